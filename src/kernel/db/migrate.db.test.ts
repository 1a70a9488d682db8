import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { withClient } from './connection.store.ts'
import { openDatabase } from './database.store.ts'
import { appliedMigrations, migrate, migrationsFolder, readMigrations } from './migrate.store.ts'
import { sql } from './sql.ts'
import { emptyDatabase, testDatabase } from './test-database.ts'

/** A folder with these migrations, after the real one that makes the role. */
function folderWith(files: Record<string, string>): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'xunzhang-migrations-'))
  onTestFinished(() => fs.rmSync(folder, { recursive: true }))
  const roles = '0000_roles.sql'
  fs.copyFileSync(path.join(migrationsFolder(), roles), path.join(folder, roles))
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), text)
  return folder
}

const tables = async (url: string) => {
  const db = openDatabase({ url, max: 1 })
  const rows = await db.many<{ name: string }>(
    sql`select tablename as name from pg_tables where schemaname = 'public' order by name`,
  )
  await db.close()
  return rows.map((row) => row.name).filter((name) => name !== 'schema_migration')
}

describe('升级', () => {
  test('从空库升到最新，再次运行无事可做', async () => {
    const url = await emptyDatabase()
    const all = (await readMigrations()).map((migration) => migration.name)
    expect(await migrate({ url })).toEqual(all)
    expect(await migrate({ url })).toEqual([])
    const applied = await withClient({ url }, appliedMigrations)
    expect(applied.map((entry) => entry.name)).toEqual(all)
    expect(applied.every((entry) => /^[0-9a-f]{64}$/.test(entry.checksum))).toBe(true)
  })

  test('几个程序同时升级，每个脚本只执行一次', async () => {
    const url = await emptyDatabase()
    const folder = folderWith({
      '0001_first.sql': 'create table first (id int); select pg_sleep(0.1)',
    })
    const rounds = await Promise.all([1, 2, 3].map(() => migrate({ url, folder })))
    expect(rounds.flat().sort()).toEqual(['0000_roles', '0001_first'])
  })

  test('脚本中途失败，这一个全部不算，前面的保留，改好后接着升', async () => {
    const url = await emptyDatabase()
    const folder = folderWith({
      '0001_first.sql': 'create table first (id int);',
      '0002_second.sql': 'create table second (id int); select nonsense;',
    })
    await expect(migrate({ url, folder })).rejects.toThrow(
      /数据库升级 0002_second 没有完成.*nonsense/,
    )
    expect(await tables(url)).toEqual(['first'])
    fs.writeFileSync(path.join(folder, '0002_second.sql'), 'create table second (id int);')
    expect(await migrate({ url, folder })).toEqual(['0002_second'])
  })

  test('已执行的脚本被改动，拒绝继续；只是换行符不同不算改动', async () => {
    const url = await emptyDatabase()
    const folder = folderWith({ '0001_first.sql': 'create table first\n(id int);\n' })
    await migrate({ url, folder })
    const file = path.join(folder, '0001_first.sql')
    fs.writeFileSync(file, 'create table first\r\n(id int);\r\n')
    expect(await migrate({ url, folder })).toEqual([])
    fs.writeFileSync(file, 'create table first\n(id bigint);\n')
    await expect(migrate({ url, folder })).rejects.toThrow(/0001_first 在执行之后被改动过/)
  })

  test('数据库比程序新，旧程序拒绝使用', async () => {
    const url = await emptyDatabase()
    await migrate({ url, folder: folderWith({ '0001_new.sql': 'create table fresh (id int);' }) })
    await expect(migrate({ url, folder: folderWith({}) })).rejects.toThrow(
      /数据库比程序新.*0001_new/,
    )
  })

  test('不能放在事务中的脚本逐句执行', async () => {
    const url = await emptyDatabase()
    const folder = folderWith({
      '0001_first.sql': 'create table first (id int);',
      '0002_index.sql': `-- no-transaction
-- A big table must stay writable meanwhile.
drop index if exists first_id;
create index concurrently first_id on first (id);
`,
    })
    expect(await migrate({ url, folder })).toContain('0002_index')
    const body = folderWith({ '0001_body.sql': '-- no-transaction\ndo $$ begin end $$;' })
    const other = await emptyDatabase()
    await expect(migrate({ url: other, folder: body })).rejects.toThrow(/no function bodies/)
  })

  test('编号重复或名称不合规矩，在动数据库之前就报告', async () => {
    const twins = folderWith({ '0001_a.sql': '', '0001_b.sql': '' })
    await expect(readMigrations(twins)).rejects.toThrow(/two migrations have the number 0001/)
    await expect(readMigrations(folderWith({ 'first.sql': '' }))).rejects.toThrow(/NNNN_name/)
  })

  test('不认识汉字的数据库拒绝使用', async () => {
    const url = await emptyDatabase()
    const name = `${new URL(url).pathname.slice(1)}_c`
    const owner = openDatabase({ url, max: 1 })
    const c = new URL(url)
    c.pathname = `/${name}`
    await owner.run({
      text: `create database ${name} template template0 encoding 'UTF8'
             locale_provider libc lc_collate 'C' lc_ctype 'C'`,
      values: [],
    })
    await expect(migrate({ url: c.href })).rejects.toThrow(/字符分类（LC_CTYPE）是 C，不认识汉字/)
    await owner.run({ text: `drop database ${name} with (force)`, values: [] })
    await owner.close()
  })
})

test('每张业务表都带单位编号 bureau', async () => {
  const db = await testDatabase()
  const without = await db.owner.many<{ name: string }>(sql`
    select t.table_name as name from information_schema.tables t
    where t.table_schema = 'public' and t.table_type = 'BASE TABLE'
      -- The record of migrations is the database's own; a chunk belongs to its blob and
      -- a clause to its edition, which carry it.
      and t.table_name not in ('schema_migration', 'file_chunk', 'printed_clause')
      and not exists (
        select from information_schema.columns c
        where c.table_schema = 'public' and c.table_name = t.table_name
          and c.column_name = 'bureau' and c.is_nullable = 'NO')
    order by name`)
  expect(without.map((row) => row.name)).toEqual([])
})
