import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { screenshot, startBrowser } from './harness/browser.ts'
import { peopleOf, submit } from './harness/people.ts'
import { dropFolder, startServer, type RunningServer } from './harness/server.ts'

/** 信访：登记一件来信，遮住的姓名，报批，查看全部，打印告知书；被反映的科室看不到。 */

let server: RunningServer
let browser: Browser
const { as, faults } = peopleOf(() => ({ server, browser }))

beforeAll(async () => {
  server = await startServer()
  browser = await startBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
  if (server) dropFolder(server.dataDir)
})

test('登记簿里有演示的几件，姓名都遮住', async () => {
  const page = await as('jijianzuzhang')
  await page.goto(`${server.url}/registers/petition`)
  await page.getByText('视同缴费年限认定有误').first().waitFor()
  await screenshot(page, 'petition-register')
  expect(await page.textContent('main')).not.toContain('蒙兴旺')
  await page.getByText('工程完工拖欠工资').first().click()
  await page.getByRole('heading', { name: '现在何处' }).waitFor()
  await screenshot(page, 'petition-group')
  await page.goto(`${server.url}/registers/petition`)
  await page.getByText('窗口拒收参保材料').first().click()
  await page.getByRole('heading', { name: '现在何处' }).waitFor()
  await screenshot(page, 'petition-approve')
})

test('登记一件来信', async () => {
  const page = await as('fagui')
  await page.goto(`${server.url}/registers/petition`)
  await screenshot(page, 'petition-none')
  const office = await as('shoufa')
  await office.goto(`${server.url}/new/petition`)
  await office.getByLabel('信访事项').waitFor()
  await screenshot(office, 'petition-new')
  expect(typeof submit).toBe('function')
  expect(faults).toEqual([])
})
