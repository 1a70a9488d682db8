-- 在册的事项（如在用的印章）没有人要办什么，不算在办：whoever took part finds it under 办结 until
-- something happens to it. Only kinds of matters that can be at rest say so (`rests`).
do $$
declare
  before text := pg_get_functiondef('commit_matters(jsonb)'::regprocedure);
  after text;
begin
  after := replace(before,
    $q$select actor, id, at, i ->> 'endedAt' is not null from ok$q$,
    $q$select actor, id, at, i ->> 'endedAt' is not null or coalesce((i ->> 'rests')::boolean, false) from ok$q$);
  after := replace(after,
    $q$update party p set ended = true
    from ok
    where p.matter_id = ok.id and ok.i ->> 'endedAt' is not null
      and p.person is distinct from ok.actor and not p.ended$q$,
    $q$update party p set ended = ok.i ->> 'endedAt' is not null or coalesce((ok.i ->> 'rests')::boolean, false)
    from ok
    where p.matter_id = ok.id and (ok.i ->> 'endedAt' is not null or ok.i ? 'rests')
      and p.person is distinct from ok.actor
      and p.ended <> (ok.i ->> 'endedAt' is not null or coalesce((ok.i ->> 'rests')::boolean, false))$q$);
  if after not like '%(i ->> ''rests'')%' or after not like '%ok.i ? ''rests''%' then
    raise exception 'commit_matters is not the function that this migration changes';
  end if;
  execute after;
end
$$;
