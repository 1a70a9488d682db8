import { z } from 'zod'
import { sql } from '#kernel/db/sql.ts'
import { route, type Call, type Route } from '#kernel/http/route.ts'
import { namesIn } from '#kernel/matters/page.ts'
import { unnamed } from '#kernel/privacy/known.ts'
import { matterByCode } from '#kernel/public/by-code.store.ts'
import { admitSending } from '#kernel/public/public.route.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { linesOf } from '#modules/fields.ts'
import type { Edition } from '#modules/service/item-data.ts'
import {
  finishedOf,
  hasRating,
  originOf,
  rate,
  type Rated,
  type Rating,
  type RatingBy,
} from '#modules/service/ratings.store.ts'
import { askingAt, askNoMore, lastTurns, windowOf } from '#modules/service/windows.store.ts'
import { serviceGrades, surveyDimensions } from '#rulebook/articles/a52-service-survey.ts'

/**
 * What the public site shows and takes for the windows: 办事指南 (第十四条), 评价 by query code, and the
 * tablet at a window (第五十二条). Nobody is signed in here.
 */

const grade = z.enum(serviceGrades, '请选择满意程度。')
const rating = {
  overall: grade.nullable().default(null),
  /** The five aspects in printed order; any may be left open. */
  aspects: z.array(grade.nullable()).max(surveyDimensions.length).default([]),
  remarks: z.string().trim().max(500, '最多500字。').default(''),
}
const code = z.string().min(16, '请填写16位查询码。').max(30, '查询码为16位。')
const secret = z.strictObject({ secret: z.string().min(16).max(30) })
const sending = { most: 20, minutes: 10 }
const asking = { most: 60, minutes: 10 }
/** A tablet asks every few seconds. */
const polling = { most: 600, minutes: 10 }

const noCode = refuse('没有这个查询码，请核对后再试。', { status: 404, field: 'code' })
const noWindow = refuse('没有这个窗口，请联系窗口工作人员。', { status: 404 })
const staffHere = refuse('须由服务对象本人评价，工作人员登录的电脑上不能评价。', {
  status: 403,
  clause: '52.3.2',
  cite: '第五十二条(三)2',
})

const questions = { grades: serviceGrades, dimensions: surveyDimensions, cite: '第五十二条' }

const byOf = ({ session, ip, userAgent, services }: Call) => ({
  isByStaff: Boolean(session as unknown),
  origin: originOf(services.config.secret, ip, userAgent),
})

/** Whoever rates is not named in the remarks, as far as the matter knows who that is. */
const namelessRating = (
  { body, services }: Call<unknown, unknown, Rating>,
  service: Rated | null,
): Rating => ({ ...body, remarks: unnamed(body.remarks, service?.data, services.sealer) })

interface Row {
  id: string
  published: Edition
}

const published = async ({ services }: Call, today: string, id: string | null): Promise<Row[]> =>
  await services.db.many<Row>(sql`
    select id, data -> 'published' as published from matter
    where bureau = 1 and type = 'service-item' and data -> 'published' <> 'null'::jsonb
      and state <> 'withdrawn' and data -> 'published' ->> 'effective' <= ${today}
      and (${id}::uuid is null or id = ${id}::uuid)
    order by unit, title limit 500
  `)

const chargeOf = ({ charge, amount, chargeBasis }: Edition['item']) =>
  charge === '收费' ? `${(amount / 100).toFixed(2)}元（${chargeBasis}）` : '不收费'

export const servicePublicRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/public/service-items',
    tag: '公众网站',
    summary: '服务事项目录（第十四条(一)）',
    access: 'public',
    limit: asking,
    query: z.strictObject({ q: z.string().trim().max(50).optional() }),
    handle: async (call) => {
      const { org, today } = await call.services.engine.factsFor(null)
      const rows = await published(call, today, null)
      const { q = '' } = call.query
      return {
        rows: rows
          .map(({ id, published: { item, limit, version, effective } }) => ({
            id,
            name: item.name,
            kind: item.kind,
            unit: org.unit(item.unit).name,
            content: item.content,
            limit: `${limit}个工作日`,
            isInstant: item.isInstant,
            charge: chargeOf(item),
            phone: item.phone,
            place: item.place,
            version,
            effective,
          }))
          .filter((row) => `${row.name}${row.unit}${row.content}`.includes(q)),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/public/service-items/:id',
    tag: '公众网站',
    summary: '一个服务事项的办事指南（第十四条(一)–(三)）',
    access: 'public',
    limit: asking,
    params: z.strictObject({ id: z.uuid('事项编号有误。') }),
    handle: async (call) => {
      const { org, today } = await call.services.engine.factsFor(null)
      const [row] = await published(call, today, call.params.id)
      if (!row) return refuse('没有这个服务事项，或者已经停办。', { status: 404 })
      const { item, version, effective, limit } = row.published
      const names = namesIn(org)
      return {
        id: row.id,
        version,
        effective,
        name: item.name,
        kind: item.kind,
        unit: org.unit(item.unit).name,
        staff: item.staff.map((id) => ({
          name: names.person(id),
          title: org.postsOf(id, today)[0]?.post.title ?? '',
        })),
        content: item.content,
        basis: linesOf(item.basis),
        qualification: linesOf(item.qualification),
        steps: linesOf(item.procedure),
        requirements: linesOf(item.requirements),
        papers: item.papers,
        statutory:
          item.statutory === null ? null : { days: item.statutory, basis: item.statutoryBasis },
        limit: `${limit}个工作日`,
        isInstant: item.isInstant,
        standard: item.standard,
        charge: chargeOf(item),
        duties: item.duties,
        place: item.place,
        hours: item.hours,
        phone: item.phone,
        complaint: {
          phone: item.complaintPhone,
          address: item.complaintAddress,
          online: item.complaintOnline,
        },
      }
    },
  }),
  route({
    method: 'POST',
    path: '/api/public/ratings/ask',
    tag: '公众网站',
    summary: '凭查询码问可以评价什么（第五十二条）',
    access: 'public',
    limit: asking,
    body: z.strictObject({ code }),
    handle: async ({ body, services }) => {
      const matter = await matterByCode(services.db, services.sealer, body.code)
      if (!matter) return noCode
      const { org } = await services.engine.factsFor(null)
      const service = await finishedOf(services.db, matter)
      return {
        ...questions,
        service: service && { subject: service.subject, unit: org.unit(service.unit).name },
        isRated: await hasRating(services.db, matter),
      }
    },
  }),
  route({
    method: 'POST',
    path: '/api/public/ratings',
    tag: '公众网站',
    summary: '凭查询码评价办结的服务，一件一次（第五十二条(三)2）',
    access: 'public',
    limit: sending,
    body: z.strictObject({ code, ...rating, proof: z.string().max(200) }),
    handle: async (call) => {
      const { body, services } = call
      const by = byOf(call)
      if (by.isByStaff) return staffHere
      const matter = await matterByCode(services.db, services.sealer, body.code)
      if (!matter) return noCode
      const stop = await admitSending(call)
      if (stop) return stop
      const facts = await services.engine.factsFor(null)
      const service = await finishedOf(services.db, matter)
      const way: RatingBy = { ...by, way: '查询码', window: null, since: service?.at ?? facts.now }
      return await rate(services.db, facts, service, namelessRating(call, service), way)
    },
  }),
  route({
    method: 'GET',
    path: '/api/public/window/:secret',
    tag: '公众网站',
    summary: '窗口评价器：谁在岗、现在请评价什么（第五十二条(三)2）',
    access: 'public',
    limit: polling,
    params: secret,
    handle: async ({ params, services }) => {
      const window = await windowOf(services.db, services.sealer, params.secret)
      if (!window) return noWindow
      const { org, today } = await services.engine.factsFor(null)
      const turn = (await lastTurns(services.db)).find((one) => one.window === window.id)
      const there = turn?.act === '到岗' ? turn.person : (turn?.standIn ?? null)
      const found = await askingAt(services.db, window.id)
      const service = found && (await finishedOf(services.db, found.matter))
      return {
        ...questions,
        window: {
          name: window.name,
          unit: org.unit(window.unit).name,
          place: window.place,
          scope: window.scope,
        },
        clerk:
          there === null
            ? null
            : {
                name: org.person(there).name,
                title: org.postsOf(there, today)[0]?.post.title ?? '',
              },
        away: turn?.act === '离岗' ? { backAt: turn.backAt, shownBy: turn.shownBy } : null,
        asking: found && service ? { id: found.id, subject: service.subject, at: found.at } : null,
      }
    },
  }),
  route({
    method: 'POST',
    path: '/api/public/window/:secret/ratings',
    tag: '公众网站',
    summary: '在窗口评价器上评价（第五十二条(三)2）',
    access: 'public',
    limit: { most: 120, minutes: 10 },
    params: secret,
    body: z.strictObject({ asking: z.uuid('请窗口重新邀请评价。'), ...rating }),
    handle: async (call) => {
      const { params, body, services } = call
      const by = byOf(call)
      if (by.isByStaff) return staffHere
      const window = await windowOf(services.db, services.sealer, params.secret)
      if (!window) return noWindow
      const found = await askingAt(services.db, window.id)
      if (!found || found.id !== body.asking) {
        return refuse('这次邀请已经结束，请窗口工作人员重新邀请。', { status: 409 })
      }
      const facts = await services.engine.factsFor(null)
      const service = await finishedOf(services.db, found.matter)
      const way: RatingBy = { ...by, way: '评价器', window: window.id, since: found.at }
      const answer = await rate(services.db, facts, service, namelessRating(call, service), way)
      if (!isRefusal(answer) && answer.counts) await askNoMore(services.db, found.id)
      return answer
    },
  }),
]
