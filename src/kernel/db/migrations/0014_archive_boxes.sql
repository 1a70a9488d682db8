-- 装盒：the pieces of a year and retention period in the order of their numbers, box after box.
create table archive_box (
  bureau int not null default 1,
  year int not null,
  retention text not null check (retention in ('永久', '30年', '10年')),
  box int not null check (box >= 1),
  first int not null check (first >= 1),
  last int not null,
  pages int not null default 0,
  at timestamptz not null,
  person int not null,
  primary key (bureau, year, retention, box),
  unique (bureau, year, retention, first),
  check (last >= first)
);
grant select, insert, delete on archive_box to xz_app;
