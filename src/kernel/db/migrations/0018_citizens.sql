-- 群众在网上提交的事项 are brought in by nobody of the bureau: created_by is 0.
do $$
declare
  before text := pg_get_functiondef('commit_matters(jsonb)'::regprocedure);
  after text;
begin
  after := replace(before,
    $q$(i ->> 'urgency')::smallint, (i ->> 'actor')::int, (i ->> 'at')::timestamptz,$q$,
    $q$(i ->> 'urgency')::smallint, coalesce((i ->> 'actor')::int, 0), (i ->> 'at')::timestamptz,$q$);
  if after = before then
    raise exception 'commit_matters is not the function that this migration changes';
  end if;
  execute after;
end
$$;
comment on column matter.created_by is '0: a citizen on the public site';
comment on column matter.acl is '可读令牌：lists, counts, search, export and files all test it; a negative one is barred (被反映人)';
comment on column matter_search.bg is 'two-character pieces, words, and marks of personal data and query codes';
