-- 机构、账号、审计：what the first weeks of use showed to be missing.

-- A row that was withdrawn before it came into force ends on the day before its first: it stays as
-- history and was never valid (an absence that fell through, a delegation taken back on its first day).
alter table unit drop constraint unit_check,
  add constraint unit_span check (valid_to is null or valid_to >= valid_from - 1);
alter table person drop constraint person_check,
  add constraint person_span check (valid_to is null or valid_to >= valid_from - 1);
alter table appointment drop constraint appointment_check,
  add constraint appointment_span check (valid_to is null or valid_to >= valid_from - 1);
alter table charge drop constraint charge_check,
  add constraint charge_span check (valid_to is null or valid_to >= valid_from - 1);
alter table stand_in drop constraint stand_in_check1,
  add constraint stand_in_span check (valid_to is null or valid_to >= valid_from - 1);
alter table absence drop constraint absence_check,
  add constraint absence_span check (valid_to is null or valid_to >= valid_from - 1);
alter table delegation drop constraint delegation_check1,
  add constraint delegation_span check (valid_to >= valid_from - 1);
alter table membership drop constraint membership_check,
  add constraint membership_span check (valid_to is null or valid_to >= valid_from - 1);

-- 机构更名：the earlier name, and the last day it was used.
create table unit_former_name (
  id int generated always as identity primary key,
  bureau int not null default 1,
  unit int not null references unit (id),
  name text not null,
  short_name text not null,
  last_day date not null,
  basis text not null
);
create index unit_former_name_unit on unit_former_name (unit);
grant select, insert on unit_former_name to xz_app;

-- 三员互斥, also for a person with two accounts.
create unique index account_one_admin_role on account (bureau, person) where admin is not null;

-- One question about an account's role at a time: an older open one counts as refused.
update admin_grant g set decided_at = g.asked_at, granted = false
where g.decided_at is null
  and exists (select from admin_grant n where n.account = g.account and n.decided_at is null and n.id > g.id);
create unique index admin_grant_open on admin_grant (account) where decided_at is null;

-- Attempts to sign in are counted before they are checked, and taken back when they were good.
alter table login_failure add column id bigint generated always as identity primary key;
create index login_failure_at on login_failure (at);

-- Addresses that an account has been used from.
create index session_address on session (account, ip);

-- The end of each audit chain: whoever appends holds its row, so that entries follow one another. A
-- chain alone cannot show that its newest entries were cut off; and the entry which the head points
-- at cannot be deleted.
create table audit_head (
  bureau int not null default 1,
  stream text not null,
  seq int not null,
  hash bytea not null,
  primary key (bureau, stream),
  foreign key (bureau, stream, seq) references audit_event (bureau, stream, seq)
    deferrable initially deferred
);
insert into audit_head (bureau, stream, seq, hash)
select distinct on (bureau, stream) bureau, stream, seq, hash
from audit_event order by bureau, stream, seq desc;
grant select, insert, update on audit_head to xz_app;
