/** Where the states and ways of a flow are drawn. Pure: the same flow always looks the same. */

export interface Flow {
  readonly states: readonly { key: string; label: string; end: 'done' | 'void' | null }[]
  readonly edges: readonly { from: string; to: string; label: string; who: string }[]
  readonly start: string
}

export interface Place {
  readonly x: number
  readonly y: number
}

export interface Way {
  readonly from: string
  readonly to: string
  /** Back to something that comes earlier. */
  readonly isBack: boolean
  readonly path: string
  readonly labels: readonly string[]
}

export interface Layout {
  readonly width: number
  readonly height: number
  readonly places: ReadonlyMap<string, Place>
  readonly ways: readonly Way[]
}

export const box = { width: 96, height: 32 } as const
const gap = { x: 128, y: 74 } as const
const margin = 30

/**
 * States are declared in the order in which things happen, so a way to a later state leads down and
 * one to an earlier state leads back. A state stands one row below the lowest that leads to it.
 */
export function layoutOf(flow: Flow): Layout {
  const order = new Map(flow.states.map((state, i) => [state.key, i]))
  const isBack = (from: string, to: string) => order.get(to)! <= order.get(from)!
  const row = new Map<string, number>([[flow.start, 0]])
  for (const { key } of flow.states) {
    const before = flow.edges.filter((edge) => edge.to === key && !isBack(edge.from, key))
    row.set(key, Math.max(0, ...before.map((edge) => (row.get(edge.from) ?? 0) + 1)))
  }
  const rows = groupBy(flow.states, (state) => row.get(state.key)!)
  const widest = Math.max(...[...rows.values()].map((states) => states.length))
  const width = Math.max(520, widest * gap.x + 2 * margin)
  const places = new Map<string, Place>()
  for (const [at, states] of rows) {
    const ordered = balanced(states)
    ordered.forEach((state, i) => {
      const x = width / 2 + (i - (ordered.length - 1) / 2) * gap.x
      places.set(state.key, { x, y: margin + at * gap.y })
    })
  }
  const height = margin * 2 + Math.max(...rows.keys()) * gap.y
  const pairs = groupBy(flow.edges, (edge) => `${edge.from}>${edge.to}`)
  const ways = [...pairs.values()].map((edges): Way => {
    const { from, to } = edges[0]!
    const back = isBack(from, to)
    const span = Math.abs(row.get(to)! - row.get(from)!)
    return {
      from,
      to,
      isBack: back,
      path: pathOf(places.get(from)!, places.get(to)!, { back, span, middle: width / 2 }),
      labels: [...new Set(edges.map((edge) => edge.label))],
    }
  })
  return { width, height, places, ways }
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return groups
}

/** What goes on stands left and in the middle, what ends in the void stands at the right. */
function balanced(states: Flow['states']): Flow['states'] {
  const rank = { null: 0, done: 1, void: 2 }
  return states.toSorted((a, b) => rank[`${a.end}`] - rank[`${b.end}`])
}

/** Down by the middle, past other rows by the outside, back by the left. */
function pathOf(a: Place, b: Place, way: { back: boolean; span: number; middle: number }): string {
  const half = box.height / 2
  if (way.span === 0) {
    const by = a.x < b.x ? box.width / 2 : -box.width / 2
    return `M${a.x + by} ${a.y} L${b.x - by} ${b.y}`
  }
  if (way.back) {
    const [x1, x2] = [a.x - 22, b.x - 22]
    const out = way.span > 1 ? Math.min(x1, x2) - 60 : (x1 + x2) / 2 - 14
    return `M${x1} ${a.y - half} C${out} ${a.y - half - 26} ${out} ${b.y + half + 26} ${x2} ${b.y + half + 2}`
  }
  if (way.span === 1) {
    const bend = (b.y - a.y) / 2
    return `M${a.x} ${a.y + half} C${a.x} ${a.y + bend} ${b.x} ${b.y - bend} ${b.x} ${b.y - half - 2}`
  }
  const isRight = b.x + a.x >= way.middle * 2
  const by = isRight ? box.width / 2 : -box.width / 2
  const out = (isRight ? Math.max(a.x, b.x) : Math.min(a.x, b.x)) + by * (1.2 + way.span * 0.5)
  return `M${a.x + by} ${a.y + 6} C${out} ${a.y + 30} ${out} ${b.y - 30} ${b.x + by + (isRight ? 2 : -2)} ${b.y - 6}`
}
