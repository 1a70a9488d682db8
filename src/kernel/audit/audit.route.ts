import { z } from 'zod'
import { auditStreams } from '#kernel/audit/audit.store.ts'
import { verifyAudit } from '#kernel/audit/verify.store.ts'
import { sql } from '#kernel/db/sql.ts'
import { route, type Route } from '#kernel/http/route.ts'
import { listCheckpoints } from '#kernel/matters/checkpoint.store.ts'
import { verifyMatters } from '#kernel/matters/verify.store.ts'
import { refuse } from '#kernel/refusal.ts'

/** For the audit administrator: what was changed, who looked, and whether every byte still fits. */

const badPage = refuse('翻页位置无效。', { status: 400 })

/** Where a page of the audit goes on: instant, stream and number of its last entry. */
function cursorOf(before: string): { at: string; stream: string; seq: number } | null {
  const [, at, stream, seq] = /^([\dT:.-]+Z)\|([a-z]+)\|(\d{1,9})$/u.exec(before) ?? []
  if (!at || !stream || Number.isNaN(Date.parse(at))) return null
  return { at, stream, seq: Number(seq) }
}

export const auditRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/audit',
    tag: '审计',
    summary: '审计记录',
    access: ['audit'],
    query: z.strictObject({
      stream: z.enum(auditStreams).optional(),
      q: z.string().trim().max(50).optional(),
      actor: z.coerce.number().int().optional(),
      from: z.iso.date().optional(),
      to: z.iso.date().optional(),
      before: z.string().max(80).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    handle: async ({ query, services }) => {
      const { stream = null, q = null, actor = null, from = null, to = null } = query
      const { limit } = query
      const before = query.before === undefined ? null : cursorOf(query.before)
      if (query.before !== undefined && !before) return badPage
      const rows = await services.db.many<{ at: string; seq: number; stream: string }>(sql`
        select e.stream, e.seq, to_char(e.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
          e.kind, p.name as actor, e.body, encode(e.hash, 'hex') as hash
        from audit_event e left join person p on p.id = e.actor
        where e.bureau = 1 and (${stream}::text is null or e.stream = ${stream})
          and (${q}::text is null or strpos(e.kind, ${q}) > 0 or strpos(p.name, ${q}) > 0
            or strpos(lower(e.body::text), lower(${q})) > 0)
          and (${actor}::int is null or e.actor = ${actor})
          and (${from}::date is null or e.at >= (${from}::date)::timestamp at time zone 'Asia/Shanghai')
          and (${to}::date is null or e.at < (${to}::date + 1)::timestamp at time zone 'Asia/Shanghai')
          and (${before?.at ?? null}::timestamptz is null or (e.at, e.stream, e.seq) <
            (${before?.at ?? null}::timestamptz, ${before?.stream ?? ''}, ${before?.seq ?? 0}::int))
        order by e.at desc, e.stream desc, e.seq desc limit ${limit + 1}
      `)
      const shown = rows.slice(0, limit)
      const last = shown.at(-1)
      return {
        rows: shown,
        next: rows.length > limit && last ? `${last.at}|${last.stream}|${last.seq}` : null,
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/audit/access',
    tag: '审计',
    summary: '敏感记录的查阅',
    access: ['audit'],
    query: z.strictObject({
      person: z.coerce.number().int().optional(),
      matter: z.uuid().optional(),
      from: z.iso.date().optional(),
      to: z.iso.date().optional(),
      before: z.coerce.number().int().optional(),
      limit: z.coerce.number().int().min(1).max(200).default(100),
    }),
    handle: async ({ query, services }) => {
      const { person = null, matter = null, from = null, to = null, before = null, limit } = query
      const rows = await services.db.many<{ id: number }>(sql`
        select l.id, l.at, p.name as person, l.matter, l.what, l.reason
        from access_log l join person p on p.id = l.person
        where l.bureau = 1 and (${before}::bigint is null or l.id < ${before})
          and (${person}::int is null or l.person = ${person})
          and (${matter}::uuid is null or l.matter = ${matter})
          and (${from}::date is null or l.at >= (${from}::date)::timestamp at time zone 'Asia/Shanghai')
          and (${to}::date is null or l.at < (${to}::date + 1)::timestamp at time zone 'Asia/Shanghai')
        order by l.id desc limit ${limit + 1}
      `)
      const shown = rows.slice(0, limit)
      return { rows: shown, next: rows.length > limit ? String(shown.at(-1)!.id) : null }
    },
  }),
  route({
    method: 'POST',
    path: '/api/audit/verify',
    tag: '审计',
    summary: '重算全部校验值',
    access: ['audit'],
    handle: async ({ session, services }) => {
      const { db, audit } = services
      const [matters, entries] = [await verifyMatters(db), await verifyAudit(db)]
      const findings = [...matters.findings, ...entries.findings]
      const answer = { ok: findings.length === 0, ...matters, audited: entries.entries, findings }
      await db.tx(async (tx) => {
        const { ends } = entries
        const body = { ok: answer.ok, matters: matters.matters, findings: findings.length, ends }
        const entry = {
          stream: 'settings',
          at: services.now(),
          actor: session.person,
          kind: '校验',
        } as const
        await audit.append(tx, { ...entry, body })
      })
      return answer
    },
  }),
  route({
    method: 'GET',
    path: '/api/audit/checkpoints',
    tag: '审计',
    summary: '封存点，供打印或留存库外',
    access: ['audit'],
    handle: async ({ services }) => ({ rows: await listCheckpoints(services.db) }),
  }),
]
