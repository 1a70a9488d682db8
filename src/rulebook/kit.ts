/** The words that the articles are written with. */

export { addClauses, allClauses, citeOf } from './kit/declared.ts'
export type { Binding, Clause, CurrencyNote, Declared, Kind } from './kit/declared.ts'
export {
  FactError,
  count,
  day,
  fen,
  inYuan,
  list,
  moment,
  num,
  oneOf,
  optional,
  record,
  text,
  yes,
  yuan,
} from './kit/facts.ts'
export type { Fact, Facts, FactsOf } from './kit/facts.ts'
export { inFen, local, printed } from './kit/parameters.ts'
export type { Parameter } from './kit/parameters.ts'
export { firstEdition, permit, rule, stateCalendar } from './kit/rule.ts'
export type {
  Amendments,
  AnyRule,
  Answer,
  Decided,
  Example,
  InForce,
  Rule,
  Terms,
  Time,
  Version,
} from './kit/rule.ts'
export { conditions } from './kit/conditions.ts'
export { limit, reckoned } from './kit/limit.ts'
export type { CitedLimit, Limit, LimitRule } from './kit/limit.ts'
export { below, from, over, table, upTo } from './kit/table.ts'
export type { Row, Table } from './kit/table.ts'
export { duty } from './kit/duty.ts'
export type { Duty, Recurrence } from './kit/duty.ts'
export { ballot, quorum } from './kit/meeting.ts'
export { minutesBetween } from './kit/minutes.ts'
export { ladder, quota, score } from './kit/points.ts'
export { role, sequence } from './kit/people.ts'
export { conduct, form, register, report } from './kit/paper.ts'
export type { Conduct, Form, Paper, Register, Report } from './kit/paper.ts'
// Days as the clauses reckon with them: 满一年, 次日, 自然日.
export {
  addDays,
  addMonths,
  daysBetween,
  mondayOf,
  monthEnd,
  partsOf,
  weekdayOf,
} from '#kernel/calendar/day.ts'
export type { Day } from '#kernel/calendar/day.ts'
