import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import Select from 'antd/es/select'
import { useState } from 'react'
import { get } from '#web/api.ts'
import { Cite, Empty, Loading, Refused } from '#web/kit/bits.tsx'
import { PageHead } from '#web/kit/page-head.tsx'
import { today } from '#web/today.ts'
import type { Rate } from '#modules/revisits/board.ts'

/** 执法回访: whether three in ten were revisited, what they answered. */

interface Figures {
  year: string
  whole: Rate
  byUnit: { name: string; year: Rate; quarters: Rate[] }[]
  followed: number
  waiting: number
  topics: { topic: string; answers: number; average: number | null }[]
  problems: { raised: number; verified: number }
}

const thisYear = Number(today().slice(0, 4))
const years = Array.from({ length: 4 }, (_, i) => thisYear - i)

export function RevisitBoard() {
  const [year, setYear] = useState(thisYear)
  const { data, error } = useQuery({
    queryKey: ['revisits', year],
    queryFn: () => get<Figures>('/api/revisits', { year }),
  })
  return (
    <>
      <PageHead title="执法回访统计">
        <span className="row">
          <Select
            aria-label="年度"
            size="small"
            value={year}
            onChange={setYear}
            options={years.map((value) => ({ value, label: `${value}年` }))}
          />
          <Link to="/registers/$type" params={{ type: 'revisit' }}>
            登记簿
          </Link>
          <span className="mute">
            办结后10日内安排，全年回访率不低于案件总数的30% <Cite cite="第十九条(四)" />
          </span>
        </span>
      </PageHead>
      <Refused error={error} />
      {data ? <Board data={data} /> : !error && <Loading lines={8} />}
    </>
  )
}

const words = ({ finished, revisited, rate }: Rate): string =>
  finished === 0 ? '—' : `${revisited}/${finished}（${rate}%）`

function Board({ data }: { data: Figures }) {
  const { whole } = data
  if (whole.finished === 0 && data.followed === 0)
    return <Empty>这一年还没有登记办结的案件。</Empty>
  const lack = Math.max(0, whole.needed - whole.revisited)
  return (
    <div className="stack" style={{ gap: 16 }}>
      <dl className="figures">
        {Object.entries({
          办结案件: whole.finished,
          已回访: whole.revisited,
          回访率: `${whole.rate}%`,
          还需回访: lack,
          待安排: data.waiting,
          事中跟踪: data.followed,
          问题核实: `${data.problems.verified}/${data.problems.raised}`,
        }).map(([name, n]) => (
          <div key={name} className="card">
            <dt>{name}</dt>
            <dd className="num">{n}</dd>
          </div>
        ))}
      </dl>
      <section className="card" aria-label="各机构">
        <h2>各机构</h2>
        <p className="mute">全年的为准，各季度的供提前安排。事中跟踪不计入回访率。</p>
        <div className="scroll">
          <table className="list">
            <thead>
              <tr>
                {['承办机构', '第一季度', '第二季度', '第三季度', '第四季度', '全年', '达标'].map(
                  (name) => (
                    <th key={name} scope="col">
                      {name}
                    </th>
                  ),
                )}
              </tr>
            </thead>
            <tbody>
              {data.byUnit.map(({ name, quarters, year }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {quarters.map((rate, i) => (
                    <td key={i}>{words(rate)}</td>
                  ))}
                  <td>{words(year)}</td>
                  <td>{year.isMet ? '达标' : `还差${year.needed - year.revisited}件`}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <section className="card" aria-label="逐项评分">
        <h2>逐项评分</h2>
        <div className="scroll">
          <table className="list">
            <thead>
              <tr>
                <th scope="col">内容</th>
                <th scope="col">答卷</th>
                <th scope="col">平均（满分5分）</th>
              </tr>
            </thead>
            <tbody>
              {data.topics.map(({ topic, answers, average }) => (
                <tr key={topic}>
                  <th scope="row">{topic}</th>
                  <td>{answers}</td>
                  <td>{average ?? '—'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </div>
  )
}
