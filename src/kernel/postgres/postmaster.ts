import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

/** What the server writes about itself into `postmaster.pid` of its data folder. */
export interface Postmaster {
  readonly pid: number
  readonly port: number
  readonly socketFolder: string
  /** `starting`, `ready`, `stopping`; empty while the file is being written. */
  readonly status: string
}

/** Reads the file, if there is one. It says nothing about whether the process still lives. */
export function readPostmaster(cluster: string): Postmaster | undefined {
  let lines: string[]
  try {
    lines = fs.readFileSync(pidFile(cluster), 'utf8').split('\n')
  } catch {
    return undefined
  }
  const line = (i: number) => lines[i]?.trim() ?? ''
  // A shut-down server of a reused folder could leave 0; a standalone backend writes a negative number.
  const pid = Math.abs(Number(line(0)))
  return pid ? { pid, port: Number(line(3)), socketFolder: line(4), status: line(7) } : undefined
}

/**
 * True if the process in the file is a live server of this folder. The number alone proves nothing: it
 * may belong to another program by now, or to a dead server that nobody has reaped (a zombie answers
 * to `kill -0`).
 */
export function isServing(postmaster: Postmaster | undefined, cluster: string): boolean {
  if (!postmaster) return false
  try {
    process.kill(postmaster.pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  const command = commandLine(postmaster.pid)
  if (command === undefined) return false
  if (process.platform === 'win32') return /postgres/i.test(command)
  return /\bpostgres\b/.test(command) && command.includes(cluster)
}

/** Removes a `postmaster.pid` that is proven stale, and the socket files that belong to it. */
export function clearStale(postmaster: Postmaster, cluster: string): void {
  fs.rmSync(pidFile(cluster), { force: true })
  if (!postmaster.socketFolder) return
  const socket = path.join(postmaster.socketFolder, `.s.PGSQL.${postmaster.port}`)
  for (const file of [socket, `${socket}.lock`]) fs.rmSync(file, { force: true })
}

function pidFile(cluster: string): string {
  return path.join(cluster, 'postmaster.pid')
}

/** How a process was called; undefined if it is gone or a zombie. */
function commandLine(pid: number): string | undefined {
  if (process.platform === 'linux') {
    try {
      if (/\) Z /.test(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'))) return undefined
      return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    } catch {
      return undefined
    }
  }
  const [command, args] =
    process.platform === 'win32'
      ? ['tasklist', ['/fi', `PID eq ${pid}`, '/fo', 'csv', '/nh']]
      : ['ps', ['-o', 'stat=,command=', '-p', String(pid)]]
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' })
  return status === 0 && !stdout.startsWith('Z') ? stdout : undefined
}
