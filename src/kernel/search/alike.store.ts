import type { Db } from '#kernel/db/database.store.ts'
import { sql } from '#kernel/db/sql.ts'
import { readable } from '#kernel/matters/readable.store.ts'
import { bigramsOf, pieceOfMark } from '#kernel/search/bigrams.ts'

/**
 * Matters that are like one being registered: the same person, by the keyed marks of personal data,
 * or the same words, by their two-character pieces. Only what the asker may read is looked at.
 */

export interface Alike {
  readonly id: string
  readonly type: string
  readonly number: string | null
  readonly title: string
  readonly state: string
  /** Instant, ISO 8601. */
  readonly createdAt: string
  /** Marks of personal data that both have. */
  readonly marks: readonly string[]
  /** Share of pieces that the two texts have in common (Dice), 0–1. */
  readonly share: number
}

/** Candidates whose texts are compared; those with most words of the title in them. */
const compared = 80
/** From this share on two texts are called alike. */
export const alikeFrom = 0.25

export async function alikeMatters(
  db: Db,
  asked: {
    readonly tokens: readonly number[]
    readonly types: readonly string[]
    /** Some words, to find candidates by. */
    readonly title: string
    readonly text: string
    readonly marks: readonly string[]
    readonly most: number
  },
): Promise<Alike[]> {
  const { tokens, types, marks, most } = asked
  const keys = bigramsOf(asked.title || asked.text.slice(0, 40)).slice(0, 40)
  const own = new Set(bigramsOf(`${asked.title}\n${asked.text}`))
  const markPieces = marks.map(pieceOfMark)
  if (keys.length + marks.length === 0) return []
  const rows = await db.many<
    Omit<Alike, 'marks' | 'share'> & { bg: number[]; data: string | null }
  >(sql`
    with near as (
      select s.matter_id, s.bg, s.bg && ${markPieces}::int[] as is_same,
        (select count(*) from unnest(${keys}::int[]) as k where s.bg @> array[k]) as hits
      from matter_search s
      where s.part = 0 and s.type = any(${types}::text[])
        and s.bg && ${[...keys, ...markPieces]}::int[]
        and ${readable(sql`s.acl`, tokens)}
      order by is_same desc, hits desc, s.created_at desc limit ${compared}
    )
    select m.id, m.type, m.number, m.title, m.state, m.created_at as "createdAt", n.bg,
      case when n.is_same then m.data::text end as data
    from near n join matter m on m.id = n.matter_id
    where m.state not in ('withdrawn', 'recalled')
  `)
  return rows
    .map(({ bg, data, ...row }): Alike => {
      const common = bg.filter((piece) => own.has(piece)).length
      return {
        ...row,
        // Two marks may share a piece: the mark itself is looked for.
        marks: data === null ? [] : marks.filter((mark) => data.includes(`"${mark}"`)),
        share: own.size === 0 ? 0 : (2 * common) / (bg.length + own.size),
      }
    })
    .filter((one) => one.marks.length > 0 || one.share >= alikeFrom)
    .toSorted((one, other) => other.marks.length - one.marks.length || other.share - one.share)
    .slice(0, most)
}
