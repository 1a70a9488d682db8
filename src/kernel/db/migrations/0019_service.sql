-- 服务窗口 (第十四条(六)、第十五条(八)) and 服务满意度测评 (第五十二条).

-- 测评对象 (第五十二条(一)): which units the public rates, from when to when.
create table service_unit (
  bureau int not null default 1,
  unit int not null,
  kind text not null check (kind in ('窗口单位', '对外办理业务科室')),
  from_on date not null,
  to_on date,
  at timestamptz not null,
  person int not null,
  primary key (bureau, unit, from_on),
  check (to_on is null or to_on >= from_on - 1)
);
grant select, insert, update on service_unit to xz_app;

-- 窗口: A角 and B角; `link` is what the secret address of its rating page is made from.
create table service_window (
  id uuid primary key,
  bureau int not null default 1,
  unit int not null,
  name text not null,
  place text not null,
  scope text not null,
  a int not null,
  b int,
  link uuid not null unique,
  closed_on date,
  check (b is null or b <> a)
);
create index service_window_list on service_window (bureau, unit, name);
grant select, insert, update on service_window to xz_app;

-- 到岗、离岗: what happened stays.
create table window_turn (
  id bigint generated always as identity primary key,
  bureau int not null default 1,
  window_id uuid not null references service_window,
  person int not null,
  at timestamptz not null,
  act text not null check (act in ('到岗', '离岗')),
  stand_in int,
  back_at text not null default '',
  shown_by text not null default '',
  shown text[] not null default '{}'
);
create index window_turn_last on window_turn (window_id, id desc);
grant select, insert on window_turn to xz_app;

-- 评价器 asks about one finished service at a time.
create table window_asking (
  window_id uuid primary key references service_window,
  bureau int not null default 1,
  id uuid not null unique,
  matter_id uuid not null,
  at timestamptz not null,
  person int not null
);
grant select, insert, update, delete on window_asking to xz_app;

-- 评价: one 总评 for each finished service, written by nobody of the bureau and never altered.
create table service_rating (
  id bigint generated always as identity primary key,
  bureau int not null default 1,
  matter_id uuid not null,
  type text not null,
  at timestamptz not null,
  unit int not null,
  person int not null,
  overall text check (overall in ('非常满意', '满意', '一般', '不满意')),
  aspects text[] not null default '{}',
  remarks text not null default '',
  way text not null check (way in ('评价器', '查询码')),
  window_id uuid references service_window,
  origin text not null
);
create unique index service_rating_once on service_rating (matter_id) where overall is not null;
create unique index service_rating_parts_once on service_rating (matter_id) where overall is null;
create index service_rating_period on service_rating (bureau, at);
grant select, insert on service_rating to xz_app;

-- 办事指南 as the public reads it.
create index matter_service_published on matter (bureau, id)
  where type = 'service-item' and data -> 'published' <> 'null'::jsonb;
