/**
 * The workbench at 1 million matters and 3 million tasks, over HTTP, with 4 and with 16 users who
 * never pause: lists, handling page, search. `XZ_BENCH_MATTERS` makes it smaller. Run: `npm run bench million`.
 *
 * Matters are copies of the demo bureau's, spread over five years, each with its own title and
 * number; one in twenty is still open. One in fifty is copied whole, with its events and clocks:
 * those are the ones whose handling page is opened.
 */
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openDatabase, type Db } from '#kernel/db/database.store.ts'
import { sql } from '#kernel/db/sql.ts'
import { startEmbedded } from '#kernel/postgres/launcher.ts'
import { bigramsOf } from '#kernel/search/bigrams.ts'
import { call, flood, say, times, withServer } from './server.ts'

const matters = Number(process.env['XZ_BENCH_MATTERS'] ?? 1_000_000)
const batch = 5000
const wholeEvery = 50

const words = {
  verb: [
    '做好',
    '开展',
    '加强',
    '规范',
    '调整',
    '报送',
    '组织申报',
    '核定',
    '清理',
    '推进',
    '落实',
    '转发',
  ],
  field: [
    '城乡居民养老保险',
    '失业保险',
    '工伤认定',
    '职业技能培训',
    '事业单位公开招聘',
    '公务员考核',
    '农民工工资支付',
    '劳动人事争议仲裁',
    '创业担保贷款',
    '职称评审',
    '高校毕业生就业',
    '机关事业单位养老保险',
    '退休人员待遇',
    '社会保障卡',
    '军转干部安置',
    '人才引进',
  ],
  matter: [
    '工作',
    '有关事项',
    '专项检查',
    '情况报告',
    '经费预算',
    '统计报表',
    '信息系统建设',
    '政策宣传',
    '业务培训',
    '数据核查',
    '档案整理',
    '先进集体评选',
  ],
  kind: ['通知', '请示', '报告', '函', '批复', '意见', '纪要', '通报'],
  from: [
    '云南省人力资源和社会保障厅',
    '文山州人民政府',
    '文山市人力资源和社会保障局',
    '砚山县人社局',
    '丘北县人社局',
    '广南县人社局',
    '富宁县人社局',
    '马关县人社局',
    '州财政局',
    '州委组织部',
    '州发展和改革委员会',
    '州教育体育局',
  ],
  surname: Array.from('王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗'),
  given: Array.from('建国志明晓丽文华永强秀英海燕玉兰春梅德才'),
}
const searches = {
  '两字，常见': '失业',
  '四字，常见': '职称评审',
  '四字，少见': '王志明同',
  '三词，常见': '失业 检查 报告',
  '三词，少见': '军转 纪要 砚山',
}

const pick = <T>(list: readonly T[], n: number): T => list[Math.abs(n) % list.length]!

/** The same for every run: a title of the trade, the sender, and every tenth time a name in it. */
function textOf(i: number) {
  const h = Math.imul(i ^ 0x9e3779b9, 0x85ebca6b) >>> 3
  const from = pick(words.from, h >>> 5)
  const name = pick(words.surname, h) + pick(words.given, h >>> 3) + pick(words.given, h >>> 9)
  const about = i % 10 === 0 ? `${name}同志` : pick(words.field, h >>> 7)
  const title = `关于${pick(words.verb, h >>> 11)}${about}${pick(words.matter, h >>> 15)}的${pick(words.kind, h >>> 19)}`
  return { title, from, number: `旧${2021 + (i % 5)}-${i}` }
}

await withServer(async ({ dataDir, signIn, stop }) => {
  const clerk = await signIn('shoufa')
  const director = await signIn('juzhang')
  const embedded = await startEmbedded({ dataDir: path.join(dataDir, 'postgres') })
  const db = openDatabase({ url: embedded.url, max: 2, statementTimeout: 0 })
  try {
    const began = performance.now()
    const whole = await load(db)
    say({
      what: '造数据',
      matters,
      seconds: Math.round((performance.now() - began) / 1000),
      ...(await sizes(db)),
    })
    const get = (url: string, who: object) => async () => {
      const answer = await call('GET', url, undefined, who)
      if (answer.status !== 200) throw new Error(`${url}: ${answer.body}`)
    }
    const boxes = ['todo', 'toread', 'doing', 'done', 'mine', 'ended']
    const report = async (what: string, n: number, work: (i: number) => Promise<void>) => {
      // Once through by everybody at once, so that every connection has met the statement.
      await flood(times(64), work)
      const quiet = await flood(times(n), work, 4)
      const busy = await flood(times(n), work)
      say({
        what,
        'p50（4人）': quiet.p50,
        'p95（4人）': quiet.p95,
        'p95（16人）': busy.p95,
        perSecond: busy.perSecond,
      })
    }
    const either = (i: number) => (i % 2 ? clerk : director)
    for (const box of boxes) {
      await report(`工作台 ${box}`, 400, (i) => get(`/api/tasks?box=${box}`, either(i))())
    }
    await report('工作台各箱件数', 400, (i) => get('/api/counts', either(i))())
    await report('办理页', 800, (i) => get(`/api/matters/${whole[i]!}`, clerk)())
    for (const [what, q] of Object.entries(searches)) {
      const url = `/api/search?q=${encodeURIComponent(q)}`
      await report(`检索 ${what}（${q}）`, 200, (i) => get(url, either(i))())
    }
  } finally {
    await db.close()
    if (process.env['XZ_BENCH_KEEP']) {
      console.log(`kept: ${embedded.url}`)
      await sleep(3_600_000)
    }
    await stop()
    await embedded.stop()
  }
})

/** Copies of the demo's matters; answers the ids of those copied whole. */
async function load(db: Db): Promise<string[]> {
  await db.run(sql`drop index matter_search_gin`)
  await db.run(sql`alter table matter_event drop constraint matter_event_matter_id_fkey`)
  await db.run(sql`
    create table bench_pattern as
    select row_number() over (order by m.id)::int - 1 as n, m.id, m.ended_at is not null as ended
    from matter m where m.type = 'incoming'
  `)
  await db.run(sql`
    create table bench_holder as
    select row_number() over (order by holder)::int - 1 as n, holder from (select distinct holder from task) t
  `)
  const { patterns } = await db.one<{ patterns: number }>(
    sql`select count(*)::int as patterns from bench_pattern`,
  )
  const whole: string[] = []
  for (let first = 0; first < matters; first += batch) {
    const rows = times(Math.min(batch, matters - first)).map((k) => {
      const i = first + k
      return {
        i,
        id: randomUUID(),
        ...textOf(i),
        n: i % patterns,
        open: i % 20 === 0,
        whole: i % wholeEvery === 0,
      }
    })
    whole.push(...rows.filter((row) => row.whole).map((row) => row.id))
    await db.tx(async (tx) => {
      await tx.run(sql`
        create temp table fresh on commit drop as
        select r.*, timestamptz '2021-01-04' + r.i * interval '5 years' / ${matters}::int as at
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          as r (i int, id uuid, title text, "from" text, number text, n int, open boolean, whole boolean)
      `)
      await tx.run(sql`
        insert into matter
        select r.id, m.bureau, m.type, r.number, r.title, m.state, m.flow_version, m.rule_date, m.unit,
          m.urgency, m.created_by, r.at, r.at, case when r.open then null else r.at end, m.due_on,
          m.version, m.head, m.data, m.meta, m.acl
        from fresh r join bench_pattern p on p.n = r.n join matter m on m.id = p.id
      `)
      await tx.run(sql`
        insert into task (id, matter_id, type, step, kind, label, holder, rank, opened_at, opened_seq,
          due_on, read_at, closed_at, closed_by, closed_seq, outcome)
        select gen_random_uuid(), r.id, 'incoming', 'handle', case when k = 3 then 'read' else 'do' end,
          '承办', t.holder, r.i % 4, r.at, k, (r.at at time zone 'Asia/Shanghai')::date + 15, r.at,
          case when r.open and k > 1 then null else r.at + interval '1 day' end,
          case when r.open and k > 1 then null else t.holder end, k, '已办'
        from fresh r cross join generate_series(1, 3) k
        cross join lateral (
          select holder from bench_holder h where h.n = (r.i * 7 + k * 13) % (select count(*) from bench_holder)
        ) t
      `)
      await tx.run(sql`
        insert into party (person, matter_id, last_at, ended)
        select distinct h.holder, r.id, r.at, not r.open
        from fresh r cross join generate_series(1, 2) k
        join bench_holder h on h.n = (r.i * 7 + k * 13) % (select count(*) from bench_holder)
      `)
      await tx.run(sql`
        insert into matter_event
        select e.bureau, r.id, e.seq, e.at, e.action, e.actor, e.on_behalf, e.body, e.prev, e.hash
        from fresh r join bench_pattern p on p.n = r.n join matter_event e on e.matter_id = p.id
        where r.whole
      `)
      await tx.run(sql`
        insert into clock
        select gen_random_uuid(), c.bureau, r.id, c.key, c.ref, c.label, c.cite, c.spec, c.segments,
          c.due_on, c.due_at, c.provisional, 'stopped', c.dues, c.fired, null
        from fresh r join bench_pattern p on p.n = r.n join clock c on c.matter_id = p.id
        where r.whole
      `)
      const texts = rows.map((row) => `${row.title} ${row.number} ${row.from}`)
      await tx.run(sql`
        insert into matter_search (matter_id, part, type, created_at, txt, bg, acl)
        select f.id, 0, 'incoming', f.at, t.txt, t.bg, m.acl
        from jsonb_to_recordset(${JSON.stringify(
          texts.map((txt, k) => ({ id: rows[k]!.id, txt, bg: bigramsOf(txt) })),
        )}::jsonb) as t (id uuid, txt text, bg int[])
        join fresh f on f.id = t.id join matter m on m.id = f.id
      `)
    })
  }
  await db.tx(async (tx) => {
    await tx.run(sql`set local maintenance_work_mem = '1GB'`)
    await tx.run(sql`
      create index matter_search_gin on matter_search using gin (bg, acl) with (fastupdate = off)
    `)
  })
  await db.run(sql`vacuum analyze`)
  return whole
}

async function sizes(db: Db) {
  return await db.one<object>(sql`
    select (select count(*)::int from matter) as "inMatter", (select count(*)::int from task) as "inTask",
      (select count(*)::int from task where closed_at is null) as "openTasks",
      pg_size_pretty(pg_database_size(current_database())) as size
  `)
}
