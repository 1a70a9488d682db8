import { z } from 'zod'
import { route, type Call, type Route } from '#kernel/http/route.ts'
import { storyOf } from '#kernel/matters/events.store.ts'
import { officialDocument } from '#kernel/printing/official/document.ts'
import { print, printForm } from '#kernel/printing/printer.store.ts'
import { mediaTypes } from '#kernel/printing/task.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { checksOf } from '#modules/documents/outgoing/checks.ts'
import { contentGuard } from '#modules/documents/content-guard.ts'
import { draft, type Draft, type Outgoing } from '#modules/documents/outgoing/data.ts'
import { dispatchForm } from '#modules/documents/outgoing/forms.ts'
import { issuedPaper, officialOf, sealOf } from '#modules/documents/outgoing/paper.ts'
import { inForce } from '#modules/decide.ts'
import { sealPicture } from '#modules/seal-picture.store.ts'

/** What drafting needs over HTTP besides the generic commands. Nothing here stores anything. */

const one = z.strictObject({ id: z.uuid() })

/** The matter as the caller may see it. */
async function outgoingOf({ services, session }: Pick<Call, 'services' | 'session'>, id: string) {
  const loaded = await services.engine.load(id, session.person)
  if (isRefusal(loaded)) return loaded
  const matter = loaded.snapshot!
  if (matter.type !== 'outgoing') return refuse('这一件不是发文。', { status: 422 })
  return { ...matter, data: matter.data as Outgoing }
}

/** Unsealed and unnumbered as it stands, or as it was issued. */
function paperOf(text: Draft, today: string, data?: Outgoing, signer: string | null = null) {
  const official = data
    ? issuedPaper(data, signer, today)
    : officialOf(text, { number: null, signer, date: today, printedOn: today })
  const parsed = officialDocument.safeParse(official)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  return refuse(`文稿还排不成版：${issue?.message ?? '内容不完整'}`, { status: 422 })
}

export const outgoingRoutes: Route[] = [
  route({
    method: 'POST',
    path: '/api/outgoing/check',
    tag: '发文',
    summary: '文稿检查：规则和国家标准怎么说，能改的给出改后的文稿（第五十三条(二)1至3）',
    access: 'session',
    body: z.strictObject({ draft }),
    handle: async ({ body, session, services }) => {
      const { today, calendar, amendments } = await services.engine.factsFor(session.person)
      const asking = { matter: { ruleDate: today }, calendar, amendments }
      return { findings: checksOf(body.draft, inForce(asking)) }
    },
  }),
  route({
    method: 'POST',
    path: '/api/outgoing/preview',
    tag: '发文',
    summary: '文稿的版面（SVG），不保存',
    access: 'session',
    body: z.strictObject({ draft }),
    handle: async ({ body, session, services }) => {
      const refused = contentGuard(JSON.stringify(body.draft))
      if (refused) return refused
      const { today } = await services.engine.factsFor(session.person)
      const document = paperOf(body.draft, today)
      if (isRefusal(document)) return document
      const { bytes } = await print({ kind: 'official', document, format: 'svg' })
      return { download: bytes, name: '预览.svg', mime: mediaTypes.svg, inline: true }
    },
  }),
  route({
    method: 'GET',
    path: '/api/outgoing/:id/paper/:format',
    tag: '发文',
    summary: '公文正本：PDF、Word、OFD 或屏幕预览',
    access: 'session',
    params: one.extend({ format: z.enum(['pdf', 'docx', 'ofd', 'svg']) }),
    handle: async (call) => {
      const { params, services, session } = call
      const matter = await outgoingOf(call, params.id)
      if (isRefusal(matter)) return matter
      const { org, today } = await services.engine.factsFor(session.person)
      const { data } = matter
      const signer = data.signer === null ? null : org.person(data.signer).name
      const plain = paperOf(data.draft, today, data, signer)
      if (isRefusal(plain)) return plain
      const seal = sealOf(data.draft)
      // What is printed gets the seal itself.
      const isShown = params.format === 'svg' && data.sealUse !== null && seal !== '无'
      const picture = isShown ? await sealPicture(services.db, seal) : null
      const { signature } = plain
      const document =
        picture && signature ? { ...plain, signature: { ...signature, seals: [picture] } } : plain
      const { bytes } = await print({ kind: 'official', document, format: params.format })
      if (params.format !== 'svg') {
        await services.audit.access(services.db, {
          at: services.now(),
          person: session.person,
          matter: matter.id,
          what: `导出公文${params.format}`,
        })
      }
      return {
        download: bytes,
        name: `${data.number ?? ''}${matter.title}.${params.format}`,
        mime: mediaTypes[params.format],
        inline: params.format === 'svg' || params.format === 'pdf',
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/outgoing/:id/dispatch-list',
    tag: '发文',
    summary: '发文清单（PDF，第五十三条(二)4）',
    access: 'session',
    params: one,
    handle: async (call) => {
      const { params, services, session } = call
      const matter = await outgoingOf(call, params.id)
      if (isRefusal(matter)) return matter
      await services.audit.access(services.db, {
        at: services.now(),
        person: session.person,
        matter: matter.id,
        what: '打印发文清单',
      })
      return {
        download: await printForm(dispatchForm(matter)),
        name: `发文清单${matter.number ?? ''}.pdf`,
        mime: 'application/pdf',
        inline: true,
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/outgoing/:id/versions',
    tag: '发文',
    summary: '文稿各次保存的稿子，供比较',
    access: 'session',
    params: one,
    handle: async (call) => {
      const { params, services, session } = call
      const [matter, story, { org }] = await Promise.all([
        outgoingOf(call, params.id),
        storyOf(services.db, params.id),
        services.engine.factsFor(session.person),
      ])
      if (isRefusal(matter)) return matter
      const rows = story.events.flatMap(({ seq, at, actor, action, body }) => {
        const kept = (body as { input?: { draft?: Draft } }).input?.draft ?? body.note?.['after']
        if (!kept || action === 'proposeFix') return []
        const by = actor === null ? '系统' : org.person(actor).name
        return [{ seq, at, by, label: body.label, draft: kept as Draft }]
      })
      return { rows }
    },
  }),
]
