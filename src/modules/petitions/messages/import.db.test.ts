import { randomUUID } from 'node:crypto'
import ExcelJS from 'exceljs'
import { beforeEach, describe, expect, test } from 'vitest'
import { sql } from '#kernel/db/sql.ts'
import type { MatterType } from '#kernel/matters/matter.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { searchMatters } from '#kernel/search/search.store.ts'
import { bureau, type Bureau } from '#demo/testing/bureau.testing.ts'
import { alikeMatters } from '#kernel/search/alike.store.ts'
import { importMessages, undoImport } from '#modules/petitions/messages/import.store.ts'
import { message } from '#modules/petitions/messages/message.matter.ts'
import type { Message } from '#modules/petitions/messages/message-data.ts'

/** 导入群众留言：编码、分隔符、错行、重复、中断后再来、撤销；姓名和号码不外露。 */

let b: Bureau
beforeEach(async () => {
  b = await bureau('2026-11-24T09:00:00+08:00', [
    message,
  ] as unknown as readonly MatterType<never>[])
})

const head = '留言编号,留言用户,留言主题,留言时间,留言详情,答复意见,答复时间'
const csv = (...lines: string[]) => Buffer.from([`\uFEFF${head}`, ...lines].join('\r\n'))

const load = async (bytes: Uint8Array, more: object = {}) => {
  const report = await importMessages(b.db, b.engine, bytes, {
    dryRun: false,
    person: b.person('xinfangyuan'),
    now: b.now(),
    batch: randomUUID(),
    ...more,
  })
  if (isRefusal(report)) throw new Error(report.refused)
  return report
}

const all = async () =>
  await b.db.many<{ id: string; title: string; state: string; data: Message; bits: string }>(sql`
    select id, title, state, data, data::text as bits from matter
    where type = 'message' and state <> 'withdrawn' order by title
  `)

describe('读文件', () => {
  test('多行的格、格里的引号和逗号、空行', async () => {
    const report = await load(
      csv(
        '1,甲,"他说""不办"",走了",2019/4/25 9:32:09,"第一行\n第二行",,',
        '',
        '2,乙,第二件,2019-05-01,内容,,',
      ),
    )
    expect(report).toMatchObject({ imported: 2, rejected: [], duplicates: 0 })
    expect((await all()).map(({ title }) => title)).toEqual(['他说"不办",走了', '第二件'])
  })

  // “编号,主题,时间,内容” and one line, as GBK has them.
  const gbk = Buffer.from(
    'b1e0bac52cd6f7cce22ccab1bce42cc4dac8dd0a392cd1f8c0cfbdf02c323031392f342f32352cced2b5c4d1f8c0cfbdf00a',
    'hex',
  )
  test.each([
    ['GBK', gbk],
    [
      'UTF-16',
      Buffer.concat([
        Buffer.from([0xff, 0xfe]),
        Buffer.from('编号\t主题\t时间\t内容\n9\t养老金\t2019/4/25\t我的养老金\n', 'utf16le'),
      ]),
    ],
    ['分号', Buffer.from('编号;主题;时间;内容\n9;养老金;2019/4/25;我的养老金\n')],
  ])('%s', async (_, bytes) => {
    expect(await load(bytes)).toMatchObject({ imported: 1, rejected: [] })
    expect((await all())[0]).toMatchObject({ title: '养老金', data: { number: '9' } })
  })

  test('Excel，日期是真的日期', async () => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('留言')
    sheet.addRow(['信件编号', '来信人', '信件标题', '来信时间', '信件内容'])
    sheet.addRow([77, '丙', '工伤认定', new Date('2026-02-09T08:30:00Z'), '何时认定'])
    sheet.addRow([78, '丁', '工伤认定二', '乱写', '何时认定'])
    const report = await load(new Uint8Array(await book.xlsx.writeBuffer()))
    expect(report).toMatchObject({
      imported: 1,
      rejected: [{ row: 3, reason: '留言时间看不懂：“乱写”' }],
    })
    expect((await all())[0]?.data).toMatchObject({
      at: '2026-02-09T08:30',
      noticeDue: '2026-02-24',
      due: '2026-04-10',
    })
  })

  test('引号没有配对，只丢那一行', async () => {
    const report = await load(
      csv('1,甲,"没有关的引号,2019/4/25,内容,,', '2,乙,好的一行,2019/4/25,内容,,'),
    )
    expect(report).toMatchObject({ imported: 1, rejected: [{ row: 2 }] })
  })

  test('没有配对的引号后面还有引号，也只丢那一行', async () => {
    const report = await load(
      csv(
        '1,甲,"没有关的引号,2019/4/25,内容,,',
        '2,乙,中间的一行,2019/4/25,内容,,',
        '3,丙,有引号的一行,2019/4/25,"第一行\n第二行",,',
      ),
    )
    expect(report).toMatchObject({
      imported: 2,
      rejected: [{ row: 2, reason: '引号没有配对，这一行读不出来' }],
    })
  })

  test('空字符、截断的半个字：存得下，别的字一个不少', async () => {
    const broken = Buffer.concat([
      csv('1,甲,空\0字符,2019/4/25,内容\0,,'),
      Buffer.from('\n2,乙,半个字,2019/4/25,内容'),
      Buffer.from([0xed, 0xa0, 0xbd]),
      Buffer.from(',,\n'),
    ])
    expect(await load(broken)).toMatchObject({ imported: 2, rejected: [] })
    expect((await all()).map(({ title }) => title)).toEqual(['半个字', '空字符'])
  })

  test('空文件、没有表头、旧版Excel、缺列，都说清楚', async () => {
    const refused = async (bytes: Buffer) =>
      await importMessages(b.db, b.engine, bytes, {
        dryRun: true,
        person: null,
        now: b.now(),
        batch: randomUUID(),
      })
    expect(await refused(Buffer.from(''))).toMatchObject({ refused: '文件是空的。' })
    expect(await refused(Buffer.from('什么也不是'))).toMatchObject({ refused: /没有表头/u })
    expect(await refused(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))).toMatchObject({ refused: /xlsx/u })
    expect(await refused(Buffer.from('标题,内容\n甲,乙\n'))).toMatchObject({ refused: /留言时间/u })
  })
})

describe('写进去', () => {
  // Timed beside other tests: what a busy machine made slow is tried again.
  const timed = { timeout: 90_000, retry: 2 }
  test('1400件20秒内写完；试算什么也不写；再来一次都是重复', timed, async () => {
    const lines = Array.from({ length: 1400 }, (_, i) => {
      const long = '反映社保问题，请予解决。'.repeat(20)
      const reply =
        i % 3 === 0 ? ',,' : `,已答复第${i}件,2019/${5 + (i % 5)}/${1 + (i % 28)} 10:00:00`
      return `${1000 + i},A000${i},第${i}件关于养老保险的留言,2019/4/${1 + (i % 28)} 9:32:09,"${long}\n${i}"${reply}`
    })
    const bytes = csv(...lines)
    expect(await load(bytes, { dryRun: true })).toMatchObject({ imported: 1400 })
    expect(await all()).toHaveLength(0)
    const report = await load(bytes)
    expect(report).toMatchObject({ imported: 1400, rejected: [], duplicates: 0 })
    expect(report.seconds).toBeLessThan(20)
    expect(await load(bytes)).toMatchObject({ imported: 0, duplicates: 1400 })
  })

  test('同一文件里重复的只算一件；编号相同内容不同的退回；没有编号的看内容', async () => {
    const report = await load(
      csv(
        '1,甲,主题,2019/4/25,内容,,',
        '1,甲,主题,2019/4/25,内容,,',
        '1,甲,另一件,2019/4/25,别的内容,,',
        ',乙,无编号,2019/4/25,内容,,',
        ',乙,无编号,2019/4/25,内容,,',
      ),
    )
    expect(report).toMatchObject({ imported: 2, duplicates: 2, rejected: [{ row: 4 }] })
  })

  test('同时导入同一文件，每件只有一份', async () => {
    const bytes = csv(...Array.from({ length: 100 }, (_, i) => `${i},甲,第${i}件,2019/4/25,内容,,`))
    const reports = await Promise.all([load(bytes), load(bytes)])
    expect(await all()).toHaveLength(100)
    expect(reports.reduce((sum, { imported }) => sum + imported, 0)).toBe(100)
  })

  test('撤销：没人办过的撤掉，分办过的留下；撤了可以再导', async () => {
    const batch = randomUUID()
    const bytes = csv('1,甲,第一件,2019/4/25,内容,,', '2,乙,第二件,2019/4/25,内容,答复,2019/5/1')
    await load(bytes, { batch })
    const [first] = await all()
    const answer = await b.act('xinfang', first!.id, 'assign', { unit: await b.unit('pension') })
    expect(answer).not.toHaveProperty('refused')
    expect(await undoImport(b.db, b.engine, batch, b.person('xinfangyuan'))).toEqual({
      withdrawn: 1,
      kept: ['第一件'],
    })
    expect(await load(bytes)).toMatchObject({ imported: 1, duplicates: 1 })
  })

  test('只有信访科、办公室能登记留言', async () => {
    const input = { subject: '问一问', at: '2026-11-20T09:00' }
    expect(await b.act('jiuyeyuan', null, 'create', input, 'message')).toHaveProperty('refused')
    expect(await b.act('xinfangyuan', null, 'create', input, 'message')).not.toHaveProperty(
      'refused',
    )
  })
})

describe('不外露', () => {
  test('姓名、电话、证件号码不在数据、标题、检索里', async () => {
    await load(
      csv('1,司徒雪莹,请回电13887612345,2019/4/25,身份证532621199001011232电话13887612345,,'),
    )
    const [row] = await all()
    expect(`${row!.title}${row!.bits}`).not.toMatch(/雪莹|13887612345|532621199001011232/u)
    const tokens = (await b.org()).tokensOf(b.person('xinfang'), '2026-11-24')
    const find = async (q: string) =>
      (await searchMatters(b.db, { q, tokens, type: null, offset: 0, limit: 5 })).total
    expect(await find('请回电')).toBe(1)
    expect(await find('司徒雪莹')).toBe(0)
    expect(await find('13887612345')).toBe(0)
  })

  test('相似的、同一人的找得出，附理由；看不到留言的人什么也得不到', async () => {
    await load(
      csv(
        '1,慕容秋荻,企业拖欠养老保险费,2019/4/25,我单位从七月起没有缴纳养老保险费请查处,,',
        '2,别人,公园的路灯坏了,2019/4/25,晚上看不见路请维修路灯,,',
      ),
    )
    const ask = async (login: string) =>
      await alikeMatters(b.db, {
        tokens: (await b.org()).tokensOf(b.person(login), '2026-11-24'),
        types: ['message'],
        title: '单位拖欠养老保险费',
        text: '我单位从七月起没有缴纳养老保险费',
        marks: [b.sealer.markOf('name', '慕容秋荻')],
        most: 5,
      })
    const found = await ask('xinfang')
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ title: '企业拖欠养老保险费' })
    expect(found[0]!.marks).toHaveLength(1)
    expect(found[0]!.share).toBeGreaterThan(0.4)
    expect(await ask('jiuyeyuan')).toEqual([])
  })
})
