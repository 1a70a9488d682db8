import { expect, test } from 'vitest'
import { axeFaults } from './harness/axe.ts'
import { screenshot } from './harness/browser.ts'
import { pick, submit } from './harness/people.ts'
import { as, faults, server, walks } from './harness/walk.ts'

/** 矛盾纠纷排查：科室登记一项，信访科研判交办，看谁没有回复，催报，看台帐和统计。 */

walks()

/** Today in Beijing and the month before, as the page says them. */
const beijing = () => new Date(Date.now() + 8 * 3_600_000)
const lastMonth = () => {
  const now = beijing()
  now.setUTCDate(0)
  return `${now.getUTCFullYear()}年${now.getUTCMonth() + 1}月`
}
const inTwoWeeks = () => {
  const [year, month, day] = new Date(beijing().getTime() + 14 * 86_400_000)
    .toISOString()
    .slice(0, 10)
    .split('-')
    .map(Number)
  return `${year}年${month}月${day}日`
}

test('没有期限的登记不了，写明条款；填齐了登记，姓名遮住', async () => {
  const page = await as('jiuyeyuan')
  await page.goto(`${server.url}/new/dispute`)
  await page.getByLabel('类型').click()
  await page.locator('.ant-select-item-option', { hasText: '劳动关系' }).click()
  await page.getByLabel('纠纷隐患').fill('商场关停职工安置争议')
  await page.getByLabel('涉及人数').fill('26')
  await page.getByLabel('地点').fill('文山市某商场')
  await page.getByRole('button', { name: '加一行' }).click()
  await page.getByLabel('姓名').fill('令狐招娣')
  await page.getByLabel('情况').fill('商场月底关停，二十六名职工要求经济补偿。')
  await page.getByText('高', { exact: true }).click()
  await page.getByLabel('化解措施').fill('约谈商场，指导拟定安置方案。')
  await pick(page, '责任科室', '就业科', '就业科')
  await pick(page, '责任人', '王芳', /王芳/u)
  await page.getByLabel('处理要求').fill('关停以前签订安置协议。')
  await page.getByRole('button', { name: '登记矛盾纠纷' }).click()
  await page.getByText('须明确处理解决时限').first().waitFor()
  await screenshot(page, 'dispute-refused')
  await page.getByLabel('化解期限').fill(inTwoWeeks())
  await page.getByLabel('化解期限').press('Tab')
  await page.getByRole('button', { name: '登记矛盾纠纷' }).click()
  await page.getByRole('heading', { name: '商场关停职工安置争议' }).waitFor()
  expect(await page.textContent('main')).not.toContain('招娣')
  await screenshot(page, 'dispute-listed')
  const head = await as('xinfang')
  await head.goto(page.url())
  await head.getByLabel('研判意见').fill('涉及人数多，由就业科牵头。')
  await screenshot(head, 'dispute-judge')
  await submit(head, '研判交办')
  await page.reload()
  await page.getByText('化解中').first().waitFor()
  await screenshot(page, 'dispute-handling')
})

test('上月19个科室18个已回复，一个缺报；一次催报', async () => {
  const page = await as('xinfang')
  await page.goto(`${server.url}/petitions/disputes`)
  await page.getByLabel('月份').click()
  await page.locator('.ant-select-item-option', { hasText: lastMonth() }).click()
  await page.getByText('19个科室中18个已回复，1个缺报').waitFor()
  await page.getByRole('row', { name: /就业科 缺报/u }).waitFor()
  await screenshot(page, 'dispute-answers')
  await page.getByRole('button', { name: '催报1个科室' }).click()
  await page.getByRole('button', { name: '已催1个科室' }).waitFor()
  await page.getByText('排查化解台帐', { exact: true }).click()
  await page.getByRole('heading', { name: `${lastMonth()}排查化解台帐` }).waitFor()
  await page.getByText('已上报待答复').first().waitFor()
  await screenshot(page, 'dispute-ledger')
  expect(await axeFaults(page)).toEqual([])
  await page.emulateMedia({ media: 'print' })
  await screenshot(page, 'dispute-ledger-print')
  await page.emulateMedia({ media: 'screen' })
  await page.getByText('统计', { exact: true }).click()
  await page.getByRole('row', { name: /合计/u }).first().waitFor()
  await screenshot(page, 'dispute-figures')
})

test('别的科室只看得到自己的；缺报的科室一点就回复', async () => {
  const page = await as('yanglao')
  await page.goto(`${server.url}/petitions/disputes`)
  await page.getByLabel('月份').click()
  await page.locator('.ant-select-item-option', { hasText: lastMonth() }).click()
  await page.getByText('1个科室中1个已回复').waitFor()
  expect(await page.getByRole('button', { name: /催报/u }).count()).toBe(0)
  const late = await as('jiuye')
  await late.goto(`${server.url}/petitions/disputes`)
  await late.getByLabel('月份').click()
  await late.locator('.ant-select-item-option', { hasText: lastMonth() }).click()
  await late.getByText('就业科这个月还没有回复，已过期限').waitFor()
  await screenshot(late, 'dispute-own')
  await late.getByRole('button', { name: '无隐患' }).click()
  await late.getByText('1个科室中1个已回复').waitFor()
  await late.getByText('迟报').waitFor()
  await late.getByRole('link', { name: '无隐患' }).click()
  await late.getByRole('heading', { name: /矛盾纠纷排查：就业科/u }).waitFor()
  await screenshot(late, 'dispute-answer')
  await late.goto(`${server.url}/duties`)
  await late.getByRole('link', { name: '排查回复', exact: true }).waitFor()
  await screenshot(late, 'dispute-duties')
  expect(faults).toEqual([])
})
