import { createHmac } from 'node:crypto'
import { seal, unseal } from '#kernel/accounts/seal.store.ts'
import { maskOf, type PersonalKind } from '#kernel/privacy/mask.ts'
import { mapPersonal, nothing, type Personal } from '#kernel/privacy/personal.ts'

/** Seals and opens personal data under the key of the installation (AES-256-GCM). */
export interface Sealer {
  seal(kind: PersonalKind, text: string): Personal
  /** The text. Throws when it was altered or sealed under another key. */
  open(sealed: Personal): string
  /** The mark that the text has or would have; for finding the same person. */
  markOf(kind: PersonalKind, text: string): string
  /** The code (查询码) by which a citizen asks after a matter: 16 signs, 80 bits, not guessable. */
  codeOf(matter: string): string
}

const scheme = 'v1.'
const purpose = 'personal'
/** Crockford's base 32: no I, L, O, U to be misread. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

export function sealerOf(key: Uint8Array): Sealer {
  const keyed = (use: string, text: string) =>
    createHmac('sha256', key).update(`${use}\n${text}`).digest()
  const markOf = (kind: PersonalKind, text: string) =>
    keyed(`mark ${kind}`, plain(kind, text)).subarray(0, 16).toString('hex')
  return {
    markOf,
    seal(kind, text) {
      const trimmed = text.trim()
      if (trimmed === '') return nothing
      const body = seal(Buffer.from(trimmed), key, purpose).toString('base64url')
      return { masked: maskOf(kind, trimmed), seal: scheme + body, mark: markOf(kind, trimmed) }
    },
    open({ masked, seal: body }) {
      if (body === '') return masked
      if (!body.startsWith(scheme)) throw new Error(`sealed in an unknown way: ${body.slice(0, 4)}`)
      return unseal(Buffer.from(body.slice(scheme.length), 'base64url'), key, purpose).toString()
    },
    codeOf(matter) {
      const bytes = keyed('code', matter)
      return Array.from({ length: 16 }, (_, i) => signs[bytes[i]! & 31]).join('')
    },
  }
}

/** Text as it is compared: one width, one case, no blanks or dashes in numbers. */
function plain(kind: PersonalKind, text: string): string {
  const folded = text.normalize('NFKC').trim().toUpperCase()
  return kind === 'address' ? folded.replaceAll(/\s/gu, '') : folded.replaceAll(/[\s-]/gu, '')
}

/** The data as it was given, each piece of personal data with its text in place of the masked one. */
export const opened = (data: unknown, sealer: Sealer): unknown =>
  mapPersonal(data, (found) => ({ masked: sealer.open(found), seal: '', mark: '' }))
