import { z } from 'zod'
import { isMobile, isIdNumber, maskOf, type PersonalKind } from '#kernel/privacy/mask.ts'

/**
 * Personal data of citizens (个人信息). It enters as text and is sealed at the door, before anything
 * decides, writes or tells: data, events, search, lists, notices and files know only what is masked.
 * Opening it takes a handler and a reason (`reveal.route.ts`).
 */

export interface Personal {
  /** What everybody who may read the matter sees: 张**. */
  readonly masked: string
  /** The text, encrypted; empty where it never reached the engine. */
  readonly seal: string
  /** Same for the same text under the same key of the installation; tells one person from another. */
  readonly mark: string
}

const words: Readonly<Record<PersonalKind, string>> = {
  name: '请填写姓名，最多50字。',
  idNumber: '证件号码有误：身份证为18位且校验位相符，其他证件为5至20位字母和数字。',
  phone: '电话号码有误，如13887600000或0876-2120000。',
  address: '请填写住址，最多200字。',
  email: '电子邮箱地址有误。',
  statement: '请写明内容，最多1万字。',
}

const lengths = { name: 50, idNumber: 20, phone: 20, address: 200, email: 100, statement: 10_000 }

const fits: Readonly<Record<PersonalKind, (text: string) => boolean>> = {
  name: (text) => text.length <= lengths.name,
  idNumber: (text) =>
    isIdNumber(text) || (/^[A-Za-z0-9()-]{5,20}$/u.test(text) && !/^\d{15,18}$/u.test(text)),
  phone: (text) => isMobile(text) || /^[+\d][\d -]{6,19}$/u.test(text),
  address: (text) => text.length <= lengths.address,
  statement: (text) => text.length <= lengths.statement,
  email: (text) => text.length <= lengths.email && z.email().safeParse(text).success,
}

/**
 * A field for personal data. The form takes text; what an action gets is sealed. Where the engine
 * has not sealed it, only the masked text goes on: it fails closed.
 */
export const personal = (kind: PersonalKind) => field(kind, true)

/** The same, that may be left empty or out. */
export const personalIfAny = (kind: PersonalKind) => field(kind, false).prefault('')

function field(kind: PersonalKind, isNeeded: boolean) {
  return z
    .custom<string | Personal>((given) => typeof given === 'string' || isPersonal(given))
    .superRefine((given, ctx) => {
      if (typeof given !== 'string') return
      const text = given.trim()
      const isGood = text === '' ? !isNeeded : fits[kind](text)
      if (!isGood) ctx.addIssue({ code: 'custom', message: words[kind] })
    })
    .transform((given): Personal => {
      if (typeof given !== 'string') return given
      return { masked: maskOf(kind, given.trim()), seal: '', mark: '' }
    })
    .meta({ type: 'string', personal: kind, maxLength: lengths[kind] })
}

/** Personal data in what a matter keeps. */
export const sealed = z.custom<Personal>(isPersonal)

/** Nothing was given. */
export const nothing: Personal = { masked: '', seal: '', mark: '' }

export function isPersonal(value: unknown): value is Personal {
  if (typeof value !== 'object' || value === null) return false
  const { masked, seal, mark } = value as Partial<Personal>
  return typeof masked === 'string' && typeof seal === 'string' && typeof mark === 'string'
}

/** The value with each piece of personal data in it changed; everything else is as it was. */
export function mapPersonal(value: unknown, change: (found: Personal) => unknown): unknown {
  if (isPersonal(value)) return change(value)
  if (Array.isArray(value)) return value.map((each) => mapPersonal(each, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, mapPersonal(each, change)]),
  )
}

/** The data as the screen gets it: masked, without what it was sealed into. */
export const hidden = (data: unknown): unknown =>
  mapPersonal(data, ({ masked }) => ({ masked, seal: '', mark: '' }))

/** Marks of the personal data in a value, each once. Looks through it and copies nothing: every commit asks. */
export function marksIn(value: unknown): string[] {
  const marks = new Set<string>()
  const look = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return
    if (isPersonal(part)) {
      if (part.mark) marks.add(part.mark)
    } else for (const each of Object.values(part)) look(each)
  }
  look(value)
  return [...marks]
}

/** Whether a value holds personal data of somebody. Such a matter's attachments count as personal data, too. */
export const holdsPersonal = (value: unknown): boolean => marksIn(value).length > 0

interface Shape {
  readonly personal?: PersonalKind
  readonly properties?: Readonly<Record<string, Shape>>
  readonly items?: Shape
  readonly anyOf?: readonly Shape[]
}

const asking = new WeakMap<object, boolean>()

/** Whether a form (as JSON Schema) asks for personal data anywhere; looked up once a form. */
export function asksPersonal(schema: object): boolean {
  const known = asking.get(schema)
  if (known !== undefined) return known
  const { personal: kind, properties, items, anyOf } = schema as Shape
  const parts = [...Object.values(properties ?? {}), ...(items ? [items] : []), ...(anyOf ?? [])]
  const asks = kind !== undefined || parts.some(asksPersonal)
  asking.set(schema, asks)
  return asks
}

/** The input with each text that the form asks for as personal data replaced. */
export function replacePersonal(
  schema: unknown,
  input: unknown,
  replace: (kind: PersonalKind, given: unknown) => unknown,
): unknown {
  const { personal: kind, properties, items, anyOf } = (schema ?? {}) as Shape
  if (kind) return replace(kind, input)
  if (Array.isArray(input)) {
    return items ? input.map((each) => replacePersonal(items, each, replace)) : input
  }
  if (typeof input !== 'object' || input === null) return input
  const shape = properties ?? anyOf?.find((one) => one.properties)?.properties
  if (!shape) return input
  return Object.fromEntries(
    Object.entries(input).map(([key, each]) => [
      key,
      key in shape ? replacePersonal(shape[key], each, replace) : each,
    ]),
  )
}
