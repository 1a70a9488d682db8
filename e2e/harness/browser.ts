import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'

/** A real Chromium: the system's if there is one, otherwise the one that comes as a package. */

const places = [
  process.env['CHROMIUM_PATH'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
]

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export async function startBrowser(): Promise<Browser> {
  lendChineseFont()
  const own = places.find((place) => place !== '' && existsSync(place))
  return await chromium.launch({ executablePath: own ?? (await packedBrowser()), args: flags })
}

/** The npm package unpacks a whole Chromium into the temp folder, once; x64 Linux only. */
async function packedBrowser(): Promise<string> {
  // It was made for Amazon's machines and brings their libraries only there: say we are one.
  if (!isInstalled('libnss3.so')) process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs22.x'
  const { default: packed } = await import('@sparticuz/chromium')
  return await packed.executablePath()
}

function isInstalled(library: string): boolean {
  try {
    return execFileSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' }).includes(library)
  } catch {
    return false
  }
}

/** Where the machine has no Chinese font, the one of a package is lent, for screenshots one can read. */
function lendChineseFont(): void {
  if (process.platform !== 'linux' || process.env['FONTCONFIG_FILE'] || hasChineseFont()) return
  const require = createRequire(import.meta.url)
  const folders = ['sans', 'serif'].flatMap((kind) => {
    const fonts = path.dirname(require.resolve(`@expo-google-fonts/noto-${kind}-sc/package.json`))
    return [`${fonts}/400Regular`, `${fonts}/700Bold`]
  })
  const folder = mkdtempSync(path.join(tmpdir(), 'xunzhang-fonts-'))
  const file = path.join(folder, 'fonts.conf')
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
${['/usr/share/fonts', ...folders].map((dir) => `<dir>${dir}</dir>`).join('\n')}
<cachedir>${folder}</cachedir>
<alias><family>serif</family><prefer><family>Noto Serif SC</family></prefer></alias>
<alias><family>sans-serif</family><prefer><family>Noto Sans SC</family></prefer></alias>
</fontconfig>`,
  )
  process.env['FONTCONFIG_FILE'] = file
  console.log('本机没有中文字体，借用 npm 包里的字体。')
}

function hasChineseFont(): boolean {
  try {
    return execFileSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).trim() !== ''
  } catch {
    // Without fontconfig's tools nobody has looked after fonts either.
    return false
  }
}

/** How long a walk waits for anything, in milliseconds: machines differ, and a wait that ends costs nothing. */
export const patience = 30_000

/** Signs in through the page, as people do. */
export async function signIn(
  browser: Browser,
  url: string,
  who: { login: string; password: string },
  size = { width: 1440, height: 900 },
): Promise<Page> {
  const context = await browser.newContext({
    viewport: size,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(patience)
  await page.goto(url)
  await page.getByLabel('登录名').fill(who.login)
  await page.getByLabel('口令', { exact: true }).fill(who.password)
  await page.locator('button[type=submit]').click()
  await page.locator('#nav').waitFor({ state: 'attached' })
  return page
}

/** Keeps a picture for whoever wants to look. */
export async function screenshot(page: Page, name: string): Promise<void> {
  mkdirSync('.cache/screenshots', { recursive: true })
  await page.screenshot({ path: `.cache/screenshots/${name}.png`, fullPage: true })
}
