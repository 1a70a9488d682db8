import { comparedWith, type Span, type SpanKind } from '#kernel/calendar/span.ts'
import type { Db } from '#kernel/db/database.store.ts'
import { generalTokens } from '#kernel/matters/access.ts'
import type { Facts } from '#kernel/matters/matter.ts'
import { askingOf, measuresOf } from '#modules/petitions/board/asking.ts'
import { countsOf, meanDays, tallyBy, type Group } from '#modules/petitions/board/figures.ts'
import { petitionRows } from '#modules/petitions/board/rows.store.ts'
import { standing } from '#modules/petitions/board/standing.ts'

/** The figures of a span with what they are compared with: one query, counted in memory. */
export async function petitionBoard(
  db: Db,
  facts: Facts,
  { span, kind }: { span: Span; kind: SpanKind | 'days' },
) {
  const { today, org, actor } = facts
  const { before, last } = comparedWith(span, kind)
  const since = before.from < last.from ? before.from : last.from
  const rows = await petitionRows(db, { tokens: generalTokens(actor), since })
  const measures = measuresOf(askingOf(facts))
  const standingIn = (one: Span) => standing(rows, one, today, measures)
  const now = standingIn(span)
  const unitName = (id: number) => org.unit(id).shortName
  const tally = (group: Group) => tallyBy(now, group, unitName)
  return {
    now,
    unitName,
    board: {
      span,
      before,
      last,
      today,
      until: span.to < today ? span.to : today,
      longOpen: measures.longOpen,
      compared: {
        now: countsOf(now),
        before: countsOf(standingIn(before)),
        last: countsOf(standingIn(last)),
      },
      meanDays: meanDays(now),
      channels: tally('形式'),
      sources: tally('来源'),
      purposes: tally('类别'),
      sections: tally('科室'),
      against: tally('涉及单位'),
    },
  }
}

export type PetitionBoard = Awaited<ReturnType<typeof petitionBoard>>['board']
