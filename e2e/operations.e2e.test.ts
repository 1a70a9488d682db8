import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dropFolder, freshFolder, startServer, type RunningServer } from './harness/server.ts'

/** 启动、强杀、恢复、命令行、越权：对着构建好的产品。 */

const run = promisify(execFile)
let server: RunningServer
let dataDir: string

beforeAll(async () => {
  dataDir = freshFolder()
  server = await startServer(dataDir)
})

afterAll(async () => {
  await server?.stop()
  dropFolder(dataDir)
})

async function signIn(login: string): Promise<string> {
  const answer = await fetch(`${server.url}/api/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password: server.password }),
  })
  expect(answer.status).toBe(200)
  return answer.headers.get('set-cookie')!.split(';')[0]!
}

async function register(
  cookie: string,
  title: string,
): Promise<{ matter: string; number: string }> {
  const answer = await fetch(`${server.url}/api/kinds/incoming`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ input: { from: '某某单位', title, kind: '通知' } }),
  })
  expect(answer.status).toBe(200)
  return (await answer.json()) as { matter: string; number: string }
}

const xz = async (...args: string[]) => {
  const env = { ...process.env, XZ_DATA_DIR: dataDir }
  delete (env as Record<string, unknown>)['DATABASE_URL']
  const done = await run(process.execPath, ['dist/server/cli.mjs', ...args, '--json'], {
    env,
    maxBuffer: 1 << 26,
  })
  return JSON.parse(done.stdout) as never
}

describe('越权', () => {
  test('没有登录，除公开的几个以外一律 401', async () => {
    const { paths } = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as {
      paths: Record<string, Record<string, { security?: unknown }>>
    }
    let asked = 0
    for (const [route, methods] of Object.entries(paths)) {
      for (const [method, operation] of Object.entries(methods)) {
        if (!operation.security) {
          expect(route).toMatch(/^\/api\/(auth\/(sign-in|totp|demo|oidc)|public\/)/u)
          continue
        }
        const url = `${server.url}${route.replaceAll(/\{\w+\}/gu, '1')}`
        const answer = await fetch(url, { method: method.toUpperCase() })
        expect(answer.status, `${method} ${route}`).toBe(401)
        asked++
      }
    }
    expect(asked).toBeGreaterThan(60)
  })

  test('普通工作人员不能用管理员的接口；三员看不到业务内容', async () => {
    const clerk = await signIn('yanglaoyuan')
    for (const [method, route] of [
      ['GET', '/api/accounts'],
      ['GET', '/api/audit'],
      ['POST', '/api/org/people'],
      ['POST', '/api/calendar/local'],
    ] as const) {
      const answer = await fetch(server.url + route, { method, headers: { cookie: clerk } })
      expect(answer.status, route).toBe(403)
    }
    const { matter } = await register(await signIn('shoufa'), '越权测试用件')
    for (const login of ['yanglaoyuan', 'xitong', 'anquan', 'shenji']) {
      const cookie = await signIn(login)
      expect(
        (await fetch(`${server.url}/api/matters/${matter}`, { headers: { cookie } })).status,
        login,
      ).toBe(404)
      const list = (await (
        await fetch(`${server.url}/api/matters?type=incoming`, { headers: { cookie } })
      ).json()) as { total: number }
      expect(list.total, login).toBe(0)
      const found = (await (
        await fetch(`${server.url}/api/search?q=${encodeURIComponent('越权测试')}`, {
          headers: { cookie },
        })
      ).json()) as { total: number }
      expect(found.total, login).toBe(0)
    }
  })

  test('别的网站发来的提交被拒', async () => {
    const cookie = await signIn('shoufa')
    const answer = await fetch(`${server.url}/api/auth/sign-out`, {
      method: 'POST',
      headers: { cookie, origin: 'https://evil.example' },
    })
    expect(answer.status).toBe(403)
  })

  test('口令连错五次，该地址的这个账号要等', async () => {
    const wrong = () =>
      fetch(`${server.url}/api/auth/sign-in`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ login: 'siji', password: '不对' }),
      })
    for (let i = 0; i < 5; i++) expect((await wrong()).status).toBe(401)
    expect((await wrong()).status).toBe(429)
  })

  test('附件：类型按内容认，别人的附件不能挂到自己的件上', async () => {
    const cookie = await signIn('shoufa')
    const send = async (name: string, bytes: string, who = cookie) => {
      const form = new FormData()
      form.append('file', new Blob([bytes]), name)
      return await fetch(`${server.url}/api/files`, {
        method: 'POST',
        headers: { cookie: who },
        body: form,
      })
    }
    expect((await send('页面.html', '<script>1</script>')).status).toBe(400)
    expect((await send('假图.png', '不是图片')).status).toBe(400)
    expect((await send('空.txt', '')).status).toBe(400)
    const marked = await send('说明.txt', '秘密★长期 内容')
    expect(await marked.json()).toMatchObject({ clause: '43.6.9' })
    const good = await send('../../说明.txt', '普通内容')
    const { id, name } = (await good.json()) as { id: string; name: string }
    expect(name).toBe('说明.txt')
    const other = await signIn('zhuren')
    expect(
      (await fetch(`${server.url}/api/files/${id}`, { headers: { cookie: other } })).status,
    ).toBe(404)
    const mine = await fetch(`${server.url}/api/files/${id}`, { headers: { cookie } })
    expect(mine.headers.get('content-disposition')).toContain('attachment')
    expect(await mine.text()).toBe('普通内容')
  })
})

describe('运行', () => {
  test('强杀服务进程，再启动：答复过“办成”的都在，校验全部相符', async () => {
    const cookie = await signIn('shoufa')
    const kept: string[] = []
    let isOver = false
    const writing = (async () => {
      for (let i = 0; !isOver; i++) {
        const made = await register(cookie, `强杀测试第${i}件`).catch(() => null)
        if (made) kept.push(made.matter)
      }
    })()
    await new Promise((done) => setTimeout(done, 1500))
    await server.kill()
    isOver = true
    await writing
    expect(kept.length).toBeGreaterThan(10)
    const began = performance.now()
    server = await startServer(dataDir)
    expect(performance.now() - began).toBeLessThan(10_000)
    const again = await signIn('shoufa')
    for (const matter of kept) {
      const answer = await fetch(`${server.url}/api/matters/${matter}`, {
        headers: { cookie: again },
      })
      expect(answer.status).toBe(200)
    }
    const verified = (await xz('verify')) as { ok: boolean; matters: number }
    expect(verified.ok).toBe(true)
    expect(verified.matters).toBeGreaterThan(kept.length)
  })

  test('端口被占，说得明白', async () => {
    const port = new URL(server.url).port
    const env = { ...process.env, XZ_DATA_DIR: dataDir }
    const failed = await run(process.execPath, ['dist/server/main.mjs', '--port', port], {
      env,
    }).catch((error: unknown) => error as { stderr: string })
    expect(failed.stderr).toContain('已被占用')
  })

  test('xz due 与 xz calendar', async () => {
    expect(
      await xz(
        'due',
        '--start',
        '2025-09-25',
        '--amount',
        '15',
        '--unit',
        'workday',
        '--count-start-day',
      ),
    ).toMatchObject({ due: '2025-10-21' })
    expect(
      await xz('due', '--start', '2026-02-13', '--amount', '3', '--unit', 'workday'),
    ).toMatchObject({ due: '2026-02-25' })
    const days = (await xz('calendar', '--from', '2026-02-14', '--to', '2026-02-16')) as {
      date: string
      workday: boolean
    }[]
    expect(days.map((day) => day.workday)).toEqual([true, false, false])
  })

  test('备份、清空后恢复，内容一样', async () => {
    const file = path.join(dataDir, 'backup.xz')
    await xz('backup', file)
    expect(readFileSync(file).length).toBeGreaterThan(10_000)
    const before = (await xz('verify')) as { matters: number; events: number }
    const other = freshFolder()
    const env = { ...process.env, XZ_DATA_DIR: other }
    await run(process.execPath, ['dist/server/cli.mjs', 'restore', file], { env })
    const done = await run(process.execPath, ['dist/server/cli.mjs', 'verify', '--json'], { env })
    expect(JSON.parse(done.stdout)).toMatchObject({
      ok: true,
      matters: before.matters,
      events: before.events,
    })
    dropFolder(other)
  })

  test('清除演示机关后是空的，建立第一名管理员，口令只出现一次', async () => {
    const other = freshFolder()
    const env = { ...process.env, XZ_DATA_DIR: other }
    const cli = (...args: string[]) =>
      run(process.execPath, ['dist/server/cli.mjs', ...args], { env })
    await cli('demo', 'load')
    await cli('demo', 'clear')
    const { stdout } = await cli(
      'user',
      'add',
      'xitong',
      '--name',
      '张三',
      '--admin',
      'system',
      '--json',
    )
    expect(JSON.parse(stdout)).toMatchObject({
      login: 'xitong',
      admin: 'system',
      password: expect.stringMatching(/.{12,}/u),
    })
    dropFolder(other)
  })

  test('Ctrl-C 干净地停下', async () => {
    expect(await server.stop()).toBe(0)
    server = await startServer(dataDir)
  })
})
