import { addDays, type Day } from '#kernel/calendar/day.ts'
import { minuteOf } from '#kernel/clocks/time.ts'
import type { ClockOp, Ctx, Snapshot } from '#kernel/matters/matter.ts'
import { clockOf, decide, fixedClock, limitOf } from '#modules/decide.ts'
import type { Assignment } from '#modules/supervision/data.ts'
import {
  monthlyImportant,
  ordinaryReport,
  urgentNudge,
} from '#rulebook/articles/a09-supervision.ts'
import { decisionReportDue, decisionReportMonthly } from '#rulebook/articles/a15-decisions.ts'
import { weeklyInstructionReport, weeklyReportDay } from '#rulebook/articles/a15-instructions.ts'

/**
 * When the next report is due (第九条(四)2–5, 第十五条(四)2、(五)): 急办 every few working hours, 一般
 * within a week, 重点 each month, 批示 each Friday, 会议决定 after ten 工作日 and then each month. Days
 * off move it as each clause says. 有期限 has none but its own limit.
 */

type Asking = Pick<Ctx<Assignment>, 'calendar' | 'amendments' | 'now' | 'today'> & {
  readonly matter: Pick<Snapshot, 'ruleDate'>
}

/** Starts the clock of the next report. `isFirst`: nothing has been reported yet. */
export function nextReport(
  ctx: Asking,
  { category }: Pick<Assignment, 'category'>,
  isFirst: boolean,
): ClockOp[] {
  const start = { key: 'report', label: '报送进展', from: ctx.now }
  const on = (due: Day | undefined, { cite }: { readonly cite: string }) =>
    fixedClock(due, { ...start, cite, warn: [1, 0] })
  switch (category) {
    case '急办':
      return clockOf(limitOf(urgentNudge, ctx, {}), start)
    case '一般':
      return clockOf(limitOf(ordinaryReport, ctx, {}), start)
    case '重点': {
      const from = isFirst ? ctx.today : addDays(ctx.today, 1)
      const due = decide(monthlyImportant, ctx, { from, to: addDays(from, 62) })
      return on(due.outcome[0], due)
    }
    case '批示': {
      if (isFirst) {
        const due = decide(weeklyReportDay, ctx, { received: minuteOf(ctx.now) })
        return on(due.outcome, due)
      }
      const from = addDays(ctx.today, 1)
      const due = decide(weeklyInstructionReport, ctx, { from, to: addDays(from, 27) })
      return on(due.outcome[0], due)
    }
    case '会议决定': {
      if (isFirst) return clockOf(limitOf(decisionReportDue, ctx, {}), start)
      const from = addDays(ctx.today, 1)
      const due = decide(decisionReportMonthly, ctx, { from, to: addDays(from, 62) })
      return on(due.outcome[0], due)
    }
    case '有期限':
      return []
  }
}
