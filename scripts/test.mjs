import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildApart } from './build.mjs'
import { firstLoad, mostKilobytes } from './first-load.mjs'
import { ensureInstalled, root } from './install.mjs'
import { lint } from './lint.mjs'

/**
 * Everything: types, lint, format, dead code, build, all tests. The last line is `N passed, N failed`,
 * where each of the first five counts as one. Words after `--` go to Vitest (`--project pure`, a path)
 * and then only those tests run.
 */
const args = process.argv.slice(2)
let passed = 0
let failed = 0
/** What failed, said once more at the end: the whole output is long. */
const failures = []

ensureInstalled()
if (args.length === 0) {
  const done = await lint()
  passed += done.passed
  failed += done.failed
  failures.push(...done.failures)
}
if (!args.includes('pure')) count('构建', buildApart())
if (args.length === 0) count(...weighFirstLoad())
vitest()
for (const name of failures) console.log(`✗ ${name}`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

function count(name, isGood) {
  console.log(`${isGood ? '✓' : '✗'} ${name}`)
  if (isGood) {
    passed++
    return
  }
  failed++
  failures.push(name)
}

function weighFirstLoad() {
  try {
    const { files, kilobytes } = firstLoad()
    return [
      `首屏脚本 ${kilobytes} KB（压缩后，${files} 个文件），上限 ${mostKilobytes} KB`,
      kilobytes <= mostKilobytes,
    ]
  } catch (error) {
    return [`首屏脚本：${error.message}`, false]
  }
}

function vitest() {
  const folder = mkdtempSync(path.join(tmpdir(), 'xunzhang-test-'))
  const report = path.join(folder, 'report.json')
  const { status } = spawnSync(
    path.join(root, 'node_modules', '.bin', 'vitest'),
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' },
  )
  const before = failed
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
    passed += numPassedTests
    failed += numFailedTests
    // A file that cannot be loaded, or whose set-up breaks, has no failing test to count.
    const isBroken = ({ status: how, assertionResults }) =>
      how === 'failed' && !assertionResults.some((test) => test.status === 'failed')
    failed += testResults.filter(isBroken).length
    for (const { name, assertionResults } of testResults.filter(
      ({ status: how }) => how === 'failed',
    )) {
      const tests = assertionResults.filter((test) => test.status === 'failed')
      failures.push(path.relative(root, name), ...tests.map((test) => test.fullName))
    }
  } catch {
    failed++
    failures.push('测试没有报告')
  }
  // An error outside every test: Vitest knows, the report does not.
  if (status !== 0 && failed === before) {
    failed++
    failures.push('测试以外的错误')
  }
  rmSync(folder, { recursive: true, force: true })
}
