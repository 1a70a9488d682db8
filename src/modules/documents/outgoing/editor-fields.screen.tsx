import { useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Checkbox from 'antd/es/checkbox'
import Form from 'antd/es/form'
import Input from 'antd/es/input'
import InputNumber from 'antd/es/input-number'
import Radio from 'antd/es/radio'
import Select from 'antd/es/select'
import { useState } from 'react'
import { BodyInput } from '#modules/documents/outgoing/body-input.screen.tsx'
import {
  codes,
  disclosures,
  outgoingUrgencies,
  signings,
  type Draft,
} from '#modules/documents/outgoing/data.ts'
import { directions, documentKinds } from '#rulebook/articles/a53-outgoing.ts'
import { get } from '#web/api.ts'
import { UnitPicker } from '#web/kit/pickers.tsx'

/** The draft as one fills it in: what every paper has first, the rest when it is asked for. */

const span = (columns: number) => ({ style: { gridColumn: `span ${columns}` } })
const options = (values: readonly string[]) =>
  values.map((value) => ({ value, label: value || '无' }))

export function DraftFields({ draft }: { draft: Draft }) {
  const isMinutes = draft.kind === '纪要'
  return (
    <div className="fields">
      <Form.Item name="kind" label="文种" className="half" {...span(3)}>
        <Select options={options(documentKinds)} />
      </Form.Item>
      <Form.Item name="direction" label="行文方向" className="half" {...span(3)}>
        <Select options={options(directions)} />
      </Form.Item>
      <Form.Item name="code" label="机关代字" className="half" {...span(3)}>
        <Select options={options(codes)} />
      </Form.Item>
      <Form.Item name="urgency" label="紧急程度" className="half" {...span(3)}>
        <Select options={options(outgoingUrgencies)} />
      </Form.Item>
      <Form.Item
        name="title"
        label="标题"
        rules={[{ required: true, min: 4, message: '请填写标题。' }]}
        {...span(12)}
      >
        <Input.TextArea
          autoSize={{ minRows: 1, maxRows: 4 }}
          maxLength={200}
          placeholder="文山州人力资源和社会保障局关于……的通知"
        />
      </Form.Item>
      {isMinutes && (
        <Form.Item name="minutesOf" label="会议（按会议编期号）" {...span(12)}>
          <Input maxLength={40} placeholder="局务会议" />
        </Form.Item>
      )}
      <Form.Item name="to" label={isMinutes ? '印送' : '主送机关'} {...span(12)}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={1000} />
      </Form.Item>
      <Form.Item name="body" label="正文" {...span(12)}>
        <BodyInput />
      </Form.Item>
      {isMinutes && <Attendance />}
      <Attachments />
      <Form.Item name="cc" label="抄送机关" {...span(12)}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 3 }} maxLength={1000} />
      </Form.Item>
      <Form.Item name="contact" label="联系人和电话（上行文附注）" {...span(6)}>
        <Input maxLength={100} placeholder="农明，电话：0876—2123456" />
      </Form.Item>
      <Form.Item name="note" label="其他附注" {...span(6)}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="signing" label="由谁签发" {...span(6)}>
        <Radio.Group optionType="button" size="small" options={[...signings]} />
      </Form.Item>
      <Form.Item name="disclosure" label="公开属性" {...span(4)}>
        <Select options={options(disclosures)} />
      </Form.Item>
      <Form.Item name="copies" label="发出份数" className="half" {...span(2)}>
        <InputNumber min={1} max={9999} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="linked" label="答复或办理哪一件" {...span(6)}>
        <MatterPicker />
      </Form.Item>
      <Form.Item name="linkedText" label="或依据的文件、会议记录" {...span(6)}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="cosignUnits" label="会签科室" {...span(6)}>
        <UnitPicker multiple />
      </Form.Item>
      <Form.Item name="partners" label="联合行文的其他机关" {...span(6)}>
        <Select mode="tags" open={false} placeholder="输入名称后回车" suffixIcon={null} />
      </Form.Item>
      <div className="row" style={{ gridColumn: 'span 12', gap: 18 }}>
        {(
          [
            ['isForwarding', '转发或批转'],
            ['isCriticism', '批评个人'],
            ['isPolicy', '涉及政策或规范性文件'],
          ] as const
        ).map(([name, label]) => (
          <Form.Item key={name} name={name} valuePropName="checked" style={{ margin: 0 }}>
            <Checkbox>{label}</Checkbox>
          </Form.Item>
        ))}
        {draft.kind === '请示' && (
          <Form.Item name="matters" label="请示事项数" layout="horizontal" style={{ margin: 0 }}>
            <InputNumber min={1} max={99} />
          </Form.Item>
        )}
      </div>
      {draft.isPolicy && (
        <Form.Item name="basis" label="依据文件（一行一个）" {...span(12)}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
        </Form.Item>
      )}
      {draft.code === '文人社办发' && (
        <Form.Item name="authorisation" label="以办公室名义行文的授权" {...span(12)}>
          <Input maxLength={200} />
        </Form.Item>
      )}
      <Form.Item name="otherwise" label="由其他科室起草的，写明理由" {...span(12)}>
        <Input maxLength={200} />
      </Form.Item>
    </div>
  )
}

function Attachments() {
  return (
    <Form.List name="attachments">
      {(fields, { add, remove }) => (
        <div style={{ gridColumn: 'span 12' }} className="below">
          {fields.map(({ key, name }) => (
            <div key={key} className="below">
              <div className="row" style={{ flexWrap: 'nowrap', alignItems: 'start' }}>
                <Form.Item name={[name, 'name']} style={{ flex: 1, marginBottom: 6 }}>
                  <Input
                    placeholder={`附件${name + 1}的名称`}
                    aria-label={`附件${name + 1}的名称`}
                    maxLength={200}
                  />
                </Form.Item>
                <Button onClick={() => remove(name)}>删去</Button>
              </div>
              <Form.Item name={[name, 'body']} noStyle>
                <BodyInput rows={4} />
              </Form.Item>
            </div>
          ))}
          <Button onClick={() => add({ name: '', body: '' })}>加附件</Button>
        </div>
      )}
    </Form.List>
  )
}

function Attendance() {
  return (
    <Form.List name="attendance">
      {(fields, { add, remove }) => (
        <div style={{ gridColumn: 'span 12' }} className="below">
          {fields.map(({ key, name }) => (
            <div key={key} className="row" style={{ flexWrap: 'nowrap' }}>
              <Form.Item name={[name, 'label']} style={{ width: 110, marginBottom: 6 }}>
                <Select options={options(['出席', '请假', '列席'])} aria-label="名单" />
              </Form.Item>
              <Form.Item name={[name, 'names']} style={{ flex: 1, marginBottom: 6 }}>
                <Input aria-label="人员" placeholder="姓名，用顿号分开" maxLength={2000} />
              </Form.Item>
              <Button onClick={() => remove(name)}>删去</Button>
            </div>
          ))}
          <Button onClick={() => add({ label: '出席', names: '' })}>加参会名单</Button>
        </div>
      )}
    </Form.List>
  )
}

interface Hit {
  matter: string
  number: string | null
  title: string
  typeLabel: string
}

/** A matter by its title or number, among those one may read. */
function MatterPicker({
  value,
  onChange,
  id,
}: {
  value?: string | null
  onChange?: (value: string | null) => void
  id?: string
}) {
  const [q, setQ] = useState('')
  const { data, isFetching } = useQuery({
    queryKey: ['link', q],
    queryFn: () => get<{ rows: Hit[] }>('/api/search', { q, limit: 10 }),
    enabled: q.length >= 2,
  })
  const { data: chosen } = useQuery({
    queryKey: ['matter', value],
    queryFn: () => get<{ number: string | null; title: string }>(`/api/matters/${value}`),
    enabled: Boolean(value),
  })
  const name = (one: { number: string | null; title: string }) =>
    [one.number, one.title].filter(Boolean).join(' ')
  const found = (data?.rows ?? []).map((row) => ({ value: row.matter, label: name(row) }))
  const own =
    value && !found.some((one) => one.value === value)
      ? [{ value, label: chosen ? name(chosen) : '…' }]
      : []
  return (
    <Select
      {...(id ? { id } : {})}
      showSearch={{ filterOption: false, onSearch: setQ }}
      allowClear
      value={value ?? null}
      onChange={(next: string | undefined) => onChange?.(next ?? null)}
      options={[...own, ...found]}
      loading={isFetching}
      placeholder="标题或编号，两个字以上"
      notFoundContent={q.length < 2 ? null : '没有符合的件'}
      style={{ width: '100%' }}
    />
  )
}
