import { expect, test } from 'vitest'
import { screenshot } from './harness/browser.ts'
import { as, faults, server, walks } from './harness/walk.ts'

/** 信访统计和台账：局长看数字和逐件，信访科处理苗头、登记报送，台账里的包案和未立卷。 */

walks()

test('局长看本年的统计，点开一个数字', async () => {
  const page = await as('juzhang')
  await page.goto(`${server.url}/petitions/board`)
  await page.getByText('按科室').waitFor()
  await page.getByLabel('期间').click()
  await page.locator('.ant-select-item-option', { hasText: '本半年' }).click()
  await page.getByText(/半年（截至/u).waitFor()
  await screenshot(page, 'petition-board')
  await page.locator('dl.figures button').first().click()
  await page.locator('.ant-modal table').waitFor()
  await screenshot(page, 'petition-board-lines')
  expect(await page.textContent('body')).not.toMatch(/韦国良|蒙兴旺/u)
  const printed = await page.request.get(`${server.url}/api/petitions/board/print?kind=half-year`)
  expect((await printed.body()).subarray(0, 4).toString()).toBe('%PDF')
  await page.goto(`${server.url}/petitions/ledgers`)
  await page.getByText('改制企业职工安置费').first().waitFor()
  await screenshot(page, 'petition-ledgers')
})

test('信访科：苗头起草专题报告以后不再列出，登记上月统计表已报送', async () => {
  const page = await as('xinfang')
  await page.goto(`${server.url}/petitions/board`)
  const trends = page.locator('section[aria-label="苗头性问题"]')
  const one = trends.locator('> div', { hasText: '文山鼎盛建筑劳务有限公司' })
  await one.waitFor()
  await screenshot(page, 'petition-trends')
  await one.getByRole('button', { name: '起草专题报告' }).click()
  await page.getByRole('heading', { name: /信访专题报告：文山鼎盛/u }).waitFor()
  await screenshot(page, 'petition-special-report')
  await page.goto(`${server.url}/petitions/board`)
  const due = page.locator('section[aria-label="报送"]')
  await due.getByRole('button', { name: '登记报送' }).first().click()
  await page.locator('.ant-modal').getByRole('button', { name: '登记报送' }).click()
  await due
    .getByText(/\d报送/u)
    .first()
    .waitFor()
  expect(await page.getByText('单位：文山鼎盛').count()).toBe(0)
  await screenshot(page, 'petition-reported')
  expect(faults).toEqual([])
})

test('别的科室打开统计，只有一句说明和条款', async () => {
  const page = await as('jiuye')
  await page.goto(`${server.url}/petitions/board`)
  await page.getByText('信访情况统计由信访科掌握').waitFor()
})
