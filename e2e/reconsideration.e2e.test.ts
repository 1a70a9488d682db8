import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { screenshot } from './harness/browser.ts'
import { pick, submit } from './harness/people.ts'
import { as, faults, server, walks } from './harness/walk.ts'

/** 行政复议：台账、统计、登记一件、受理、送达、打印通知书，局长决定停止执行；姓名处处遮住。 */

const clerk = 'faguiyuan'
let matter = ''

walks()

async function opened(page: Page, title: RegExp): Promise<void> {
  await page.goto(`${server.url}/registers/reconsideration`)
  await page.getByText(title).first().click()
  await page.getByRole('heading', { name: '现在何处' }).waitFor()
}

async function fillDay(page: Page | Locator, label: string, day: string): Promise<void> {
  const [year, month, date] = day.slice(0, 10).split('-').map(Number)
  const time = day.length > 10 ? ` ${day.slice(11, 16)}` : ''
  await page.getByLabel(label).first().fill(`${year}年${month}月${date}日${time}`)
  await page.getByLabel(label).first().press('Tab')
}

const beijing = (hoursAgo: number) =>
  new Date(Date.now() - hoursAgo * 3_600_000 + 8 * 3_600_000).toISOString()

test('台账、办理页、统计：姓名遮住，文书列在旁边', async () => {
  const page = await as(clerk)
  await page.goto(`${server.url}/registers/reconsideration`)
  await page
    .getByText(/不服砚山县人社局行政处罚/u)
    .first()
    .waitFor()
  await screenshot(page, 'reconsideration-register')
  expect(await page.textContent('main')).not.toContain('陶金旺')
  await opened(page, /不服砚山县人社局行政处罚/u)
  await page.getByText('州局行政复议委员会集体复议记录').first().waitFor()
  await screenshot(page, 'reconsideration-served')
  expect(await page.textContent('main')).not.toMatch(/金旺|13887600111/u)
  await page.goto(`${server.url}/reconsideration`)
  await page.getByText('按被申请人').waitFor()
  await screenshot(page, 'reconsideration-board')
})

test('登记书面申请，受理', async () => {
  const page = await as(clerk)
  await page.goto(`${server.url}/new/reconsideration`)
  await page.getByText('书面', { exact: true }).first().click()
  await fillDay(page, '收到（记录）时间', beijing(1))
  await page.getByRole('button', { name: '加一行' }).first().click()
  await page.getByLabel('姓名、名称').first().fill('令狐招娣')
  await page.getByLabel('电话').first().fill('13887600099')
  await page.getByText('县（市）级局', { exact: true }).click()
  await pick(page, '被申请人', '麻栗坡', /麻栗坡县人/u)
  await pick(page, '行为种类', '行政处罚', '行政处罚')
  await page.getByLabel('被申请的行为').fill('罚款3000元的处罚决定')
  await fillDay(page, '收到处罚通知书（知道该行为）之日', beijing(24 * 20).slice(0, 10))
  await page.getByLabel('复议请求').fill('撤销处罚决定')
  await page.getByLabel('主要事实和理由').fill('工资已经按月足额发放，处罚没有事实依据。')
  await screenshot(page, 'reconsideration-new')
  await page.getByRole('button', { name: '登记复议申请' }).click()
  await page.getByRole('heading', { name: /不服麻栗坡县人社局行政处罚（令\*\*）/u }).waitFor()
  matter = page.url()
  expect(await page.textContent('main')).not.toContain('招娣')
  await screenshot(page, 'reconsideration-examine')
  await submit(page, '审查决定')
  await page.getByText('行政复议提出答复通知书', { exact: true }).waitFor()
})

test('打印受理通知书，登记送达；期限推导看得见', async () => {
  const page = await as(clerk)
  await page.goto(matter)
  await page.getByText('直接送达', { exact: true }).click()
  await page.getByLabel('送达回证、邮件号或公告载体').fill('回证1号')
  await screenshot(page, 'reconsideration-serve')
  const papers = page.locator('section[aria-label="文书"]')
  const href = await papers.getByRole('link', { name: /打印/u }).first().getAttribute('href')
  const printed = await page.request.get(`${server.url}${href}`)
  expect(printed.status()).toBe(200)
  expect((await printed.body()).subarray(0, 4).toString()).toBe('%PDF')
  await submit(page, '登记送达')
  await screenshot(page, 'reconsideration-after-service')
})

test('局长决定停止执行；看不到别的操作', async () => {
  const page = await as('juzhang')
  await opened(page, /不服丘北县人社局/u)
  const form = page.locator('section[aria-label="办理"]')
  await form.getByText('停止执行', { exact: true }).click()
  await page.getByLabel('理由').fill('要求合理，停止执行。')
  await screenshot(page, 'reconsideration-stay')
  await submit(page, '决定停止执行')
  await page.getByText('停止执行通知书').first().waitFor()
})

/** Chooses what is done next, where several things can be. */
async function next(page: Page, name: string): Promise<void> {
  const tab = page.getByRole('tab', { name, exact: true })
  const heading = page.locator('section[aria-label="办理"]').getByRole('heading', { name })
  await tab.or(heading).first().waitFor()
  if (await tab.count()) await tab.click()
}

test('登记答复和听取意见，提出意见，科长审核', async () => {
  const page = await as(clerk)
  await opened(page, /不服丘北县人社局/u)
  matter = page.url()
  await next(page, '登记答复')
  await fillDay(page, '收到答复之日', beijing(0).slice(0, 10))
  await page.getByLabel('答复意见').fill('申请人已经重新就业，停发有依据。')
  await page.getByRole('button', { name: '加一行' }).click()
  await page.getByLabel('证据、依据').fill('就业登记查询单')
  await fillDay(page, '形成（收集）日期', beijing(24 * 60).slice(0, 10))
  await screenshot(page, 'reconsideration-answer')
  await submit(page, '登记答复')
  await page.getByText(/^已办：.*收到答复/u).waitFor()
  await page.getByRole('button', { name: '登记听取意见、调查' }).click()
  const modal = page.locator('.ant-modal')
  await modal.getByText('听取意见', { exact: true }).click()
  await fillDay(modal, '日期', beijing(0).slice(0, 10))
  await modal.getByLabel('地点').fill('法规科')
  await modal.getByLabel('办理人员').fill('杨立新')
  await page.locator('.ant-select-item-option', { hasText: '杨立新' }).first().click()
  await page.keyboard.press('Escape')
  await modal.getByLabel(/听取谁的意见/u).fill('申请人1')
  await modal.getByLabel('笔录').fill('申请人陈述，没有重新就业，登记系他人冒用。')
  await screenshot(page, 'reconsideration-hearing')
  await modal.getByRole('button', { name: /登记听取意见/u }).click()
  await modal.waitFor({ state: 'hidden' })
  await next(page, '提出审理意见')
  await page.getByLabel('查明的事实').fill('就业登记系他人冒用，申请人没有重新就业。')
  for (const name of ['适用依据正确', '程序合法', '内容适当']) await page.getByLabel(name).check()
  await page.getByText('撤销', { exact: true }).click()
  await page.getByLabel(/^主要事实不清/u).check()
  await page.getByLabel('法律依据').fill('《失业保险条例》')
  await page.getByLabel('意见', { exact: true }).fill('证据不足，建议撤销，补发失业保险金。')
  await screenshot(page, 'reconsideration-opinion')
  await submit(page, '提出审理意见')
  const head = await as('fagui')
  await head.goto(matter)
  await head.getByText('提交集体复议', { exact: true }).click()
  await submit(head, '审核意见')
})

test('复议委员会到会表决，主任签发', async () => {
  const page = await as(clerk)
  await page.goto(matter)
  await next(page, '登记到会，付诸表决')
  await page.getByLabel('地点').fill('三楼会议室')
  await pick(page, '主持人', '周建民', /周建民/u)
  for (const name of ['周建民', '杨慧芬', '陶志强', '王正平']) {
    await page.getByLabel('到会委员').fill(name)
    await page.locator('.ant-select-item-option', { hasText: name }).last().click()
  }
  await page.keyboard.press('Escape')
  await screenshot(page, 'reconsideration-convene')
  await submit(page, '登记到会')
  for (const login of ['juzhang', 'fujuzhang1', 'fujuzhang2', 'jijianzuzhang']) {
    const member = await as(login)
    await member.goto(matter)
    await member.getByLabel('表态').click()
    await member.locator('.ant-select-item-option', { hasText: /^同意$/u }).click()
    if (login === 'fujuzhang1') await screenshot(member, 'reconsideration-vote')
    await submit(member, '会签表态')
  }
  await page.goto(matter)
  await next(page, '结束表决')
  await submit(page, '结束表决')
  const chief = await as('juzhang')
  await chief.goto(matter)
  await chief.locator('.ant-radio-button-wrapper', { hasText: /^签发$/u }).click()
  await submit(chief, '签发复议决定')
  await chief.getByText('文山州人力资源和社会保障局行政复议决定书').first().waitFor()
  await screenshot(chief, 'reconsideration-signed')
  expect(faults).toEqual([])
})
