import type { Db } from '#kernel/db/database.store.ts'
import { sql } from '#kernel/db/sql.ts'
import { formatInstant } from '#kernel/clocks/time.ts'
import type { MatterId } from '#kernel/matters/matter.ts'
import type { Claim } from '#kernel/matters/claim.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import { readSetting } from '#kernel/settings/settings.store.ts'

/** 占用: a room or a car for a time; half an hour is the smallest part, a begun one counts whole. */

const slotMs = 30 * 60_000

/** The setting that says how much of something a resource holds. */
export const capacityKey = (resource: string): string => `capacity/${resource}`

/** Beginnings of the half hours from one instant to another, the second not included. */
export function slotsOf({ from, to }: Pick<Claim, 'from' | 'to'>): string[] {
  const slots: string[] = []
  const first = Math.floor(Date.parse(from) / slotMs) * slotMs
  for (let at = first; at < Date.parse(to); at += slotMs) slots.push(new Date(at).toISOString())
  return slots
}

/**
 * Takes what a matter claims and gives back what it had before, in the transaction that writes the
 * matter. The refusal says when it is taken, not by what: that may not be for the asker to know.
 */
export async function takeClaim(
  tx: Db,
  matter: MatterId,
  claim: Claim | null,
): Promise<Refusal | null> {
  await tx.run(sql`delete from claim where matter_id = ${matter}`)
  if (!claim) return null
  const capacity = claim.fits && (await readSetting<number | null>(tx, capacityKey(claim.resource)))
  const small = typeof capacity === 'number' ? claim.fits?.(capacity) : null
  if (small) return small
  const slots = slotsOf(claim)
  const taken = await tx.many<{ slot: string }>(sql`
    with wanted as (select unnest(${slots}::timestamptz[]) as slot),
    had as (
      insert into claim (resource, slot, matter_id)
      select ${claim.resource}, slot, ${matter} from wanted order by slot
      on conflict do nothing returning slot
    )
    select to_char(slot at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as slot
    from wanted where slot not in (select slot from had) order by wanted.slot limit 1
  `)
  const [first] = taken
  if (!first) return null
  const said =
    claim.taken ?? `${claim.label}${formatInstant(first.slot)}起已有安排，请改时间或另选。`
  return refuse(said + (claim.instead ? await freeOf(tx, claim.instead) : ''), {
    status: 409,
    ...(claim.field ? { field: claim.field } : {}),
    ...(claim.clause ? { clause: claim.clause } : {}),
    ...(claim.cite ? { cite: claim.cite } : {}),
  })
}

/** Alternatives that one refusal names. */
const namedMost = 12

/** Which of the alternatives nobody has, in words. */
async function freeOf(tx: Db, instead: NonNullable<Claim['instead']>): Promise<string> {
  const wanted = instead.flatMap((one) => slotsOf(one).map((slot) => ({ ...one, slot })))
  const taken = await tx.many<{ resource: string }>(sql`
    select distinct c.resource from claim c
    join unnest(${wanted.map(({ resource }) => resource)}::text[],
      ${wanted.map(({ slot }) => slot)}::timestamptz[]) as w (resource, slot)
      on c.bureau = 1 and c.resource = w.resource and c.slot = w.slot
  `)
  const gone = new Set(taken.map(({ resource }) => resource))
  const free = instead.filter(({ resource }) => !gone.has(resource)).map(({ label }) => label)
  if (free.length === 0) return '都已约满。'
  const more = free.length > namedMost ? '等' : ''
  return `还空着：${free.slice(0, namedMost).join('、')}${more}。`
}
