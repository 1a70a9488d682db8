/**
 * The database that comes with the program: a real PostgreSQL server, started when the first program
 * needs it and stopped when the last one leaves. Server side only.
 *
 * Each user holds one open connection, its lease. The system closes it when the process dies, so the
 * server itself knows who is left: the last one out stops it. A server that lost its users to a crash
 * goes on running, and the next start finds and adopts it.
 */
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { connectionConfig } from '#kernel/db/connection.store.ts'
import { DatabaseFault } from '#kernel/db/faults.ts'
import { prepareBinaries } from './binaries.ts'
import { ensureCluster, readPassword, superuser } from './cluster.ts'
import { chooseIdentity, handOver } from './identity.ts'
import type { Identity } from './identity.ts'
import { withLaunchLock } from './launch-lock.ts'
import { clearStale, isServing, readPostmaster } from './postmaster.ts'
import type { Postmaster } from './postmaster.ts'
import { launch, stopServer } from './server-process.ts'

export interface EmbeddedOptions {
  /** Folder for everything of this server: data, log, links. Made if missing. */
  readonly dataDir: string
  /** For tests: no waiting for the disk, and the server ends with the process that started it. */
  readonly test?: boolean
  /** Server settings on top of ours, for example `{ shared_buffers: '1GB' }`. */
  readonly settings?: Readonly<Record<string, string>>
  /** Told in Chinese when the server was lost and when it is back. */
  readonly onEvent?: (text: string) => void
  /** As root: which ways of becoming somebody else may be tried. For tests. */
  readonly identities?: readonly ('namespace' | 'account')[]
  /** Folder of the PostgreSQL programs, if not the one of the installed package. For tests. */
  readonly native?: string
}

export interface Embedded {
  /** For `openDatabase`: database `xunzhang`, as its owner. Stays the same when the server restarts. */
  readonly url: string
  /** True if the server was running already. */
  readonly adopted: boolean
  /** Process id of the server now. */
  readonly pid: number
  /** Leaves the server, and stops it if nobody else uses it. Close database handles before. */
  stop(): Promise<void>
}

const leaseName = 'xunzhang-lease'

/**
 * Starts the server of a folder or joins the one that runs. Until `stop`, a server that dies is
 * started again. Throws `DatabaseFault` with the reason if the server cannot run here.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  fs.mkdirSync(options.dataDir, { recursive: true, mode: 0o700 })
  const dataDir = fs.realpathSync(options.dataDir)
  const cluster = path.join(dataDir, 'cluster')
  const state = { stopping: false }
  let port: number | undefined

  const join = () =>
    withLaunchLock(dataDir, async () => {
      const { postmaster, adopted } = await ensureRunning(options, dataDir, cluster, port)
      port = postmaster.port
      const url = (database: string) => urlOf(postmaster, database, readPassword(cluster))
      const { lease, ended } = await takeLease(url('postgres'))
      const { rows } = await lease.query("select from pg_database where datname = 'xunzhang'")
      if (rows.length === 0) await lease.query('create database xunzhang')
      return { postmaster, adopted, lease, ended, url: url('xunzhang') }
    })

  const rejoin = async () => {
    options.onEvent?.('内置数据库中断，正在重新启动。')
    for (let wait = 100; !state.stopping; wait = Math.min(wait * 2, 5000)) {
      try {
        current = watch(await join())
        options.onEvent?.('内置数据库已恢复。')
        return
      } catch (error) {
        options.onEvent?.(`内置数据库没有恢复，稍后再试：${(error as Error).message}`)
        await sleep(wait, undefined, { ref: false })
      }
    }
  }

  type Joined = Awaited<ReturnType<typeof join>>
  const watch = (joined: Joined): Joined => {
    const restart = async () => {
      await joined.ended
      if (!state.stopping) recovery = rejoin()
    }
    void restart()
    return joined
  }

  let recovery: Promise<void> = Promise.resolve()
  let current = watch(await join())
  return {
    url: current.url,
    adopted: current.adopted,
    get pid() {
      return current.postmaster.pid
    },
    async stop() {
      if (state.stopping) return
      state.stopping = true
      await recovery
      await withLaunchLock(dataDir, async () => {
        const alone = await isLastLease(current.lease)
        await current.lease.end().catch(() => {})
        if (!alone) return
        await stopServer(cluster)
        removeSocketFolder(dataDir)
      })
    },
  }
}

async function ensureRunning(
  options: EmbeddedOptions,
  dataDir: string,
  cluster: string,
  port: number | undefined,
): Promise<{ postmaster: Postmaster; adopted: boolean }> {
  const found = readPostmaster(cluster)
  if (isServing(found, cluster)) {
    const ready = await untilReady(cluster)
    if (ready) return { postmaster: ready, adopted: true }
  } else if (found) {
    clearStale(found, cluster)
  }
  const binaries = prepareBinaries(dataDir, options.native)
  const identity = chooseIdentity(binaries.postgres, binaries.env, options.identities)
  handOver(dataDir, identity)
  await ensureCluster(cluster, binaries, identity, { sync: !options.test })
  const socketFolder = makeSocketFolder(dataDir, identity)
  const postmaster = await launch({
    binaries,
    identity,
    cluster,
    dataDir,
    socketFolder,
    port,
    test: options.test ?? false,
    settings: options.settings ?? {},
  })
  return { postmaster, adopted: false }
}

/** Waits for a server that somebody else started; undefined if it ends instead. */
async function untilReady(cluster: string): Promise<Postmaster | undefined> {
  for (;;) {
    const postmaster = readPostmaster(cluster)
    if (postmaster?.status === 'ready') return postmaster
    if (!isServing(postmaster, cluster)) return undefined
    await sleep(20)
  }
}

/**
 * Sockets need a short path and a file system that knows them, so they lie in the folder for temporary
 * files, under a name derived from the data folder, entered by nobody but us.
 */
function socketFolderOf(dataDir: string): string {
  const key = createHash('sha256').update(dataDir).digest('hex').slice(0, 12)
  return path.join('/tmp', `xunzhang-${process.getuid?.() ?? 0}-${key}`)
}

/** Makes the folder; empty where the server listens on 127.0.0.1 instead. */
function makeSocketFolder(dataDir: string, identity: Identity): string {
  if (process.platform === 'win32') return ''
  const folder = socketFolderOf(dataDir)
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  const { uid, mode } = fs.lstatSync(folder)
  const foreign = process.getuid?.() !== 0 && uid !== process.getuid?.()
  if (foreign || (mode & 0o170777) !== 0o040700) {
    throw new DatabaseFault(`目录 ${folder} 不属于本程序或权限过宽，请删除后重新启动。`)
  }
  handOver(folder, identity)
  return folder
}

/** Only an empty folder is removed: what else lies there is not ours. */
function removeSocketFolder(dataDir: string): void {
  try {
    fs.rmdirSync(socketFolderOf(dataDir))
  } catch {
    // Not empty, or gone already.
  }
}

function urlOf(postmaster: Postmaster, database: string, password: string | undefined): string {
  const { socketFolder, port } = postmaster
  if (!socketFolder) return `postgres://${superuser}:${password}@127.0.0.1:${port}/${database}`
  return `postgres:///${database}?host=${encodeURIComponent(socketFolder)}&port=${port}&user=${superuser}`
}

interface Lease {
  readonly lease: pg.Client
  /** Resolves when the connection is gone, whatever the reason. */
  readonly ended: Promise<void>
}

/** Connects, waiting while the server recovers from a crash. */
async function takeLease(url: string): Promise<Lease> {
  for (const started = performance.now(); ; await sleep(50)) {
    const lease = new pg.Client({
      ...connectionConfig({ url, statementTimeout: 0 }),
      application_name: leaseName,
    })
    lease.on('error', () => {}) // its end is what counts
    const ended = new Promise<void>((resolve) => lease.once('end', resolve))
    try {
      await lease.connect()
      // A program that forgets to leave must still be able to end.
      ;(lease as unknown as { unref(): void }).unref()
      return { lease, ended }
    } catch (error) {
      await lease.end().catch(() => {})
      const recovering = (error as { code?: string }).code === '57P03'
      if (!recovering || performance.now() - started > 600_000) throw error
    }
  }
}

/** True if nobody else holds a lease. A server that does not answer has nobody to stop it for. */
async function isLastLease(lease: pg.Client): Promise<boolean> {
  try {
    const { rows } = await lease.query(
      'select from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid() limit 1',
      [leaseName],
    )
    return rows.length === 0
  } catch {
    return false
  }
}

/** Ends a server whose users are gone for good and deletes its folder. For leftovers of test runs. */
export async function clearAbandoned(dataDir: string): Promise<void> {
  const folder = fs.realpathSync(dataDir)
  await withLaunchLock(folder, async () => {
    await stopServer(path.join(folder, 'cluster'))
    fs.rmSync(socketFolderOf(folder), { recursive: true, force: true })
    fs.rmSync(folder, { recursive: true, force: true })
  })
}
