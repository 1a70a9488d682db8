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
              'from', valid_from, 'to', valid_to,
              'former', (select json_agg(json_build_object('name', f.name,
                  'shortName', f.short_name, 'last', f.last_day) order by f.last_day)
                from unit_former_name f where f.unit = unit.id)) order by sort, id), '[]')
              from unit) as units,
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

/** The version of the organisation: one tiny query. */
export async function orgVersion(db: Db): Promise<number> {
  const { version } = await db.one<{ version: number }>(
    named('org_version', sql`select version from org_version where bureau = 1`),
  )
  return version
}

/** How long a change made by another process may stay unseen, in milliseconds. */
const staleness = 500

/** Gives the directory as it stands. */
export interface DirectorySource {
  (): Promise<Directory>
  /** Tells of a version met elsewhere (with a session, after a command): nothing older is given. */
  seen(version: number): void
}

/**
 * The directory, kept in memory. At most once per `staleness` it asks for the version, and loads the
 * rows again when that has grown.
 */
export function directoryCache(db: Db): DirectorySource {
  let current: Directory | undefined
  let wanted = 0
  let checkedAt = -Infinity
  let checking: Promise<Directory> | undefined
  const check = async (): Promise<Directory> => {
    if (current && wanted <= current.version && (await orgVersion(db)) === current.version) {
      return current
    }
    const { version, rows } = await loadOrg(db)
    current = directoryOf(rows, version)
    return current
  }
  const checked = () =>
    (checking ??= check().finally(() => {
      checkedAt = performance.now()
      checking = undefined
    }))
  const directory = async (): Promise<Directory> => {
    if (current && current.version >= wanted && performance.now() - checkedAt < staleness) {
      return current
    }
    const found = await checked()
    // A check under way may have read before the change that we were told of.
    return found.version >= wanted ? found : await checked()
  }
  return Object.assign(directory, {
    seen: (version: number) => {
      wanted = Math.max(wanted, version)
    },
  })
}

/** Every change of the organisation grows the version in its own transaction. */
export async function bumpOrg(tx: Db): Promise<void> {
  await tx.run(sql`update org_version set version = version + 1 where bureau = 1`)
}
