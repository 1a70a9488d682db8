import { z } from 'zod'
import { route } from '#kernel/http/route.ts'
import { storyOf } from '#kernel/matters/events.store.ts'
import { pageOf } from '#kernel/matters/page.ts'
import { printForm } from '#kernel/printing/printer.store.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'

/** The paper form of a matter, as its type declares it. */
export const printRoute = route({
  method: 'GET',
  path: '/api/matters/:id/print',
  tag: '事项',
  summary: '处理单、审签单、审批单（PDF）',
  access: 'session',
  params: z.strictObject({ id: z.uuid() }),
  handle: async ({ params, session, services }) => {
    const [loaded, story, facts] = await Promise.all([
      services.engine.load(params.id, session.person),
      storyOf(services.db, params.id),
      services.engine.factsFor(session.person),
    ])
    if (isRefusal(loaded)) return loaded
    const matter = loaded.snapshot!
    const type = services.engine.types.get(matter.type)!
    if (!type.form) return refuse('这类事项没有可打印的表单。', { status: 422 })
    const page = pageOf(type, matter, story, facts)
    const form = type.form(page, { unit: (id) => facts.org.unit(id).shortName })
    await services.audit.access(services.db, {
      at: services.now(),
      person: session.person,
      matter: matter.id,
      what: `打印${form.title}`,
    })
    return {
      download: await printForm(form),
      name: `${form.title}${matter.number ?? ''}.pdf`,
      mime: 'application/pdf',
      inline: true,
    }
  },
})
