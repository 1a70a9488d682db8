import { sm3 } from '#kernel/audit/sm3.ts'
import type { Request } from '#kernel/matters/engine.store.ts'
import type { KeptFollow } from '#kernel/matters/follow.ts'

/** The commands that carry out what an event brings about: the same whenever they are given again. */
export function followRequests(
  { matter, seq, follow }: { matter: string; seq: number; follow: readonly KeptFollow[] },
  person: Request['person'],
): (Request & { readonly key: string })[] {
  return follow.map((one, n) => {
    const key = followKey(matter, seq, n)
    const { input } = one
    return 'matter' in one
      ? { matter: one.matter, action: one.action, input, person: null, key, isFollow: true }
      : {
          type: one.type,
          action: 'create',
          input,
          person,
          key,
          isFollow: true,
          barred: one.barred ?? [],
        }
  })
}

/** The key under which the n-th matter of an event is begun: always the same, so never begun twice. */
function followKey(matter: string, seq: number, n: number): string {
  const hex = sm3(`${matter}/${seq}/${n}`).slice(0, 32)
  // Version 8: a UUID of one's own making (RFC 9562).
  const made = `${hex.slice(0, 12)}8${hex.slice(13, 16)}a${hex.slice(17)}`
  return made.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5')
}
