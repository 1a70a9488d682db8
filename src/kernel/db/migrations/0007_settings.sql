-- 设置：small facts about this installation, such as whether the demo bureau was cleared.
create table setting (
  bureau int not null default 1,
  key text not null,
  value jsonb not null,
  changed_at timestamptz not null,
  changed_by int,
  primary key (bureau, key)
);
grant select, insert, update on setting to xz_app;
