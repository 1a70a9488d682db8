import type { MatterPage } from '#web/api-types.ts'

/** The flow as it is declared, laid out by distance from the start, with where we are and have been. */
export function FlowChart({ flow }: { flow: MatterPage['flow'] }) {
  const rank = ranks(flow)
  const rows = new Map<number, string[]>()
  for (const state of flow.states) {
    const at = rank.get(state.key) ?? 0
    rows.set(at, [...(rows.get(at) ?? []), state.key])
  }
  const place = new Map<string, { x: number; y: number }>()
  const width = 660
  for (const [at, keys] of rows) {
    keys.forEach((key, i) =>
      place.set(key, { x: ((i + 0.5) * width) / keys.length, y: 34 + at * 78 }),
    )
  }
  const height = 34 + Math.max(...rows.keys()) * 78 + 40
  const seen = new Set<string>()
  const edges = flow.edges.filter(({ from, to }) => {
    const key = `${from}>${to}`
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
  const labels = (from: string, to: string) =>
    [...new Set(flow.edges.filter((e) => e.from === from && e.to === to).map((e) => e.label))].join(
      '、',
    )
  return (
    <svg
      className="flow"
      viewBox={`0 0 ${width} ${height}`}
      width="100%"
      role="img"
      aria-label={`流程图，现处${flow.states.find((s) => s.key === flow.at)?.label}`}
    >
      <defs>
        <marker
          id="tip"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="7"
          markerHeight="7"
          orient="auto"
        >
          <path d="M0 0 8 4 0 8z" fill="#7b8d8e" />
        </marker>
      </defs>
      {edges.map(({ from, to }) => {
        const a = place.get(from)!
        const b = place.get(to)!
        const isDown = b.y > a.y
        const dx = a.x === b.x && !isDown ? 90 : 0
        const y1 = a.y + (isDown ? 16 : -16)
        const y2 = b.y + (isDown ? -17 : 17)
        const bend = (isDown ? 1 : -1) * 26
        const isPast = flow.visited.includes(from) && flow.visited.includes(to)
        return (
          <path
            key={`${from}${to}`}
            d={`M${a.x + (isDown ? 0 : 24)} ${y1} C ${a.x + dx + (isDown ? 0 : 24)} ${y1 + bend}, ${b.x + dx + (isDown ? 0 : 24)} ${y2 - bend}, ${b.x + (isDown ? 0 : 24)} ${y2}`}
            fill="none"
            stroke={isPast ? '#17494d' : '#b6c2c2'}
            strokeWidth={isPast ? 2 : 1.2}
            strokeDasharray={isDown ? undefined : '4 3'}
            markerEnd="url(#tip)"
          >
            <title>{labels(from, to)}</title>
          </path>
        )
      })}
      {flow.states.map((state) => {
        const { x, y } = place.get(state.key)!
        const isHere = state.key === flow.at
        const isPast = flow.visited.includes(state.key)
        return (
          <g key={state.key}>
            <rect
              x={x - 48}
              y={y - 16}
              width={96}
              height={32}
              rx={state.end ? 16 : 4}
              fill={isHere ? '#a4262c' : isPast ? '#e3efee' : '#fff'}
              stroke={isHere ? '#a4262c' : isPast ? '#17494d' : '#b6c2c2'}
              strokeWidth={1.4}
            />
            <text
              x={x}
              y={y + 4}
              textAnchor="middle"
              fill={isHere ? '#fff' : '#1c2b2d'}
              fontWeight={isHere ? 700 : 400}
            >
              {state.label}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

function ranks(flow: MatterPage['flow']): Map<string, number> {
  const rank = new Map([[flow.start, 0]])
  const queue = [flow.start]
  while (queue.length > 0) {
    const from = queue.shift()!
    for (const edge of flow.edges.filter((e) => e.from === from)) {
      if (rank.has(edge.to)) continue
      rank.set(edge.to, rank.get(from)! + 1)
      queue.push(edge.to)
    }
  }
  return rank
}
