import { hash, verify } from '@node-rs/argon2'
import { randomBytes, randomInt } from 'node:crypto'
import { refuse, type Refusal } from '#kernel/refusal.ts'

/** Passwords: argon2id with the parameters of the OWASP cheat sheet (19 MiB, 2 passes, 1 lane). */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export async function hashPassword(password: string): Promise<string> {
  return await hash(password.normalize('NFKC'), cost)
}

export async function passwordFits(stored: string, password: string): Promise<boolean> {
  return await verify(stored, password.normalize('NFKC'))
}

let decoy: Promise<string> | undefined

/** Takes as long as a real check, for logins that do not exist. Always false. */
export async function decoyCheck(password: string): Promise<false> {
  decoy ??= hashPassword(randomBytes(16).toString('hex'))
  await passwordFits(await decoy, password)
  return false
}

/** At least 10 characters of at least three kinds, not the login, not one character over and over. */
export function checkPassword(password: string, login: string): Refusal | null {
  const field = { field: 'password', status: 400 } as const
  if (password.length < 10) return refuse('口令至少10位。', field)
  if (password.length > 128) return refuse('口令最多128位。', field)
  const kinds = [/[a-z]/u, /[A-Z]/u, /\d/u, /[^a-zA-Z\d]/u].filter((kind) => kind.test(password))
  if (kinds.length < 3) return refuse('口令须含大写字母、小写字母、数字、符号中的三种。', field)
  if (password.toLowerCase().includes(login.toLowerCase())) {
    return refuse('口令不能包含登录名。', field)
  }
  if (new Set(password).size < 6) return refuse('口令重复的字符太多，请换一个。', field)
  return null
}

/** A one-time password with its hash. */
export interface Prepared {
  readonly password: string
  readonly hash: string
}

export async function preparePassword(password = initialPassword()): Promise<Prepared> {
  return { password, hash: await hashPassword(password) }
}

const letters = 'abcdefghijkmnpqrstuvwxyz'
const digits = '23456789'
const capitals = 'ABCDEFGHJKLMNPQRSTUVWXYZ'

/** A one-time initial password that can be read out: no l, 1, O or 0. About 77 bits. */
export function initialPassword(): string {
  const pick = (from: string) => from[randomInt(from.length)]!
  const group = () => Array.from({ length: 4 }, () => pick(letters + digits)).join('')
  return `${pick(capitals)}${pick(digits)}${pick(letters)}${group()}-${group()}-${group()}`
}
