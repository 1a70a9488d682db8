/**
 * Advancing a matter through the HTTP API (session, rules, event, tasks, clocks, notices, durable
 * commit) beside pgbench running the same three statements on the same database with the same number
 * of connections. Run: `npm run bench throughput`.
 */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { startEmbedded } from '#kernel/postgres/launcher.ts'
import { openDatabase } from '#kernel/db/database.store.ts'
import { sql } from '#kernel/db/sql.ts'
import { call, flood, keyed, say, times, users, withServer } from './server.ts'

const matters = 4000

await withServer(async ({ dataDir, signIn, memory, stop }) => {
  const me = await signIn('shoufa')
  const idle = memory()
  const ids: string[] = []
  const made = await flood(times(matters * 2), async (i) => {
    const input = { from: '某某单位', title: `关于第${i}件事项的通知`, kind: '通知' }
    const answer = await call('POST', '/api/kinds/incoming', { input }, keyed(me))
    ids.push((JSON.parse(answer.body) as { matter: string }).matter)
  })
  say({ what: '登记（取号，每件一个事务）', ...made })
  const first = await flood(ids.slice(0, matters), async (id) => {
    const input = { class: '待办件' }
    const answer = await call('POST', `/api/matters/${id}/sort`, { input }, keyed(me))
    if (answer.status !== 200) throw new Error(answer.body)
  })
  const what = `推进一步，经 HTTP，${users} 人同时`
  say({ what, ...first, idleMb: idle, busyMb: memory() })
  const views = await flood(ids.slice(0, 2000), async (id) => {
    await call('GET', `/api/matters/${id}`, undefined, me)
  })
  say({ what: '办理页', ...views })
  const list = await flood(times(1000), async () => {
    await call('GET', '/api/tasks?box=todo', undefined, me)
  })
  say({ what: '待办列表，名下 8000 件', ...list })
  await stop()
  await pgbench(dataDir, ids.slice(matters), first.perSecond)
})

/** The same statements with the same content, each committing one matter, without any program. */
async function pgbench(dataDir: string, ids: readonly string[], ours: number): Promise<void> {
  if (spawnSync('pgbench', ['--version']).status !== 0) {
    say({ what: 'pgbench', missing: '本机没有 pgbench，未作对比' })
    return
  }
  const embedded = await startEmbedded({ dataDir: path.join(dataDir, 'postgres') })
  const db = openDatabase({ url: embedded.url, max: 2 })
  try {
    // What the program sent for one such step, with only ids and hashes exchanged.
    await db.run(sql`
      create table bench_item (n int generated always as identity primary key, matter uuid, item jsonb)
    `)
    await db.run(sql`
      insert into bench_item (matter, item)
      select m.id, jsonb_build_array(jsonb_build_object(
        'id', m.id, 'seen', m.version, 'type', m.type, 'number', m.number, 'title', m.title,
        'state', 'proposing', 'flowVersion', 1, 'ruleDate', m.rule_date, 'unit', m.unit,
        'urgency', 0, 'at', now(), 'endedAt', null, 'dueOn', m.due_on, 'actor', m.created_by,
        'onBehalf', null, 'action', 'sort', 'body', t.sorted::text, 'prev', encode(m.head, 'hex'),
        'hash', encode(sha256(m.id::text::bytea), 'hex'), 'data', m.data || '{"class":"待办件"}',
        'meta', t.meta, 'acl', to_jsonb(m.acl), 'command', gen_random_uuid(),
        'digest', encode(sha256(m.id::text::bytea), 'hex'), 'answer', '{}'::jsonb,
        'close', jsonb_build_array(jsonb_build_object('id', k.id, 'outcome', '分为待办件')),
        'reopen', '[]'::jsonb, 'unread', '[]'::jsonb, 'redate', '[]'::jsonb,
        'open', jsonb_build_array(jsonb_build_object('id', gen_random_uuid(), 'step', 'propose',
          'kind', 'do', 'label', '提出拟办意见', 'holder', k.holder, 'ref', null, 'rank', 2,
          'dueOn', m.due_on, 'back', null, 'note', null)),
        'clocks', '[]'::jsonb, 'files', '[]'::jsonb, 'links', '[]'::jsonb, 'numbers', '[]'::jsonb,
        'voids', '[]'::jsonb, 'outbox', '[]'::jsonb,
        'notices', jsonb_build_array(jsonb_build_object('person', m.created_by, 'kind', 'do',
          'text', '待办：提出拟办意见'))))
      from matter m join task k on k.matter_id = m.id and k.closed_at is null
      cross join (
        select meta, (select body from matter_event where action = 'sort' limit 1) as sorted
        from matter where state = 'proposing' order by created_at desc limit 1
      ) t
      where m.id = any(${ids}::uuid[])
    `)
    await db.run(sql`analyze`)
    const each = Math.floor(ids.length / users)
    const script = path.join(dataDir, 'step.sql')
    writeFileSync(
      script,
      `\\set i :i + 1
\\set k :client_id * ${each} + :i
select s.id, s.account, a.person, a.admin, a.must_change from session s join account a on a.id = s.account where s.id = (select id from session order by created_at desc limit 1) and s.ended_at is null and not s.pending and s.expires_at > now() and a.disabled_at is null;
select m.*, (select json_agg(t) from task t where t.matter_id = m.id and t.closed_at is null), (select json_agg(c) from clock c where c.matter_id = m.id), (select k.answer from command k where k.id is null) from matter m where m.id = (select matter from bench_item where n = :k);
select * from commit_matters((select item from bench_item where n = :k));
`,
    )
    const url = new URL(embedded.url)
    const at = (name: string, otherwise: string) => url.searchParams.get(name) ?? otherwise
    const place = ['-h', at('host', url.hostname), '-p', url.port || at('port', '5432')]
    const load = ['-M', 'prepared', '-c', String(users), '-j', '2', '-t', String(each)]
    const env = { ...process.env, PGPASSWORD: decodeURIComponent(url.password) }
    const ran = spawnSync(
      'pgbench',
      [
        ...place,
        '-U',
        at('user', url.username),
        '-n',
        '-D',
        'i=0',
        ...load,
        '-f',
        script,
        url.pathname.slice(1),
      ],
      { env, encoding: 'utf8' },
    )
    const tps = Number(/tps = ([\d.]+)/u.exec(ran.stdout)?.[1] ?? 0)
    if (tps === 0) throw new Error(`pgbench: ${ran.stdout}${ran.stderr}`)
    const done = await db.one<{ n: number }>(sql`
      select count(*)::int as n from matter where id = any(${ids}::uuid[]) and state = 'proposing'
    `)
    say({
      what: `pgbench，同样的语句，${users} 个连接`,
      perSecond: Math.round(tps),
      committed: done.n,
      oursInPercent: Math.round((ours / tps) * 100),
    })
  } finally {
    await db.close()
    await embedded.stop()
  }
}
