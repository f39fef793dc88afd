-- Programmes and their cohorts.
-- Reverse: drop table cohort; drop table programme;

create table programme (
  id               bigint        not null primary key,
  organisation_id  bigint        not null references organisation (id),
  title            varchar(200)  not null,
  kind             varchar(20)   not null,
  objective        varchar(2000) not null default '',
  starts_on        date          not null,
  ends_on          date          not null,
  key programme_of_organisation (organisation_id, starts_on)
);

create table cohort (
  id               bigint       not null primary key,
  organisation_id  bigint       not null references organisation (id),
  programme_id     bigint       not null references programme (id),
  title            varchar(200) not null,
  place            varchar(200) not null default '',
  capacity         int          not null check (capacity between 1 and 1000),
  key cohort_of_organisation (organisation_id),
  key cohort_of_programme (programme_id)
);
