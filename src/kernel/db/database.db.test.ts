import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { openDatabase } from './database.store.ts'
import type { StatementReport } from './database.store.ts'
import { CommitUnknown, sqlState, violates } from './faults.ts'
import { named, sql } from './sql.ts'
import { testDatabase } from './test-database.ts'

const db = await testDatabase()
await db.owner.run(sql`create table paper (id int primary key, title text not null default '')`)
await db.owner.run(sql`grant select, insert, update, delete on paper to xz_app`)

const papers = async () =>
  (await db.many<{ id: number }>(sql`select id from paper order by id`)).map((row) => row.id)

describe('values on their way in and out', () => {
  test('a date stays the day it is, a bigint is a number while it is exact, numeric is text', async () => {
    const row = await db.one(sql`
      select date '2026-03-02' as day, array[date '2026-03-02', null] as days,
             12::bigint as count, array[12::bigint] as counts, 9007199254740993::bigint as huge,
             1.20::numeric as ratio`)
    expect(row).toEqual({
      day: '2026-03-02',
      days: ['2026-03-02', null],
      count: 12,
      counts: [12],
      huge: '9007199254740993',
      ratio: '1.20',
    })
  })

  test('the session thinks in Beijing time, whatever the machine does', async () => {
    const row = await db.one(sql`select timestamptz '2026-03-01T16:30:00Z'::date as day`)
    expect(row).toEqual({ day: '2026-03-02' })
  })

  test('U+0000 from a pasted text is dropped, in text, lists and JSON', async () => {
    const row = await db.one(sql`
      select ${'收\0文'}::text as text, ${['\0a', 'b']}::text[] as list, ${{ a: '\0x' }}::jsonb as json`)
    expect(row).toEqual({ text: '收文', list: ['a', 'b'], json: { a: 'x' } })
  })

  test('a named statement is prepared once for a connection', async () => {
    const single = openDatabase({ url: db.url, max: 1 })
    for (const value of [1, 2]) {
      expect(await single.one(named('echo', sql`select ${value}::int as v`))).toEqual({ v: value })
    }
    expect(await single.many(sql`select name from pg_prepared_statements`)).toEqual([
      { name: 'echo' },
    ])
    await single.close()
  })

  test('one row means one row', async () => {
    const two = sql`select generate_series(1, 2)`
    await expect(db.one(two)).rejects.toThrow(/exactly one row expected, 2 found/)
    await expect(db.one(sql`select where false`)).rejects.toThrow(/0 found/)
    await expect(db.maybe(two)).rejects.toThrow(/at most one row/)
    expect(await db.maybe(sql`select where false`)).toBeUndefined()
  })
})

describe('the role of the running program', () => {
  test('owns nothing: it cannot make tables, nor touch one that was not opened to it', async () => {
    expect(await db.one(sql`select current_user as name`)).toEqual({ name: 'xz_app' })
    await expect(db.run(sql`create table mine (id int)`)).rejects.toThrow(/permission denied/)
    await db.owner.run(sql`create table closed (id int)`)
    await expect(db.many(sql`select * from closed`)).rejects.toThrow(/permission denied/)
    await expect(db.run(sql`update schema_migration set checksum = ''`)).rejects.toThrow(/denied/)
  })
})

describe('transactions', () => {
  test('what throws leaves nothing behind, and the connection goes on being used', async () => {
    const error = new Error('不符合规则')
    const before = await papers()
    const failing = db.tx(async (tx) => {
      await tx.run(sql`insert into paper (id) values (1)`)
      throw error
    })
    await expect(failing).rejects.toBe(error)
    expect(await papers()).toEqual(before)
    expect(await backends()).toBe(1)
  })

  test('a savepoint fails alone', async () => {
    await db.tx(async (tx) => {
      await tx.run(sql`insert into paper (id) values (10)`)
      const inner = tx.tx(async (deeper) => {
        await deeper.run(sql`insert into paper (id) values (11)`)
        await deeper.run(sql`insert into paper (id) values (10)`)
      })
      await expect(inner).rejects.toSatisfy((error) => violates(error, 'paper_pkey'))
      await tx.tx((deeper) => deeper.run(sql`insert into paper (id) values (12)`))
    })
    expect(await papers()).toEqual(expect.arrayContaining([10, 12]))
    expect(await papers()).not.toContain(11)
  })

  test('two savepoints at once would run into each other, so that is refused', async () => {
    const work = db.tx(async (tx) => {
      const first = tx.tx(async () => sleep(20))
      await expect(tx.tx(async () => {})).rejects.toThrow(/two savepoints/)
      await first
    })
    await work
  })

  test('statements sent together run one after the other', async () => {
    const sums = await db.tx((tx) =>
      Promise.all([1, 2, 3].map((n) => tx.one<{ n: number }>(sql`select ${n}::int as n`))),
    )
    expect(sums).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }])
  })

  test('a failed statement nobody waited for cannot end as if it had been saved', async () => {
    const careless = db.tx(async (tx) => {
      await tx.run(sql`insert into paper (id) values (20)`)
      tx.run(sql`insert into paper (id) values (20)`).catch(() => {})
    })
    await expect(careless).rejects.toThrow(/ROLLBACK: nothing was saved/)
    expect(await papers()).not.toContain(20)
  })

  test('a transaction cannot be used after its end', async () => {
    const escaped = await db.tx(async (tx) => tx)
    await expect(escaped.many(sql`select 1`)).rejects.toThrow(/after the end of its transaction/)
    await expect(escaped.tx(async () => {})).rejects.toThrow(/after the end/)
  })

  test('the server cuts the connection in the middle: the error is told, the next call works', async () => {
    const cut = db.tx(async (tx) => {
      const { pid } = await tx.one<{ pid: number }>(sql`select pg_backend_pid() as pid`)
      await db.owner.run(sql`select pg_terminate_backend(${pid})`)
      await sleep(50)
      await tx.run(sql`insert into paper (id) values (30)`)
    })
    await expect(cut).rejects.toThrow(/terminat|not queryable/)
    expect(await papers()).not.toContain(30)
  })

  test('an idle connection is cut: the program lives on and says so', async () => {
    const lost: Error[] = []
    const other = openDatabase({ url: db.url, max: 1, onLost: (error) => lost.push(error) })
    const { pid } = await other.one<{ pid: number }>(sql`select pg_backend_pid() as pid`)
    await db.owner.run(sql`select pg_terminate_backend(${pid})`)
    await sleep(50)
    expect(lost).toHaveLength(1)
    expect(await other.one(sql`select 1 as one`)).toEqual({ one: 1 })
    await other.close()
  })

  test('a lock that is not given in time is an error, not a wait for ever', async () => {
    const hasty = openDatabase({ url: db.url, statementTimeout: 100 })
    await db.owner.tx(async (tx) => {
      await tx.run(sql`lock table paper in access exclusive mode`)
      const waiting = hasty.many(sql`select * from paper`)
      await expect(waiting).rejects.toSatisfy((error) => sqlState(error) === '57014')
    })
    await hasty.close()
  })
})

describe('planted faults', () => {
  const twoPapers = (id: number) =>
    db.tx(async (tx) => {
      await tx.run(sql`insert into paper (id) values (${id})`)
      await tx.run(sql`insert into paper (id) values (${id + 1})`)
    })

  test('at whichever call a command fails, both papers are there or neither', async () => {
    const calls = (await db.probe.watch(() => twoPapers(100))).length
    expect(calls).toBe(4) // begin, two inserts, commit
    for (const act of ['throw', 'drop', 'lose-answer'] as const) {
      for (let at = 1; at <= calls; at++) {
        const id = 1000 + at * 10
        await db.owner.run(sql`delete from paper where id >= 1000`)
        const armed = db.probe.arm({ at, act })
        const failure = await twoPapers(id).then(
          () => undefined,
          (error: unknown) => error,
        )
        expect(armed.fired).toBe(true)
        expect(failure).toBeInstanceOf(Error)
        const saved = (await papers()).filter((paper) => paper >= 1000)
        const committed = at === calls && act === 'lose-answer'
        expect(saved, `${act} at ${at}`).toEqual(committed ? [id, id + 1] : [])
        // Only a COMMIT whose answer is missing leaves the outcome open.
        expect(failure instanceof CommitUnknown, `${act} at ${at}`).toBe(at === calls)
      }
    }
  })

  test('the planted error comes out as it is, and fires once', async () => {
    const error = new Error('磁盘已满')
    db.probe.arm({ at: 1, error })
    await expect(papers()).rejects.toBe(error)
    expect(await papers()).toContain(100)
  })

  test('a delayed call succeeds later; a disarmed one does nothing', async () => {
    db.probe.arm({ at: 1, act: 'delay', ms: 50 })
    const started = performance.now()
    await papers()
    expect(performance.now() - started).toBeGreaterThanOrEqual(49)
    db.probe.arm({ at: 1 }).disarm()
    await papers()
  })

  test('every statement is counted and reported with its time', async () => {
    const reports: StatementReport[] = []
    const other = openDatabase({ url: db.url, onStatement: (report) => reports.push(report) })
    await other.many(sql`select ${1}::int`)
    await expect(other.many(sql`select nonsense`)).rejects.toMatchObject({
      statement: 'select nonsense',
    })
    expect(other.probe.statements).toBe(2)
    expect(reports.map((report) => report.text)).toEqual(['select $1::int', 'select nonsense'])
    expect(reports[0]!.ms).toBeGreaterThan(0)
    expect(sqlState(reports[1]!.error)).toBe('42703')
    await other.close()
  })
})

describe('连不上数据库时，说清楚怎么办', () => {
  const failure = async (url: string) => {
    const other = openDatabase({ url })
    try {
      await other.one(sql`select 1`)
      throw new Error('connected')
    } catch (error) {
      return (error as Error).message
    } finally {
      await other.close()
    }
  }

  test('没有运行、没有主机、没有套接字、没有这个库', async () => {
    expect(await failure('postgres://u:geheim@127.0.0.1:1/oa')).toBe(
      '连不上 127.0.0.1:1 的 oa 库：数据库没有运行，或地址、端口不对。请先启动数据库，再检查 DATABASE_URL。',
    )
    expect(await failure('postgres://nowhere.invalid/oa')).toMatch(/找不到数据库主机/)
    expect(await failure('postgres:///oa?host=/nowhere')).toMatch(/找不到数据库的本机套接字/)
    const missing = new URL(db.url)
    missing.pathname = '/missing'
    expect(await failure(missing.href)).toMatch(/没有这个数据库/)
  })

  test('地址写错', () => {
    expect(() => openDatabase({ url: 'host=localhost dbname=oa' })).toThrow(/DATABASE_URL 无法识别/)
    expect(() => openDatabase({ url: 'mysql://localhost/oa' })).toThrow(/DATABASE_URL 无法识别/)
  })

  test('库里还没有程序使用的角色', async () => {
    const url = new URL(db.url)
    url.searchParams.set('options', '-c role=xz_missing')
    expect(await failure(url.href)).toMatch(/还没有程序使用的角色 xz_app.*先运行数据库升级/)
  })

  test('连接用尽时在限定时间内报告', async () => {
    const narrow = openDatabase({ url: db.url, max: 1, connectTimeout: 100 })
    await narrow.tx(async () => {
      await expect(narrow.one(sql`select 1`)).rejects.toThrow(/等不到空闲的数据库连接/)
    })
    await narrow.close()
  })
})

async function backends(): Promise<number> {
  const { n } = await db.owner.one<{ n: number }>(sql`
    select count(*) as n from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()
      and application_name = 'xunzhang'`)
  return n
}
