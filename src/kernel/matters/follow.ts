/** A matter that an action brings about: a meeting's decision becomes a task. */
export interface Follow {
  readonly type: string
  readonly input: Readonly<Record<string, unknown>>
}
