import { describe, expect, test } from 'vitest'
import { audit, type AuditStream } from '#kernel/audit/audit.store.ts'
import { verifyAudit } from '#kernel/audit/verify.store.ts'
import { sql } from '#kernel/db/sql.ts'
import { testDatabase, type TestDatabase } from '#kernel/db/test-database.ts'

/** 审计只增不改；改一个字节、删一条、截掉末尾，都查得出来。 */

const at = new Date('2026-03-02T09:00:00.123+08:00')

async function note(
  db: TestDatabase,
  kind: string,
  stream: AuditStream = 'org',
  body: object = { kind },
) {
  await db.tx((tx) => audit.append(tx, { stream, at, actor: 7, kind, body }))
}

async function filled(): Promise<TestDatabase> {
  const db = await testDatabase()
  for (const kind of ['新设机构', '任职', '分管']) await note(db, kind)
  for (const kind of ['建立账号', '重置口令']) await note(db, kind, 'account')
  return db
}

describe('审计只增不改', () => {
  test('运行中的程序不能改也不能删审计和查阅记录', async () => {
    const db = await filled()
    await audit.access(db, { at, person: 7, what: '查看身份证号', reason: '核对' })
    for (const table of ['audit_event', 'access_log']) {
      const name = sql`${table === 'audit_event' ? sql`audit_event` : sql`access_log`}`
      await expect(db.run(sql`update ${name} set at = now()`), table).rejects.toThrow('permission')
      await expect(db.run(sql`delete from ${name}`), table).rejects.toThrow('permission')
      await expect(db.run(sql`truncate ${name}`), table).rejects.toThrow('permission')
    }
    await expect(db.run(sql`delete from audit_head`)).rejects.toThrow('permission')
    expect((await verifyAudit(db)).findings).toEqual([])
  })

  test('事办不成，记录也不留', async () => {
    const db = await filled()
    await expect(
      db.tx(async (tx) => {
        await audit.append(tx, { stream: 'org', at, actor: 7, kind: '撤销', body: {} })
        throw new Error('停')
      }),
    ).rejects.toThrow('停')
    expect(await verifyAudit(db)).toMatchObject({ entries: 5, findings: [] })
  })

  test('同时记录的排成一条链，不断号', async () => {
    const db = await testDatabase()
    await Promise.all(Array.from({ length: 40 }, (_, i) => note(db, `第${i}件`)))
    const rows = await db.many<{ seq: number }>(sql`select seq from audit_event order by seq`)
    expect(rows.map((row) => row.seq)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1))
    expect(await verifyAudit(db)).toMatchObject({ entries: 40, findings: [] })
  })
})

describe('校验', () => {
  test('完好的记录全部相符，超过一页也是', async () => {
    const db = await testDatabase()
    await db.tx(async (tx) => {
      for (let i = 0; i < 1003; i++) {
        await audit.append(tx, { stream: 'org', at, actor: null, kind: '导入', body: { i } })
      }
    })
    await note(db, '任职', 'settings')
    expect(await verifyAudit(db)).toMatchObject({ entries: 1004, findings: [] })
  })

  const changes = {
    改了内容: sql`update audit_event set body = '{"kind":"任免"}' where stream = 'org' and seq = 2`,
    内容里多一个空格: sql`update audit_event set body = '{"kind": "任职"}' where stream = 'org' and seq = 2`,
    换了经办人: sql`update audit_event set actor = 8 where stream = 'org' and seq = 2`,
    抹去经办人: sql`update audit_event set actor = null where stream = 'org' and seq = 2`,
    改了动作: sql`update audit_event set kind = '任免' where stream = 'org' and seq = 2`,
    改了一毫秒: sql`update audit_event set at = at + interval '1 millisecond' where stream = 'org' and seq = 2`,
    改了校验值: sql`update audit_event set hash = decode(repeat('ab', 32), 'hex') where stream = 'org' and seq = 2`,
    删了中间一条: sql`delete from audit_event where stream = 'org' and seq = 2`,
    删了第一条: sql`delete from audit_event where stream = 'org' and seq = 1`,
    挪到别的类别: sql`update audit_event set stream = 'calendar', seq = 1 where stream = 'org' and seq = 1`,
  }
  for (const [what, change] of Object.entries(changes)) {
    test(`数据库属主${what}，查得出来`, async () => {
      const db = await filled()
      expect(await db.owner.run(change)).toBe(1)
      const { findings } = await verifyAudit(db)
      expect(findings.length).toBeGreaterThan(0)
      expect(findings.map((finding) => finding.where).join()).toMatch(/审计 (org|calendar)/u)
    })
  }

  test('末尾一条连数据库属主也不能直接删', async () => {
    const db = await filled()
    await expect(
      db.owner.run(sql`delete from audit_event where stream = 'org' and seq = 3`),
    ).rejects.toThrow('audit_head')
  })

  test('解除约束后截掉末尾，查得出来', async () => {
    const db = await filled()
    await db.owner.run(
      sql`alter table audit_head drop constraint audit_head_bureau_stream_seq_fkey`,
    )
    await db.owner.run(sql`delete from audit_event where stream = 'org' and seq = 3`)
    expect((await verifyAudit(db)).findings).toEqual([
      { where: '审计 org 第3条', what: '末尾记录缺失，或末尾标记被改动' },
    ])
    await db.owner.run(sql`delete from audit_event where stream = 'account'`)
    expect((await verifyAudit(db)).findings).toHaveLength(2)
    await db.owner.run(sql`delete from audit_head`)
    expect((await verifyAudit(db)).findings).toEqual([
      { where: '审计 org', what: '末尾记录缺失，或末尾标记被改动' },
    ])
  })

  test('整个类别连同末尾标记一起删掉，与上次校验的记录对不上', async () => {
    const db = await filled()
    const { ends } = await verifyAudit(db)
    await note(db, '校验', 'settings', { ok: true, ends })
    expect((await verifyAudit(db)).findings).toEqual([])
    await db.owner.run(sql`delete from audit_head where stream = 'account'`)
    await db.owner.run(sql`delete from audit_event where stream = 'account'`)
    expect((await verifyAudit(db)).findings).toEqual([
      { where: '审计 account 第2条', what: '上次校验时还在，现已缺失或被改动' },
    ])
  })

  test('旧版程序在旁边追加、没有移动末尾标记，不算被改', async () => {
    const db = await filled()
    const [second] = await db.many<{ hash: string }>(
      sql`select encode(hash, 'hex') as hash from audit_event where stream = 'org' and seq = 2`,
    )
    await db.owner.run(sql`
      update audit_head set seq = 2, hash = decode(${second!.hash}, 'hex') where stream = 'org'
    `)
    expect((await verifyAudit(db)).findings).toEqual([])
  })
})
