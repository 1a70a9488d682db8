import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { openDatabase } from '#kernel/db/database.store.ts'
import type { Db } from '#kernel/db/database.store.ts'
import { json, sql, sqlName } from '#kernel/db/sql.ts'
import { emptyDatabase, testDatabase } from '#kernel/db/test-database.ts'
import { writeArchive } from './backup-archive.store.ts'
import type { Manifest, TableSource } from './backup-archive.store.ts'
import { backup, inspectBackup, restore } from './backup.store.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'xunzhang-backup-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))
let files = 0
const newFile = () => path.join(folder, `${files++}.xz`)

const awkward = ['一\t二\n三\r\n', '\\N', '\\.', "'; drop table unit; --", '𠮷🀄', '']

/** A bureau with everything that copying could spoil. */
async function fill(db: Db): Promise<void> {
  await db.run(sql`
    insert into unit (code, name, short_name, kind, sort, valid_from)
    select 'u' || n, '科室' || n, '科' || n, 'section', n, date '2026-03-02'
    from generate_series(1, 50) n`)
  // The first unit lies below the last: no order of rows satisfies this key while they come in.
  await db.run(sql`update unit set parent = (select max(id) from unit) where code = 'u1'`)
  for (const [n, text] of awkward.entries()) {
    await db.run(sql`insert into phrase (person, txt) values (${n}, ${text})`)
    await db.run(sql`
      insert into saved_filter (person, register, name, query)
      values (${n}, 'incoming', ${text}, ${json({ text, n: 1e21, list: [null, 0.1] })})`)
  }
  for (const hash of ['a', 'b', 'c']) {
    const bytes = randomBytes(1_000_000)
    await db.run(sql`insert into file_blob values (${hash}, 1, ${bytes.length}, now())`)
    await db.run(sql`insert into file_chunk values (${hash}, 0, ${bytes})`)
  }
  // A number was given out and never used: it must not come again.
  await db.run(sql`delete from phrase where id = (select max(id) from phrase)`)
}

/** Everything in a database, told without the code under test. */
async function portrait(db: Db): Promise<Record<string, unknown>> {
  const tables = await db.many<{ name: string }>(sql`
    select tablename as name from pg_tables where schemaname = 'public' order by name`)
  const content: Record<string, unknown> = {}
  for (const { name } of tables) {
    content[name] = await db.one(sql`
      select count(*) as rows, md5(string_agg(t::text, ' ' order by t::text)) as hash
      from ${sqlName(name)} t`)
  }
  const schema = await db.many(sql`
    select conrelid::regclass::text as on, pg_get_constraintdef(oid) as what, convalidated as valid
    from pg_constraint where connamespace = 'public'::regnamespace
    union all
    select tablename, indexdef, true from pg_indexes where schemaname = 'public'
    union all
    select tgrelid::regclass::text, tgname::text, tgenabled = 'O' from pg_trigger where not tgisinternal
    union all
    select c.relname, c.relacl::text, true from pg_class c where relnamespace = 'public'::regnamespace
    order by 1, 2`)
  return { content, schema }
}

const nextPhrase = (db: Db) =>
  db.one<{ id: number }>(sql`insert into phrase (person, txt) values (99, '新') returning id`)

async function tablesIn(url: string): Promise<number> {
  const db = openDatabase({ url, max: 1 })
  const { n } = await db.one<{ n: number }>(
    sql`select count(*) as n from pg_class where relnamespace = 'public'::regnamespace`,
  )
  await db.close()
  return n
}

describe('备份与恢复', () => {
  test('恢复出来的与备份时一模一样，编号接着往下排', async () => {
    const db = await testDatabase()
    await fill(db.owner)
    const file = newFile()
    const made = await backup(db.url, file)
    expect(fs.statSync(file).mode & 0o777).toBe(0o600)
    expect(fs.existsSync(`${file}.partial`)).toBe(false)
    expect(await inspectBackup(file)).toEqual(made)
    expect(made.tables.find(({ table }) => table === 'unit')?.rows).toBe(50)

    const url = await emptyDatabase()
    const restored = await restore(url, file)
    expect(restored).toEqual({ ...made, skipped: [] })
    const copy = openDatabase({ url })
    expect(await portrait(copy)).toEqual(await portrait(db.owner))
    expect(await nextPhrase(copy)).toEqual(await nextPhrase(db.owner))
    await copy.close()

    // The running program may do on the copy what it may do on the original, and no more.
    const app = openDatabase({ url, role: 'xz_app' })
    await app.one(sql`select count(*) from unit`)
    await expect(app.run(sql`delete from matter_event`)).rejects.toThrow(/permission denied/)
    await app.close()
  })

  test('备份期间照常办公，备份里是同一时刻的内容', async () => {
    const db = await testDatabase()
    await fill(db.owner)
    const work = { on: true, done: 0 }
    const writer = async (from: number) => {
      for (let n = from; work.on; n++) {
        await db.tx(async (tx) => {
          await tx.run(sql`insert into phrase (person, txt) values (${n}, 'a'), (${n}, 'b')`)
          await tx.run(sql`
            insert into saved_filter (person, register, name, query) values (${n}, 'w', '', '{}')`)
        })
        work.done++
      }
    }
    const writers = [writer(1_000_000), writer(2_000_000)]
    const file = newFile()
    const before = work.done
    await backup(db.url, file).finally(() => {
      work.on = false
    })
    expect(work.done - before).toBeGreaterThan(5)
    await Promise.all(writers)

    const url = await emptyDatabase()
    await restore(url, file)
    const copy = openDatabase({ url })
    const { halves, phrases, filters } = await copy.one<Record<string, number>>(sql`
      select (select count(*) from phrase p where p.person >= 1000000 and not exists (
                select from saved_filter f where f.person = p.person)) as halves,
             (select count(*) from phrase where person >= 1000000) as phrases,
             (select count(*) from saved_filter where person >= 1000000) as filters`)
    expect({ halves, phrases }).toEqual({ halves: 0, phrases: 2 * filters! })
    expect(filters).toBeLessThanOrEqual(work.done)
    await copy.close()
  })

  test('只备份本程序的表；库里别人的表不妨碍恢复', async () => {
    const db = await testDatabase()
    await db.owner.run(sql`create table scratch (n int)`)
    const file = newFile()
    await backup(db.url, file)
    const url = await emptyDatabase()
    expect((await restore(url, file)).skipped).toEqual(['scratch'])
  })

  test('文件已存在、目录不存在、库里没有数据：不备份，说明原因', async () => {
    const db = await testDatabase()
    const file = newFile()
    fs.writeFileSync(file, '别人的文件')
    await expect(backup(db.url, file)).rejects.toThrow(/已经存在，备份不覆盖它/)
    expect(fs.readFileSync(file, 'utf8')).toBe('别人的文件')
    await expect(backup(db.url, path.join(folder, 'no', 'a.xz'))).rejects.toThrow(
      /不存在，请先建好/,
    )
    const target = newFile()
    await expect(backup(await emptyDatabase(), target)).rejects.toThrow(/没有循章的数据/)
    expect(fs.existsSync(target) || fs.existsSync(`${target}.partial`)).toBe(false)
  })

  test('不恢复到有内容的库', async () => {
    const db = await testDatabase()
    const file = newFile()
    await backup(db.url, file)
    const before = await portrait(db.owner)
    await expect(restore(db.url, file)).rejects.toThrow(/数据库不是空的/)
    expect(await portrait(db.owner)).toEqual(before)
  })
})

describe('坏文件', async () => {
  const db = await testDatabase()
  await fill(db.owner)
  const good = newFile()
  const manifest = await backup(db.url, good)
  const bytes = fs.readFileSync(good)
  const url = await emptyDatabase()

  /** Tries to restore these bytes; the database must stay empty. */
  async function refusal(content: Buffer): Promise<string> {
    const file = newFile()
    fs.writeFileSync(file, content)
    const message = await restore(url, file).then(
      () => '恢复了',
      (error: Error) => error.message,
    )
    fs.rmSync(file)
    expect(await tablesIn(url)).toBe(0)
    return message
  }

  test('任何一处错一个字节都拒绝', async () => {
    // The first bytes are the gzip header, some of which mean nothing; all others count.
    for (let i = 0; i < 24; i++) {
      const at = 10 + Math.floor(((bytes.length - 11) * i) / 23)
      const flipped = Buffer.from(bytes)
      flipped[at]! ^= 0x10
      expect(await refusal(flipped), `byte ${at}`).toMatch(/已损坏|不是循章的备份文件/)
    }
  })

  test('内容被改动而压缩完好，也拒绝', async () => {
    const text = gunzipSync(bytes)
    text.write('X', text.indexOf('科室7'))
    expect(await refusal(gzipSync(text))).toMatch(/已损坏/)
  })

  test('截断在任何地方都拒绝', async () => {
    for (const part of [0.01, 0.5, 0.99]) {
      const short = bytes.subarray(0, Math.floor(bytes.length * part))
      expect(await refusal(short)).toMatch(/已损坏/)
    }
    const whole = gunzipSync(bytes)
    const withoutEnd = whole.subarray(0, whole.lastIndexOf('\n', whole.length - 2) + 1)
    expect(await refusal(gzipSync(withoutEnd))).toMatch(/已损坏/)
    expect(await refusal(Buffer.alloc(0))).toMatch(/已损坏|不是循章/)
  })

  test('别的文件', async () => {
    expect(await refusal(Buffer.from('PK\u0003\u0004 一个压缩包'))).toMatch(/不是循章的备份文件/)
    expect(await refusal(gzipSync('CREATE TABLE a (b int);\n'))).toMatch(/不是循章的备份文件/)
    expect(await refusal(gzipSync(randomBytes(100_000)))).toMatch(/不是循章的备份文件/)
    await expect(restore(url, path.join(folder, 'none.xz'))).rejects.toThrow(/找不到备份文件/)
    await expect(restore(url, folder)).rejects.toThrow(/这是一个目录/)
  })

  test('更新的程序做的备份', async () => {
    expect(await refusal(await archive({ format: 2 }))).toMatch(/由更新的程序（.+）制作/)
    const later = { name: '9999_later', checksum: '0', appliedAt: '2026-03-02 00:00:00+00' }
    const migrations = [...manifest.migrations, later]
    expect(await refusal(await archive({ migrations }))).toMatch(/备份比程序新.*9999_later/)
  })

  test('文件完好而内容不合约束：全部不算', async () => {
    const twice = { table: 'org_version', columns: ['bureau', 'version'], rows: '1\t1\n1\t2\n' }
    expect(await refusal(await archive({}, twice))).toMatch(
      /恢复没有完成，数据库仍是空的：duplicate key/,
    )
  })

  /** An archive that is whole in itself, with another head or one table only. */
  async function archive(
    head: Partial<Manifest>,
    only?: { table: string; columns: string[]; rows: string },
  ): Promise<Buffer> {
    async function* tables(): AsyncGenerator<TableSource> {
      if (only) yield { ...only, open: () => pieces(only.rows) }
    }
    const { tables: _, sequences, ...original } = manifest
    const parts: Buffer[] = []
    for await (const part of writeArchive(
      { ...original, ...head },
      tables(),
      async () => sequences,
    )) {
      parts.push(part)
    }
    return gzipSync(Buffer.concat(parts))
  }
})

async function* pieces(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text)
}
