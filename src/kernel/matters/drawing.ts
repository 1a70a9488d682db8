import type { AnyAction, MatterType } from '#kernel/matters/matter.ts'

/** A flow as it is drawn and checked: the table itself, nothing added by hand. */
export interface FlowDrawing {
  readonly states: readonly { key: string; label: string; end: 'done' | 'void' | null }[]
  readonly edges: readonly {
    from: string
    to: string
    action: string
    label: string
    who: string
  }[]
  readonly start: string
}

const drawn = new WeakMap<MatterType, FlowDrawing>()

export function flowOf(type: MatterType): FlowDrawing {
  const known = drawn.get(type)
  if (known) return known
  const states = Object.entries(type.states).map(([key, { label, end }]) => ({
    key,
    label,
    end: end ?? null,
  }))
  const moves = Object.entries(type.actions).filter(([, action]) => !staysPut(action))
  const edges = moves.flatMap(([action, { label, who, from, to }]) =>
    from.flatMap((a) =>
      to.filter((b) => b !== a).map((b) => ({ from: a, to: b, action, label, who: who.label })),
    ),
  )
  const drawing = { states, edges, start: type.start }
  drawn.set(type, drawing)
  return drawing
}

/** What is possible in several states and leaves each as it is (更正登记) is no way from one to another. */
export const staysPut = ({ from, to }: Pick<AnyAction<unknown>, 'from' | 'to'>): boolean =>
  from.length > 1 && from.every((state) => to.includes(state))
