import { expect, test } from 'vitest'
import { axeFaults } from './harness/axe.ts'
import { screenshot } from './harness/browser.ts'
import { pick, submit } from './harness/people.ts'
import { as, faults, server, walks } from './harness/walk.ts'

/** 群众留言：选文件、看列、试算、导入、看按时与否、分办；登记信访件时提示先前的件；撤销。 */

walks()

const lines = [
  '信件编号,来信人,信件标题,来信时间,信件内容,回复内容,回复时间',
  '801,东郭春生,工地拖欠工资三个月,2026-02-09 9:30,包工头拖欠工资三个月没有发放请查处,已督促支付,2026-02-24 10:00',
  '802,南宫秋雨,养老保险认定年限有误,2026-02-09 9:30,视同缴费年限少算三年请重新认定,已重新认定,2026-05-01 10:00',
  '803,西门冬梅,失业金没有到账,2026-03-01 9:30,失业保险金从上月起没有到账,,',
  '804,北堂夏荷,乱写的时间,三月一日,内容,,',
]

test('先认列，再试算，坏行说明原因，导入后数得清', async () => {
  const page = await as('xinfangyuan')
  await page.goto(`${server.url}/petitions/messages`)
  await page.getByText('还没有留言').waitFor()
  await page.getByLabel('选择留言文件').setInputFiles({
    name: '留言.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`\uFEFF${lines.join('\r\n')}`),
  })
  await page.getByText('共4行').waitFor()
  await screenshot(page, 'messages-columns')
  await page.getByRole('button', { name: '试算' }).click()
  await page.getByText('第5行：留言时间看不懂').waitFor()
  await page.getByRole('button', { name: '导入3件' }).click()
  await page.getByText('已导入3件').waitFor()
  await page.getByRole('table', { name: '按收到的时间' }).waitFor()
  const row = page.getByRole('row', { name: /^2026/u })
  expect(await row.locator('td').allTextContents()).toEqual(['1', '0', '1', '0', '1', '3'])
  await screenshot(page, 'messages')
  expect(await axeFaults(page)).toEqual([])
})

test('登记簿里姓名遮住；办理页写着建议的科室，分办由人决定', async () => {
  const page = await as('xinfang')
  await page.goto(`${server.url}/registers/message`)
  await page.getByText('失业金没有到账').first().waitFor()
  expect(await page.textContent('main')).not.toMatch(/冬梅|春生|秋雨/u)
  await screenshot(page, 'messages-register')
  await page.getByText('失业金没有到账').first().click()
  await page.getByText('写到“失业').first().waitFor()
  await pick(page, '承办科室', '就业', /就业(促进|科)/u)
  await screenshot(page, 'message-assign')
  await submit(page, '分办')
})

test('同一人又来问：办理页列出先前的一件，并入后一并答复，登记簿写明', async () => {
  const page = await as('xinfangyuan')
  await page.goto(`${server.url}/new/message`)
  await page.getByLabel('留言人', { exact: true }).fill('西门冬梅')
  await page.getByLabel('留言时间').fill('2026年3月2日 09:30')
  await page.getByLabel('留言时间').press('Tab')
  await page.getByLabel('主题').fill('失业金还是没有到账')
  await page.getByLabel('留言详情').fill('失业保险金从上月起没有到账，请查处。')
  await page.getByRole('button', { name: '登记留言' }).click()
  const same = page.getByRole('region', { name: '可能是同一人、同一事的留言' })
  await same.getByText('失业金没有到账').waitFor()
  await same.getByText(/同一姓名/u).waitFor()
  await screenshot(page, 'message-same')
  expect(await axeFaults(page)).toEqual([])
  await page.getByRole('button', { name: '并入同一事项的留言' }).click()
  await pick(page, '并入哪一件（先收到的）', '失业金没有到账', /^失业金没有到账/u)
  await page.getByText('同一人同一事项', { exact: true }).click()
  await screenshot(page, 'message-join')
  await page.getByRole('dialog').locator('button[type=submit]').click()
  await page.getByText('已并入，一并答复').first().waitFor()
  await screenshot(page, 'message-joined')
  await page.goto(`${server.url}/registers/message`)
  await page.getByText('失业金没有到账', { exact: true }).first().click()
  await page.getByText('另有1件并入本件').first().waitFor()
  await screenshot(page, 'message-lead')
})

test('登记信访件时，先前相似的件列出来，勾选即关联', async () => {
  const page = await as('xinfangyuan')
  await page.goto(`${server.url}/new/petition`)
  await page.getByLabel('信访事项').fill('养老保险认定年限有误')
  await page.getByLabel('反映的内容').fill('视同缴费年限少算三年，请重新认定。')
  const found = page.getByRole('region', { name: '可能是重复、联名事项' })
  await found.getByText('养老保险认定年限有误').first().waitFor()
  await found
    .getByText(/内容相似\d+%/u)
    .first()
    .waitFor()
  const box = found.getByRole('checkbox').first()
  await box.click()
  await expect.poll(async () => await box.isChecked()).toBe(true)
  await screenshot(page, 'petition-earlier')
  expect(faults).toEqual([])
})
