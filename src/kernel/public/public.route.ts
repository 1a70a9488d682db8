import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { storeFile } from '#kernel/files/files.store.ts'
import { keyed } from '#kernel/http/keyed.ts'
import { route, type Call, type Route } from '#kernel/http/route.ts'
import { grown } from '#kernel/matters/grown.ts'
import type { MatterType, Snapshot } from '#kernel/matters/matter.ts'
import { namesIn, schemaOf } from '#kernel/matters/page.ts'
import { readWith } from '#kernel/matters/read.store.ts'
import type { Told } from '#kernel/matters/shown.ts'
import { actionOf, submitName } from '#kernel/matters/verbs.ts'
import { matterByCode } from '#kernel/public/by-code.store.ts'
import { namelessFile, namelessFiles } from '#kernel/public/file-names.ts'
import { Proofs } from '#kernel/public/proof.store.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import type { Services } from '#kernel/services.ts'

/**
 * The citizens' side of the matter engine: what they may bring in, how they follow it with a secret
 * code, and what they may do about it. Nobody is signed in here; every path is limited per address,
 * whatever is sent in carries a proof of work, and answers hold nothing but what `told` says.
 */

/** Bytes of one attachment sent in by a citizen. */
export const maxCitizenFile = 10 * 1024 * 1024

const known = new WeakMap<Services, Proofs>()
/** The challenges of this installation. */
export function proofsOf(services: Services): Proofs {
  const proofs = known.get(services) ?? new Proofs(services.config.secret)
  known.set(services, proofs)
  return proofs
}

const code = z.string().min(16, '请填写16位查询码。').max(30, '查询码为16位。')
const proof = z.string().max(200)
const sending = { most: 20, minutes: 10 }
const asking = { most: 60, minutes: 10 }
const noCode = refuse('没有这个查询码，请核对后再试。', { status: 404, field: 'code' })

/** Refuses what comes without a proof of work or without a key against sending twice. */
export async function admitSending(
  call: Call<unknown, unknown, { proof: string }>,
): Promise<Refusal | null> {
  const { key, body, services } = call
  return (
    keyed(key) ?? (await proofsOf(services).take(services.db, body.proof, key!, services.now()))
  )
}

async function matterOf(
  services: Services,
  given: string,
): Promise<{ matter: Snapshot; type: MatterType } | undefined> {
  const id = await matterByCode(services.db, services.sealer, given)
  if (!id) return undefined
  const [loaded] = await readWith(services.db, [{ matter: id, key: null }])
  const matter = loaded?.snapshot
  const type = matter && services.engine.types.get(matter.type)
  return matter && type?.told ? { matter: grown(type, matter), type } : undefined
}

/** A matter as its citizen is told of it, with the forms of what they may do now. */
async function progressOf(services: Services, given: string) {
  const found = await matterOf(services, given)
  if (!found) return noCode
  const { type, matter } = found
  const told: Told = type.told!(matter, namesIn(await services.directory()))
  const actions = told.actions.flatMap((name) => {
    const action = actionOf(type, name)
    if (!action?.who.citizen || !action.from.includes(matter.state)) return []
    return [{ name, label: action.label, schema: schemaOf(action) }]
  })
  return { ...told, kind: type.label, ended: type.states[matter.state]?.end !== undefined, actions }
}

const kindOf = ({ type, label, offer = '', submit }: MatterType) => ({
  type,
  label,
  about: offer,
  action: submit!.label,
  schema: schemaOf(submit!),
})

export const publicRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/public/site',
    tag: '公众网站',
    summary: '这是哪个机关的网站',
    access: 'public',
    handle: async ({ services }) => {
      const { units } = await services.directory()
      return { name: units.find(({ kind }) => kind === '局机关')?.name ?? '' }
    },
  }),
  route({
    method: 'GET',
    path: '/api/public/challenge',
    tag: '公众网站',
    summary: '工作量证明的题目，提交时带上答案',
    access: 'public',
    limit: asking,
    handle: async ({ services }) =>
      proofsOf(services).give(services.now(), randomBytes(9).toString('hex')),
  }),
  route({
    method: 'GET',
    path: '/api/public/kinds',
    tag: '公众网站',
    summary: '群众可以在网上提交的事项及其填写项',
    access: 'public',
    handle: async ({ services }) =>
      [...services.engine.types.values()].filter(({ submit }) => submit).map(kindOf),
  }),
  route({
    method: 'POST',
    path: '/api/public/files',
    tag: '公众网站',
    summary: '上传一个附件（字段 file，不超过10MB），随后在提交时引用',
    access: 'public',
    limit: sending,
    upload: { maxBytes: maxCitizenFile + 1 },
    handle: async ({ upload, services }) => {
      const marked = services.contentGuard(upload!.name)
      if (marked) return { ...marked, field: 'file' }
      return await storeFile(
        services.db,
        { ...upload!, name: namelessFile(upload!.name) },
        { person: 0, at: services.now() },
        services.contentGuard,
      )
    },
  }),
  route({
    method: 'POST',
    path: '/api/public/kinds/:type',
    tag: '公众网站',
    summary: '提交，答复查询码',
    access: 'public',
    limit: sending,
    params: z.strictObject({ type: z.string().max(40) }),
    body: z.strictObject({ input: z.unknown(), proof }),
    handle: async (call) => {
      const { params, body, services } = call
      const type = services.engine.types.get(params.type)
      if (!type?.submit) return refuse('没有这种可以在网上提交的事项。', { status: 404 })
      const stop = await admitSending(call)
      if (stop) return stop
      const answer = await services.engine.run({
        type: type.type,
        action: submitName,
        input: namelessFiles(body.input),
        person: null,
        citizen: true,
        key: call.key!,
      })
      if (isRefusal(answer)) return answer
      return { code: services.sealer.codeOf(answer.matter), number: answer.number, say: answer.say }
    },
  }),
  route({
    method: 'POST',
    path: '/api/public/progress',
    tag: '公众网站',
    summary: '凭查询码看办理进度',
    access: 'public',
    limit: asking,
    body: z.strictObject({ code }),
    handle: async ({ body, services }) => await progressOf(services, body.code),
  }),
  route({
    method: 'POST',
    path: '/api/public/actions/:action',
    tag: '公众网站',
    summary: '凭查询码补充、撤回、评价',
    access: 'public',
    limit: sending,
    params: z.strictObject({ action: z.string().regex(/^[a-zA-Z]+$/u, '操作名有误。') }),
    body: z.strictObject({ code, input: z.unknown(), proof }),
    handle: async (call) => {
      const { params, body, services } = call
      const found = await matterOf(services, body.code)
      if (!found) return noCode
      const action = actionOf(found.type, params.action)
      if (!action?.who.citizen || params.action === 'create') {
        return refuse('没有这个操作。', { status: 404 })
      }
      const stop = await admitSending(call)
      if (stop) return stop
      const answer = await services.engine.run({
        matter: found.matter.id,
        action: params.action,
        input: namelessFiles(body.input),
        person: null,
        citizen: true,
        key: call.key!,
      })
      return isRefusal(answer) ? answer : await progressOf(services, body.code)
    },
  }),
]
