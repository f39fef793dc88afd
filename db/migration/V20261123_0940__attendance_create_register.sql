-- The register: the current mark of each person in each session, and every mark ever made (never changed, never erased
-- but with the person).
-- Reverse: drop table attendance_mark; drop table attendance;

create table attendance (
  id               bigint      not null primary key,
  organisation_id  bigint      not null references organisation (id),
  session_id       bigint      not null references session (id),
  enrolment_id     bigint      not null references enrolment (id),
  status           varchar(10) not null check (status in ('PRESENT', 'LATE', 'EXCUSED', 'ABSENT')),
  minutes          int         not null check (minutes between 0 and 1440),
  version          int         not null default 0,
  constraint attendance_once unique (session_id, enrolment_id),
  key attendance_of_enrolment (enrolment_id)
);

create table attendance_mark (
  id               bigint      not null primary key,
  organisation_id  bigint      not null references organisation (id),
  session_id       bigint      not null references session (id),
  enrolment_id     bigint      not null references enrolment (id),
  status           varchar(10),
  minutes          int         not null,
  marked_by        bigint      not null references account (id),
  marked_at        datetime(6) not null,
  key mark_of_session (session_id, enrolment_id)
);
