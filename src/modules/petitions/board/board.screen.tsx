import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import Button from 'antd/es/button'
import Select from 'antd/es/select'
import { useState } from 'react'
import { addDays, addMonths } from '#kernel/calendar/day.ts'
import { spanOf } from '#kernel/calendar/span.ts'
import type { PetitionBoard } from '#modules/petitions/board/board.store.ts'
import { BehindFigure, type Asked } from '#modules/petitions/board/behind.screen.tsx'
import { Breakdown } from '#modules/petitions/board/breakdown.screen.tsx'
import {
  figureNames,
  figures,
  type Figure as FigureName,
} from '#modules/petitions/board/figures.ts'
import { remarks } from '#modules/petitions/board/table.ts'
import { Reports } from '#modules/petitions/reports/reports.screen.tsx'
import { get } from '#web/api.ts'
import { Cite, Loading, Refused } from '#web/kit/bits.tsx'
import { DayInput } from '#web/kit/day-input.tsx'
import { Figure } from '#web/kit/figure.tsx'
import { PageHead } from '#web/kit/page-head.tsx'
import { Columns } from '#web/kit/table.tsx'
import { today } from '#web/today.ts'

/** 信访情况统计: a month, half year, year or any days, beside the span before and a year earlier. */

export type Board = PetitionBoard & { mayReport: boolean }

/** The spans one looks at, by name. */
const spans: Record<string, (on: string) => { kind: string; on?: string }> = {
  本月: (on) => ({ kind: 'month', on }),
  上月: (on) => ({ kind: 'month', on: addMonths(on, -1) }),
  本半年: (on) => ({ kind: 'half-year', on }),
  上半年度: (on) => ({ kind: 'half-year', on: addDays(spanOf('half-year', on).from, -1) }),
  本年: (on) => ({ kind: 'year', on }),
  上年: (on) => ({ kind: 'year', on: addMonths(on, -12) }),
  任意一段: () => ({ kind: 'days' }),
}
const labels: Record<string, string> = { 本半年: '本半年', 上半年度: '前一个半年' }

export function PetitionBoardScreen() {
  const [name, setName] = useState('上月')
  const [days, setDays] = useState({ from: `${today().slice(0, 7)}-01`, to: today() })
  const [asked, setAsked] = useState<Asked | null>(null)
  const span = spans[name]!(today())
  const query = span.kind === 'days' ? { ...span, ...days } : span
  const { data, error } = useQuery({
    queryKey: ['petition-board', query],
    queryFn: () => get<Board>('/api/petitions/board', query),
    placeholderData: (before) => before,
  })
  const address = new URLSearchParams(query).toString()
  return (
    <>
      <PageHead
        title="信访情况统计"
        actions={
          <>
            <Select
              aria-label="期间"
              value={name}
              onChange={setName}
              options={Object.keys(spans).map((value) => ({
                value,
                label: labels[value] ?? value,
              }))}
              style={{ width: 116 }}
            />
            {name === '任意一段' && (
              <>
                <DayInput
                  label="自"
                  value={days.from}
                  onChange={(from) => from && setDays({ ...days, from })}
                />
                <DayInput
                  label="至"
                  value={days.to}
                  onChange={(to) => to && setDays({ ...days, to })}
                />
              </>
            )}
            <Button href={`/api/petitions/board/export?${address}`}>导出 Excel</Button>
            <Button href={`/api/petitions/board/print?${address}`} target="_blank">
              打印统计表
            </Button>
            <Link to="/petitions/ledgers">
              <Button>信访台账</Button>
            </Link>
          </>
        }
      >
        <span className="mute">
          {data ? `${data.span.label}（截至${data.until}），` : ''}
          数字都从登记簿算出，点数字看您可以查看的逐件 <Cite cite="第三十三条(十二)1" />
        </span>
      </PageHead>
      <Refused error={error} />
      {data ? <Whole board={data} onAsk={setAsked} /> : !error && <Loading lines={10} />}
      {data && <BehindFigure asked={asked} query={query} onClose={() => setAsked(null)} />}
    </>
  )
}

const heads = [
  'received',
  'people',
  'repeat',
  'accepted',
  'closed',
  'open',
  'lateOpen',
  'longOpen',
] as const

function Whole({ board, onAsk }: { board: Board; onAsk: (asked: Asked) => void }) {
  const { now, before, last } = board.compared
  const open = (figure: FigureName) =>
    onAsk({ group: '全部', key: '全部', figure, title: figures[figure].label })
  return (
    <div className="stack" style={{ gap: 16 }}>
      <dl className="figures">
        {heads.map((figure) => (
          <div key={figure} className="card">
            <dt>{figures[figure].label}</dt>
            <dd className="num">
              <Figure n={now[figure]} of={figures[figure].label} onOpen={() => open(figure)} />
            </dd>
            <dd className="beside num">
              上期{before[figure]} · 同期{last[figure]}
            </dd>
          </div>
        ))}
      </dl>
      <Reports />
      <section className="card flush scroll" aria-label="信访情况统计表">
        <h2>信访情况统计表</h2>
        <table className="list">
          <Columns
            names={['部分', '项目', '本期', board.before.label, `${board.last.label}（去年同期）`]}
          />
          <tbody>
            {figureNames.map((figure, i) => {
              const { part, label } = figures[figure]
              const isFirst = i === 0 || figures[figureNames[i - 1]!].part !== part
              return (
                <tr key={figure}>
                  <td className="nowrap mute">{isFirst ? part : ''}</td>
                  <td className="title">{label}</td>
                  <td className="num">
                    <Figure n={now[figure]} of={label} onOpen={() => open(figure)} />
                  </td>
                  <td className="num">{before[figure]}</td>
                  <td className="num">{last[figure]}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
        <p className="mute" style={{ padding: '0 16px 12px' }}>
          {board.meanDays === null ? '' : `从收到到书面答复平均${board.meanDays}日。`}
          {remarks(board.longOpen)}
        </p>
      </section>
      <Breakdown group="科室" rows={board.sections} onAsk={onAsk} />
      <Breakdown group="形式" rows={board.channels} onAsk={onAsk} />
      <Breakdown group="来源" rows={board.sources} onAsk={onAsk} />
      <Breakdown group="类别" rows={board.purposes} onAsk={onAsk} />
      {board.against.length > 0 && (
        <Breakdown group="涉及单位" rows={board.against} onAsk={onAsk} />
      )}
    </div>
  )
}
