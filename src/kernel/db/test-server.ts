import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { clearAbandoned, startEmbedded } from '#kernel/postgres/launcher.ts'

/** The server on which tests make their databases. */
export interface TestServer {
  /** Owner's address of some database of the server; others are made beside it. */
  readonly url: string
  /** An external server of the developer's own: slower, and nothing of it may be thrown away. */
  readonly external: boolean
  stop(): Promise<void>
}

/** Where the setup of a test run leaves the address for the test processes. */
export const serverVariable = 'XUNZHANG_TEST_SERVER'

/** The external server that the environment names (`TEST_DATABASE_URL`, else `DATABASE_URL`), if any. */
export function externalServer(): string | undefined {
  return process.env['TEST_DATABASE_URL'] || process.env['DATABASE_URL'] || undefined
}

/** Starts the server of a test run: in memory where possible, gone when the starting process ends. */
export async function startTestServer(): Promise<TestServer> {
  const external = externalServer()
  if (external) return { url: external, external: true, stop: async () => {} }
  const home = inMemory() ?? os.tmpdir()
  await clearLeftovers(home)
  const dataDir = path.join(home, `${prefix}${process.pid}-${randomBytes(4).toString('hex')}`)
  const server = await startEmbedded({
    dataDir,
    test: true,
    settings: { max_connections: '300', shared_buffers: '64MB', max_wal_size: '256MB' },
  })
  return {
    url: server.url,
    external: false,
    async stop() {
      await server.stop()
      fs.rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

const prefix = 'xunzhang-test-'

/** A folder in memory with at least 1 GB free. */
function inMemory(): string | undefined {
  const tmpfs = 0x0102_1994
  try {
    const { type, bavail, bsize } = fs.statfsSync('/dev/shm')
    return type === tmpfs && bavail * bsize >= 2 ** 30 ? '/dev/shm' : undefined
  } catch {
    return undefined
  }
}

/** Removes what runs left behind that were killed. */
async function clearLeftovers(home: string): Promise<void> {
  for (const name of fs.readdirSync(home)) {
    const pid = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1]
    if (!pid || isAlive(Number(pid))) continue
    await clearAbandoned(path.join(home, name))
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
