import { z } from 'zod'
import { findFile, readAll, readChunks, storeFile } from '#kernel/files/files.store.ts'
import { maxFileBytes } from '#kernel/files/kinds.ts'
import { textOfFile } from '#kernel/files/text.store.ts'
import { route, type Call, type Route } from '#kernel/http/route.ts'
import { holdsPersonal } from '#kernel/privacy/personal.ts'
import { mayReveal, revealReason } from '#kernel/privacy/reveal.ts'
import { unnamed } from '#kernel/privacy/known.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'

/** Attachments over HTTP. A file is read through the matter that holds it, or by who just uploaded it. */

const id = z.strictObject({ id: z.uuid('附件编号有误。') })
const query = z.strictObject({ reveal: revealReason.optional() })
const missing = refuse('没有这个附件，或您无权查看。', { status: 404 })

type Found = Omit<NonNullable<Awaited<ReturnType<typeof findFile>>>, 'matters' | 'uploadedBy'>

/**
 * A file for whoever may read a matter that holds it, or just uploaded it oneself. Beside personal
 * data it is as if it were personal data: for who may have that in full, with a reason. Kept in the
 * audit as `what` of the file.
 */
async function fileFor(
  {
    params,
    query: asked,
    session,
    services,
  }: Call<{ id: string }, { reveal?: string | undefined }>,
  what: string,
): Promise<Found | Refusal> {
  const file = await findFile(services.db, params.id)
  if (!file) return missing
  const { matters, uploadedBy, ...found } = file
  if (matters.length === 0) return uploadedBy === session.person ? found : missing
  const loaded = await Promise.all(
    matters.map(async (one) => await services.engine.load(one, session.person)),
  )
  const matter = loaded.flatMap((one) => (isRefusal(one) ? [] : one.snapshot!))[0]
  if (!matter) return missing
  const isPersonal = holdsPersonal(matter.data)
  if (isPersonal) {
    const facts = await services.engine.factsFor(session.person)
    const stop = mayReveal(services.engine.types.get(matter.type)!, matter, facts)
    if (stop) return stop
    if (asked.reveal === undefined) return unexplained
  }
  await services.audit.access(services.db, {
    at: services.now(),
    person: session.person,
    matter: matter.id,
    what: `${what}附件 ${found.name}`,
    ...(isPersonal && asked.reveal
      ? { reason: unnamed(asked.reveal, matter.data, services.sealer) }
      : {}),
  })
  return found
}

const unexplained = refuse('附件里可能写有群众的姓名、号码，请先写明查看个人信息的事由。', {
  status: 403,
  field: 'reveal',
})

export const fileRoutes: Route[] = [
  route({
    method: 'POST',
    path: '/api/files',
    tag: '附件',
    summary: '上传一个附件（字段 file），随后由登记或办理引用',
    access: 'session',
    upload: { maxBytes: maxFileBytes + 1 },
    handle: async ({ upload, session, services }) =>
      await storeFile(
        services.db,
        upload!,
        { person: session.person, at: services.now() },
        services.contentGuard,
      ),
  }),
  route({
    method: 'GET',
    path: '/api/files/:id',
    tag: '附件',
    summary: '下载',
    access: 'session',
    params: id,
    query,
    handle: async (call) => {
      const file = await fileFor(call, '下载')
      if (isRefusal(file)) return file
      return { download: readChunks(call.services.db, file.hash), name: file.name, mime: file.mime }
    },
  }),
  route({
    method: 'GET',
    path: '/api/files/:id/inline',
    tag: '附件',
    summary: '在页面内查看 PDF 或图片（沙箱）',
    access: 'session',
    params: id,
    query,
    handle: async (call) => {
      const file = await fileFor(call, '查看')
      if (isRefusal(file)) return file
      const isShown = file.mime === 'application/pdf' || file.mime.startsWith('image/')
      if (!isShown) return refuse('这种文件不能在页面内查看，请下载。', { status: 422 })
      const { hash, name, mime } = file
      return { download: readChunks(call.services.db, hash), name, mime, inline: true }
    },
  }),
  route({
    method: 'GET',
    path: '/api/files/:id/preview',
    tag: '附件',
    summary: '预览方式：pdf、image 用 inline 地址，text 直接给出文字',
    access: 'session',
    params: id,
    query,
    handle: async (call): Promise<{ kind: string; url?: string; text?: string } | Refusal> => {
      const file = await fileFor(call, '预览')
      if (isRefusal(file)) return file
      const { reveal } = call.query
      const url = `/api/files/${file.id}/inline${reveal ? `?reveal=${encodeURIComponent(reveal)}` : ''}`
      if (file.mime === 'application/pdf') return { kind: 'pdf', url }
      if (['image/png', 'image/jpeg'].includes(file.mime)) return { kind: 'image', url }
      const text = await textOfFile(await readAll(call.services.db, file.hash), file.mime)
      return text ? { kind: 'text', text } : { kind: 'none' }
    },
  }),
]
