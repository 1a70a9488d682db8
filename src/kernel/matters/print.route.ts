import { z } from 'zod'
import { route } from '#kernel/http/route.ts'
import { handlingOf } from '#kernel/matters/handling.store.ts'
import { furtherPaper, pageOf } from '#kernel/matters/page.ts'
import { filledTemplate, formDocx } from '#kernel/printing/form-docx.store.ts'
import { unnamed } from '#kernel/privacy/known.ts'
import { mayReveal, revealReason } from '#kernel/privacy/reveal.ts'
import { opened } from '#kernel/privacy/sealer.store.ts'
import { mediaTypes } from '#kernel/printing/task.ts'
import { templateBytes, templateOf } from '#kernel/printing/templates.store.ts'
import { printForm } from '#kernel/printing/printer.store.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'

/** The paper form of a matter, as its type declares it. */
export const printRoute = route({
  method: 'GET',
  path: '/api/matters/:id/print',
  tag: '事项',
  summary: '处理单、审签单、审批单，告知书等文书（PDF，或Word：用本局的模板，没有的用原表格）',
  access: 'session',
  params: z.strictObject({ id: z.uuid() }),
  query: z.strictObject({
    format: z.enum(['pdf', 'docx']).default('pdf'),
    /** One of its further papers, by name; the form itself where there is none. */
    paper: z.string().max(40).optional(),
    /** Why the personal data is to be printed in full; without it, it is masked. */
    reveal: revealReason.optional(),
  }),
  handle: async ({ params, query, session, services }) => {
    const found = await handlingOf(services, params.id, session.person)
    if (isRefusal(found)) return found
    const { type, matter, story, facts } = found
    const stop = query.reveal === undefined ? null : mayReveal(type, matter, facts)
    if (stop) return stop
    const data = query.reveal ? opened(matter.data, services.sealer) : matter.data
    const page = pageOf(type, { ...matter, data }, story, facts)
    const form =
      query.paper === undefined ? page.form : furtherPaper(type, page, query.paper, facts.org)
    if (!form && query.paper !== undefined) {
      return refuse('这件现在没有这份文书可以打印。', { status: 404 })
    }
    if (!form) return refuse('这类事项没有可打印的表单。', { status: 422 })
    await services.audit.access(services.db, {
      at: services.now(),
      person: session.person,
      matter: matter.id,
      what: `打印${form.title}${query.reveal ? '（含个人信息）' : ''}`,
      ...(query.reveal ? { reason: unnamed(query.reveal, matter.data, services.sealer) } : {}),
    })
    const name = `${form.title}${matter.number ?? ''}.${query.format}`
    if (query.format === 'pdf') {
      return { download: await printForm(form), name, mime: mediaTypes.pdf, inline: true }
    }
    const own = query.paper === undefined && (await templateOf(services.db, type.type))
    const download = own
      ? await filledTemplate(await templateBytes(services.db, own), form)
      : await formDocx(form)
    return { download, name, mime: mediaTypes.docx }
  },
})
