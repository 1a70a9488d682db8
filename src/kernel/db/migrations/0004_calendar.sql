-- 日历：days that differ from the plain week, as they became known. Append-only: a later row for the
-- same day and source overrides the earlier one, so the calendar of any past moment can be rebuilt.
create table calendar_day (
  bureau int not null default 1,
  id bigint generated always as identity,
  day date not null,
  kind text not null,
  name text not null,
  basis text not null,
  source text not null,
  year int,
  known_from timestamptz not null,
  entered_by int,
  entered_at timestamptz not null,
  primary key (bureau, id),
  constraint calendar_day_kind check (kind in ('off', 'work', 'lifted')),
  constraint calendar_day_source check (source in ('state', 'local')),
  constraint calendar_day_reach check (day between date '1900-01-01' and date '2199-12-31'),
  constraint calendar_day_said check (btrim(name) <> '' and btrim(basis) <> ''),
  -- A schedule belongs to a year (its first days may lie in the December before); a local day to none.
  constraint calendar_day_year check ((source = 'state') = (year is not null)),
  -- Only what came with the program has nobody who entered it.
  constraint calendar_day_entered check (source = 'state' or entered_by is not null)
);
comment on column calendar_day.kind is 'off 放假, work 上班, lifted 本地安排取消: the day is as it was without it';
comment on column calendar_day.basis is '依据：文号，或标题和日期';
comment on column calendar_day.known_from is 'since when it counts: the date of the notice, or when it was entered';
comment on column calendar_day.entered_by is '登记人；空为随程序提供的国务院放假安排';

-- The row in force of each day, and one day's history.
create index calendar_day_in_force on calendar_day (bureau, source, day, known_from desc, id desc);

-- The built-in schedule is loaded at every start; each of its rows only once.
create unique index calendar_day_built_in on calendar_day (bureau, day, known_from)
  where entered_by is null;

grant select, insert on calendar_day to xz_app;
