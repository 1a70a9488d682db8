/** A matter that an action brings about: a meeting's decision becomes a task. */
export interface Follow {
  readonly type: string
  readonly input: Readonly<Record<string, unknown>>
}

/** The same as an event keeps it: whoever may not know of the cause may not know of what it brought about. */
export interface KeptFollow extends Follow {
  readonly barred?: readonly number[]
}
