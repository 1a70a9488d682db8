import { chineseNumeral, levelOf } from '#kernel/printing/official/levels.ts'

/** Numbers of the levels 一、（一）1.（1） in a text: set, and counted afresh (GB/T 9704-2012, 7.3.3). */

export type Level = 0 | 1 | 2 | 3 | 4

const opening =
  /^(?:[一二三四五六七八九十百]+、|（[一二三四五六七八九十百]+）|\d{1,2}[.．]|（\d{1,2}）)/u

/** A line without its own number. */
export const bare = (line: string): string => line.trim().replace(opening, '')

const marks: Record<Exclude<Level, 0>, (n: number) => string> = {
  1: (n) => `${chineseNumeral(n)}、`,
  2: (n) => `（${chineseNumeral(n)}）`,
  3: (n) => `${n}.`,
  4: (n) => `（${n}）`,
}

/** Gives the lines from `first` to `last` a level; the numbers are counted afresh. */
export function setLevel(text: string, first: number, last: number, level: Level): string {
  const lines = text.split('\n').map((line, i) => {
    if (i < first || i > last || line.trim() === '') return line
    return level === 0 ? bare(line) : marks[level](1) + bare(line)
  })
  return renumber(lines.join('\n'))
}

/** Counts every level from one, each under the level above it. */
export function renumber(text: string): string {
  const counts = [0, 0, 0, 0, 0]
  return text
    .split('\n')
    .map((line) => {
      const level = levelOf(line.trim())
      if (level === 0) return line
      counts[level] = Math.min(99, counts[level]! + 1)
      counts.fill(0, level + 1)
      return marks[level](counts[level]) + bare(line)
    })
    .join('\n')
}

/** The levels of a text in their order, as the rulebook names them. */
export function levelsIn(text: string): ('一、' | '（一）' | '1.' | '（1）')[] {
  const names = ['一、', '（一）', '1.', '（1）'] as const
  return text.split('\n').flatMap((line) => {
    const level = levelOf(line.trim())
    return level === 0 ? [] : [names[level - 1]!]
  })
}

/** Deeper levels without the ones between move up: 一、 then （1） becomes 一、 then （一）. */
export function closeGaps(text: string): string {
  const above: { readonly given: number; readonly depth: number }[] = []
  const lines = text.split('\n').map((line) => {
    const given = levelOf(line.trim())
    if (given === 0) return line
    while ((above.at(-1)?.given ?? 0) > given) above.pop()
    const parent = above.at(-1)
    if (parent?.given !== given) {
      above.push({ given, depth: parent ? Math.min(given, parent.depth + 1) : given })
    }
    const depth = above.at(-1)!.depth as Exclude<Level, 0>
    return depth === given ? line : marks[depth](1) + bare(line)
  })
  return renumber(lines.join('\n'))
}
