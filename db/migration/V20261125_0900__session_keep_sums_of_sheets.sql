-- What the sheet of a session adds up to, kept in step by whoever saves it: sums that can be added to others.
-- Reverse: alter table session drop column sheet_marks, drop column sheet_there, drop column sheet_minutes;

alter table session
  add column sheet_marks    int not null default 0 comment 'persons on the sheet',
  add column sheet_there    int not null default 0 comment 'who of them came',
  add column sheet_minutes  int not null default 0 comment 'that they stayed, together';

update session s
join (select session_id, count(*) as marks, sum(status in ('PRESENT', 'LATE')) as there, sum(minutes) as minutes
      from attendance group by session_id) a on a.session_id = s.id
set s.sheet_marks = a.marks, s.sheet_there = a.there, s.sheet_minutes = a.minutes;
