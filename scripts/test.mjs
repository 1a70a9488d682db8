import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ensureInstalled, root } from './install.mjs'

/** Everything: types, lint, format, dead code, all tests. The last line is `N passed, N failed`. */
ensureInstalled()
const args = process.argv.slice(2)
let passed = 0
let failed = 0
if (args.length === 0) {
  const { lint } = await import('./lint.mjs')
  const done = lint()
  passed += done.passed
  failed += done.failed
}
const { ensureBuilt } = await import('./build.mjs')
await ensureBuilt()
const folder = mkdtempSync(path.join(tmpdir(), 'xunzhang-test-'))
const report = path.join(folder, 'report.json')
const run = spawnSync(
  path.join(root, 'node_modules', '.bin', 'vitest'),
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args],
  { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' },
)
try {
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8'))
  passed += numPassedTests
  failed += numFailedTests
  // A file that cannot even be loaded has no tests to fail.
  if (numFailedTests === 0 && (numFailedTestSuites > 0 || run.status !== 0)) failed += Math.max(1, numFailedTestSuites)
} catch {
  failed++
}
rmSync(folder, { recursive: true, force: true })
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
