import { useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState } from 'react'
import { partsOf } from '#kernel/calendar/day.ts'
import { formatDay } from '#kernel/clocks/time.ts'
import { get } from '#web/api.ts'
import { useMe } from '#web/kit/asking.ts'
import { Cite, Loading, Refused } from '#web/kit/bits.tsx'
import { monthNotes } from '#web/kit/month-notes.ts'
import { Month } from '#web/kit/month.tsx'
import { PageHead } from '#web/kit/page-head.tsx'
import { LocalDays, ScheduleImport } from '#web/pages/calendar-admin.tsx'
import { DueCalculator } from '#web/pages/calendar-due.tsx'
import { today } from '#web/today.ts'

/** 工作日历: each day with its reason, and what falls due when. */

interface Year {
  year: number
  published: boolean
  workdays: number
  days: {
    date: string
    workday: boolean
    why: string
    provisional: boolean
    source: string | null
  }[]
}

export function CalendarScreen() {
  const { data: me } = useMe()
  const [year, setYear] = useState(() => partsOf(today()).year)
  const [picked, setPicked] = useState<string | null>(null)
  const { data, error, isPending } = useQuery({
    queryKey: ['calendar', year],
    queryFn: () => get<Year>(`/api/calendar/${year}`),
    placeholderData: (before) => before,
  })
  if (isPending) return <Loading lines={12} />
  if (!data) return <Refused error={error} />
  const days = data.days.map((day) => ({ ...day, day: day.date }))
  const months = Array.from({ length: 12 }, (_, i) =>
    days.filter((day) => Number(day.date.slice(5, 7)) === i + 1),
  )
  return (
    <>
      <PageHead
        title={`${data.year}年工作日历`}
        actions={
          <>
            <Button onClick={() => setYear(year - 1)}>上一年</Button>
            <Button onClick={() => setYear(partsOf(today()).year)}>今年</Button>
            <Button onClick={() => setYear(year + 1)}>下一年</Button>
          </>
        }
      >
        <span className="mute">
          工作日 {data.workdays} 天；上班时间 8:30–12:00、14:30–17:30 <Cite cite="第三十五条(二)" />
        </span>
      </PageHead>
      {!data.published && (
        <div className="banner below">
          暂定：{data.year}年的放假安排尚未公布，按周一至周五推算，经过这一年的到期日公布后会重算。
        </div>
      )}
      <div className="legend below">
        <span>
          <i className="off" />
          休息、放假
        </span>
        <span>
          <i className="work" />
          周末调休上班
        </span>
        <span aria-live="polite">{whyOf(days, picked) ?? '点一天看依据'}</span>
      </div>
      <div className="year">
        {months.map((month, i) => (
          <section key={i} className="card" style={{ padding: 12 }}>
            <h2>{i + 1}月</h2>
            <Month days={month} today={today()} picked={picked} onPick={setPicked} />
          </section>
        ))}
      </div>
      <div className="halves" style={{ marginTop: 16 }}>
        <section className="card">
          <h2>放假与调休的依据</h2>
          {months.map((month, i) => {
            const notes = monthNotes(month)
            if (notes.length === 0) return null
            return (
              <div key={i} className="line notes-row">
                <strong>{i + 1}月</strong>
                <div>
                  {notes.map((note) => (
                    <div key={note}>{note}</div>
                  ))}
                </div>
              </div>
            )
          })}
        </section>
        <div className="stack" style={{ gap: 16 }}>
          <DueCalculator />
          {me?.admin === 'system' && (
            <>
              <LocalDays />
              <ScheduleImport year={data.year} />
            </>
          )}
        </div>
      </div>
    </>
  )
}

function whyOf(days: Year['days'], picked: string | null): string | null {
  const day = days.find((one) => one.date === picked)
  if (!day) return null
  return `${formatDay(day.date)}：${day.workday ? '上班' : '不上班'}，${day.why}`
}
