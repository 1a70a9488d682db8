import { rmSync } from 'node:fs'
import path from 'node:path'
import { demoAccountsExist } from '#kernel/accounts/accounts.store.ts'
import { openDatabase } from '#kernel/db/database.store.ts'
import { sql } from '#kernel/db/sql.ts'
import { loadDemo, rememberCleared } from '#server/bureau.ts'
import { secretOf } from '#server/config.ts'
import {
  CommandError,
  dataPlace,
  flags,
  withStore,
  type CommandIo,
} from '#server/commands/command.ts'

const now = () => new Date()

/** `xz demo load|clear`. */
export async function demoCommand(argv: readonly string[], io: CommandIo): Promise<number> {
  const { positionals } = flags(argv, {}, 'demo load|clear')
  const [what] = positionals
  if (what !== 'load' && what !== 'clear')
    throw new CommandError('用法：npx xz demo load 或 npx xz demo clear')
  const { dataDir } = dataPlace(io.env)
  return await withStore(io, async ({ db, ownerUrl }) => {
    const isDemo = await demoAccountsExist(db)
    if (what === 'load') {
      const { people } = await db.one<{ people: number }>(
        sql`select count(*)::int as people from person`,
      )
      if (people > 0) throw new CommandError('库里已有人员，演示机关只能载入空库。')
      const demo = await loadDemo(db, now, { dataDir, secret: secretOf(io.env, dataDir) })
      const lines = demo.accounts.map((a) => `  ${a.login.padEnd(14)}${a.name}　${a.post}`)
      io.print(demo, [`演示机关已载入，口令：${demo.password}`, ...lines].join('\n'))
      return 0
    }
    const real = await db.one<{ n: number }>(
      sql`select count(*)::int as n from person where not demo`,
    )
    if (real.n > 0 && isDemo) {
      throw new CommandError(`库里有${real.n}名正式人员，不能整体清除。请用新的数据库正式启用。`)
    }
    const owner = openDatabase({ url: ownerUrl, max: 1 })
    try {
      await clearAll(owner)
      await rememberCleared(db, now)
    } finally {
      await owner.close()
    }
    rmSync(path.join(dataDir, 'demo-accounts.json'), { force: true })
    io.print(
      { cleared: true },
      '演示机关已清除，库是空的，可以正式启用：先建立三员（npx xz user add）。',
    )
    return 0
  })
}

/** Empties every table but the calendar and the record of migrations. Only the owner can. */
async function clearAll(owner: ReturnType<typeof openDatabase>): Promise<void> {
  await owner.run(sql`
    truncate matter, party, matter_event, task, clock, link, matter_file, number_series, number_issued,
      number_void, command, notice, matter_search, checkpoint, checkpoint_leaf, outbox, file_chunk,
      file_text, file, file_blob, saved_filter, phrase, duty_check, setting, account, admin_grant,
      login_failure, session, audit_event, access_log, membership, delegation, absence, stand_in, archive_box, claim,
      service_unit, service_window, window_turn, window_asking, service_rating,
      charge, appointment, post, person, unit restart identity cascade
  `)
  await owner.run(sql`update org_version set version = version + 1`)
}
