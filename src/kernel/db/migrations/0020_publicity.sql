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
grant select, insert, delete on spent_proof to xz_app;

-- 群众上传而没有用上的附件 are looked for by when they came in.
create index file_of_citizens on file (uploaded_at) where uploaded_by = 0;
grant delete on file, file_chunk, file_blob, file_text to xz_app;
