import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axeFaults } from './harness/axe.ts'
import { screenshot } from './harness/browser.ts'
import { pick, submit } from './harness/people.ts'
import { as, faults, server, walks } from './harness/walk.ts'

/** 一件来文，由各岗位的人在真浏览器里办完。 */

walks()

const title = '关于报送就业形势分析材料的通知'
let matter = ''

/** Opens the paper and waits for what one may do with it. */
async function open(login: string): Promise<Page> {
  const page = await as(login)
  await page.goto(`${server.url}/matters/${matter}`)
  await page.getByRole('heading', { name: title, level: 1 }).waitFor()
  return page
}

describe('收文全过程', () => {
  test('收发员登记：带密级标志的被拦下并写明条款，改后登记成功', async () => {
    const page = await as('shoufa')
    await page.getByRole('button', { name: '登记收文' }).click()
    await page.getByLabel('来文单位').fill('云南省人力资源和社会保障厅')
    await page.getByLabel('标题').fill(`机密★1年 ${title}`)
    await page.getByRole('button', { name: '登记', exact: true }).click()
    await page.getByText('第四十三条(六)9').first().waitFor()
    await page.getByLabel('标题').fill(title)
    await page.locator('form.card button[type=submit]').first().click()
    await page.waitForURL(/\/matters\//u)
    matter = page.url().split('/').at(-1)!
    await page.getByRole('heading', { name: title, level: 1 }).waitFor()
  })

  test('收发员分类，办公室主任拟办', async () => {
    const page = await open('shoufa')
    await page.getByText('待办件', { exact: true }).first().click()
    await submit(page, '分类送办公室主任')
    const head = await open('zhuren')
    await head.getByLabel('拟办意见').fill('请就业科阅办，按时限报送。')
    await pick(head, '送哪几位领导（只办一份，依次传递）', '', '周建民')
    await pick(head, '建议主办', '就业', '就业科')
    await submit(head, '拟办')
    await head.locator('.paper').getByText('请就业科阅办，按时限报送。').waitFor()
  })

  test('局长批示，收发员分发', async () => {
    await submit(await open('shoufa'), '送领导')
    const boss = await open('juzhang')
    await boss.getByLabel('批示').fill('同意。请志远同志抓紧。')
    await submit(boss, '批示')
    const mail = await open('shoufa')
    await mail
      .getByRole('tab', { name: '分发' })
      .or(mail.getByRole('heading', { name: '分发' }))
      .first()
      .click()
    await mail.getByText('无具体时限', { exact: true }).last().click()
    await submit(mail, '分发')
    await mail
      .getByText('报办理意见')
      .first()
      .waitFor({ state: 'attached', timeout: 3000 })
      .catch(() => undefined)
  })

  test('科长签收、交承办人，承办人报办理意见，分管领导审示', async () => {
    await submit(await open('jiuye'), '签收')
    const head = await open('jiuye')
    await head.getByRole('button', { name: '指定承办人' }).click()
    await pick(head, '承办人（本科室）', '王芳', '王芳')
    await head.getByRole('dialog').locator('button[type=submit]').click()
    await head.getByRole('dialog').waitFor({ state: 'hidden' })
    const clerk = await open('jiuyeyuan')
    await clerk.getByLabel('办理意见（同时抄送办公室）').fill('已起草分析材料，拟按期报送。')
    await submit(clerk, '报办理意见')
    await submit(await open('fujuzhang1'), '审示')
  })

  test('承办人办结：电话答复没写对象被退回并指出哪一项，补上后办结', async () => {
    const clerk = await open('jiuyeyuan')
    await clerk.getByLabel('办理经过').fill('汇总了八县市数据。')
    await clerk.getByLabel('办理结果').fill('已报送。')
    await clerk.getByLabel('答复方式').click()
    await clerk.locator('.ant-select-item-option', { hasText: '无需答复' }).click()
    await submit(clerk, '办结')
  })

  test('收发员收回，档案管理员归档；轨迹、时限推导、规则依据都在', async () => {
    await submit(await open('shoufa'), '收回')
    const archive = await open('dangan')
    await archive.getByText('10年', { exact: true }).click()
    await submit(archive, '归档')
    const page = await open('zhuren')
    await page.getByText('已归档').first().waitFor()
    await page.getByRole('tab', { name: '时限推导' }).click()
    await page.getByText('满1个工作日').first().waitFor()
    await page.getByRole('tab', { name: '规则依据' }).click()
    await page.getByText('第十五条(七)1').first().waitFor()
    await screenshot(page, 'handling-page')
  })

  test('处理单能打印成 PDF', async () => {
    const page = await as('zhuren')
    const answer = await page.request.get(`${server.url}/api/matters/${matter}/print`)
    expect(answer.status()).toBe(200)
    const bytes = await answer.body()
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(bytes.length).toBeGreaterThan(20_000)
  })

  test('全程没有脚本错误', () => {
    expect(faults).toEqual([])
  })
})

describe('页面无障碍', () => {
  test.each([
    '/',
    '/new/incoming',
    '/new/outgoing',
    '/new/seal-use',
    '/registers/outgoing',
    '/seals',
    '/archives',
    '/new/archive-loan',
    '/registers/incoming',
    '/people',
    '/org',
    '/calendar',
    '/settings',
    '/late',
    '/closing',
    '/rulebook?article=15',
    '/rulebook/check',
  ])('%s 没有严重问题', async (path) => {
    const page = await as('shoufa')
    await page.goto(`${server.url}${path}`)
    await page.waitForLoadState('networkidle')
    expect(await axeFaults(page)).toEqual([])
  })
})
