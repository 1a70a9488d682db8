import type { Db } from '#kernel/db/database.store.ts'
import { named, sql } from '#kernel/db/sql.ts'
import { directoryOf, type OrgRows } from '#kernel/org/directory-of.ts'
import type { Directory } from '#kernel/org/directory.ts'

/** All rows of the organisation in one round trip, with the version they stand at. */
export async function loadOrg(db: Db): Promise<{ version: number; rows: OrgRows }> {
  const { version, ...rows } = await db.one<OrgRows & { version: number }>(
    named(
      'load_org',
      sql`
        select
          (select version from org_version where bureau = 1) as version,
          (select coalesce(json_agg(json_build_object('id', id, 'code', code, 'name', name,
              'shortName', short_name, 'kind', kind, 'parent', parent, 'sort', sort,
              'from', valid_from, 'to', valid_to) order by sort, id), '[]') from unit) as units,
          (select coalesce(json_agg(json_build_object('id', id, 'name', name, 'sortKey', sort_key,
              'rank', rank, 'phone', phone, 'demo', demo, 'from', valid_from, 'to', valid_to)
              order by sort_key, id), '[]') from person) as people,
          (select coalesce(json_agg(json_build_object('id', id, 'unit', unit, 'duty', duty,
              'title', title, 'sort', sort) order by sort, id), '[]') from post) as posts,
          (select coalesce(json_agg(json_build_object('id', id, 'person', person, 'post', post,
              'acting', acting, 'basis', basis, 'from', valid_from, 'to', valid_to) order by id),
              '[]') from appointment) as appointments,
          (select coalesce(json_agg(json_build_object('id', id, 'leader', leader, 'unit', unit,
              'basis', basis, 'from', valid_from, 'to', valid_to) order by id), '[]')
              from charge) as charges,
          (select coalesce(json_agg(json_build_object('id', id, 'a', a, 'b', b, 'basis', basis,
              'from', valid_from, 'to', valid_to) order by id), '[]') from stand_in) as "standIns",
          (select coalesce(json_agg(json_build_object('id', id, 'person', person, 'ground', ground,
              'from', valid_from, 'to', valid_to) order by id), '[]') from absence) as absences,
          (select coalesce(json_agg(json_build_object('id', id, 'principal', principal,
              'delegate', delegate, 'types', types, 'basis', basis, 'from', valid_from,
              'to', valid_to) order by id), '[]') from delegation) as delegations,
          (select coalesce(json_agg(json_build_object('id', id, 'body', body, 'person', person,
              'role', role, 'from', valid_from, 'to', valid_to) order by id), '[]')
              from membership) as memberships
      `,
    ),
  )
  return { version, rows }
}

/** How long a change made by another process may stay unseen, in milliseconds. */
const staleness = 500

/**
 * The directory as it stands, kept in memory. At most once per `staleness` it asks for the version,
 * and loads the rows again when that has grown.
 */
export function directoryCache(db: Db): () => Promise<Directory> {
  let current: Directory | undefined
  let checkedAt = -Infinity
  let checking: Promise<Directory> | undefined
  const check = async (): Promise<Directory> => {
    if (current) {
      const { version } = await db.one<{ version: number }>(
        named('org_version', sql`select version from org_version where bureau = 1`),
      )
      if (version === current.version) return current
    }
    const { version, rows } = await loadOrg(db)
    current = directoryOf(rows, version)
    return current
  }
  return async () => {
    const now = performance.now()
    if (current && now - checkedAt < staleness) return current
    checking ??= check().finally(() => {
      checkedAt = performance.now()
      checking = undefined
    })
    return await checking
  }
}

/** Every change of the organisation grows the version in its own transaction. */
export async function bumpOrg(tx: Db): Promise<void> {
  await tx.run(sql`update org_version set version = version + 1 where bureau = 1`)
}
