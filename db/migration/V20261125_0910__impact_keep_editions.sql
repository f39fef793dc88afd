-- Figures as they were released, frozen, and what they rest on (never served); and what the data were like at the last look.
-- Reverse: drop table impact_state; drop table impact_edition;

create table impact_edition (
  id               bigint      not null primary key,
  organisation_id  bigint      not null references organisation (id),
  scope_id         bigint      not null,
  cube             varchar(20) not null,
  version          int         not null,
  made_on          date        not null,
  figures          json        not null,
  basis            json        not null,
  constraint edition_once unique (organisation_id, scope_id, cube, version)
);

create table impact_state (
  organisation_id  bigint   not null primary key references organisation (id),
  fingerprint      char(64) character set ascii not null
);
