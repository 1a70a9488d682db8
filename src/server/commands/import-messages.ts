import { randomUUID } from 'node:crypto'
import { calendarReader } from '#kernel/calendar/calendar.store.ts'
import { engineOf } from '#kernel/matters/engine.store.ts'
import { directoryCache } from '#kernel/org/org.store.ts'
import { sealerOf } from '#kernel/privacy/sealer.store.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { importMessages } from '#modules/petitions/messages/import.store.ts'
import { messageFields } from '#modules/petitions/messages/reading.ts'
import { amendmentsReader } from '#modules/rulebook/amendments.store.ts'
import { CommandError, dataPlace, withStore, type CommandIo } from '#server/commands/command.ts'
import { secretOf } from '#server/config.ts'
import { matterTypes } from '#server/parts.ts'

/** Most rejected lines that are told without `--json`. */
const mostTold = 50

/** `xz import messages`: signed 系统, since nobody is signed in at a terminal. */
export async function importMessagesCommand(
  io: CommandIo,
  bytes: Uint8Array,
  { dryRun, map }: { dryRun: boolean; map: string },
): Promise<number> {
  const mapping = mappingIn(map)
  return await withStore(io, async ({ db }) => {
    const { dataDir } = dataPlace(io.env)
    const calendar = await calendarReader(db)()
    const engine = engineOf({
      db,
      now: () => new Date(),
      directory: directoryCache(db),
      calendar: async () => calendar,
      amendments: amendmentsReader(db),
      types: matterTypes,
      sealer: sealerOf(secretOf(io.env, dataDir)),
    })
    const batch = randomUUID()
    const report = await importMessages(db, engine, bytes, {
      dryRun,
      mapping,
      person: null,
      now: new Date(),
      batch,
      tell: (done, all) => {
        if (done % 1024 === 0 || done === all) io.tell(`${done}/${all}`)
      },
    })
    if (isRefusal(report)) {
      io.print(
        { imported: 0, rejected: [{ row: 1, reason: report.refused }], duplicates: 0, seconds: 0 },
        report.refused,
      )
      return 1
    }
    const { imported, rejected, duplicates, seconds } = report
    const lines = rejected.slice(0, mostTold).map(({ row, reason }) => `  第${row}行：${reason}`)
    const more =
      rejected.length > mostTold ? [`  另有${rejected.length - mostTold}行，用 --json 看全部`] : []
    const head = `${dryRun ? '可以导入' : '已导入'}${imported}件，重复${duplicates}件，未导入${rejected.length}行，${seconds}秒`
    io.print(report, [head, ...lines, ...more].join('\n'))
    return 0
  })
}

/** `来文标题=subject,日期=留言时间`: fields by identifier or by Chinese name. */
function mappingIn(text: string): Record<string, string> {
  const fields = Object.entries(messageFields)
  return Object.fromEntries(
    text
      .split(/[,，]/u)
      .filter((pair) => pair.trim() !== '')
      .map((pair) => {
        const [column = '', wanted = ''] = pair.split('=').map((part) => part.trim())
        const field = fields.find(([id, name]) => id === wanted || name === wanted)?.[0]
        if (!field) {
          throw new CommandError(
            `没有字段“${wanted}”，可用：${fields.map(([, name]) => name).join('、')}。`,
          )
        }
        return [column, field]
      }),
  )
}
