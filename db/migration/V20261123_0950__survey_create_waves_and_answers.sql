-- Questionnaires, waves, links and answers. A response has no person, a random id, a date without a time. It arrives
-- sealed (survey_sealed) and appears (survey_response) only in batches of at least five: see ADR 0005.
-- Reverse: drop the tables in reverse order.

create table questionnaire (
  id               bigint       not null primary key,
  organisation_id  bigint       not null references organisation (id),
  code             varchar(60)  not null,
  version          int          not null,
  title            varchar(200) not null,
  definition       json         not null,
  constraint questionnaire_version unique (organisation_id, code, version)
);

create table wave (
  id               bigint      not null primary key,
  organisation_id  bigint      not null references organisation (id),
  cohort_id        bigint      not null references cohort (id),
  session_id       bigint      references session (id),
  questionnaire    varchar(60) not null,
  questionnaire_version int    not null,
  moment           varchar(10) not null check (moment in ('PULSE', 'T0', 'T1', 'M3', 'M6')),
  open_code        varchar(20) character set ascii not null,
  opens_on         date        not null,
  closes_on        date        not null,
  state            varchar(10) not null default 'OPEN' check (state in ('OPEN', 'CLOSED')),
  -- One T0, one T1 a cohort; one pulse a session; a pulse without a session is free.
  occasion         varchar(30) as (case when moment <> 'PULSE' then moment
                                        when session_id is not null then concat('S', session_id) end) persistent,
  constraint wave_code unique (open_code),
  constraint wave_once unique (cohort_id, occasion),
  key wave_of_cohort (cohort_id)
);

create table invitation (
  id               bigint   not null primary key,
  organisation_id  bigint   not null references organisation (id),
  wave_id          bigint   not null references wave (id),
  enrolment_id     bigint   not null references enrolment (id),
  token_hash       char(64) character set ascii not null,
  answered         boolean  not null default false,
  constraint invitation_token unique (token_hash),
  constraint invitation_once unique (wave_id, enrolment_id)
);

-- The key that makes pairing keys of a cohort, wrapped by the master key; destroyed when the last wave of a pair closes.
create table cohort_key (
  cohort_id        bigint        not null primary key references cohort (id),
  organisation_id  bigint        not null references organisation (id),
  wrapped_key      varbinary(200) not null
);

create table survey_sealed (
  id               bigint         not null primary key,
  organisation_id  bigint         not null references organisation (id),
  wave_id          bigint         not null references wave (id),
  sealed           varbinary(16000) not null,
  key sealed_of_wave (wave_id)
);

-- The day is that of the batch, not of the answer: one day is one person too easily. The pairing key is itself sealed
-- by the cohort's key, anew in each wave: who answered T0 and T1 would otherwise stand out by who answered both.
create table survey_response (
  id               bigint     not null primary key,
  organisation_id  bigint     not null references organisation (id),
  wave_id          bigint     not null references wave (id),
  appeared_on      date       not null,
  pairing          varbinary(60),
  answers          json       not null,
  key response_of_wave (wave_id)
);

-- A form sent twice is counted once; forgotten when the wave closes. Says nothing about which response.
create table survey_submission (
  nonce_hash  char(64) character set ascii not null primary key,
  wave_id     bigint   not null references wave (id),
  key submission_of_wave (wave_id)
);

-- Facts that can be added up: how often each answer was given in a wave, and the change between two waves of a cohort.
create table answer_fact (
  id               bigint      not null primary key,
  organisation_id  bigint      not null references organisation (id),
  wave_id          bigint      not null references wave (id),
  question         varchar(60) not null,
  answer           varchar(60) not null,
  responses        int         not null,
  constraint answer_fact_once unique (wave_id, question, answer)
);

create table change_fact (
  id               bigint      not null primary key,
  organisation_id  bigint      not null references organisation (id),
  cohort_id        bigint      not null references cohort (id),
  outcome          varchar(60) not null,
  from_moment      varchar(10) not null,
  to_moment        varchar(10) not null,
  pairs            int         not null,
  pre_sum          double      not null,
  pre_squares      double      not null,
  post_sum         double      not null,
  post_squares     double      not null,
  change_sum       double      not null,
  change_squares   double      not null,
  changes          text        not null comment 'how often each difference occurs, such as -2:1,0:4,3:2',
  constraint change_fact_once unique (cohort_id, outcome, from_moment, to_moment)
);
