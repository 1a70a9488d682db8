import { readFileSync } from 'node:fs'
import path from 'node:path'
import { importPrinted } from '#modules/rulebook/printed.store.ts'
import { CommandError, flags, withStore, type CommandIo } from '#server/commands/command.ts'

/** `xz rulebook import FILE`: reads a printed edition's text; lines it cannot place are listed. */
export async function rulebookCommand(argv: readonly string[], io: CommandIo): Promise<number> {
  const usage = 'rulebook import 印本.txt [--name 名称]'
  const { values, positionals } = flags(argv, { name: { type: 'string' } }, usage)
  const [what, file] = positionals
  if (what !== 'import' || !file) throw new CommandError(`用法：npx xz ${usage}`)
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new CommandError(`读不出 ${file}：${(error as Error).message}`, { cause: error })
  }
  const name = values.name ?? path.basename(file, path.extname(file))
  const found = await withStore(io, async ({ db }) =>
    importPrinted(db, { name, text }, { at: new Date(), person: null }),
  )
  const { edition, clauses, unparsed } = found
  const lines = unparsed.map(({ line, text: words }) => `  第${line}行：${words.slice(0, 60)}`)
  io.print(
    { edition, clauses: clauses.length, unparsed },
    [`已导入“${name}”：${clauses.length}款，未能归入条款的${unparsed.length}行`, ...lines].join(
      '\n',
    ),
  )
  return 0
}
