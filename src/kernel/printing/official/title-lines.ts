/**
 * Where a title breaks into lines (7.3.1: 回行时，要做到词意完整，排列对称，长短适宜，间距恰当, the lines
 * in the shape of a 梯形 or 菱形). A line of 2号 characters holds twenty.
 */

const mostPerLine = 19

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** Words that cling to what follows, and to what went before. */
const clingsToNext = new Set([
  '关于',
  '和',
  '及',
  '与',
  '对',
  '在',
  '向',
  '将',
  '以',
  '（',
  '《',
  '“',
])
const clingsToLast = /^[的了等、，。；：）》”]/u

/** The lines of a title. One line when it fits; a title without a good break is cut in equal parts. */
export function titleLinesOf(title: string): string[] {
  const text = title.replace(/\s/gu, '')
  if (width(text) <= mostPerLine) return [text]
  const breaks = breaksOf(text)
  const lines = Math.ceil(width(text) / mostPerLine)
  for (const count of [lines, lines + 1]) {
    const best = bestSplit(text, breaks, count)
    if (best) return best
  }
  const each = Math.ceil(text.length / lines)
  return Array.from({ length: lines }, (_, i) => text.slice(i * each, (i + 1) * each))
}

/** Width in characters; digits and letters are half as wide. */
function width(text: string): number {
  let sum = 0
  for (const char of text) sum += /[ -~]/u.test(char) ? 0.5 : 1
  return sum
}

/** Places between words where a line may end, and how bad it would be there. */
function breaksOf(text: string): Map<number, number> {
  const places = new Map<number, number>()
  let inTitle = 0
  let last = ''
  for (const { segment, index } of segmenter.segment(text)) {
    if (index > 0) {
      const isBad = clingsToLast.test(segment) || clingsToNext.has(last)
      // 州和县 names, 第十五条 and quoted titles stay together where they can.
      const isInside = inTitle > 0 && last !== '《'
      const isJoined = segment === '和' || segment === '与' || segment === '及'
      // 局、厅、市 alone end a name that the segmenter does not know.
      const isTail = segment.length === 1
      const isNumber = /\d$/u.test(last) || /^\d/u.test(segment)
      const cost =
        (isBad ? 60 : 0) + (isInside ? 40 : 0) + (isNumber ? 30 : 0) + (isJoined || isTail ? 25 : 0)
      places.set(index, cost)
      // The organ's name stands in lines of its own where it can.
      if (segment === '关于') places.set(index, -30)
      if (last === '》') places.set(index, 0)
    }
    inTitle += (segment.match(/《/gu)?.length ?? 0) - (segment.match(/》/gu)?.length ?? 0)
    last = segment
  }
  return places
}

/** The cheapest way to cut a title into so many lines, or null when a line would be too long. */
function bestSplit(text: string, breaks: Map<number, number>, count: number): string[] | null {
  const places = [0, ...breaks.keys(), text.length]
  const mean = width(text) / count
  // For each place: the cheapest way to come there with the lines so far.
  let reached = new Map<number, { cost: number; lines: string[] }>([[0, { cost: 0, lines: [] }]])
  for (let n = 1; n <= count; n++) {
    const next = new Map<number, { cost: number; lines: string[] }>()
    for (const [from, { cost, lines }] of reached) {
      for (const place of places) {
        if (place <= from || (place === text.length) !== (n === count)) continue
        const line = text.slice(from, place)
        if (width(line) > mostPerLine) continue
        const total = cost + (breaks.get(place) ?? 0) + shapeCost(width(line), mean) / count
        const best = next.get(place)
        if (!best || total < best.cost) next.set(place, { cost: total, lines: [...lines, line] })
      }
    }
    reached = next
  }
  return reached.get(text.length)?.lines ?? null
}

/** Lines of much the same length please; a line of a few characters does not. */
const shapeCost = (own: number, mean: number): number => (own - mean) ** 2 + (own < 5 ? 40 : 0)
