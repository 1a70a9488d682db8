import { z } from 'zod'
import { sql } from '#kernel/db/sql.ts'
import { findFile, readAll } from '#kernel/files/files.store.ts'
import { route, type Route } from '#kernel/http/route.ts'
import { pageOf } from '#kernel/matters/page.ts'
import { grown } from '#kernel/matters/grown.ts'
import { readWith } from '#kernel/matters/read.store.ts'
import { formDocx, placeholdersOf } from '#kernel/printing/form-docx.store.ts'
import { formValues, withPlaceholders, type FormSpec } from '#kernel/printing/form.ts'
import { mediaTypes } from '#kernel/printing/task.ts'
import { keepTemplate, templateBytes, templateOf } from '#kernel/printing/templates.store.ts'
import { refuse } from '#kernel/refusal.ts'
import type { Services } from '#kernel/services.ts'

/** 表单模板: the bureau's own Word document for a kind of matter, filled in instead of the plain grid. */

const kind = z.strictObject({ type: z.string().max(40) })
const nothing = refuse('这类事项没有表单，或还没有办过一件，请先办一件再做模板。', { status: 422 })

/** The form of the last matter of a kind: only its labels are ever shown to an administrator. */
async function lastForm({ db, engine }: Services, type: string): Promise<FormSpec | null> {
  const last = await db.maybe<{ id: string }>(sql`
    select id from matter where bureau = 1 and type = ${type} order by created_at desc limit 1
  `)
  const declared = engine.types.get(type)
  if (!last || !declared?.form) return null
  const [[found], facts] = await Promise.all([
    readWith(db, [{ matter: last.id, key: null }]),
    engine.factsFor(null),
  ])
  const story = { events: [], files: [], links: [] }
  return found?.snapshot
    ? pageOf(declared, grown(declared, found.snapshot), story, facts).form
    : null
}

export const templateRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/form-templates',
    tag: '表单模板',
    summary: '各类事项的表单和所用的Word模板',
    access: ['system'],
    handle: async ({ services }) => {
      const kinds = [...services.engine.types.values()].filter(({ form }) => form)
      const rows = await Promise.all(
        kinds.map(async ({ type, label }) => {
          const [template, form] = await Promise.all([
            templateOf(services.db, type),
            lastForm(services, type),
          ])
          const labels = form ? [...formValues(form).keys()] : []
          return { type, label, template: template ?? null, labels }
        }),
      )
      return { rows }
    },
  }),
  route({
    method: 'GET',
    path: '/api/form-templates/:type/sample',
    tag: '表单模板',
    summary: '样张：现用的模板，或原表格中写着各项占位符的Word文档',
    access: ['system'],
    params: kind,
    handle: async ({ params, services }) => {
      const [kept, form] = await Promise.all([
        templateOf(services.db, params.type),
        lastForm(services, params.type),
      ])
      if (!kept && !form) return nothing
      return {
        download: kept
          ? await templateBytes(services.db, kept)
          : await formDocx(withPlaceholders(form!)),
        name: kept?.name ?? `${form!.title}样张.docx`,
        mime: mediaTypes.docx,
      }
    },
  }),
  route({
    method: 'POST',
    path: '/api/form-templates/:type',
    tag: '表单模板',
    summary: '改用已上传的Word模板；不给文件即改回原表格',
    access: ['system'],
    params: kind,
    body: z.strictObject({ file: z.uuid('请先上传模板。').nullable() }),
    handle: async ({ params, body, session, services }) => {
      const { db } = services
      const type = services.engine.types.get(params.type)
      if (!type?.form) return nothing
      const by = { at: services.now(), person: session.person }
      const save = async (name: string, keep: () => Promise<void>) => {
        await keep()
        await db.tx((tx) =>
          services.audit.append(tx, {
            stream: 'settings',
            at: by.at,
            actor: by.person,
            kind: '改表单模板',
            body: { type: type.label, name },
          }),
        )
      }
      if (body.file === null) {
        await save('原表格', () => keepTemplate(db, type.type, null, by))
        return {}
      }
      const file = await findFile(db, body.file)
      const isOwn = file?.uploadedBy === session.person && file.matters.length === 0
      if (!file || !isOwn || file.mime !== mediaTypes.docx) {
        return refuse('模板须是Word文档（.docx）。', { field: 'file', status: 400 })
      }
      const names = await placeholdersOf(await readAll(db, file.hash)).catch(() => null)
      if (!names) {
        return refuse('这个Word文档打不开，请另存为.docx后再上传。', { field: 'file', status: 400 })
      }
      if (names.length === 0) {
        return refuse('模板里没有占位符，请在要填的地方写上如{{用途}}的占位符。', {
          field: 'file',
          status: 400,
        })
      }
      const form = await lastForm(services, type.type)
      const known = form ? new Set(formValues(form).keys()) : null
      const unknown = known ? names.filter((name) => !known.has(name)) : []
      if (unknown.length > 0) {
        const listed = unknown.map((name) => `{{${name}}}`).join('、')
        return refuse(`表单里没有这些项：${listed}。可用的项见样张。`, {
          field: 'file',
          status: 400,
        })
      }
      const template = { file: file.id, name: file.name, at: by.at.toISOString() }
      await save(file.name, () => keepTemplate(db, type.type, template, by))
      return {}
    },
  }),
]
