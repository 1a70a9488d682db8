import { isRefusal } from '#kernel/refusal.ts'
import { sql } from '#kernel/db/sql.ts'
import type { Services } from '#kernel/services.ts'

/**
 * Lets clocks fire that are due: warnings, overdue, the chase ladder. Firing is itself a command
 * that the machine gives and signs 系统; it never acts for a person. Returns how many fired.
 */
export async function fireClocks(services: Services, most = 200): Promise<number> {
  const due = await services.db.many<{ id: string; matter_id: string }>(sql`
    select id, matter_id from clock
    where state = 'running' and next_fire <= ${services.now()}
    order by next_fire
    limit ${most}
  `)
  for (const clock of due) {
    const answer = await services.engine.run({
      matter: clock.matter_id,
      action: '@clock',
      input: { clock: clock.id },
      person: null,
    })
    if (isRefusal(answer)) throw new Error(`clock ${clock.id} cannot fire: ${answer.refused}`)
  }
  return due.length
}

/**
 * Works out running clocks afresh after the calendar changed (a year was published, a local holiday
 * added). Both dates are kept. Returns how many due dates moved.
 */
export async function recomputeClocks(services: Services): Promise<number> {
  let moved = 0
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const page = await services.db.many<{ id: string; matter_id: string }>(sql`
      select id, matter_id from clock where state <> 'stopped' and id > ${after} order by id limit 500
    `)
    for (const clock of page) {
      const answer = await services.engine.run({
        matter: clock.matter_id,
        action: '@calendar',
        input: { clock: clock.id },
        person: null,
      })
      if (!isRefusal(answer)) moved++
    }
    const last = page.at(-1)
    if (!last) return moved
    after = last.id
  }
}
