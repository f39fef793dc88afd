-- A list that was checked and waits to be taken, and afterwards what was not taken; forgotten after a day.
-- Reverse: drop table import_draft;

create table import_draft (
  id               bigint       not null primary key,
  organisation_id  bigint       not null references organisation (id),
  account_id       bigint       not null references account (id),
  cohort_id        bigint       references cohort (id),
  file_name        varchar(200) not null,
  content          mediumtext   comment 'the table as JSON; null once taken',
  rejected         mediumtext   comment 'the file of rejected lines, once taken',
  rejected_lines   int          not null default 0,
  accepted         int          not null default 0,
  confirmed        int          not null default 0,
  waiting          int          not null default 0,
  expires_at       datetime(6)  not null,
  key import_draft_expiry (expires_at)
);
