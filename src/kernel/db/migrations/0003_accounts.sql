-- 账号、会话、审计。Audit rows are append-only for the running program.

create table account (
  id int generated always as identity primary key,
  bureau int not null default 1,
  person int not null references person (id),
  login text not null,
  password_hash text not null,
  must_change boolean not null,
  admin text check (admin in ('system', 'security', 'audit')),
  demo boolean not null default false,
  disabled_at timestamptz,
  oidc_sub text,
  totp_secret bytea,
  totp_confirmed_at timestamptz,
  totp_last_step bigint,
  recovery_hashes text[] not null default '{}',
  created_at timestamptz not null,
  password_at timestamptz not null
);
comment on column account.admin is '三员互斥：one column, one role';
create unique index account_login on account (bureau, lower(login));
create unique index account_oidc on account (bureau, oidc_sub) where oidc_sub is not null;
create index account_person on account (person);

create table admin_grant (
  id int generated always as identity primary key,
  bureau int not null default 1,
  account int not null references account (id),
  role text check (role in ('system', 'security', 'audit')),
  asked_by int not null,
  asked_at timestamptz not null,
  decided_by int,
  decided_at timestamptz,
  granted boolean
);

create table login_failure (
  bureau int not null default 1,
  login text not null,
  ip text not null,
  at timestamptz not null
);
create index login_failure_key on login_failure (login, ip, at);
create index login_failure_ip on login_failure (ip, at);

create table session (
  id text primary key,
  bureau int not null default 1,
  account int not null references account (id),
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  idle_minutes int not null,
  ip text not null,
  user_agent text not null,
  ended_at timestamptz,
  /* password given, second factor still owed */
  pending boolean not null default false
);
comment on column session.id is 'SHA-256 of the cookie; the cookie itself is stored nowhere';
create index session_account on session (account) where ended_at is null;

create table audit_event (
  bureau int not null default 1,
  stream text not null,
  seq int not null,
  at timestamptz not null,
  actor int,
  kind text not null,
  body json not null,
  prev bytea not null,
  hash bytea not null,
  primary key (bureau, stream, seq)
);
create index audit_event_at on audit_event (bureau, at desc);

create table access_log (
  id bigint generated always as identity primary key,
  bureau int not null default 1,
  at timestamptz not null,
  person int not null,
  matter uuid,
  what text not null,
  reason text
);
create index access_log_at on access_log (bureau, at desc);
create index access_log_matter on access_log (matter, at desc) where matter is not null;

grant select, insert, update on account, admin_grant, session to xz_app;
grant select, insert, delete on login_failure to xz_app;
grant select, insert on audit_event, access_log to xz_app;
