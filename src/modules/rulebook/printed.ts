import { articleName, chineseNumber } from '#rulebook/contents.ts'

/**
 * Reads the text of a printed rulebook: 章, 条, (一), 1., (1). What it cannot place is reported with
 * its line, never dropped.
 */
export interface PrintedClause {
  /** Dotted number, `34.2.1`; chapter 1 counts as `ch1`. */
  readonly id: string
  readonly cite: string
  readonly text: string
}

export interface Printed {
  readonly clauses: readonly PrintedClause[]
  readonly unparsed: readonly { readonly line: number; readonly text: string }[]
}

const numbers = new Map(Array.from({ length: 99 }, (_, i) => [chineseNumber(i + 1), i + 1]))
const chinese = '[一二三四五六七八九十]+'
const shapes = {
  chapter: new RegExp(`^第(${chinese})章\\s*(.*)$`, 'u'),
  article: new RegExp(`^第(${chinese})条\\s*(.*)$`, 'u'),
  part: new RegExp(`^(${chinese})、(.*)$`, 'u'),
  paragraph: new RegExp(`^[(（](${chinese})[)）]\\s*(.*)$`, 'u'),
  item: /^(\d{1,2})[.．、]\s*(.*)$/u,
  sub: /^[(（](\d{1,2})[)）]\s*(.*)$/u,
}

/** Where the reader stands: numbers on the way down, each with its level: 0 一、, 1 (一), 2 1., 3 (1). */
interface Place {
  readonly article: string
  readonly path: readonly { readonly level: number; readonly n: number }[]
}

export function readPrinted(text: string): Printed {
  const clauses = new Map<string, { cite: string; text: string }>()
  const unparsed: { line: number; text: string }[] = []
  let place: Place | null = null
  let lastEmpty = true
  for (const [i, raw] of text.split(/\r?\n/u).entries()) {
    const line = raw.trim()
    if (line === '') {
      lastEmpty = true
      continue
    }
    if (shapes.chapter.test(line)) {
      const [, n] = shapes.chapter.exec(line)!
      place = numbers.get(n!) === 1 ? { article: 'ch1', path: [] } : null
      lastEmpty = true
      continue
    }
    const next = placeOf(line, place)
    if (next) {
      place = next.place
      put(idOf(place), citeOf(place), next.rest)
    } else if (place) put(idOf(place), citeOf(place), line, lastEmpty)
    else unparsed.push({ line: i + 1, text: line })
    lastEmpty = false
  }
  return {
    clauses: [...clauses].map(([id, clause]) => ({ id, ...clause })),
    unparsed,
  }

  function put(id: string, cite: string, words: string, isNewLine = true) {
    const known = clauses.get(id)
    if (!known) clauses.set(id, { cite, text: words })
    else known.text = known.text + (isNewLine && known.text ? '\n' : '') + words
  }
}

function placeOf(line: string, place: Place | null): { place: Place; rest: string } | null {
  const article = shapes.article.exec(line)
  if (article) {
    const n = numbers.get(article[1]!)
    return n ? { place: { article: String(n), path: [] }, rest: article[2]! } : null
  }
  if (!place) return null
  const isChapter = place.article === 'ch1'
  for (const [level, shape] of [shapes.part, shapes.paragraph, shapes.item, shapes.sub].entries()) {
    // Chapter 1 lists 一、 and (一) only; what it numbers below belongs to the text.
    if (isChapter ? level > 1 : level === 0) continue
    const found = shape.exec(line)
    const n = found && (level < 2 ? numbers.get(found[1]!) : Number(found[1]))
    if (!n) continue
    // An article without (一) numbers its items 1. 2. 3. directly: what is above is what is higher.
    const above = place.path.filter((one) => one.level < level)
    return { place: { article: place.article, path: [...above, { level, n }] }, rest: found[2]! }
  }
  return null
}

const idOf = ({ article, path }: Place) => [article, ...path.map(({ n }) => n)].join('.')

function citeOf({ article, path }: Place): string {
  const said = path.map(({ level, n }) =>
    level === 0
      ? chineseNumber(n)
      : level === 1
        ? `(${chineseNumber(n)})`
        : level === 2
          ? String(n)
          : `(${n})`,
  )
  return `${articleName(article)}${said.join('')}`
}

export interface WordingChange {
  readonly id: string
  readonly cite: string
  readonly before: string | null
  readonly after: string | null
}

/** Clauses whose wording differs between two editions; white space does not count. */
export function wordingChanges(
  before: readonly PrintedClause[],
  after: readonly PrintedClause[],
): readonly WordingChange[] {
  const old = new Map(before.map((clause) => [clause.id, clause]))
  const now = new Map(after.map((clause) => [clause.id, clause]))
  const plain = (text: string) => text.replaceAll(/\s+/gu, '')
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((id) => {
    const [a, b] = [old.get(id), now.get(id)]
    if (a && b && plain(a.text) === plain(b.text)) return []
    return [{ id, cite: (b ?? a)!.cite, before: a?.text ?? null, after: b?.text ?? null }]
  })
}
