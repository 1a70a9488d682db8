import { createHmac } from 'node:crypto'
import http from 'node:http'
import net, { type AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from '#kernel/db/sql.ts'
import { deliverOutbox } from '#kernel/notices/outbox.job.ts'
import { syncWebhooks } from '#kernel/notices/webhooks.store.ts'
import type { Config } from '#kernel/services.ts'
import { bureau, paper, type Bureau } from '#demo/testing/bureau.testing.ts'

/** 通知外送：真的 SMTP 与 HTTP 接收端。 */

const secret = 'a'.repeat(32)
const calls: { headers: http.IncomingHttpHeaders; body: string }[] = []
const mails: string[] = []
let status = 200
const hook = http.createServer((request, response) => {
  let body = ''
  request.on('data', (part: Buffer) => (body += part.toString()))
  request.on('end', () => {
    calls.push({ headers: request.headers, body })
    response.writeHead(status).end()
  })
})
/** As much of SMTP as a client needs to hand over one letter. */
const smtp = net.createServer((socket) => {
  let letter: string | null = null
  socket.write('220 test\r\n')
  socket.on('data', (data) => {
    const text = data.toString()
    if (letter !== null) {
      letter += text
      if (!letter.endsWith('\r\n.\r\n')) return
      mails.push(letter)
      letter = null
      socket.write('250 ok\r\n')
    } else if (/^DATA/iu.test(text)) {
      letter = ''
      socket.write('354 go\r\n')
    } else if (/^QUIT/iu.test(text)) socket.end('221 bye\r\n')
    else socket.write('250 ok\r\n')
  })
})

let b: Bureau
let services: Parameters<typeof deliverOutbox>[0]
let clock = new Date('2026-03-02T09:00:00+08:00')
const portOf = (server: net.Server) => (server.address() as AddressInfo).port

beforeAll(async () => {
  b = await bureau()
  await new Promise<void>((up) => hook.listen(0, '127.0.0.1', up))
  await new Promise<void>((up) => smtp.listen(0, '127.0.0.1', up))
  const url = `http://127.0.0.1:${portOf(hook)}/xunzhang`
  const config: Partial<Config> = {
    baseUrl: 'https://oa.example.cn',
    mail: { url: `smtp://127.0.0.1:${portOf(smtp)}`, from: 'oa@example.cn' },
    webhooks: { urls: [url], secret },
  }
  services = { db: b.db, now: () => clock, config: config as Config }
  await syncWebhooks(b.db, [url], clock)
  await b.db.run(sql`
    update account set mail_to = 'zhuren@example.cn', mail_kinds = 'all' where login = 'zhuren'
  `)
})
afterAll(() => {
  hook.close()
  smtp.close()
})

describe('事件与通知送出去', () => {
  test('登记并分类：两次事件通知其他系统，主任收到一封不带内容的邮件', async () => {
    const { matter } = await b.must('shoufa', null, 'create', paper({ title: '关于某某同志的函' }))
    await b.must('shoufa', matter, 'sort', { class: '待办件' })
    clock = new Date('2026-03-02T09:01:00+08:00')
    await deliverOutbox(services)
    const events = calls.map(({ body }) => JSON.parse(body) as Record<string, unknown>)
    expect(events.map(({ action, seq }) => [action, seq])).toEqual([
      ['create', 1],
      ['sort', 2],
    ])
    expect(events[1]).toMatchObject({ matter, type: 'incoming', state: 'proposing' })
    const { headers, body } = calls[0]!
    const [, t, v1] = /^t=(\d+),v1=([0-9a-f]{64})$/u.exec(String(headers['x-xunzhang-signature']))!
    expect(v1).toBe(createHmac('sha256', secret).update(`${t}.${body}`).digest('hex'))
    expect(mails.length).toBe(1)
    expect(mails[0]).toContain('zhuren@example.cn')
    expect(mails[0] + calls.map((call) => call.body).join()).not.toContain('某某')
    await deliverOutbox(services)
    expect([calls.length, mails.length]).toEqual([2, 1])
  })

  test('对方不收：记下错误，隔一段再送，编号不变；从配置里去掉就不再送', async () => {
    status = 503
    await b.must('shoufa', null, 'create', paper())
    clock = new Date('2026-03-02T09:02:00+08:00')
    await deliverOutbox(services)
    const first = calls.at(-1)!
    expect(await b.db.one(sql`select tries, error from outbox where done_at is null`)).toEqual({
      tries: 1,
      error: 'Error: HTTP 503',
    })
    await deliverOutbox(services)
    expect(calls.length).toBe(3)
    status = 200
    clock = new Date('2026-03-02T09:03:00+08:00')
    await deliverOutbox(services)
    expect(calls.length).toBe(4)
    expect(calls.at(-1)!.headers['x-xunzhang-delivery']).toBe(first.headers['x-xunzhang-delivery'])
    await syncWebhooks(b.db, [], clock)
    await b.must('shoufa', null, 'create', paper())
    expect(
      await b.db.one(sql`select count(*)::int as n from outbox where done_at is null`),
    ).toEqual({
      n: 0,
    })
  })
})
