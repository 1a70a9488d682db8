import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import Button from 'antd/es/button'
import Select from 'antd/es/select'
import { useState } from 'react'
import { formatDay } from '#kernel/clocks/time.ts'
import { get } from '#web/api.ts'
import { Cite, Empty, Loading, Refused } from '#web/kit/bits.tsx'
import { PageHead } from '#web/kit/page-head.tsx'
import { Columns, TitleCell } from '#web/kit/table.tsx'
import { today } from '#web/today.ts'

/** 首问和承诺统计: the month by section, and what is late or broken. */

interface Board {
  month: string
  contacts: {
    unit: string
    total: number
    visits: number
    calls: number
    letters: number
    atOnceRate: number | null
    passedOnRate: number | null
    late: number
    urgent: number
    unnamed: number
  }[]
  applications: {
    unit: string
    received: number
    closed: number
    broken: number
    late: number
    clues: number
    rate: number | null
  }[]
  late: {
    id: string
    number: string
    title: string
    unit: string
    handler: string
    due: string | null
    isBroken: boolean
  }[]
  outdated: { id: string; name: string; unit: string; people: string[] }[]
}

/** This month and the eleven before it. */
function months() {
  const [year, month] = today().split('-').map(Number) as [number, number]
  return Array.from({ length: 12 }, (_, i) => {
    const n = year * 12 + month - 1 - i
    const [y, m] = [Math.floor(n / 12), (n % 12) + 1]
    return { value: `${y}-${String(m).padStart(2, '0')}`, label: `${y}年${m}月` }
  })
}

const percent = (n: number | null) => (n === null ? '—' : `${n}%`)

export function ServiceBoard() {
  const [month, setMonth] = useState(() => today().slice(0, 7))
  const { data, error } = useQuery({
    queryKey: ['service-board', month],
    queryFn: () => get<Board>('/api/service/board', { month }),
  })
  return (
    <>
      <PageHead
        title="首问和承诺统计"
        actions={
          <>
            <Link to="/registers/$type" params={{ type: 'contact' }}>
              <Button>首问登记簿</Button>
            </Link>
            <Link to="/registers/$type" params={{ type: 'application' }}>
              <Button>服务申请簿</Button>
            </Link>
            <Button onClick={() => window.print()}>打印</Button>
          </>
        }
      >
        <span className="row">
          <Select
            aria-label="月份"
            size="small"
            value={month}
            onChange={setMonth}
            options={months()}
          />
          <Cite cite="第十三条(三)" />
          <Cite cite="第十四条(一)" />
        </span>
      </PageHead>
      <Refused error={error} />
      {data ? (
        <div className="stack" style={{ gap: 16 }}>
          <Contacts rows={data.contacts} />
          <Applications rows={data.applications} />
          <Late rows={data.late} />
          <Outdated rows={data.outdated} />
        </div>
      ) : (
        !error && <Loading lines={10} />
      )}
    </>
  )
}

function Contacts({ rows }: { rows: Board['contacts'] }) {
  return (
    <section className="card flush scroll" aria-label="首问登记">
      <h2>首问登记</h2>
      {rows.length === 0 ? (
        <Empty>这个月没有首问登记。</Empty>
      ) : (
        <table className="list cards">
          <Columns
            names={[
              '科室',
              '合计',
              '来访',
              '来电',
              '来函',
              '当场办结',
              '引荐移交',
              '逾期未结',
              '急办',
              '未留姓名',
            ]}
          />
          <tbody>
            {rows.map((row) => (
              <tr key={row.unit}>
                <td className="title">{row.unit}</td>
                <td className="num">{row.total}</td>
                <td className="num">{row.visits}</td>
                <td className="num">{row.calls}</td>
                <td className="num">{row.letters}</td>
                <td className="num">{percent(row.atOnceRate)}</td>
                <td className="num">{percent(row.passedOnRate)}</td>
                <td className="num">{row.late}</td>
                <td className="num">{row.urgent}</td>
                <td className="num">{row.unnamed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Applications({ rows }: { rows: Board['applications'] }) {
  return (
    <section className="card flush scroll" aria-label="服务申请">
      <h2>服务申请</h2>
      {rows.length === 0 ? (
        <Empty>这个月没有服务申请。</Empty>
      ) : (
        <table className="list cards">
          <Columns
            names={['承办科室', '收件', '办结', '按时率', '违诺', '逾期未结', '重复要材料']}
          />
          <tbody>
            {rows.map((row) => (
              <tr key={row.unit}>
                <td className="title">{row.unit}</td>
                <td className="num">{row.received}</td>
                <td className="num">{row.closed}</td>
                <td className="num">{percent(row.rate)}</td>
                <td className="num">{row.broken}</td>
                <td className="num">{row.late}</td>
                <td className="num">{row.clues}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Late({ rows }: { rows: Board['late'] }) {
  return (
    <section className="card flush scroll" aria-label="违诺和逾期">
      <h2>违诺和逾期（您可以看到的）</h2>
      {rows.length === 0 ? (
        <Empty>没有违诺，也没有逾期。</Empty>
      ) : (
        <table className="list cards">
          <Columns names={['编号', '事项', '科室', '经办人', '应办结', '']} />
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td className="num nowrap">{row.number}</td>
                <TitleCell matter={row.id}>{row.title}</TitleCell>
                <td className="nowrap">{row.unit}</td>
                <td className="nowrap">{row.handler}</td>
                <td className="num nowrap">{row.due && formatDay(row.due)}</td>
                <td className="nowrap">{row.isBroken ? '违诺' : '逾期'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

/** 公示的工作人员已经调走: the section revises the item. */
function Outdated({ rows }: { rows: Board['outdated'] }) {
  if (rows.length === 0) return null
  return (
    <section className="card flush scroll" aria-label="公示须更新">
      <h2>
        公示须更新 <Cite cite="第十四条(二)" />
      </h2>
      <table className="list cards">
        <Columns names={['服务事项', '科室', '已不在本科室']} />
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <TitleCell matter={row.id}>{row.name}</TitleCell>
              <td className="nowrap">{row.unit}</td>
              <td>{row.people.join('、')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
