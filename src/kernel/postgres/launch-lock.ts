import { createHash } from 'node:crypto'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { DatabaseFault } from '#kernel/db/faults.ts'

/**
 * Runs `work` while no other process of this machine starts or stops the server of the same folder.
 * The lock is an open socket: the system closes it when its holder dies, however that happens.
 * Throws `DatabaseFault` after two minutes of waiting.
 */
export async function withLaunchLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const address = addressOf(folder)
  let server = await listen(address)
  for (const started = performance.now(); !server; server = await listen(address)) {
    if (performance.now() - started > 120_000) {
      throw new DatabaseFault(`另一个程序正在启动或停止内置数据库（${folder}），请稍后再试。`)
    }
    await sleep(20)
  }
  try {
    return await work()
  } finally {
    const held = server
    await new Promise<void>((closed) => held.close(() => closed()))
  }
}

function addressOf(folder: string): string {
  const key = createHash('sha256').update(folder).digest('hex').slice(0, 24)
  const name = `xunzhang-${process.getuid?.() ?? 0}-${key}`
  if (process.platform === 'linux') return `\0${name}`
  if (process.platform === 'win32') return `\\\\?\\pipe\\${name}`
  return path.join('/tmp', `${name}.lock`)
}

/** Takes the address, or undefined if somebody holds it. */
async function listen(address: string): Promise<net.Server | undefined> {
  const server = net.createServer((caller) => caller.destroy())
  const taken = await new Promise<boolean>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' || error.code === 'EACCES' ? resolve(true) : reject(error),
    )
    server.listen(address, () => resolve(false))
  })
  if (!taken) return server
  // A socket with a name in the file system outlives its holder; nobody answers on it then.
  if (address.startsWith('/') && !(await answers(address))) fs.rmSync(address, { force: true })
  return undefined
}

function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const caller = net.connect(address)
    caller.once('connect', () => resolve(true)).once('error', () => resolve(false))
    caller.once('close', () => caller.destroy())
  })
}
