import { addAccount } from '#kernel/accounts/accounts.store.ts'
import { dayOf } from '#kernel/clocks/time.ts'
import { sql } from '#kernel/db/sql.ts'
import { adminRoles, type AdminRole } from '#kernel/http/route.ts'
import { addPerson } from '#kernel/org/commands.store.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { CommandError, flags, withStore, type CommandIo } from '#server/commands/command.ts'

const usage = 'user add 登录名 --name 姓名 [--admin system|security|audit]'

/** `xz user add`: an account with a one-time password; the way to the first administrators. */
export async function userCommand(argv: readonly string[], io: CommandIo): Promise<number> {
  const options = { name: { type: 'string' }, admin: { type: 'string' } } as const
  const { values, positionals } = flags(argv, options, usage)
  const [verb, login] = positionals
  const admin = (values.admin ?? null) as AdminRole | null
  if (verb !== 'add' || !login || !values.name || (admin && !adminRoles.includes(admin))) {
    throw new CommandError(`用法：npx xz ${usage}`)
  }
  const name = values.name
  return await withStore(io, async ({ db }) => {
    const by = { person: null, at: new Date() }
    const made = await db.tx(async (tx) => {
      const known = await tx.many<{ id: number }>(
        sql`select id from person where name = ${name} and valid_to is null limit 2`,
      )
      if (known.length > 1)
        throw new CommandError(`有几个人叫“${name}”，请由安全管理员在页面上建立账号。`)
      const person =
        known[0] ?? (await addPerson(tx, { name, rank: null, phone: null, from: dayOf(by.at) }, by))
      if (isRefusal(person)) throw new CommandError(person.refused)
      const account = await addAccount(tx, { person: person.id, login, admin }, by)
      if (isRefusal(account)) throw new CommandError(account.refused)
      return { login, name, admin, password: account.password }
    })
    io.print(
      made,
      `账号 ${login}（${name}）已建立。一次性口令：${made.password}\n首次登录须修改口令。`,
    )
    return 0
  })
}
