import { spawn } from 'node:child_process'
import type { Settings } from '#server/config.ts'

/** What `npm start` can tell about the demo bureau. */
export interface DemoAccounts {
  readonly password: string
  readonly accounts: readonly { login: string; name: string; post: string }[]
}

/** Prints the address and, in the demo bureau, the accounts; opens the browser at a terminal. */
export function greet(settings: Settings, demo: DemoAccounts | null): void {
  const { baseUrl } = settings
  const lines = ['', `循章已启动：${baseUrl}`, '']
  if (demo) {
    lines.push(`演示机关，口令一律为：${demo.password}`, '')
    for (const { login, name, post } of demo.accounts) {
      lines.push(`  ${login.padEnd(14)}${name}　${post}`)
    }
    lines.push('', '清空演示数据、正式启用：npx xz demo clear', '')
  }
  lines.push('按 Ctrl-C 停止。', '')
  process.stdout.write(`${lines.join('\n')}\n`)
  if (settings.open) openBrowser(baseUrl)
}

function openBrowser(url: string): void {
  const command = { darwin: 'open', win32: 'explorer' }[process.platform as string] ?? 'xdg-open'
  const child = spawn(command, [url], { stdio: 'ignore', detached: true })
  // No browser on this machine is no fault: the address is printed above.
  child.on('error', () => undefined)
  child.unref()
}
