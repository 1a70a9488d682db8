import { codeIn } from '#web/public/address.ts'

/** A form as its JSON Schema declares it, in the words of a page: what to ask, what is wrong, what to send. */

export type Kind =
  | 'line'
  | 'lines'
  | 'choice'
  | 'choices'
  | 'check'
  | 'day'
  | 'moment'
  | 'number'
  | 'files'
  | 'rows'

export interface FormField {
  readonly name: string
  readonly label: string
  readonly kind: Kind
  readonly hint: string
  readonly isRequired: boolean
  readonly options: readonly string[]
  readonly most: number | null
  readonly least: number | null
  readonly first: unknown
  /** For which answers to other questions this one is asked at all. */
  readonly when: Readonly<Record<string, readonly unknown[]>>
  /** The questions of one record, with `rows`. */
  readonly columns: readonly FormField[]
}

export type Values = Readonly<Record<string, unknown>>

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
  minLength?: number
  maximum?: number
  minimum?: number
  input?: string
  when?: Record<string, unknown[]>
  hint?: string
}

/** What staff choose from the organisation is not asked of citizens. */
const unasked = ['person', 'people', 'unit', 'units', 'matter', 'hidden']
const kinds = [
  'line',
  'lines',
  'choice',
  'choices',
  'check',
  'day',
  'moment',
  'number',
  'files',
  'rows',
]

export function fieldsOf(schema: unknown): FormField[] {
  const { properties = {}, required = [] } = schema as Schema
  return Object.entries(properties).flatMap(([name, field]) => {
    const inner = field.anyOf?.find((one) => one.type !== 'null') ?? field
    const input = field.input ?? inner.input
    if (input && unasked.includes(input)) return []
    return {
      name,
      label: field.title ?? inner.title ?? name,
      kind: kindOf(name, input, inner),
      hint: field.hint ?? '',
      isRequired: required.includes(name),
      options: inner.enum ?? inner.items?.enum ?? [],
      most: inner.maxLength ?? inner.maximum ?? null,
      least: inner.minLength ?? inner.minimum ?? null,
      first: field.default,
      when: field.when ?? {},
      columns: inner.items?.properties ? fieldsOf(inner.items) : [],
    }
  })
}

function kindOf(name: string, input: string | undefined, schema: Schema): Kind {
  if (input && kinds.includes(input)) return input as Kind
  if (schema.type === 'boolean') return 'check'
  if (schema.enum) return 'choice'
  if (schema.format === 'date' || /(On|Date)$/u.test(name)) return 'day'
  if (schema.type === 'integer' || schema.type === 'number') return 'number'
  return schema.type === 'array' ? 'rows' : 'lines'
}

/** The answers a form begins with. */
export const firstValues = (fields: readonly FormField[]): Values =>
  Object.fromEntries(fields.map((field) => [field.name, firstOf(field)]))

function firstOf({ kind, first }: FormField): unknown {
  if (kind === 'check') return first ?? false
  if (kind === 'files' || kind === 'rows' || kind === 'choices') return first ?? []
  return first ?? ''
}

/** Of the answers given along, those that this form can take: a line, or one of its choices. */
export const presetOf = (
  fields: readonly FormField[],
  given: Readonly<Record<string, string>>,
): Values =>
  Object.fromEntries(
    fields.flatMap(({ name, kind, options }) => {
      const value = given[name]
      const isFit = kind === 'line' || (kind === 'choice' && options.includes(value ?? ''))
      return value !== undefined && isFit ? [[name, value]] : []
    }),
  )

/** True when the other answers make this a question at all. */
export const isAsked = (field: FormField, values: Values): boolean =>
  Object.entries(field.when).every(([name, wanted]) => wanted.includes(values[name] ?? false))

export interface Fault {
  /** Where: `phone`, `agents.0.name`. */
  readonly path: string
  readonly text: string
}

/** What is missing or can't be, in the order of the form. The server judges again. */
export function faultsOf(fields: readonly FormField[], values: Values, above = ''): Fault[] {
  return fields
    .filter((field) => isAsked(field, values))
    .flatMap((field) => {
      const path = above + field.name
      const value = values[field.name]
      if (field.kind === 'rows') {
        const rows = (value ?? []) as readonly Values[]
        if (field.isRequired && rows.length === 0) return [{ path, text: `请填写${field.label}。` }]
        return rows.flatMap((row, at) => faultsOf(field.columns, row, `${path}.${at}.`))
      }
      const text = faultOf(field, value)
      return text ? [{ path, text }] : []
    })
}

function faultOf(field: FormField, value: unknown): string | null {
  const { kind, label, isRequired, most, least } = field
  if (isEmpty(value)) {
    if (!isRequired || kind === 'check') return null
    return kind === 'choice' || kind === 'choices' || kind === 'files'
      ? `请选择${label}。`
      : `请填写${label}。`
  }
  if (kind === 'number') {
    const number = Number(value)
    if (!Number.isFinite(number)) return `${label}请填数字。`
    if (most !== null && number > most) return `${label}最多${most}。`
    return least !== null && number < least ? `${label}最少${least}。` : null
  }
  if (typeof value !== 'string') return null
  if (most !== null && value.trim().length > most)
    return `${label}最多${most}字，现在${value.trim().length}字。`
  return null
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0)

/** What is sent: the questions asked, without those left open. */
export function inputOf(fields: readonly FormField[], values: Values): Record<string, unknown> {
  const sent: Record<string, unknown> = {}
  for (const field of fields) {
    const value = values[field.name]
    if (!isAsked(field, values)) continue
    if (field.kind === 'rows') {
      sent[field.name] = ((value ?? []) as readonly Values[]).map((row) =>
        inputOf(field.columns, row),
      )
    } else if (field.kind === 'check') sent[field.name] = value === true
    else if (isEmpty(value)) {
      if (field.isRequired && typeof value === 'string') sent[field.name] = ''
    } else if (field.kind === 'number') sent[field.name] = Number(value)
    else sent[field.name] = typeof value === 'string' ? value.trim() : value
  }
  return sent
}

/** An answer as it is read back before it is sent. */
export function answerText(field: FormField, value: unknown): string {
  if (field.kind === 'check') return value === true ? '是' : '否'
  if (isEmpty(value)) return '（没有填）'
  if (field.kind === 'files') {
    return (value as readonly { name: string }[]).map(({ name }) => name).join('、')
  }
  if (field.kind === 'choices') return (value as readonly string[]).join('、')
  if (field.kind === 'rows') {
    return (value as readonly Values[])
      .map((row, at) => {
        const said = field.columns
          .filter((one) => isAsked(one, row) && !isEmpty(row[one.name]))
          .map((one) => `${one.label}：${answerText(one, row[one.name])}`)
        return `${at + 1}. ${said.join('；')}`
      })
      .join('\n')
  }
  return String(value).replace('T', ' ')
}

/** A query code for reading: four groups of four. */
export const codeInGroups = (code: string): string => codeIn(code).replace(/(.{4})(?=.)/gu, '$1-')

/** The id of the question at a path in the page. */
export const fieldId = (path: string): string => `f-${path.replaceAll('.', '-')}`
