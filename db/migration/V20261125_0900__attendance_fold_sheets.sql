-- What each sheet adds up to, kept in step by whoever saves the sheet: sums that can be added to others.
-- Reverse: drop table session_fact;

create table session_fact (
  session_id       bigint not null primary key references session (id),
  organisation_id  bigint not null references organisation (id),
  marks            int    not null comment 'persons on the sheet',
  there            int    not null comment 'who of them came',
  minutes          int    not null comment 'that they stayed, together',
  key sheets_of_organisation (organisation_id)
);

insert into session_fact (session_id, organisation_id, marks, there, minutes)
select session_id, organisation_id, count(*), sum(status in ('PRESENT', 'LATE')), sum(minutes)
from attendance
group by session_id, organisation_id;
