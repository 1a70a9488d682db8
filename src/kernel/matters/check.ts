import { staysPut } from '#kernel/matters/drawing.ts'
import { verbNames, type AnyAction, type MatterType } from '#kernel/matters/matter.ts'

/**
 * 流程检查：what can be wrong with a flow as a table, found before anybody uses it. Every flow of
 * the product is checked in the tests.
 */
export interface FlowFault {
  readonly kind:
    | '无此状态'
    | '无此步骤'
    | '重名'
    | '到不了'
    | '死路'
    | '办不完'
    | '办结后仍可办'
    | '无人可办'
    | '步骤无人办'
    | '未经审核即签发'
  /** State, step or action. */
  readonly at: string
  readonly text: string
}

/** Every fault of a flow; none when it may be used. */
export function faultsOfFlow(type: MatterType): readonly FlowFault[] {
  const flow = tableOf(type)
  const faults = [...namesOf(type, flow), ...peopleOf(type, flow)]
  // What leads where can only be followed once every name stands for something.
  return faults.length > 0 ? faults : [...waysOf(type, flow), ...signingOf(flow)]
}

interface Move {
  readonly action: string
  readonly label: string
  readonly from: string
  readonly to: string
}

interface Flow {
  readonly start: string
  readonly states: ReadonlySet<string>
  readonly ends: ReadonlySet<string>
  readonly actions: readonly (readonly [string, AnyAction<unknown>])[]
  readonly moves: readonly Move[]
}

function tableOf(type: MatterType): Flow {
  const actions = Object.entries(type.actions)
  return {
    start: type.start,
    states: new Set(Object.keys(type.states)),
    ends: new Set(Object.keys(type.states).filter((state) => type.states[state]!.end)),
    actions,
    moves: movesOf(type),
  }
}

/** Every transition a flow declares, an action that stays in its state included. */
export function movesOf(type: MatterType): readonly Move[] {
  return Object.entries(type.actions).flatMap(([action, { label, from, to }]) =>
    from.flatMap((a) =>
      (staysPut({ from, to }) ? [a] : to).map((b) => ({ action, label, from: a, to: b })),
    ),
  )
}

function* namesOf(type: MatterType, { states, actions, start }: Flow): Generator<FlowFault> {
  if (!states.has(start)) yield { kind: '无此状态', at: start, text: `起点“${start}”不在状态表里` }
  for (const [key, action] of actions) {
    if (verbNames.some((verb) => verb === key)) {
      yield { kind: '重名', at: key, text: `“${action.label}”与通用操作${key}重名` }
    }
    for (const state of [...action.from, ...action.to]) {
      if (!states.has(state)) {
        yield { kind: '无此状态', at: key, text: `“${action.label}”写了不存在的状态“${state}”` }
      }
    }
    for (const step of action.who.steps ?? []) {
      if (step !== '*' && !(step in type.steps)) {
        yield { kind: '无此步骤', at: key, text: `“${action.label}”写了不存在的步骤“${step}”` }
      }
    }
  }
  for (const [key, { label, state }] of Object.entries(type.steps)) {
    if (!states.has(state)) {
      yield { kind: '无此状态', at: key, text: `步骤“${label}”在不存在的状态“${state}”` }
    }
  }
}

function* peopleOf(type: MatterType, { actions, ends }: Flow): Generator<FlowFault> {
  for (const [key, { label, who }] of actions) {
    if (!who.steps?.length && !who.duties?.length && !who.test && !who.system && !who.citizen) {
      yield { kind: '无人可办', at: key, text: `“${label}”没有写由谁办` }
    }
  }
  const answered = new Set(actions.flatMap(([, { who }]) => who.steps ?? []))
  for (const [key, { label, state }] of Object.entries(type.steps)) {
    const isFirst = key === 'create'
    if (!isFirst && !ends.has(state) && !answered.has(key) && !answered.has('*')) {
      yield { kind: '步骤无人办', at: key, text: `步骤“${label}”的任务没有一项操作能办` }
    }
  }
}

function* waysOf(type: MatterType, { start, states, ends, moves }: Flow): Generator<FlowFault> {
  const begun = [start, ...type.create.to, ...(type.submit?.to ?? [])]
  const reached = closure(begun, moves)
  const finishing = closure(
    [...ends],
    moves.map((move) => ({ from: move.to, to: move.from })),
  )
  for (const state of states) {
    const { label } = type.states[state]!
    if (!reached.has(state)) {
      yield { kind: '到不了', at: state, text: `状态“${label}”从起点到不了` }
    }
    const leaving = moves.filter((move) => move.from === state && move.to !== state)
    if (ends.has(state)) {
      const away = leaving.find((move) => !ends.has(move.to))
      if (away) {
        yield {
          kind: '办结后仍可办',
          at: state,
          text: `“${label}”已办结，“${away.label}”又把它拉回来`,
        }
      }
    } else if (leaving.length === 0) {
      yield { kind: '死路', at: state, text: `状态“${label}”没有出路` }
    } else if (!finishing.has(state)) {
      yield { kind: '办不完', at: state, text: `从状态“${label}”走不到任何办结` }
    }
  }
}

/** 签发 is reached only through 审核: without the reviewing actions it must be out of reach. */
function* signingOf({ start, actions, moves }: Flow): Generator<FlowFault> {
  const checking = new Set(actions.filter(([, a]) => a.part === '审核').map(([key]) => key))
  const unchecked = closure(
    [start],
    moves.filter((move) => !checking.has(move.action)),
  )
  for (const [key, action] of actions) {
    if (action.part !== '签发') continue
    if (action.from.some((state) => unchecked.has(state))) {
      yield { kind: '未经审核即签发', at: key, text: `可以不经审核就“${action.label}”` }
    }
  }
}

function closure(
  from: readonly string[],
  moves: readonly { readonly from: string; readonly to: string }[],
): ReadonlySet<string> {
  const seen = new Set(from)
  // A set grows while it is walked: what is added is walked too.
  for (const state of seen) for (const move of moves) if (move.from === state) seen.add(move.to)
  return seen
}

/** Actions that lead from where it begins through one transition: a path for each transition of the flow. */
export function pathsOf(type: MatterType): readonly (readonly Move[])[] {
  const moves = movesOf(type)
  const ways = new Map<string, readonly Move[]>(
    [type.start, ...type.create.to].map((state) => [state, []]),
  )
  for (const [state, way] of ways) {
    for (const move of moves) {
      if (move.from === state && !ways.has(move.to)) ways.set(move.to, [...way, move])
    }
  }
  return moves.flatMap((move) => {
    const way = ways.get(move.from)
    return way ? [[...way, move]] : []
  })
}
