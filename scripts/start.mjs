import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { run } from './run.mjs'

/** Installs and builds what is missing or old, then runs the server with the words given here. */
ensureInstalled()
ensureBuilt()
run('main.mjs', process.argv.slice(2))
