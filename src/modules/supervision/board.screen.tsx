import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import Button from 'antd/es/button'
import Modal from 'antd/es/modal'
import Select from 'antd/es/select'
import { useState } from 'react'
import { formatDay } from '#kernel/clocks/time.ts'
import { addDays, addMonths } from '#kernel/calendar/day.ts'
import type { Span } from '#kernel/calendar/span.ts'
import type {
  BoardRow,
  Figure as FigureName,
  spanKinds,
  Tally,
} from '#modules/supervision/board.ts'
import { get, post } from '#web/api.ts'
import { Cite, Empty, Loading, Refused } from '#web/kit/bits.tsx'
import { Figure } from '#web/kit/figure.tsx'
import { PageHead } from '#web/kit/page-head.tsx'
import { Columns, TitleCell } from '#web/kit/table.tsx'

/** 督办看板: who has what, what is late, and the way from every figure to each paper. */

type Line = Omit<BoardRow, 'lead' | 'assigner'> & { lead: string; assigner: string }

interface Board {
  span: Span
  today: string
  mayReport: boolean
  whole: Tally | null
  year: Tally | null
  units: Tally[]
  leaders: Tally[]
  sources: Tally[]
  trend: { monday: string; begun: number; ended: number }[]
  worst: Line[]
}

/** A figure whose lines are asked for. */
interface Asked {
  group: string
  key: string
  figure: FigureName
  title: string
}

/** The spans one looks at, by name: the kind, and how far back from today. */
const spans: Record<string, (today: string) => { span: (typeof spanKinds)[number]; on: string }> = {
  本年: (on) => ({ span: 'year', on }),
  本月: (on) => ({ span: 'month', on }),
  上月: (on) => ({ span: 'month', on: addMonths(on, -1) }),
  本周: (on) => ({ span: 'week', on }),
  上周: (on) => ({ span: 'week', on: addDays(on, -7) }),
  上年: (on) => ({ span: 'year', on: addMonths(on, -12) }),
}

export function SupervisionBoard() {
  const navigate = useNavigate()
  const [name, setName] = useState('本年')
  const [today, setToday] = useState<string | null>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  const query = today === null ? { span: 'year' } : spans[name]!(today)
  const { data, error } = useQuery({
    queryKey: ['board', query],
    queryFn: async () => {
      const board = await get<Board>('/api/supervision/board', query)
      setToday(board.today)
      return board
    },
    placeholderData: (before) => before,
  })
  const write = useMutation({
    mutationFn: () => post<{ matter: string }>('/api/supervision/bulletin', query),
    onSuccess: ({ matter }) => navigate({ to: '/outgoing/$id/edit', params: { id: matter } }),
  })
  const mayWrite = data?.mayReport && query.span !== 'year'
  return (
    <>
      <PageHead
        title="督办看板"
        actions={
          <>
            <Select
              aria-label="期间"
              value={name}
              onChange={setName}
              options={Object.keys(spans).map((value) => ({ value, label: value }))}
              style={{ width: 96 }}
            />
            {mayWrite && (
              <Button loading={write.isPending} onClick={() => write.mutate()}>
                起草{query.span === 'week' ? '周' : '月'}通报
              </Button>
            )}
            <Button href={`/api/supervision/export?${new URLSearchParams(query).toString()}`}>
              导出 Excel
            </Button>
            <Button onClick={() => window.print()}>打印</Button>
            <Link to="/new/$type" params={{ type: 'assignment' }}>
              <Button type="primary">交办事项</Button>
            </Link>
          </>
        }
      >
        <span className="mute">
          {data ? `${data.span.label}，` : ''}您能看到的交办事项，数字都从登记簿算出，点数字看逐件{' '}
          <Cite cite="第九条(五)1" />
          <Cite cite="第十五条(九)" />
        </span>
      </PageHead>
      <Refused error={error ?? write.error} />
      {data ? <Boards board={data} onAsk={setAsked} /> : !error && <Loading lines={10} />}
      <Lines asked={asked} query={query} onClose={() => setAsked(null)} />
    </>
  )
}

const percent = (n: number | null) => (n === null ? '—' : `${n}%`)

/** The figures of a tally in the order of their columns; those with lines behind them can be pressed. */
const columns: readonly {
  name: string
  figure: FigureName
  of: (tally: Tally) => number | string
}[] = [
  { name: '在办', figure: 'open', of: ({ open }) => open },
  { name: '办结', figure: 'closed', of: ({ closed }) => closed },
  { name: '按时', figure: 'onTime', of: ({ onTime }) => onTime },
  { name: '逾期', figure: 'late', of: ({ late }) => late },
  { name: '缺报', figure: 'missed', of: ({ missed }) => missed },
  { name: '按时办结率', figure: 'due', of: ({ rate }) => percent(rate) },
  { name: '报送率', figure: 'replied', of: ({ replied }) => percent(replied) },
]

interface Asking {
  onAsk: (asked: Asked) => void
}

function Count({
  tally,
  column,
  group,
  onAsk,
}: Asking & { tally: Tally; column: (typeof columns)[number]; group: string }) {
  const n = column.of(tally)
  const title = `${tally.key}：${column.name}`
  const onOpen = () => onAsk({ group, key: tally.key, figure: column.figure, title })
  return <Figure n={n} of={title} onOpen={onOpen} />
}

function Boards({ board, onAsk }: Asking & { board: Board }) {
  const { whole, year } = board
  if (!whole) {
    return (
      <section className="card">
        <Empty>{board.span.label}没有您可以查看的交办事项。</Empty>
      </section>
    )
  }
  const isYear = board.span.label.length === 5
  return (
    <div className="stack" style={{ gap: 16 }}>
      <dl className="figures">
        {columns.map((column) => (
          <div key={column.name} className="card">
            <dt>{column.name}</dt>
            <dd className="num">
              <Count tally={whole} column={column} group="全局" onAsk={onAsk} />
            </dd>
            {!isYear && year && <dd className="beside num">全年{column.of(year)}</dd>}
          </div>
        ))}
      </dl>
      <section className="card flush scroll" aria-label="最拖的事项">
        <h2>最拖的事项</h2>
        {board.worst.length === 0 ? (
          <Empty>没有逾期的事项。</Empty>
        ) : (
          <LineTable rows={board.worst} />
        )}
      </section>
      <Tallies title="科室" rows={board.units} onAsk={onAsk} />
      <Tallies title="交办领导" rows={board.leaders} onAsk={onAsk} />
      <Tallies title="来源" rows={board.sources} onAsk={onAsk} />
      <Trend weeks={board.trend} />
    </div>
  )
}

function LineTable({ rows }: { rows: readonly Line[] }) {
  return (
    <table className="list cards">
      <Columns names={['编号', '事项', '牵头', '交办', '时限', '进度', '级别', '情况']} />
      <tbody>
        {rows.map((row) => (
          <tr key={row.matter}>
            <td className="num nowrap">{row.number}</td>
            <TitleCell matter={row.matter}>{row.title}</TitleCell>
            <td className="nowrap">{row.lead}</td>
            <td className="nowrap">{row.assigner}</td>
            <td className="num nowrap">{row.dueOn ? formatDay(row.dueOn) : '无'}</td>
            <td className="num">{row.percent}%</td>
            <td className="nowrap">{row.level}</td>
            <td className="nowrap">
              {row.endedOn ? `${formatDay(row.endedOn)}办结` : '在办'}
              {row.late > 0 && <strong>，超{row.late}个工作日</strong>}
              {row.missed > 0 && `，缺报${row.missed}次`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The lines behind a figure. */
function Lines({
  asked,
  query,
  onClose,
}: {
  asked: Asked | null
  query: object
  onClose: () => void
}) {
  const { data, error } = useQuery({
    queryKey: ['board', 'lines', query, asked],
    queryFn: () =>
      get<{ rows: Line[] }>('/api/supervision/lines', {
        ...query,
        group: asked!.group,
        key: asked!.key,
        figure: asked!.figure,
      }),
    enabled: asked !== null,
  })
  return (
    <Modal
      open={asked !== null}
      title={asked ? `${asked.title}${data ? `，${data.rows.length}件` : ''}` : ''}
      onCancel={onClose}
      footer={null}
      width="min(1080px, 96vw)"
      destroyOnHidden
    >
      <Refused error={error} />
      <div className="scroll">{data ? <LineTable rows={data.rows} /> : !error && <Loading />}</div>
    </Modal>
  )
}

function Tallies({ title, rows, onAsk }: Asking & { title: string; rows: readonly Tally[] }) {
  return (
    <section className="card flush scroll" aria-label={`按${title}`}>
      <h2>按{title}</h2>
      <table className="list">
        <Columns names={[title, ...columns.map(({ name }) => name)]} />
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <td className="title">{row.key}</td>
              {columns.map((column) => (
                <td key={column.name} className="num">
                  <Count tally={row} column={column} group={title} onAsk={onAsk} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Twelve weeks: begun and finished, as bars with their numbers. */
function Trend({ weeks }: { weeks: Board['trend'] }) {
  const most = Math.max(1, ...weeks.flatMap(({ begun, ended }) => [begun, ended]))
  const bar = (n: number) => ({ height: `${Math.round((n / most) * 72)}px` })
  return (
    <section className="card" aria-label="近十二周">
      <h2>近十二周</h2>
      <ol className="trend">
        {weeks.map(({ monday, begun, ended }) => (
          <li key={monday}>
            <div className="bars" title={`立项${begun}件，办结${ended}件`}>
              <span className="begun" style={bar(begun)} />
              <span className="ended" style={bar(ended)} />
            </div>
            <span className="num">
              {begun}/{ended}
            </span>
            <span className="mute num">{monday.slice(5).replace('-', '.')}</span>
          </li>
        ))}
      </ol>
      <p className="mute">每周：立项／办结</p>
    </section>
  )
}
