import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

const script = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

interface Violation {
  readonly id: string
  readonly impact: string
  readonly nodes: { readonly html: string }[]
}

/** WCAG 2.2, levels A and AA, as axe names its rules. */
export const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What axe finds on the page: of the rules with these tags, or else whatever is serious or worse. */
export async function axeFaults(page: Page, tags: readonly string[] = []): Promise<string[]> {
  await page.evaluate(script)
  return await page.evaluate(async (wanted) => {
    const { axe } = window as unknown as {
      axe: { run: (options: object) => Promise<{ violations: Violation[] }> }
    }
    const only = wanted.length > 0 ? { runOnly: { type: 'tag', values: wanted } } : {}
    const { violations } = await axe.run({ resultTypes: ['violations'], ...only })
    return violations
      .filter(({ impact }) => wanted.length > 0 || ['critical', 'serious'].includes(impact))
      .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)
  }, tags)
}
