import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureInstalled, root } from './install.mjs'

/** Types, lint, format, dead code. `--fix` writes what can be written. */
const fix = process.argv.includes('--fix')
export const checks = [
  ['类型', ['tsc', '--noEmit', '-p', '.']],
  ['规范', ['oxlint', '--type-aware', '--deny-warnings', ...(fix ? ['--fix'] : []), 'src', 'demo', 'e2e', 'bench', 'scripts']],
  ['格式', ['oxfmt', ...(fix ? [] : ['--check']), 'src', 'demo', 'e2e', 'bench', 'scripts', '*.ts']],
  ['死码', ['knip', '--no-progress']],
]

export function lint() {
  let failed = 0
  for (const [name, [program, ...args]] of checks) {
    const result = spawnSync(path.join(root, "node_modules", ".bin", program), args, { cwd: root, encoding: "utf8", shell: process.platform === "win32" })
    const isGood = result.status === 0
    console.log(`${isGood ? '✓' : '✗'} ${name}`)
    if (!isGood) {
      failed++
      console.log(`${result.stdout ?? ''}${result.stderr ?? ''}`.slice(0, 8000))
    }
  }
  return { passed: checks.length - failed, failed }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  ensureInstalled()
  process.exitCode = lint().failed > 0 ? 1 : 0
}
