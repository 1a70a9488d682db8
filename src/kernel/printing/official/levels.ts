/**
 * The text of a document by its levels: 一、 （一） 1. （1） (7.3.3). Each paragraph has a lead in the
 * face of its level (黑体, 楷体, 仿宋, 仿宋) and the rest in 仿宋.
 */
export interface Paragraph {
  readonly kind: 'paragraph'
  /** 1–4, or 0 for running text. */
  readonly level: 0 | 1 | 2 | 3 | 4
  readonly lead: string
  readonly text: string
  /** Nothing but the heading: it must not stand last on a page. */
  readonly isHeading: boolean
}

const numerals = '一二三四五六七八九十百'
const openings: readonly [Paragraph['level'], RegExp][] = [
  [1, new RegExp(`^[${numerals}]+、`, 'u')],
  [2, new RegExp(`^（[${numerals}]+）`, 'u')],
  [3, /^\d{1,2}[.．]/u],
  [4, /^（\d{1,2}）/u],
]

/** A heading without a stop is a heading alone when it is no longer than this, characters. */
const longestHeading = 40
/** The same for one that ends with a stop. */
const longestTopic = 16
/** A first sentence longer than this is text, not the topic of what follows, characters. */
const longestLead = 30

/** The level that a paragraph's own number gives it. */
export function levelOf(line: string): Paragraph['level'] {
  return openings.find(([, opening]) => opening.test(line))?.[0] ?? 0
}

/** Paragraphs of typed text: a line each, blank lines and typed indents left out. */
export function paragraphsOf(text: string): Paragraph[] {
  return text
    .split(/\r?\n/u)
    .map((line) => line.replace(/^[\s　]+|[\s　]+$/gu, ''))
    .filter((line) => line !== '')
    .map(paragraphOf)
}

function paragraphOf(line: string): Paragraph {
  const level = levelOf(line)
  if (level === 0) return { kind: 'paragraph', level, lead: '', text: line, isHeading: false }
  const stop = line.search(/[。：；！？]/u)
  const isHeading = stop === -1 ? line.length <= longestHeading : isTopic(line, stop)
  if (isHeading) return { kind: 'paragraph', level, lead: line, text: '', isHeading }
  // A sentence, then what it is about: only the sentence has the face of the level.
  const leads = line[stop] === '。' && stop < line.length - 1 && stop <= longestLead
  const end = leads ? stop + 1 : 0
  return { kind: 'paragraph', level, lead: line.slice(0, end), text: line.slice(end), isHeading }
}

/** 一、总体要求。 alone on its line is a heading with a stop; with a comma inside it is a sentence. */
const isTopic = (line: string, stop: number) =>
  stop === line.length - 1 && stop <= longestTopic && !line.includes('，')

const digits = '〇一二三四五六七八九'

/** 1–99 as 一 … 九十九, for numbering levels. Throws a `RangeError` beyond. */
export function chineseNumeral(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 99) throw new RangeError(`no such ordinal: ${n}`)
  const tens = Math.floor(n / 10)
  const units = n % 10
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${digits[tens]}十`
  return `${ten}${units === 0 ? '' : digits[units]}`
}
