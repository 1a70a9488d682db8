import { describe, expect, test } from 'vitest'
import { screenshot } from './harness/browser.ts'
import { pick, submit } from './harness/people.ts'
import { as, faults, server, walks } from './harness/walk.ts'

/** 窗口：只用键盘登记、收件、给单子、请评价；来访求见领导，领导在自己桌上答复；评价记到科室。 */

walks()

describe('窗口台', () => {
  test('来访登记：姓名、事项、结果，Ctrl+回车；单子有查询码，标题里没有姓名', async () => {
    const page = await as('chuangkou')
    await page.goto(`${server.url}/service/windows`)
    await page.getByRole('region', { name: '1号窗口' }).waitFor()
    await screenshot(page, 'service-windows')
    const signIn = page
      .getByRole('region', { name: '1号窗口' })
      .getByRole('button', { name: '到岗' })
    if (await signIn.isVisible()) {
      await signIn.click()
      await page.getByRole('dialog').locator('button[type=submit]').click()
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
    }
    await page.goto(`${server.url}/service`)
    await page.getByLabel('姓名').fill('段誉平')
    await page.keyboard.press('Tab')
    await page.keyboard.type('13987600999')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type('咨询养老金计发')
    await page.getByLabel('办理结果').fill('已讲解计发办法')
    await screenshot(page, 'service-desk')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('status').getByText('当场办结').waitFor()
    await page.getByLabel('姓名').fill('段誉平')
    await page.keyboard.press('Tab')
    await page.getByText('今天登记过同一人').waitFor()
    await page.getByRole('button', { name: '请评价' }).first().click()
    await page.getByRole('button', { name: '已请评价' }).waitFor()
    await page.getByRole('status').getByRole('link', { name: '打印单子' }).click()
    await page.getByText('查询码：').waitFor()
    expect(await page.locator('main').textContent()).not.toContain('誉平')
    await screenshot(page, 'service-slip')
  })

  test('评价器问的就是这一件，评完收起；评价记进测评', async () => {
    const head = await as('zhuren')
    await head.goto(`${server.url}/service/windows`)
    const link = head.getByRole('region', { name: '1号窗口' }).getByRole('link', { name: '评价器' })
    const secret = ((await link.getAttribute('href')) ?? '').split('#')[1]!
    const url = `${server.url}/api/public/window/${secret}`
    const look = async () =>
      (await (await fetch(url)).json()) as { asking: { id: string; subject: string } | null }
    const { asking } = await look()
    expect(asking?.subject).toBe('咨询养老金计发')
    const given = await fetch(`${url}/ratings`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ asking: asking!.id, overall: '非常满意' }),
    })
    expect(await given.json()).toMatchObject({ counts: true })
    expect((await look()).asking).toBeNull()
    const personnel = await as('renjiao')
    await personnel.goto(`${server.url}/service/survey`)
    await personnel.getByRole('region', { name: '科室' }).getByText('社保局').waitFor()
    await screenshot(personnel, 'service-survey')
    await personnel.goto(`${server.url}/service/board`)
    await personnel.getByRole('region', { name: '首问登记' }).getByText('社保局').waitFor()
    await screenshot(personnel, 'service-board')
  })

  test('收件：缺的材料一次性告知，单子上列着', async () => {
    const page = await as('chuangkou')
    await page.goto(`${server.url}/service`)
    await page.getByRole('tab', { name: '服务收件' }).click()
    await pick(page, '服务事项', '退休', '企业职工退休审批')
    await page.getByLabel('姓名').fill('木婉清')
    await page.getByLabel('联系电话').fill('13987600888')
    await page.getByLabel('身份证').check()
    await screenshot(page, 'service-receive')
    await page.getByLabel('联系电话').press('Control+Enter')
    await page.getByRole('status').getByText('一次性告知须补：退休申请表、职工档案').waitFor()
    await page.getByRole('status').getByRole('link', { name: '打印单子' }).click()
    await page
      .getByRole('article', { name: '一次性告知单' })
      .getByText('职工档案')
      .first()
      .waitFor()
    await screenshot(page, 'service-notice')
  })

  test('求见分管领导：六项问清，领导一点就答复，引见后登记结果', async () => {
    const page = await as('jiuyeyuan')
    await page.goto(`${server.url}/service`)
    await page.getByRole('button', { name: '求见领导' }).click()
    await page.getByLabel('姓名', { exact: true }).fill('钟灵')
    await page.getByLabel('单位', { exact: true }).fill('某劳务公司')
    await page.getByLabel('职务').fill('经理')
    await page.getByLabel('身份').fill('出示工作证')
    await pick(page, '拟见领导', '杨慧芬', '杨慧芬')
    await page.getByLabel('咨询或办理事项').fill('汇报外出务工组织')
    await screenshot(page, 'service-leader')
    await page.getByLabel('咨询或办理事项').press('Control+Enter')
    await page.getByRole('status').getByText('请示杨慧芬').waitFor()
    await page.getByRole('status').getByRole('link', { name: '打开' }).click()
    await page.getByRole('heading', { level: 1, name: '来访：汇报外出务工组织' }).waitFor()
    const matter = page.url()
    const leader = await as('fujuzhang1')
    await leader.goto(matter)
    await leader.getByText('接见', { exact: true }).click()
    await screenshot(leader, 'service-reply')
    await submit(leader, '答复来访')
    // The visitor's host sees the answer without asking again.
    await page.getByLabel('结果').fill('已接见')
    await submit(page, '引见，登记结果')
    await page.getByText('已办结').first().waitFor()
    await screenshot(page, 'service-contact')
  })

  test('没有脚本错误', () => {
    expect(faults).toEqual([])
  })
})
