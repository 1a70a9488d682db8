-- 占用：what only one matter at a time can have (a meeting room, a car), by half hours.
create table claim (
  bureau int not null default 1,
  resource text not null,
  slot timestamptz not null,
  matter_id uuid not null references matter (id) deferrable initially deferred,
  primary key (bureau, resource, slot)
);
create index claim_matter on claim (matter_id);
grant select, insert, delete on claim to xz_app;
