import { expect, test } from 'vitest'
import { sql } from '#kernel/db/sql.ts'
import { tokens } from '#kernel/org/directory.ts'
import { asker } from '#demo/testing/ask.testing.ts'
import { bureau } from '#demo/testing/bureau.testing.ts'
import { matterTypes } from '#server/parts.ts'
import { workbenchRoute } from '#server/workbench.route.ts'

interface Head {
  readonly kinds: readonly { readonly type: string; readonly canCreate: boolean }[]
}

test('工作台谁都打得开；能新建什么由岗位定：举报登记只有机关纪委', async () => {
  const b = await bureau('2026-03-02T09:00:00+08:00', matterTypes as never)
  const { must } = asker(b, [workbenchRoute])
  const accounts = await b.db.many<{ login: string }>(sql`select login from account order by login`)
  const commission = tokens.unit(await b.unit('discipline'))
  const org = await b.org()
  const members: string[] = []
  const mayRegister: string[] = []
  for (const { login } of accounts) {
    const { kinds } = await must<Head>(login, '/api/workbench')
    expect(kinds).toHaveLength(matterTypes.length)
    const report = kinds.find(({ type }) => type === 'discipline-report')
    if (report?.canCreate) mayRegister.push(login)
    if (org.tokensOf(b.person(login), '2026-03-02').includes(commission)) members.push(login)
  }
  expect(accounts.length).toBeGreaterThan(20)
  expect(members).not.toEqual([])
  expect(mayRegister).toEqual(members)
})
