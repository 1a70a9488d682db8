/**
 * Chinese full-text search without a dictionary: every run of Chinese characters gives its pairs,
 * packed into an int4; every run of letters or digits gives one hash. A word is found if and only
 * if all its pieces are there, so names and fragments that a dictionary would cut wrongly are found.
 */

const cjk = /[㐀-䶿一-鿿豈-﫿〇]+/gu
const word = /[a-z0-9]+/gu

/** Pieces of a text, each once. Full-width letters and digits are folded to half-width. */
export function bigramsOf(text: string): number[] {
  const folded = text.normalize('NFKC').toLowerCase()
  const pieces = new Set<number>()
  for (const [run] of folded.matchAll(cjk)) {
    for (let i = 0; i + 1 < run.length; i++) {
      pieces.add((run.charCodeAt(i) << 16) | run.charCodeAt(i + 1) | 0)
    }
  }
  for (const [run] of folded.matchAll(word)) pieces.add(hash(run))
  return [...pieces]
}

/**
 * Terms of a query: what to look up, and the strings to check afterwards where pairs alone could
 * match by accident (terms longer than two characters). A single Chinese character finds nothing.
 */
export function termsOf(query: string): { pieces: number[]; exact: string[] } {
  const terms = query.normalize('NFKC').toLowerCase().split(/\s+/u).filter(Boolean)
  return {
    pieces: bigramsOf(terms.join(' ')),
    exact: terms.filter((term) => term.length > 2),
  }
}

/**
 * A keyed mark (hex) as one piece, so that matters of one person are found by the same index. Kept
 * apart from pairs and words; two marks may share a piece, so what is found is looked at again.
 */
export const pieceOfMark = (mark: string): number =>
  0x04000000 + (Number.parseInt(mark.slice(0, 8), 16) % 0x2f000000)

/** FNV-1a, kept away from zero-high-half values so that it cannot meet a pair of characters. */
function hash(run: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < run.length; i++) h = Math.imul(h ^ run.charCodeAt(i), 0x01000193)
  return (h >>> 6) | 0
}
