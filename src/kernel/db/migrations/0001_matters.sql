-- 事项、事件、任务、时限：the tables of the matter engine.
-- Events, checkpoints and issued numbers are append-only for the running program.

create table matter (
  id uuid primary key,
  bureau int not null default 1,
  type text not null,
  number text,
  title text not null,
  state text not null,
  flow_version int not null,
  rule_date date not null,
  unit int,
  urgency smallint not null default 0,
  created_by int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  ended_at timestamptz,
  due_on date,
  version int not null,
  head bytea not null,
  data jsonb not null,
  meta jsonb not null,
  acl int[] not null
);
comment on column matter.acl is '可读令牌：lists, counts, search, export and files all test acl && tokens';
comment on column matter.meta is '流程痕迹、撤回、会签：the engine''s own part';

create unique index matter_number on matter (bureau, type, number) where number is not null;
create index matter_register on matter (bureau, type, created_at desc, id desc);
create index matter_mine on matter (created_by, created_at desc, id desc);
create index matter_due on matter (bureau, type, due_on, id) where ended_at is null;
create index matter_updated on matter (updated_at);

create table matter_event (
  bureau int not null default 1,
  matter_id uuid not null references matter (id),
  seq int not null,
  at timestamptz not null,
  action text not null,
  actor int,
  on_behalf int,
  body json not null,
  prev bytea not null,
  hash bytea not null,
  primary key (matter_id, seq)
);
comment on column matter_event.body is 'canonical text; json keeps it byte for byte, jsonb would not';
create index matter_event_actor on matter_event (actor, at desc);

create table party (
  bureau int not null default 1,
  person int not null,
  matter_id uuid not null references matter (id),
  last_at timestamptz not null,
  ended boolean not null,
  primary key (person, matter_id)
);
comment on table party is '经办过的人：在办 and 办结 of the workbench';
create index party_box on party (person, ended, last_at desc, matter_id desc);
create index party_matter on party (matter_id);

create table task (
  id uuid primary key,
  bureau int not null default 1,
  matter_id uuid not null references matter (id),
  type text not null,
  step text not null,
  kind text not null check (kind in ('do', 'read', 'cosign', 'ballot')),
  label text not null,
  holder int not null,
  ref text,
  rank smallint not null default 2,
  opened_at timestamptz not null,
  opened_by int,
  opened_seq int not null,
  due_on date,
  read_at timestamptz,
  read_by int,
  closed_at timestamptz,
  closed_by int,
  closed_seq int,
  on_behalf int,
  outcome text,
  back jsonb,
  note text
) with (fillfactor = 85);
create index task_inbox on task (holder, rank, due_on, id) where closed_at is null;
create index task_done on task (closed_by, closed_at desc, id desc) where closed_at is not null;
create index task_matter on task (matter_id);

create table clock (
  id uuid primary key,
  bureau int not null default 1,
  matter_id uuid not null references matter (id),
  key text not null,
  ref text,
  label text not null,
  cite text not null,
  spec jsonb not null,
  segments jsonb not null,
  due_on date not null,
  due_at timestamptz not null,
  provisional boolean not null,
  state text not null check (state in ('running', 'paused', 'stopped')),
  dues jsonb not null,
  fired jsonb not null default '[]',
  next_fire timestamptz
);
create index clock_matter on clock (matter_id);
create index clock_fire on clock (next_fire) where state = 'running' and next_fire is not null;

create table link (
  bureau int not null default 1,
  from_matter uuid not null references matter (id),
  to_matter uuid not null references matter (id),
  kind text not null,
  at timestamptz not null,
  primary key (from_matter, to_matter, kind)
);
create index link_to on link (to_matter);

create table matter_file (
  bureau int not null default 1,
  matter_id uuid not null references matter (id),
  file_id uuid not null,
  name text not null,
  role text not null,
  seq int not null,
  primary key (matter_id, file_id)
);
create index matter_file_file on matter_file (file_id);

create table number_series (
  bureau int not null default 1,
  series text not null,
  last int not null,
  primary key (bureau, series)
);

create table number_issued (
  bureau int not null default 1,
  series text not null,
  n int not null check (n > 0),
  matter_id uuid not null references matter (id),
  at timestamptz not null,
  primary key (bureau, series, n)
);

create table number_void (
  bureau int not null default 1,
  series text not null,
  n int not null,
  reason text not null,
  actor int not null,
  at timestamptz not null,
  primary key (bureau, series, n)
);

create table command (
  id uuid primary key,
  bureau int not null default 1,
  actor int,
  digest bytea not null,
  matter_id uuid not null,
  answer jsonb not null,
  at timestamptz not null
);
create index command_at on command (at);

create table notice (
  id bigint generated always as identity primary key,
  bureau int not null default 1,
  person int not null,
  matter_id uuid,
  kind text not null,
  text text not null,
  at timestamptz not null,
  read_at timestamptz
);
create index notice_person on notice (person, id desc);
create index notice_unread on notice (person) where read_at is null;

create table matter_search (
  matter_id uuid not null references matter (id),
  part smallint not null,
  bureau int not null default 1,
  type text not null,
  created_at timestamptz not null,
  txt text not null,
  bg int[] not null,
  acl int[] not null,
  primary key (matter_id, part)
);
comment on column matter_search.part is '0 title, number and fields; 1 text of the attachments';
comment on table matter_search is 'two-character pieces of titles, numbers, text and attachments; never under row security, which would switch the GIN index off';
create index matter_search_gin on matter_search using gin (bg, acl) with (fastupdate = off);
create index matter_search_recent on matter_search (type, created_at desc, matter_id desc) where part = 0;

create table checkpoint (
  bureau int not null default 1,
  id int not null,
  at timestamptz not null,
  leaves int not null,
  root bytea not null,
  prev bytea not null,
  hash bytea not null,
  primary key (bureau, id)
);

create table checkpoint_leaf (
  bureau int not null default 1,
  checkpoint int not null,
  matter_id uuid not null,
  seq int not null,
  hash bytea not null,
  primary key (matter_id, seq)
);
create index checkpoint_leaf_of on checkpoint_leaf (bureau, checkpoint, matter_id);

create table outbox (
  id bigint generated always as identity primary key,
  bureau int not null default 1,
  kind text not null,
  payload jsonb not null,
  tries int not null default 0,
  next_try timestamptz,
  done_at timestamptz,
  error text
);
create index outbox_next on outbox (next_try) where done_at is null;
grant select, insert, update on matter, party, task, clock, number_series, notice, matter_search, outbox to xz_app;
grant select, insert, delete on command to xz_app;
grant select, insert on matter_event, link, matter_file, number_issued, number_void, checkpoint, checkpoint_leaf to xz_app;

-- One round trip for any number of commands: each item names the version it was decided on; an item
-- whose matter moved on meanwhile, or whose command was stored already, is skipped and reported.
-- Answers {id: 'ok' | 'stale'}; everything of an item is written, or nothing.
create function commit_matters(items jsonb) returns table (matter uuid, done boolean)
language plpgsql
-- planning this statement takes longer than running it: keep one plan per connection
set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
  return query
  with item as materialized (
    select (i ->> 'id')::uuid as id, (i ->> 'seen')::int as seen, i
    from jsonb_array_elements(items) i
  ),
  locked as materialized (
    select m.id from matter m join item on item.id = m.id and item.seen = m.version
    where not exists (
      -- 撤回 holds only while what was sent is still unread
      select from jsonb_array_elements_text(item.i -> 'unread') u
      join task t on t.id = u::uuid and t.read_at is not null
    )
    order by m.id
    for update of m
  ),
  changed as (
    update matter m set
      number = i ->> 'number', title = i ->> 'title', state = i ->> 'state',
      unit = (i ->> 'unit')::int, urgency = (i ->> 'urgency')::smallint,
      updated_at = (i ->> 'at')::timestamptz, ended_at = (i ->> 'endedAt')::timestamptz,
      due_on = (i ->> 'dueOn')::date, version = item.seen + 1, head = decode(i ->> 'hash', 'hex'),
      data = i -> 'data', meta = i -> 'meta',
      acl = array(select a::int from jsonb_array_elements_text(i -> 'acl') a)
    from item join locked using (id)
    where m.id = item.id and m.version = item.seen
    returning m.id, m.bureau
  ),
  born as (
    insert into matter (id, type, number, title, state, flow_version, rule_date, unit, urgency,
      created_by, created_at, updated_at, ended_at, due_on, version, head, data, meta, acl)
    select id, i ->> 'type', i ->> 'number', i ->> 'title', i ->> 'state',
      (i ->> 'flowVersion')::int, (i ->> 'ruleDate')::date, (i ->> 'unit')::int,
      (i ->> 'urgency')::smallint, (i ->> 'actor')::int, (i ->> 'at')::timestamptz,
      (i ->> 'at')::timestamptz, (i ->> 'endedAt')::timestamptz, (i ->> 'dueOn')::date, 1,
      decode(i ->> 'hash', 'hex'), i -> 'data', i -> 'meta',
      array(select a::int from jsonb_array_elements_text(i -> 'acl') a)
    from item where seen = 0
    returning id, bureau
  ),
  ok as materialized (
    select item.id, item.i, (item.i ->> 'at')::timestamptz as at, (item.i ->> 'actor')::int as actor,
      item.seen + 1 as seq
    from item
    where item.id in (select c.id from changed c union all select b.id from born b)
  ),
  evented as (
    insert into matter_event (matter_id, seq, at, action, actor, on_behalf, body, prev, hash)
    select id, seq, at, i ->> 'action', actor, (i ->> 'onBehalf')::int, (i ->> 'body')::json,
      decode(i ->> 'prev', 'hex'), decode(i ->> 'hash', 'hex')
    from ok
  ),
  joined as (
    insert into party as p (person, matter_id, last_at, ended)
    select actor, id, at, i ->> 'endedAt' is not null from ok where actor is not null
    on conflict (person, matter_id) do update
      set last_at = excluded.last_at, ended = excluded.ended
  ),
  parted as (
    update party p set ended = true
    from ok
    where p.matter_id = ok.id and ok.i ->> 'endedAt' is not null
      and p.person is distinct from ok.actor and not p.ended
  ),
  commanded as (
    insert into command (id, actor, digest, matter_id, answer, at)
    select (i ->> 'command')::uuid, actor, decode(i ->> 'digest', 'hex'), id, i -> 'answer', at
    from ok where i ? 'command'
  ),
  closed as (
    update task t set closed_at = ok.at, closed_by = ok.actor, closed_seq = ok.seq,
      on_behalf = (ok.i ->> 'onBehalf')::int, outcome = c ->> 'outcome'
    from ok, jsonb_array_elements(ok.i -> 'close') c
    where t.id = (c ->> 'id')::uuid
  ),
  reopened as (
    update task t set closed_at = null, closed_by = null, closed_seq = null, on_behalf = null,
      outcome = null
    from ok, jsonb_array_elements_text(ok.i -> 'reopen') r
    where t.id = r::uuid
  ),
  opened as (
    insert into task (id, matter_id, type, step, kind, label, holder, ref, rank, opened_at,
      opened_by, opened_seq, due_on, back, note)
    select (o ->> 'id')::uuid, ok.id, ok.i ->> 'type', o ->> 'step', o ->> 'kind', o ->> 'label',
      (o ->> 'holder')::int, o ->> 'ref', (o ->> 'rank')::smallint, ok.at, ok.actor, ok.seq,
      (o ->> 'dueOn')::date, nullif(o -> 'back', 'null'::jsonb), o ->> 'note'
    from ok, jsonb_array_elements(ok.i -> 'open') o
  ),
  redated as (
    update task t set due_on = (d ->> 'dueOn')::date
    from ok, jsonb_array_elements(ok.i -> 'redate') d
    where t.id = (d ->> 'id')::uuid
  ),
  clocked as (
    insert into clock as k (id, matter_id, key, ref, label, cite, spec, segments, due_on, due_at,
      provisional, state, dues, fired, next_fire)
    select (c ->> 'id')::uuid, ok.id, c ->> 'key', c ->> 'ref', c ->> 'label', c ->> 'cite',
      c -> 'spec', c -> 'segments', (c ->> 'dueOn')::date, (c ->> 'dueAt')::timestamptz,
      (c ->> 'provisional')::boolean, c ->> 'state', c -> 'dues', c -> 'fired',
      (c ->> 'nextFire')::timestamptz
    from ok, jsonb_array_elements(ok.i -> 'clocks') c
    on conflict (id) do update set segments = excluded.segments, due_on = excluded.due_on,
      due_at = excluded.due_at, provisional = excluded.provisional, state = excluded.state,
      dues = excluded.dues, fired = excluded.fired, next_fire = excluded.next_fire
  ),
  filed as (
    insert into matter_file (matter_id, file_id, name, role, seq)
    select ok.id, (f ->> 'id')::uuid, f ->> 'name', f ->> 'role', ok.seq
    from ok, jsonb_array_elements(ok.i -> 'files') f
    on conflict do nothing
  ),
  linked as (
    insert into link (from_matter, to_matter, kind, at)
    select ok.id, (l ->> 'to')::uuid, l ->> 'kind', ok.at
    from ok, jsonb_array_elements(ok.i -> 'links') l
    on conflict do nothing
  ),
  numbered as (
    insert into number_issued (series, n, matter_id, at)
    select n ->> 'series', (n ->> 'n')::int, ok.id, ok.at
    from ok, jsonb_array_elements(ok.i -> 'numbers') n
  ),
  voided as (
    insert into number_void (series, n, reason, actor, at)
    select v ->> 'series', (v ->> 'n')::int, v ->> 'reason', ok.actor, ok.at
    from ok, jsonb_array_elements(ok.i -> 'voids') v
  ),
  told as (
    insert into notice (person, matter_id, kind, text, at)
    select (n ->> 'person')::int, ok.id, n ->> 'kind', n ->> 'text', ok.at
    from ok, jsonb_array_elements(ok.i -> 'notices') n
  ),
  queued as (
    insert into outbox (kind, payload, next_try)
    select o ->> 'kind', o -> 'payload', ok.at
    from ok, jsonb_array_elements(ok.i -> 'outbox') o
  ),
  searchable as (
    insert into matter_search as s (matter_id, part, type, created_at, txt, bg, acl)
    select ok.id, 0, ok.i ->> 'type', (ok.i -> 'search' ->> 'createdAt')::timestamptz,
      ok.i -> 'search' ->> 'txt',
      array(select b::int from jsonb_array_elements_text(ok.i -> 'search' -> 'bg') b),
      array(select a::int from jsonb_array_elements_text(ok.i -> 'acl') a)
    from ok where ok.i ? 'search'
    on conflict on constraint matter_search_pkey do update
      set txt = excluded.txt, bg = excluded.bg, acl = excluded.acl
  ),
  reread as (
    update matter_search s
    set acl = array(select a::int from jsonb_array_elements_text(ok.i -> 'acl') a)
    from ok
    where s.matter_id = ok.id and ok.i ? 'newReaders' and (s.part > 0 or not ok.i ? 'search')
  )
  select item.id, ok.id is not null from item left join ok on ok.id = item.id;
end $$;
grant execute on function commit_matters(jsonb) to xz_app;
