import Button from 'antd/es/button'
import Checkbox from 'antd/es/checkbox'
import Form from 'antd/es/form'
import Input from 'antd/es/input'
import InputNumber from 'antd/es/input-number'
import Radio from 'antd/es/radio'
import Select from 'antd/es/select'
import type { FieldInput } from '#modules/fields.ts'
import { DayInput } from '#web/kit/day-input.tsx'
import { FileInput } from '#web/kit/file-input.tsx'
import { MatterPicker, PeoplePicker, UnitPicker } from '#web/kit/pickers.tsx'

/** A form from a JSON Schema, whose fields carry their Chinese label and how they are filled in. */

interface Schema {
  type?: string
  format?: string
  title?: string
  properties?: Record<string, Schema>
  required?: string[]
  enum?: string[]
  items?: Schema
  anyOf?: Schema[]
  default?: unknown
  maxLength?: number
  /** See `shown` in `#modules/fields.ts`. */
  input?: FieldInput
  span?: number
  when?: Record<string, unknown[]>
  hint?: string
  of?: string
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

export function SchemaFields({
  schema,
  choices = {},
}: {
  schema: unknown
  choices?: Readonly<Record<string, readonly string[]>>
}) {
  const { properties = {}, required = [] } = schema as Schema
  return (
    <div className="fields">
      {Object.entries(properties).map(([name, field]) => (
        <Shown key={name} when={field.when}>
          <Field
            name={name}
            field={choices[name] ? { ...field, input: 'choice', enum: [...choices[name]] } : field}
            isRequired={required.includes(name)}
          />
        </Shown>
      ))}
    </div>
  )
}

/** A field that only belongs to some choices is not there, and not sent, for the others. */
function Shown({
  when,
  children,
}: {
  when: Record<string, unknown[]> | undefined
  children: React.ReactNode
}) {
  const form = Form.useFormInstance()
  const values = (Form.useWatch([], form) ?? {}) as Record<string, unknown>
  const fits = Object.entries(when ?? {}).every(([name, wanted]) =>
    wanted.includes(values[name] ?? false),
  )
  return fits ? children : null
}

/** A list of records as a table; `name` of a field in it is the path to it. */
function Rows({ name, label, field }: { name: string; label: string; field: Schema }) {
  const { properties = {}, required = [] } = field.items ?? {}
  const columns = Object.entries(properties)
  return (
    <fieldset className="rows scroll" style={{ gridColumn: 'span 12' }}>
      <legend>{label}</legend>
      <Form.List name={name} initialValue={(field.default as unknown[] | undefined) ?? []}>
        {(lines, { add, remove }) => (
          <>
            <table>
              <thead>
                <tr>
                  {columns.map(([key, one]) => (
                    <th key={key} scope="col" style={{ width: `${(one.span ?? 3) * 8}%` }}>
                      {one.title ?? labels[key] ?? key}
                    </th>
                  ))}
                  <th aria-label="删去" />
                </tr>
              </thead>
              <tbody>
                {lines.map((line) => (
                  <tr key={line.key}>
                    {columns.map(([key, one]) => (
                      <td key={key}>
                        <Field
                          name={[line.name, key]}
                          field={one}
                          isRequired={required.includes(key)}
                          isCell
                        />
                      </td>
                    ))}
                    <td>
                      <Button
                        type="text"
                        size="small"
                        aria-label={`删去第${line.name + 1}行`}
                        onClick={() => remove(line.name)}
                      >
                        ✕
                      </Button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            <Button size="small" onClick={() => add({})}>
              加一行
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  )
}

function Field({
  name: path,
  field,
  isRequired,
  isCell = false,
}: {
  name: string | (string | number)[]
  field: Schema
  isRequired: boolean
  /** In a table: its column says what it is. */
  isCell?: boolean
}) {
  const name = typeof path === 'string' ? path : String(path.at(-1))
  const inner = field.anyOf?.find((one) => one.type !== 'null') ?? field
  const label = field.title ?? labels[name] ?? name
  const style = { gridColumn: `span ${field.span ?? 12}` }
  const named = isCell ? { 'aria-label': label } : {}
  const must = [{ required: true, message: `请填写${label}。` }]
  const item = (child: React.ReactNode, extra: object = {}) => (
    <Form.Item
      name={path}
      {...(isCell ? { style: { margin: 0 } } : { label, style })}
      {...(field.hint && !isCell ? { extra: field.hint } : {})}
      {...(field.default === undefined ? {} : { initialValue: field.default })}
      {...(isRequired ? { rules: must } : {})}
      {...extra}
    >
      {child}
    </Form.Item>
  )
  const input = field.input ?? guessed(name, inner)
  switch (input) {
    case 'check':
      return item(<Checkbox>{label}</Checkbox>, {
        label: undefined,
        valuePropName: 'checked',
        initialValue: field.default ?? false,
      })
    case 'choice': {
      const options = (inner.enum ?? []).map((value) => ({ value, label: words[value] ?? value }))
      const isShort = options.length <= 5 && options.every((one) => one.label.length <= 10)
      return item(
        isShort && field.input && !isCell ? (
          <Radio.Group optionType="button" options={options} />
        ) : (
          <Select showSearch options={options} {...named} />
        ),
      )
    }
    // What is gone through item by item is ticked, not picked from a list.
    case 'choices':
      return item(<Checkbox.Group options={inner.items?.enum ?? []} />)
    case 'people':
      return item(<PeoplePicker multiple />)
    case 'person':
      return item(<PeoplePicker />)
    case 'units':
      return item(<UnitPicker multiple />)
    case 'unit':
      return item(<UnitPicker all />)
    case 'matter':
      return item(<MatterPicker of={field.of ?? ''} />)
    case 'day':
      return item(<DayInput {...(isCell ? { label } : {})} />)
    case 'files':
      return item(<FileInput />)
    case 'number':
      return item(<InputNumber style={{ width: '100%' }} {...named} />)
    case 'line':
      return item(<Input {...(inner.maxLength ? { maxLength: inner.maxLength } : {})} {...named} />)
    case 'hidden':
      // Not seen, but sent: where a matter comes from, for instance.
      return (
        <Form.Item name={path} hidden noStyle>
          <Nothing />
        </Form.Item>
      )
    case 'rows':
      return <Rows name={name} label={label} field={field} />
    case 'moment':
      return item(<DayInput time />)
    default:
      return item(<Input.TextArea autoSize={{ minRows: input === 'lines' ? 3 : 1, maxRows: 12 }} />)
  }
}

const Nothing = () => null

/** How a field is filled in that does not say so itself: by its name and type. */
function guessed(name: string, { type, format, enum: values }: Schema): FieldInput {
  if (type === 'boolean') return 'check'
  if (values) return 'choice'
  if (['people', 'witnesses'].includes(name)) return 'people'
  if (['person', 'leader'].includes(name)) return 'person'
  if (name === 'units') return 'units'
  if (format === 'date' || /(On|Back|Date|until)$/u.test(name)) return 'day'
  if (type === 'integer' || type === 'number') return 'number'
  return 'text'
}
