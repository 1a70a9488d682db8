#!/usr/bin/env node
import { ensureInstalled } from './install.mjs'

// Whatever is said on the way goes to standard error: standard output is the answer.
ensureInstalled(console.error)
const { ensureBuilt } = await import('./build.mjs')
await ensureBuilt(console.error)
const { run } = await import('./run.mjs')
run('cli.mjs', process.argv.slice(2))
