import { execFile, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { promisify } from 'node:util'
import { DatabaseFault } from '#kernel/db/faults.ts'

/** As whom the server runs: PostgreSQL refuses to run as root. */
export interface Identity {
  /** Command to put before the program. */
  readonly prefix: readonly string[]
  /** Another account, which must own the server's files. */
  readonly account?: { readonly uid: number; readonly gid: number }
}

const userNamespace = ['unshare', '-U', '--map-user=65534', '--map-group=65534', '--']

/**
 * Not root: as we are. Root: in a user namespace of its own (needs no account and works in any folder),
 * else as the account `postgres` or `nobody` if that can reach the program.
 */
export function chooseIdentity(
  program: string,
  env: NodeJS.ProcessEnv,
  allowed: readonly ('namespace' | 'account')[] = ['namespace', 'account'],
): Identity {
  if (process.getuid?.() !== 0) return { prefix: [] }
  if (allowed.includes('namespace') && process.platform === 'linux') {
    const [command, ...args] = userNamespace
    if (spawnSync(command!, [...args, program, '--version'], { env }).status === 0) {
      return { prefix: userNamespace }
    }
  }
  if (allowed.includes('account')) {
    for (const name of ['postgres', 'nobody']) {
      const account = accountOf(name)
      if (account && spawnSync(program, ['--version'], { env, ...account }).status === 0) {
        return { prefix: [], account }
      }
    }
  }
  throw new DatabaseFault(
    '内置数据库不能以 root 身份运行：请改用普通用户启动本程序，或安装 PostgreSQL 并设置 DATABASE_URL。',
  )
}

/** Hands a folder to the account under which the server runs. */
export function handOver(folder: string, { account }: Identity): void {
  if (account) fs.chownSync(folder, account.uid, account.gid)
}

/** Runs a program to its end under the identity and returns its output. */
export async function runAs(
  { prefix, account }: Identity,
  env: NodeJS.ProcessEnv,
  program: string,
  args: readonly string[],
): Promise<string> {
  const [command, ...rest] = [...prefix, program, ...args]
  const { stdout } = await promisify(execFile)(command!, rest, { env, ...account })
  return stdout
}

function accountOf(name: string): { uid: number; gid: number } | undefined {
  const uid = spawnSync('id', ['-u', name], { encoding: 'utf8' })
  const gid = spawnSync('id', ['-g', name], { encoding: 'utf8' })
  if (uid.status !== 0 || gid.status !== 0) return undefined
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
}
