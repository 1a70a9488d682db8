import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import Button from 'antd/es/button'
import Checkbox from 'antd/es/checkbox'
import Form from 'antd/es/form'
import Input from 'antd/es/input'
import InputNumber from 'antd/es/input-number'
import Radio from 'antd/es/radio'
import { useRef, useState } from 'react'
import { ApiRefusal, command, get, post } from '#web/api.ts'
import type { Kind } from '#web/api-types.ts'
import { Refused } from '#web/kit/bits.tsx'
import { clean } from '#web/kit/creating.ts'
import { PeoplePicker, UnitPicker } from '#web/kit/pickers.tsx'
import { SchemaFields } from '#web/kit/schema-fields.tsx'
import { contactChannels, contactOutcomes } from '#rulebook/articles/a13-first-contact.ts'
import { newKey } from '#web/new-key.ts'

/**
 * 首问登记 in seconds: four fields and where it goes, by keyboard alone (Tab, arrows, Ctrl+Enter).
 * What only some need opens when it is chosen; a visit to a leader has the full form.
 */

interface Answer {
  matter: string
  say: string
}

interface Same {
  rows: { id: string; number: string; title: string; stateLabel: string }[]
}

export function ContactForm({
  onDone,
  manners,
}: {
  onDone: (answer: Answer) => Promise<void>
  manners: readonly string[]
}) {
  const [form] = Form.useForm()
  const [isLeader, setLeader] = useState(false)
  const [same, setSame] = useState<Same['rows']>([])
  const key = useRef(newKey())
  const first = useRef<HTMLDivElement>(null)
  const save = useMutation({
    mutationFn: (values: Record<string, unknown>) =>
      command<Answer>('/api/kinds/contact', { input: clean(values) }, key.current),
    onSuccess: async (answer) => {
      key.current = newKey()
      form.resetFields()
      setSame([])
      setLeader(false)
      await onDone(answer)
      first.current?.querySelector('input')?.focus()
    },
    onError: (error) => {
      if (!(error instanceof ApiRefusal) || error.status < 400 || error.status >= 500) return
      key.current = newKey()
      const { field, refused } = error.refusal
      if (field) form.setFields([{ name: field.split('.'), errors: [refused] }])
    },
  })
  const lookUp = async () => {
    const { name = '', phone = '' } = form.getFieldsValue() as { name?: string; phone?: string }
    if (name.trim().length < 2 && phone.trim().length < 7) return setSame([])
    setSame((await post<Same>('/api/service/same', { name, phone })).rows)
  }
  /** Seeing a leader has no 去向. */
  const turn = (toLeader: boolean) => {
    setLeader(toLeader)
    form.setFieldsValue({
      purpose: toLeader ? '求见领导' : '办事咨询',
      outcome: toLeader ? undefined : '当场办结',
    })
  }
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ channel: '来访', outcome: '当场办结', people: 1, purpose: '办事咨询' }}
      onFinish={(values: Record<string, unknown>) => save.mutate(values)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit()
      }}
    >
      <div className="spread below" ref={first}>
        <Form.Item name="channel" noStyle>
          <Radio.Group
            aria-label="渠道"
            optionType="button"
            options={contactChannels.map((value) => ({ value, label: value }))}
          />
        </Form.Item>
        <Form.Item name="purpose" hidden noStyle>
          <Input />
        </Form.Item>
        <Button type="link" onClick={() => turn(!isLeader)}>
          {isLeader ? '办事咨询' : '求见领导'}
        </Button>
      </div>
      {isLeader ? <LeaderVisit /> : <Business onBlurPerson={() => void lookUp()} same={same} />}
      <Refused error={save.error} />
      <div className="spread above">
        <span className="mute fine">{manners.slice(0, 4).join('　')}</span>
        <Button type="primary" htmlType="submit" loading={save.isPending} title="Ctrl + 回车">
          登记（Ctrl+回车）
        </Button>
      </div>
    </Form>
  )
}

const span = (n: number) => ({ gridColumn: `span ${n}` })

function Business({ onBlurPerson, same }: { onBlurPerson: () => void; same: Same['rows'] }) {
  const form = Form.useFormInstance()
  const outcome = Form.useWatch('outcome', form) as string | undefined
  const isUrgent = Form.useWatch('isUrgent', form) as boolean | undefined
  const channel = Form.useWatch('channel', form) as string | undefined
  const [isMore, setMore] = useState(false)
  return (
    <div className="fields">
      <Form.Item name="name" label="姓名" style={span(4)}>
        <Input autoFocus maxLength={50} onBlur={onBlurPerson} />
      </Form.Item>
      <Form.Item name="phone" label="电话" style={span(4)}>
        <Input maxLength={30} inputMode="tel" onBlur={onBlurPerson} />
      </Form.Item>
      <Form.Item name="unit" label="单位" style={span(4)}>
        <Input maxLength={60} placeholder="个人不填" />
      </Form.Item>
      {same.length > 0 && (
        <div className="banner" style={span(12)} role="status">
          今天登记过同一人，不重复登记：
          {same.map((row) => (
            <Link key={row.id} to="/matters/$id" params={{ id: row.id }}>
              {row.number} {row.title}（{row.stateLabel}）　
            </Link>
          ))}
        </div>
      )}
      <Form.Item
        name="subject"
        label="咨询或办理事项"
        style={span(12)}
        rules={[{ required: true, message: '请填写咨询或办理事项。' }]}
      >
        <Input maxLength={200} placeholder="一句话；不写姓名电话" />
      </Form.Item>
      <Form.Item name="outcome" label="去向" style={span(12)}>
        <Radio.Group
          optionType="button"
          options={contactOutcomes.map((value) => ({ value, label: value }))}
        />
      </Form.Item>
      {outcome === '引荐移交' && (
        <>
          <Form.Item name="toUnit" label="引荐到科室" style={span(6)}>
            <UnitPicker />
          </Form.Item>
          <Form.Item name="toPerson" label="接待人（不填由科室负责人签收）" style={span(6)}>
            <PeoplePicker />
          </Form.Item>
        </>
      )}
      <Form.Item name="words" label={labelOf[outcome ?? ''] ?? '说明'} style={span(12)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
      </Form.Item>
      {outcome === '说明情况' && <MissingPapers />}
      {outcome === '解释告知' && (
        <Form.Item name="competent" label="该找的单位" style={span(12)}>
          <Input maxLength={60} />
        </Form.Item>
      )}
      <div className="row" style={{ ...span(12), gap: 16 }}>
        <Form.Item name="isUrgent" valuePropName="checked" noStyle>
          <Checkbox>急事</Checkbox>
        </Form.Item>
        <Form.Item name="isMajor" valuePropName="checked" noStyle>
          <Checkbox>重要事务</Checkbox>
        </Form.Item>
        <Form.Item name="isInstant" valuePropName="checked" noStyle>
          <Checkbox>即办件</Checkbox>
        </Form.Item>
        {channel === '来电' && (
          <Form.Item name="readBack" valuePropName="checked" noStyle>
            <Checkbox>已复述核对</Checkbox>
          </Form.Item>
        )}
        <Button type="link" size="small" onClick={() => setMore(!isMore)} aria-expanded={isMore}>
          更多
        </Button>
      </div>
      {isUrgent && (
        <Form.Item name="urgency" label="急办理由" style={span(12)}>
          <Input maxLength={100} />
        </Form.Item>
      )}
      {isMore && (
        <>
          <Form.Item name="withheld" label="不愿透露姓名的注明" style={span(6)}>
            <Input maxLength={60} placeholder="不愿透露" />
          </Form.Item>
          <Form.Item name="people" label="同来人数" style={span(3)}>
            <InputNumber min={1} max={500} style={{ width: '100%' }} />
          </Form.Item>
          <div style={span(12)}>
            <SchemaFields schema={{ properties: { metAt: lateEntry } }} />
          </div>
        </>
      )}
    </div>
  )
}

const lateEntry = { type: 'string', input: 'moment', title: '来访时间（补录的填写）', span: 6 }

const labelOf: Record<string, string> = {
  当场办结: '办理结果',
  说明情况: '不能当场办理的原因',
  引荐移交: '交待接待人',
  报告分管领导: '情况',
  解释告知: '解释',
}

/** 一次性告知: all that is missing, at once. */
function MissingPapers() {
  return (
    <Form.List name="missing">
      {(lines, { add, remove }) => (
        <fieldset className="rows" style={span(12)}>
          <legend>一次性告知：缺的材料（一次说全）</legend>
          {lines.map((line) => (
            <div key={line.key} className="row below">
              <Form.Item name={[line.name, 'paper']} noStyle>
                <Input aria-label="材料" placeholder="材料" style={{ flex: 3 }} />
              </Form.Item>
              <Form.Item name={[line.name, 'basis']} noStyle>
                <Input aria-label="依据" placeholder="依据" style={{ flex: 2 }} />
              </Form.Item>
              <Button type="text" aria-label="删去" onClick={() => remove(line.name)}>
                ✕
              </Button>
            </div>
          ))}
          <Button size="small" onClick={() => add({})}>
            加一份
          </Button>
        </fieldset>
      )}
    </Form.List>
  )
}

/** The six questions of 第五十八条(一)4(2): the form as the server declares it, for seeing a leader. */
function LeaderVisit() {
  const { data } = useQuery({
    queryKey: ['kind', 'contact'],
    queryFn: () => get<Kind>('/api/kinds/contact'),
    staleTime: 600_000,
  })
  if (!data) return null
  const { properties, required } = data.create as {
    properties: Record<string, object>
    required?: string[]
  }
  const pick = [
    'name',
    'phone',
    'unit',
    'post',
    'identity',
    'leader',
    'chiefOf',
    'subject',
    'booked',
    'withheld',
  ]
  const shown = pick.flatMap((name) => {
    const { when: _, ...field } = properties[name] as { when?: object }
    return [[name, field] as const]
  })
  return (
    <SchemaFields schema={{ properties: Object.fromEntries(shown), required: required ?? [] }} />
  )
}
