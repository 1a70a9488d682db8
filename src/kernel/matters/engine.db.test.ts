import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { calendarReader } from '#kernel/calendar/calendar.store.ts'
import { sql } from '#kernel/db/sql.ts'
import { actionsOf, matterType } from '#kernel/matters/define.ts'
import { engineOf, type Engine } from '#kernel/matters/engine.store.ts'
import { followRounds } from '#kernel/matters/follow.job.ts'
import type { Ctx, MatterType } from '#kernel/matters/matter.ts'
import { tokens } from '#kernel/org/directory.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { bureau, type Bureau } from '#demo/testing/bureau.testing.ts'

/** 引擎：取号与占用同在一个事务；引出的事项漏下了由后台补上。 */

const data = z.object({ title: z.string(), from: z.string() })
const act = actionsOf<z.output<typeof data>, 'open'>()

/** 派车：要编号，车又同一时段只有一辆。 */
const trip = matterType({
  type: 'trip',
  label: '派车',
  module: 'test',
  flowVersion: 1,
  data,
  start: 'open',
  states: { open: { label: '已派' } },
  steps: { go: { label: '出车', state: 'open' } },
  create: act(data, {
    label: '派车',
    from: ['open'],
    to: ['open'],
    who: { label: '工作人员' },
    draws: () => '派车/2026',
    run: (ctx) => {
      const from = new Date(ctx.input.from)
      const to = new Date(from.getTime() + 3_600_000)
      return {
        title: ctx.input.title,
        number: `派车${ctx.numbers['派车/2026']}号`,
        data: ctx.input,
        claim: {
          resource: '公务车/云H00001',
          label: '云H00001',
          from: from.toISOString(),
          to: to.toISOString(),
        },
        open: [{ step: 'go', label: '出车', holder: tokens.person(ctx.actor.person!) }],
        say: '派车',
      }
    },
  }),
  actions: {},
  readers: ({ createdBy }) => [tokens.person(createdBy)],
  text: ({ title }) => title,
  columns: [],
})

/** What the trip of a journey is called: with the journey's number, where it has one. */
const followed = ({ input, numbers }: Ctx<unknown, { title: string }>): string =>
  numbers['出差/2026'] === undefined ? input.title : `出差${numbers['出差/2026']}号的车`

/** 出差：引出一次派车。 */
const journey = matterType({
  ...trip,
  type: 'journey',
  label: '出差',
  create: act(data, {
    label: '出差',
    from: ['open'],
    to: ['open'],
    who: { label: '工作人员' },
    draws: ({ title }: { title: string }) => (title === '编号的' ? '出差/2026' : null),
    run: (ctx) => ({
      title: ctx.input.title,
      data: ctx.input,
      follow: [{ type: 'trip', input: { ...ctx.input, title: followed(ctx) } }],
      open: [{ step: 'go', label: '出差', holder: tokens.person(ctx.actor.person!) }],
      say: '出差',
    }),
  }),
})

const minute = 60_000
const start = Date.parse('2026-03-02T09:00:00+08:00')

let b: Bureau
let now = start
let whole: Engine
/** As in a process that stopped before it began what follows: it knows no trips. */
let broken: Engine

beforeAll(async () => {
  b = await bureau()
  const calendar = await calendarReader(b.db)()
  const engineWith = (...types: unknown[]) =>
    engineOf({
      db: b.db,
      now: () => new Date(now++),
      directory: () => b.org(),
      calendar: async () => calendar,
      types: types as MatterType[],
    })
  whole = engineWith(trip, journey)
  broken = engineWith(journey)
})

const create = (engine: Engine, type: string, title: string, from: string) =>
  engine.run({
    type,
    action: 'create',
    input: { title, from },
    person: b.person('shoufa'),
    key: randomUUID(),
  })
const trips = (title: string) =>
  b.db.many<{ number: string }>(
    sql`select number from matter where type = 'trip' and title = ${title}`,
  )

describe('取号并占用', () => {
  test('占了的整个办不成，号码退回，下一件接着编', async () => {
    const first = await create(whole, 'trip', '去砚山', '2026-03-03T09:00:00+08:00')
    expect(first).toMatchObject({ number: '派车1号' })
    const taken = await create(whole, 'trip', '去丘北', '2026-03-03T09:30:00+08:00')
    expect(isRefusal(taken)).toBe(true)
    expect((taken as Refusal).refused).toContain('已有安排')
    const later = await create(whole, 'trip', '去丘北', '2026-03-03T10:00:00+08:00')
    expect(later).toMatchObject({ number: '派车2号' })
    expect(await trips('去丘北')).toEqual([{ number: '派车2号' }])
  })

  test('十件同时要一辆车：只办成一件，只用一个号', async () => {
    const asked = await Promise.all(
      Array.from({ length: 10 }, () => create(whole, 'trip', '抢', '2026-03-04T09:00:00+08:00')),
    )
    expect(asked.filter((one) => !isRefusal(one))).toHaveLength(1)
    expect(await trips('抢')).toEqual([{ number: '派车3号' }])
  })
})

describe('引出的事项', () => {
  test('知道引出它的事项编了几号', async () => {
    await create(whole, 'journey', '编号的', '2026-03-09T09:00:00+08:00')
    expect(await trips('出差1号的车')).toHaveLength(1)
    expect(await trips('出差0号的车')).toEqual([])
  })

  test('写下之后进程停了，再启动时补上，只有一件', async () => {
    await create(broken, 'journey', '漏下的', '2026-03-05T09:00:00+08:00')
    expect(await trips('漏下的')).toEqual([])
    now += 20 * minute
    const round = followRounds()
    const services = { db: b.db, engine: whole, now: () => new Date(now) }
    expect(await round(services)).toBe(1)
    expect(await trips('漏下的')).toHaveLength(1)
    now += 20 * minute
    expect(await round(services)).toBe(0)
    expect(await followRounds()(services)).toBe(0)
    expect(await trips('漏下的')).toHaveLength(1)
  })

  test('被拒的隔1、2、4、8分钟再试，越来越疏，三天后不再试', async () => {
    await create(whole, 'trip', '占着', '2026-03-06T09:00:00+08:00')
    now += 5 * 86_400_000
    const begun = now
    await create(whole, 'journey', '等车的', '2026-03-06T09:00:00+08:00')
    const tried: number[] = []
    const engine: Engine = {
      ...whole,
      run: async (request) => {
        tried.push(Math.floor((now - begun) / minute))
        return await whole.run(request)
      },
    }
    const round = followRounds()
    for (let n = 1; n <= 70; n++) {
      now = begun + n * minute + 500
      await round({ db: b.db, engine, now: () => new Date(now) })
    }
    expect(tried).toEqual([1, 2, 4, 8, 16, 32, 64])
    now = begun + 3 * 86_400_000 + minute
    expect(await round({ db: b.db, engine, now: () => new Date(now) })).toBe(0)
    expect(tried).toHaveLength(7)
  })
})
