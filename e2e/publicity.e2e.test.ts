import { expect, test } from 'vitest'
import { screenshot } from './harness/browser.ts'
import { pick, submit } from './harness/people.ts'
import { as, faults, server, walks } from './harness/walk.ts'

/** 信息公开：登记一件公开申请，起草、校对、审查、发布一条公告，群众看得到，考核看板数得到。 */

walks()

/** Today in Beijing, as the forms take it. */
const today = () => {
  const [year, month, date] = new Date(Date.now() + 8 * 3_600_000)
    .toISOString()
    .slice(0, 10)
    .split('-')
    .map(Number)
  return `${year}年${month}月${date}日`
}

test('办公室登记一件公开申请，姓名遮住，提交领导小组', async () => {
  const page = await as('shoufa')
  await page.goto(`${server.url}/new/disclosure-request`)
  await page.getByText('信函', { exact: true }).click()
  await page.getByLabel('收到日期').fill(today())
  await page.getByLabel('收到日期').press('Tab')
  await page.getByLabel('申请公开的信息').fill('2025年度就业补助资金分配方案')
  await page.getByText('公民', { exact: true }).click()
  await page.getByLabel('姓名（单位的填联系人）').fill('令狐招娣')
  await page.getByLabel('联系电话').fill('13887600099')
  await page.getByLabel('所需政府信息的名称').fill('2025年度就业补助资金分配方案全文')
  await screenshot(page, 'disclosure-new')
  await page.getByRole('button', { name: '登记公开申请' }).click()
  await page.getByRole('heading', { name: '政府信息公开申请：2025年度' }).waitFor()
  expect(await page.textContent('main')).not.toContain('招娣')
  await screenshot(page, 'disclosure-examine')
  await page.getByLabel('申请公开的信息').fill('2025年度就业补助资金分配方案')
  await submit(page, '内容明确')
  const head = await as('zhuren')
  await head.goto(page.url())
  await head.getByText('政府信息公开申请登记回执').waitFor()
  await screenshot(head, 'disclosure-assign')
})

test('起草公告，校对、审查；没有审签的群众看不到', async () => {
  const page = await as('jiuyeyuan')
  await page.goto(`${server.url}/new/notice`)
  await page.getByText('公告', { exact: true }).last().click()
  await pick(page, '信息种类（定审核级别）', '红头', '红头信息')
  await page.getByLabel('标题').fill('关于开展秋季招聘活动的公告')
  await page.getByLabel('正文', { exact: true }).fill('本月在州人力资源市场举办秋季招聘活动。')
  await pick(page, '校对人（撰稿人以外）', '陈志远', /陈志远/u)
  await screenshot(page, 'notice-new')
  await page.getByRole('button', { name: '起草公告公示' }).click()
  await page.getByRole('heading', { name: '关于开展秋季招聘活动的公告' }).waitFor()
  const matter = page.url()
  const head = await as('jiuye')
  await head.goto(matter)
  await head.getByLabel('保密要求', { exact: true }).waitFor()
  await screenshot(head, 'notice-proof')
  for (const name of [
    '表述准确',
    '字词语法标点',
    '排版规范',
    '内容完整',
    '附件下载正常',
    '排序规范',
    '保密要求',
  ]) {
    await head.getByLabel(name, { exact: true }).check()
  }
  await submit(head, '校对通过')
  await head.getByText('1 上级制发而未公开的信息').waitFor()
  await screenshot(head, 'notice-examine')
  const answer = await page.request.get(`${server.url}/api/public/notices?q=秋季招聘`)
  expect(await answer.json()).toMatchObject({ rows: [], total: 0 })
})

test('公开考核看板：每个数都说明怎样算', async () => {
  const page = await as('zhuren')
  await page.goto(`${server.url}/publicity`)
  await page.getByRole('button', { name: '就业科' }).waitFor()
  await screenshot(page, 'publicity-board')
  await page.getByRole('button', { name: '就业科' }).click()
  await screenshot(page, 'publicity-behind')
  expect(faults).toEqual([])
})
