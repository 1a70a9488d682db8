import { z } from 'zod'
import { findFile, readAll, readChunks, storeFile } from '#kernel/files/files.store.ts'
import { maxFileBytes } from '#kernel/files/kinds.ts'
import { textOfFile } from '#kernel/files/text.store.ts'
import { route, type Call, type Route } from '#kernel/http/route.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'

/** Attachments over HTTP. A file is read through the matter that holds it, or by who just uploaded it. */

const id = z.strictObject({ id: z.uuid('附件编号有误。') })
const missing = refuse('没有这个附件，或您无权查看。', { status: 404 })

async function fileFor({ params, session, services }: Call<{ id: string }>) {
  const { actor } = await services.engine.factsFor(session.person)
  const tokens = [...actor.tokens, ...actor.behalves.flatMap((b) => b.tokens)]
  return await findFile(services.db, params.id, { person: session.person, tokens })
}

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
    handle: async (call) => {
      const file = await fileFor(call)
      if (!file) return missing
      if (file.matter) await note(call, file.matter, `下载附件 ${file.name}`)
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
    handle: async (call) => {
      const file = await fileFor(call)
      if (!file) return missing
      const isShown = file.mime === 'application/pdf' || file.mime.startsWith('image/')
      if (!isShown) return refuse('这种文件不能在页面内查看，请下载。', { status: 422 })
      if (file.matter) await note(call, file.matter, `查看附件 ${file.name}`)
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
    handle: async (call): Promise<{ kind: string; url?: string; text?: string } | Refusal> => {
      const file = await fileFor(call)
      if (!file) return missing
      const url = `/api/files/${file.id}/inline`
      if (file.mime === 'application/pdf') return { kind: 'pdf', url }
      if (['image/png', 'image/jpeg'].includes(file.mime)) return { kind: 'image', url }
      const text = await textOfFile(await readAll(call.services.db, file.hash), file.mime)
      return text ? { kind: 'text', text } : { kind: 'none' }
    },
  }),
]

async function note(call: Call, matter: string, what: string): Promise<void> {
  const { services, session } = call
  const loaded = await services.engine.load(matter, session.person)
  if (isRefusal(loaded)) return
  await services.audit.access(services.db, {
    at: services.now(),
    person: session.person,
    matter,
    what,
  })
}
