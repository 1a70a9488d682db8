import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { screenshot, startBrowser } from './harness/browser.ts'
import { peopleOf, pick, submit } from './harness/people.ts'
import { dropFolder, startServer, type RunningServer } from './harness/server.ts'

/** 局党组开会，决定成为交办事项，科室签收、报进展，看板看得见；各岗位的人在真浏览器里办。 */

let server: RunningServer
let browser: Browser
const { as, faults } = peopleOf(() => ({ server, browser }))
let meeting = ''

const members = ['juzhang', 'fujuzhang1', 'fujuzhang2', 'jijianzuzhang']

beforeAll(async () => {
  server = await startServer()
  browser = await startBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
  if (server) dropFolder(server.dataDir)
})

/** The tab of one of several things that one may do next. */
async function choose(page: Page, name: string): Promise<void> {
  const tab = page.getByRole('tab', { name, exact: true })
  const button = page.locator('section[aria-label="办理"] button[type=submit]')
  await expect
    .poll(async () => (await tab.count()) > 0 || (await button.textContent())?.includes(name))
    .toBe(true)
  if ((await tab.count()) > 0) await tab.click()
}

async function at(login: string): Promise<Page> {
  const page = await as(login)
  await page.goto(meeting)
  await page.getByRole('heading', { name: '局党组2099年第1次会议', level: 1 }).waitFor()
  return page
}

/** What stands beside the next step, in its dialog. */
async function beside(page: Page, name: string, fill: () => Promise<void>): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
  await fill()
  await page.getByRole('dialog').locator('button[type=submit]').click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}

describe('党组会议', () => {
  test('办公室筹备，提出议题，书记审定，通知', async () => {
    const page = await as('zhuren')
    await page.goto(`${server.url}/new/meeting`)
    await pick(page, '会议类别', '党组', '党组会议')
    await page.getByLabel('会议名称').fill('局党组2099年第1次会议')
    await page.getByLabel('时间').fill('2099年1月5日 09:00')
    await page.getByLabel('时间').press('Tab')
    await page.getByLabel('地点').fill('六楼会议室')
    await pick(page, '主持人', '周建民', '周建民')
    await pick(page, '记录人', '张文华', '张文华')
    await screenshot(page, 'meeting-new')
    await page.getByRole('button', { name: '筹备会议' }).click()
    await page.getByRole('heading', { name: '局党组2099年第1次会议', level: 1 }).waitFor()
    meeting = page.url()
    await choose(page, '提出议题')
    await page.getByLabel('议题', { exact: true }).fill('春季招聘工作方案')
    await pick(page, '议题科室', '就业', '就业科')
    await pick(page, '议事范围', '党组书记', '党组书记提议的其他事项')
    await page.locator('section[aria-label="办理"] button[type=submit]').click()
    await page.getByText('须经党组书记提议').first().waitFor()
    await page.getByText('书记、局长提议').click()
    await submit(page, '提出议题')
    await choose(page, '送审议题')
    await submit(page, '送审议题')
    await submit(await at('juzhang'), '审定议题')
    await page.goto(meeting)
    await choose(page, '发会议通知')
    await submit(page, '发会议通知')
    await screenshot(page, 'meeting-noticed')
    await page.goto(`${server.url}/meetings`)
    await page.getByRole('link', { name: '局党组2099年第1次会议' }).waitFor()
    await page.getByRole('region', { name: '例会开没开' }).getByText('还没有开').first().waitFor()
    await screenshot(page, 'meetings')
  })

  test('到会不够开不成；一把手先表态被拦下；分歧时一人一票', async () => {
    const clerk = await at('zhuren')
    await choose(clerk, '登记到会，宣布开会')
    // All are there until somebody is taken out.
    const chosen = clerk.locator('.ant-select-selection-item-remove')
    while ((await chosen.count()) > 2) await chosen.last().click()
    await clerk.locator('section[aria-label="办理"] button[type=submit]').click()
    await clerk.getByText('人数不足，不得召开').first().waitFor()
    for (const name of ['陶志强', '王正平']) await pick(clerk, '到会人员', name, name)
    await submit(clerk, '登记到会，宣布开会')
    await choose(clerk, '开始议题')
    await submit(clerk, '开始议题')

    const chief = await at('juzhang')
    await choose(chief, '发言')
    await chief.getByLabel('意见', { exact: true }).fill('我看就这么定。')
    await chief.locator('section[aria-label="办理"] button[type=submit]').click()
    await chief.getByText('一把手不得先定调子').first().waitFor()
    for (const login of members.slice(1)) {
      const page = await at(login)
      await choose(page, '发言')
      await page.getByLabel('意见', { exact: true }).fill('同意，建议增加两县场次。')
      await submit(page, '发言')
    }
    await clerk.goto(meeting)
    await beside(clerk, '付诸表决', async () => {
      await clerk.getByLabel('表决事项（一人一事）').fill('春季招聘工作方案')
    })
    for (const login of members) {
      const page = await at(login)
      await choose(page, '投票')
      await page.getByText('赞成', { exact: true }).click()
      await submit(page, '投票')
    }
    await clerk.goto(meeting)
    await beside(clerk, '宣布表决结果', async () => undefined)
    await screenshot(clerk, 'meeting-voted')
    const last = await at('juzhang')
    await choose(last, '末位表态，作出决定')
    await last.getByText('通过', { exact: true }).click()
    await last.getByLabel('综合集体意见').fill('大家意见一致，同意方案。')
    await last.getByLabel('决定内容').fill('3月底前在八县（市）开展春季招聘。')
    await pick(last, '负责落实的领导', '杨慧芬', '杨慧芬')
    await pick(last, '承办科室', '就业', '就业科')
    await screenshot(last, 'meeting-word')
    await submit(last, '末位表态，作出决定')
  })

  test('散会，全体签字，起草纪要并交办', async () => {
    const clerk = await at('zhuren')
    await choose(clerk, '散会，送签会议记录')
    await submit(clerk, '散会')
    for (const login of members) await submit(await at(login), '签字')
    const done = await at('zhuren')
    await submit(done, '起草纪要并交办决定')
    await done.getByText('已办结').first().waitFor()
    await screenshot(done, 'meeting-done')
  })
})

describe('交办督办', () => {
  test('科长签收，报进展，反馈；办公室复核，分管领导销号', async () => {
    const head = await as('jiuye')
    await head.goto(server.url)
    await head.getByRole('link', { name: '春季招聘工作方案' }).first().click()
    await head.getByRole('heading', { name: '春季招聘工作方案', level: 1 }).waitFor()
    const url = head.url()
    await submit(head, '签收')
    await choose(head, '报进展')
    await head.getByLabel('进展情况').fill('已与八县（市）商定场次。')
    await head.getByLabel('完成进度（%）').fill('40')
    await submit(head, '报进展')
    await screenshot(head, 'assignment-doing')
    const splitting = await as('zhuren')
    await splitting.goto(url)
    await splitting.getByRole('button', { name: '印发任务分解通知' }).click()
    await splitting.getByRole('dialog').getByRole('button', { name: '加一行' }).first().click()
    await splitting.getByLabel('落实第几项').fill('1')
    await splitting.getByLabel('任务', { exact: true }).fill('发布岗位')
    await screenshot(splitting, 'assignment-split')
    await splitting.keyboard.press('Escape')
    await choose(head, '反馈办结')
    await head.getByLabel('办理过程和方法措施').fill('逐县对接，发布岗位3,215个。')
    await head.locator('section[aria-label="办理"] button[type=submit]').click()
    await head.getByText('须写明存在问题，没有的写“无”').first().waitFor()
    await head.getByLabel('存在问题（没有的写“无”）').fill('无')
    await head.getByLabel('下一步改进意见、建议或措施').fill('每月更新岗位。')
    await submit(head, '反馈办结')
    const office = await as('zhuren')
    await office.goto(url)
    await submit(office, '复核通过')
    const leader = await as('fujuzhang1')
    await leader.goto(url)
    await submit(leader, '同意销号')
    await leader.getByText('已销号').first().waitFor()
    await screenshot(leader, 'assignment-done')
  })

  test('看板从登记簿算出，起草通报进发文', async () => {
    const page = await as('zhuren')
    await page.goto(`${server.url}/supervision`)
    await page.getByRole('region', { name: '按科室' }).getByText('就业科').waitFor()
    await screenshot(page, 'board')
    await page.getByRole('region', { name: '按科室' }).getByTitle('看就业科：办结的逐件').click()
    await page.getByRole('dialog').getByRole('link', { name: '春季招聘工作方案' }).waitFor()
    await screenshot(page, 'board-lines')
    await page.keyboard.press('Escape')
    await page.getByLabel('期间').click()
    await page.locator('.ant-select-item-option', { hasText: '本周' }).click()
    await page.getByText('全年').first().waitFor()
    await screenshot(page, 'board-week')
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: '导出 Excel' }).click()
    expect((await download).suggestedFilename()).toContain('督办情况')
    await page.getByRole('button', { name: '起草周通报' }).click()
    await page.getByLabel('标题').waitFor()
    expect(await page.getByLabel('正文', { exact: true }).inputValue()).toContain('|就业科|0|1|')
    await screenshot(page, 'bulletin')
  })
})

test('定期职责：科室登记完成，办公室看得见谁没报', async () => {
  const head = await as('jiuye')
  await head.goto(`${server.url}/duties`)
  await head.getByLabel('今后多久').click()
  await head.locator('.ant-select-item-option', { hasText: '今后一年' }).click()
  await head.getByText('只看本科室').click()
  const line = head.locator('tr', { hasText: '限时季报' }).first()
  await line.getByRole('button', { name: '登记完成' }).click()
  await head.getByLabel('完成情况或报送文号').fill('就业科季报第1号')
  await head.getByRole('dialog').getByRole('button', { name: '登记' }).click()
  await line.getByText('已完成：就业科季报第1号').waitFor()
  const office = await as('zhuren')
  await office.goto(`${server.url}/duties`)
  await office.getByLabel('今后多久').click()
  await office.locator('.ant-select-item-option', { hasText: '今后一年' }).click()
  const seen = office.locator('tr', { hasText: '限时季报' }).first()
  await seen.getByText('1/19').waitFor()
  await seen.getByText('未报').click()
  await screenshot(office, 'duties')
})

test('会议室登记座位，坐不下的开不了；日历程序凭私密地址取会议，停止以后取不到', async () => {
  const page = await as('zhuren')
  await page.goto(`${server.url}/meetings`)
  const rooms = page.getByRole('region', { name: '会议室' })
  await rooms.getByLabel('会议室').fill('三楼会议室')
  await rooms.getByLabel('座位').fill('3')
  await rooms.getByRole('button', { name: '登记' }).click()
  await rooms.getByRole('cell', { name: '三楼会议室', exact: true }).waitFor()
  const feed = page.getByRole('region', { name: '日历订阅' })
  await feed.getByRole('button', { name: '开通订阅' }).click()
  const address = new URL(await feed.getByLabel('订阅地址').inputValue())
  await screenshot(page, 'meetings-rooms')
  const fetched = await fetch(`${server.url}${address.pathname}`)
  expect(fetched.headers.get('content-type')).toContain('text/calendar')
  expect(await fetched.text()).toContain('SUMMARY:局党组2099年第1次会议')
  await feed.getByRole('button', { name: '停止订阅' }).click()
  await feed.getByRole('button', { name: '开通订阅' }).waitFor()
  expect((await fetch(`${server.url}${address.pathname}`)).status).toBe(404)

  await page.goto(`${server.url}/new/meeting`)
  await pick(page, '会议类别', '周一', '周一例行会议')
  await page.getByLabel('会议名称').fill('2099年1月12日周一例会')
  await page.getByLabel('时间').fill('2099年1月12日 08:30')
  await page.getByLabel('时间').press('Tab')
  await page.getByLabel('地点').fill('三楼会议室')
  await pick(page, '主持人', '周建民', '周建民')
  await pick(page, '记录人', '张文华', '张文华')
  await screenshot(page, 'meeting-monday-new')
  await page.getByRole('button', { name: '筹备会议' }).click()
  await page.getByText('座位3个').first().waitFor()
  await page.getByLabel('地点').fill('一楼大会议室')
  await page.getByRole('button', { name: '筹备会议' }).click()
  await page.getByRole('heading', { name: '2099年1月12日周一例会', level: 1 }).waitFor()
  await screenshot(page, 'meeting-monday')
})

test('日清单周清单：办公室看全局；年度重点督查事项逐行汇编', async () => {
  const page = await as('zhuren')
  await page.goto(`${server.url}/agenda`)
  await page.getByRole('heading', { name: '今日清单', level: 1 }).waitFor()
  await page.getByText('本周', { exact: true }).click()
  await page.getByRole('heading', { name: '本周清单', level: 1 }).waitFor()
  await page.getByRole('columnheader', { name: '由谁办' }).first().waitFor()
  await screenshot(page, 'agenda')
  await page.goto(`${server.url}/new/yearly-plan`)
  await page.getByLabel('年度').fill('2026')
  await page.getByLabel('依据的全州工作会议').fill('2026年全州人社工作会议')
  await page.getByRole('button', { name: '加一行' }).click()
  await screenshot(page, 'yearly-plan-new')
})

test('建议提案办理情况，起草本月进展', async () => {
  const page = await as('fagui')
  await page.goto(`${server.url}/proposals`)
  await page.getByRole('region', { name: '各科室办理情况' }).waitFor()
  await screenshot(page, 'proposals')
  await page.getByRole('button', { name: '起草本月进展通报' }).click()
  await page.getByLabel('标题').waitFor()
  expect(await page.getByLabel('正文', { exact: true }).inputValue()).toContain('一、逐件进展')
})

test('浏览器没有报错', () => {
  expect(faults).toEqual([])
})
