import { z } from 'zod'
import { route } from '#kernel/http/route.ts'
import { officialDocument } from '#kernel/printing/official/document.ts'
import { print } from '#kernel/printing/printer.store.ts'
import { mediaTypes } from '#kernel/printing/task.ts'
import { contentGuard } from '#modules/documents/content-guard.ts'

/** 公文排版: any draft as PDF, Word, OFD or as a picture for the screen. Nothing is stored. */
export const papersRoute = route({
  method: 'POST',
  path: '/api/papers/:format',
  tag: '公文排版',
  summary: '按GB/T 9704-2012排版一份文稿',
  access: 'session',
  params: z.strictObject({ format: z.enum(['pdf', 'docx', 'ofd', 'svg']) }),
  body: officialDocument,
  handle: async ({ params: { format }, body }) => {
    const marked = body.secrecy ? `${body.secrecy.level}★` : ''
    const refused = contentGuard(marked + JSON.stringify({ ...body, signature: null }))
    if (refused) return refused
    const { bytes } = await print({ kind: 'official', document: body, format })
    const name = `${body.title}.${format}`
    return { download: bytes, name, mime: mediaTypes[format], inline: format === 'svg' }
  },
})
