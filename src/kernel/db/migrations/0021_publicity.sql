-- 公告公示 as the public reads them: newest first, all kinds or one.
create index matter_notice_public on matter (bureau, (data -> 'published' ->> 'at') desc, id desc)
  where type = 'notice' and data -> 'published' <> 'null'::jsonb;
create index matter_notice_kind on matter
  (bureau, (data -> 'published' ->> 'kind'), (data -> 'published' ->> 'at') desc, id desc)
  where type = 'notice' and data -> 'published' <> 'null'::jsonb;

-- 工作量证明: each is good for one submission of the whole installation.
create table spent_proof (
  random text primary key,
  bureau int not null default 1,
  key text not null,
  until timestamptz not null
);
create index spent_proof_until on spent_proof (until);
grant select, insert, update, delete on spent_proof to xz_app;

-- 群众上传而没有用上的附件: looked for by when they came in, and gone a day later.
create index file_of_citizens on file (uploaded_at) where uploaded_by = 0;

-- The running program may not delete files; this much it may.
create function forget_citizen_files(before timestamptz) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  hashes text[];
  n int;
begin
  with gone as (
    delete from file f
    where f.uploaded_by = 0 and f.uploaded_at < before
      and not exists (select from matter_file mf where mf.file_id = f.id)
    returning f.hash
  )
  select array_agg(distinct hash), count(*) into hashes, n from gone;
  -- Bytes go with the last file that names them.
  select array_agg(h) into hashes from unnest(hashes) h
    where not exists (select from file f where f.hash = h);
  delete from file_chunk where hash = any(hashes);
  delete from file_text where hash = any(hashes);
  delete from file_blob where hash = any(hashes);
  return n;
end
$$;
revoke all on function forget_citizen_files(timestamptz) from public;
grant execute on function forget_citizen_files(timestamptz) to xz_app;
