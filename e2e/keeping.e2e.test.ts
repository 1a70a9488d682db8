import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { verifyPackage } from '#modules/archives/verify-package.store.ts'
import { screenshot } from './harness/browser.ts'
import { pick, submit } from './harness/people.ts'
import { as, faults, server, walks } from './harness/walk.ts'

/** 印章、档案、保密：各岗位的人在真浏览器里办。 */

walks()

describe('印章', () => {
  test('台账里有规则所列的34枚；局印章移交，接收人清点，办公室主任监交', async () => {
    const head = await as('zhuren')
    await head.goto(`${server.url}/registers/seal`)
    await head.getByText('共 34 件').waitFor()
    await screenshot(head, 'seals-register')
    const keeper = await as('yinzhang')
    await keeper.goto(`${server.url}/registers/seal`)
    await keeper.getByRole('link', { name: '局印章', exact: true }).click()
    await keeper.getByRole('heading', { name: '局印章', level: 1 }).waitFor()
    await pick(keeper, '接收人', '赵秀兰', '赵秀兰')
    await keeper.getByLabel('移交清单').fill('局印章1枚\n印模1份\n用印登记簿1本')
    await submit(keeper, '移交')
    await screenshot(keeper, 'seal-handing')
    const url = keeper.url()
    const taker = await as('dangan')
    await taker.goto(url)
    await submit(taker, '清点接收')
    await head.goto(url)
    await submit(head, '监交')
    await head.locator('.paper').getByText('监交无误。').waitFor()
    await screenshot(head, 'seal-handed-over')
  })

  test('申请用印：从台账选印章，送审', async () => {
    const page = await as('jiuyeyuan')
    await page.goto(`${server.url}/new/seal-use`)
    await pick(page, '用途', '证书', '证书、证件')
    await page.getByLabel('用印的材料').fill('就业创业证')
    await page.getByRole('button', { name: '送审' }).click()
    await page.getByRole('heading', { name: '用印：就业创业证', level: 1 }).waitFor()
    await screenshot(page, 'seal-use')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Word' }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/用印审批单.*\.docx$/u)
  })
})

describe('档案', () => {
  test('装盒、打移交包，离开系统核对相符', async () => {
    const page = await as('dangan')
    await page.goto(`${server.url}/archives`)
    await page.getByLabel('保管期限').click()
    await page.locator('.ant-select-item-option', { hasText: '30年' }).click()
    const boxes = page.getByRole('region', { name: '档案盒' })
    await boxes.getByRole('button', { name: '装一盒' }).click()
    await boxes.getByText('都已装盒').waitFor()
    await screenshot(page, 'archive-boxes')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '电子移交包' }).click(),
    ])
    const verdict = verifyPackage(readFileSync(await file.path()))
    expect(verdict).toMatchObject({ ok: true, faults: [] })
    expect(verdict.pieces).toBeGreaterThan(0)
  })

  test('半年核对：五类逐行填，办公室主任审阅', async () => {
    const page = await as('dangan')
    await page.goto(`${server.url}/new/stock-check`)
    await page.getByText('上半年').click()
    await page.getByLabel('年度').fill('2026')
    for (const field of await page.getByLabel('账面').all()) await field.fill('120')
    for (const field of await page.getByLabel('实存').all()) await field.fill('120')
    await page.getByLabel('实存').first().fill('119')
    await screenshot(page, 'stock-check-new')
    const button = page.getByRole('button', { name: '核对库存档案' })
    await button.click()
    await page.getByText('还有1处问题未处理').first().waitFor()
    await page.getByLabel('实存').first().fill('120')
    await button.click()
    await page.getByRole('heading', { name: '2026年上半年库存档案核对', level: 1 }).waitFor()
    await screenshot(page, 'stock-check')
  })
})

describe('保密', () => {
  test('登记涉密件：绝密的没有件名一栏；交阅', async () => {
    const page = await as('jiyao')
    await page.goto(`${server.url}/new/classified`)
    await page.getByText('绝密', { exact: true }).click()
    expect(await page.getByLabel('件名（不得涉密）').count()).toBe(0)
    await page.getByText('秘密', { exact: true }).click()
    await page.getByLabel('件名（不得涉密）').waitFor()
    await page.getByLabel('来文单位').fill('州委办公室')
    await screenshot(page, 'classified-new')
    await page.getByRole('button', { name: '登记涉密件' }).click()
    await page.getByRole('heading', { name: /秘密件/u, level: 1 }).waitFor()
    await pick(page, '阅办人', '王芳', '王芳')
    await page.getByLabel('退交日期').fill('2099年12月31日')
    await page.keyboard.press('Tab')
    await submit(page, '交阅')
    await page.locator('.paper').getByText('退交时限通知单').waitFor()
    await screenshot(page, 'classified-lent')
  })

  test('离岗：机要员看得见她还有什么', async () => {
    const page = await as('renjiao')
    await page.goto(`${server.url}/new/leaving`)
    await pick(page, '离岗人员', '王芳', '王芳')
    await page.getByText('调动', { exact: true }).click()
    await page.getByLabel('离岗日期').fill('2099年12月31日')
    await page.keyboard.press('Tab')
    await page.getByText('涉密岗位', { exact: true }).click()
    await page.getByLabel('脱密期（个月）').waitFor()
    await screenshot(page, 'leaving-new')
    await page.getByRole('button', { name: '办理离岗清退' }).click()
    await page.getByRole('heading', { name: '王芳离岗清退（调动）', level: 1 }).waitFor()
    const keeper = await as('jiyao')
    await keeper.goto(page.url())
    await keeper.getByRole('region', { name: '在手清单' }).getByText('秘密件').waitFor()
    await screenshot(keeper, 'leaving')
  })

  test('宣传稿件送审', async () => {
    const page = await as('jiuyeyuan')
    await page.goto(`${server.url}/new/manuscript`)
    await page.getByLabel('题目').fill('春风行动走进广南')
    await page.getByLabel('拟投媒体').fill('文山日报')
    await page.getByLabel('稿件正文').fill('3月2日，招聘专列开进广南……')
    const button = page.getByRole('button', { name: '送审稿件' })
    await button.click()
    await page.getByText('请先自查稿件不涉密').first().waitFor()
    await page.getByText('已自查，不涉密').click()
    await button.click()
    await page.getByRole('heading', { name: '投稿：春风行动走进广南', level: 1 }).waitFor()
    await screenshot(page, 'manuscript')
  })
})

test('系统管理员：下载样张，传回作模板，改回原表格', async () => {
  const page = await as('xitong')
  await page.goto(`${server.url}/form-templates`)
  const kind = page.getByRole('region', { name: '用印申请' })
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    kind.getByRole('link', { name: '下载样张' }).click(),
  ])
  await page.getByLabel('上传用印申请模板').setInputFiles({
    name: '用印模板.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: readFileSync(await file.path()),
  })
  await kind.getByText('用“用印模板.docx”').waitFor()
  await screenshot(page, 'form-templates')
  const clerk = await as('jiuyeyuan')
  await clerk.goto(`${server.url}/registers/seal-use`)
  await clerk.getByRole('link', { name: '用印：就业创业证' }).click()
  const [filled] = await Promise.all([
    clerk.waitForEvent('download'),
    clerk.getByRole('link', { name: 'Word' }).click(),
  ])
  expect(
    readFileSync(await filled.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
  await kind.getByRole('button', { name: '改回原表格' }).click()
  await kind.getByText('用原表格。').waitFor()
})

test('浏览器没有报错', () => {
  expect(faults).toEqual([])
})
