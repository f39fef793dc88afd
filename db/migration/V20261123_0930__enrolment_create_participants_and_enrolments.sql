-- People and their places in cohorts.
-- Reverse: drop table enrolment; drop table participant;

create table participant (
  id               bigint       not null primary key,
  organisation_id  bigint       not null references organisation (id),
  first_name       varchar(100) not null,
  last_name        varchar(100) not null default '',
  born_on          date,
  sex              varchar(10)  not null default 'UNKNOWN' check (sex in ('FEMALE', 'MALE', 'OTHER', 'UNKNOWN')),
  phone            varchar(30)  not null default '',
  email            varchar(254) not null default '',
  commune          varchar(100) not null default '',
  key participant_by_name (organisation_id, last_name, first_name)
);

create table enrolment (
  id               bigint      not null primary key,
  organisation_id  bigint      not null references organisation (id),
  cohort_id        bigint      not null references cohort (id),
  participant_id   bigint      not null references participant (id),
  status           varchar(20) not null
      check (status in ('REQUESTED', 'WAITING', 'CONFIRMED', 'DECLINED', 'WITHDRAWN', 'COMPLETED')),
  enrolled_on      date        not null,
  constraint enrolment_once unique (cohort_id, participant_id),
  key enrolment_of_participant (participant_id)
);
