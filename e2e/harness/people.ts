import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { signIn } from './browser.ts'
import type { RunningServer } from './server.ts'

/** The people of a walk, each with a browser page of their own; script errors are kept. */
export function peopleOf(running: () => { server: RunningServer; browser: Browser }) {
  const pages = new Map<string, Page>()
  const faults: string[] = []
  return {
    faults,
    as: async (login: string): Promise<Page> => {
      const known = pages.get(login)
      if (known) return known
      const { server, browser } = running()
      const page = await signIn(browser, server.url, { login, password: server.password })
      page.on('pageerror', (error) => faults.push(`${login}: ${error.message}`))
      pages.set(login, page)
      return page
    },
  }
}

/** Submits the form that is open under 办理; it must say so on its button and be carried out. */
export async function submit(page: Page, name: string): Promise<void> {
  const button = page.locator('section[aria-label="办理"] button[type=submit]')
  await expect.poll(async () => await button.textContent()).toContain(name)
  await listsClosed(page)
  const seen = page.waitForResponse(
    (r) =>
      r.request().method() === 'POST' &&
      r.url().includes('/api/matters/') &&
      !r.url().endsWith('/read'),
  )
  await button.click()
  const answer = await seen
  expect(answer.status(), await answer.text()).toBe(200)
}

/** Chooses an option by typing: long lists are drawn only as far as one sees them. */
export async function pick(
  page: Page,
  label: string,
  typed: string,
  option: string | RegExp,
): Promise<void> {
  const field = page.getByLabel(label)
  await field.click()
  await field.fill(typed)
  // The list is drawn anew while the answer comes in: click until the choice stands in the field.
  const chosen = page.locator('.ant-select', { has: field }).filter({ hasText: option })
  const offered = page.locator('.ant-select-item-option', { hasText: option }).first()
  await expect
    .poll(async () => {
      if ((await chosen.count()) > 0) return true
      await offered.click({ timeout: 2000 }).catch(() => undefined)
      return (await chosen.count()) > 0
    })
    .toBe(true)
  await page.keyboard.press('Escape')
  await listsClosed(page)
}

/** A list that is still closing would take the next click. */
async function listsClosed(page: Page): Promise<void> {
  await expect.poll(async () => await page.locator('.ant-select-dropdown:visible').count()).toBe(0)
}
