#!/usr/bin/env node
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { run } from './run.mjs'

// Whatever is said on the way goes to standard error: standard output is the answer.
ensureInstalled(console.error)
ensureBuilt(console.error)
run('cli.mjs', process.argv.slice(2))
