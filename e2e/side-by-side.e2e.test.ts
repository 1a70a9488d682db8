import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startEmbedded } from '#kernel/postgres/launcher.ts'
import { dropFolder, freshFolder, startServer, type RunningServer } from './harness/server.ts'

/** 两个服务进程，一个数据库：哪一个答复都一样。 */

let first: RunningServer
let second: RunningServer
let database: Awaited<ReturnType<typeof startEmbedded>>
const folders = [freshFolder(), freshFolder()] as const
let cookie: string

beforeAll(async () => {
  first = await startServer(folders[0])
  database = await startEmbedded({ dataDir: path.join(folders[0], 'postgres') })
  second = await startServer(folders[1], {
    DATABASE_URL: database.url,
    XZ_SECRET: readFileSync(path.join(folders[0], 'secret'), 'utf8').trim(),
  })
  const answer = await fetch(`${first.url}/api/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: 'shoufa', password: first.password }),
  })
  cookie = answer.headers.get('set-cookie')!.split(';')[0]!
})

afterAll(async () => {
  await second?.stop()
  await database?.stop()
  await first?.stop()
  folders.forEach(dropFolder)
})

const ask = async (server: RunningServer, url: string, body?: object) => {
  const answer = await fetch(server.url + url, {
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
    headers: { 'content-type': 'application/json', cookie, 'idempotency-key': crypto.randomUUID() },
  })
  return { status: answer.status, body: (await answer.json()) as Record<string, never> }
}

test('在一个上登录，另一个也认', async () => {
  const me = await ask(second, '/api/auth/me')
  expect(me).toMatchObject({ status: 200, body: { login: 'shoufa' } })
})

test('两边同时登记四十件，编号连续不重', async () => {
  const made = await Promise.all(
    Array.from({ length: 40 }, async (_, i) =>
      ask(i % 2 ? first : second, '/api/kinds/incoming', {
        input: { from: '某某单位', title: `关于第${i}件事的通知`, kind: '通知' },
      }),
    ),
  )
  const numbers = made.map(({ body }) => Number(String(body['number']).split('-')[1]))
  numbers.sort((a, b) => a - b)
  expect(numbers.at(-1)! - numbers[0]!).toBe(39)
  expect(new Set(numbers).size).toBe(40)
})

test('两人在两边同时办同一步，只成一次，另一个知道件已经变了', async () => {
  const input = { from: '某某单位', title: '关于同时办理的通知', kind: '通知' }
  const { matter } = (await ask(first, '/api/kinds/incoming', { input })).body as unknown as {
    matter: string
  }
  const both = await Promise.all(
    [first, second].map((server) =>
      ask(server, `/api/matters/${matter}/sort`, { input: { class: '待办件' } }),
    ),
  )
  expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  const page = await ask(second, `/api/matters/${matter}`)
  expect(page.body).toMatchObject({ state: 'proposing', version: 2 })
})

test('在一个上收到通知，在另一个上办的事', async () => {
  const heard = new AbortController()
  const stream = await fetch(`${second.url}/api/stream`, {
    headers: { cookie: await signInAt(second, 'zhuren') },
    signal: AbortSignal.any([heard.signal, AbortSignal.timeout(20_000)]),
  })
  const input = { from: '某某单位', title: '关于跨进程通知的通知', kind: '通知' }
  const { matter } = (await ask(first, '/api/kinds/incoming', { input })).body as unknown as {
    matter: string
  }
  await ask(first, `/api/matters/${matter}/sort`, { input: { class: '待办件' } })
  const reader = stream.body!.getReader()
  let text = ''
  while (!text.includes('跨进程通知')) {
    const { value, done } = await reader.read()
    if (done) break
    text += Buffer.from(value).toString()
  }
  heard.abort()
  expect(text).toContain('跨进程通知')
})

async function signInAt(server: RunningServer, login: string): Promise<string> {
  const answer = await fetch(`${server.url}/api/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password: first.password }),
  })
  return answer.headers.get('set-cookie')!.split(';')[0]!
}

test('退出一处，处处退出', async () => {
  await ask(first, '/api/auth/sign-out', {})
  expect((await ask(second, '/api/auth/me')).status).toBe(401)
})
