import { beforeEach, expect, test } from 'vitest'
import { sql } from '#kernel/db/sql.ts'
import type { Download } from '#kernel/http/route.ts'
import { asker } from '#demo/testing/ask.testing.ts'
import { partyMeeting } from '#demo/testing/meeting.testing.ts'
import { bureau, type Bureau } from '#demo/testing/bureau.testing.ts'
import { calendarRoutes } from '#modules/meetings/calendar.route.ts'

/** 日历订阅：凭私密地址取自己的会议，没有议题；停止、换地址、停用账号以后原来的地址作废。 */

let b: Bureau
let ask: ReturnType<typeof asker>
beforeEach(async () => {
  b = await bureau()
  ask = asker(b, calendarRoutes)
  const { matter } = await b.must('zhuren', null, 'create', partyMeeting(b), 'meeting')
  for (const title of ['干部监督情况', '春季招聘工作方案']) {
    await b.must('fujuzhang1', matter, 'addTopic', {
      title,
      category: '规划、年度计划、重大部署、重要政策',
      unit: await b.unit('employment'),
      isSecret: title === '干部监督情况',
    })
  }
  await b.must('zhuren', matter, 'submitAgenda')
  await b.must('juzhang', matter, 'approveAgenda')
  await b.must('zhuren', matter, 'notify')
})

const opened = async (login: string) => {
  const { address } = await ask.must<{ address: string }>(
    login,
    '/api/meetings/feed',
    { body: {} },
    'POST',
  )
  expect(address).toMatch(/^https:\/\/oa\.example\/api\/public\/meetings\/\d+-[\w-]{43}\.ics$/u)
  return { file: address.split('/').at(-1)! }
}
const read = async (params: object) => {
  const { download, mime } = await ask.must<Download>(null, '/api/public/meetings/:file', {
    params,
  })
  expect(mime).toContain('text/calendar')
  return new TextDecoder().decode(download as Uint8Array).replaceAll('\r\n ', '')
}
const gone = async (params: object) =>
  expect(await ask.refused(null, '/api/public/meetings/:file', { params })).toMatchObject({
    status: 404,
  })

test('成员和列席的都看得到自己的会，只有名称时间地点；没有议题，更没有保密议题', async () => {
  const text = await read(await opened('fujuzhang1'))
  expect(text).toContain('SUMMARY:局党组2026年第3次会议')
  expect(text).toContain('DTSTART:20260306T010000Z')
  expect(text).toContain('REFRESH-INTERVAL')
  expect(text).not.toContain('春季招聘')
  expect(text).not.toContain('干部监督')
  // 办公室主任列席党组会议.
  expect(await read(await opened('zhuren'))).toContain('局党组2026年第3次会议')
  // 没有参加的是空的日历，不是别人的.
  expect(await read(await opened('yanglao'))).not.toContain('BEGIN:VEVENT')
})

test('地址猜不出来：换一个人、换一位都不行；库里不存地址本身', async () => {
  const { file } = await opened('fujuzhang1')
  const [person, secret] = [file.slice(0, file.indexOf('-')), file.slice(file.indexOf('-') + 1)]
  await gone({ file: `${Number(person) + 1}-${secret}` })
  const other = secret.startsWith('A') ? 'B' : 'A'
  await gone({ file: `${person}-${other}${secret.slice(1)}` })
  await gone({ file: `${person}-.ics` })
  await gone({ file: "1' or '1'='1" })
  const stored = await b.db.many<{ value: unknown }>(
    sql`select value from setting where key like 'calendar-feed/%'`,
  )
  expect(JSON.stringify(stored)).not.toContain(secret.replace('.ics', ''))
})

test('换地址，旧的立即作废；停止以后都作废；停用账号、离开本局也作废', async () => {
  const first = await opened('fujuzhang1')
  const second = await opened('fujuzhang1')
  await gone(first)
  await read(second)
  await b.db.run(sql`
    update account set disabled_at = now() where person = ${b.person('fujuzhang1')}
  `)
  await gone(second)
  await b.db.run(sql`update account set disabled_at = null`)
  await read(second)
  await ask.must('fujuzhang1', '/api/meetings/feed', {}, 'DELETE')
  await gone(second)
})
