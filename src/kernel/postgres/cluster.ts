import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { DatabaseFault } from '#kernel/db/faults.ts'
import type { Binaries } from './binaries.ts'
import { majorOf } from './binaries.ts'
import type { Identity } from './identity.ts'
import { handOver, runAs } from './identity.ts'

/**
 * Makes the cluster (the server's own folder) on first use. It is made aside and renamed, so that a
 * process killed half-way leaves no half cluster. UTF-8 with the locale built into PostgreSQL: Chinese
 * characters are letters, and order does not depend on the system's libraries. Throws `DatabaseFault`
 * if the folder belongs to another major version.
 */
export async function ensureCluster(
  cluster: string,
  binaries: Binaries,
  identity: Identity,
  { sync }: { sync: boolean },
): Promise<void> {
  const made = path.join(cluster, 'PG_VERSION')
  if (fs.existsSync(made)) {
    const found = Number(fs.readFileSync(made, 'utf8').trim())
    const major = await majorOf(binaries)
    if (found === major) return
    throw new DatabaseFault(
      `数据目录 ${cluster} 由 PostgreSQL ${found} 建立，本程序自带的是 ${major}，不能直接打开。` +
        '请用原来的程序备份（npm run xz -- backup），移走该目录，再用本程序恢复。',
    )
  }
  const fresh = `${cluster}.new`
  fs.rmSync(fresh, { recursive: true, force: true })
  fs.mkdirSync(fresh, { mode: 0o700 })
  handOver(fresh, identity)
  const password = process.platform === 'win32' ? writePassword(cluster) : []
  // The socket lies in a folder only we can enter. Nobody has a password for other ways in.
  const access = ['--auth-local=trust', '--auth-host=scram-sha-256', ...password]
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C.UTF-8']
  const args = ['-D', fresh, '-U', superuser, '-E', 'UTF8', '--data-checksums', '--no-instructions']
  try {
    const all = [...args, ...locale, ...access, ...(sync ? [] : ['--no-sync'])]
    await runAs(identity, binaries.env, binaries.initdb, all)
  } catch (error) {
    fs.rmSync(fresh, { recursive: true, force: true })
    const { stderr, message } = error as Error & { stderr?: string }
    const said = lastLine(stderr || message)
    throw new DatabaseFault(`内置数据库初始化没有成功（${cluster}）：${said}`, { cause: error })
  }
  fs.renameSync(fresh, cluster)
}

/** The user that owns the databases of the embedded server. */
export const superuser = 'postgres'

/** Where there are no sockets in folders, the server listens on 127.0.0.1 and asks for a password. */
export function readPassword(cluster: string): string | undefined {
  const file = passwordFile(cluster)
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined
}

function writePassword(cluster: string): string[] {
  const file = passwordFile(cluster)
  fs.writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 })
  return ['--pwfile', file]
}

function passwordFile(cluster: string): string {
  return `${cluster}.password`
}

/** The last line of a text that says something. */
export function lastLine(text: string): string {
  return text.trim().split('\n').at(-1)?.trim() ?? ''
}
