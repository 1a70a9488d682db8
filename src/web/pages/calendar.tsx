import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Form from 'antd/es/form'
import Input from 'antd/es/input'
import InputNumber from 'antd/es/input-number'
import Select from 'antd/es/select'
import { useState } from 'react'
import { partsOf } from '#kernel/calendar/day.ts'
import { dayOf, formatDay } from '#kernel/clocks/time.ts'
import { useMe } from '#web/kit/asking.ts'
import { get, post } from '#web/api.ts'
import { Cite, Loading, Refused } from '#web/kit/bits.tsx'
import { DayInput } from '#web/kit/day-input.tsx'
import { Month } from '#web/kit/month.tsx'

/** 工作日历: each day with its reason, and what falls due when. */

interface Year {
  year: number
  published: boolean
  years: number[]
  version: string
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
  const [year, setYear] = useState(() => partsOf(dayOf(new Date())).year)
  const { data, error, isPending } = useQuery({
    queryKey: ['calendar', year],
    queryFn: () => get<Year>(`/api/calendar/${year}`),
    placeholderData: (before) => before,
  })
  if (isPending) return <Loading />
  if (!data) return <Refused error={error} />
  const marked = data.days.filter((day) => day.source !== null)
  return (
    <>
      <div className="spread" style={{ marginBottom: 14 }}>
        <div>
          <h1>{data.year}年工作日历</h1>
          <span className="mute">
            工作日 {data.workdays} 天；上班时间 8:30–12:00、14:30–17:30{' '}
            <Cite cite="第三十五条(二)" />
          </span>
        </div>
        <div className="row">
          <Button onClick={() => setYear(year - 1)}>上一年</Button>
          <Button onClick={() => setYear(year + 1)}>下一年</Button>
        </div>
      </div>
      {!data.published && (
        <div className="banner" style={{ marginBottom: 12 }}>
          {data.year}年的放假安排尚未公布，按周一至周五推算，经过这一年的到期日均为暂定。
        </div>
      )}
      <div className="year">
        {Array.from({ length: 12 }, (_, month) => {
          const prefix = `${data.year}-${String(month + 1).padStart(2, '0')}`
          const days = data.days
            .filter((day) => day.date.startsWith(prefix))
            .map((day) => ({ day: day.date, ...day }))
          return (
            <section key={prefix} className="card" style={{ padding: 12 }}>
              <h2>{month + 1}月</h2>
              <Month days={days} />
            </section>
          )
        })}
      </div>
      <div
        className="two"
        style={{ marginTop: 16, gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' }}
      >
        <section className="card">
          <h2>放假与调休的依据</h2>
          {marked.map((day) => (
            <div
              key={day.date}
              className="spread"
              style={{ borderTop: '1px solid #eef1f0', padding: '3px 0' }}
            >
              <span className="num">{formatDay(day.date)}</span>
              <span>{day.why}</span>
            </div>
          ))}
        </section>
        <div className="stack">
          <DueCalculator />
          {me?.admin === 'system' && <LocalDays />}
        </div>
      </div>
    </>
  )
}

interface Answer {
  due: string
  dueText: string
  provisional: boolean
  derivation: { day: string; counted: boolean; n: number; why: string }[]
}

function DueCalculator() {
  const [ask, setAsk] = useState<Record<string, unknown> | null>(null)
  const { data, error } = useQuery({
    queryKey: ['due', ask],
    queryFn: () => get<Answer>('/api/due', ask ?? {}),
    enabled: ask !== null,
  })
  return (
    <section className="card">
      <h2>算一个期限</h2>
      <Form
        layout="inline"
        onFinish={setAsk}
        initialValues={{ amount: 3, unit: 'workday', countStartDay: false }}
        style={{ rowGap: 8 }}
      >
        <Form.Item name="start" label="起" rules={[{ required: true, message: '请填写日期。' }]}>
          <DayInput />
        </Form.Item>
        <Form.Item name="amount">
          <InputNumber min={0} style={{ width: 80 }} aria-label="数量" />
        </Form.Item>
        <Form.Item name="unit">
          <Select
            style={{ width: 110 }}
            aria-label="单位"
            options={[
              { value: 'workday', label: '工作日' },
              { value: 'day', label: '自然日' },
              { value: 'week', label: '周' },
              { value: 'month', label: '个月' },
            ]}
          />
        </Form.Item>
        <Form.Item name="countStartDay">
          <Select
            style={{ width: 130 }}
            aria-label="起算规则"
            options={[
              { value: false, label: '次日起算' },
              { value: true, label: '当日计入' },
            ]}
          />
        </Form.Item>
        <Button htmlType="submit">计算</Button>
      </Form>
      <Refused error={error} />
      {data && (
        <div style={{ marginTop: 10 }}>
          <strong>
            到期：{data.dueText}
            {data.provisional && '（暂定）'}
          </strong>
          <table className="derive">
            <tbody>
              {data.derivation.map((day) => (
                <tr
                  key={day.day}
                  className={`${day.counted ? '' : 'skip'}${day.day === data.due ? ' last' : ''}`}
                >
                  <td>{formatDay(day.day)}</td>
                  <td>{day.counted ? `第${day.n}` : '不计'}</td>
                  <td>{day.why}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function LocalDays() {
  const client = useQueryClient()
  const save = useMutation({
    mutationFn: (body: unknown) => post('/api/calendar/local', body),
    onSuccess: () => client.invalidateQueries({ queryKey: ['calendar'] }),
  })
  const must = [{ required: true, message: '请填写。' }]
  return (
    <section className="card">
      <h2>州内放假或上班</h2>
      <Form
        layout="vertical"
        requiredMark={false}
        onFinish={(values) => save.mutate(values)}
        initialValues={{ kind: 'off' }}
      >
        <Form.Item name="day" label="日期" rules={must}>
          <DayInput />
        </Form.Item>
        <Form.Item name="kind" label="安排">
          <Select
            options={[
              { value: 'off', label: '放假' },
              { value: 'work', label: '上班' },
            ]}
          />
        </Form.Item>
        <Form.Item name="name" label="名称" rules={must}>
          <Input placeholder="州庆" />
        </Form.Item>
        <Form.Item name="basis" label="依据" rules={must}>
          <Input placeholder="州政府通知文号" />
        </Form.Item>
        <Refused error={save.error} />
        <Button htmlType="submit" loading={save.isPending}>
          登记
        </Button>
      </Form>
    </section>
  )
}
