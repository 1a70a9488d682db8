import { z } from 'zod'
import { isDay } from '#kernel/calendar/day.ts'
import { route, type Call, type Route } from '#kernel/http/route.ts'
import type { By } from '#kernel/org/change.store.ts'
import { addPerson, addPost, addUnit, editPerson, renameUnit } from '#kernel/org/commands.store.ts'
import { duties, unitKinds } from '#kernel/org/directory.ts'
import { endableKinds, endRow } from '#kernel/org/end.store.ts'
import { pairStandIn } from '#kernel/org/away.store.ts'
import { importOrg } from '#kernel/org/import.store.ts'
import { importTemplate } from '#kernel/org/import-template.store.ts'
import { orgVersion } from '#kernel/org/org.store.ts'
import { addMember, appoint, putInCharge } from '#kernel/org/seats.store.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'

/** Changes of the organisation by the system administrator. */

const day = z.string().refine(isDay, '请填写日期，如2026-03-02。')
const id = z.int().positive()
const words = (most: number) => z.string().trim().max(most)
const admin = ['system'] as const

export const orgBy = ({ session, services }: Call): By & { person: number } => ({
  person: session.person,
  at: services.now(),
})

/** After a change: the next question already sees it, also the one that was on its way. */
export async function told<T>(call: Call, answer: Promise<T | Refusal>): Promise<T | Refusal> {
  const { db, directory } = call.services
  const given = await answer
  if (!isRefusal(given)) directory.seen?.(await orgVersion(db))
  return given
}

/** A command that adds one dated row. */
function command<Z extends z.ZodType>(
  path: string,
  summary: string,
  body: Z,
  run: (db: Call['services']['db'], value: z.output<Z>, by: By) => Promise<object>,
): Route {
  return route({
    method: 'POST',
    path: `/api/org/${path}`,
    tag: '机构',
    summary,
    access: admin,
    body,
    handle: async (call) => await told(call, run(call.services.db, call.body, orgBy(call))),
  })
}

export const orgChangeRoutes: Route[] = [
  command(
    'units',
    '新设机构',
    z.strictObject({
      code: z.string().regex(/^[a-z][a-z0-9-]{1,30}$/u, '代码须为小写字母、数字和-。'),
      name: words(60).min(2),
      shortName: words(20).min(2),
      kind: z.enum(unitKinds),
      parent: id.nullable(),
      sort: z.int().min(0).max(10_000),
      from: day,
      basis: words(200),
    }),
    addUnit,
  ),
  route({
    method: 'POST',
    path: '/api/org/units/:id/rename',
    tag: '机构',
    summary: '机构更名，保留曾用名',
    access: admin,
    params: z.strictObject({ id: z.coerce.number().int() }),
    body: z.strictObject({
      name: words(60).min(2),
      shortName: words(20).min(2),
      from: day,
      basis: words(200),
    }),
    handle: async (call) => {
      const ask = { unit: call.params.id, ...call.body }
      return await told(call, renameUnit(call.services.db, ask, orgBy(call)))
    },
  }),
  command(
    'people',
    '登记人员',
    z.strictObject({
      name: words(30).min(2, '请填写姓名。'),
      rank: words(20).nullable(),
      phone: words(30).nullable(),
      from: day,
    }),
    addPerson,
  ),
  route({
    method: 'POST',
    path: '/api/org/people/:id',
    tag: '机构',
    summary: '更正人员的姓名、职级、电话',
    access: admin,
    params: z.strictObject({ id: z.coerce.number().int() }),
    body: z.strictObject({
      name: words(30).min(2, '请填写姓名。'),
      rank: words(20).nullable(),
      phone: words(30).nullable(),
    }),
    handle: async (call) => {
      const ask = { person: call.params.id, ...call.body }
      return await told(call, editPerson(call.services.db, ask, orgBy(call)))
    },
  }),
  command(
    'posts',
    '设置岗位',
    z.strictObject({
      unit: id,
      duty: z.enum(duties),
      title: words(30).min(2),
      sort: z.int().min(0).max(10_000),
    }),
    addPost,
  ),
  command(
    'appointments',
    '任职',
    z.strictObject({
      person: id,
      post: id,
      acting: z.boolean(),
      basis: words(200).nullable(),
      from: day,
    }),
    appoint,
  ),
  command(
    'charges',
    '分管',
    z.strictObject({ leader: id, unit: id, basis: words(200), from: day }),
    putInCharge,
  ),
  command(
    'stand-ins',
    'A-B角',
    z.strictObject({ a: id, b: id, basis: words(200).nullable(), from: day }),
    pairStandIn,
  ),
  command(
    'members',
    '组成人员',
    z.strictObject({ body: id, person: id, role: words(20).min(2), from: day }),
    addMember,
  ),
  route({
    method: 'POST',
    path: '/api/org/end',
    tag: '机构',
    summary: '结束一项（任职、分管、机构……）或撤销尚未生效的，不删除历史',
    access: admin,
    body: z.strictObject({ kind: z.enum(endableKinds), id, last: day, basis: words(200) }),
    handle: async (call) => await told(call, endRow(call.services.db, call.body, orgBy(call))),
  }),
  route({
    method: 'GET',
    path: '/api/org/import/template',
    tag: '机构',
    summary: '机构人员导入模板（Excel）',
    access: admin,
    handle: async () => ({
      download: await importTemplate(),
      name: '机构人员导入模板.xlsx',
      mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    }),
  }),
  route({
    method: 'POST',
    path: '/api/org/import',
    tag: '机构',
    summary: '从 Excel 导入机构人员；dryRun 为试算。全部无误才导入',
    access: admin,
    query: z.strictObject({ dryRun: z.stringbool().default(true) }),
    upload: { maxBytes: 5 * 1024 * 1024 },
    handle: async (call) => {
      const { stream } = call.upload!
      const parts: Uint8Array[] = []
      for await (const part of stream) parts.push(part)
      if (stream.truncated) return refuse('文件超过5MB，请分几次导入。', { status: 413 })
      const ask = { dryRun: call.query.dryRun, by: orgBy(call) }
      return await told(call, importOrg(call.services.db, Buffer.concat(parts), ask))
    },
  }),
]
