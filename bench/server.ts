/** What the benches through HTTP share: the real server on data of its own, and many users at once. */
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import http from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export const users = 16
const port = 8677
const agent = new http.Agent({ keepAlive: true, maxSockets: users })

interface Answer {
  readonly status: number
  readonly body: string
  readonly cookie: string | undefined
}

export function call(
  method: string,
  url: string,
  body?: object,
  headers: object = {},
): Promise<Answer> {
  return new Promise((done, failed) => {
    const text = body ? JSON.stringify(body) : ''
    const length = Buffer.byteLength(text)
    const request = http.request(
      `http://127.0.0.1:${port}${url}`,
      {
        method,
        agent,
        headers: { 'content-type': 'application/json', 'content-length': length, ...headers },
      },
      (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('end', () =>
          done({
            status: response.statusCode ?? 0,
            body: Buffer.concat(parts).toString(),
            cookie: response.headers['set-cookie']?.[0]?.split(';')[0],
          }),
        )
      },
    )
    request.on('error', failed)
    request.end(text)
  })
}

/** Runs `work` for every item, so many at a time; milliseconds each and how many a second in all. */
export async function flood<T>(
  items: readonly T[],
  work: (item: T) => Promise<void>,
  atOnce = users,
) {
  const times: number[] = []
  let next = 0
  const began = performance.now()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let i = next++; i < items.length; i = next++) {
        const at = performance.now()
        await work(items[i]!)
        times.push(performance.now() - at)
      }
    }),
  )
  return {
    perSecond: Math.round((items.length / (performance.now() - began)) * 1000),
    ...spread(times),
  }
}

/** Median, 95th and 99th percentile of milliseconds. */
export function spread(times: number[]) {
  times.sort((a, b) => a - b)
  const share = (p: number) => Math.round(times[Math.floor(times.length * p)]! * 10) / 10
  return { p50: share(0.5), p95: share(0.95), p99: share(0.99) }
}

export const say = (figures: object) => console.log(JSON.stringify(figures))
export const times = (n: number) => Array.from({ length: n }, (_, i) => i)

/** Starts the built server on a fresh data folder, signs in, runs `work`, and cleans up. */
export async function withServer(
  work: (bench: {
    readonly dataDir: string
    /** Headers of somebody who is signed in. */
    readonly signIn: (login: string) => Promise<{ readonly cookie: string }>
    /** Resident memory of the server in MB. */
    readonly memory: () => number
    readonly stop: () => Promise<void>
  }) => Promise<void>,
): Promise<void> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'xunzhang-bench-'))
  const server = spawn(
    process.execPath,
    ['dist/server/main.mjs', '--port', String(port), '--no-open'],
    { env: { ...process.env, XZ_DATA_DIR: dataDir }, stdio: ['ignore', 'ignore', 'inherit'] },
  )
  const stop = async () => {
    if (server.exitCode !== null) return
    server.kill('SIGINT')
    await new Promise((done) => server.once('exit', done))
  }
  const isUp = () =>
    call('GET', '/healthz').then(
      (a) => a.status === 200,
      () => false,
    )
  try {
    for (let i = 0; i < 300 && !(await isUp()); i++) await sleep(100)
    const text = readFileSync(path.join(dataDir, 'demo-accounts.json'), 'utf8')
    const { password } = JSON.parse(text) as { password: string }
    await work({
      dataDir,
      signIn: async (login) => {
        const { cookie = '' } = await call('POST', '/api/auth/sign-in', { login, password })
        return { cookie }
      },
      memory: () => {
        const status = readFileSync(`/proc/${server.pid}/status`, 'utf8')
        return Math.round(Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1] ?? 0) / 1024)
      },
      stop,
    })
  } finally {
    await stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

export const keyed = (headers: object) => ({ ...headers, 'idempotency-key': randomUUID() })
