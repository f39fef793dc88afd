-- What impact may read: no name, no contact, no free text. A person is an opaque key, the same within the organisation.
-- Days are those of UTC.

create or replace view impact_presence as
select a.organisation_id, c.programme_id, cast(s.starts_at as date) as held_on, e.participant_id as person,
       a.status in ('PRESENT', 'LATE') as there, a.minutes, coalesce(year(p.born_on), 0) as birth_year, p.sex
from attendance a
join session s on s.id = a.session_id
join cohort c on c.id = s.cohort_id
join enrolment e on e.id = a.enrolment_id
join participant p on p.id = e.participant_id;

create or replace view impact_sheet as
select s.organisation_id, c.programme_id, cast(s.starts_at as date) as held_on, s.sheet_marks as marks,
       s.sheet_there as there, s.sheet_minutes as minutes
from session s
join cohort c on c.id = s.cohort_id
where s.sheet_marks > 0;

create or replace view impact_session as
select s.organisation_id, c.programme_id, cast(s.starts_at as date) as held_on, s.state, count(*) as sessions
from session s
join cohort c on c.id = s.cohort_id
group by s.organisation_id, c.programme_id, cast(s.starts_at as date), s.state;

create or replace view impact_wave as
select w.organisation_id, w.id, w.cohort_id, c.programme_id, w.questionnaire, w.questionnaire_version, w.moment, w.opens_on,
       (select count(*) from survey_response r where r.wave_id = w.id) as responses
from wave w
join cohort c on c.id = w.cohort_id
where w.state = 'CLOSED';

create or replace view impact_answer as
select f.organisation_id, f.wave_id, f.question, f.answer, f.responses
from answer_fact f;

-- Groups whose last questionnaire is closed: who had a place, or came all the same; who came at least once.
create or replace view impact_cycle as
select w.organisation_id, w.cohort_id, c.programme_id,
       (select count(*) from enrolment e where e.cohort_id = w.cohort_id
          and (e.status in ('CONFIRMED', 'COMPLETED')
               or exists (select 1 from attendance a where a.enrolment_id = e.id and a.status in ('PRESENT', 'LATE'))))
         as enrolled,
       (select count(*) from enrolment e where e.cohort_id = w.cohort_id
          and exists (select 1 from attendance a where a.enrolment_id = e.id and a.status in ('PRESENT', 'LATE')))
         as attended
from wave w
join cohort c on c.id = w.cohort_id
where w.state = 'CLOSED' and w.moment = 'T1';

create or replace view impact_change as
select f.organisation_id, f.cohort_id, f.outcome, f.pairs, f.pre_sum, f.pre_squares, f.post_sum, f.post_squares,
       f.change_sum, f.change_squares, f.changes
from change_fact f
where f.from_moment = 'T0' and f.to_moment = 'T1';
