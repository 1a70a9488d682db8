import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * One at a time in one checkout: waits for a process that does the same work, takes its place and
 * answers how to leave it. The mark of a process that is gone counts for nothing.
 */
export function takeTurn(mark) {
  mkdirSync(path.dirname(mark), { recursive: true })
  const still = new Int32Array(new SharedArrayBuffer(4))
  for (;;) {
    try {
      writeFileSync(mark, String(process.pid), { flag: 'wx' })
      return () => rmSync(mark, { force: true })
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    if (!isHeld(mark)) rmSync(mark, { force: true })
    Atomics.wait(still, 0, 0, 100)
  }
}

function isHeld(mark) {
  try {
    // Signal 0 only asks whether the process is there.
    process.kill(Number(readFileSync(mark, 'utf8')) || Number.NaN, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
