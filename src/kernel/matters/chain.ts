/**
 * The hash chain of a matter. Each event's hash covers the one before it and every byte of its own
 * row, so that any later change shows.
 */

export interface ChainLink {
  readonly matter: string
  readonly seq: number
  /** ISO instant with milliseconds. */
  readonly at: string
  readonly action: string
  readonly actor: number | null
  readonly onBehalf: number | null
  /** The stored text of the body, byte for byte. */
  readonly body: string
}

/** The text whose SM3 (with the previous hash in front) is the event's hash. */
export function chainText(prev: string, link: ChainLink): string {
  const { matter, seq, at, action, actor, onBehalf, body } = link
  return [prev, matter, seq, at, action, actor ?? '', onBehalf ?? '', body].join('\n')
}

/** What the event says about the matter after it: changed state or data no longer fit. */
export function afterText(state: {
  state: string
  number: string | null
  title: string
  data: unknown
}): unknown {
  const { state: name, number, title, data } = state
  return { state: name, number, title, data }
}
