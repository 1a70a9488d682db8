import { sql } from '#kernel/db/sql.ts'
import { isRefusal } from '#kernel/refusal.ts'
import type { Services } from '#kernel/services.ts'
import { inForce } from '#modules/decide.ts'
import { unitsOf } from '#modules/owed.ts'
import { sweepDue } from '#modules/petitions/disputes/answers/answer.matter.ts'
import { deskCode } from '#modules/petitions/seats.ts'
import { disputeSweep } from '#rulebook/articles/a33-petition-leaders.ts'

/**
 * Asks each section that owes the month's 排查 for its answer, from the first of the month on, as long
 * as it can still be given in time; a section that was asked is not asked again. Returns how many.
 */
export async function askSections({
  db,
  engine,
}: Pick<Services, 'db' | 'engine'>): Promise<number> {
  const facts = await engine.factsFor(null)
  const { today, org } = facts
  const month = today.slice(0, 7)
  const due = sweepDue(inForce({ matter: { ruleDate: today }, ...facts }), month)
  const hasDesk = org.unitByCode(deskCode) !== undefined
  if (!hasDesk || due === null || today > due) return 0
  const asked = await db.many<{ unit: number }>(sql`
    select unit from matter
    where bureau = 1 and type = 'dispute-answer' and data ->> 'month' = ${month}
  `)
  const known = new Set(asked.map(({ unit }) => unit))
  const units = unitsOf(disputeSweep.who, org, today).filter((unit) => !known.has(unit))
  const answers = await Promise.all(
    units.map((unit) =>
      engine.run({
        type: 'dispute-answer',
        action: 'create',
        input: { unit, month, due },
        person: null,
      }),
    ),
  )
  const no = answers.find((answer) => isRefusal(answer))
  if (no) throw new Error(`每月排查没有布置下去：${no.refused}`)
  return answers.length
}
