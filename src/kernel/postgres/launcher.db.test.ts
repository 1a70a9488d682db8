import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { openDatabase } from '#kernel/db/database.store.ts'
import { sql } from '#kernel/db/sql.ts'
import { findNative } from './binaries.ts'
import { clearAbandoned, startEmbedded } from './launcher.ts'
import type { Embedded, EmbeddedOptions } from './launcher.ts'
import { isServing, readPostmaster } from './postmaster.ts'

const folders: string[] = []
const servers: Embedded[] = []
const programs: ChildProcess[] = []

function freshFolder(home = fs.existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir()): string {
  const folder = fs.mkdtempSync(path.join(home, 'xunzhang-launcher-'))
  folders.push(folder)
  return folder
}

let model: Promise<string> | undefined

/** A data folder that has been used before: copied from one made once for all these tests. */
async function usedFolder(): Promise<string> {
  model ??= (async () => {
    const dataDir = freshFolder()
    folders.pop()
    const server = await startEmbedded({ dataDir })
    await server.stop()
    return dataDir
  })()
  const dataDir = freshFolder()
  fs.cpSync(path.join(await model, 'cluster'), path.join(dataDir, 'cluster'), { recursive: true })
  return dataDir
}

async function start(options: EmbeddedOptions): Promise<Embedded> {
  const server = await startEmbedded(options)
  servers.push(server)
  return server
}

/** Another program that uses the server of the folder. */
async function otherProgram(dataDir: string, mode = 'production') {
  const fixture = fileURLToPath(new URL('hold-server.fixture.ts', import.meta.url))
  const program = spawn(process.execPath, ['--import', 'tsx', fixture, dataDir, mode], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  programs.push(program)
  const [answer] = (await once(program.stdout, 'data')) as [Buffer]
  const { pid, adopted } = JSON.parse(answer.toString()) as { pid: number; adopted: boolean }
  return {
    serverPid: pid,
    adopted,
    killHard: () => finish(program, () => program.kill('SIGKILL')),
    leave: () => finish(program, () => program.stdin.write('leave\n')),
  }
}

async function finish(program: ChildProcess, act: () => unknown): Promise<void> {
  const ended = once(program, 'exit')
  act()
  await ended
}

async function answers(server: Embedded): Promise<string> {
  const db = openDatabase({ url: server.url, max: 1 })
  try {
    return (await db.one<{ name: string }>(sql`select current_database() as name`)).name
  } finally {
    await db.close()
  }
}

const cluster = (dataDir: string) => path.join(fs.realpathSync(dataDir), 'cluster')
const serving = (dataDir: string) => isServing(readPostmaster(cluster(dataDir)), cluster(dataDir))

async function eventually(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 1000 && !holds(); i++) await sleep(10)
  expect(holds()).toBe(true)
}

afterEach(async () => {
  for (const program of programs.splice(0)) program.kill('SIGKILL')
  for (const server of servers.splice(0)) await server.stop()
  for (const folder of folders.splice(0)) await clearAbandoned(folder)
})

afterAll(async () => {
  if (model) await clearAbandoned(await model)
})

describe('内置数据库的启动与停止', () => {
  test('首次启动建好数据目录和 xunzhang 库，再次启动直接使用', async () => {
    const dataDir = freshFolder()
    const first = await start({ dataDir })
    expect(first.adopted).toBe(false)
    expect(await answers(first)).toBe('xunzhang')
    const db = openDatabase({ url: first.url })
    await db.run(sql`create table kept (note text)`)
    await db.run(sql`insert into kept values (${'收文'})`)
    await db.close()
    await first.stop()
    expect(serving(dataDir)).toBe(false)

    const second = await start({ dataDir })
    expect(second.url).toBe(first.url)
    const again = openDatabase({ url: second.url })
    expect(await again.one(sql`select note from kept`)).toEqual({ note: '收文' })
    // Chinese characters are letters, whatever the locale of the machine.
    expect(await again.one(sql`select '公' ~ '\\w' as letter`)).toEqual({ letter: true })
    expect(await again.one(sql`show fsync`)).toEqual({ fsync: 'on' })
    await again.close()
  })

  test('两个程序同时首次启动，只有一个服务', async () => {
    const dataDir = freshFolder()
    const [a, b] = await Promise.all([otherProgram(dataDir), otherProgram(dataDir)])
    expect(a.serverPid).toBe(b.serverPid)
    expect([a, b].filter((program) => program.adopted)).toHaveLength(1)
  })

  test('还有别的程序在用时不停止，最后一个离开的停止它', async () => {
    const dataDir = await usedFolder()
    const office = await start({ dataDir })
    const command = await otherProgram(dataDir)
    expect(command.adopted).toBe(true)
    await office.stop()
    expect(serving(dataDir)).toBe(true)
    await command.leave()
    expect(serving(dataDir)).toBe(false)
  })

  test('程序被强行终止后，服务还在；下次启动接管，离开时停止', async () => {
    const dataDir = await usedFolder()
    const victim = await otherProgram(dataDir)
    await victim.killHard()
    expect(serving(dataDir)).toBe(true)
    const next = await start({ dataDir })
    expect(next).toMatchObject({ adopted: true, pid: victim.serverPid })
    expect(await answers(next)).toBe('xunzhang')
    await next.stop()
    expect(serving(dataDir)).toBe(false)
  })

  test.runIf(process.platform === 'linux')('测试用的服务随启动它的程序一同结束', async () => {
    const dataDir = await usedFolder()
    const victim = await otherProgram(dataDir, 'test')
    expect(serving(dataDir)).toBe(true)
    await victim.killHard()
    await eventually(() => !serving(dataDir))
  })
})

describe('内置数据库的故障', () => {
  test('数据库进程被强行终止：自动重启，已答复的写入一条不少', async () => {
    const dataDir = freshFolder(os.tmpdir()) // on the disk, because production is
    const told: string[] = []
    const server = await start({ dataDir, onEvent: (text) => told.push(text) })
    const db = openDatabase({ url: server.url, max: 4 })
    await db.run(sql`create table ledger (id int primary key)`)
    const acknowledged: number[] = []
    let next = 0
    const work = { on: true }
    const writer = async () => {
      while (work.on) {
        const id = next++
        const saved = await db.run(sql`insert into ledger values (${id})`).catch(() => sleep(10))
        if (saved === 1) acknowledged.push(id)
      }
    }
    const writers = [writer(), writer(), writer(), writer()]
    await eventually(() => acknowledged.length > 200)
    const before = server.pid
    process.kill(before, 'SIGKILL')
    const killedAt = acknowledged.length
    await eventually(() => acknowledged.length > killedAt + 200)
    work.on = false
    await Promise.all(writers)

    expect(server.pid).not.toBe(before)
    expect(told).toEqual(['内置数据库中断，正在重新启动。', '内置数据库已恢复。'])
    const { kept } = await db.one<{ kept: number }>(
      sql`select count(*) as kept from ledger where id = any(${acknowledged})`,
    )
    expect(kept).toBe(acknowledged.length)
    await db.close()
  })

  test('残留的进程号文件指向别的程序，照常启动', async () => {
    const dataDir = await usedFolder()
    writePidFile(dataDir, process.pid)
    expect((await start({ dataDir })).adopted).toBe(false)
  })

  test.runIf(process.platform === 'linux')('残留的进程号是僵尸进程，照常启动', async () => {
    const dataDir = await usedFolder()
    // `sleep` takes the place of the shell and never reaps the shell's child.
    const parent = spawn('sh', ['-c', 'sleep 0.1 & echo $!; exec sleep 30'])
    programs.push(parent)
    const [pid] = (await once(parent.stdout, 'data')) as [Buffer]
    await eventually(() => /\) Z /.test(fs.readFileSync(`/proc/${Number(pid)}/stat`, 'utf8')))
    writePidFile(dataDir, Number(pid))
    expect((await start({ dataDir })).adopted).toBe(false)
  })

  test('其他大版本的数据目录不打开，说明怎么办', async () => {
    const dataDir = freshFolder()
    fs.mkdirSync(path.join(dataDir, 'cluster'))
    fs.writeFileSync(path.join(dataDir, 'cluster', 'PG_VERSION'), '17\n')
    await expect(start({ dataDir })).rejects.toThrow(/由 PostgreSQL 17 建立.*备份.*恢复/)
  })

  test('启动不了时说明原因', async () => {
    const dataDir = await usedFolder()
    const settings = { shared_buffers: 'many' }
    await expect(start({ dataDir, settings })).rejects.toThrow(/没有启动成功.*shared_buffers/)
  })
})

describe('内置数据库的安装环境', () => {
  test.runIf(process.platform === 'linux')('安装时没有运行软件包脚本，也能启动', async () => {
    const dataDir = freshFolder()
    const native = path.join(freshFolder(), 'native')
    fs.cpSync(findNative(), native, {
      recursive: true,
      filter: (file) => !fs.lstatSync(file).isSymbolicLink(),
    })
    const links = JSON.parse(fs.readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8')) as {
      target: string
    }[]
    expect(links.filter(({ target }) => fs.existsSync(path.join(native, '..', target)))).toEqual([])
    const server = await start({ dataDir, native })
    expect(await answers(server)).toBe('xunzhang')
  })

  test.runIf(process.getuid?.() === 0 && isOpenToAll(findNative()))(
    'root 启动而不能用命名空间时，改用普通账户',
    async () => {
      const dataDir = freshFolder()
      const server = await start({ dataDir, identities: ['account'] })
      expect(await answers(server)).toBe('xunzhang')
      expect(fs.statSync(cluster(dataDir)).uid).not.toBe(0)
    },
  )

  test.runIf(process.getuid?.() === 0)('root 启动又没有别的身份可用时，说明怎么办', async () => {
    const dataDir = freshFolder()
    await expect(start({ dataDir, identities: [] })).rejects.toThrow(
      /不能以 root 身份运行.*普通用户/,
    )
  })
})

/** An ordinary account can run the programs only where every folder on the way lets it pass. */
function isOpenToAll(place: string): boolean {
  const mode = fs.statSync(place).mode
  const above = path.dirname(place)
  return (mode & 0o005) === 0o005 && (above === place || isOpenToAll(above))
}

function writePidFile(dataDir: string, pid: number): void {
  const lines = [pid, cluster(dataDir), 0, 5432, '/nowhere', '', '', 'ready']
  fs.writeFileSync(path.join(cluster(dataDir), 'postmaster.pid'), `${lines.join('\n')}\n`)
}
