import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { root } from './install.mjs'

/** Most compressed JavaScript, in KB of 1,000 bytes, that the workbench may ask for at first sight. */
export const mostKilobytes = 400

/** What a browser fetches to show the workbench: the page's own scripts and the workbench's, with all they import. */
export function firstLoad() {
  const assets = path.join(root, 'dist/web/assets')
  const page = readFileSync(path.join(root, 'dist/web/index.html'), 'utf8')
  const waiting = [...page.matchAll(/assets\/([^"']+\.js)"/gu)].map(([, name]) => name)
  waiting.push(...readdirSync(assets).filter((name) => /^workbench-.*\.js$/u.test(name)))
  const seen = new Set()
  for (const name of waiting) {
    if (seen.has(name)) continue
    seen.add(name)
    const text = readFileSync(path.join(assets, name), 'utf8')
    // `import(…)` waits until it is asked for and does not count.
    for (const [, next] of text.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/gu))
      waiting.push(next)
  }
  const bytes = [...seen].map((name) => {
    const file = path.join(assets, name)
    return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size
  })
  return { files: seen.size, kilobytes: Math.round(bytes.reduce((a, b) => a + b, 0) / 1000) }
}
