import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { DatabaseFault } from '#kernel/db/faults.ts'
import type { Binaries } from './binaries.ts'
import { lastLine } from './cluster.ts'
import type { Identity } from './identity.ts'
import { handOver } from './identity.ts'
import { isServing, readPostmaster } from './postmaster.ts'
import type { Postmaster } from './postmaster.ts'

export interface Launch {
  readonly binaries: Binaries
  readonly identity: Identity
  readonly cluster: string
  readonly dataDir: string
  /** Empty where the server listens on 127.0.0.1 instead. */
  readonly socketFolder: string
  readonly port: number | undefined
  readonly test: boolean
  readonly settings: Readonly<Record<string, string>>
}

/** Sized for one office on one machine; everything can be overridden. */
const ours = {
  max_connections: '60',
  shared_buffers: '128MB',
  timezone: 'Asia/Shanghai',
  log_timezone: 'Asia/Shanghai',
  log_line_prefix: '%m [%p] %q%a ',
  // The details of a violated constraint repeat what people entered; the log must not.
  log_error_verbosity: 'terse',
}

/** One file for each day of the week, overwritten a week later. */
const keptLog = {
  logging_collector: 'on',
  log_filename: 'postgres-%a.log',
  log_truncate_on_rotation: 'on',
  log_rotation_age: '1d',
  log_rotation_size: '0',
}

const careless = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

/** Starts the server process and waits until it takes connections, also through crash recovery. */
export async function launch(what: Launch): Promise<Postmaster> {
  for (const started = performance.now(); ; await sleep(100)) {
    const outcome = await launchOnce(what)
    if ('pid' in outcome) return outcome
    // Processes of a server that was killed may need a moment to notice and let go of its memory.
    const lingering = outcome.reason.includes('pre-existing shared memory block')
    if (lingering && performance.now() - started < 30_000) continue
    throw new DatabaseFault(`内置数据库没有启动成功：${outcome.reason}。日志在 ${what.dataDir}。`)
  }
}

async function launchOnce(what: Launch): Promise<Postmaster | { reason: string }> {
  const { binaries, identity, cluster, dataDir, socketFolder, test } = what
  const startLog = path.join(dataDir, 'start.log')
  const logFolder = path.join(dataDir, 'log')
  fs.mkdirSync(logFolder, { recursive: true, mode: 0o700 })
  handOver(logFolder, identity)
  const settings: Record<string, string> = {
    ...ours,
    ...(test ? careless : { ...keptLog, log_directory: logFolder }),
    ...(socketFolder
      ? { listen_addresses: '', unix_socket_directories: socketFolder }
      : { listen_addresses: '127.0.0.1' }),
    ...what.settings,
  }
  const port = socketFolder ? 5432 : (what.port ?? (await freePort()))
  const [command, ...args] = [
    ...identity.prefix,
    ...(test ? dieWithParent() : []),
    binaries.postgres,
    '-D',
    cluster,
    '-p',
    String(port),
    ...asFlags(settings),
  ]
  const log = fs.openSync(startLog, 'w', 0o600)
  const child = spawn(command!, args, {
    env: binaries.env,
    stdio: ['ignore', log, log],
    // Not in our process group: Ctrl-C in the terminal must reach us only, we stop the server ourselves.
    detached: true,
    ...identity.account,
  })
  fs.closeSync(log)
  const fate: { ended: boolean; error?: Error } = { ended: false }
  child.once('error', (error) => Object.assign(fate, { ended: true, error }))
  child.once('exit', () => (fate.ended = true))
  child.unref()
  for (;;) {
    const postmaster = readPostmaster(cluster)
    if (postmaster?.pid === child.pid && postmaster?.status === 'ready') return postmaster
    if (fate.ended) return { reason: fate.error?.message ?? reasonIn(startLog, logFolder) }
    await sleep(10)
  }
}

function asFlags(settings: Readonly<Record<string, string>>): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** Command that has the system end the server when we end, even by kill -9. Only Linux knows this. */
function dieWithParent(): string[] {
  const command = ['setpriv', '--pdeathsig', 'INT', '--']
  const works = spawnSync(command[0]!, [...command.slice(1), 'true']).status === 0
  return works ? command : []
}

/**
 * Stops the server: its connections end, what is in memory is written, then it goes. That takes seconds
 * after heavy writing; after a minute it is made to stop at once and recovers at the next start.
 */
export async function stopServer(cluster: string): Promise<void> {
  const running = readPostmaster(cluster)
  if (!running || !isServing(running, cluster)) return
  const gone = () => !isServing(running, cluster) || readPostmaster(cluster)?.pid !== running.pid
  for (const [signal, patience] of [
    ['SIGINT', 60_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    send(running.pid, signal)
    for (const sent = performance.now(); performance.now() - sent < patience; await sleep(5)) {
      if (gone()) return
    }
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // Gone already.
  }
}

/** The line that says why the server ended. */
function reasonIn(startLog: string, logFolder: string): string {
  const files = fs.readdirSync(logFolder).map((file) => path.join(logFolder, file))
  const newest = files.sort((a, b) => fs.statSync(a).mtimeMs - fs.statSync(b).mtimeMs).at(-1)
  const text = [newest, startLog]
    .filter((file) => file !== undefined)
    .map((file) => fs.readFileSync(file, 'utf8').slice(-4000))
    .join('\n')
  const fatal = text.split('\n').filter((line) => /FATAL|PANIC|error while loading/.test(line))
  const reason = fatal.at(-1) ?? lastLine(text)
  if (/No space left on device/.test(reason)) return '磁盘已满，请清理后重新启动'
  if (/Permission denied/.test(reason)) return `没有权限访问数据目录（${reason}）`
  return reason || '没有留下原因'
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
