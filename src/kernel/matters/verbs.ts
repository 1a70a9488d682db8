import type { AnyAction, MatterType, VerbName } from '#kernel/matters/matter.ts'
import { verbNames } from '#kernel/matters/matter.ts'
import { circulate, read, remark, remind } from '#kernel/matters/verbs/inform.ts'
import { answerCosign, cosign, uncosign } from '#kernel/matters/verbs/cosign.ts'
import { countersign, vote } from '#kernel/matters/verbs/countersign.ts'
import { calendarChanges, clockFires } from '#kernel/matters/verbs/machine.ts'
import { reassign, returnTo, withdraw } from '#kernel/matters/verbs/move.ts'

/** The verbs every flow has unless its rules forbid them (退回 撤回 转办 加签 减签 会签 传阅 催办 …). */
const verbs: Record<Exclude<VerbName, 'reassign'>, AnyAction<unknown>> = {
  return: returnTo,
  withdraw,
  cosign,
  uncosign,
  answerCosign,
  countersign,
  vote,
  circulate,
  read,
  remind,
  remark,
}

/** Name of a type's `submit`, which no route for the bureau's people takes. */
export const submitName = '@submit'

/** Finds an action of a type: its first action, its own ones, then the standard verbs. */
export function actionOf<D>(type: MatterType<D>, name: string): AnyAction<D> | undefined {
  if (name === 'create') return type.create
  if (name === submitName) return type.submit
  if (Object.hasOwn(type.actions, name)) return type.actions[name]
  if (name === '@clock') return everywhere(type, clockFires(type as MatterType) as AnyAction<D>)
  if (name === '@calendar') return everywhere(type, calendarChanges as AnyAction<D>)
  const verb = verbNames.find((v) => v === name)
  return verb ? verbFor(type, verb) : undefined
}

/** All action names of a type, in the order in which they are shown. */
export function actionNames<D>(type: MatterType<D>): string[] {
  return [...Object.keys(type.actions), ...verbNames]
}

function everywhere<D>(type: MatterType<D>, action: AnyAction<D>): AnyAction<D> {
  return { ...action, verb: true, from: Object.keys(type.states) }
}

const made = new WeakMap<object, Map<VerbName, AnyAction<never>>>()

/** A verb fitted to a type: possible in every state that is not an end, minus what the rules forbid. */
function verbFor<D>(type: MatterType<D>, name: VerbName): AnyAction<D> {
  const known = made.get(type) ?? new Map<VerbName, AnyAction<never>>()
  made.set(type, known)
  const cached = known.get(name)
  if (cached) return cached as AnyAction<D>
  const verb = (
    name === 'reassign' ? reassign(type.basis?.acrossUnits) : verbs[name]
  ) as AnyAction<D>
  const open = Object.keys(type.states).filter((s) => !type.states[s]?.end)
  const always = name === 'read' || name === 'remark' || name === 'withdraw'
  const fitted: AnyAction<D> = {
    ...verb,
    verb: true,
    from: always ? Object.keys(type.states) : open,
    guard: (ctx) =>
      type.forbids?.[name] ?? type.verbGuards?.[name]?.(ctx) ?? verb.guard?.(ctx) ?? null,
  }
  known.set(name, fitted as AnyAction<never>)
  return fitted
}
