import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { screenshot } from './harness/browser.ts'
import { submit } from './harness/people.ts'
import { as, faults, server, walks } from './harness/walk.ts'

/** 一件发文，从起草到归档，由各岗位的人在真浏览器里办完。 */

const title = '文山州人力资源和社会保障局关于开展春季招聘活动的通知'
let matter = ''

walks()

async function open(login: string): Promise<Page> {
  const page = await as(login)
  await page.goto(`${server.url}/matters/${matter}`)
  await page.getByRole('heading', { name: title, level: 1 }).waitFor()
  return page
}

/** What Word puts on the clipboard. */
const fromWord = `<html><head><style>p{margin:0}</style></head><body>
<p class=MsoNormal style='text-indent:32.0pt'><span>为做好春季就业服务工作，经研究，决定开展春季招聘活动。现通知如下:<o:p></o:p></span></p>
<p class=MsoNormal><span style='mso-list:Ignore'>一、<span>&nbsp;&nbsp;</span></span><b>活动时间</b></p>
<p class=MsoNormal>2026-3-20至2026年04月20日。</p>
<p class=MsoNormal>（1）工作要求</p>
<table><tr><td>县（市）</td><td>场次</td></tr><tr><td>文山市</td><td>6</td></tr><tr><td>砚山县</td><td>4</td></tr></table>
</body></html>`

describe('发文全过程', () => {
  test('拟稿人起草：从 Word 粘贴不带杂质，检查列出问题，一点即改，版面随写随看', async () => {
    const page = await as('jiuyeyuan')
    await page.goto(`${server.url}/new/outgoing`)
    await page.getByLabel('标题').fill(title.replace('的通知', ''))
    await page.getByLabel('主送机关').fill('各县（市）人力资源和社会保障局，局机关各科室')
    await page.getByLabel('抄送机关').fill('省人力资源和社会保障厅')
    await page.getByLabel('正文', { exact: true }).focus()
    await page.evaluate((html) => {
      const data = new DataTransfer()
      data.setData('text/html', html)
      data.setData('text/plain', '没有用到')
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true })
      document.querySelector('#body')!.dispatchEvent(event)
    }, fromWord)
    const body = page.getByLabel('正文', { exact: true })
    await expect.poll(async () => await body.inputValue()).toContain('|文山市|6|')
    expect(await body.inputValue()).toContain('一、活动时间\n')
    await page.getByText('标题缺文种').waitFor()
    await screenshot(page, 'outgoing-editor-checks')
    await page.getByRole('button', { name: `改为“${title}”` }).click()
    await page.getByRole('button', { name: '理顺层次' }).click()
    await page.getByRole('button', { name: '改正日期' }).click()
    await page.getByRole('button', { name: '去掉虚位' }).click()
    await page.getByRole('button', { name: '改为全角' }).click()
    await page.getByText('未发现问题，可以送核稿。').waitFor()
    expect(await body.inputValue()).toContain('（一）工作要求')
    expect(await body.inputValue()).toContain('2026年3月20日至2026年4月20日')
    await page.getByRole('tab', { name: '版面预览' }).click()
    const sheet = page.getByAltText('公文版面预览')
    await sheet.waitFor()
    await expect
      .poll(async () => await sheet.evaluate((img: HTMLImageElement) => img.naturalHeight))
      .toBeGreaterThan(500)
    await screenshot(page, 'outgoing-editor-preview')
    await page.getByRole('button', { name: '写好了，去送核稿' }).click()
    await page.waitForURL(/\/matters\//u)
    matter = page.url().split('/').at(-1)!
    await page.getByRole('heading', { name: title, level: 1 }).waitFor()
  })

  test('改一稿，各稿比较看得见增删', async () => {
    const page = await open('jiuyeyuan')
    await page.getByRole('button', { name: '修改文稿' }).click()
    const body = page.getByLabel('正文', { exact: true })
    await body.waitFor()
    await body.fill((await body.inputValue()).replace('决定开展', '定于三月开展'))
    await page.getByRole('button', { name: '写好了，去送核稿' }).click()
    await page.getByRole('tab', { name: '各稿比较' }).click()
    await page.locator('ins', { hasText: '于三月' }).waitFor()
    await screenshot(page, 'outgoing-versions')
  })

  test('核稿、办公室审核、分管领导签发', async () => {
    await submit(await open('jiuyeyuan'), '送核稿')
    await submit(await open('jiuye'), '核稿')
    const office = await open('zhuren')
    await office.getByLabel('确需行文').waitFor()
    await submit(office, '审核')
    const boss = await open('fujuzhang1')
    await boss.getByRole('tab', { name: '公文版面' }).click()
    await boss.getByAltText(`《${title}》的版面`).waitFor()
    await submit(boss, '签发')
  })

  test('编号、两次校对、科长终校、印制、用印、分发、归档', async () => {
    await submit(await open('shoufa'), '编号，出清样')
    const clerk = await open('jiuyeyuan')
    await clerk.getByText('文人社发〔2026〕').first().waitFor()
    await submit(clerk, '校对签字')
    await submit(await open('jiuyeyuan'), '校对签字')
    await submit(await open('jiuye'), '终校签字')
    await submit(await open('wenyin'), '印制装订完毕')
    await submit(await open('yinzhang'), '核对用印')
    const mail = await open('shoufa')
    await mail.getByLabel('收文单位1').waitFor()
    await screenshot(mail, 'outgoing-dispatch')
    await submit(mail, '登记分发')
    const archive = await open('dangan')
    await archive.getByText('30年', { exact: true }).click()
    await submit(archive, '归档')
    await archive.getByText('已归档').first().waitFor()
    await screenshot(archive, 'outgoing-filed')
  })

  test('公文、审签单、清单都能打开；PDF、Word、OFD 都有', async () => {
    const page = await as('jiuyeyuan')
    const heads = {
      'paper/pdf': '%PDF',
      'paper/docx': 'PK',
      'paper/ofd': 'PK',
      'dispatch-list': '%PDF',
    }
    for (const [path, head] of Object.entries(heads)) {
      const answer = await page.request.get(`${server.url}/api/outgoing/${matter}/${path}`)
      expect(answer.status(), path).toBe(200)
      expect((await answer.body()).subarray(0, head.length).toString()).toBe(head)
    }
    const form = await page.request.get(`${server.url}/api/matters/${matter}/print`)
    expect((await form.body()).subarray(0, 4).toString()).toBe('%PDF')
  })

  test('正文里的字检索得到；别的科室的人看不见草稿', async () => {
    const page = await as('jiuyeyuan')
    const found = await page.request.get(
      `${server.url}/api/search?q=${encodeURIComponent('定于三月')}`,
    )
    expect(((await found.json()) as { rows: { matter: string }[] }).rows[0]?.matter).toBe(matter)
    const other = await as('yanglao')
    const hidden = await other.request.get(`${server.url}/api/outgoing/${matter}/paper/pdf`)
    expect(hidden.status()).toBe(404)
  })

  test('登记簿里有这一行：用印登记簿、归档文件目录和它的 Excel', async () => {
    const keeper = await as('yinzhang')
    await keeper.goto(`${server.url}/seals`)
    await keeper.getByText(title).first().waitFor()
    await screenshot(keeper, 'seal-uses')
    const archive = await as('dangan')
    await archive.goto(`${server.url}/archives`)
    await archive.getByText(title).first().waitFor()
    await screenshot(archive, 'archive-catalogue')
    const book = await archive.request.get(`${server.url}/api/archives/catalogue.xlsx`)
    expect((await book.body()).subarray(0, 2).toString()).toBe('PK')
  })

  test('申请用印：超出范围的当场写明条款，改后送科长', async () => {
    const page = await as('jiuyeyuan')
    await page.goto(`${server.url}/new/seal-use`)
    await page.getByLabel('用印的材料').fill('技能大赛获奖证书')
    await page.getByLabel('用途').fill('本专项')
    await page.locator('.ant-select-item-option', { hasText: '本专项业务' }).click()
    await page.getByRole('button', { name: '送审' }).click()
    await page.getByText('不在局印章使用范围').first().waitFor()
    await page.getByLabel('用途').fill('证书')
    await page.locator('.ant-select-item-option', { hasText: '证书、证件' }).click()
    await page.getByRole('button', { name: '送审' }).click()
    await page.waitForURL(/\/matters\//u)
    await page.getByText('用印审批单').first().waitFor()
    await screenshot(page, 'seal-use')
  })

  test('全程没有脚本错误', () => {
    expect(faults).toEqual([])
  })
})
