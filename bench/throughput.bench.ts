/**
 * Advancing a matter through the HTTP API (session, rules, event, tasks, clocks, notices, durable
 * commit) beside pgbench running the same three statements on the same database with the same number
 * of connections. Run: `npm run bench throughput`. Prints one JSON object a line.
 */
import { spawn, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import http from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startEmbedded } from '#kernel/postgres/launcher.ts'
import { openDatabase } from '#kernel/db/database.store.ts'
import { sql } from '#kernel/db/sql.ts'

const users = 16
const matters = 4000
const port = 8677
const base = `http://127.0.0.1:${port}`
const dataDir = mkdtempSync(path.join(tmpdir(), 'xunzhang-bench-'))
const agent = new http.Agent({ keepAlive: true, maxSockets: users })

interface Answer {
  status: number
  body: string
  cookie: string | undefined
}

function call(method: string, url: string, body?: object, headers: object = {}): Promise<Answer> {
  return new Promise((done, failed) => {
    const text = body ? JSON.stringify(body) : ''
    const request = http.request(
      base + url,
      {
        method,
        agent,
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(text),
          ...headers,
        },
      },
      (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('end', () =>
          done({
            status: response.statusCode ?? 0,
            body: Buffer.concat(parts).toString(),
            cookie: response.headers['set-cookie']?.[0]?.split(';')[0],
          }),
        )
      },
    )
    request.on('error', failed)
    request.end(text)
  })
}

/** Runs `work` for every item, so many at a time; answers milliseconds each and in all. */
async function flood<T>(items: readonly T[], work: (item: T) => Promise<void>) {
  const times: number[] = []
  let next = 0
  const began = performance.now()
  await Promise.all(
    Array.from({ length: users }, async () => {
      for (let i = next++; i < items.length; i = next++) {
        const at = performance.now()
        await work(items[i]!)
        times.push(performance.now() - at)
      }
    }),
  )
  const seconds = (performance.now() - began) / 1000
  times.sort((a, b) => a - b)
  const share = (p: number) => Math.round(times[Math.floor(times.length * p)]! * 10) / 10
  return {
    perSecond: Math.round(items.length / seconds),
    p50: share(0.5),
    p95: share(0.95),
    p99: share(0.99),
  }
}

const server = spawn(
  process.execPath,
  ['dist/server/main.mjs', '--port', String(port), '--no-open'],
  {
    env: { ...process.env, XZ_DATA_DIR: dataDir },
    stdio: ['ignore', 'ignore', 'inherit'],
  },
)
try {
  for (let i = 0; i < 300; i++) {
    if (
      await call('GET', '/healthz').then(
        (a) => a.status === 200,
        () => false,
      )
    )
      break
    await sleep(100)
  }
  const { password } = JSON.parse(
    readFileSync(path.join(dataDir, 'demo-accounts.json'), 'utf8'),
  ) as { password: string }
  const { cookie = '' } = await call('POST', '/api/auth/sign-in', { login: 'shoufa', password })
  const keyed = () => ({ cookie, 'idempotency-key': randomUUID() })
  const rss = () =>
    Math.round(
      Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1] ?? 0) /
        1024,
    )
  const idle = rss()
  const ids: string[] = []
  const made = await flood(
    Array.from({ length: matters * 2 }, (_, i) => i),
    async (i) => {
      const input = { from: '某某单位', title: `关于第${i}件事项的通知`, kind: '通知' }
      const answer = await call('POST', '/api/kinds/incoming', { input }, keyed())
      ids.push((JSON.parse(answer.body) as { matter: string }).matter)
    },
  )
  console.log(JSON.stringify({ what: '登记（取号，每件一个事务）', ...made }))
  const advance = async (id: string) => {
    const answer = await call(
      'POST',
      `/api/matters/${id}/sort`,
      { input: { class: '待办件' } },
      keyed(),
    )
    if (answer.status !== 200) throw new Error(answer.body)
  }
  const first = await flood(ids.slice(0, matters), advance)
  console.log(
    JSON.stringify({
      what: `推进一步，经 HTTP，${users} 人同时`,
      ...first,
      idleMb: idle,
      busyMb: rss(),
    }),
  )
  const views = await flood(ids.slice(0, 2000), async (id) => {
    await call('GET', `/api/matters/${id}`, undefined, { cookie })
  })
  console.log(JSON.stringify({ what: '办理页', ...views }))
  const list = await flood(
    Array.from({ length: 1000 }, (_, i) => i),
    async () => {
      await call('GET', '/api/tasks?box=todo', undefined, { cookie })
    },
  )
  console.log(JSON.stringify({ what: '待办列表', ...list }))
  await pgbench(ids.slice(matters), first.perSecond, cookie)
} finally {
  server.kill('SIGINT')
  await new Promise((done) => server.once('exit', done))
  rmSync(dataDir, { recursive: true, force: true })
}

/** The same statements with the same content, each committing one matter, without any program. */
async function pgbench(ids: readonly string[], ours: number, cookie: string): Promise<void> {
  const found = spawnSync('pgbench', ['--version'], { encoding: 'utf8' })
  const embedded = await startEmbedded({ dataDir: path.join(dataDir, 'postgres') })
  const db = openDatabase({ url: embedded.url, max: 2 })
  try {
    if (found.status !== 0) {
      console.log(JSON.stringify({ what: 'pgbench', missing: '本机没有 pgbench，未作对比' }))
      return
    }
    // What the program sent for one such step, with only ids and hashes exchanged.
    await db.run(
      sql`create table bench_item (n int generated always as identity primary key, matter uuid, item jsonb)`,
    )
    await db.run(sql`create sequence bench_next`)
    await db.run(sql`
      insert into bench_item (matter, item)
      select m.id, jsonb_build_array(jsonb_build_object(
        'id', m.id, 'seen', m.version, 'type', m.type, 'number', m.number, 'title', m.title,
        'state', 'proposing', 'flowVersion', 1, 'ruleDate', m.rule_date, 'unit', m.unit,
        'urgency', 0, 'at', now(), 'endedAt', null, 'dueOn', m.due_on, 'actor', m.created_by,
        'onBehalf', null, 'action', 'sort', 'body', e.body::text, 'prev', encode(m.head, 'hex'),
        'hash', encode(sha256(m.id::text::bytea), 'hex'), 'data', m.data || '{"class":"待办件"}',
        'meta', t.meta, 'acl', to_jsonb(m.acl), 'command', gen_random_uuid(),
        'digest', encode(sha256(m.id::text::bytea), 'hex'), 'answer', '{}'::jsonb,
        'close', jsonb_build_array(jsonb_build_object('id', k.id, 'outcome', '分为待办件')),
        'reopen', '[]'::jsonb, 'unread', '[]'::jsonb, 'redate', '[]'::jsonb,
        'open', jsonb_build_array(jsonb_build_object('id', gen_random_uuid(), 'step', 'propose', 'kind', 'do',
          'label', '提出拟办意见', 'holder', k.holder, 'ref', null, 'rank', 2, 'dueOn', m.due_on, 'back', null, 'note', null)),
        'clocks', '[]'::jsonb, 'files', '[]'::jsonb, 'links', '[]'::jsonb, 'numbers', '[]'::jsonb,
        'voids', '[]'::jsonb, 'outbox', '[]'::jsonb,
        'notices', jsonb_build_array(jsonb_build_object('person', m.created_by, 'kind', 'do', 'text', '待办：提出拟办意见'))))
      from matter m join task k on k.matter_id = m.id and k.closed_at is null
      cross join (select meta, (select body from matter_event where action = 'sort' limit 1) as sorted
        from matter where state = 'proposing' order by created_at desc limit 1) t
      cross join lateral (select t.sorted as body) e
      where m.id = any(${ids}::uuid[])
    `)
    await db.run(sql`analyze`)
    const { session } = await db.one<{ session: string }>(
      sql`select id as session from session order by created_at desc limit 1`,
    )
    const script = path.join(dataDir, 'step.sql')
    writeFileSync(
      script,
      `select s.id, s.account, a.person, a.admin, a.must_change from session s join account a on a.id = s.account where s.id = '${session}' and s.ended_at is null and not s.pending and s.expires_at > now() and a.disabled_at is null;
select n, matter as m from bench_item where n = nextval('bench_next') \\gset
select m.*, (select json_agg(t) from task t where t.matter_id = m.id and t.closed_at is null), (select json_agg(c) from clock c where c.matter_id = m.id), (select k.answer from command k where k.id = null) from matter m where m.id = ':m'::uuid;
select * from commit_matters((select item from bench_item where n = :n));
`.replace("':m'::uuid", ":'m'"),
    )
    const url = new URL(embedded.url)
    const host = url.searchParams.get('host') ?? url.hostname
    const env = { ...process.env, PGPASSWORD: decodeURIComponent(url.password) }
    const portOf = url.port || url.searchParams.get('port') || '5432'
    const each = Math.floor(ids.length / users)
    const args = [
      '-h',
      host,
      '-p',
      portOf,
      '-U',
      decodeURIComponent(url.username) || 'postgres',
      '-n',
      '-M',
      'prepared',
      '-c',
      String(users),
      '-j',
      '2',
      '-t',
      String(each),
      '-f',
      script,
      'xunzhang',
    ]
    const ran = spawnSync('pgbench', args, { env, encoding: 'utf8' })
    const tps = Number(/tps = ([\d.]+)/u.exec(ran.stdout)?.[1] ?? 0)
    if (tps === 0) console.log(ran.stdout, ran.stderr)
    const share = Math.round((ours / tps) * 100)
    console.log(
      JSON.stringify({
        what: `pgbench，同样的语句，${users} 个连接`,
        perSecond: Math.round(tps),
        oursInPercent: share,
      }),
    )
    void cookie
  } finally {
    await db.close()
    await embedded.stop()
  }
}
