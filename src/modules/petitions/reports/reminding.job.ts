import { addDays } from '#kernel/calendar/day.ts'
import { warnDaysOf } from '#kernel/clocks/lamp.ts'
import { formatDay, instantOf } from '#kernel/clocks/time.ts'
import type { Facts } from '#kernel/matters/matter.ts'
import { peopleOf } from '#kernel/matters/notices.ts'
import type { Services } from '#kernel/services.ts'
import { askingOf } from '#modules/petitions/board/asking.ts'
import { tell } from '#modules/petitions/ledgers/tell.store.ts'
import { dueAndMade } from '#modules/petitions/reports/due.store.ts'
import { clauseOf, titleOf } from '#modules/petitions/reports/due.ts'
import { openTrends } from '#modules/petitions/reports/sources.store.ts'
import { deskHead } from '#modules/petitions/seats.ts'
import { petitionStatisticsDue } from '#rulebook/articles/a33-petition-records.ts'

/** What 信访科 is reminded of (第三十三条(十二)1、2): the monthly table before it is late, and new trends. */

/** Days in which the same trend, in the same words, is not told again. */
const quiet = 92

/** Tells the head of the desk; returns how many notices were written. */
export async function remindDesk(
  { db, engine }: Pick<Services, 'db' | 'engine'>,
  { org, today }: Facts,
): Promise<number> {
  let told = 0
  for (const person of peopleOf(deskHead(org), org, today)) {
    const facts = await engine.factsFor(person)
    for (const text of await tablesDue({ db }, facts)) {
      told += await tell(db, {
        person,
        kind: 'petition-table',
        text,
        at: facts.now,
        since: instantOf(today),
      })
    }
    for (const { key, items, people } of await openTrends(db, facts)) {
      told += await tell(db, {
        person,
        kind: 'petition-trend',
        text: `苗头性问题：${key}，${items.length}件、${people}人次，请研究专题报告（${clauseOf('专题报告').cite}）`,
        at: facts.now,
        since: instantOf(addDays(today, -quiet)),
      })
    }
  }
  return told
}

/** Tables not sent yet, on the days that the rule warns on and on their last day. */
async function tablesDue(services: Pick<Services, 'db'>, facts: Facts): Promise<string[]> {
  const { today, calendar } = facts
  const spec = petitionStatisticsDue.limitOn(askingOf(facts))({}).outcome!
  const due = await dueAndMade(services, facts)
  return due
    .filter(({ kind, made }) => kind === '月统计表' && made === null)
    .filter(
      ({ span, due: by }) =>
        by === today ||
        warnDaysOf(spec, { start: span.to }, calendar).some(({ day }) => day === today),
    )
    .map(
      ({ kind, span, due: by }) =>
        `${titleOf(kind, span)}应于${formatDay(by)}前报送（${clauseOf(kind).cite}）`,
    )
}
