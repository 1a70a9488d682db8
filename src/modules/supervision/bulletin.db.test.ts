import { beforeEach, expect, test } from 'vitest'
import ExcelJS from 'exceljs'
import { sql } from '#kernel/db/sql.ts'
import type { Download } from '#kernel/http/route.ts'
import { asker } from '#demo/testing/ask.testing.ts'
import { bureau, type Bureau } from '#demo/testing/bureau.testing.ts'
import { checksOf } from '#modules/documents/outgoing/checks.ts'
import type { Outgoing } from '#modules/documents/outgoing/data.ts'
import { boardRoutes } from '#modules/supervision/board.route.ts'
import type { BoardRow, Tally } from '#modules/supervision/board.ts'

/** 督办看板和通报：一周算一周的，一月算一月的，每个数都能从登记簿重新算出来，点得开，导得出。 */

interface Board {
  readonly whole: Tally
  readonly year: Tally
  readonly units: readonly Tally[]
}

let b: Bureau
let ask: ReturnType<typeof asker>
beforeEach(async () => {
  b = await bureau('2026-02-09T09:00:00+08:00')
  ask = asker(b, boardRoutes)
})

async function task(lead: string, head: string, rest: object = {}): Promise<string> {
  const leader = lead === 'employment' ? 'fujuzhang1' : 'fujuzhang2'
  const { matter } = await b.must(
    leader,
    null,
    'create',
    {
      title: '摸清底数',
      source: '局领导批示交办',
      basis: '批示',
      category: '一般',
      lead: await b.unit(lead),
      ...rest,
    },
    'assignment',
  )
  await b.must(head, matter, 'sign')
  return matter
}
async function finish(matter: string, head: string, leader: string) {
  await b.must(head, matter, 'feedback', {
    process: '逐户核对台账。',
    problems: '无',
    next: '每月更新一次。',
  })
  await b.must('zhuren', matter, 'review')
  await b.must(leader, matter, 'accept')
}
const late = async (matter: string) => await b.fire(matter, 'report')

/** February: one done in time, one begun. March: that one misses a report and is done late; one more. */
async function twoMonths() {
  const first = await task('employment', 'jiuye', { title: '二月办结的', due: '2026-02-13' })
  const second = await task('employment', 'jiuye', { title: '跨月办结的', due: '2026-03-06' })
  b.at('2026-02-12T09:00:00+08:00')
  await b.must('jiuye', first, 'report', { text: '已经核对完毕', percent: 100 })
  await finish(first, 'jiuye', 'fujuzhang1')
  b.at('2026-03-03T09:00:00+08:00')
  await late(second)
  const third = await task('pension', 'yanglao', { title: '三月立项的', due: '2026-03-31' })
  b.at('2026-03-09T09:00:00+08:00')
  await b.must('jiuye', second, 'report', { text: '还差两个县', percent: 60 })
  b.at('2026-03-11T09:00:00+08:00')
  await finish(second, 'jiuye', 'fujuzhang1')
  return { first, second, third }
}

const boardOf = async (span: string, on?: string) =>
  await ask.must<Board>('zhuren', '/api/supervision/board', { query: { span, on } })

test('二月的数只有二月的，三月的只有三月的，全年是合起来的', async () => {
  await twoMonths()
  expect((await boardOf('month', '2026-02-15')).whole).toMatchObject({
    open: 1,
    closed: 1,
    onTime: 1,
    late: 0,
    // 2月9日起1周，2月16日在春节假里，顺延到2月24日；三月才记下，仍算二月的.
    missed: 1,
    rate: 100,
    replied: 50,
  })
  const march = await boardOf('month', '2026-03-15')
  expect(march.whole).toMatchObject({ open: 1, closed: 1, onTime: 0, late: 1, rate: 0 })
  expect(march.year).toMatchObject({ open: 1, closed: 2, onTime: 1, late: 1, rate: 50 })
  const week = await boardOf('week', '2026-03-03')
  expect(week.whole).toMatchObject({ open: 2, closed: 0, late: 0 })
})

test('通报的每个数从登记簿重新数一遍，一个不差', async () => {
  await twoMonths()
  const { matter } = await ask.must<{ matter: string }>(
    'zhuren',
    '/api/supervision/bulletin',
    { body: { span: 'month', on: '2026-03-11' } },
    'POST',
  )
  const { data } = await b.db.one<{ data: Outgoing }>(
    sql`select data from matter where id = ${matter}`,
  )
  const text = data.draft.body
  expect(data.draft.title).toContain('关于2026年3月重点工作督办情况的通报')
  // 文稿检查没有必须改的.
  expect(checksOf(data.draft, '2026-03-11').filter(({ level }) => level === 'must')).toEqual([])
  // Counted again, by other means than the board's: straight from the register.
  const [from, to] = ['2026-03-01', '2026-03-11']
  const counted = await b.db.one<Record<string, number>>(sql`
    with line as (
      select data ->> 'due' as due, data ->> 'endedOn' as ended, data ->> 'checkedOn' as checked,
        (created_at at time zone 'Asia/Shanghai')::date::text as begun, data
      from matter where type = 'assignment' and state <> 'cancelled'
    )
    select
      count(*) filter (where begun <= ${to} and ended is null)::int as open,
      count(*) filter (where ended between ${from} and ${to})::int as closed,
      count(*) filter (where ended between ${from} and ${to} and checked <= due)::int as ontime,
      count(*) filter (where (ended between ${from} and ${to} and checked > due)
        or (ended is null and due < ${to}))::int as late,
      coalesce(sum((select count(*) from jsonb_array_elements(data -> 'misses') one
        where one ->> 'due' between ${from} and ${to})), 0)::int as missed
    from line
  `)
  expect(text).toContain(
    `在办${counted['open']}件，办结${counted['closed']}件，其中按时办结${counted['ontime']}件；逾期${counted['late']}件，缺报${counted['missed']}次`,
  )
  expect(text).toContain('今年以来累计办结2件，逾期1件')
  expect(text).toContain('2026年3月13日前向办公室提出')
})

test('点开一个数，逐件正好是那么多；导出的逐件和看板一样多；导出留痕', async () => {
  await twoMonths()
  const query = { span: 'month', on: '2026-03-11' }
  const { whole, units } = await boardOf('month', '2026-03-11')
  for (const figure of ['open', 'closed', 'onTime', 'late'] as const) {
    const { rows } = await ask.must<{ rows: BoardRow[] }>('zhuren', '/api/supervision/lines', {
      query: { ...query, figure },
    })
    expect([figure, rows.length]).toEqual([figure, whole[figure]])
  }
  const [worst] = units
  const { rows } = await ask.must<{ rows: BoardRow[] }>('zhuren', '/api/supervision/lines', {
    query: { ...query, figure: 'late', group: '科室', key: worst!.key },
  })
  expect(rows.map(({ title }) => title)).toEqual(['跨月办结的'])
  const file = await ask.must<Download>('zhuren', '/api/supervision/export', { query })
  const book = new ExcelJS.Workbook()
  await book.xlsx.load((file.download as Uint8Array).buffer as ArrayBuffer)
  expect(book.worksheets.map(({ name }) => name)).toEqual([
    '全局',
    '科室',
    '交办领导',
    '来源',
    '逐件',
  ])
  expect(book.getWorksheet('全局')!.getRow(2).values).toEqual([
    undefined,
    '全局',
    whole.open,
    whole.closed,
    whole.onTime,
    whole.late,
    whole.missed,
    whole.rate,
    whole.replied,
  ])
  expect(book.getWorksheet('逐件')!.rowCount).toBe(1 + whole.open + whole.closed)
  const traces = await b.db.many(sql`select 1 from audit_event where kind = '导出督办看板'`)
  expect(traces).toHaveLength(1)
})

test('看板只数看得见的：科长的看板没有别的科室；通报只由办公室起草', async () => {
  await twoMonths()
  const { units } = await ask.must<Board>('yanglao', '/api/supervision/board')
  expect(units.map(({ key }) => key)).toEqual(['养老科'])
  const { rows } = await ask.must<{ rows: BoardRow[] }>('yanglao', '/api/supervision/lines', {
    query: { figure: 'closed' },
  })
  expect(rows).toEqual([])
  const body = { span: 'week' }
  expect(await ask.refused('jiuye', '/api/supervision/bulletin', { body }, 'POST')).toMatchObject({
    clause: '9.5.1',
    status: 403,
  })
})

test('缺报标记由分管局领导写明理由撤销，撤销的不再计数；别人不能撤销', async () => {
  const { second } = await twoMonths()
  const third = await task('employment', 'jiuye', { title: '平台停机的' })
  b.at('2026-03-25T09:00:00+08:00')
  await late(third)
  const before = (await boardOf('month', '2026-03-25')).whole.missed
  expect(before).toBe(1)
  const why = { due: '2026-03-18', reason: '3月18日平台停机，报不上来' }
  expect(await b.act('fujuzhang2', third, 'excuse', why)).toHaveProperty('refused')
  expect(
    await b.refused('fujuzhang1', third, 'excuse', { ...why, due: '2026-03-17' }),
  ).toMatchObject({ field: 'due' })
  await b.must('fujuzhang1', third, 'excuse', why)
  expect((await boardOf('month', '2026-03-25')).whole.missed).toBe(0)
  expect(second).not.toBe(third)
})
