import { DatabaseFault } from '#kernel/db/faults.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { CommandError, type CommandIo } from '#server/commands/command.ts'
import { archiveCommand } from '#server/commands/archive.ts'
import { backupCommand, restoreCommand } from '#server/commands/backup.ts'
import { calendarCommand, dueCommand } from '#server/commands/calendar.ts'
import { demoCommand } from '#server/commands/demo.ts'
import { docCommand } from '#server/commands/doc.ts'
import { importCommand } from '#server/commands/import.ts'
import { numbersCommand } from '#server/commands/numbers.ts'
import { openapiCommand } from '#server/commands/openapi.ts'
import { rulebookCommand } from '#server/commands/rulebook.ts'
import { rulesCommand } from '#server/commands/rules.ts'
import { userCommand } from '#server/commands/user.ts'
import { verifyCommand } from '#server/commands/verify.ts'
import { SettingsError } from '#server/config.ts'

/** `npx xz …`: the same program from a terminal. Answers go to standard output, the rest to standard error. */

const usage = `用法：npx xz 命令 [参数] [--json]

  calendar --from 日 --to 日            逐日列出工作日与休息日及依据
  due --start 日[T时:分] --amount N --unit workday|day|week|month|hour|workhour
      [--count-start-day] [--before] [--office-hours]   计算到期日并逐日说明
  verify [--kept 文件]                  重算全部校验值，查有无改动
  checkpoint [--out 文件]               封存并导出校验值，留存库外
  user add 登录名 --name 姓名 [--admin system|security|audit]   建立账号，打印一次性密码
  import org 文件.xlsx [--dry-run]      导入机构人员
  import messages 文件 [--dry-run] [--map 列=字段,…]   导入群众留言（CSV、Excel）
  backup 文件 ／ restore 文件           备份 ／ 恢复到空库
  rules coverage                        每一款落实为什么，有没有用上
  rules check [--with 修订.json]        查空档、重叠、冲突、缺例
  rules show 规则                       规则的事实、参数、版本和例子
  rules explain 规则 --facts 事实.json [--as-of 日] [--with 修订.json]   问一条规则
  rules try --with 修订.json [--from 日 --to 日 | --cases 往事.jsonl]    拿往事试行
  rulebook import 印本.txt [--name 名称]   导入印本原文，与规则对照
  doc render 文稿.json --format pdf|docx|ofd --out 文件   按GB/T 9704排版
  doc sample --kind 通知|请示|函|纪要 --format … --out 文件   样文
  doc schema                            文稿的 JSON Schema
  numbers ／ numbers start 系列 已用到的号   各编号系列；年中启用时接着纸质登记簿编
  archive verify 移交包.zip             核对电子移交包
  openapi                               打印 OpenAPI 3.1
  demo load ／ demo clear               载入 ／ 清除演示机关
`

const commands: Record<string, (argv: readonly string[], io: CommandIo) => Promise<number>> = {
  calendar: calendarCommand,
  due: dueCommand,
  verify: verifyCommand,
  checkpoint: verifyCommand,
  user: userCommand,
  import: importCommand,
  backup: backupCommand,
  restore: restoreCommand,
  openapi: openapiCommand,
  rules: rulesCommand,
  rulebook: rulebookCommand,
  demo: demoCommand,
  doc: docCommand,
  numbers: numbersCommand,
  archive: archiveCommand,
}

/** Runs one command; the exit code is 0 when done, 1 when refused or found wanting, 2 when misused. */
export async function main(argv: readonly string[], env = process.env): Promise<number> {
  const json = argv.includes('--json')
  const rest = argv.filter((word) => word !== '--json')
  const [name = '', ...words] = rest
  const command = commands[name]
  if (!command) {
    const isHelp = ['', 'help', '--help', '-h'].includes(name)
    ;(isHelp ? process.stdout : process.stderr).write(usage)
    return isHelp ? 0 : 2
  }
  const io: CommandIo = {
    name,
    env,
    json,
    print: (value, text) => {
      process.stdout.write(json ? `${JSON.stringify(value, null, 2)}\n` : `${text}\n`)
    },
    tell: (text) => process.stderr.write(`${text}\n`),
  }
  try {
    return await command(words, io)
  } catch (error) {
    const message = isRefusal(error) ? error.refused : (error as Error).message
    const isExpected =
      isRefusal(error) ||
      error instanceof CommandError ||
      error instanceof DatabaseFault ||
      error instanceof SettingsError
    if (json) process.stdout.write(`${JSON.stringify({ refused: message })}\n`)
    process.stderr.write(`${isExpected ? message : (error as Error).stack}\n`)
    return error instanceof CommandError ? 2 : 1
  }
}

process.exitCode = await main(process.argv.slice(2))
