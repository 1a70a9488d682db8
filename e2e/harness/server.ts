import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** The built product on a free port with a data folder of its own. */
export interface RunningServer {
  readonly url: string
  readonly dataDir: string
  readonly password: string
  readonly process: ChildProcess
  /** Ctrl-C; resolves when the process has ended. */
  stop(): Promise<number | null>
  /** kill -9. */
  kill(): Promise<void>
}

export async function startServer(
  dataDir = freshFolder(),
  /** Set over the environment, a database of another process for instance. */
  more: Readonly<Record<string, string>> = {},
): Promise<RunningServer> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const env: NodeJS.ProcessEnv = { ...process.env, XZ_DATA_DIR: dataDir, XZ_PORT: String(port) }
  delete env['DATABASE_URL']
  Object.assign(env, more)
  const child = spawn(process.execPath, ['dist/server/main.mjs', '--no-open'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const ended = new Promise<number | null>((done) => child.once('exit', done))
  // A test run that is broken off must not leave a server behind.
  const end = () => child.kill('SIGKILL')
  process.once('exit', end)
  void ended.then(() => process.off('exit', end))
  for (let i = 0; i < 600; i++) {
    if (child.exitCode !== null) throw new Error(`server ended: ${said}`)
    const answer = await fetch(`${url}/healthz`).catch(() => null)
    if (answer?.ok) break
    await sleep(100)
    if (i === 599) throw new Error(`server is not ready: ${said}`)
  }
  const file = path.join(dataDir, 'demo-accounts.json')
  const { password } = (
    existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { password: '' }
  ) as { password: string }
  return {
    url,
    dataDir,
    password,
    process: child,
    stop: async () => {
      child.kill('SIGINT')
      return await ended
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

export function freshFolder(): string {
  const memory = '/dev/shm'
  return mkdtempSync(path.join(existsSync(memory) ? memory : tmpdir(), 'xunzhang-e2e-'))
}

export function dropFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}

async function freePort(): Promise<number> {
  return await new Promise((done, failed) => {
    const probe = net.createServer()
    probe.once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo
      probe.close(() => done(port))
    })
  })
}
