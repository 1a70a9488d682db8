import type { Db } from '#kernel/db/database.store.ts'
import { sql } from '#kernel/db/sql.ts'
import type { Engine } from '#kernel/matters/engine.store.ts'
import type { Directory, PersonId, UnitId } from '#kernel/org/directory.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { officeOf } from '#modules/office.ts'
import { listedSeals } from '#modules/seals/listed.ts'
import type { SealName } from '#rulebook/articles/a30-seals.ts'

/** The seals in use, and what 第三十条(一) lists brought into the register at once. */

export interface KeptSeal {
  readonly id: string
  readonly kind: SealName
  readonly name: string
  readonly unit: UnitId
  readonly keeper: PersonId
}

const most = 1000

export const keptSeals = async (db: Db): Promise<KeptSeal[]> =>
  await db.many<KeptSeal>(sql`
    select id, data ->> 'kind' as kind, data ->> 'name' as name, (data ->> 'unit')::int as unit,
      (data ->> 'keeper')::int as keeper
    from matter where bureau = 1 and type = 'seal' and ended_at is null
    order by created_at, id limit ${most}
  `)

/**
 * Registers every listed seal that is not in the register yet, kept by its section as far as somebody
 * is there, else by the office. Answers the names registered.
 */
export async function registerListed(
  db: Db,
  engine: Engine,
  person: PersonId,
  since: string,
): Promise<{ registered: string[] } | Refusal> {
  const [{ org, today }, kept] = await Promise.all([engine.factsFor(person), keptSeals(db)])
  const known = new Set(kept.map(({ name }) => name))
  const office = officeOf(org)
  const registered: string[] = []
  for (const { kind, name, unit: code } of listedSeals) {
    if (known.has(name)) continue
    const own = org.unitByCode(code)?.id ?? office
    const unit = firstKeeper(org, own, today) ? own : office
    const keeper = firstKeeper(org, unit, today)
    const answer = await engine.run({
      type: 'seal',
      action: 'create',
      input: { kind, name, unit, keeper, since },
      person,
    })
    if (isRefusal(answer)) return answer
    registered.push(name)
  }
  return { registered }
}

/** Who keeps a seal of a unit until somebody else is named: its 印章管理员, else its head. */
function firstKeeper(org: Directory, unit: UnitId, today: string): PersonId | undefined {
  const post = org.postOf(unit, '印章管理员')
  const clerks = post ? org.holdersOf(post.id, today).people : []
  return (clerks[0] ?? org.headOf(unit, today).people[0])?.id
}
