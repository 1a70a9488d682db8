-- 通知外送：what is told to people by e-mail and to other systems by webhook waits in the outbox,
-- written in the transaction that it tells of.

alter table account
  add column mail_to text,
  add column mail_kinds text not null default 'none' check (mail_kinds in ('none', 'urgent', 'all'));

-- Where events go. Rows follow the configuration of the server; nobody can add one through the program.
create table webhook (
  id int generated always as identity primary key,
  bureau int not null default 1,
  url text not null,
  since timestamptz not null,
  off_at timestamptz,
  unique (bureau, url)
);
grant select, insert, update on webhook to xz_app;

create function queue_mail() returns trigger language plpgsql as $$
begin
  insert into outbox (kind, payload, next_try)
  select 'mail', jsonb_build_object('to', a.mail_to, 'kind', n.kind, 'matter', n.matter_id), n.at
  from inserted n join account a on a.person = n.person
  where a.mail_to is not null and a.disabled_at is null
    and (a.mail_kinds = 'all'
      or (a.mail_kinds = 'urgent' and n.kind in ('chase', 'late', 'remind', 'vacancy')));
  return null;
end $$;
create trigger notice_mail after insert on notice
  referencing new table as inserted for each statement execute function queue_mail();

-- No title and no content leave the building: who may know them asks the API.
create function queue_webhook() returns trigger language plpgsql as $$
begin
  insert into outbox (kind, payload, next_try)
  select 'webhook', jsonb_build_object('hook', w.id, 'event', jsonb_build_object(
      'matter', e.matter_id, 'type', m.type, 'number', m.number, 'state', m.state,
      'seq', e.seq, 'action', e.action, 'at', e.at)), e.at
  from inserted e join matter m on m.id = e.matter_id cross join webhook w
  where w.off_at is null;
  return null;
end $$;
create trigger event_webhook after insert on matter_event
  referencing new table as inserted for each statement execute function queue_webhook();
