import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { buildApart } from './build.mjs'
import { ensureInstalled, root } from './install.mjs'

/**
 * Runs bench/*.bench.ts in turn; a word after `--` picks those whose name contains it. A bench prints
 * its figures as JSON objects, one a line, with what was measured under `what`; they end in one table.
 */
ensureInstalled()
if (!buildApart()) process.exit(1)
const pick = process.argv[2] ?? ''
const figures = []
for (const file of readdirSync(path.join(root, 'bench')).sort()) {
  if (!file.endsWith('.bench.ts') || !file.includes(pick)) continue
  console.log(`\n— ${file}`)
  const code = await run(file)
  if (code !== 0) process.exitCode = 1
  if (code !== 0) figures.push({ bench: file, what: `失败，退出码 ${code}`, figures: '' })
}
console.log()
console.table(figures)

function run(file) {
  const args = ['--import', 'tsx', path.join('bench', file)]
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  createInterface({ input: child.stdout }).on('line', (line) => {
    console.log(line)
    const figure = parsed(line)
    if (!figure) return
    const { what, ...rest } = figure
    const list = Object.entries(rest).map(([key, value]) => `${key} ${value}`)
    figures.push({ bench: file.replace('.bench.ts', ''), what, figures: list.join(' · ') })
  })
  return new Promise((done) => child.on('close', (code) => done(code ?? 1)))
}

function parsed(line) {
  if (!line.startsWith('{')) return null
  try {
    const value = JSON.parse(line)
    return typeof value.what === 'string' ? value : null
  } catch {
    return null
  }
}
