-- 群众事项的附件与个人信息一样对待：their text is not kept for search, and a file is called as its
-- matter calls it (with what is known of people masked), not as it was called when it was uploaded.
create function holds_personal(data jsonb) returns boolean
language sql immutable as $$
  select data @? '$.**.seal ? (@ starts with "v1.")'
$$;

create function file_attached() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update file set name = new.name where id = new.file_id and name <> new.name;
  delete from file_text t using file f, matter m
    where f.id = new.file_id and t.hash = f.hash and m.id = new.matter_id and holds_personal(m.data);
  return null;
end
$$;
revoke all on function file_attached() from public;
create trigger file_attached after insert on matter_file
  for each row execute function file_attached();

-- The same for what there is already. A text that other matters have, too, is in their index.
with personal as (select id from matter where holds_personal(data)),
  gone as (
    delete from file_text t using file f, matter_file a, personal p
    where a.matter_id = p.id and f.id = a.file_id and t.hash = f.hash
  )
delete from matter_search s using personal p where s.matter_id = p.id and s.part = 1;
update file f set name = a.name from matter_file a where a.file_id = f.id and f.name <> a.name;
