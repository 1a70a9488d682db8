-- 收发室每日事务：第五十三条(一)1 的登录和交换，做过一次记一行。
create table duty_check (
  bureau int not null default 1,
  day date not null,
  duty text not null,
  done_at timestamptz not null,
  person int not null,
  note text not null default '',
  counts jsonb not null default '{}',
  primary key (bureau, day, duty)
);
grant select, insert on duty_check to xz_app;
