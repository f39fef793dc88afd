-- Organisations (tenants, and funders), accounts, API tokens, wrong passwords counted.
-- Reverse: drop table sign_in_failure; drop table api_token; drop table account; drop table organisation;

create table organisation (
  id          bigint       not null primary key,
  name        varchar(200) not null,
  kind        varchar(20)  not null check (kind in ('OPERATOR', 'FUNDER')),
  time_zone   varchar(60)  not null default 'Europe/Paris'
);

create table account (
  id                    bigint       not null primary key,
  home_organisation_id  bigint       not null references organisation (id),
  email                 varchar(254) not null,
  display_name          varchar(200) not null,
  password_hash         varchar(200) not null,
  role                  varchar(20)  not null,
  language              varchar(10)  not null default 'fr',
  active                boolean      not null default true,
  constraint account_email unique (email)
);

create table api_token (
  id          bigint       not null primary key,
  account_id  bigint       not null references account (id),
  token_hash  char(64)     character set ascii not null,
  label       varchar(100) not null,
  expires_on  date,
  constraint api_token_hash unique (token_hash)
);

create table sign_in_failure (
  key_hash  char(64)    character set ascii not null primary key,
  failures  int         not null,
  first_at  datetime(6) not null
);
