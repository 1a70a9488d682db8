import type { z } from 'zod'
import type { Action, AnyAction, MatterType } from '#kernel/matters/matter.ts'

/**
 * Gives a module's actions their types: `const act = actionsOf<Incoming, State>()`, then
 * `act(inputSchema, { … })`. The input of `run` is what the schema yields; states that do not
 * exist do not compile.
 */
export function actionsOf<D, S extends string>() {
  return <Z extends z.ZodType>(
    input: Z,
    action: Omit<Action<D, S, z.output<Z>>, 'input'>,
  ): AnyAction<D, S> => ({ ...action, input }) as unknown as AnyAction<D, S>
}

/** Declares a matter type, with its states and steps checked against each other by the compiler. */
export function matterType<D, S extends string, St extends string>(
  declaration: MatterType<D, S, St>,
): MatterType<D, S, St> {
  return declaration
}
