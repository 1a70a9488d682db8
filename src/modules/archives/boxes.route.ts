import { z } from 'zod'
import type { Db } from '#kernel/db/database.store.ts'
import { sql } from '#kernel/db/sql.ts'
import { route, type Call, type Route } from '#kernel/http/route.ts'
import { printForm } from '#kernel/printing/printer.store.ts'
import { mediaTypes } from '#kernel/printing/task.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import { boxLabel, boxNumber } from '#modules/archives/box-label.ts'
import { archiveNumber, retentions, type Retention } from '#modules/filing.ts'
import { archivist, bureauName } from '#modules/office.ts'

/**
 * 装盒 (第四十四条, DA/T 22-2015): the pieces of a year and retention period go into boxes in the order
 * of their numbers; a box begins where the one before it ends, so that none is left out.
 */

export interface Box {
  readonly box: number
  readonly first: number
  readonly last: number
  readonly pages: number
  readonly at: string
}

const series = z.strictObject({
  year: z.coerce.number().int().min(1900).max(2999),
  retention: z.enum(retentions),
})

const boxesOf = async (db: Db, year: number, retention: Retention): Promise<Box[]> =>
  await db.many<Box>(sql`
    select box, first, last, pages, at::text as at from archive_box
    where bureau = 1 and year = ${year} and retention = ${retention} order by box
  `)

/** The last number drawn and how many pages the pieces from one number to another have. */
async function piecesOf(db: Db, year: number, retention: Retention, first: number, last: number) {
  return await db.one<{ last: number; pages: number }>(sql`
    select
      coalesce((select s.last from number_series s
        where s.bureau = 1 and s.series = ${`归档/${year}/${retention}`}), 0) as last,
      coalesce((select sum((m.data -> 'archive' ->> 'pages')::int) from matter m
        where m.bureau = 1 and m.data -> 'archive' ->> 'no' is not null
          and m.data -> 'archive' ->> 'no' between ${archiveNumber(year, retention, first)}
            and ${archiveNumber(year, retention, last)}), 0)::int as pages
  `)
}

async function notArchivist({ session, services }: Call): Promise<Refusal | null> {
  const { actor, org } = await services.engine.factsFor(session.person)
  return actor.tokens.includes(archivist(org))
    ? null
    : refuse('装盒由档案管理员办理。', {
        clause: '44.3.3',
        cite: '第四十四条(三)3',
        status: 403,
      })
}

export const boxRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/archives/boxes',
    tag: '档案',
    summary: '一个年度、一个保管期限的档案盒',
    access: 'session',
    query: series,
    handle: async (call) => {
      const { year, retention } = call.query
      const [rows, { last }, refused] = await Promise.all([
        boxesOf(call.services.db, year, retention),
        piecesOf(call.services.db, year, retention, 1, 1),
        notArchivist(call),
      ])
      return { rows, next: (rows.at(-1)?.last ?? 0) + 1, drawn: last, mayPack: refused === null }
    },
  }),
  route({
    method: 'POST',
    path: '/api/archives/boxes',
    tag: '档案',
    summary: '装一盒：从上一盒之后装到某件',
    access: 'session',
    body: series.extend({ last: z.int('请填写装到第几件。').min(1, '请填写装到第几件。') }),
    handle: async (call) => {
      const refused = await notArchivist(call)
      if (refused) return refused
      const { year, retention, last } = call.body
      const { db } = call.services
      return await db.tx(async (tx): Promise<Box | Refusal> => {
        // Two archivists at once: the second finds the first one's box.
        await tx.one(sql`select pg_advisory_xact_lock(hashtext(${`box/${year}/${retention}`}))`)
        const before = (await boxesOf(tx, year, retention)).at(-1)
        const first = (before?.last ?? 0) + 1
        const pieces = await piecesOf(tx, year, retention, first, last)
        if (last < first) {
          return refuse(`前${first - 1}件已经装盒，请填写${first}以后的件号。`, { field: 'last' })
        }
        if (last > pieces.last) {
          return refuse(`${year}年${retention}只编到第${pieces.last}件。`, { field: 'last' })
        }
        const box = { box: (before?.box ?? 0) + 1, first, last, pages: pieces.pages }
        const at = call.services.now()
        await tx.run(sql`
          insert into archive_box (year, retention, box, first, last, pages, at, person)
          values (${year}, ${retention}, ${box.box}, ${first}, ${last}, ${box.pages}, ${at},
            ${call.session.person})
        `)
        return { ...box, at: at.toISOString() }
      })
    },
  }),
  route({
    method: 'POST',
    path: '/api/archives/boxes/undo',
    tag: '档案',
    summary: '拆开最后一盒重装',
    access: 'session',
    body: series,
    handle: async (call) => {
      const refused = await notArchivist(call)
      if (refused) return refused
      const { year, retention } = call.body
      const undone = await call.services.db.run(sql`
        delete from archive_box where bureau = 1 and year = ${year} and retention = ${retention}
          and box = (select max(box) from archive_box b
            where b.bureau = 1 and b.year = ${year} and b.retention = ${retention})
      `)
      return undone === 1 ? {} : refuse('还没有装盒。', { status: 409 })
    },
  }),
  route({
    method: 'GET',
    path: '/api/archives/boxes/:year/:retention/:box/label',
    tag: '档案',
    summary: '盒脊和备考表（PDF）',
    access: 'session',
    params: series.extend({ box: z.coerce.number().int().min(1) }),
    handle: async ({ params, services, session }) => {
      const { year, retention, box } = params
      const [rows, { org }] = await Promise.all([
        boxesOf(services.db, year, retention),
        services.engine.factsFor(session.person),
      ])
      const found = rows.find((one) => one.box === box)
      if (!found) return refuse('没有这一盒。', { status: 404 })
      const owner = bureauName(org)
      return {
        download: await printForm(boxLabel(found, { year, retention, owner })),
        name: `${boxNumber(year, retention, box)}备考表.pdf`,
        mime: mediaTypes.pdf,
        inline: true,
      }
    },
  }),
]
