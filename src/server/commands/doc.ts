import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { papers, type PaperName } from '#demo/papers.ts'
import { officialDocument, type OfficialDocument } from '#kernel/printing/official/document.ts'
import { print, printWithFontsOf } from '#kernel/printing/printer.store.ts'
import { paperFormats, type PaperFormat } from '#kernel/printing/task.ts'
import { CommandError, dataPlace, flags, type CommandIo } from '#server/commands/command.ts'

const usage = `doc render 文稿.json --format pdf|docx|ofd --out 文件
  npx xz doc sample --kind ${Object.keys(papers).join('|')} [--format pdf|docx|ofd|json] --out 文件
  npx xz doc schema`

/** `xz doc …`: official documents by GB/T 9704-2012, without a database. Exit 1 when the draft is refused. */
export async function docCommand(argv: readonly string[], io: CommandIo): Promise<number> {
  const { values, positionals } = flags(
    argv,
    { format: { type: 'string' }, out: { type: 'string' }, kind: { type: 'string' } },
    usage,
  )
  printWithFontsOf(path.join(dataPlace(io.env).dataDir, 'fonts'))
  const [verb, file] = positionals
  if (verb === 'schema') {
    const schema = z.toJSONSchema(officialDocument, { io: 'input' })
    io.print(schema, JSON.stringify(schema, null, 2))
    return 0
  }
  if (verb === 'sample') {
    const sample = papers[values.kind as PaperName]
    if (!sample)
      throw new CommandError(`没有这种样文：${values.kind ?? ''}。\n用法：npx xz ${usage}`)
    if (values.format === 'json') {
      writeFileSync(outOf(values.out), `${JSON.stringify(sample, null, 2)}\n`)
      return 0
    }
    return await write(officialDocument.parse(sample), values.format, values.out, io)
  }
  if (verb === 'render' && file) {
    return await write(draftIn(file), values.format, values.out, io)
  }
  throw new CommandError(`用法：npx xz ${usage}`)
}

async function write(
  document: OfficialDocument,
  format = 'pdf',
  out: string | undefined,
  io: CommandIo,
): Promise<number> {
  if (!(paperFormats as readonly string[]).includes(format)) {
    throw new CommandError(`没有这种格式：${format}，请用 ${paperFormats.join('、')}。`)
  }
  const target = outOf(out)
  const { bytes, pages, missing } = await print({
    kind: 'official',
    document,
    format: format as PaperFormat,
  })
  writeFileSync(target, bytes)
  if (missing.length > 0) {
    io.tell(`缺字：${missing.join('')}。请把含这些字的字体放进数据目录的 fonts 文件夹。`)
  }
  io.print(
    { out: target, format, pages, bytes: bytes.length, missing },
    `已写出${target}${pages > 0 ? `，${pages}面` : ''}`,
  )
  return 0
}

function outOf(out: string | undefined): string {
  if (!out) throw new CommandError(`请用 --out 写明文件。\n用法：npx xz ${usage}`)
  return out
}

/** The draft in a file. Throws `CommandError` naming each field that does not fit. */
function draftIn(file: string): OfficialDocument {
  let value: unknown
  try {
    value = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new CommandError(`读不了${file}：${(error as Error).message}`, { cause: error })
  }
  const read = officialDocument.safeParse(value)
  if (read.success) return read.data
  const faults = read.error.issues.map(
    ({ path: at, message }) => `${at.join('.') || '文稿'}：${message}`,
  )
  throw new CommandError(`文稿不合要求：\n${faults.join('\n')}`)
}
