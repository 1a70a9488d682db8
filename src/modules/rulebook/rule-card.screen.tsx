import { Link } from '@tanstack/react-router'
import Button from 'antd/es/button'
import { useState } from 'react'
import { formatDay } from '#kernel/clocks/time.ts'
import type { FactView } from '#modules/rulebook/explain.ts'
import { AskRule } from '#modules/rulebook/ask-rule.screen.tsx'
import {
  bindingNames,
  cellShown,
  factShown,
  shown,
  type RuleView,
  type VersionView,
} from '#modules/rulebook/rule-types.ts'
import { Cite } from '#web/kit/bits.tsx'

/** One rule as the reader shows it: words, numbers, versions, examples, where it acts. */
export function RuleCard({ rule, mayAmend }: { rule: RuleView; mayAmend: boolean }) {
  const [isAsking, setIsAsking] = useState(false)
  const isRule = rule.binding === 'executable'
  const now = rule.versions?.at(-1)
  return (
    <article className="rule card" id={rule.rule}>
      <header className="spread">
        <h3>
          <span className={`binding ${rule.binding}`}>{bindingNames[rule.binding]}</span>
          {rule.name} <Cite cite={rule.cite} />
        </h3>
        <span className="mute num">
          {rule.used ? '已接入流程' : '尚未接入流程'}
          {rule.applied + rule.refused > 0 && `，执行${rule.applied}次，拒绝${rule.refused}次`}
        </span>
      </header>
      <p>{rule.statement}</p>
      {rule.reading && <p className="mute">读法：{rule.reading}</p>}
      {rule.conflicts.map((conflict) => (
        <p key={conflict.with} className="mute">
          与{conflict.with}不一致：{conflict.follow}
        </p>
      ))}
      {rule.notes.map((note) => (
        <p key={note.text} className="banner">
          后来的规定（{formatDay(note.on)}注，仅供参考，本规则未修订前照旧执行）：{note.text}
        </p>
      ))}
      {now && <Terms version={now} facts={rule.facts ?? []} />}
      {(rule.versions?.length ?? 0) > 1 && (
        <Versions facts={rule.facts ?? []} versions={rule.versions!} />
      )}
      {rule.points && (
        <ol className="points">
          {rule.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ol>
      )}
      {rule.fields && (
        <p>
          <span className="mute">栏目：</span>
          {rule.fields.map(({ label }) => label).join('、')}
          {rule.signatures && `；签署：${rule.signatures.join('、')}`}
        </p>
      )}
      {rule.examples && rule.examples.length > 0 && (
        <details>
          <summary>例子 {rule.examples.length} 个</summary>
          <Examples rule={rule} />
        </details>
      )}
      {isRule && (
        <div className="row no-print">
          <Button size="small" onClick={() => setIsAsking(!isAsking)} aria-expanded={isAsking}>
            {isAsking ? '收起' : '问一问'}
          </Button>
          {mayAmend && (now?.parameters.length || now?.rows) && (
            <Link to="/rulebook/amend/$rule" params={{ rule: rule.rule }}>
              修订、试行
            </Link>
          )}
        </div>
      )}
      {isAsking && <AskRule rule={rule} />}
    </article>
  )
}

function Terms({ version, facts }: { version: VersionView; facts: readonly FactView[] }) {
  const rows = version.rows?.filter((row) => 'when' in row)
  return (
    <>
      {version.parameters.length > 0 && (
        <dl className="terms">
          {version.parameters.map((parameter) => (
            <div key={parameter.name}>
              <dt>{parameter.label}</dt>
              <dd>
                {shown(parameter.value, parameter.unit)}
                {parameter.basis === 'proposed' && <span className="mute">（本地设置）</span>}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {rows && rows.length > 0 && <RowTable rows={rows} facts={facts} />}
    </>
  )
}

/** An authority table as the printed article would show it. */
export function RowTable({
  rows,
  facts,
}: {
  rows: readonly Record<string, unknown>[]
  facts: readonly FactView[]
}) {
  const whens = rows.map((row) => row['when'] as Record<string, unknown>)
  const named = facts.filter((fact) => whens.some((when) => fact.name in when))
  return (
    <div className="scroll">
      <table className="list small">
        <thead>
          <tr>
            {named.map((fact) => (
              <th key={fact.name} scope="col">
                {fact.label}
              </th>
            ))}
            <th scope="col">结果</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            // oxlint-disable-next-line react/no-array-index-key -- rows have no other name
            <tr key={i}>
              {named.map((fact) => (
                <td key={fact.name}>{cellShown(whens[i]![fact.name], fact)}</td>
              ))}
              <td>
                {shown(row['yields'])}
                {row['isLocal'] === true && <span className="mute">（本地设置）</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Earlier and later versions side by side. */
function Versions({
  versions,
  facts,
}: {
  versions: readonly VersionView[]
  facts: readonly FactView[]
}) {
  return (
    <details>
      <summary>历次版本 {versions.length} 个</summary>
      <div className="halves">
        {versions.map((version) => (
          <section key={version.since}>
            <h3>{formatDay(version.since)}起施行</h3>
            <p className="mute">{version.basis ?? '印本'}</p>
            <Terms version={version} facts={facts} />
          </section>
        ))}
      </div>
    </details>
  )
}

function Examples({ rule }: { rule: RuleView }) {
  const facts = rule.facts ?? []
  return (
    <div className="scroll">
      <table className="list small">
        <thead>
          <tr>
            {facts.map((fact) => (
              <th key={fact.name} scope="col">
                {fact.label}
              </th>
            ))}
            <th scope="col">结果</th>
          </tr>
        </thead>
        <tbody>
          {rule.examples?.map((example, i) => (
            // oxlint-disable-next-line react/no-array-index-key -- examples have no other name
            <tr key={i}>
              {facts.map((fact) => (
                <td key={fact.name}>{factShown(fact, example.given[fact.name])}</td>
              ))}
              <td className="strong">{shown(example.yields)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
