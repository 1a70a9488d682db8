import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { axeFaults, wcag } from './harness/axe.ts'
import { screenshot } from './harness/browser.ts'
import { as, faults, server, visitor, walks } from './harness/walk.ts'

/** 领导接访：手机上看安排、约一个时段、凭查询码取消；信访科看到的页面。 */

let phone: Page

walks()
beforeAll(async () => {
  phone = await visitor()
})

const fitsScreen = async () =>
  await phone.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)

test('安排看得到：领导、职务、时间、地点、接访事项，约走的写着已约', async () => {
  await phone.goto(`${server.url}/public/`)
  await phone.locator('.doors').getByRole('link', { name: '领导接访' }).click()
  await phone.getByRole('heading', { name: /接访安排/u }).waitFor()
  const first = phone.locator('.sessions > li').first()
  expect(await first.textContent()).toMatch(/周建民 党组书记、局长.*09:00—10:30.*信访接待室/u)
  expect(await first.textContent()).toContain('09:00 已约')
  expect(await axeFaults(phone, wcag)).toEqual([])
  expect(await fitsScreen()).toBe(true)
  await screenshot(phone, 'public-reception')
})

test('约一个时段，得到查询码，时段随即约走；自己取消又空出来', async () => {
  await phone.getByRole('link', { name: '预约周建民10:00' }).click()
  await phone.getByRole('heading', { name: '预约领导接访' }).waitFor()
  await phone.getByText('10:00，周建民').waitFor()
  await phone.getByLabel('姓名').fill('东方素秋')
  await phone.getByLabel('电话').fill('13988800123')
  await phone.getByLabel('要反映的事情').fill('单位没有缴养老保险，请求督促补缴。')
  await phone.getByLabel('反映的是本局的工作人员或者科室').check()
  await phone.getByLabel('反映的是谁').waitFor()
  expect(await axeFaults(phone, wcag)).toEqual([])
  await screenshot(phone, 'public-reception-form')
  await phone.getByLabel('反映的是本局的工作人员或者科室').uncheck()
  await phone.getByRole('button', { name: '下一步' }).click()
  await phone.locator('section[aria-labelledby=reading] button.main').click()
  await phone.getByRole('heading', { name: '已经收到' }).waitFor()
  await phone.getByText(/已约好：.*10:00.*周建民接待/u).waitFor()
  await screenshot(phone, 'public-reception-receipt')
  await phone.getByRole('link', { name: '看办理进度' }).click()
  await phone.getByRole('button', { name: '取消预约' }).waitFor()
  expect(await phone.textContent('main')).not.toContain('素秋')
  await screenshot(phone, 'public-reception-progress')
  const other = await phone.context().newPage()
  await other.goto(`${server.url}/public/reception`)
  await other.locator('.sessions > li').first().getByText('已经约满').waitFor()
  await phone.getByRole('button', { name: '取消预约' }).click()
  await phone.getByRole('button', { name: '下一步' }).click()
  expect(await axeFaults(phone, wcag)).toEqual([])
  await screenshot(phone, 'public-reception-cancel')
  await phone.locator('section[aria-labelledby=reading] button.main').click()
  await phone.getByText('现在：已取消').waitFor()
  await other.reload()
  await other.getByRole('link', { name: '预约周建民10:00' }).waitFor()
  expect(faults).toEqual([])
})

test('两个人先后填同一个时段：后来的得知已经有人约，还空着哪些，填的还在', async () => {
  const slow = await phone.context().newPage()
  await slow.goto(`${server.url}/public/reception`)
  await slow.getByRole('link', { name: '预约周建民10:00' }).click()
  const fill = async (page: Page, name: string) => {
    await page.getByLabel('姓名').fill(name)
    await page.getByLabel('电话').fill('13988800124')
    await page.getByLabel('要反映的事情').fill('请求补缴。')
    await page.getByRole('button', { name: '下一步' }).click()
  }
  await fill(slow, '南宫一')
  const quick = await visitor()
  await quick.goto(`${server.url}/public/reception`)
  await quick.getByRole('link', { name: '预约周建民10:00' }).click()
  await fill(quick, '南宫二')
  await quick.locator('section[aria-labelledby=reading] button.main').click()
  await quick.getByRole('heading', { name: '已经收到' }).waitFor()
  await slow.locator('section[aria-labelledby=reading] button.main').click()
  await slow.getByText('周建民10:00已经有人约了。还空着：').waitFor()
  await screenshot(slow, 'public-reception-taken')
  expect(await axeFaults(slow, wcag)).toEqual([])
})

test('信访科：领导接访一页和安排的办理页', async () => {
  const desk = await as('xinfangyuan')
  await desk.goto(`${server.url}/petitions/reception`)
  await desk.getByRole('heading', { name: '将来的接访日' }).waitFor()
  await desk.getByText('已接访0场').waitFor()
  expect(await axeFaults(desk, wcag)).toEqual([])
  await screenshot(desk, 'reception-board')
  await desk
    .getByRole('button', { name: /编制.*的安排/u })
    .first()
    .click()
  await desk.getByRole('button', { name: '打开表格填写' }).click()
  const plan = desk.getByRole('dialog')
  await plan.getByRole('button', { name: '送分管领导审定' }).waitFor()
  expect(await plan.locator('fieldset.rows tbody tr').count()).toBe(6)
  await plan.getByText('周建民').first().waitFor()
  await screenshot(desk, 'reception-plan')
  await plan.getByRole('button', { name: '送分管领导审定' }).click()
  await desk.getByText('已办：').waitFor()
  await desk.goto(`${server.url}/registers/reception-visit`)
  await desk.getByText('网上预约').first().waitFor()
  await screenshot(desk, 'reception-register')
  await desk.getByRole('link', { name: /接待蒙\*\*/u }).click()
  await desk.getByText('领导接访登记表').waitFor()
  await screenshot(desk, 'reception-visit')
  expect(faults).toEqual([])
})
