import { calendarOf, type Calendar } from '#kernel/calendar/calendar.ts'
import { loadCalendar } from '#kernel/calendar/calendar.store.ts'
import { isDay } from '#kernel/calendar/day.ts'
import { describeDue, listDays } from '#kernel/clocks/describe.ts'
import type { Unit } from '#kernel/clocks/spec.ts'
import { isRefusal } from '#kernel/refusal.ts'
import {
  CommandError,
  flags,
  hasStore,
  withStore,
  type CommandIo,
} from '#server/commands/command.ts'

/** The installation's calendar with its local holidays; the built-in one where there is no database yet. */
async function calendarFor(io: CommandIo): Promise<Calendar> {
  if (!hasStore(io.env)) return calendarOf()
  return await withStore(io, async ({ db }) => await loadCalendar(db))
}

const longest = 40_000

/** `xz calendar --from D --to D`: `[{date, workday, why, provisional}]`. */
export async function calendarCommand(argv: readonly string[], io: CommandIo): Promise<number> {
  const usage = 'calendar --from 2026-01-01 --to 2026-12-31'
  const { values } = flags(argv, { from: { type: 'string' }, to: { type: 'string' } }, usage)
  const { from, to } = values
  if (!isDay(from) || !isDay(to) || from > to) {
    throw new CommandError(`请写明起止日期，起不晚于止。用法：npx xz ${usage}`)
  }
  const days = listDays(from, to, await calendarFor(io))
  if (days.length > longest) throw new CommandError(`一次最多列${longest}天。`)
  const lines = days.map(
    ({ date, workday, why, provisional }) =>
      `${date}  ${workday ? '上班' : '休息'}  ${why}${provisional && !why.includes('暂定') ? '（暂定）' : ''}`,
  )
  io.print(days, lines.join('\n'))
  return 0
}

/** `xz due`: due date and day-by-day derivation. */
export async function dueCommand(argv: readonly string[], io: CommandIo): Promise<number> {
  const usage = 'due --start 2026-02-13 --amount 3 --unit workday [--count-start-day]'
  const { values } = flags(
    argv,
    {
      start: { type: 'string' },
      amount: { type: 'string' },
      unit: { type: 'string' },
      'count-start-day': { type: 'boolean' },
      before: { type: 'boolean' },
      'office-hours': { type: 'boolean' },
    },
    usage,
  )
  const { start, amount, unit } = values
  if (!start || amount === undefined || !unit) {
    throw new CommandError(`须写明 --start、--amount 和 --unit。用法：npx xz ${usage}`)
  }
  const answer = describeDue(
    {
      start,
      amount: Number(amount),
      unit: unit as Unit,
      countStartDay: values['count-start-day'] ?? false,
      before: values.before ?? false,
      officeHours: values['office-hours'] ?? false,
    },
    await calendarFor(io),
  )
  if (isRefusal(answer)) {
    io.print(answer, answer.refused)
    return 1
  }
  const steps = answer.derivation.map(
    ({ day, counted, n, why }) => `  ${day}  ${counted ? `第${n}` : '不计'}  ${why}`,
  )
  const head = `到期：${answer.dueText}${answer.provisional ? '（暂定）' : ''}`
  io.print(answer, [head, ...steps].join('\n'))
  return 0
}
