import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { demoAccountsExist } from '#kernel/accounts/accounts.store.ts'
import { loadStateCouncil } from '#kernel/calendar/calendar.store.ts'
import { dayOf } from '#kernel/clocks/time.ts'
import type { Database } from '#kernel/db/database.store.ts'
import { sql } from '#kernel/db/sql.ts'
import type { Config, Now } from '#kernel/services.ts'
import { readSetting, writeSetting } from '#kernel/settings/settings.store.ts'
import { loadDemoBureau } from '#demo/bureau/load.store.ts'
import { sealerOf } from '#kernel/privacy/sealer.store.ts'
import { loadDemoMonth } from '#demo/month/load.store.ts'
import { SettingsError } from '#server/config.ts'
import type { DemoAccounts } from '#server/greet.ts'

/** Sees to it that there is a bureau to work in: the calendar always, the demo bureau where nothing else is. */

const demoFile = (config: Pick<Config, 'dataDir'>) =>
  path.join(config.dataDir, 'demo-accounts.json')

export async function prepareBureau(
  db: Database,
  now: Now,
  config: Config,
): Promise<DemoAccounts | null> {
  await loadStateCouncil(db, now())
  const isDemo = await demoAccountsExist(db)
  if (config.mode === 'production') {
    if (isDemo) {
      throw new SettingsError(
        '正式运行不允许有演示账号。请先备份，再运行 npx xz demo clear 清除演示机关，然后重新启动。',
      )
    }
    return null
  }
  if (isDemo) return readDemo(config)
  const { empty } = await db.one<{ empty: boolean }>(
    sql`select not exists (select from person) as empty`,
  )
  const isCleared = await readSetting<boolean>(db, 'demo.cleared')
  return empty && !isCleared ? await loadDemo(db, now, config) : null
}

/** Loads the demo bureau and its month of work; the password is kept beside the data, mode 0600. */
export async function loadDemo(
  db: Database,
  now: Now,
  config: Pick<Config, 'dataDir' | 'secret'>,
): Promise<DemoAccounts> {
  const at = now()
  const demo = await loadDemoBureau(db, at, dayOf(at))
  writeFileSync(demoFile(config), JSON.stringify(demo), { mode: 0o600 })
  await loadDemoMonth(db, now, sealerOf(config.secret))
  return demo
}

/** What was printed when the demo bureau was loaded; null when it was loaded elsewhere. */
export function readDemo(config: Pick<Config, 'dataDir'>): DemoAccounts | null {
  try {
    return JSON.parse(readFileSync(demoFile(config), 'utf8')) as DemoAccounts
  } catch {
    return null
  }
}

/** Remembers that the demo bureau is not wanted, so that the next start leaves the bureau empty. */
export async function rememberCleared(db: Database, now: Now): Promise<void> {
  await writeSetting(db, 'demo.cleared', true, { at: now(), person: null })
}
