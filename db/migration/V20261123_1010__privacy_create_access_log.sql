-- Every look at a person's record: who, whom, why, when.
-- Reverse: drop table access_log;

create table access_log (
  id               bigint      not null primary key,
  organisation_id  bigint      not null references organisation (id),
  account_id       bigint      not null references account (id),
  participant_id   bigint      not null,
  purpose          varchar(40) not null,
  looked_at        datetime(6) not null,
  key look_at_participant (participant_id)
);
