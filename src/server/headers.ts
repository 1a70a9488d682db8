import type { FastifyRequest } from 'fastify'
import type { Config } from '#kernel/services.ts'

/** Headers of every answer. Inline styles are allowed for the component library, scripts never. */
export function securityHeaders(config: Config): Record<string, string> {
  const headers: Record<string, string> = {
    'content-security-policy':
      "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
      "font-src 'self' data:; connect-src 'self'; frame-src 'self' blob:; worker-src 'self' blob:; " +
      "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'",
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'SAMEORIGIN',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  }
  if (config.baseUrl.startsWith('https:')) {
    headers['strict-transport-security'] = 'max-age=31536000'
  }
  return headers
}

/**
 * A command sent by another website with the user's cookie. Browsers name the origin of every
 * POST; programs without a browser send none and have no cookie to abuse.
 */
export function isForeign(request: FastifyRequest, config: Config): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return false
  const site = request.headers['sec-fetch-site']
  if (site === 'cross-site') return true
  const { origin } = request.headers
  if (!origin) return false
  const own = [config.baseUrl, `http://${request.headers.host}`, `https://${request.headers.host}`]
  return !own.includes(origin)
}
