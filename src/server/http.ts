import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Call, Download, Route, Session, WithCookie } from '#kernel/http/route.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import type { Services } from '#kernel/services.ts'
import { answerFault } from '#server/faults.ts'
import { isForeign, securityHeaders } from '#server/headers.ts'
import { sendDownload, sendEvents } from '#server/send.ts'

/**
 * HTTP. Every route is declared once (`kernel/http/route.ts`) and comes through `serve` below:
 * session, authorisation, validation, handling, answer. There is no other way in.
 */

export const sessionCookie = 'xz_session'

export interface HttpPorts {
  readonly services: Services
  readonly routes: readonly Route[]
  /** Looks the session up, live, on every request. */
  readonly sessionOf: (token: string) => Promise<Session | null>
  readonly log?: boolean
}

/** Builds the server with all routes; the caller adds static files and listens. */
export async function httpServer(ports: HttpPorts): Promise<FastifyInstance> {
  const app = fastify({
    logger: ports.log ? { level: 'warn' } : false,
    bodyLimit: 1_048_576,
    trustProxy: ['127.0.0.1', '::1'],
    disableRequestLogging: true,
    forceCloseConnections: true,
  })
  await app.register(cookie)
  await app.register(rateLimit, { global: false, cache: 50_000 })
  await app.register(multipart, {
    limits: { files: 1, fields: 0, parts: 1 },
    throwFileSizeLimit: false,
  })
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(securityHeaders(ports.services.config))
    if (isForeign(request, ports.services.config)) {
      await sendRefusal(
        reply,
        refuse('请求来自其他网站，已拒绝。请在本系统页面内操作。', { status: 403 }),
      )
    }
  })
  app.setErrorHandler((error, request, reply) => answerFault(error as Error, request, reply))
  for (const route of ports.routes) {
    app.route({
      method: route.method,
      url: route.path,
      ...(route.limit ? { config: { rateLimit: limitOf(route.limit) } } : {}),
      handler: (request, reply) => serve(route, request, reply, ports),
    })
  }
  return app
}

/** Counted per address in memory: each process lets through so much. */
const limitOf = ({ most, minutes }: NonNullable<Route['limit']>) => ({
  max: most,
  timeWindow: minutes * 60_000,
})

async function serve(
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
  ports: HttpPorts,
): Promise<unknown> {
  const token = request.cookies[sessionCookie]
  const session = token ? await ports.sessionOf(token) : null
  const stop = admit(route, session)
  if (stop) return sendRefusal(reply, stop)
  const input = read(route, request)
  if (isRefusal(input)) return sendRefusal(reply, input)
  const file = route.upload
    ? await request.file({ limits: { fileSize: route.upload.maxBytes } })
    : null
  if (route.upload && !file)
    return sendRefusal(reply, refuse('请选择要上传的文件。', { status: 400 }))
  const key = request.headers['idempotency-key']
  const call: Call = {
    ...input,
    session: session!,
    ip: request.ip,
    userAgent: (request.headers['user-agent'] ?? '').slice(0, 300),
    key: typeof key === 'string' ? key : null,
    services: ports.services,
    ...(file ? { upload: { name: file.filename, stream: file.file } } : {}),
  }
  return send(reply, request, await route.handle(call))
}

/** Deny by default: what is not public needs a session, what is an administrator's needs that role. */
export function admit(
  route: Pick<Route, 'access' | 'path'>,
  session: Session | null,
): Refusal | null {
  if (route.access === 'public') return null
  if (!session) return refuse('请先登录。', { status: 401 })
  const isOwnSetup = route.path.startsWith('/api/auth/')
  if (session.mustChange && !isOwnSetup) {
    return refuse('首次登录请先修改初始密码。', { status: 403, field: 'password' })
  }
  if (route.access === 'session') return null
  if (session.admin && route.access.includes(session.admin)) return null
  const names = { system: '系统管理员', security: '安全管理员', audit: '审计管理员' }
  return refuse(`此项由${route.access.map((role) => names[role]).join('或')}办理。`, {
    status: 403,
  })
}

function read(
  route: Route,
  request: FastifyRequest,
): { params: unknown; query: unknown; body: unknown } | Refusal {
  const input: { params: unknown; query: unknown; body: unknown } = {
    params: undefined,
    query: undefined,
    body: undefined,
  }
  for (const part of ['params', 'query', 'body'] as const) {
    const schema: z.ZodType | undefined = route[part]
    if (!schema) continue
    const parsed = schema.safeParse(request[part] ?? {})
    if (!parsed.success) return badInput(parsed.error)
    input[part] = parsed.data
  }
  return input
}

function badInput(error: z.ZodError): Refusal {
  const issue = error.issues[0]
  const field = issue?.path.map(String).join('.')
  return refuse(issue?.message ?? '填写有误。', { status: 400, ...(field ? { field } : {}) })
}

async function send(
  reply: FastifyReply,
  request: FastifyRequest,
  value: unknown,
): Promise<unknown> {
  if (isRefusal(value)) return sendRefusal(reply, value)
  if (isDownload(value)) return sendDownload(reply, value)
  if (isEvents(value)) return sendEvents(reply, request, value.events)
  if (isWithCookie(value)) {
    const { cookie: set, json } = value
    const secure = request.protocol === 'https'
    const options = { path: '/', httpOnly: true, sameSite: 'lax' as const, secure }
    if (set) reply.setCookie(sessionCookie, set.token, { ...options, maxAge: set.maxAgeSeconds })
    else reply.clearCookie(sessionCookie, options)
    return reply.send(json ?? {})
  }
  return reply.header('cache-control', 'no-store').send(value ?? {})
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
const isDownload = (value: unknown): value is Download => isObject(value) && 'download' in value
const isWithCookie = (value: unknown): value is WithCookie<unknown> =>
  isObject(value) && 'cookie' in value && 'json' in value
const isEvents = (
  value: unknown,
): value is { events: AsyncIterable<{ event: string; data: unknown }> } =>
  isObject(value) &&
  'events' in value &&
  typeof value.events === 'object' &&
  value.events !== null &&
  Symbol.asyncIterator in value.events

function sendRefusal(reply: FastifyReply, refusal: Refusal): FastifyReply {
  const { status = 422, ...body } = refusal
  return reply.code(status).header('cache-control', 'no-store').send(body)
}
