import { randomUUID } from 'node:crypto'
import { addDays } from '#kernel/calendar/day.ts'
import { dayOf, instantOf } from '#kernel/clocks/time.ts'
import type { Database } from '#kernel/db/database.store.ts'
import { sql } from '#kernel/db/sql.ts'
import { pairStandIn } from '#kernel/org/away.store.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { nameRatedUnit } from '#modules/service/rated-units.store.ts'
import { finishedOf, rate, type Grade } from '#modules/service/ratings.store.ts'
import { contacts, items, applicants } from '#demo/month/visitors.ts'
import { play, type Stage } from '#demo/month/work.ts'

/** The windows of the demo month: what is offered, who came, how they were served and what they thought. */

interface WindowStage extends Stage {
  readonly db: Database
  readonly now: () => Date
  /** The end of the month that is played, in milliseconds. */
  readonly end: number
}

const shown = ['亮身份', '亮承诺', '亮标准']

export async function playWindows(stage: WindowStage): Promise<void> {
  const { person, unit, headOf, day } = stage
  const windows = await setUp(stage)
  const published = new Map<string, string>()
  for (const { key, by, until, ...text } of items) {
    const owner = unit(text.unit)
    const input = { ...text, unit: owner, staff: [person(by)] }
    const first = { who: person(by), input }
    const matter = await play(stage, 'service-item', 20, first, async (act) => {
      if (until === 'check') return
      await act(headOf(text.unit), 'check', { text: '同意。' })
      if (text.kind === '行政许可') await act(person('fagui'), 'confirm', { text: '依据有效。' })
      await act(person('zhuren'), 'publish', {
        effective: day(-19),
        site: '州局网站“办事指南”栏目',
        board: '一楼政务公开栏',
      })
    })
    if (until !== 'check') published.set(key, matter)
  }
  const finished: { matter: string; grade: Grade | null }[] = []
  for (const { by, ago, grade, to, ...input } of contacts) {
    const who = person(by)
    const where = to ? { toUnit: unit(to) } : {}
    const first = { who, input: { ...input, ...where } }
    const matter = await play(stage, 'contact', ago, first, async (act) => {
      if (to && grade) {
        await act(headOf(to), 'takeOver')
        await act(headOf(to), 'answer', { text: '已当面答复，并告知办理程序。' })
      }
    })
    if (grade) finished.push({ matter, grade })
  }
  for (const { item, ago, handler, until, grade, ...citizen } of applicants) {
    const input = { ...citizen, item: published.get(item)!, handler: person(handler) }
    const first = { who: person('chuangkou'), input }
    const matter = await play(stage, 'application', ago, first, async (act) => {
      if (until === 'working') return
      const { kind } = items.find(({ key }) => key === item)!
      if (kind === '公共服务') await act(person(handler), 'conclude', { text: '已核对办好。' })
      else {
        await act(person(handler), 'review', { outcome: '拟同意', text: '材料属实，符合条件。' })
        if (until === 'deciding') return
        const head = headOf(items.find(({ key }) => key === item)!.unit)
        await act(head, 'decideIt', { outcome: '同意', basis: '社会保险法第十六条' })
      }
      await act(person(handler), 'deliver', { way: '当场领取', what: '' })
    })
    if (grade) finished.push({ matter, grade })
  }
  await playCalls(stage)
  await rateThem(stage, windows[0]!, finished)
}

/** Two windows of 社保局, their A-B角, and who is rated. */
async function setUp({ db, person, unit, end, day }: WindowStage): Promise<string[]> {
  const at = new Date(end)
  const since = day(-30)
  for (const [code, kind] of [
    ['insurance', '窗口单位'],
    ['pension', '对外办理业务科室'],
    ['employment', '对外办理业务科室'],
    ['injury', '对外办理业务科室'],
  ] as const) {
    const before = addDays(since, -1)
    const named = { unit: unit(code), kind, from: since, before, at }
    await nameRatedUnit(db, { ...named, person: person('renjiao') })
  }
  const ids: string[] = []
  for (const [name, a, b, scope] of [
    ['1号窗口', 'chuangkou', 'yanglaoyuan', '养老保险待遇领取资格认证、退休审批'],
    ['2号窗口', 'jiuyeyuan', 'jiuye', '就业失业登记、创业担保贷款'],
  ] as const) {
    const id = randomUUID()
    ids.push(id)
    await db.run(sql`
      insert into service_window (id, unit, name, place, scope, a, b, link)
      values (${id}, ${unit(a === 'chuangkou' ? 'insurance' : 'employment')}, ${name}, '一楼大厅',
        ${scope}, ${person(a)}, ${person(b)}, ${randomUUID()})
    `)
    const pair = { a: person(a), b: person(b), basis: '演示：窗口A-B角', from: since }
    const paired = await pairStandIn(db, pair, { person: null, at })
    if (isRefusal(paired) && paired.status !== 409) throw new Error(`demo: ${paired.refused}`)
    const opened = instantOf(dayOf(at), '08:26')
    if (opened.getTime() < end) {
      await db.run(sql`
        insert into window_turn (window_id, person, at, act, shown)
        values (${id}, ${person(a)}, ${opened}, '到岗', ${shown})
      `)
    }
  }
  return ids
}

async function playCalls(stage: WindowStage): Promise<void> {
  const { person, unit, headOf } = stage
  const input = {
    kind: '上级电话',
    unit: '云南省人力资源和社会保障厅',
    name: '李处长',
    content: '请于本周五前报送春季招聘活动统计表。',
    readBack: true,
  }
  await play(stage, 'call', 4, { who: person('shoufa'), input }, async (act) => {
    const lead = unit('employment')
    await act(person('zhuren'), 'propose', { text: '请就业科按时报送。', lead })
    await act(person('juzhang'), 'instruct', { text: '同意。' })
    await act(headOf('employment'), 'carryOut', { text: '已按时报送。' })
  })
  const asked = {
    kind: '下级请示',
    unit: '砚山县人力资源和社会保障局',
    name: '王股长',
    content: '请示公益性岗位补贴标准是否调整。',
    isPolicy: true,
    route: '送办公室拟办',
  }
  await play(stage, 'call', 1, { who: person('jiuyeyuan'), input: asked }, async () => undefined)
}

/** What the visitors chose on the tablet or by their codes. */
async function rateThem(
  stage: WindowStage,
  window: string,
  finished: readonly { matter: string; grade: Grade | null }[],
): Promise<void> {
  const { db, engine } = stage
  for (const [i, { matter, grade }] of finished.entries()) {
    const service = await finishedOf(db, matter)
    const facts = await engine.factsFor(null)
    if (!service || !grade) continue
    const answer = await rate(
      db,
      { ...facts, now: new Date(Date.parse(service.at) + 120_000).toISOString() },
      service,
      {
        overall: grade,
        aspects: i % 2 === 0 ? [grade, grade, '非常满意', grade, '满意'] : [],
        remarks: grade === '不满意' ? '等了很久，希望多开一个窗口。' : '',
      },
      {
        way: i % 3 === 0 ? '查询码' : '评价器',
        window: i % 3 === 0 ? null : window,
        since: service.at,
        isByStaff: false,
        origin: `demo${i}`,
      },
    )
    if (isRefusal(answer)) throw new Error(`demo month: rating: ${answer.refused}`)
  }
}
