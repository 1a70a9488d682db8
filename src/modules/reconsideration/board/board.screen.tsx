import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import Button from 'antd/es/button'
import Select from 'antd/es/select'
import { useState } from 'react'
import {
  behind,
  tallyNames,
  type CaseRow,
  type CaseTally,
} from '#modules/reconsideration/board/figures.ts'
import { get } from '#web/api.ts'
import { Cite, Empty, Loading, Refused } from '#web/kit/bits.tsx'
import { Figure } from '#web/kit/figure.tsx'
import { PageHead } from '#web/kit/page-head.tsx'
import { Columns, TitleCell } from '#web/kit/table.tsx'
import { today } from '#web/today.ts'

/** 行政复议统计: the year in figures, each of which opens to the matters behind it. */

type FigureName = keyof typeof tallyNames
const thisYear = () => Number(today().slice(0, 4))
const figures = Object.keys(tallyNames) as FigureName[]

interface Board {
  year: number
  rows: CaseRow[]
  whole: CaseTally | null
  respondents: CaseTally[]
  kinds: CaseTally[]
  notes: string[]
}

interface Chosen {
  readonly figure: FigureName
  readonly of: 'respondent' | 'actKind' | null
  readonly key: string
}

export function ReconsiderationBoard() {
  const [year, setYear] = useState(thisYear())
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const { data, error } = useQuery({
    queryKey: ['reconsideration-board', year],
    queryFn: () => get<Board>('/api/reconsideration/board', { year }),
  })
  return (
    <>
      <PageHead
        title="行政复议统计"
        actions={
          <>
            <Select
              aria-label="年度"
              value={year}
              onChange={(next) => {
                setChosen(null)
                setYear(next)
              }}
              options={Array.from({ length: 6 }, (_, i) => thisYear() - i).map((value) => ({
                value,
                label: `${value}年`,
              }))}
            />
            <Button href={`/api/reconsideration/export?year=${year}`}>导出 Excel</Button>
            <Link to="/registers/$type" params={{ type: 'reconsideration' }}>
              <Button>台账</Button>
            </Link>
            <Button onClick={() => window.print()}>打印</Button>
          </>
        }
      >
        <span className="mute">
          按收到的年度统计，只含您可以查看的 <Cite cite="第五十七条" />
        </span>
      </PageHead>
      <Refused error={error} />
      {data ? (
        <div className="stack" style={{ gap: 16 }}>
          {data.whole ? (
            <>
              <dl className="figures">
                {figures.map((figure) => (
                  <div key={figure} className="card">
                    <dt>{tallyNames[figure]}</dt>
                    <dd className="num">
                      <Figure
                        n={data.whole![figure]}
                        of={tallyNames[figure]}
                        onOpen={() => setChosen({ figure, of: null, key: '' })}
                      />
                    </dd>
                  </div>
                ))}
              </dl>
              {chosen && <Behind rows={data.rows} chosen={chosen} />}
              <Tallies
                title="按被申请人"
                rows={data.respondents}
                onOpen={(figure, key) => setChosen({ figure, of: 'respondent', key })}
              />
              <Tallies
                title="按行为种类"
                rows={data.kinds}
                onOpen={(figure, key) => setChosen({ figure, of: 'actKind', key })}
              />
            </>
          ) : (
            <section className="card">
              <Empty>{data.year}年没有您可以查看的行政复议。</Empty>
            </section>
          )}
          <LawNotes notes={data.notes} />
        </div>
      ) : (
        !error && <Loading />
      )}
    </>
  )
}

function Tallies({
  title,
  rows,
  onOpen,
}: {
  title: string
  rows: readonly CaseTally[]
  onOpen: (figure: FigureName, key: string) => void
}) {
  return (
    <section className="card flush scroll" aria-label={title}>
      <h2>{title}</h2>
      <table className="list cards">
        <Columns names={['', ...figures.map((figure) => tallyNames[figure])]} />
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <td className="title nowrap">{row.key}</td>
              {figures.map((figure) => (
                <td key={figure} className="num">
                  <Figure
                    n={row[figure]}
                    of={`${row.key}：${tallyNames[figure]}`}
                    onOpen={() => onOpen(figure, row.key)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Behind({ rows, chosen }: { rows: readonly CaseRow[]; chosen: Chosen }) {
  const { figure, of, key } = chosen
  const found = rows.filter((row) => behind[figure](row) && (of === null || row[of] === key))
  const title = `${key}${tallyNames[figure]}：${found.length}件`
  return (
    <section className="card flush scroll" aria-label="逐件">
      <h2>{title}</h2>
      <table className="list cards">
        <Columns names={['案号', '案由', '收到', '审查', '结果', '决定日期']} />
        <tbody>
          {found.map((row) => (
            <tr key={row.matter}>
              <td className="nowrap num">{row.number}</td>
              <TitleCell matter={row.matter}>{row.title}</TitleCell>
              <td className="num nowrap">{row.received}</td>
              <td>{row.examined}</td>
              <td>{row.outcome}</td>
              <td className="num nowrap">{row.decidedOn}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Where the law in force says something else than the clause, for whoever reckons with it. */
export function LawNotes({ notes }: { notes: readonly string[] }) {
  return (
    <details className="card">
      <summary>第五十七条与现行《行政复议法》不同之处（提示，期限和程序照第五十七条）</summary>
      <ul>
        {notes.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </details>
  )
}
