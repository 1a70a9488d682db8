import { z } from 'zod'
import { readChunks } from '#kernel/files/files.store.ts'
import { route, type Route } from '#kernel/http/route.ts'
import { dayOf } from '#kernel/clocks/time.ts'
import { refuse } from '#kernel/refusal.ts'
import { noticeKinds } from '#modules/publicity/notices/data.ts'
import {
  findNotice,
  findNoticeFile,
  listNotices,
  type PublicNotice,
} from '#modules/publicity/notices/public.store.ts'

/** 公告公示 on the public site (第五十一条(二)2、(六)2). Nobody is signed in here. */

const pageSize = 20
const reading = { most: 300, minutes: 10 }
const gone = refuse('没有这条公告公示，或者已经到期、下架。', { status: 404 })
const id = z.uuid('编号有误。')

const line = ({ id: matter, number, published: p }: PublicNotice) => ({
  id: matter,
  number,
  kind: p.kind,
  title: p.title,
  unit: p.unit,
  publishedOn: dayOf(p.at),
  first: p.first,
  last: p.last,
  isConsultation: p.isConsultation,
  hasFiles: p.files.length > 0,
})

export const noticePublicRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/public/notices',
    tag: '公众网站',
    summary: '公告公示目录，可按类别、关键字查（第五十一条(六)2）',
    access: 'public',
    limit: reading,
    query: z.strictObject({
      kind: z.enum(noticeKinds).optional(),
      q: z.string().trim().max(50).default(''),
      page: z.coerce.number().int().min(1).max(500).default(1),
    }),
    handle: async ({ query, services }) => {
      const { kind = null, q, page } = query
      const today = dayOf(services.now())
      const ask = { today, kind, q, offset: (page - 1) * pageSize, limit: pageSize }
      const { rows, total } = await listNotices(services.db, ask)
      return { rows: rows.map(line), total, page, pageSize, kinds: noticeKinds }
    },
  }),
  route({
    method: 'GET',
    path: '/api/public/notices/:id',
    tag: '公众网站',
    summary: '一条公告公示（第五十一条(六)2）',
    access: 'public',
    limit: reading,
    params: z.strictObject({ id }),
    handle: async ({ params, services }) => {
      const today = dayOf(services.now())
      const found = await findNotice(services.db, params.id, today)
      if (!found) return gone
      const { published: p } = found
      return {
        ...line(found),
        isOpen: p.last !== null && (p.first ?? p.from) <= today && today <= p.last,
        text: p.text,
        leader: p.leader,
        column: p.column,
        source: p.source,
        link: p.link,
        contact: p.contact,
        version: p.version,
        change: p.change,
        until: p.until,
        files: p.files,
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/public/notices/:id/files/:file',
    tag: '公众网站',
    summary: '下载公告公示的附件',
    access: 'public',
    limit: reading,
    params: z.strictObject({ id, file: id }),
    handle: async ({ params, services }) => {
      const today = dayOf(services.now())
      const found = await findNoticeFile(services.db, { ...params, today })
      if (!found) return gone
      return {
        download: readChunks(services.db, found.hash),
        name: found.name,
        mime: found.mime,
      }
    },
  }),
]
