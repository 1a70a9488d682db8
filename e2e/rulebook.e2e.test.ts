import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { screenshot } from './harness/browser.ts'
import { as, server, walks } from './harness/walk.ts'

/** 规则手册：查、问、检查、试行、修订，由政策法规科和局长在真浏览器里办。 */

walks()

const card = (page: Page, name: string) =>
  page.locator('article.rule', { has: page.getByRole('heading', { name }) }).first()

describe('规则手册', () => {
  test('第三十四条：请假审批权限的表格、例子，问一问', async () => {
    const page = await as('jiuyeyuan')
    await page.goto(`${server.url}/rulebook?article=34`)
    const rule = card(page, '请假审批权限')
    await rule.getByText('超过2天、7天以内').waitFor()
    await rule.getByText('例子 8 个').click()
    await rule.getByRole('button', { name: '问一问' }).click()
    await rule.getByLabel('请假天数（天）').fill('7.5')
    await rule.locator('.ask button[type=submit]').click()
    await rule.getByText('一般工作人员请假7.5天，由局长批准').waitFor()
    await screenshot(page, 'rulebook-article')
    await rule.getByLabel('请假天数（天）').fill('0.3')
    await rule.locator('.ask button[type=submit]').click()
    await rule.getByText('不能小于0.5').or(rule.getByText('须为0.5的整数倍')).waitFor()
  })

  test('检索“15个工作日”，点开就到那一条', async () => {
    const page = await as('jiuyeyuan')
    await page.getByLabel('检索规则').fill('请示 15个工作日')
    await page.getByLabel('检索规则').press('Enter')
    await page.getByRole('link', { name: '请示15个工作日' }).click()
    await card(page, '请示15个工作日').waitFor()
  })

  test('规则检查：没有问题，能导出', async () => {
    const page = await as('fagui')
    await page.goto(`${server.url}/rulebook/check`)
    await page.getByText('没有空档、重叠和缺例。').waitFor()
    await screenshot(page, 'rulebook-check')
    const answer = await page.request.get(`${server.url}/api/rulebook/check.xlsx`)
    expect((await answer.body()).subarray(0, 2).toString()).toBe('PK')
  })
})

describe('修订一条规则', () => {
  let matter = ''

  test('法规科员改时限、拿往事试行、提出修订；改出空档的存不进去', async () => {
    const page = await as('faguiyuan')
    await page.goto(`${server.url}/rulebook/amend/opinionLimit`)
    await page.getByLabel('工作日数（个工作日）').fill('5')
    await page.getByRole('button', { name: '试行' }).click()
    await page.getByText(/共 \d+ 件，结果不同的 \d+ 件/u).waitFor()
    await screenshot(page, 'rulebook-try')
    await page.getByLabel('修订理由').fill('各科室普遍反映3个工作日过紧。')
    await page.getByRole('button', { name: '提交法制审查' }).click()
    await page.waitForURL(/\/matters\//u)
    matter = page.url().split('/').at(-1)!
    await page.getByText('3个工作日').first().waitFor()
    await screenshot(page, 'amendment')
    const gap = await page.request.post(`${server.url}/api/kinds/amendment`, {
      headers: { 'idempotency-key': crypto.randomUUID() },
      data: {
        input: {
          change: {
            rule: 'leaveApprover',
            rows: [{ when: { rank: '一般工作人员', days: { upTo: 2 } }, yields: '科室负责人' }],
          },
          why: '试一试会不会拦下',
          since: '2030-01-01',
        },
      },
    })
    expect(gap.status()).toBe(400)
    expect(await gap.text()).toContain('空档')
  })

  test('不是法规科的人提不了；施行日期在过去的提不了', async () => {
    const post = async (login: string, since: string) => {
      const page = await as(login)
      return await page.request.post(`${server.url}/api/kinds/amendment`, {
        headers: { 'idempotency-key': crypto.randomUUID() },
        data: {
          input: {
            change: { rule: 'opinionLimit', parameters: { workdays: 4 } },
            why: '随便改改看看',
            since,
          },
        },
      })
    }
    expect((await post('jiuyeyuan', '2030-01-01')).status()).toBe(403)
    const past = await post('faguiyuan', '2026-01-01')
    expect(past.status()).toBe(400)
    expect(await past.text()).toContain('不溯及既往')
  })

  test('法规科长审查，局长登记会议决定，手册里有了新版本', async () => {
    const submit = async (login: string, tab: string, fill: (page: Page) => Promise<void>) => {
      const page = await as(login)
      await page.goto(`${server.url}/matters/${matter}`)
      const work = page.locator('section[aria-label="办理"]')
      await work.getByText(tab, { exact: true }).first().click()
      await fill(page)
      const seen = page.waitForResponse(
        (r) =>
          r.request().method() === 'POST' &&
          r.url().includes(`/api/matters/${matter}/`) &&
          !r.url().endsWith('/read'),
      )
      await work.locator('button[type=submit]').click()
      const answer = await seen
      expect(answer.status(), await answer.text()).toBe(200)
    }
    await submit('fagui', '审查通过', async (page) => {
      await page.getByLabel('审查意见').fill('与上位法不抵触。')
    })
    const soon = new Date(Date.now() + 40 * 86_400_000)
    const chinese = (d: Date) => `${d.getFullYear()}年${d.getMonth() + 1}月${d.getDate()}日`
    await submit('juzhang', '会议通过', async (page) => {
      await page.getByLabel('会议名称和次数').fill('第12次局务会议')
      for (const [label, when] of [
        ['会议日期', new Date(Date.now() - 86_400_000)],
        ['施行日期', soon],
      ] as const) {
        await page.getByLabel(label).click()
        await page.getByLabel(label).fill(chinese(when))
        await page.getByLabel(label).press('Tab')
      }
    })
    const reader = await as('jiuyeyuan')
    await reader.goto(`${server.url}/rulebook?article=15`)
    const rule = card(reader, '3个工作日报办理意见')
    await rule.getByText('历次版本 2 个').click()
    await rule.getByText('第12次局务会议通过').waitFor()
    await screenshot(reader, 'rulebook-versions')
    const ask = async (asOf: string) => {
      const answer = await reader.request.post(`${server.url}/api/rulebook/explain`, {
        data: { rule: 'opinionLimit', facts: { hasSetLimit: false, from: '2026-03-02' }, asOf },
      })
      return ((await answer.json()) as { outcome: string }).outcome
    }
    expect(await ask('2026-03-02')).toBe('2026-03-05')
    expect(await ask('2035-01-01')).toBe('2026-03-09')
  })
})
