import { useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Form from 'antd/es/form'
import InputNumber from 'antd/es/input-number'
import Select from 'antd/es/select'
import { useState } from 'react'
import { formatDay } from '#kernel/clocks/time.ts'
import { get } from '#web/api.ts'
import { Refused } from '#web/kit/bits.tsx'
import { DayInput } from '#web/kit/day-input.tsx'

/** 算一个期限: the same reckoning as of the clocks, day by day. */

interface Answer {
  due: string
  dueText: string
  provisional: boolean
  derivation: { day: string; counted: boolean; n: number; why: string }[]
}

export function DueCalculator() {
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
        requiredMark={false}
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
          <div className="scroll">
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
        </div>
      )}
    </section>
  )
}
