import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { axeFaults, wcag } from './harness/axe.ts'
import { screenshot } from './harness/browser.ts'
import { as, faults, server, visitor, walks } from './harness/walk.ts'

/** 公众网站：在手机上只用键盘提交一件信访，凭查询码看进度、补充；服务指南、评价、评价器；每页无障碍。 */

let phone: Page
let code = ''

const goTo = async (page: Page, path: string) => {
  await page.goto(`${server.url}/public/${path}`)
  await page.locator('h1').first().waitFor()
  await page.waitForLoadState('networkidle')
}

/** Presses Tab until the focus is where it should be; the keyboard alone must get there. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab')
    const here = await page.evaluate(() => {
      const at = document.activeElement as HTMLInputElement | null
      return [at?.textContent, ...[...(at?.labels ?? [])].map((label) => label.textContent)].join(
        ' ',
      )
    })
    if (here.includes(name)) return
  }
  throw new Error(`the keyboard does not reach ${name}`)
}

walks()
beforeAll(async () => {
  phone = await visitor()
})

describe('一件信访', () => {
  test('从首页走到表单；缺的写在前面，点得到；刷新不丢', async () => {
    await goTo(phone, '')
    await screenshot(phone, 'public-home')
    await tabTo(phone, '跳到正文')
    await tabTo(phone, '我要提交')
    await phone.keyboard.press('Enter')
    await phone.getByRole('heading', { name: '我要提交' }).waitFor()
    await screenshot(phone, 'public-kinds')
    await tabTo(phone, '信访')
    await phone.keyboard.press('Enter')
    await phone.getByLabel('姓名').waitFor()
    await tabTo(phone, '投诉请求')
    await phone.keyboard.press('Space')
    await tabTo(phone, '姓名')
    await phone.keyboard.type('东方素秋')
    await tabTo(phone, '下一步')
    await phone.keyboard.press('Enter')
    await phone.getByRole('heading', { name: /处需要改/u }).waitFor()
    expect(await phone.evaluate(() => document.activeElement?.className)).toBe('summary')
    expect(await axeFaults(phone, wcag)).toEqual([])
    await screenshot(phone, 'public-form-faults')
    await tabTo(phone, '请填写电话')
    await phone.keyboard.press('Enter')
    await phone.keyboard.type('13988800123')
    await phone.reload()
    await phone.getByLabel('姓名').waitFor()
    expect(await phone.getByLabel('姓名').inputValue()).toBe('东方素秋')
    expect(await phone.getByLabel('电话').inputValue()).toBe('13988800123')
  })

  test('填完、附材料、核对、提交，得到查询码', async () => {
    await tabTo(phone, '情况和要求')
    await phone.keyboard.type('单位从七月起没有缴纳养老保险，请查明并补缴。')
    await phone.getByLabel('材料').setInputFiles({
      name: '工资条.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n'),
    })
    await phone.getByText('已上传1个').waitFor()
    await tabTo(phone, '下一步')
    await phone.keyboard.press('Enter')
    await phone.getByRole('heading', { name: '请核对' }).waitFor()
    await screenshot(phone, 'public-check')
    expect(await axeFaults(phone, wcag)).toEqual([])
    expect(await phone.locator('dl').textContent()).toContain('工资条.pdf')
    await tabTo(phone, (await phone.locator('section button.main').textContent()) ?? '')
    await phone.keyboard.press('Enter')
    await phone.getByRole('heading', { name: '已经收到' }).waitFor()
    await screenshot(phone, 'public-receipt')
    expect(await axeFaults(phone, wcag)).toEqual([])
    code = (await phone.locator('.code .big').textContent()) ?? ''
    expect(code).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/u)
  })

  test('查询码看进度；地址里的码不进服务器；错的码说没有', async () => {
    const asked: string[] = []
    phone.on('request', (request) => asked.push(request.url()))
    await phone.getByRole('link', { name: '看办理进度' }).click()
    await phone.getByText('现在：').waitFor()
    await screenshot(phone, 'public-progress')
    expect(await axeFaults(phone, wcag)).toEqual([])
    expect(asked.filter((url) => url.split('#')[0]!.includes(code.slice(0, 4)))).toEqual([])
    expect(await phone.textContent('main')).not.toContain('素秋')
    const other = await visitor()
    await goTo(other, 'progress#ABCDEFGH12345678')
    await other.getByText('没有这个查询码').waitFor()
    await goTo(other, 'progress')
    await other.getByLabel('查询码').fill('ABC')
    await other.keyboard.press('Enter')
    await other.getByText('现在是3位').waitFor()
    expect(await axeFaults(other, wcag)).toEqual([])
  })

  test('经办人在登记簿看到的是遮住的姓名', async () => {
    const desk = await as('xinfangyuan')
    await desk.goto(`${server.url}/registers/petition`)
    await desk.getByText('东***').or(desk.getByText(/东\*+/u)).first().waitFor()
    expect(await desk.textContent('main')).not.toContain('素秋')
  })

  test('补充材料：只开一张表，交了就写在经过里', async () => {
    const supplement = phone.getByRole('button', { name: '补充材料' })
    await supplement.click()
    await phone.getByLabel('补充的内容').fill('找到了劳动合同。')
    await screenshot(phone, 'public-act')
    await phone.getByRole('button', { name: '下一步' }).click()
    await phone.locator('section[aria-labelledby=reading] button.main').click()
    await phone.getByText('补充材料：已经收到').waitFor()
  })
})

describe('服务指南和评价', () => {
  test('找得到、看得全', async () => {
    await goTo(phone, 'guide')
    await phone.getByText(/共\d+项/u).waitFor()
    await screenshot(phone, 'public-guide')
    await phone.getByLabel('找什么事').fill('没有的事')
    await phone.getByText('没有找到').waitFor()
    await phone.getByLabel('找什么事').fill('')
    await phone.locator('.doors a').first().click()
    await phone.getByText('办结期限').waitFor()
    await screenshot(phone, 'public-guide-item')
    expect(await axeFaults(phone, wcag)).toEqual([])
  })

  test('评价器等着，窗口请评价就问，评完回去等', async () => {
    const clerk = await as('chuangkou')
    const head = await as('zhuren')
    await head.goto(`${server.url}/service/windows`)
    const link = head.getByRole('region', { name: '1号窗口' }).getByRole('link', { name: '评价器' })
    const address = (await link.getAttribute('href')) ?? ''
    expect(address).toContain('/public/window#')
    const tablet = await visitor({ viewport: { width: 1024, height: 768 } })
    await tablet.goto(`${server.url}${address}`)
    await tablet.getByRole('heading', { name: '1号窗口' }).waitFor()
    expect(await axeFaults(tablet, wcag)).toEqual([])
    await screenshot(tablet, 'public-tablet-idle')
    await clerk.goto(`${server.url}/service/windows`)
    await clerk.getByRole('region', { name: '1号窗口' }).waitFor()
    const signIn = clerk
      .getByRole('region', { name: '1号窗口' })
      .getByRole('button', { name: '到岗' })
    if (await signIn.isVisible()) {
      await signIn.click()
      await clerk.getByRole('dialog').locator('button[type=submit]').click()
      await clerk.getByRole('dialog').waitFor({ state: 'hidden' })
    }
    await clerk.goto(`${server.url}/service`)
    await clerk.getByLabel('姓名').fill('欧阳春水')
    await clerk.getByLabel('电话').fill('13700001111')
    await clerk.getByLabel('事项').first().fill('咨询失业金')
    await clerk.getByLabel('办理结果').fill('已讲解')
    await clerk.keyboard.press('Control+Enter')
    await clerk.getByRole('status').getByText('当场办结').waitFor()
    await clerk.getByRole('button', { name: '请评价' }).first().click()
    await tablet.getByRole('heading', { name: '请评价：咨询失业金' }).waitFor()
    await screenshot(tablet, 'public-tablet')
    expect(await axeFaults(tablet, wcag)).toEqual([])
    await tablet.getByText('非常满意', { exact: true }).first().click()
    await tablet.getByRole('button', { name: '提交评价' }).click()
    await tablet.getByText('谢谢您的评价').waitFor()
    await tablet.getByRole('heading', { name: '1号窗口' }).waitFor()
    // The slip's code leads to the rating page, where this one is already rated.
    await clerk.getByRole('status').getByRole('link', { name: '打印单子' }).click()
    const slip = (await clerk.getByText('查询码：').textContent()) ?? ''
    const given = /[0-9A-Z]{4}(-[0-9A-Z]{4}){3}|[0-9A-Z]{16}/u.exec(slip)?.[0] ?? ''
    await goTo(phone, `rate#${given}`)
    await phone.getByText('一件只评一次').waitFor()
    expect(await axeFaults(phone, wcag)).toEqual([])
  })
})

describe('公告公示', () => {
  test('按类别、按词找，看全文，公示期内提意见', async () => {
    await goTo(phone, '')
    await phone.getByRole('heading', { name: '最新公告公示' }).waitFor()
    await screenshot(phone, 'public-home-notices')
    await phone.getByRole('link', { name: '全部公告公示' }).click()
    await phone.getByText('共2条').waitFor()
    await phone.getByLabel('类别').selectOption('公示')
    await phone.getByText('共1条').waitFor()
    await screenshot(phone, 'public-notices')
    await phone.getByLabel('找什么').fill('没有的词')
    await phone.getByText('没有找到').waitFor()
    // The address holds what was asked: a reload shows the same.
    await phone.reload()
    await phone.getByText('没有找到').waitFor()
    await phone.getByLabel('找什么').fill('贴息')
    await phone.locator('.doors a').first().click()
    await phone.getByRole('heading', { name: /贴息拟补助名单公示/u }).waitFor()
    await screenshot(phone, 'public-notice')
    expect(await axeFaults(phone, wcag)).toEqual([])
    await phone.getByRole('link', { name: '提意见' }).click()
    await phone.getByLabel('对哪一条公示').waitFor()
    expect(await phone.getByLabel('对哪一条公示').inputValue()).toMatch(/贴息拟补助名单公示/u)
  })
})

describe('谁都能用', () => {
  const places = [
    '',
    'send',
    'send/petition',
    'send/reconsideration',
    'send/message',
    'send/disclosure-request',
    'send/notice-opinion',
    'progress',
    'guide',
    'notices',
    'rate',
    'help',
    'nowhere',
  ]

  test.each(places)('/public/%s 没有无障碍问题，320像素宽不用左右滑', async (place) => {
    const page = await visitor({ viewport: { width: 320, height: 640 } })
    await goTo(page, place)
    expect(await axeFaults(page, wcag)).toEqual([])
    const wide = () =>
      page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
    expect(await wide()).toBe(0)
    await page.getByRole('button', { name: '大字' }).click()
    expect(await axeFaults(page, wcag)).toEqual([])
    expect(await wide()).toBe(0)
    if (place === 'send/petition') await screenshot(page, 'public-form-large')
    await page.context().close()
  })

  test.each(places)('/public/%s 深色、放大到百分之二百也没有问题', async (place) => {
    // 1280 pixels at 200 % are 640 of them, each twice as large.
    const page = await visitor({
      viewport: { width: 640, height: 480 },
      deviceScaleFactor: 2,
      colorScheme: 'dark',
    })
    await goTo(page, place)
    expect(await axeFaults(page, wcag)).toEqual([])
    if (place === '') await screenshot(page, 'public-home-dark')
    await page.context().close()
  })

  test('没有Cookie；来得太频繁，说明等多久', async () => {
    const page = await visitor()
    await goTo(page, 'progress')
    expect(await page.context().cookies()).toEqual([])
    for (let i = 0; i < 70; i++) {
      await page.request.post(`${server.url}/api/public/progress`, {
        data: { code: 'ABCDEFGH12345678' },
      })
    }
    await page.getByLabel('查询码').fill('ABCDEFGH12345678')
    await page.keyboard.press('Enter')
    await page
      .getByRole('alert')
      .getByText(/频繁|太多|稍后/u)
      .waitFor()
    await screenshot(page, 'public-flood')
  })

  test('全程没有脚本错误', () => {
    expect(faults).toEqual([])
  })
})
