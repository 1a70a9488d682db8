import { route } from '#kernel/http/route.ts'
import { readDemo } from '#server/bureau.ts'

/** Demo accounts for the sign-in page. Only a demo bureau has any; in production the answer is empty. */
export const demoRoute = route({
  method: 'GET',
  path: '/api/auth/demo',
  tag: '登录',
  summary: '演示账号（仅演示机关）',
  access: 'public',
  handle: async ({ services, ip }) => {
    const { config } = services
    const isLocal = ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(ip)
    const demo = config.mode === 'demo' && isLocal ? readDemo(config) : null
    return {
      accounts: demo?.accounts ?? [],
      password: demo?.password ?? null,
      oidc: config.oidc ? { name: config.oidc.name } : null,
    }
  },
})
