-- Who funds what: a grant belongs to the organisation that receives it and names its funder.
-- Reverse: drop table grant_programme; drop table funding_grant;

create table funding_grant (
  id               bigint        not null primary key,
  organisation_id  bigint        not null references organisation (id),
  funder_id        bigint        not null references organisation (id),
  title            varchar(200)  not null,
  starts_on        date          not null,
  ends_on          date          not null,
  amount           decimal(12,2),
  key grant_of_funder (funder_id),
  key grant_of_organisation (organisation_id)
);

create table grant_programme (
  id               bigint       not null primary key,
  organisation_id  bigint       not null references organisation (id),
  grant_id         bigint       not null references funding_grant (id),
  programme_id     bigint       not null references programme (id),
  constraint grant_programme_once unique (grant_id, programme_id)
);
