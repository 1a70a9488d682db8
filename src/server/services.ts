import { audit } from '#kernel/audit/audit.store.ts'
import { calendarReader } from '#kernel/calendar/calendar.store.ts'
import type { Database } from '#kernel/db/database.store.ts'
import { engineOf } from '#kernel/matters/engine.store.ts'
import { directoryCache } from '#kernel/org/org.store.ts'
import { sealerOf } from '#kernel/privacy/sealer.store.ts'
import type { Config, Now, Services } from '#kernel/services.ts'
import { freshFor } from '#server/fresh.ts'
import { amendmentsReader } from '#modules/rulebook/amendments.store.ts'
import { contentGuard } from '#modules/documents/content-guard.ts'
import { newTally } from '#modules/rulebook/tally.store.ts'
import { matterTypes } from '#server/parts.ts'

/** How long another process's change of organisation or calendar may stay unseen, in milliseconds. */
const staleness = 500

/** Puts the ports together that routes and jobs work with. */
export function servicesOf(db: Database, config: Config, now: Now = () => new Date()): Services {
  const directory = directoryCache(db)
  const calendar = freshFor(staleness, calendarReader(db))
  const amendments = freshFor(staleness, amendmentsReader(db))
  const tally = newTally()
  const sealer = sealerOf(config.secret)
  const engine = engineOf({
    db,
    now,
    directory,
    calendar,
    amendments,
    tally: (clause, outcome, day) => tally.add(clause, outcome, day),
    types: matterTypes,
    sealer,
  })
  return {
    db,
    now,
    config,
    directory,
    calendar,
    audit,
    engine,
    contentGuard,
    sealer,
    flush: () => tally.flush(db),
  }
}
