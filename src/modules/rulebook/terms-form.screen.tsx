import Checkbox from 'antd/es/checkbox'
import Input from 'antd/es/input'
import InputNumber from 'antd/es/input-number'
import Select from 'antd/es/select'
import { inFen } from '#rulebook/kit/parameters.ts'
import type { FactView } from '#modules/rulebook/explain.ts'
import type { VersionView } from '#modules/rulebook/rule-types.ts'

/** 修订稿的填写: values and rows of a rule, each with its type; there is nothing to program. */

type Row = Record<string, unknown>
export interface Draft {
  readonly parameters: Record<string, unknown>
  readonly rows: readonly Row[] | null
}

export const draftOf = (version: VersionView): Draft => ({
  parameters: Object.fromEntries(version.parameters.map(({ name, value }) => [name, value])),
  rows: version.rows,
})

/** What differs from the version in force; `null` when nothing does. */
export function changeOf(version: VersionView, draft: Draft) {
  const parameters = Object.fromEntries(
    version.parameters
      .filter(({ name, value }) => JSON.stringify(value) !== JSON.stringify(draft.parameters[name]))
      .map(({ name }) => [name, draft.parameters[name]]),
  )
  const hasRows = JSON.stringify(version.rows) !== JSON.stringify(draft.rows)
  if (Object.keys(parameters).length === 0 && !hasRows) return null
  return {
    ...(Object.keys(parameters).length > 0 ? { parameters } : {}),
    ...(hasRows && draft.rows ? { rows: draft.rows } : {}),
  }
}

export function TermsForm({
  version,
  facts,
  draft,
  onChange,
}: {
  version: VersionView
  facts: readonly FactView[]
  draft: Draft
  onChange: (draft: Draft) => void
}) {
  const set = (name: string, value: unknown) =>
    onChange({ ...draft, parameters: { ...draft.parameters, [name]: value } })
  const setRow = (i: number, row: Row) =>
    onChange({ ...draft, rows: draft.rows!.map((one, k) => (k === i ? row : one)) })
  const outcomes = [...new Set((version.rows ?? []).map((row) => row['yields']))]
  return (
    <div className="stack" style={{ gap: 12 }}>
      {version.parameters.length > 0 && (
        <div className="fields">
          {version.parameters.map(({ name, label, value, unit, basis }) => (
            <label key={name} className="stacked">
              <span className="mute">
                {label}
                {unit && `（${unit === inFen ? '元' : unit}）`}
                {basis === 'proposed' && '，本地设置'}
              </span>
              <ValueInput
                first={value}
                scale={unit === inFen ? 100 : 1}
                value={draft.parameters[name]}
                onChange={(next) => set(name, next)}
              />
            </label>
          ))}
        </div>
      )}
      {draft.rows && (
        <div className="scroll">
          <table className="list small">
            <tbody>
              {draft.rows.map((row, i) => (
                // oxlint-disable-next-line react/no-array-index-key -- rows have no other name
                <tr key={i}>
                  <td>
                    <div className="row wrap">
                      {leavesOf(row).map(({ path, value }) => (
                        <label key={path.join('.')} className="leaf">
                          <span className="mute">{labelOf(path, facts)}</span>
                          {typeof value === 'number' ? (
                            <InputNumber
                              size="small"
                              value={value}
                              onChange={(next) => setRow(i, put(row, path, next))}
                            />
                          ) : path.at(-1) === 'yields' && outcomes.length > 1 ? (
                            <Select
                              size="small"
                              value={value}
                              onChange={(next) => setRow(i, put(row, path, next))}
                              options={outcomes
                                .filter((one) => typeof one === 'string')
                                .map((one) => ({ value: one, label: one }))}
                            />
                          ) : (
                            <span>{value}</span>
                          )}
                        </label>
                      ))}
                    </div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  )
}

function ValueInput({
  first,
  scale,
  value,
  onChange,
}: {
  first: unknown
  /** How many of what is kept make one of what is typed: 分 for 元. */
  scale: number
  value: unknown
  onChange: (value: unknown) => void
}) {
  if (typeof first === 'number') {
    return (
      <InputNumber
        value={typeof value === 'number' ? value / scale : null}
        onChange={(next) =>
          onChange(typeof next === 'number' ? Math.round(next * scale * 1e6) / 1e6 : next)
        }
      />
    )
  }
  if (typeof first === 'boolean') {
    return <Checkbox checked={value === true} onChange={(e) => onChange(e.target.checked)} />
  }
  if (Array.isArray(first)) {
    return (
      <Input.TextArea
        autoSize
        value={(value as string[]).join('\n')}
        onChange={(e) => onChange(e.target.value.split('\n'))}
      />
    )
  }
  return <Input value={value as string} onChange={(e) => onChange(e.target.value)} />
}

type Path = readonly (string | number)[]

/** Numbers and texts of a row, each with the way to it. */
function leavesOf(value: unknown, path: Path = []): { path: Path; value: string | number }[] {
  if (typeof value === 'number' || typeof value === 'string') return [{ path, value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => leavesOf(one, [...path, key]))
}

function put(row: Row, path: Path, value: unknown): Row {
  const [head, ...rest] = path
  const inner = row[String(head)]
  return {
    ...row,
    [String(head)]: rest.length === 0 ? value : put(inner as Row, rest, value),
  }
}

const ends: Record<string, string> = {
  from: '起（含）',
  over: '超过',
  upTo: '至（含）',
  below: '不足',
  yields: '结果',
  each: '分值',
  cap: '上限',
  times: '次数',
  leadsTo: '处理',
  label: '项目',
  unit: '单位',
}

function labelOf(path: Path, facts: readonly FactView[]): string {
  const said = path
    .filter((part) => part !== 'when')
    .map((part) => facts.find((fact) => fact.name === part)?.label ?? ends[part] ?? String(part))
  return said.join(' ')
}
