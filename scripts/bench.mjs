import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { ensureInstalled, root } from './install.mjs'

/** Runs bench/*.bench.ts in turn; a word after `--` picks those whose name contains it. */
ensureInstalled()
const { ensureBuilt } = await import('./build.mjs')
await ensureBuilt()
const pick = process.argv[2] ?? ''
for (const file of readdirSync(path.join(root, 'bench')).filter((name) => name.endsWith('.bench.ts') && name.includes(pick))) {
  console.log(`\n— ${file}`)
  spawnSync(path.join(root, 'node_modules', '.bin', 'tsx'), [path.join('bench', file)], { cwd: root, stdio: 'inherit' })
}
