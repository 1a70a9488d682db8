import { useMutation, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Form from 'antd/es/form'
import Input from 'antd/es/input'
import Radio from 'antd/es/radio'
import { useState } from 'react'
import { formatDay } from '#kernel/clocks/time.ts'
import { post } from '#web/api.ts'
import { Refused } from '#web/kit/bits.tsx'
import { DayInput } from '#web/kit/day-input.tsx'
import { scheduleOf } from '#web/kit/schedule-text.ts'

/** What the system administrator keeps of the calendar: the prefecture's own days, a year's schedule. */

const must = [{ required: true, message: '请填写。' }]

export function LocalDays() {
  const client = useQueryClient()
  const [form] = Form.useForm<{ kind: string; day: string; name: string; basis: string }>()
  const kind = Form.useWatch('kind', form)
  const save = useMutation({
    mutationFn: ({ kind: what, ...rest }: { kind: string; day: string; basis: string }) =>
      what === 'lift'
        ? post('/api/calendar/local/lift', { day: rest.day, basis: rest.basis })
        : post('/api/calendar/local', { kind: what, ...rest }),
    onSuccess: async () => {
      form.resetFields()
      await client.invalidateQueries({ queryKey: ['calendar'] })
    },
  })
  return (
    <section className="card">
      <h2>州内放假或上班</h2>
      <p className="mute">登记后，经过这一天的到期日自动重算，前后两个日期都保留。</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(values) => save.mutate(values)}
        initialValues={{ kind: 'off' }}
      >
        <Form.Item name="kind" label="安排">
          <Radio.Group
            optionType="button"
            options={[
              { value: 'off', label: '放假' },
              { value: 'work', label: '上班' },
              { value: 'lift', label: '取消原安排' },
            ]}
          />
        </Form.Item>
        <Form.Item name="day" label="日期" rules={must}>
          <DayInput />
        </Form.Item>
        {kind !== 'lift' && (
          <Form.Item name="name" label="名称" rules={must}>
            <Input placeholder="州庆" maxLength={30} />
          </Form.Item>
        )}
        <Form.Item name="basis" label="依据" rules={must}>
          <Input placeholder="州政府通知文号" maxLength={100} />
        </Form.Item>
        <Refused error={save.error} />
        <Button htmlType="submit" loading={save.isPending}>
          登记
        </Button>
      </Form>
    </section>
  )
}

interface Report {
  errors: { row: number; problem: string }[]
  added: { day: string; kind: string; name: string }[]
  changed: { day: string; kind: string; name: string }[]
  unchanged: number
}

/** 国务院放假安排: pasted day by day, tried first, stored only when every line is right. */
export function ScheduleImport({ year }: { year: number }) {
  const client = useQueryClient()
  const [text, setText] = useState('')
  const run = useMutation({
    mutationFn: async (dryRun: boolean) => ({
      dryRun,
      ...(await post<Report>('/api/calendar/import', { year, rows: scheduleOf(text), dryRun })),
    }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['calendar'] }),
  })
  const report = run.data
  const isGood = report?.errors.length === 0
  return (
    <section className="card">
      <h2>导入{year}年放假安排</h2>
      <p className="mute">每天一行：日期 放假或上班 节名 依据。先试算，全部无误才能导入。</p>
      <Input.TextArea
        aria-label="放假安排"
        rows={5}
        value={text}
        placeholder={`${year}-01-01 放假 元旦 国办发明电〔${year - 1}〕…号`}
        onChange={(event) => {
          setText(event.target.value)
          run.reset()
        }}
      />
      <div className="row above">
        <Button
          disabled={!text.trim()}
          loading={run.isPending && run.variables}
          onClick={() => run.mutate(true)}
        >
          试算
        </Button>
        <Button
          type="primary"
          disabled={!isGood || !report.dryRun}
          loading={run.isPending && !run.variables}
          onClick={() => run.mutate(false)}
        >
          导入
        </Button>
      </div>
      <Refused error={run.error} />
      {report && (
        <div className={`${isGood ? 'done' : 'refusal'} above`} role="status">
          <div>
            {isGood
              ? `${report.dryRun ? '试算无误' : '已导入'}：新增${report.added.length}天，更改${report.changed.length}天，不变${report.unchanged}天。`
              : `有${report.errors.length}处要改：`}
            {report.errors.map((one) => (
              <div key={`${one.row}${one.problem}`}>
                {one.row > 0 && `第${one.row}行：`}
                {one.problem}
              </div>
            ))}
            {report.changed.map((one) => (
              <div key={one.day}>
                更改 {formatDay(one.day)} {one.kind === 'off' ? '放假' : '上班'} {one.name}
              </div>
            ))}
          </div>
        </div>
      )}
    </section>
  )
}
