import { expect, test } from 'vitest'
import { axeFaults } from './harness/axe.ts'
import { screenshot } from './harness/browser.ts'
import { pick, submit } from './harness/people.ts'
import { as, faults, server, walks } from './harness/walk.ts'

/** 执法回访：承办科室登记办结案件，机关党委安排、回访，统计看得到回访率。 */

walks()

const shown = (days: number) => {
  const on = new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString()
  const [year, month, date] = on.slice(0, 10).split('-').map(Number)
  return `${year}年${month}月${date}日`
}

test('登记、安排、回访、统计', async () => {
  const handler = await as('gongshang')
  await handler.goto(`${server.url}/new/revisit`)
  await handler.getByLabel('案号').fill('文工伤〔2026〕12号')
  await handler.getByLabel('执法事项').fill('工伤认定')
  await pick(handler, '承办机构', '工伤', /工伤/u)
  await handler.getByLabel('完成日期').fill(shown(-1))
  await handler.getByLabel('完成日期').press('Tab')
  await handler.getByLabel('当事人').fill('令狐招娣')
  await screenshot(handler, 'revisit-new')
  await handler.getByRole('button', { name: '登记办结案件' }).click()
  await handler.getByText('待安排').first().waitFor()
  const address = handler.url()
  const page = await as('dangwei')
  await page.goto(address)
  await page.getByText('重点回访', { exact: true }).click()
  await page.getByText('电话沟通', { exact: true }).click()
  await pick(page, '回访人', '农秀兰', /./u)
  await page.getByLabel('计划完成日期').fill(shown(9))
  await page.getByLabel('计划完成日期').press('Tab')
  await screenshot(page, 'revisit-arrange')
  await submit(page, '安排回访')
  await page.goto(`${server.url}/revisits`)
  await page.getByText('办结案件').waitFor()
  await screenshot(page, 'revisit-board')
  expect(await axeFaults(page)).toEqual([])
  expect(faults).toEqual([])
})
