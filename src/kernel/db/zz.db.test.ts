import { beforeAll, expect, test } from 'vitest'
import { sql } from './sql.ts'
import { testDatabase } from './test-database.ts'
import type { TestDatabase } from './test-database.ts'
const top = await testDatabase()
let inHook: TestDatabase
beforeAll(async () => { inHook = await testDatabase() })
test('a', async () => {
  console.time('clone')
  const db = await testDatabase()
  console.timeEnd('clone')
  for (const d of [db, top, inHook, db.owner]) console.log(await d.one(sql`select current_user u, current_database() d, current_setting('fsync') f`))
})
test('b', async () => {
  console.log(expect.getState().currentTestName, await top.owner.many(sql`select datname from pg_database`))
})
