import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import Button from 'antd/es/button'
import Select from 'antd/es/select'
import { useState } from 'react'
import { formatDay } from '#kernel/clocks/time.ts'
import { get, post } from '#web/api.ts'
import { Cite, Empty, Loading, Refused } from '#web/kit/bits.tsx'
import { PageHead } from '#web/kit/page-head.tsx'
import { UnitPicker } from '#web/kit/pickers.tsx'
import { Columns } from '#web/kit/table.tsx'
import { today } from '#web/today.ts'
import { periodOf, quarterOfDay, type Grade, type Line } from '#modules/service/survey.ts'
import { serviceGrades } from '#rulebook/articles/a52-service-survey.ts'

/** 满意度测评: a quarter or a year in figures, by section and person; the bulletin is written from it. */

type Named = Line & { name: string }
interface Top {
  names: string[]
  isTied: boolean
  reason: string
}

interface SurveyData {
  key: string
  words: string
  whole: { visits: number; ratings: number; rate: number | null; counts: Record<Grade, number> }
  units: Named[]
  people: Named[]
  tops: { units: Top; people: Top | null }
  locked: { person: string; unit: string }[]
  dimensions: string[]
  aspects: { aspect: number; grade: Grade; n: number }[]
  remarks: { day: string; unit: string; overall: string | null; remarks: string }[]
  many: { n: number; people: string[] }[]
  rated: { unit: number; name: string; kind: string }[]
  mayReport: boolean
}

/** The last eight quarters, newest first, and the years they are in. */
function periods(): string[] {
  const [year, q] = quarterOfDay(today()).split('Q').map(Number) as [number, number]
  const quarters = Array.from({ length: 8 }, (_, i) => {
    const n = year * 4 + q - 1 - i
    return `${Math.floor(n / 4)}Q${(n % 4) + 1}`
  })
  return [...quarters, ...new Set(quarters.map((one) => one.slice(0, 4)))]
}

export function Survey() {
  const navigate = useNavigate()
  const [period, setPeriod] = useState(() => periods()[0]!)
  const { data, error } = useQuery({
    queryKey: ['survey', period],
    queryFn: () => get<SurveyData>('/api/service/survey', { period }),
  })
  const write = useMutation({
    mutationFn: () => post<{ matter: string }>('/api/service/survey/bulletin', { period }),
    onSuccess: ({ matter }) => navigate({ to: '/outgoing/$id/edit', params: { id: matter } }),
  })
  return (
    <>
      <PageHead
        title="满意度测评"
        actions={
          <>
            {data?.mayReport && (
              <Button type="primary" loading={write.isPending} onClick={() => write.mutate()}>
                起草通报
              </Button>
            )}
            <Button href={`/api/service/survey.xlsx?period=${period}`}>导出</Button>
            <Button onClick={() => window.print()}>打印</Button>
          </>
        }
      >
        <span className="row">
          <Select
            aria-label="季度、年度"
            size="small"
            value={period}
            onChange={setPeriod}
            options={periods().map((value) => ({ value, label: periodOf(value).words }))}
          />
          <span className="mute">
            登记1人1分，非常满意1分、满意0.5分、一般0.2分、不满意−1分 <Cite cite="第五十二条" />
          </span>
        </span>
      </PageHead>
      <Refused error={error ?? write.error} />
      {data ? <Figures data={data} /> : !error && <Loading lines={10} />}
    </>
  )
}

function Figures({ data }: { data: SurveyData }) {
  const { whole, tops } = data
  return (
    <div className="stack" style={{ gap: 16 }}>
      <dl className="figures">
        {Object.entries({
          来访登记: whole.visits,
          评价: whole.ratings,
          满意率: whole.rate === null ? '—' : `${whole.rate}%`,
          ...whole.counts,
        }).map(([name, n]) => (
          <div key={name} className="card">
            <dt>{name}</dt>
            <dd className="num">{n}</dd>
          </div>
        ))}
      </dl>
      <Lines title="科室" lines={data.units} />
      {data.people.length > 0 && <Lines title="个人" lines={data.people} />}
      <section className="card" aria-label="前十位">
        <h2>综合分前10位</h2>
        <p>科室：{tops.units.names.join('、') || '还没有'}</p>
        {tops.people && <p>个人：{tops.people.names.join('、') || '还没有'}</p>}
        {[tops.units, tops.people].map(
          (top) => top?.isTied && <p key={top.reason}>{top.reason}</p>,
        )}
        {data.locked.length > 0 && (
          <p>
            投诉核实取消本年评先：
            {data.locked.map(({ person, unit }) => `${unit}${person}`).join('、')}{' '}
            <Cite cite="第五十二条(四)3" />
          </p>
        )}
      </section>
      <Aspects data={data} />
      {data.remarks.length > 0 && (
        <section className="card" aria-label="意见建议">
          <h2>意见建议</h2>
          <ul className="files">
            {data.remarks.map((one, i) => (
              <li key={i}>
                {one.remarks}
                <span className="mute">
                  　{one.unit}　{one.overall}　{formatDay(one.day)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {data.many.length > 0 && (
        <section className="card" aria-label="同一设备多次评价">
          <h2>同一设备多次评价，请核实</h2>
          {data.many.map(({ n, people }, i) => (
            <p key={i}>
              一台设备评价{n}次，涉及{people.join('、')}
            </p>
          ))}
        </section>
      )}
      <RatedUnits data={data} />
    </div>
  )
}

function Lines({ title, lines }: { title: string; lines: readonly Named[] }) {
  return (
    <section className="card flush scroll" aria-label={title}>
      <h2>{title}</h2>
      {lines.length === 0 ? (
        <Empty>这个季度还没有来访登记和评价。</Empty>
      ) : (
        <table className="list cards">
          <Columns
            names={[title, '登记', ...serviceGrades, '满意率', '投诉', '登记分', '评价分', '合计']}
          />
          <tbody>
            {lines.map((line) => (
              <tr key={line.key}>
                <td className="title">{line.name}</td>
                <td className="num">{line.visits}</td>
                {serviceGrades.map((grade) => (
                  <td key={grade} className="num">
                    {line.counts[grade]}
                  </td>
                ))}
                <td className="num">{line.rate === null ? '—' : `${line.rate}%`}</td>
                <td className="num">{line.complaints}</td>
                <td className="num">{line.visitPoints}</td>
                <td className="num">{line.ratingPoints}</td>
                <td className="num strong">{line.points}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Aspects({ data }: { data: SurveyData }) {
  if (data.aspects.length === 0) return null
  const n = (aspect: number, grade: Grade) =>
    data.aspects.find((one) => one.aspect === aspect && one.grade === grade)?.n ?? 0
  return (
    <section className="card flush scroll" aria-label="五项内容">
      <h2>五项内容（只列示，不记分）</h2>
      <table className="list cards">
        <Columns names={['内容', ...serviceGrades]} />
        <tbody>
          {data.dimensions.map((name, i) => (
            <tr key={name}>
              <td className="title">{name}</td>
              {serviceGrades.map((grade) => (
                <td key={grade} className="num">
                  {n(i + 1, grade)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Who is rated (第五十二条(一)); 人事教育科 names them, from a day on. */
function RatedUnits({ data }: { data: SurveyData }) {
  const client = useQueryClient()
  const [unit, setUnit] = useState<number | null>(null)
  const change = useMutation({
    mutationFn: (body: { unit: number; kind: string | null }) =>
      post('/api/service/rated-units', { ...body, from: today() }),
    onSuccess: async () => {
      setUnit(null)
      await client.invalidateQueries({ queryKey: ['survey'] })
    },
  })
  return (
    <section className="card no-print" aria-label="测评对象">
      <h2>
        测评对象 <Cite cite="第五十二条(一)" />
      </h2>
      {data.rated.length === 0 && <p className="mute">还没有注明，现在不接受评价。</p>}
      <ul className="files">
        {data.rated.map((one) => (
          <li key={one.unit} className="spread">
            <span>
              {one.name}　<span className="mute">{one.kind}</span>
            </span>
            {data.mayReport && (
              <Button
                size="small"
                type="link"
                onClick={() => change.mutate({ unit: one.unit, kind: null })}
              >
                今天起不再测评
              </Button>
            )}
          </li>
        ))}
      </ul>
      {data.mayReport && (
        <div className="row above">
          <div style={{ width: 200 }}>
            <UnitPicker
              value={unit ?? null}
              placeholder="科室"
              onChange={(next) => setUnit(next as number | null)}
            />
          </div>
          {['窗口单位', '对外办理业务科室'].map((kind) => (
            <Button
              key={kind}
              disabled={unit === null}
              onClick={() => change.mutate({ unit: unit!, kind })}
            >
              列为{kind}
            </Button>
          ))}
        </div>
      )}
      <Refused error={change.error} />
    </section>
  )
}
