import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { sql } from '#kernel/db/sql.ts'
import { keyed } from '#kernel/http/keyed.ts'
import { route, type Call, type Route } from '#kernel/http/route.ts'
import { generalTokens } from '#kernel/matters/access.ts'
import { readable } from '#kernel/matters/readable.store.ts'
import { namesIn } from '#kernel/matters/page.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import { isOf, isOfOffice } from '#modules/office.ts'
import { figuresOf, type FiguresRow } from '#modules/petitions/messages/figures.ts'
import { importMessages, undoImport } from '#modules/petitions/messages/import.store.ts'
import { mappingOf, messageFields, lackOf } from '#modules/petitions/messages/reading.ts'
import { tableIn } from '#modules/petitions/messages/table.store.ts'
import { deskCode } from '#modules/petitions/seats.ts'

/** 群众留言: importing with a trial first, taking an import back, and which answers came in time. */

const fieldNames = Object.keys(messageFields) as [string, ...string[]]
const maxBytes = 30 * 1024 * 1024

async function admitted({ services, session }: Call): Promise<Refusal | null> {
  const facts = await services.engine.factsFor(session.person)
  return isOf(facts, deskCode) || isOfOffice(facts)
    ? null
    : refuse('留言由信访科、办公室导入。', { status: 403, clause: '33.1a', cite: '第三十三条(一)' })
}

async function bytesOf({ upload }: Call): Promise<Uint8Array | Refusal> {
  const { stream } = upload!
  const parts: Uint8Array[] = []
  for await (const part of stream) parts.push(part)
  if (stream.truncated) return refuse('文件超过30MB，请拆成几个导入。', { status: 413 })
  return Buffer.concat(parts)
}

/** Lines shown so that a person sees whether the columns are right. */
const sampled = 3

export const messageRoutes: Route[] = [
  route({
    method: 'POST',
    path: '/api/petitions/messages/columns',
    tag: '信访',
    summary: '认一认留言文件的列',
    access: 'session',
    upload: { maxBytes },
    handle: async (call) => {
      const no = await admitted(call)
      if (no) return no
      const bytes = await bytesOf(call)
      if (isRefusal(bytes)) return bytes
      const table = await tableIn(bytes)
      if (isRefusal(table)) return table
      const mapping = mappingOf(table.header)
      return {
        header: table.header,
        lines: table.lines.length,
        sample: table.lines
          .slice(0, sampled)
          .map(({ cells }) => cells.map((cell) => cell.slice(0, 60))),
        mapping: Object.fromEntries(
          Object.entries(mapping).map(([field, at]) => [field, table.header[at]!]),
        ),
        lack: lackOf(mapping),
        fields: messageFields,
      }
    },
  }),
  route({
    method: 'POST',
    path: '/api/petitions/messages/import',
    tag: '信访',
    summary: '导入群众留言（CSV、Excel），或只试算',
    access: 'session',
    upload: { maxBytes },
    query: z.strictObject({
      dryRun: z.enum(['true', 'false']).default('true'),
      /** JSON: `{"标题":"subject"}`. */
      mapping: z
        .string()
        .max(4000)
        .default('{}')
        .transform((text, ctx) => {
          try {
            return z.record(z.string(), z.enum(fieldNames)).parse(JSON.parse(text))
          } catch {
            ctx.addIssue({ code: 'custom', message: '列的对应关系有误。' })
            return z.NEVER
          }
        }),
    }),
    handle: async (call) => {
      const no = (await admitted(call)) ?? keyed(call.key)
      if (no) return no
      const bytes = await bytesOf(call)
      if (isRefusal(bytes)) return bytes
      const { services, session, query } = call
      // The same request sent again goes on under the same batch.
      const batch = call.key ?? randomUUID()
      const report = await importMessages(services.db, services.engine, bytes, {
        dryRun: query.dryRun === 'true',
        mapping: query.mapping,
        person: session.person,
        now: services.now(),
        batch,
      })
      return isRefusal(report) ? report : { ...report, batch }
    },
  }),
  route({
    method: 'GET',
    path: '/api/petitions/messages/imports/:batch',
    tag: '信访',
    summary: '一次导入已经写下多少',
    access: 'session',
    params: z.strictObject({ batch: z.uuid('批次有误。') }),
    handle: async (call) => {
      const no = await admitted(call)
      if (no) return no
      return await call.services.db.one<{ done: number }>(sql`
        select count(*)::int as done from matter
        where bureau = 1 and type = 'message' and data ->> 'batch' = ${call.params.batch}
      `)
    },
  }),
  route({
    method: 'POST',
    path: '/api/petitions/messages/imports/:batch/undo',
    tag: '信访',
    summary: '撤销一次导入；已有人办的留下',
    access: 'session',
    params: z.strictObject({ batch: z.uuid('批次有误。') }),
    handle: async (call) => {
      const no = await admitted(call)
      if (no) return no
      const { services, session, params } = call
      return await undoImport(services.db, services.engine, params.batch, session.person)
    },
  }),
  route({
    method: 'GET',
    path: '/api/petitions/messages/figures',
    tag: '信访',
    summary: '留言答复按时与否，按收到的年或月、按科室（第五十六条(四)5）',
    access: 'session',
    query: z.strictObject({ by: z.enum(['year', 'month']).default('year') }),
    handle: async ({ services, session, query }) => {
      const { actor, org, today } = await services.engine.factsFor(session.person)
      const rows = await services.db.many<FiguresRow>(sql`
        select m.data ->> 'at' as at, m.data ->> 'noticeDue' as "noticeDue", m.data ->> 'due' as due,
          m.data ->> 'repliedAt' as "repliedAt", (m.data ->> 'unit')::int as unit,
          m.data -> 'suggested' as suggested,
          coalesce(m.data -> 'joinedTo' <> 'null', false) as "isJoint"
        from matter m
        where m.bureau = 1 and m.type = 'message' and m.state not in ('withdrawn', 'petitioned')
          and ${readable(sql`m.acl`, generalTokens(actor, 'message'))}
      `)
      const { all, joint, byPeriod, byUnit, suggestion } = figuresOf(
        rows,
        today,
        query.by === 'year' ? 4 : 7,
      )
      const names = namesIn(org)
      return {
        today,
        total: rows.length,
        all,
        joint,
        suggestion,
        byPeriod,
        byUnit: byUnit.map(({ unit, counted }) => ({
          unit: unit === null ? '未分办' : names.unit(unit),
          counted,
        })),
        basis: [
          { text: '15日内告知', cite: '第五十六条(二)1(1)' },
          { text: '60日内答复，自收到之日起算', cite: '第五十六条(四)5' },
        ],
      }
    },
  }),
]
