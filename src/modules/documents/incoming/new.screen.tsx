import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import Button from 'antd/es/button'
import Form from 'antd/es/form'
import Input from 'antd/es/input'
import InputNumber from 'antd/es/input-number'
import Radio from 'antd/es/radio'
import Select from 'antd/es/select'
import { useRef, useState } from 'react'
import { formatInstant } from '#kernel/clocks/time.ts'
import { channels, docKinds, urgencies } from '#modules/documents/incoming/data.ts'
import { ApiRefusal, command, get } from '#web/api.ts'
import { Cite, Refused } from '#web/kit/bits.tsx'
import { DayInput } from '#web/kit/day-input.tsx'
import { FileInput } from '#web/kit/file-input.tsx'
import { PageHead } from '#web/kit/page-head.tsx'
import { newKey } from '#web/new-key.ts'

/** 签收登记: made for the keyboard; what looks like an earlier paper shows while one types. */

interface Similar {
  matter: string
  number: string
  title: string
  from: string
  createdAt: string
  duplicate: boolean
  likeness: number
}

export function NewIncoming() {
  const [form] = Form.useForm()
  const navigate = useNavigate()
  const client = useQueryClient()
  const key = useRef(newKey())
  const again = useRef(false)
  const [last, setLast] = useState<{ number: string; matter: string } | null>(null)
  const title = Form.useWatch('title', form) as string | undefined
  const docNumber = Form.useWatch('docNumber', form) as string | undefined
  const { data: similar } = useQuery({
    queryKey: ['similar', title, docNumber],
    queryFn: () => get<{ rows: Similar[] }>('/api/documents/similar', { title, docNumber }),
    enabled: (title?.length ?? 0) > 5 || (docNumber?.length ?? 0) > 4,
    placeholderData: (before) => before,
  })
  const save = useMutation({
    mutationFn: (input: unknown) =>
      command<{ matter: string; number: string }>('/api/kinds/incoming', { input }, key.current),
    onSuccess: async (answer) => {
      key.current = newKey()
      for (const name of ['tasks', 'counts']) await client.invalidateQueries({ queryKey: [name] })
      if (!again.current) {
        await navigate({ to: '/matters/$id', params: { id: answer.matter } })
        return
      }
      setLast(answer)
      form.resetFields()
      form.getFieldInstance('from')?.focus()
    },
    onError: (error) => {
      if (error instanceof ApiRefusal && error.status >= 400 && error.status < 500) {
        key.current = newKey()
        const { field, refused } = error.refusal
        if (field) form.setFields([{ name: field.split('.'), errors: [refused] }])
      }
    },
  })
  const submit = (values: Record<string, unknown>) => {
    const { limitDay, limitKind, ...rest } = values
    const limit =
      limitKind === 'set'
        ? { kind: 'set', day: limitDay }
        : limitKind === 'none'
          ? { kind: 'none' }
          : null
    const given = Object.entries(rest).filter(([, value]) => value !== undefined && value !== '')
    save.mutate({ ...Object.fromEntries(given), limit })
  }
  const span = (columns: number) => ({ style: { gridColumn: `span ${columns}` } })
  const must = (message: string) => [{ required: true, message }]
  const duplicates = similar?.rows.filter((row) => row.duplicate) ?? []
  const alike = similar?.rows.filter((row) => !row.duplicate) ?? []
  return (
    <>
      <PageHead title="登记收文">
        <span className="mute">
          编号由系统按年连续编排，不空不重 <Cite cite="第五十三条(一)1" />
        </span>
      </PageHead>
      {last && (
        <div className="done below" role="status">
          已登记{' '}
          <Link to="/matters/$id" params={{ id: last.matter }}>
            {last.number}
          </Link>
          ，可以继续登记下一件。
        </div>
      )}
      <div className="bench" style={{ marginTop: 0 }}>
        <Form
          form={form}
          layout="vertical"
          className="card"
          requiredMark={false}
          initialValues={{ copies: 1, urgency: '平件', channel: '文件交换', kind: '通知' }}
          onFinish={submit}
          scrollToFirstError={{ block: 'center', focus: true }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit()
          }}
        >
          <div className="fields">
            <Form.Item name="from" label="来文单位" rules={must('请填写来文单位。')} {...span(8)}>
              <Input autoFocus maxLength={100} />
            </Form.Item>
            <Form.Item name="docNumber" label="来文字号" {...span(4)}>
              <Input placeholder="云人社发〔2026〕1号" maxLength={60} />
            </Form.Item>
            <Form.Item name="title" label="标题" rules={must('请填写标题。')} {...span(12)}>
              <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={300} />
            </Form.Item>
            <Form.Item name="kind" label="文种" className="half" {...span(4)}>
              <Select options={docKinds.map((value) => ({ value, label: value }))} />
            </Form.Item>
            <Form.Item name="channel" label="来文方式" className="half" {...span(4)}>
              <Select options={channels.map((value) => ({ value, label: value }))} />
            </Form.Item>
            <Form.Item name="urgency" label="紧急程度" {...span(4)}>
              <Radio.Group optionType="button" options={[...urgencies]} />
            </Form.Item>
            <Form.Item name="copies" label="份数" className="half" {...span(2)}>
              <InputNumber min={1} max={9999} style={{ width: '100%' }} />
            </Form.Item>
            <Form.Item name="pages" label="页数" className="half" {...span(2)}>
              <InputNumber min={0} max={9999} style={{ width: '100%' }} />
            </Form.Item>
            <Form.Item name="docDate" label="成文日期" {...span(4)}>
              <DayInput />
            </Form.Item>
            <Form.Item name="receivedAt" label="收到时刻（不填为现在）" {...span(4)}>
              <DayInput time />
            </Form.Item>
            <Form.Item name="limitKind" label="来文所定办理时限" {...span(5)}>
              <Radio.Group
                options={[
                  { value: 'none', label: '无' },
                  { value: 'set', label: '有' },
                ]}
              />
            </Form.Item>
            <Form.Item noStyle shouldUpdate={(a, b) => a.limitKind !== b.limitKind}>
              {() =>
                form.getFieldValue('limitKind') === 'set' && (
                  <Form.Item name="limitDay" label="须于" rules={must('请填写日期。')} {...span(4)}>
                    <DayInput />
                  </Form.Item>
                )
              }
            </Form.Item>
            <Form.Item name="clearBy" label="要求清退的，清退期限" {...span(3)}>
              <DayInput />
            </Form.Item>
            <Form.Item name="remarks" label="备注" {...span(12)}>
              <Input maxLength={500} />
            </Form.Item>
            <Form.Item name="files" label="扫描件或电子原文" {...span(12)}>
              <FileInput />
            </Form.Item>
          </div>
          <Refused error={save.error} />
          <div className="row" style={{ marginTop: 12 }}>
            <Button
              type="primary"
              htmlType="submit"
              title="Ctrl + 回车"
              loading={save.isPending}
              onClick={() => (again.current = false)}
            >
              登记
            </Button>
            <Button
              htmlType="submit"
              loading={save.isPending}
              onClick={() => (again.current = true)}
            >
              登记并继续
            </Button>
            <span className="mute">
              涉密件不能录入这里，请用
              <Link
                to="/new/$type"
                params={{ type: 'classified' }}
                style={{ textDecoration: 'underline' }}
              >
                涉密件登记
              </Link>
            </span>
          </div>
        </Form>
        <aside className="stack">
          {duplicates.length > 0 && (
            <section className="refusal" aria-live="polite">
              <div>
                <strong>可能重复：来文字号相同</strong>
                <Papers rows={duplicates} />
              </div>
            </section>
          )}
          <section className="card" aria-live="polite">
            <h2>以前的同类来文</h2>
            {alike.length > 0 ? (
              <Papers rows={alike} />
            ) : (
              <p className="mute">
                填写标题后，这里列出相近的来文。再次请示的须附以前处理情况（第五十三条(一)2）。
              </p>
            )}
          </section>
        </aside>
      </div>
    </>
  )
}

function Papers({ rows }: { rows: readonly Similar[] }) {
  return (
    <ul style={{ paddingLeft: 18, margin: '6px 0 0' }}>
      {rows.map((row) => (
        <li key={row.matter}>
          <Link to="/matters/$id" params={{ id: row.matter }} target="_blank">
            {row.number} {row.title}
          </Link>
          <div className="mute">
            {row.from} · {formatInstant(row.createdAt)}
          </div>
        </li>
      ))}
    </ul>
  )
}
