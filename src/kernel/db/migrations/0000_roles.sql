-- The running program acts as xz_app, which owns nothing. Tables grant it what it needs, one by one:
-- append-only tables only select and insert. A role belongs to the whole server, so on a server of
-- the bureau's own it may exist already, or only its administrator may create it.
do $$
begin
  if current_user = 'xz_app' then
    raise exception '数据库属主不能是 xz_app，请换一个用户作属主'
      using hint = 'DATABASE_URL 应使用库的属主；xz_app 只供运行中的程序切换使用';
  end if;

  if not exists (select from pg_roles where rolname = 'xz_app') then
    begin
      create role xz_app nologin;
    exception
      when duplicate_object or unique_violation then null; -- another database of this server was faster
      when insufficient_privilege then
        raise exception '数据库用户 % 不能创建角色 xz_app', current_user
          using hint = format(
            '请数据库管理员执行：create role xz_app nologin; grant xz_app to %I;', current_user);
    end;
  end if;

  begin
    execute format('grant xz_app to %I', current_user);
  exception
    when insufficient_privilege then
      if not pg_has_role(current_user, 'xz_app', 'member') then
        raise exception '数据库用户 % 不能使用角色 xz_app', current_user
          using hint = format('请数据库管理员执行：grant xz_app to %I;', current_user);
      end if;
  end;
end
$$;

revoke create on schema public from public;
grant usage on schema public to xz_app;

-- Tables get no default privileges: a table nobody thought about stays closed.
alter default privileges in schema public grant usage on sequences to xz_app;

grant select on schema_migration to xz_app;
