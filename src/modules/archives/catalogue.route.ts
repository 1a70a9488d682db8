import { z } from 'zod'
import { generalTokens } from '#kernel/matters/access.ts'
import { route, type Call, type Route } from '#kernel/http/route.ts'
import { refuse } from '#kernel/refusal.ts'
import { catalogueBook, catalogueRows } from '#modules/archives/catalogue.store.ts'
import { archivePackage } from '#modules/archives/package.store.ts'
import { retentions } from '#modules/filing.ts'
import { archivist, bureauName, officeHead } from '#modules/office.ts'

/** 归档文件目录 (第四十四条, DA/T 22-2015): what has been filed, by year and retention period. */

const query = z.strictObject({
  year: z.coerce.number().int().min(1900).max(2999).optional(),
  retention: z.enum(retentions).optional(),
  q: z.string().trim().max(60).default(''),
})

/** Most pieces of one package: as many as somebody can still check. */
const mostPieces = 2000

async function rowsOf({ query: asked, session, services }: Call<unknown, z.output<typeof query>>) {
  const facts = await services.engine.factsFor(session.person)
  const { actor, today, org } = facts
  const year = asked.year ?? Number(today.slice(0, 4))
  const rows = await catalogueRows(services.db, {
    year,
    retention: asked.retention ?? '',
    q: asked.q,
    tokens: generalTokens(actor),
  })
  const mayHandOver = [archivist(org), officeHead(org)].some((one) => actor.tokens.includes(one))
  return { year, rows, mayHandOver, facts }
}

async function noteExport(call: Call, kind: string, body: object): Promise<void> {
  await call.services.db.tx((tx) =>
    call.services.audit.append(tx, {
      stream: 'export',
      at: call.services.now(),
      actor: call.session.person,
      kind,
      body: { ...body },
    }),
  )
}

export const archiveRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/archives/catalogue',
    tag: '档案',
    summary: '归档文件目录（第四十四条，DA/T 22-2015）',
    access: 'session',
    query,
    handle: async (call) => {
      const { facts: _, ...answer } = await rowsOf(call)
      return answer
    },
  }),
  route({
    method: 'GET',
    path: '/api/archives/catalogue.xlsx',
    tag: '档案',
    summary: '归档文件目录（Excel）',
    access: 'session',
    query,
    handle: async (call) => {
      const { year, rows } = await rowsOf(call)
      const body = { ...call.query, year, rows: rows.length }
      await noteExport(call, '导出归档文件目录', body)
      return {
        download: await catalogueBook(rows),
        name: `归档文件目录${year}.xlsx`,
        mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/archives/package',
    tag: '档案',
    summary: '电子移交包：目录、正本、处理单、附件和校验值（ZIP，第四十四条）',
    access: 'session',
    query: query.extend({ fonds: z.string().trim().max(20).default('') }),
    handle: async (call) => {
      const { services, session } = call
      const { year, rows, mayHandOver, facts } = await rowsOf(call)
      if (!mayHandOver) {
        return refuse('移交由档案管理员或办公室主任办理。', {
          clause: '44.3.3',
          cite: '第四十四条(三)3',
          status: 403,
        })
      }
      if (rows.length === 0) return refuse('没有可以移交的归档文件。', { status: 422 })
      if (rows.length > mostPieces) {
        return refuse(`一次最多移交${mostPieces}件，请按保管期限分开。`, { status: 422 })
      }
      const { fonds } = call.query
      await noteExport(call, '生成电子移交包', { ...call.query, year, rows: rows.length })
      const { org } = facts
      return {
        download: archivePackage(services.db, services.engine.types, facts, {
          rows,
          owner: bureauName(org),
          fonds,
          by: org.person(session.person).name,
          at: services.now(),
        }),
        name: `电子移交包${fonds}${year}${call.query.retention ?? ''}.zip`,
        mime: 'application/zip',
      }
    },
  }),
]
