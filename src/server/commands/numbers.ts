import { audit } from '#kernel/audit/audit.store.ts'
import { sql } from '#kernel/db/sql.ts'
import { refuse } from '#kernel/refusal.ts'
import { CommandError, flags, withStore, type CommandIo } from '#server/commands/command.ts'

const usage = 'numbers ／ numbers start 系列 已用到的号，如 numbers start 文人社发/2026 45'

/**
 * `xz numbers`: every series with the last number drawn and how many are void. `start`: an office that
 * changes over in the middle of a year goes on where its paper book stopped. A series in use is never
 * touched, so that numbers stay gapless (第五十三条(二)3).
 */
export async function numbersCommand(argv: readonly string[], io: CommandIo): Promise<number> {
  const { positionals } = flags(argv, {}, usage)
  const [what, series, given] = positionals
  if (what === undefined) {
    return await withStore(io, async ({ db }) => {
      const rows = await db.many<{ series: string; last: number; voids: number }>(sql`
        select s.series, s.last,
          (select count(*)::int from number_void v
            where v.bureau = s.bureau and v.series = s.series) as voids
        from number_series s where s.bureau = 1 order by s.series
      `)
      const lines = rows.map(
        (row) => `${row.series}　用到${row.last}号${row.voids > 0 ? `，作废${row.voids}个` : ''}`,
      )
      io.print(rows, lines.join('\n') || '还没有编过号。')
      return 0
    })
  }
  const last = Number(given)
  const isWhole = Number.isInteger(last) && last >= 1 && last <= 99_999
  if (what !== 'start' || !series || !/^[^/\s]+(\/[^/\s]+)*\/\d{4}$/u.test(series) || !isWhole) {
    throw new CommandError(`用法：npx xz ${usage}`)
  }
  return await withStore(io, async ({ db }) => {
    const done = await db.tx(async (tx) => {
      const set = await tx.run(sql`
        insert into number_series (series, last) values (${series}, ${last}) on conflict do nothing
      `)
      if (set === 0) return false
      await audit.append(tx, {
        stream: 'settings',
        at: new Date(),
        actor: null,
        kind: '设定起始编号',
        body: { series, last },
      })
      return true
    })
    if (!done) {
      const refused = refuse(`${series}已经在用，号码须连续，不能再改起始号。`, {
        clause: '53.2.3.3',
        cite: '第五十三条(二)3',
      })
      io.print(refused, `${refused.refused}（${refused.cite}）`)
      return 1
    }
    io.print({ series, last }, `${series}从${last + 1}号编起。`)
    return 0
  })
}
