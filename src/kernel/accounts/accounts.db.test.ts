import { TOTP, Secret } from 'otpauth'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  addAccount,
  changePassword,
  demoAccountsExist,
  resetPassword,
  setDisabled,
  unlock,
} from '#kernel/accounts/accounts.store.ts'
import { lock } from '#kernel/accounts/attempts.store.ts'
import { askAdminRole, decideAdminRole } from '#kernel/accounts/grants.store.ts'
import { endSessions, listSessions, sessionReader } from '#kernel/accounts/sessions.store.ts'
import { signIn, signInWithCode } from '#kernel/accounts/sign-in.store.ts'
import { beginTotp, confirmTotp } from '#kernel/accounts/totp.store.ts'
import { testDatabase, type TestDatabase } from '#kernel/db/test-database.ts'
import { sql } from '#kernel/db/sql.ts'
import { isRefusal } from '#kernel/refusal.ts'

/** 账号与登录：口令、锁定、首次改密、动态口令、会话、三员互斥，在真数据库上。 */

let db: TestDatabase
let clock = Date.parse('2026-03-02T09:00:00+08:00')
const now = () => new Date(clock)
const pass = (minutes: number) => (clock += minutes * 60_000)
const key = new Uint8Array(32).fill(7)
let people: number[]
let n = 0

beforeAll(async () => {
  db = await testDatabase()
  people = []
  for (const name of ['甲', '乙', '丙', '丁', '戊']) {
    const { id } = await db.one<{ id: number }>(
      sql`insert into person (name, sort_key, valid_from) values (${name}, '', '2019-01-22') returning id`,
    )
    people.push(id)
  }
})
beforeEach(() => pass(60))

const by = () => ({ person: null, at: now() })

/** An account that has changed its first password. */
async function account(person = people[0]!) {
  const login = `user${++n}`
  const made = await addAccount(db, { person, login, admin: null }, by())
  if (isRefusal(made)) throw new Error(made.refused)
  const password = `Xunzhang-${n}-wenshan`
  const change = { account: made.id, session: '', old: made.password, password }
  expect(await changePassword(db, change, { person, at: now() })).toBeNull()
  return { id: made.id, person, login, password }
}
const enter = (login: string, password: string, ip = '10.0.0.1') =>
  signIn(db, { login, password }, { ip, userAgent: 'test', at: now() })

describe('口令', () => {
  test('初始口令只出现一次，首次登录必须修改，改后其他会话失效', async () => {
    const login = `user${++n}`
    const made = await addAccount(db, { person: people[0]!, login, admin: null }, by())
    if (isRefusal(made)) throw new Error(made.refused)
    const stored = await db.one<{ hash: string }>(
      sql`select password_hash as hash from account where id = ${made.id}`,
    )
    expect(stored.hash).toMatch(/^\$argon2id\$/u)
    const first = await enter(login, made.password)
    expect(first).toMatchObject({ mustChange: true })
    const own = (await sessionReader(db, now)((first as { token: string }).token))!
    const ask = { account: made.id, session: own.id, old: made.password }
    const at = { person: people[0]!, at: now() }
    for (const weak of ['short', '12345678', login, made.password]) {
      expect(await changePassword(db, { ...ask, password: weak }, at)).toMatchObject({
        field: 'password',
      })
    }
    expect(await changePassword(db, { ...ask, password: 'Wenshan-2026-bureau' }, at)).toBeNull()
    expect(await enter(login, made.password)).toMatchObject({ status: 401 })
    expect(await enter(login, 'Wenshan-2026-bureau')).toMatchObject({ mustChange: false })
  })

  test('没有的登录名与错的口令，答复一样', async () => {
    const { login } = await account()
    const wrong = await enter(login, 'not-it-at-all')
    expect(await enter('nobody', 'not-it-at-all')).toEqual(wrong)
    expect(wrong).toMatchObject({ status: 401 })
  })

  test(`同一地址连错${lock.failures}次就等${lock.minutes}分钟，对的口令也不行；别处不受影响；安全管理员可解除`, async () => {
    const { id, login, password } = await account()
    for (let i = 0; i < lock.failures; i++) await enter(login, 'wrong-password')
    expect(await enter(login, password)).toMatchObject({ status: 429 })
    expect(await enter(login, password, '10.0.0.2')).toHaveProperty('token')
    await unlock(db, id, { person: people[1]!, account: 0, at: now() })
    expect(await enter(login, password)).toHaveProperty('token')
    for (let i = 0; i < lock.failures; i++) await enter(login, 'wrong-password')
    pass(lock.minutes - 1)
    expect(await enter(login, password)).toMatchObject({ status: 429 })
    pass(2)
    expect(await enter(login, password)).toHaveProperty('token')
  })

  test('同时猜三十次，也只有五次作数', async () => {
    const { login } = await account()
    const answers = await Promise.all(
      Array.from({ length: 30 }, async () => await enter(login, 'wrong-password', '10.0.9.9')),
    )
    const tried = answers.filter((answer) => isRefusal(answer) && answer.status === 401)
    expect(tried.length).toBeLessThanOrEqual(lock.failures)
  })

  test('停用的账号、离开本局的人登不上，原有会话随即失效', async () => {
    const one = await account(people[2])
    const { token } = (await enter(one.login, one.password)) as { token: string }
    const read = sessionReader(db, now)
    expect(await read(token)).toMatchObject({ person: people[2] })
    await setDisabled(db, one.id, true, {
      person: people[1]!,
      account: 0,
      at: now(),
    })
    expect(await read(token)).toBeNull()
    expect(await enter(one.login, one.password)).toMatchObject({ status: 401 })
  })

  test('重置口令：新的一次性口令，旧的作废', async () => {
    const one = await account()
    const reset = await resetPassword(db, one.id, { person: people[1]!, account: 0, at: now() })
    if (isRefusal(reset)) throw new Error(reset.refused)
    expect(await enter(one.login, one.password)).toMatchObject({ status: 401 })
    expect(await enter(one.login, reset.password)).toMatchObject({ mustChange: true })
  })
})

describe('会话', () => {
  test('列得出、收得回；长期不用自动失效', async () => {
    const one = await account()
    const tokens = []
    for (const ip of ['10.0.0.1', '10.0.0.2']) {
      tokens.push(((await enter(one.login, one.password, ip)) as { token: string }).token)
    }
    const read = sessionReader(db, now)
    const [first, second] = await Promise.all(tokens.map((token) => read(token)))
    expect((await listSessions(db, one.id, now())).map(({ ip }) => ip).toSorted()).toEqual([
      '10.0.0.1',
      '10.0.0.2',
    ])
    await endSessions(db, one.id, now(), first!.id)
    expect(await read(tokens[1]!)).toBeNull()
    expect(second).not.toBeNull()
    expect(await read(tokens[0]!)).not.toBeNull()
    pass(13 * 60)
    expect(await read(tokens[0]!)).toBeNull()
  })
})

describe('动态口令', () => {
  const codeOf = (secret: string) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: clock })

  test('启用后须第二步；同一个码只用一次；恢复码各用一次；口令要重新给', async () => {
    const one = await account()
    const begun = await beginTotp(db, one.id, key)
    if (isRefusal(begun)) throw new Error(begun.refused)
    const done = await confirmTotp(db, one.id, codeOf(begun.secret), key, {
      person: one.person,
      at: now(),
    })
    if (isRefusal(done)) throw new Error(done.refused)
    expect(done.recovery.length).toBe(8)
    const stored = await db.one<{ secret: Buffer }>(
      sql`select totp_secret as secret from account where id = ${one.id}`,
    )
    expect(stored.secret.includes(Buffer.from(begun.secret))).toBe(false)

    const second = async (code: string) => {
      const { pending } = (await enter(one.login, one.password)) as { pending: string }
      expect(await sessionReader(db, now)(pending)).toBeNull()
      const origin = { ip: '10.0.0.1', userAgent: 'test', at: now() }
      return await signInWithCode(db, { pending, code, key }, origin)
    }
    expect(await second(codeOf(begun.secret))).toMatchObject({ status: 401 })
    pass(1)
    const code = codeOf(begun.secret)
    expect(await second(code)).toHaveProperty('token')
    expect(await second(code)).toMatchObject({ status: 401 })
    expect(await second(done.recovery[0]!)).toHaveProperty('token')
    expect(await second(done.recovery[0]!)).toMatchObject({ status: 401 })
  })
})

describe('三员互斥，授权要两人', () => {
  test('自己不能给自己授权；申请的人不能自己确认；一人只能有一种', async () => {
    const security = await account(people[3])
    const system = await account(people[4])
    const target = await account(people[1])
    const twin = await account(people[1])
    const as = (a: { id: number; person: number }) => ({
      person: a.person,
      account: a.id,
      at: now(),
    })
    expect(
      await askAdminRole(db, { account: security.id, role: 'audit' }, as(security)),
    ).toMatchObject({ status: 403 })
    const grant = await askAdminRole(db, { account: target.id, role: 'audit' }, as(security))
    if (isRefusal(grant)) throw new Error(grant.refused)
    const decide = { grant: grant.id, granted: true }
    expect(await decideAdminRole(db, decide, as(security))).toMatchObject({ status: 403 })
    expect(await decideAdminRole(db, decide, as(target))).toMatchObject({ status: 403 })
    expect(await decideAdminRole(db, decide, as(system))).toEqual({})
    for (const other of [target, twin]) {
      expect(
        await askAdminRole(db, { account: other.id, role: 'system' }, as(security)),
      ).toMatchObject({ status: 409, refused: expect.stringContaining('三员互斥') })
    }
    await expect(
      db.run(sql`update account set admin = 'system' where id = ${twin.id}`),
    ).rejects.toThrow('account_one_admin_role')
  })

  test('演示账号看得出来', async () => {
    expect(await demoAccountsExist(db)).toBe(false)
    await addAccount(
      db,
      { person: people[0]!, login: 'yanshi', admin: null, demo: true, password: 'Xunzhang-demo-1' },
      by(),
    )
    expect(await demoAccountsExist(db)).toBe(true)
  })
})
