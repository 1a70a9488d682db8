import { beforeAll, expect, test } from 'vitest'
import { calendarOf, type Calendar } from '#kernel/calendar/calendar.ts'
import { actorOf } from '#kernel/matters/actor.ts'
import { apply } from '#kernel/matters/apply.ts'
import { movesOf, pathsOf } from '#kernel/matters/check.ts'
import { ClockRefused } from '#kernel/matters/clocks.ts'
import type { Facts, MatterType, Snapshot } from '#kernel/matters/matter.ts'
import { blocked, step } from '#kernel/matters/step.ts'
import type { Directory } from '#kernel/org/directory.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { bureau, paper } from '#demo/testing/bureau.testing.ts'
import { incoming } from '#modules/documents/incoming/incoming.matter.ts'

/**
 * 随意走：the people of the demo bureau do at random whatever the flow offers them, until every
 * transition that the table declares has happened. A transition that nobody can ever make is a fault
 * of the table; a paper with nobody to act is one too (the engine throws).
 */

const type = incoming as unknown as MatterType
const day = '2026-03-02'
let org: Directory
let people: number[]
let units: { employment: number; pension: number; finance: number }
let leaders: number[]
const calendar: Calendar = calendarOf()

beforeAll(async () => {
  const b = await bureau()
  org = await b.org()
  people = [
    'shoufa',
    'zhuren',
    'juzhang',
    'fujuzhang1',
    'fujuzhang2',
    'jiuye',
    'jiuyeyuan',
    'yanglao',
    'dangan',
  ].map((login) => b.person(login))
  leaders = [b.person('juzhang'), b.person('fujuzhang1')]
  const unit = async (code: string) => await b.unit(code)
  units = {
    employment: await unit('employment'),
    pension: await unit('pension'),
    finance: await unit('finance'),
  }
})

/** The same numbers in every run. */
function chance(seed: number) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const other = '00000000-0000-7000-8000-00000000ffff'

/** Something that may be filled in, different from time to time. */
function inputFor(action: string, pick: <T>(list: readonly T[]) => T): object {
  const lead = pick([units.employment, units.pension])
  switch (action) {
    case 'sort':
      return { class: pick(['传阅件', '待办件', '待办件'] as const) }
    case 'sendBack':
      return { ground: '越级行文', to: '来文单位', reason: '不合规定' }
    case 'amend':
      return { remarks: '更正', reason: '笔误' }
    case 'attachEarlier':
      return { matter: other, note: '去年已批复' }
    case 'propose':
      return { text: '请阅示。', folder: '待办件', leaders, lead: units.employment }
    case 'sendTo':
      return { leader: pick(leaders) }
    case 'instruct':
      return { text: '请研究办理。', lead: pick([units.employment, units.pension, null]) }
    case 'addLeaders':
      return { leaders: [people[4]!] }
    case 'coordinate':
      return { text: '由就业科主办。', lead: units.employment }
    case 'closeReading':
    case 'takeBack':
      return { archive: pick([true, false]), ...(action === 'takeBack' ? { copies: 1 } : {}) }
    case 'distribute':
      return {
        lead,
        assist: pick([[], [units.finance]]),
        limit: pick([{ kind: 'none' }, { kind: 'set', day: '2026-03-20' }] as const),
      }
    case 'assign':
      return { person: people[6]! }
    case 'opine':
      return { text: '拟同意。' }
    case 'review':
      return { decision: pick(['同意', '同意', '修改后再报'] as const), text: '同意。' }
    case 'decline':
      return { reason: '不属本科室职责', suggest: '规划财务科' }
    case 'redistribute':
      return { unit: pick([units.employment, units.pension]), reason: '请承办。' }
    case 'extendLimit':
      return {
        until: '2026-03-27',
        reason: '来文单位同意',
        consent: '来文单位函复同意',
        files: [{ id: other, name: '复函.pdf' }],
      }
    case 'finish':
      return { course: '已办', result: '同意', method: '无需答复', decision: '同意' }
    case 'file':
      return { category: '文书档案', retention: '30年' }
    case 'voidPaper':
      return { reason: '重复登记' }
    default:
      return {}
  }
}

test('流程表里的每一步都真的走得到', () => {
  const wanted = new Set(movesOf(type).map(({ action, from, to }) => `${action} ${from}→${to}`))
  expect(pathsOf(type).length).toBe(wanted.size)
  const random = chance(20260302)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const refused = new Map<string, string>()
  let ids = 0
  const factsOf = (person: number): Facts => ({
    now: '2026-03-02T02:00:00.000Z',
    today: day,
    org,
    calendar,
    amendments: new Map(),
    actor: actorOf(org, person, day),
    numbers: { x: 1 },
    others: new Map(),
    newId: () => `00000000-0000-7000-8000-${String(++ids).padStart(12, '0')}`,
  })
  const facts = new Map(people.map((person) => [person, factsOf(person)]))
  const run = (matter: Snapshot, action: string, person: number, input: object) => {
    const outcome = step(type, matter, { action, input }, facts.get(person)!)
    if (isRefusal(outcome)) {
      refused.set(action, outcome.refused)
      return null
    }
    try {
      return apply(type, matter, outcome, input, facts.get(person)!).next
    } catch (error) {
      // A rule of the clocks said no, which is an answer like another.
      if (error instanceof ClockRefused) return null
      throw error
    }
  }
  /** Ways out of the flow are taken once each, or no paper would get far. */
  const isOver = (action: string) =>
    ['voidPaper', 'sendBack'].includes(action) &&
    ![...wanted].some((move) => move.startsWith(action))
  for (let walk = 0; walk < 600 && wanted.size > 0; walk++) {
    const input = paper({ kind: pick(['请示', '通知']) })
    let matter = run(blank(), 'create', people[0]!, input)!
    for (let steps = 0; steps < 40; steps++) {
      const open = people.flatMap((person) =>
        Object.entries(type.actions).flatMap(([action, declared]) =>
          isOver(action) || isRefusal(blocked(type, matter, declared, facts.get(person)!))
            ? []
            : [{ person, action }],
        ),
      )
      if (open.length === 0) break
      const isNew = ({ action }: { action: string }) =>
        [...wanted].some((move) => move.startsWith(`${action} ${matter.state}→`))
      const fresh = open.filter(isNew)
      const { person, action } = pick(fresh.length > 0 && random() < 0.5 ? fresh : open)
      const next = run(matter, action, person, inputFor(action, pick))
      if (!next) continue
      wanted.delete(`${action} ${matter.state}→${next.state}`)
      matter = next
      if (type.states[matter.state]!.end && matter.tasks.length === 0) break
    }
  }
  expect([...wanted], JSON.stringify(Object.fromEntries(refused), null, 1)).toEqual([])
})

function blank(): Snapshot {
  return {
    id: '00000000-0000-7000-8000-000000000001',
    type: 'incoming',
    number: null,
    title: '',
    state: 'sorting',
    version: 0,
    head: '00',
    flowVersion: 1,
    ruleDate: day,
    unit: null,
    createdBy: people[0]!,
    createdAt: '2026-03-02T01:00:00.000Z',
    data: {},
    meta: { trail: [], undo: null, ballots: [] },
    acl: [],
    tasks: [],
    clocks: [],
  }
}
