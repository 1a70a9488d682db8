-- 规则手册：how often each rule was applied and refused, and the printed editions a bureau has imported.

create table rule_tally (
  bureau int not null default 1,
  day date not null,
  rule text not null,
  applied int not null default 0,
  refused int not null default 0,
  primary key (bureau, rule, day)
);
grant select, insert, update on rule_tally to xz_app;

create table printed_edition (
  id int generated always as identity primary key,
  bureau int not null default 1,
  name text not null,
  imported_at timestamptz not null,
  imported_by int,
  unparsed jsonb not null
);
create table printed_clause (
  edition int not null references printed_edition (id),
  id text not null,
  n int not null,
  cite text not null,
  text text not null,
  primary key (edition, id)
);
grant select, insert on printed_edition, printed_clause to xz_app;
