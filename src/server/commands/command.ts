import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs, type ParseArgsConfig } from 'node:util'
import { openStore, type Store } from '#server/database.ts'
import { packageRoot } from '#server/root.ts'

/** Where a command reads and writes. */
export interface CommandIo {
  /** The command's first word. */
  readonly name: string
  readonly env: NodeJS.ProcessEnv
  readonly json: boolean
  /** The answer: `value` with `--json`, else `text`. */
  readonly print: (value: unknown, text: string) => void
  /** Progress and remarks, never part of the answer. */
  readonly tell: (text: string) => void
}

/** The command was called wrongly; the message says how it goes. */
export class CommandError extends Error {}

/** Parses flags strictly. Throws `CommandError` with the reason. */
export function flags<O extends NonNullable<ParseArgsConfig['options']>>(
  argv: readonly string[],
  options: O,
  usage: string,
) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new CommandError(`${(error as Error).message}\n用法：npx xz ${usage}`, { cause: error })
  }
}

/** Where this installation keeps its data, by the same environment as the server. */
export function dataPlace(env: NodeJS.ProcessEnv) {
  return {
    databaseUrl: env['DATABASE_URL'] || null,
    dataDir: path.resolve(env['XZ_DATA_DIR'] ?? path.join(packageRoot(), 'data')),
  }
}

/** Whether there is a database yet; questions that do not need one are then answered without. */
export function hasStore(env: NodeJS.ProcessEnv): boolean {
  const { databaseUrl, dataDir } = dataPlace(env)
  return databaseUrl !== null || existsSync(path.join(dataDir, 'postgres', 'cluster', 'PG_VERSION'))
}

/** Opens the database for one command and closes it afterwards, whatever happens. */
export async function withStore<T>(io: CommandIo, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(dataPlace(io.env), { max: 4 })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
