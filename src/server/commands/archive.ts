import { readFileSync } from 'node:fs'
import { CommandError, flags, type CommandIo } from '#server/commands/command.ts'
import { verifyPackage } from '#modules/archives/verify-package.store.ts'

const usage = 'archive verify 移交包.zip'

/** `xz archive verify`: whether a package for the archive is whole. Needs no database. */
export async function archiveCommand(argv: readonly string[], io: CommandIo): Promise<number> {
  const [what, file] = flags(argv, {}, usage).positionals
  if (what !== 'verify' || !file) throw new CommandError(`用法：npx xz ${usage}`)
  const verdict = verifyPackage(bytesOf(file))
  const head = `${verdict.pieces}件，${verdict.files}个文件，${verdict.ok ? '全部相符' : `${verdict.faults.length}处不符`}。`
  io.print(
    verdict,
    [head, ...verdict.faults.map(({ path, fault }) => `  ${path || file}：${fault}`)].join('\n'),
  )
  return await Promise.resolve(verdict.ok ? 0 : 1)
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch {
    throw new CommandError(`读不了 ${file}。`)
  }
}
