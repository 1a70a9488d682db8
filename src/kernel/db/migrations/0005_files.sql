-- 附件：bytes by content, in chunks; a file names them for somebody.
create table file_blob (
  hash text primary key,
  bureau int not null default 1,
  size int not null check (size > 0),
  at timestamptz not null
);
comment on column file_blob.hash is 'SM3 of the bytes';

create table file_chunk (
  hash text not null references file_blob (hash),
  n int not null,
  bytes bytea not null,
  bureau int not null default 1,
  primary key (hash, n)
);
alter table file_chunk alter column bytes set storage external;

create table file (
  id uuid primary key,
  bureau int not null default 1,
  hash text not null references file_blob (hash),
  name text not null,
  mime text not null,
  size int not null,
  uploaded_by int not null,
  uploaded_at timestamptz not null
);
create index file_uploader on file (uploaded_by, uploaded_at desc);

create table file_text (
  hash text primary key references file_blob (hash),
  bureau int not null default 1,
  txt text not null
);

create table saved_filter (
  id int generated always as identity primary key,
  bureau int not null default 1,
  person int not null,
  register text not null,
  name text not null,
  query jsonb not null,
  unique (person, register, name)
);

create table phrase (
  id int generated always as identity primary key,
  bureau int not null default 1,
  person int not null,
  txt text not null,
  unique (person, txt)
);

grant select, insert on file_blob, file_chunk, file, file_text to xz_app;
grant select, insert, update, delete on saved_filter, phrase to xz_app;
