import type { MatterId } from '#kernel/matters/matter.ts'

/** What an action brings about, once it is written: another matter, or an act on one that is there. */
export type Follow = Begun | Acted

/** A matter that is begun: a meeting's decision becomes a task. */
export interface Begun {
  readonly type: string
  readonly input: Readonly<Record<string, unknown>>
}

/**
 * The machine's act on another matter: what was answered answers those joined to it. The action is
 * the machine's alone (`who.system`), signs 系统 and decides for itself whether it still applies.
 */
export interface Acted {
  readonly matter: MatterId
  readonly action: string
  readonly input: Readonly<Record<string, unknown>>
}

/** The same as an event keeps it: whoever may not know of the cause may not know of what it brought about. */
export type KeptFollow = Follow & { readonly barred?: readonly number[] }
