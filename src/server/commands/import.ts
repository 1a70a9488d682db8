import { readFile } from 'node:fs/promises'
import { importOrg } from '#kernel/org/import.store.ts'
import { CommandError, flags, withStore, type CommandIo } from '#server/commands/command.ts'

/** `xz import org FILE [--dry-run]`: units, people and posts from Excel, all or nothing. */
export async function importCommand(argv: readonly string[], io: CommandIo): Promise<number> {
  const usage = 'import org 文件.xlsx [--dry-run]'
  const { values, positionals } = flags(argv, { 'dry-run': { type: 'boolean' } }, usage)
  const [what, file] = positionals
  if (what !== 'org' || !file) throw new CommandError(`用法：npx xz ${usage}`)
  const bytes = await readFile(file)
  return await withStore(io, async ({ db }) => {
    const dryRun = values['dry-run'] ?? false
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
