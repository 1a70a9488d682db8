import { createHash, randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import QRCode from 'qrcode'
import { audit } from '#kernel/audit/audit.store.ts'
import type { By } from '#kernel/accounts/accounts.store.ts'
import { seal, unseal } from '#kernel/accounts/seal.store.ts'
import type { Db } from '#kernel/db/database.store.ts'
import { sql } from '#kernel/db/sql.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'

/** 动态口令 (TOTP, RFC 6238): the secret is kept encrypted with AES-256-GCM under the installation's key. */

const totpOf = (secret: Uint8Array, label: string) =>
  new TOTP({
    issuer: '循章',
    label,
    secret: new Secret({ buffer: Uint8Array.from(secret).buffer }),
  })

const recoveryHash = (code: string) => createHash('sha256').update(code).digest('hex')

/** Begins enrolment: a secret as QR code and as text; it counts only once confirmed. */
export async function beginTotp(
  db: Db,
  account: number,
  key: Uint8Array,
): Promise<{ qr: string; secret: string } | Refusal> {
  const row = await db.one<{ login: string; confirmed: boolean }>(sql`
    select login, totp_confirmed_at is not null as confirmed from account where id = ${account}
  `)
  if (row.confirmed)
    return refuse('动态口令已经启用。如需更换，请先联系安全管理员停用。', { status: 409 })
  const secret = randomBytes(20)
  await db.run(sql`update account set totp_secret = ${seal(secret, key)} where id = ${account}`)
  const totp = totpOf(secret, row.login)
  return { qr: await QRCode.toDataURL(totp.toString()), secret: totp.secret.base32 }
}

/** Confirms enrolment with a first code; returns recovery codes, shown once. */
export async function confirmTotp(
  db: Db,
  account: number,
  code: string,
  key: Uint8Array,
  by: By,
): Promise<{ recovery: string[] } | Refusal> {
  const fits = await useCode(db, account, code, key, by.at)
  if (!fits) return refuse('动态口令不对，请核对手机时间后重试。', { field: 'code', status: 400 })
  const recovery = Array.from({ length: 8 }, () => randomBytes(6).toString('hex'))
  await db.tx(async (tx) => {
    await tx.run(sql`
      update account set totp_confirmed_at = ${by.at}, recovery_hashes = ${recovery.map(recoveryHash)}
      where id = ${account}
    `)
    const body = { account }
    await audit.append(tx, {
      stream: 'account',
      at: by.at,
      actor: by.person,
      kind: '启用动态口令',
      body,
    })
  })
  return { recovery }
}

/** Checks a code or a recovery code. Each is good once: the step used last is remembered. */
export async function useCode(
  db: Db,
  account: number,
  code: string,
  key: Uint8Array,
  at: Date,
): Promise<boolean> {
  return await db.tx(async (tx) => {
    const row = await tx.one<{
      secret: Buffer | null
      last: number | null
      recovery: string[]
    }>(sql`
      select totp_secret as secret, totp_last_step as last, recovery_hashes as recovery
      from account where id = ${account} for update
    `)
    if (!row.secret) return false
    const used = recoveryHash(code.trim().toLowerCase())
    if (row.recovery.includes(used)) {
      const left = row.recovery.filter((one) => one !== used)
      await tx.run(sql`update account set recovery_hashes = ${left} where id = ${account}`)
      return true
    }
    const totp = totpOf(unseal(row.secret, key), '')
    const delta = totp.validate({ token: code.trim(), timestamp: at.getTime(), window: 1 })
    if (delta === null) return false
    const step = Math.floor(at.getTime() / 30_000) + delta
    if (row.last !== null && step <= row.last) return false
    await tx.run(sql`update account set totp_last_step = ${step} where id = ${account}`)
    return true
  })
}

/** The security administrator switches it off, for a lost telephone. */
export async function dropTotp(db: Db, account: number, by: By): Promise<object | Refusal> {
  return await db.tx(async (tx) => {
    const changed = await tx.run(sql`
      update account set totp_secret = null, totp_confirmed_at = null, totp_last_step = null,
        recovery_hashes = '{}'
      where id = ${account} and totp_secret is not null
    `)
    if (changed === 0) return refuse('该账号没有启用动态口令。', { status: 404 })
    const body = { account }
    await audit.append(tx, {
      stream: 'account',
      at: by.at,
      actor: by.person,
      kind: '停用动态口令',
      body,
    })
    return {}
  })
}
