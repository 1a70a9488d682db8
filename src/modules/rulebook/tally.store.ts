import type { Db } from '#kernel/db/database.store.ts'
import { json, sql } from '#kernel/db/sql.ts'

/**
 * 执行情况：how often each clause was applied and refused. Counted in memory and written every few
 * seconds: a count may lose the last seconds before a crash, the events lose nothing.
 */
export interface Tally {
  add(rule: string, outcome: 'applied' | 'refused', day: string): void
  flush(db: Db): Promise<void>
}

export function newTally(): Tally {
  let counts = new Map<string, { rule: string; day: string; applied: number; refused: number }>()
  return {
    add(rule, outcome, day) {
      const key = `${rule} ${day}`
      const count = counts.get(key) ?? { rule, day, applied: 0, refused: 0 }
      count[outcome]++
      counts.set(key, count)
    },
    async flush(db) {
      if (counts.size === 0) return
      const rows = [...counts.values()]
      counts = new Map()
      await db.run(sql`
        insert into rule_tally (rule, day, applied, refused)
        select rule, day, applied, refused
        from jsonb_to_recordset(${json(rows)}::jsonb)
          as r (rule text, day date, applied int, refused int)
        on conflict (bureau, rule, day) do update set
          applied = rule_tally.applied + excluded.applied,
          refused = rule_tally.refused + excluded.refused
      `)
    },
  }
}

export interface RuleCount {
  readonly rule: string
  readonly applied: number
  readonly refused: number
}

/** Counts by clause since a day. */
export async function ruleCounts(db: Db, since: string): Promise<readonly RuleCount[]> {
  return await db.many<RuleCount>(sql`
    select rule, sum(applied)::int as applied, sum(refused)::int as refused
    from rule_tally where bureau = 1 and day >= ${since} group by rule
  `)
}
