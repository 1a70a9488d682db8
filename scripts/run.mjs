import { spawn } from 'node:child_process'
import path from 'node:path'
import { root } from './install.mjs'

/** Runs a built program as a child, hands signals on, ends with its exit code. */
export function run(program, argv) {
  const file = path.join(root, 'dist', 'server', program)
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', '--disable-warning=DEP0040', file, ...argv],
    { stdio: 'inherit', cwd: process.cwd() },
  )
  // Ctrl-C at a terminal reaches the child by itself; both must not end before it has stopped cleanly.
  const hand = (signal) => () => {
    if (!process.stdin.isTTY || signal === 'SIGTERM') child.kill(signal)
  }
  process.on('SIGINT', hand('SIGINT'))
  process.on('SIGTERM', hand('SIGTERM'))
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}
