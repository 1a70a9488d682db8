import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import Button from 'antd/es/button'
import Segmented from 'antd/es/segmented'
import Select from 'antd/es/select'
import { useState } from 'react'
import { weekdayOf } from '#kernel/calendar/day.ts'
import { formatDay } from '#kernel/clocks/time.ts'
import { get } from '#web/api.ts'
import type { Lamp as LampView } from '#web/api-types.ts'
import { Cite, Empty, Lamp, Loading, Refused } from '#web/kit/bits.tsx'
import { PageHead } from '#web/kit/page-head.tsx'
import { Columns, TitleCell } from '#web/kit/table.tsx'

/** 日清单、周清单: what is late, due or held, day by day; made to be printed for the Monday meeting. */

interface Line {
  matter: string | null
  kind: string
  number: string | null
  title: string
  what: string
  cite: string | null
  unit: string
  who: string
  day: string
  isLate: boolean
  lamp: LampView | null
}

interface Agenda {
  today: string
  from: string
  until: string
  isOffice: boolean
  lines: Line[]
}

const spans = [
  { value: 'today', label: '今日' },
  { value: 'week', label: '本周' },
  { value: 'next', label: '下周' },
]
const week = ['', '一', '二', '三', '四', '五', '六', '日']

export function AgendaScreen() {
  const [span, setSpan] = useState('today')
  const [kind, setKind] = useState<string | null>(null)
  const { data, error } = useQuery({
    queryKey: ['agenda', span],
    queryFn: () => get<Agenda>('/api/agenda', { span }),
    placeholderData: (before) => before,
  })
  const kinds = [...new Set(data?.lines.map((line) => line.kind))]
  const lines = data?.lines.filter((line) => kind === null || line.kind === kind)
  return (
    <>
      <PageHead
        title={span === 'today' ? '今日清单' : span === 'week' ? '本周清单' : '下周清单'}
        actions={
          <>
            <Button href={`/api/agenda/export?span=${span}`}>导出 Excel</Button>
            <Button onClick={() => window.print()}>打印</Button>
          </>
        }
      >
        <span className="mute">
          {data &&
            (data.from === data.until
              ? formatDay(data.from)
              : `${formatDay(data.from)}至${formatDay(data.until)}`)}
          ，{data?.isOffice ? '全局' : '您和本科室'}到期、逾期、要开的会和定期职责
        </span>
      </PageHead>
      <div className="tools row no-print" style={{ padding: '0 0 12px' }}>
        <Segmented
          aria-label="期间"
          value={span}
          onChange={(value) => {
            setSpan(value)
            setKind(null)
          }}
          options={spans}
        />
        <Select
          aria-label="类别"
          allowClear
          placeholder="全部类别"
          value={kind}
          onChange={(value) => setKind(value ?? null)}
          options={kinds.map((value) => ({ value, label: value }))}
          style={{ minWidth: 150 }}
        />
      </div>
      <Refused error={error} />
      {lines ? <Days lines={lines} /> : !error && <Loading lines={10} />}
    </>
  )
}

function Days({ lines }: { lines: readonly Line[] }) {
  if (lines.length === 0) {
    return (
      <section className="card">
        <Empty>没有到期的事项，也没有要开的会。</Empty>
      </section>
    )
  }
  const late = lines.filter(({ isLate }) => isLate)
  const days = [...new Set(lines.filter(({ isLate }) => !isLate).map(({ day }) => day))]
  const groups = [
    ...(late.length > 0 ? [{ title: `逾期${late.length}件`, lines: late }] : []),
    ...days.map((day) => ({
      title: `${formatDay(day)} 星期${week[weekdayOf(day)]}`,
      lines: lines.filter((line) => line.day === day && !line.isLate),
    })),
  ]
  return (
    <section className="card flush scroll" aria-label="清单">
      <table className="list cards">
        <Columns names={['类别', '编号', '事项', '时限', '承办', '由谁办', '情况']} />
        {groups.map((group) => (
          <tbody key={group.title}>
            <tr className="group">
              <th colSpan={7} scope="rowgroup">
                {group.title}
              </th>
            </tr>
            {group.lines.map((line) => (
              <LineRow key={`${line.matter ?? line.title}${line.what}${line.day}`} line={line} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}

function LineRow({ line }: { line: Line }) {
  return (
    <tr>
      <td className="nowrap">{line.kind}</td>
      <td className="num nowrap">{line.number}</td>
      {line.matter ? (
        <TitleCell matter={line.matter}>{line.title}</TitleCell>
      ) : (
        <td className="title">
          <Link to="/duties">{line.title}</Link>
        </td>
      )}
      <td>
        {line.what} {line.cite && <Cite cite={line.cite} />}
        {line.isLate && <div className="mute num">{formatDay(line.day)}</div>}
      </td>
      <td className="nowrap">{line.unit}</td>
      <td>{line.who}</td>
      <td className="nowrap">{line.lamp && <Lamp lamp={line.lamp} />}</td>
    </tr>
  )
}
