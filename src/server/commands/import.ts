import { readFile } from 'node:fs/promises'
import { importOrg } from '#kernel/org/import.store.ts'
import { CommandError, flags, withStore, type CommandIo } from '#server/commands/command.ts'
import { importMessagesCommand } from '#server/commands/import-messages.ts'

/**
 * `xz import org FILE [--dry-run]`: units, people and posts from Excel, all or nothing.
 * `xz import messages FILE [--dry-run] [--map 列=字段,…]`: 群众留言 from CSV or Excel, line by line.
 */
export async function importCommand(argv: readonly string[], io: CommandIo): Promise<number> {
  const usage =
    'import org 文件.xlsx [--dry-run] ／ import messages 文件 [--dry-run] [--map 列=字段,列=字段]'
  const known = { 'dry-run': { type: 'boolean' }, map: { type: 'string' } } as const
  const { values, positionals } = flags(argv, known, usage)
  const [what, file] = positionals
  if ((what !== 'org' && what !== 'messages') || !file) {
    throw new CommandError(`用法：npx xz ${usage}`)
  }
  const bytes = await contentOf(file)
  const dryRun = values['dry-run'] ?? false
  if (what === 'messages') {
    return await importMessagesCommand(io, bytes, { dryRun, map: values.map ?? '' })
  }
  return await withStore(io, async ({ db }) => {
    const report = await importOrg(db, bytes, { dryRun, by: { person: null, at: new Date() } })
    const lines = report.errors.map(({ row, problem }) => `  第${row}行：${problem}`)
    const head =
      report.errors.length > 0
        ? `${report.errors.length}处有误，未导入`
        : dryRun
          ? '可以导入'
          : '已导入'
    io.print(
      report,
      [`${head}：单位${report.units}个，人员${report.people}人`, ...lines].join('\n'),
    )
    return report.errors.length > 0 ? 1 : 0
  })
}

async function contentOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file)
  } catch (error) {
    throw new CommandError(`读不了文件“${file}”。`, { cause: error })
  }
}
