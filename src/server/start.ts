import net from 'node:net'
import type { Settings } from '#server/config.ts'
import { SettingsError } from '#server/config.ts'
import { openStore } from '#server/database.ts'
import { prepareBureau } from '#server/bureau.ts'
import type { DemoAccounts } from '#server/greet.ts'
import { httpServer } from '#server/http.ts'
import { startBackground } from '#server/background.ts'
import { allRoutes } from '#server/parts.ts'
import { servicesOf } from '#server/services.ts'
import { serveSite } from '#server/site.ts'
import { openapiOf } from '#server/openapi.ts'
import { sql } from '#kernel/db/sql.ts'
import { syncWebhooks } from '#kernel/notices/webhooks.store.ts'
import { sessionReader } from '#kernel/accounts/sessions.store.ts'

export interface Running {
  readonly url: string
  readonly demo: DemoAccounts | null
  stop(): Promise<void>
}

/** Starts everything in the order in which it depends on each other; undoes what it started if it fails. */
export async function startServer(settings: Settings): Promise<Running> {
  await assertFree(settings.host, settings.port)
  const store = await openStore(settings, { onEvent: (text) => process.stderr.write(`${text}\n`) })
  const undo: (() => Promise<void>)[] = [() => store.close()]
  const stop = async () => {
    for (const step of undo.toReversed()) await step()
  }
  try {
    const services = servicesOf(store.db, settings)
    const demo = await prepareBureau(store.db, services.now, settings)
    await syncWebhooks(store.db, settings.webhooks?.urls ?? [], services.now())
    const sessionOf = sessionReader(store.db, services.now)
    const app = await httpServer({ services, routes: allRoutes, sessionOf })
    let isReady = false
    app.get('/healthz', async (_request, reply) => {
      const isAlive =
        isReady &&
        (await store.db.one(sql`select 1 as ok`).then(
          () => true,
          () => false,
        ))
      return await reply.code(isAlive ? 200 : 503).send({ ok: isAlive })
    })
    const document = openapiOf(allRoutes, [...services.engine.types.values()], settings.version)
    app.get('/api/openapi.json', () => document)
    if (settings.siteDir) await serveSite(app, settings.siteDir)
    await app.listen({ host: settings.host, port: settings.port })
    undo.push(() => app.close())
    const background = startBackground(services)
    undo.push(() => background.stop())
    isReady = true
    return { url: settings.baseUrl, demo, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Says clearly that the port is taken, before anything else is started. */
async function assertFree(host: string, port: number): Promise<void> {
  await new Promise<void>((free, failed) => {
    const probe = net.createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') {
        failed(
          new SettingsError(
            `端口 ${port} 已被占用：可能循章已在运行。请先停止它，或换一个端口：npm start -- --port ${port + 1}`,
          ),
        )
      } else if (error.code === 'EACCES') {
        failed(new SettingsError(`没有权限使用端口 ${port}，请换用1024以上的端口。`))
      } else if (error.code === 'EADDRNOTAVAIL') {
        failed(new SettingsError(`本机没有地址 ${host}，请检查 --host。`))
      } else failed(error)
    })
    probe.listen({ host, port }, () => probe.close(() => free()))
  })
}
