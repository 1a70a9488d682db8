import type { z } from 'zod'
import type { Refusal } from '#kernel/refusal.ts'
import type { PersonId } from '#kernel/org/directory.ts'
import type { Services } from '#kernel/services.ts'

/** 三员: 系统管理员, 安全管理员, 审计管理员. One account holds at most one, and none sees business content by it. */
export const adminRoles = ['system', 'security', 'audit'] as const
export type AdminRole = (typeof adminRoles)[number]

/** Who is calling: an opaque server-side session, checked live on every request. */
export interface Session {
  readonly id: string
  readonly account: number
  readonly person: PersonId
  readonly admin: AdminRole | null
  /** The initial password is still in use: only changing it is allowed. */
  readonly mustChange: boolean
}

export interface Call<P = unknown, Q = unknown, B = unknown> {
  readonly params: P
  readonly query: Q
  readonly body: B
  /** Never null on routes whose access is not 'public'. */
  readonly session: Session
  readonly ip: string
  readonly userAgent: string
  /** `Idempotency-Key` header: the browser sends one with each command. */
  readonly key: string | null
  readonly services: Services
  /** The uploaded file, on routes that declare `upload`. */
  readonly upload?: {
    readonly name: string
    readonly stream: AsyncIterable<Uint8Array> & { readonly truncated?: boolean }
  }
}

/** A file as an answer: always `attachment` unless `inline` (then sandboxed), always `nosniff`. */
export interface Download {
  readonly download: AsyncIterable<Uint8Array> | Uint8Array
  readonly name: string
  readonly mime: string
  readonly inline?: boolean
}

/** Sets or clears the session cookie together with the answer. */
export interface WithCookie<T> {
  readonly cookie: { token: string; maxAgeSeconds: number } | null
  readonly json: T
}

/** Server-sent events, as long as both sides stay. */
export interface Events {
  readonly events: AsyncIterable<{ readonly event: string; readonly data: unknown }>
}

/** 'session': signed in. An admin role: that administrator only. 'system|security' style lists are allowed. */
export type RouteAccess = 'public' | 'session' | readonly AdminRole[]

export interface Route<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  A extends z.ZodType = z.ZodType,
> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Fastify path, `/api/units/:id`. */
  readonly path: string
  readonly tag: string
  readonly summary: string
  readonly access: RouteAccess
  readonly params?: P
  readonly query?: Q
  /** Strict object schema: unknown fields are refused. */
  readonly body?: B
  /** How often one address may ask, on public routes: more is refused with 429 until the minutes are over. */
  readonly limit?: { readonly most: number; readonly minutes: number }
  /** One file as multipart field `file`, at most so many bytes. */
  readonly upload?: { readonly maxBytes: number }
  /** What a good answer looks like; goes into OpenAPI. */
  readonly answer?: A
  readonly handle: (
    call: Call<z.output<P>, z.output<Q>, z.output<B>>,
  ) => Promise<z.input<A> | Refusal | Download | Events | WithCookie<z.input<A>>>
}

/** Declares a route; the server validates, authorises, runs, answers and documents it from this one value. */
export function route<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  A extends z.ZodType = z.ZodType,
>(value: Route<P, Q, B, A>): Route {
  return value
}
