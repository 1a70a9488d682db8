import { sm3 } from '#kernel/audit/sm3.ts'

/** The key under which the n-th matter of an event is begun: always the same, so never begun twice. */
export function followKey(matter: string, seq: number, n: number): string {
  const hex = sm3(`${matter}/${seq}/${n}`).slice(0, 32)
  // Version 8: a UUID of one's own making (RFC 9562).
  const made = `${hex.slice(0, 12)}8${hex.slice(13, 16)}a${hex.slice(17)}`
  return made.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5')
}
