import { sm3 } from '#kernel/audit/sm3.ts'
import type { Request } from '#kernel/matters/engine.store.ts'
import type { KeptFollow } from '#kernel/matters/follow.ts'

/** The commands that begin what an event brings about: the same whenever they are given again. */
export function followRequests(
  { matter, seq, follow }: { matter: string; seq: number; follow: readonly KeptFollow[] },
  person: Request['person'],
): (Request & { readonly key: string })[] {
  return follow.map(({ type, input, barred = [] }, n) => ({
    type,
    action: 'create',
    input,
    person,
    key: followKey(matter, seq, n),
    isFollow: true,
    barred,
  }))
}

/** The key under which the n-th matter of an event is begun: always the same, so never begun twice. */
function followKey(matter: string, seq: number, n: number): string {
  const hex = sm3(`${matter}/${seq}/${n}`).slice(0, 32)
  // Version 8: a UUID of one's own making (RFC 9562).
  const made = `${hex.slice(0, 12)}8${hex.slice(13, 16)}a${hex.slice(17)}`
  return made.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5')
}
