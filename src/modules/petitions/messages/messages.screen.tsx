import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import Segmented from 'antd/es/segmented'
import { useState } from 'react'
import { verdicts, type Verdict } from '#modules/petitions/messages/message-data.ts'
import { ImportMessages } from '#modules/petitions/messages/import.screen.tsx'
import { get } from '#web/api.ts'
import { Cite, Loading, Refused } from '#web/kit/bits.tsx'
import { PageHead } from '#web/kit/page-head.tsx'

/** 群众留言: which answers came in time; importing. */

type Counted = Record<Verdict, number>

interface Figures {
  today: string
  total: number
  all: Counted
  joint: number
  byPeriod: { period: string; counted: Counted }[]
  byUnit: { unit: string; counted: Counted }[]
  suggestion: { assigned: number; first: number; three: number }
  basis: { text: string; cite: string }[]
}

export function MessagesScreen() {
  const [by, setBy] = useState<'year' | 'month'>('year')
  const { data, error } = useQuery({
    queryKey: ['message-figures', by],
    queryFn: () => get<Figures>('/api/petitions/messages/figures', { by }),
  })
  return (
    <>
      <PageHead title="群众留言">
        <Link to="/registers/$type" params={{ type: 'message' }}>
          登记簿
        </Link>
      </PageHead>
      <div className="stack">
        <section className="card stack" aria-label="答复按时与否">
          <h2>答复按时与否</h2>
          {data ? (
            <>
              <p className="mute">
                截至{data.today}，共{data.total}件
                {data.joint > 0 && `，其中与先收到的一并答复${data.joint}件，各按自己的期限计`}。
                {data.basis.map(({ text, cite }) => (
                  <span key={cite}>
                    {text} <Cite cite={cite} />{' '}
                  </span>
                ))}
              </p>
              {data.total === 0 ? (
                <p>还没有留言。可以从别的系统导出文件，在下面导入。</p>
              ) : (
                <>
                  <Segmented
                    value={by}
                    options={[
                      { value: 'year', label: '按年' },
                      { value: 'month', label: '按月' },
                    ]}
                    onChange={setBy}
                  />
                  <Counts
                    caption="按收到的时间"
                    rows={data.byPeriod.map(({ period, counted }) => [period, counted])}
                    all={data.all}
                  />
                  <Counts
                    caption="按承办科室"
                    rows={data.byUnit.map(({ unit, counted }) => [unit, counted])}
                  />
                  {data.suggestion.assigned > 0 && (
                    <p>
                      科室建议：已分办{data.suggestion.assigned}件，第一个建议就对的
                      {data.suggestion.first}件，三个建议里有的{data.suggestion.three}件。
                    </p>
                  )}
                </>
              )}
            </>
          ) : error ? (
            <Refused error={error} />
          ) : (
            <Loading lines={4} />
          )}
        </section>
        <ImportMessages />
      </div>
    </>
  )
}

function Counts({
  caption,
  rows,
  all,
}: {
  caption: string
  rows: (readonly [string, Counted])[]
  all?: Counted
}) {
  const sum = (counted: Counted) => verdicts.reduce((total, verdict) => total + counted[verdict], 0)
  return (
    <div className="scroll">
      <table className="list">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" />
            {verdicts.map((verdict) => (
              <th key={verdict} scope="col">
                {verdict}
              </th>
            ))}
            <th scope="col">合计</th>
          </tr>
        </thead>
        <tbody>
          {[...rows, ...(all ? [['合计', all] as const] : [])].map(([name, counted]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {verdicts.map((verdict) => (
                <td key={verdict}>{counted[verdict]}</td>
              ))}
              <td>{sum(counted)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
