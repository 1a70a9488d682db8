import Checkbox from 'antd/es/checkbox'
import Form from 'antd/es/form'
import Input from 'antd/es/input'
import InputNumber from 'antd/es/input-number'
import Select from 'antd/es/select'
import { DayInput } from '#web/kit/day-input.tsx'
import { PeoplePicker, UnitPicker } from '#web/kit/pickers.tsx'

/** A form from a JSON Schema, for actions without a form of their own. */

interface Schema {
  type?: string
  format?: string
  properties?: Record<string, Schema>
  enum?: string[]
  items?: Schema
  anyOf?: Schema[]
  default?: unknown
}

const labels: Record<string, string> = {
  reason: '理由',
  text: '意见',
  note: '备注',
  person: '人员',
  people: '人员',
  question: '需要什么意见',
  units: '会签科室',
  title: '事由',
  need: '通过条件',
  vote: '表态',
  copies: '份数',
  to: '送往',
  receipt: '回执或签收人',
  dueBack: '退交日期',
  witnesses: '监销人',
  basis: '审批依据',
  category: '类别',
  retention: '保管期限',
  kind: '件别',
  archive: '送归档',
  clearedOn: '清退日期',
  straight: '改后直接送回我',
  opinion: '审查意见',
  meeting: '会议名称和次数',
  decidedOn: '会议日期',
  pieces: '收回件数',
  isBlank: '送来的是空白纸页',
  documentDate: '材料落款日期（不填即签批日期）',
  dateReason: '落款与签批日期不一致的说明',
  since: '施行日期',
  why: '修订理由',
}

const words: Record<string, string> = {
  agree: '同意',
  object: '不同意',
  abstain: '弃权',
  recuse: '回避',
  all: '一致同意',
  majority: '过半数同意',
}

export function SchemaFields({ schema }: { schema: unknown }) {
  const { properties = {} } = schema as Schema
  return (
    <>
      {Object.entries(properties).map(([name, field]) => (
        <Field key={name} name={name} field={field} />
      ))}
    </>
  )
}

function Field({ name, field }: { name: string; field: Schema }) {
  const inner = field.anyOf?.find((one) => one.type !== 'null') ?? field
  const label = labels[name] ?? name
  const item = (child: React.ReactNode, extra: object = {}) => (
    <Form.Item name={name} label={label} {...extra}>
      {child}
    </Form.Item>
  )
  if (inner.type === 'boolean') {
    return (
      <Form.Item name={name} valuePropName="checked" initialValue={inner.default ?? false}>
        <Checkbox>{label}</Checkbox>
      </Form.Item>
    )
  }
  if (inner.enum) {
    const options = inner.enum.map((value) => ({ value, label: words[value] ?? value }))
    return item(
      <Select options={options} />,
      inner.default === undefined ? {} : { initialValue: inner.default },
    )
  }
  if (['people', 'witnesses'].includes(name)) return item(<PeoplePicker multiple />)
  if (['person', 'leader'].includes(name)) return item(<PeoplePicker />)
  if (name === 'units') return item(<UnitPicker multiple />)
  if (inner.format === 'date' || /(On|Back|Date|until)$/u.test(name)) return item(<DayInput />)
  if (inner.type === 'integer' || inner.type === 'number')
    return item(<InputNumber style={{ width: '100%' }} />)
  return item(<Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} />)
}
