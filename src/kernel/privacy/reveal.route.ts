import { z } from 'zod'
import { route } from '#kernel/http/route.ts'
import { handlingOf } from '#kernel/matters/handling.store.ts'
import { pageOf } from '#kernel/matters/page.ts'
import { opened } from '#kernel/privacy/sealer.store.ts'
import { unnamed } from '#kernel/privacy/known.ts'
import { mayReveal, revealReason } from '#kernel/privacy/reveal.ts'
import { isRefusal } from '#kernel/refusal.ts'

/** Shows a handler the personal data of a matter, and keeps who, when and why. */
export const revealRoute = route({
  method: 'POST',
  path: '/api/matters/:id/reveal',
  tag: '事项',
  summary: '查看个人信息（须写明事由，留有记录）',
  access: 'session',
  params: z.strictObject({ id: z.uuid('事项编号有误。') }),
  body: z.strictObject({ reason: revealReason }),
  handle: async ({ params, body, session, services }) => {
    const found = await handlingOf(services, params.id, session.person)
    if (isRefusal(found)) return found
    const { type, matter, story, facts } = found
    const stop = mayReveal(type, matter, facts)
    if (stop) return stop
    await services.audit.access(services.db, {
      at: services.now(),
      person: session.person,
      matter: matter.id,
      what: '查看个人信息',
      reason: unnamed(body.reason, matter.data, services.sealer),
    })
    const data = opened(matter.data, services.sealer)
    const { form } = pageOf(type, { ...matter, data }, story, facts)
    return { data, form }
  },
})
