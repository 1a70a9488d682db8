import { ensureInstalled } from './install.mjs'

ensureInstalled()
const { ensureBuilt } = await import('./build.mjs')
await ensureBuilt()
const { run } = await import('./run.mjs')
run('main.mjs', process.argv.slice(2))
