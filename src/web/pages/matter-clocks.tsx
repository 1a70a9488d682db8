import { useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState } from 'react'
import { formatDay, formatLimit } from '#kernel/clocks/time.ts'
import { get } from '#web/api.ts'
import type { MatterPage } from '#web/api-types.ts'
import { Cite, Empty, Lamp, Loading, Refused } from '#web/kit/bits.tsx'
import { Columns } from '#web/kit/table.tsx'

interface Derivation {
  dueOn: string
  days: { day: string; counted: boolean; n: number; why: string }[]
}

type Clock = MatterPage['clocks'][number]

/** 时限推导: each limit with its clause, and every day on the way to the last one. */
export function Clocks({ page }: { page: MatterPage }) {
  const running = page.clocks.find((clock) => clock.state !== 'stopped')
  const [open, setOpen] = useState((running ?? page.clocks[0])?.id ?? null)
  const clock = page.clocks.find((one) => one.id === open)
  if (!clock) return <Empty>此件没有时限。</Empty>
  return (
    <div className="stack">
      <div className="row" role="group" aria-label="选择时限">
        {page.clocks.map((one) => (
          <Button
            key={one.id}
            type={one === clock ? 'primary' : 'default'}
            size="small"
            aria-pressed={one === clock}
            onClick={() => setOpen(one.id)}
          >
            {one.label}：{formatDay(one.dueOn)}
          </Button>
        ))}
      </div>
      <Summary clock={clock} />
      <Days page={page} clock={clock} />
    </div>
  )
}

function Summary({ clock }: { clock: Clock }) {
  return (
    <>
      <div className="row">
        <Cite cite={clock.cite} />
        <Lamp lamp={clock.lamp} />
        <span>
          到 <strong className="num">{formatLimit(clock.dueAt)}</strong> 止
        </span>
        {clock.state === 'stopped' && <span className="mute">已停止计时</span>}
      </div>
      {clock.provisional && (
        <div className="banner">
          暂定：到期日经过尚未公布放假安排的年份，公布后自动重算并通知办理人。
        </div>
      )}
      {clock.dues.length > 1 && (
        <div className="mute">
          到期日的变化：
          {clock.dues.map((due) => `${formatDay(due.due)}（${due.why}）`).join(' → ')}
        </div>
      )}
    </>
  )
}

function Days({ page, clock }: { page: MatterPage; clock: Clock }) {
  const { data, error, isPending } = useQuery({
    queryKey: ['clock', page.matter, clock.id, page.version],
    queryFn: () => get<Derivation>(`/api/matters/${page.matter}/clocks/${clock.id}`),
  })
  if (isPending) return <Loading />
  if (!data) return <Refused error={error} />
  return (
    <div className="scroll">
      <table className="derive">
        <Columns names={['日期', '计数', '理由']} />
        <tbody>
          {data.days.map((day) => (
            <tr
              key={`${day.day}${day.why}`}
              className={`${day.counted ? '' : 'skip'}${day.day === data.dueOn ? ' last' : ''}`}
            >
              <td className="nowrap">{formatDay(day.day)}</td>
              <td className="nowrap">{day.counted ? `第${day.n}` : '不计'}</td>
              <td>{day.why}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
