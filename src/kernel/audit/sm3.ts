import { createHash } from 'node:crypto'

/** SM3 (GB/T 32905-2016) of a text in UTF-8 or of bytes, as 64 hex digits. */
export function sm3(content: string | Uint8Array): string {
  return createHash('sm3').update(content).digest('hex')
}
