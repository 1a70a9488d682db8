-- 机构、人员、岗位、任职、分管、A-B角、外出、委托、成员：all dated, nothing is ever deleted.

create table org_version (
  bureau int primary key default 1,
  version int not null
);
insert into org_version (bureau, version) values (1, 1);

create table unit (
  id int generated always as identity primary key,
  bureau int not null default 1,
  code text not null,
  name text not null,
  short_name text not null,
  kind text not null,
  parent int references unit (id),
  sort int not null,
  valid_from date not null,
  valid_to date,
  unique (bureau, code),
  check (valid_to is null or valid_to >= valid_from)
);

create table person (
  id int generated always as identity primary key,
  bureau int not null default 1,
  name text not null check (name <> ''),
  sort_key text not null,
  rank text,
  phone text,
  demo boolean not null default false,
  valid_from date not null,
  valid_to date,
  check (valid_to is null or valid_to >= valid_from)
);
create index person_sort on person (bureau, sort_key, id);

create table post (
  id int generated always as identity primary key,
  bureau int not null default 1,
  unit int not null references unit (id),
  duty text not null,
  title text not null,
  sort int not null,
  unique (unit, duty, title)
);

create table appointment (
  id int generated always as identity primary key,
  bureau int not null default 1,
  person int not null references person (id),
  post int not null references post (id),
  acting boolean not null default false,
  basis text,
  valid_from date not null,
  valid_to date,
  check (valid_to is null or valid_to >= valid_from)
);
comment on column appointment.acting is '主持工作或代理';
create index appointment_person on appointment (person);
create index appointment_post on appointment (post);

create table charge (
  id int generated always as identity primary key,
  bureau int not null default 1,
  leader int not null references person (id),
  unit int not null references unit (id),
  basis text,
  valid_from date not null,
  valid_to date,
  check (valid_to is null or valid_to >= valid_from)
);
comment on table charge is '分管：党组会议研究决定，第十一条(一)1(4)';
create index charge_unit on charge (unit);

create table stand_in (
  id int generated always as identity primary key,
  bureau int not null default 1,
  a int not null references person (id),
  b int not null references person (id),
  basis text,
  valid_from date not null,
  valid_to date,
  check (a <> b),
  check (valid_to is null or valid_to >= valid_from)
);

create table absence (
  id int generated always as identity primary key,
  bureau int not null default 1,
  person int not null references person (id),
  ground text not null,
  valid_from date not null,
  valid_to date,
  check (valid_to is null or valid_to >= valid_from)
);
create index absence_person on absence (person);

create table delegation (
  id int generated always as identity primary key,
  bureau int not null default 1,
  principal int not null references person (id),
  delegate int not null references person (id),
  types text[],
  basis text not null check (basis <> ''),
  valid_from date not null,
  valid_to date not null,
  check (principal <> delegate),
  check (valid_to >= valid_from)
);

create table membership (
  id int generated always as identity primary key,
  bureau int not null default 1,
  body int not null references unit (id),
  person int not null references person (id),
  role text not null,
  valid_from date not null,
  valid_to date,
  check (valid_to is null or valid_to >= valid_from)
);

grant select, insert, update on org_version, unit, person, post, appointment, charge, stand_in,
  absence, delegation, membership to xz_app;
