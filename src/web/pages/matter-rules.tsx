import { formatDay } from '#kernel/clocks/time.ts'
import type { MatterPage } from '#web/api-types.ts'
import { Cite, Empty } from '#web/kit/bits.tsx'
import { Columns } from '#web/kit/table.tsx'

interface Receipt {
  rule: string
  cite: string
  version: string
  reason: string
  facts?: unknown
}

/** 规则依据: what the rules decided at each step, on which facts, in which version. */
export function Rules({ page }: { page: MatterPage }) {
  const lines = page.events.flatMap((event) =>
    (event.receipt as Receipt[]).map((receipt) => ({
      ...receipt,
      seq: event.seq,
      label: event.label,
    })),
  )
  const clauses = new Map<string, Set<string>>()
  for (const action of page.actions) {
    for (const { cite } of action.clauses) {
      clauses.set(cite, (clauses.get(cite) ?? new Set()).add(action.label))
    }
  }
  return (
    <div className="stack">
      <div className="mute">
        适用{formatDay(page.ruleDate)}有效的规则，流程第{page.flowVersion}版。
      </div>
      {lines.length === 0 && <Empty>此件还没有规则决定。</Empty>}
      {lines.length > 0 && (
        <div className="scroll">
          <table className="derive">
            <Columns names={['步', '条款', '决定', '版本']} />
            <tbody>
              {lines.map((line) => (
                <tr key={`${line.seq}${line.rule}${line.reason}`}>
                  <td>
                    {line.seq} {line.label}
                  </td>
                  <td>
                    <Cite cite={line.cite} />
                  </td>
                  <td>
                    {line.reason}
                    <Facts facts={line.facts} />
                  </td>
                  <td className="num nowrap">{line.version}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {clauses.size > 0 && (
        <div>
          现在可办的操作依据：
          <div className="row" style={{ gap: '4px 14px', marginTop: 4 }}>
            {[...clauses].map(([cite, labels]) => (
              <span key={cite}>
                <Cite cite={cite} /> {[...labels].join('、')}
              </span>
            ))}
          </div>
        </div>
      )}
    </div>
  )
}

/** The facts as the rule saw them, for whoever checks it later. */
function Facts({ facts }: { facts: unknown }) {
  if (typeof facts !== 'object' || facts === null || Object.keys(facts).length === 0) return null
  return (
    <details className="mute">
      <summary>所依据的事实</summary>
      <code>{JSON.stringify(facts)}</code>
    </details>
  )
}
