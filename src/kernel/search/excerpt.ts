/** Marks around a hit, for the screen to turn into highlights: never HTML. */
export const hitStart = '\u0001'
export const hitEnd = '\u0002'

/** About 80 characters round the first hit, hits marked. */
export function excerptOf(text: string, query: string, around = 40): string {
  const plain = text.replaceAll(/[\u0001\u0002]/gu, '').replaceAll(/\s+/gu, ' ')
  const terms = query.split(/\s+/u).filter(Boolean)
  const lower = plain.toLowerCase()
  const places = terms.map((term) => lower.indexOf(term.toLowerCase())).filter((at) => at >= 0)
  const first = places.length > 0 ? Math.min(...places) : 0
  const from = Math.max(0, first - around)
  const cut = plain.slice(from, first + around * 2)
  const marked = terms.reduce((out, term) => mark(out, term), cut)
  return `${from > 0 ? '…' : ''}${marked}${from + cut.length < plain.length ? '…' : ''}`
}

function mark(text: string, term: string): string {
  const pattern = term.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&')
  return text.replaceAll(new RegExp(pattern, 'giu'), (hit) => `${hitStart}${hit}${hitEnd}`)
}
