import { Link } from '@tanstack/react-router'
import { formatDay } from '#kernel/clocks/time.ts'
import { RowTable } from '#modules/rulebook/rule-card.screen.tsx'
import { useRule } from '#modules/rulebook/use-rule.screen.tsx'
import { shown } from '#modules/rulebook/rule-types.ts'
import type { MatterPage } from '#web/api-types.ts'
import { Cite, Loading } from '#web/kit/bits.tsx'
import { Columns } from '#web/kit/table.tsx'

interface Amendment {
  change: {
    rule: string
    parameters?: Record<string, unknown>
    rows?: Record<string, unknown>[]
  }
  why: string
  since: string
  legal: string | null
  basis: string | null
}

/** 规则修订稿: old and new side by side, the reason, what the review and the meeting said. */
export function AmendmentPaper({ page }: { page: MatterPage }) {
  const { change, why, since, legal, basis } = page.data as Amendment
  const { data: rule } = useRule(change.rule)
  if (!rule) return <Loading lines={6} />
  // The version that this change starts from: the last one before its day.
  const before = rule.versions!.findLast((version) => version.since < since)!
  return (
    <section className="paper card">
      <h2>规则修订稿</h2>
      <p>
        {rule.name} <Cite cite={rule.cite} />{' '}
        <Link
          to="/rulebook"
          search={{ article: rule.ids[0]!.split('.')[0], rule: rule.rule } as never}
        >
          看规则
        </Link>
      </p>
      <p className="mute">{rule.statement}</p>
      {change.parameters && (
        <table className="list small">
          <Columns names={['参数', '现行', '修订为']} />
          <tbody>
            {Object.entries(change.parameters).map(([name, value]) => {
              const old = before.parameters.find((one) => one.name === name)
              return (
                <tr key={name}>
                  <td>{old?.label ?? name}</td>
                  <td>{shown(old?.value, old?.unit)}</td>
                  <td className="strong">{shown(value, old?.unit)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
      {change.rows && (
        <div className="halves">
          <div>
            <h3>现行</h3>
            <RowTable rows={before.rows ?? []} facts={rule.facts ?? []} />
          </div>
          <div>
            <h3>修订为</h3>
            <RowTable rows={change.rows} facts={rule.facts ?? []} />
          </div>
        </div>
      )}
      <p>修订理由：{why}</p>
      <p>施行日期：{formatDay(since)}</p>
      {legal && <p>法制审查：{legal}</p>}
      {basis && <p>依据：{basis}</p>}
    </section>
  )
}
