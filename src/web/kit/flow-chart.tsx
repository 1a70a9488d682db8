import type { MatterPage } from '#web/api-types.ts'
import { box, layoutOf } from '#web/kit/flow-layout.ts'

type Drawn = MatterPage['flow']

/** The flow as it is declared, with where we are and have been; the next steps also in words. */
export function FlowChart({ flow }: { flow: Drawn }) {
  const { width, height, places, ways } = layoutOf(flow)
  const here = flow.states.find((state) => state.key === flow.at)
  return (
    <div className="stack">
      <div className="legend">
        <span>
          <i className="here" />
          现在
        </span>
        <span>
          <i className="past" />
          经过的
        </span>
        <span>实线向前，虚线返回；指着线可看操作</span>
      </div>
      <div className="scroll">
        <svg
          className="flow"
          viewBox={`0 0 ${width} ${height}`}
          style={{ maxWidth: width, minWidth: Math.min(width, 480) }}
          width="100%"
          role="img"
          aria-label={`流程图，现处${here?.label ?? ''}`}
        >
          <Tips />
          {ways.map(({ from, to, path, isBack, labels }) => {
            const isPast = flow.visited.includes(from) && flow.visited.includes(to)
            return (
              <path
                key={`${from}${to}`}
                className={isPast ? 'past' : ''}
                d={path}
                strokeDasharray={isBack ? '5 4' : undefined}
                markerEnd={`url(#${isPast ? 'tip-past' : 'tip'})`}
              >
                <title>{labels.join('、')}</title>
              </path>
            )
          })}
          {flow.states.map((state) => (
            <State key={state.key} state={state} at={places.get(state.key)!} flow={flow} />
          ))}
        </svg>
      </div>
      <Next flow={flow} />
    </div>
  )
}

function Tips() {
  return (
    <defs>
      {['tip', 'tip-past'].map((id) => (
        <marker
          key={id}
          id={id}
          className={id}
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="9"
          markerHeight="9"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d="M0 0 8 4 0 8z" />
        </marker>
      ))}
    </defs>
  )
}

function State(props: {
  state: Drawn['states'][number]
  at: { x: number; y: number }
  flow: Drawn
}) {
  const { state, at, flow } = props
  const kind = state.key === flow.at ? 'here' : flow.visited.includes(state.key) ? 'past' : ''
  return (
    <g className={kind}>
      <rect
        x={at.x - box.width / 2}
        y={at.y - box.height / 2}
        width={box.width}
        height={box.height}
        rx={state.end ? box.height / 2 : 4}
      />
      <text x={at.x} y={at.y + 4.5} textAnchor="middle">
        {state.label}
      </text>
    </g>
  )
}

/** From here: which act leads where, and whose it is. */
function Next({ flow }: { flow: Drawn }) {
  const label = (key: string) => flow.states.find((state) => state.key === key)?.label
  const next = flow.edges.filter((edge) => edge.from === flow.at)
  if (next.length === 0) return null
  return (
    <table className="derive">
      <caption className="unseen">从现在的环节可以做什么</caption>
      <thead>
        <tr>
          <th scope="col">从“{label(flow.at)}”起</th>
          <th scope="col">到</th>
          <th scope="col">由谁</th>
        </tr>
      </thead>
      <tbody>
        {next.map((edge) => (
          <tr key={`${edge.action}${edge.to}`}>
            <td>{edge.label}</td>
            <td>{label(edge.to)}</td>
            <td>{edge.who}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
