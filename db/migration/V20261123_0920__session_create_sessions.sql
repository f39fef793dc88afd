-- A series keeps the rule it was made from; a session is one dated meeting (UTC; local time follows from the zone).
-- Reverse: drop table session_facilitator; drop table session; drop table session_series;

create table session_series (
  id                bigint       not null primary key,
  organisation_id   bigint       not null references organisation (id),
  cohort_id         bigint       not null references cohort (id),
  rrule             varchar(500) not null,
  starts_local      datetime     not null,
  duration_minutes  int          not null,
  zone              varchar(60)  not null,
  key series_of_cohort (cohort_id)
);

create table session (
  id               bigint       not null primary key,
  organisation_id  bigint       not null references organisation (id),
  cohort_id        bigint       not null references cohort (id),
  series_id        bigint       references session_series (id),
  starts_at        datetime(6)  not null,
  ends_at          datetime(6)  not null,
  zone             varchar(60)  not null,
  place            varchar(200) not null default '',
  state            varchar(20)  not null default 'PLANNED' check (state in ('PLANNED', 'HELD', 'CANCELLED')),
  version          int          not null default 0,
  constraint session_once unique (cohort_id, starts_at),
  key session_of_organisation (organisation_id, starts_at)
);

create table session_facilitator (
  id               bigint not null primary key,
  organisation_id  bigint not null references organisation (id),
  session_id       bigint not null references session (id),
  account_id       bigint not null references account (id),
  constraint facilitator_once unique (session_id, account_id),
  key sessions_of_facilitator (account_id)
);
