import { isPersonal, mapPersonal, type Personal } from '#kernel/privacy/personal.ts'

/**
 * Personal data typed where it has no place: 张三 in the subject, the telephone in an opinion. What a
 * matter has sealed of people is masked in every text that comes into it as well. Pure.
 */

/** A text that is known to be of a person, as it is found, and as it is shown instead. */
export interface Known {
  readonly pattern: RegExp
  readonly masked: string
}

/** Opens what the installation sealed. */
interface Opener {
  open(sealed: Personal): string
}

/** Everything sealed in the values, the longest first. What is shown in full anyway is nothing to look for. */
export function knownIn(values: unknown, sealer: Opener): Known[] {
  const texts = new Map<string, string>()
  const look = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return
    if (isPersonal(part)) {
      const text = part.seal === '' ? '' : sealer.open(part)
      if (isWorth(text) && !part.masked.startsWith(text)) texts.set(text, part.masked)
    } else for (const each of Object.values(part)) look(each)
  }
  look(values)
  return [...texts]
    .toSorted(([one], [other]) => other.length - one.length)
    .map(([text, masked]) => ({ pattern: patternOf(text), masked }))
}

/** Names, numbers and addresses; nobody types a whole statement twice. */
const isWorth = ({ length }: string): boolean => length > 1 && length <= 200

/** The text with all that is known of people masked. */
export const withoutKnown = (text: string, known: readonly Known[]): string =>
  known.reduce((left, { pattern, masked }) => left.replaceAll(pattern, () => masked), text)

/** A text about a matter, written beside it: why somebody looked (the audit keeps it). */
export const unnamed = (text: string, data: unknown, sealer: Opener): string =>
  withoutKnown(text, knownIn(data, sealer))

/** The same for every masked text that a value holds: a statement that names who makes it. */
export const remasked = (value: unknown, known: readonly Known[]): unknown =>
  mapPersonal(value, (found) => ({ ...found, masked: withoutKnown(found.masked, known) }))

/** Names and numbers are found with blanks and dashes in them, and in wide signs. */
function patternOf(text: string): RegExp {
  const signs = Array.from(text.normalize('NFKC').replaceAll(/[\s·-]/gu, ''), anyWidth)
  const inside = signs.join(String.raw`[\s·-]*`)
  // Latin letters and figures are whole words: Li is not in Lisbon, 1234567 not in 12345678.
  const [before, after] = /^[!-~]/u.test(text) ? ['(?<![0-9a-z])', '(?![0-9a-z])'] : ['', '']
  return new RegExp(`${before}${inside}${after}`, 'giu')
}

function anyWidth(sign: string): string {
  if (/[!-~]/u.test(sign)) {
    const wide = String.fromCodePoint(sign.codePointAt(0)! + 0xfee0)
    return `[${/[\\\]^-]/u.test(sign) ? `\\${sign}` : sign}${wide}]`
  }
  return sign
}

interface Shape {
  readonly type?: string | readonly string[]
  readonly enum?: unknown
  readonly const?: unknown
  readonly format?: string
  readonly pattern?: string
  readonly personal?: string
  readonly properties?: Readonly<Record<string, Shape>>
  readonly items?: Shape
  readonly additionalProperties?: Shape | boolean
  readonly anyOf?: readonly Shape[]
}

/** The input with each text that people typed changed: no choices, days, ids, nor what is sealed. */
export function mapTyped(
  schema: unknown,
  input: unknown,
  change: (text: string) => string,
): unknown {
  const shape = (schema ?? {}) as Shape
  if (shape.personal || isPersonal(input)) return input
  if (typeof input === 'string') {
    return [shape, ...(shape.anyOf ?? [])].some(isTyped) ? change(input) : input
  }
  if (typeof input !== 'object' || input === null) return input
  const parts = [shape, ...(shape.anyOf ?? [])]
  if (Array.isArray(input)) {
    const items = parts.find((one) => one.items)?.items
    return items ? input.map((each) => mapTyped(items, each, change)) : input
  }
  const inside = parts.flatMap((one) => (one.properties ? [one.properties] : []))
  const rest = parts.find((one) => typeof one.additionalProperties === 'object')
  return Object.fromEntries(
    Object.entries(input).map(([key, each]) => {
      const own = inside.find((one) => Object.hasOwn(one, key))?.[key] ?? rest?.additionalProperties
      return [key, own ? mapTyped(own, each, change) : each]
    }),
  )
}

const isTyped = ({ type, enum: choices, const: only, format, pattern }: Shape): boolean =>
  (type === 'string' || (Array.isArray(type) && type.includes('string'))) &&
  !choices &&
  only === undefined &&
  !format &&
  !pattern
