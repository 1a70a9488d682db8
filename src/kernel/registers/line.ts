import { lampOf } from '#kernel/clocks/lamp.ts'
import { namesIn } from '#kernel/matters/page.ts'
import { grown } from '#kernel/matters/grown.ts'
import type { Facts, MatterType, Snapshot } from '#kernel/matters/matter.ts'
import type { RegisterRow } from '#kernel/registers/register.store.ts'

/** A register line as people read it: state, lamp and the type's own columns. */
export function lineOf(row: RegisterRow, type: MatterType, facts: Facts) {
  const names = namesIn(facts.org)
  const snapshot = grown(type, { ...row, tasks: [], clocks: [] } as unknown as Snapshot)
  return {
    matter: row.id,
    type: row.type,
    number: row.number,
    title: row.title,
    state: row.state,
    stateLabel: type.states[row.state]?.label ?? row.state,
    unit: row.unit === null ? null : facts.org.unit(row.unit).shortName,
    createdAt: row.createdAt,
    dueOn: row.dueOn,
    endedAt: row.endedAt,
    lamp: row.endedAt
      ? { colour: 'none' as const, words: type.states[row.state]?.label ?? '已办结' }
      : lampOf(row.dueOn, facts.today, facts.calendar),
    columns: Object.fromEntries(
      type.columns.map((column) => [column.key, column.value(snapshot, names)]),
    ),
  }
}
