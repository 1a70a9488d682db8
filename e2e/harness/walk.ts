import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { patience, startBrowser } from './browser.ts'
import { peopleOf } from './people.ts'
import { dropFolder, startServer, type RunningServer } from './server.ts'

/** The server with the demo bureau and the browser in which the walks of one file go on. */

export let server: RunningServer
export let browser: Browser
export const { as, faults } = peopleOf(() => ({ server, browser }))

/** Starts both before the first walk of the file and stops them after the last. */
export function walks(): void {
  beforeAll(async () => {
    server = await startServer()
    browser = await startBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    if (server) dropFolder(server.dataDir)
  })
}

/** A visitor of the public site: nobody's account, a small telephone. */
export async function visitor(more: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 375, height: 720 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    ...more,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(patience)
  page.on('pageerror', (error) => faults.push(error.message))
  return page
}
