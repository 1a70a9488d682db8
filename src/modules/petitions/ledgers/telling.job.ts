import { addDays, mondayOf, type Day } from '#kernel/calendar/day.ts'
import { formatDay, instantOf } from '#kernel/clocks/time.ts'
import { sql } from '#kernel/db/sql.ts'
import { generalTokens } from '#kernel/matters/access.ts'
import type { Facts } from '#kernel/matters/matter.ts'
import type { Services } from '#kernel/services.ts'
import { director } from '#modules/office.ts'
import { askingOf } from '#modules/petitions/board/asking.ts'
import { caseLedger } from '#modules/petitions/ledgers/ledgers.ts'
import { casesLed, overduePetitions } from '#modules/petitions/ledgers/ledgers.store.ts'
import { tell } from '#modules/petitions/ledgers/tell.store.ts'
import { remindDesk } from '#modules/petitions/reports/reminding.job.ts'
import { ownDesk } from '#modules/petitions/seats.ts'
import { petitionOverdueBoard } from '#rulebook/articles/a33-petition-leaders.ts'

/**
 * What the ledgers bring before people without being asked (第三十三条(三)(五)): overdue petitions every
 * Monday to the 局长 and the leader in charge, cases without an act of their leader to the 局长. Each
 * is told only of what he may read, and once.
 */

/** When in the morning, as other reminders. */
const morning = '08:30'

type Needs = Pick<Services, 'db' | 'engine' | 'now'>

/** Tells what is due to be told; returns how many notices were written. */
export async function tellOfPetitions({ db, engine, now }: Needs): Promise<number> {
  const facts = await engine.factsFor(null)
  if (now() < instantOf(facts.today, morning)) return 0
  const services = { db, engine }
  const told = [
    await mondayList(services, facts),
    await idleCases(services, facts),
    await remindDesk(services, facts),
  ]
  return told.reduce((sum, n) => sum + n, 0)
}

/** The Monday's list of this week, where it was not sent yet: later in the week after a standstill. */
async function mondayList({ db, engine }: Omit<Needs, 'now'>, facts: Facts): Promise<number> {
  const { today, org, now } = facts
  const week = { from: mondayOf(today), to: today }
  const day = petitionOverdueBoard.on(askingOf(facts))(week).outcome.at(-1)
  if (day === undefined) return 0
  const desk = ownDesk(org)
  const duty = `${petitionOverdueBoard.key}/${desk}`
  // Asked every few minutes, all week: what was sent is not counted again.
  const sent = await db.many(sql`
    select 1 as sent from duty_check where day = ${day} and duty = ${duty}
  `)
  if (sent.length > 0) return 0
  const people = [director(org, today), org.leaderOf(desk, today)].flatMap((one) => one?.id ?? [])
  const lists = await Promise.all(
    [...new Set(people)].map(async (person) => {
      const { actor } = await engine.factsFor(person)
      return { person, n: (await overduePetitions(db, generalTokens(actor), today)).length }
    }),
  )
  return await db.tx(async (tx) => {
    const isFirst = await tx.run(sql`
      insert into duty_check (day, duty, done_at, person, note)
      values (${day}, ${duty}, ${now}, 0, '系统已送第一责任人、直接责任人')
      on conflict do nothing
    `)
    if (isFirst === 0) return 0
    const due = lists.filter(({ n }) => n > 0)
    for (const { person, n } of due) {
      const text = `逾期信访件${n}件（截至${formatDay(today)}），请督促办理，见信访台账（${petitionOverdueBoard.cite}）`
      await tell(tx, { person, kind: 'petition-overdue', text, at: now })
    }
    return due.length
  })
}

/** Cases that came to be listed to the 局长, once for each stretch without an act. */
async function idleCases({ db, engine }: Omit<Needs, 'now'>, facts: Facts): Promise<number> {
  const { today, org, now } = facts
  const chief = director(org, today)
  if (!chief) return 0
  const { actor } = await engine.factsFor(chief.id)
  const cases = await casesLed(db, generalTokens(actor), today)
  const listed = caseLedger(cases, askingOf(facts)).filter((one) => one.listed !== '')
  let told = 0
  for (const one of listed) {
    const last: Day = [...one.acts.map(({ on }) => on), one.named!].toSorted().at(-1)!
    const leader = org.person(one.leader!).name
    const text = `包案的《${one.title}》${one.listed}，包案领导${leader}（第三十三条(五)）`
    told += await tell(db, {
      person: chief.id,
      kind: 'petition-idle',
      text,
      at: now,
      matter: one.matter,
      since: instantOf(addDays(last, 1)),
    })
  }
  return told
}
