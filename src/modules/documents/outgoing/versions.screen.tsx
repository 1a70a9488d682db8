import { useQuery } from '@tanstack/react-query'
import { diffChars } from 'diff'
import Select from 'antd/es/select'
import { useState } from 'react'
import { formatInstant } from '#kernel/clocks/time.ts'
import type { Draft } from '#modules/documents/outgoing/data.ts'
import { get } from '#web/api.ts'
import { Empty, Loading, Refused } from '#web/kit/bits.tsx'

/** 各稿: two versions of the draft, with what was taken out and put in. */

interface Version {
  seq: number
  at: string
  by: string
  label: string
  draft: Draft
}

export function Versions({ matter }: { matter: string }) {
  const { data, error, isPending } = useQuery({
    queryKey: ['matter', matter, 'versions'],
    queryFn: () => get<{ rows: Version[] }>(`/api/outgoing/${matter}/versions`),
  })
  const [chosen, setChosen] = useState<{ from?: number; to?: number }>({})
  if (isPending) return <Loading />
  if (!data) return <Refused error={error} />
  const { rows } = data
  if (rows.length < 2) return <Empty>只有一稿，没有可比较的。</Empty>
  const to = rows.find(({ seq }) => seq === chosen.to) ?? rows.at(-1)!
  const from = rows.find(({ seq }) => seq === chosen.from) ?? rows[rows.indexOf(to) - 1] ?? rows[0]!
  const options = rows.map((one, i) => ({
    value: one.seq,
    label: `第${i + 1}稿　${one.by}　${formatInstant(one.at)}`,
  }))
  return (
    <div className="stack">
      <div className="row">
        <Select
          aria-label="旧稿"
          value={from.seq}
          options={options}
          onChange={(seq) => setChosen({ ...chosen, from: seq })}
        />
        <span>改为</span>
        <Select
          aria-label="新稿"
          value={to.seq}
          options={options}
          onChange={(seq) => setChosen({ ...chosen, to: seq })}
        />
      </div>
      {fields.map(([label, textOf]) => {
        const [a, b] = [textOf(from.draft), textOf(to.draft)]
        if (a === b) return null
        return (
          <section key={label}>
            <h3>{label}</h3>
            <p className="changes">
              {diffChars(a, b).map((part, i) =>
                part.added ? (
                  <ins key={i}>{part.value}</ins>
                ) : part.removed ? (
                  <del key={i}>{part.value}</del>
                ) : (
                  <span key={i}>{part.value}</span>
                ),
              )}
            </p>
          </section>
        )
      })}
      {fields.every(([, textOf]) => textOf(from.draft) === textOf(to.draft)) && (
        <Empty>两稿文字相同。</Empty>
      )}
    </div>
  )
}

const fields: readonly (readonly [string, (draft: Draft) => string])[] = [
  ['标题', ({ title }) => title],
  ['文种、代字、方向', ({ kind, code, direction }) => `${kind} ${code} ${direction}`],
  ['主送', ({ to }) => to],
  ['抄送', ({ cc }) => cc],
  ['正文', ({ body }) => body],
  ['附件', ({ attachments }) => attachments.map(({ name, body }) => `${name}\n${body}`).join('\n')],
  ['附注', ({ note, contact }) => [note, contact].filter(Boolean).join(' ')],
]
