import { createHash, randomUUID } from 'node:crypto'
import { audit } from '#kernel/audit/audit.store.ts'
import type { Route } from '#kernel/http/route.ts'
import type { MatterType } from '#kernel/matters/matter.ts'
import { proofBits, type Challenge } from '#kernel/public/proof.store.ts'
import { publicRoutes } from '#kernel/public/public.route.ts'
import type { Services } from '#kernel/services.ts'
import { announcedVisit } from '#modules/service/announced-visit.matter.ts'
import { application } from '#modules/service/application.matter.ts'
import { callOut } from '#modules/service/call-out.matter.ts'
import { callRecord } from '#modules/service/call.matter.ts'
import { contact } from '#modules/service/contact.matter.ts'
import { serviceFinding } from '#modules/service/finding.matter.ts'
import { serviceItem } from '#modules/service/item.matter.ts'
import { bureau, type Bureau } from '#demo/testing/bureau.testing.ts'

/** The demo bureau with what the windows deal with. */
export const windowBureau = async (instant?: string): Promise<Bureau> =>
  await bureau(instant, [
    serviceItem,
    application,
    contact,
    callRecord,
    callOut,
    announcedVisit,
    serviceFinding,
  ] as unknown as readonly MatterType<never>[])

/** A service item as 社保局 writes it, complete. */
export const itemText = (unit: number, staff: number[], rest: object = {}) => ({
  name: '养老保险待遇领取资格认证',
  kind: '公共服务',
  unit,
  staff,
  content: '为领取养老保险待遇的人员办理资格认证。',
  basis: '社会保险法第七十四条',
  procedure: '申请\n核对\n办结',
  requirements: '本人到场或视频认证。',
  papers: [
    { paper: '身份证', basis: '' },
    { paper: '退休证', basis: '云人社发〔2020〕1号' },
  ],
  promised: 3,
  standard: '态度热情，一次办好。',
  duties: '依法依规，按时办结。',
  place: '一楼大厅3号窗口',
  hours: '工作日8:30—12:00，14:30—17:30',
  phone: '0876-2120001',
  complaintPhone: '0876-2120009',
  complaintAddress: '州人社局办公室',
  complaintOnline: '州人社局网站投诉栏',
  ...rest,
})

export const published = {
  effective: '2026-03-01',
  site: 'http://rsj.ynws.gov.cn/fw/1',
  board: '一楼政务公开栏，2026-03-01',
}

/** Written, checked by the head (and 政策法规科 where it must), published by the office. */
export async function publishItem(
  b: Bureau,
  rest: object = {},
  { effective } = published,
): Promise<string> {
  const unit = await b.unit('pension')
  const text = itemText(unit, [b.person('yanglaoyuan')], rest)
  const { matter } = await b.must('yanglaoyuan', null, 'create', text, 'service-item')
  const { state } = await b.must('yanglao', matter, 'check', {})
  if (state === 'confirming') await b.must('fagui', matter, 'confirm', {})
  await b.must('zhuren', matter, 'publish', { ...published, effective })
  return matter
}

export const secret = new Uint8Array(32).fill(7)

/** Asks a route as the server does, by its path: as somebody signed in, or as nobody. */
export function asking(b: Bureau, routes: readonly Route[]) {
  const services = {
    db: b.db,
    engine: b.engine,
    sealer: b.sealer,
    audit,
    now: () => b.now(),
    directory: () => b.org(),
    config: { secret, baseUrl: 'http://127.0.0.1:8600' },
  } as unknown as Services
  const all = [...publicRoutes, ...routes]
  const ask = async <T>(
    login: string | null,
    path: string,
    { params = {}, query = {}, body = {}, ip = '10.0.0.9' }: Asked = {},
  ): Promise<T> => {
    const [method, name] = path.split(' ')
    const route = all.find((one) => one.method === method && one.path === name)
    if (!route) throw new Error(`no route ${path}`)
    return (await route.handle({
      params,
      query: route.query ? route.query.parse(query) : {},
      body: route.body ? route.body.parse(body) : {},
      session: (login ? { person: b.person(login) } : null) as never,
      ip,
      userAgent: 'test',
      key: randomUUID(),
      services,
    })) as T
  }
  /** The answer to a challenge, reckoned as a citizen's browser does. */
  const proof = async (): Promise<string> => {
    const { challenge } = await ask<Challenge>(null, 'GET /api/public/challenge')
    for (let counter = 0; ; counter++) {
      const text = `${challenge}-${counter}`
      const digest = createHash('sha256').update(text).digest()
      if (digest.readUInt32BE(0) >>> (32 - proofBits) === 0) return text
    }
  }
  return { ask, proof, services }
}

interface Asked {
  readonly params?: object
  readonly query?: object
  readonly body?: object
  readonly ip?: string
}
