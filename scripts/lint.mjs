import { spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureInstalled, root } from './install.mjs'

/** Types, lint, format, dead code. `--fix` writes what can be written. */
const places = ['src', 'demo', 'e2e', 'bench', 'scripts', '*.ts']
const checksWith = (fix) => [
  ['类型', ['tsc', '--noEmit', '-p', '.']],
  ['规范', ['oxlint', '--type-aware', '--deny-warnings', ...(fix ? ['--fix'] : [])]],
  ['格式', ['oxfmt', ...(fix ? [] : ['--check']), ...places]],
  ['死码', ['knip', '--no-progress']],
]

/** Runs every check and prints what each has to say. */
export async function lint({ fix = false } = {}) {
  const failures = []
  const checks = checksWith(fix)
  // Side by side when they only read; a fixer must not write under another's hands.
  const running = fix ? [] : checks.map(([, command]) => run(command))
  for (const [i, [name, command]] of checks.entries()) {
    const { code, output, seconds } = await (running[i] ?? run(command))
    console.log(`${code === 0 ? '✓' : '✗'} ${name} ${seconds} s`)
    if (code === 0) continue
    failures.push(`${name}\n${output.slice(0, 1000)}`)
    console.log(output.length > 20_000 ? `${output.slice(0, 20_000)}\n…` : output)
  }
  return { passed: checks.length - failures.length, failed: failures.length, failures }
}

function run([program, ...args]) {
  return new Promise((done) => {
    const began = performance.now()
    const child = spawn(path.join(root, 'node_modules', '.bin', program), args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (piece) => (output += piece))
    child.on('error', (error) => done({ code: 1, output: String(error), seconds: 0 }))
    child.on('close', (code) =>
      done({ code: code ?? 1, output, seconds: ((performance.now() - began) / 1000).toFixed(1) }),
    )
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureInstalled()
  const { failed } = await lint({ fix: process.argv.includes('--fix') })
  process.exitCode = failed > 0 ? 1 : 0
}
