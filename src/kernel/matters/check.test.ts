import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { calendarOf } from '#kernel/calendar/calendar.ts'
import { apply } from '#kernel/matters/apply.ts'
import { faultsOfFlow, movesOf, pathsOf } from '#kernel/matters/check.ts'
import { actionsOf, matterType } from '#kernel/matters/define.ts'
import type { Facts, MatterType, Snapshot } from '#kernel/matters/matter.ts'
import { step, type Command } from '#kernel/matters/step.ts'
import { directoryOf } from '#kernel/org/directory-of.ts'
import { tokens } from '#kernel/org/directory.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { classified } from '#modules/secrecy/classified.matter.ts'
import { incoming } from '#modules/documents/incoming/incoming.matter.ts'
import { amendment } from '#modules/rulebook/amendment.matter.ts'

/** 流程表的毛病，在有人使用之前就找出来。 */

const types = [incoming, classified, amendment] as unknown as MatterType[]

describe('产品里的流程', () => {
  test.each(types.map((type) => [type.label, type] as const))('%s：没有毛病', (_, type) => {
    expect(faultsOfFlow(type)).toEqual([])
  })

  test.each(types.map((type) => [type.label, type] as const))('%s：每一步都有一条路', (_, type) => {
    const paths = pathsOf(type)
    expect(paths.length).toBe(movesOf(type).length)
    for (const path of paths) {
      expect([type.start, ...type.create.to]).toContain(path[0]!.from)
      path.slice(1).forEach((move, i) => expect(move.from).toBe(path[i]!.to))
    }
  })
})

type State = 'draft' | 'checked' | 'signed' | 'dropped'
const act = actionsOf<object, State>()
const none = z.strictObject({})
const to = (state: State) => ({ state, say: '办理' })
const hold = { step: 'desk', label: '办理', holder: tokens.person(1) }

const draft: unknown = matterType<object, State, 'desk'>({
  type: 'draft',
  label: '拟稿',
  module: 'documents',
  flowVersion: 1,
  data: z.object({}),
  start: 'draft',
  states: {
    draft: { label: '起草' },
    checked: { label: '已审核' },
    signed: { label: '已签发', end: 'done' },
    dropped: { label: '作废', end: 'void' },
  },
  steps: { desk: { label: '办理', state: 'draft' } },
  create: act(none, {
    label: '起草',
    from: ['draft'],
    to: ['draft'],
    who: { label: '任何人' },
    run: () => ({ ...to('draft'), data: {}, open: [hold] }),
  }),
  actions: {
    check: act(none, {
      label: '审核',
      part: '审核',
      from: ['draft'],
      to: ['checked'],
      who: { label: '审核人', steps: ['desk'] },
      run: () => ({ ...to('checked'), open: [hold] }),
    }),
    sign: act(none, {
      label: '签发',
      part: '签发',
      from: ['checked'],
      to: ['signed'],
      who: { label: '签发人', steps: ['desk'] },
      run: () => to('signed'),
    }),
    redo: act(none, {
      label: '改稿',
      from: ['checked'],
      to: ['draft'],
      who: { label: '签发人', steps: ['desk'] },
      run: () => ({ ...to('draft'), open: [hold] }),
    }),
    drop: act(none, {
      label: '作废',
      from: ['draft', 'checked'],
      to: ['dropped'],
      who: { label: '任何人', steps: ['desk'] },
      run: () => to('dropped'),
    }),
  },
  readers: () => [tokens.person(1), tokens.person(2)],
  text: () => '',
  columns: [],
})
const flow = draft as MatterType

/** The flow with some of its actions or states changed: a seeded fault. */
const spoilt = (change: object, states: object = {}, steps: object = {}) =>
  ({
    ...flow,
    states: { ...flow.states, ...states },
    steps: { ...flow.steps, ...steps },
    actions: Object.fromEntries(
      Object.entries({ ...flow.actions, ...change }).filter(([, action]) => action),
    ),
  }) as unknown as MatterType

const { check, sign, drop, redo } = flow.actions as Record<string, object>

describe('种下的毛病都找得到', () => {
  test('没有毛病的流程', () => expect(faultsOfFlow(flow)).toEqual([]))

  test.each([
    ['无此状态', spoilt({ check: { ...check, to: ['chekced'] } })],
    ['无此步骤', spoilt({ check: { ...check, who: { label: '审核人', steps: ['dask'] } } })],
    ['到不了', spoilt({}, { parked: { label: '搁置', end: 'void' } })],
    [
      '死路',
      spoilt({ check: { ...check, to: ['checked', 'parked'] } }, { parked: { label: '搁置' } }),
    ],
    [
      '办不完',
      spoilt({
        sign: undefined,
        drop: undefined,
        redo: { ...redo, from: ['checked'], to: ['draft'] },
      }),
    ],
    ['办结后仍可办', spoilt({ redo: { ...redo, from: ['signed'], to: ['draft'] } })],
    ['无人可办', spoilt({ drop: { ...drop, who: { label: '谁' } } })],
    ['步骤无人办', spoilt({}, {}, { shelf: { label: '上架', state: 'draft' } })],
    ['未经审核即签发', spoilt({ sign: { ...sign, from: ['draft', 'checked'] } })],
  ])('%s', (kind, type) => {
    expect(faultsOfFlow(type).map((fault) => fault.kind)).toContain(kind)
  })
})

describe('审核与签发不得是同一人', () => {
  const org = directoryOf(
    {
      units: [],
      people: [1, 2].map((id) => ({ id, name: id === 1 ? '甲' : '乙' })),
      posts: [],
      appointments: [],
      charges: [],
      standIns: [],
      absences: [],
      delegations: [],
      memberships: [],
    } as never,
    1,
  )
  const facts = (person: number): Facts => ({
    now: '2026-03-02T01:00:00.000Z',
    today: '2026-03-02',
    org,
    calendar: calendarOf(),
    amendments: new Map(),
    actor: { person, tokens: [tokens.person(1), tokens.person(person)], behalves: [] },
    numbers: {},
    others: new Map(),
    newId: () => `00000000-0000-7000-8000-${String(++ids).padStart(12, '0')}`,
  })
  let ids = 0
  const blank: Snapshot = {
    id: '00000000-0000-7000-8000-000000000000',
    type: 'draft',
    number: null,
    title: '稿',
    state: 'draft',
    version: 0,
    head: '00',
    flowVersion: 1,
    ruleDate: '2026-03-02',
    unit: null,
    createdBy: 1,
    createdAt: '2026-03-02T01:00:00.000Z',
    data: {},
    meta: { trail: [], undo: null, ballots: [] },
    acl: [tokens.person(1), tokens.person(2)],
    tasks: [],
    clocks: [],
  }
  const run = (matter: Snapshot, action: string, person: number) => {
    const command: Command = { action, input: {} }
    const outcome = step(flow, matter, command, facts(person))
    return isRefusal(outcome) ? outcome : apply(flow, matter, outcome, {}, facts(person)).next
  }
  const done = (matter: ReturnType<typeof run>) => {
    if (isRefusal(matter)) throw new Error(matter.refused)
    return matter
  }

  test('同一人审核后不能签发，另一人可以；退回改稿以后也一样', () => {
    const made = done(run(blank, 'create', 1))
    const checked = done(run(made, 'check', 1))
    expect(run(checked, 'sign', 1)).toMatchObject({ refused: expect.stringContaining('另一人') })
    expect(done(run(checked, 'sign', 2)).state).toBe('signed')
    const again = done(run(done(run(checked, 'redo', 2)), 'check', 2))
    expect(isRefusal(run(again, 'sign', 1))).toBe(true)
  })
})
