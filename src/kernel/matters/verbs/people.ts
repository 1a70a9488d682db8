import type { Ctx, NewTask, Task } from '#kernel/matters/matter.ts'
import type { Person, PersonId } from '#kernel/org/directory.ts'

/** A person in service today, or undefined. */
export function personOf(ctx: Ctx<unknown>, id: PersonId): Person | undefined {
  const person = ctx.org.people.find((p) => p.id === id)
  if (!person || person.from > ctx.today) return undefined
  return person.to === null || person.to >= ctx.today ? person : undefined
}

/** A task's place in the flow, to open the same step for somebody else. */
export function steps(task: Task): Omit<NewTask, 'holder'> {
  const { step, kind, label, ref, rank, back } = task
  return { step, kind, label, ref, rank, back, carry: task.dueOn }
}
