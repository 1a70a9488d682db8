import { backup, restore } from '#server/backup.store.ts'
import { CommandError, dataPlace, flags, type CommandIo } from '#server/commands/command.ts'
import { openStore } from '#server/database.ts'

/** `xz backup FILE`: everything in one file, while the bureau goes on working. */
export async function backupCommand(argv: readonly string[], io: CommandIo): Promise<number> {
  const { positionals } = flags(argv, {}, 'backup 文件')
  const [file] = positionals
  if (!file) throw new CommandError('请写明备份到哪个文件。用法：npx xz backup 文件')
  // Not migrated first: a backup before an upgrade is of the database as it was.
  const store = await openStore(dataPlace(io.env), { max: 2, migrate: false })
  try {
    const done = await backup(store.ownerUrl, file)
    io.print(done, `已备份到 ${file}`)
    return 0
  } finally {
    await store.close()
  }
}

/** `xz restore FILE`: into an empty database only; all or nothing. */
export async function restoreCommand(argv: readonly string[], io: CommandIo): Promise<number> {
  const { positionals } = flags(argv, {}, 'restore 文件')
  const [file] = positionals
  if (!file) throw new CommandError('请写明从哪个文件恢复。用法：npx xz restore 文件')
  const store = await openStore(dataPlace(io.env), { max: 2, migrate: false })
  try {
    const done = await restore(store.ownerUrl, file)
    io.print(done, '已恢复。')
    return 0
  } finally {
    await store.close()
  }
}
