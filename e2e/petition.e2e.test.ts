import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { screenshot } from './harness/browser.ts'
import { pick, submit } from './harness/people.ts'
import { as, faults, server, walks } from './harness/walk.ts'

/** 信访：登记一件来信，报批，写明事由查看全部，打印告知书，登记送达；姓名处处遮住。 */

const desk = 'xinfangyuan'
let matter = ''

walks()

async function opened(page: Page, title: string): Promise<void> {
  await page.goto(`${server.url}/registers/petition`)
  await page.getByText(title).first().click()
  await page.getByRole('heading', { name: '现在何处' }).waitFor()
}

test('登记簿和办理页上姓名都遮住，文书列在旁边', async () => {
  const page = await as('jijianzuzhang')
  await page.goto(`${server.url}/registers/petition`)
  await page.getByText('视同缴费年限认定有误').first().waitFor()
  await screenshot(page, 'petition-register')
  expect(await page.textContent('main')).not.toContain('蒙兴旺')
  await opened(page, '工程完工拖欠工资')
  await screenshot(page, 'petition-group')
  expect(await page.textContent('main')).not.toMatch(/侬志刚|陆金海/u)
  await page.getByText('信访事项受理告知书', { exact: true }).waitFor()
})

test('信访科登记一件来信', async () => {
  const page = await as(desk)
  await page.goto(`${server.url}/new/petition`)
  await pick(page, '形式', '书信', '书信')
  await page.getByText('投诉请求', { exact: true }).click()
  const now = new Date(Date.now() - 3_600_000 + 8 * 3_600_000).toISOString()
  const [year, month, date] = now.slice(0, 10).split('-').map(Number)
  await page
    .getByLabel('收到（接访）时间')
    .fill(`${year}年${month}月${date}日 ${now.slice(11, 16)}`)
  await page.getByLabel('收到（接访）时间').press('Tab')
  await page.getByRole('button', { name: '加一行' }).click()
  await page.getByLabel('姓名').fill('令狐招娣')
  await page.getByLabel('电话').fill('13887600099')
  await page.getByLabel('信访事项').fill('失业保险金发放中断')
  await page.getByLabel('反映的内容').fill('失业保险金从上月起没有到账，请查明原因。')
  await page.getByLabel('诉求（一行一项）').fill('恢复发放')
  await pick(page, '属哪个科室的职能', '就业', /就业(促进|科)/u)
  await screenshot(page, 'petition-new')
  await page.getByRole('button', { name: '登记信访件' }).click()
  await page.getByRole('heading', { name: '失业保险金发放中断（令**）' }).waitFor()
  matter = page.url()
  expect(await page.textContent('main')).not.toContain('招娣')
  await screenshot(page, 'petition-propose')
})

test('拟办报批，分管领导同意', async () => {
  const page = await as(desk)
  await page.getByText('受理', { exact: true }).first().click()
  await pick(page, '受理类别', '本局', '本局职责范围事项')
  await page.getByLabel('已附该类所需材料').check()
  await pick(page, '承办科室', '就业', /就业(促进|科)/u)
  await submit(page, '拟办报批')
  const leader = await as('jijianzuzhang')
  await leader.goto(matter)
  await leader.getByText('同意', { exact: true }).click()
  await submit(leader, '审批')
})

test('写明事由查看全部，打印告知书，登记送达', async () => {
  const page = await as(desk)
  await page.goto(matter)
  await page.getByText('信访事项受理告知书').first().waitFor()
  await page.getByRole('button', { name: '查看全部' }).click()
  await page.getByRole('button', { name: '制作并送达文书' }).click()
  await page.getByRole('button', { name: '查看', exact: true }).click()
  await page.getByText('令狐招娣').first().waitFor()
  const papers = page.locator('section[aria-label="文书"]')
  await screenshot(page, 'petition-papers')
  const href = await papers.getByRole('link', { name: '打印（不遮）' }).first().getAttribute('href')
  expect(href).toContain('paper=acceptance&reveal=')
  const printed = await page.request.get(`${server.url}${href}`)
  expect(printed.status()).toBe(200)
  expect((await printed.body()).subarray(0, 4).toString()).toBe('%PDF')
  const wrong = await page.request.get(`${server.url}${href!.replace('acceptance', 'refusal')}`)
  expect(wrong.status()).toBe(404)
  await page.getByText('当面送达', { exact: true }).click()
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  const [year, month, date] = today.split('-').map(Number)
  await page.getByLabel('送达日期').fill(`${year}年${month}月${date}日`)
  await page.getByLabel('送达日期').press('Tab')
  await page.getByLabel('送达回证、邮件号或公告载体').fill('回证1号')
  await screenshot(page, 'petition-serve')
  await submit(page, '登记送达')
  await page.getByText('成立工作组').first().waitFor()
  await screenshot(page, 'petition-served')
  expect(faults).toEqual([])
})
