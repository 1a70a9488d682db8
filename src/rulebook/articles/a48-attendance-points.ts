import {
  addDays,
  day,
  duty,
  form,
  limit,
  local,
  moment,
  num,
  oneOf,
  optional,
  printed,
  rule,
  score,
  sequence,
  table,
  text,
  yes,
} from '../kit.ts'
import { leaveKinds } from './a34-leave.ts'

/** 第四十八条 干部职工绩效考核奖惩办法，(五)2(3) 考勤纪律记分。 */

export const leavePoints = rule('48.5.2.3a', {
  name: '休假照常记分',
  statement: '国家规定的公休假、探亲假、产假、婚丧假照常记分。',
  reading:
    '公休假即年休假；按假期内的工作日计基本分，仍受每周上限。病假未列，不记也不扣；冲抵年休假的事假视同年休假。',
  facts: { kind: oneOf('假种', leaveKinds), first: day('首日'), last: day('末日') },
  parameters: {
    perDay: printed(1, '分'),
    kinds: printed(['年休假', '探亲假', '产假', '婚假', '丧假']),
  },
  decide: ({ kind, first, last }, { perDay, kinds }, { calendar }) => {
    if (!kinds.some((one) => one === kind)) return { outcome: 0, reason: `${kind}期间不记分` }
    const workdays = Math.max(0, calendar.workdaysBetween(addDays(first, -1), last))
    return {
      outcome: workdays * perDay,
      reason: `${kind}含${workdays}个工作日，记${workdays * perDay}分`,
    }
  },
  examples: [
    { given: { kind: '年休假', first: '2025-11-10', last: '2025-11-14' }, yields: 5 },
    { given: { kind: '年休假', first: '2026-02-13', last: '2026-02-24' }, yields: 3 },
    { given: { kind: '病假', first: '2025-11-10', last: '2025-11-14' }, yields: 0 },
    { given: { kind: '事假', first: '2025-11-10', last: '2025-11-14' }, yields: 0 },
  ],
})

export const overtimePoints = rule('48.5.2.3b', {
  name: '加班、值班加分',
  statement: '节假日领导安排加班或值班每天加2分；平常周末加班每天加1分。',
  reading:
    '放假通知所列的整段放假都算节假日，其中的周末和调休日也加2分；调休上班的周末是工作日，不加。半天按一半计为本地设置。',
  facts: {
    date: day('加班日期'),
    days: num('天数', '天', { min: 0.5, max: 1, step: 0.5 }),
    hasRoster: yes('领导安排（值班安排表或加班登记表）'),
    hasRecord: yes('有实际工作记录'),
  },
  parameters: { holiday: printed(2, '分'), weekend: printed(1, '分') },
  decide: ({ date, days, hasRoster, hasRecord }, { holiday, weekend }, { calendar }) => {
    const why = calendar.whyOf(date)
    if (!hasRoster || !hasRecord) {
      return {
        outcome: 0,
        reason: `以值班安排表和工作记录为依据，缺${hasRoster ? '工作记录' : '领导安排'}，不加分`,
      }
    }
    if (calendar.isWorkday(date)) return { outcome: 0, reason: `${date}（${why}），不加分` }
    const each = calendar.provenance(date)?.kind === 'off' ? holiday : weekend
    return {
      outcome: each * days,
      reason: `${date}（${why}）${days}天，每天${each}分，加${each * days}分`,
    }
  },
  examples: [
    { given: { date: '2026-02-18', days: 1, hasRoster: true, hasRecord: true }, yields: 2 },
    { given: { date: '2026-02-23', days: 1, hasRoster: true, hasRecord: true }, yields: 2 },
    { given: { date: '2026-02-21', days: 1, hasRoster: true, hasRecord: true }, yields: 2 },
    { given: { date: '2026-03-07', days: 1, hasRoster: true, hasRecord: true }, yields: 1 },
    { given: { date: '2026-03-07', days: 0.5, hasRoster: true, hasRecord: true }, yields: 0.5 },
    { given: { date: '2026-02-14', days: 1, hasRoster: true, hasRecord: true }, yields: 0 },
    { given: { date: '2026-02-18', days: 1, hasRoster: false, hasRecord: true }, yields: 0 },
    { given: { date: '2026-02-18', days: 1, hasRoster: true, hasRecord: false }, yields: 0 },
  ],
})

export const excessPersonalLeave = rule('48.5.2.3c', {
  name: '事假超过公休假扣分',
  statement: '请事假超过法定公休假的，每超1天扣1分。',
  reading: '先冲年休假余额，超出部分才扣；半天按比例扣0.5分为本地设置。',
  facts: {
    days: num('本年事假', '天', { step: 0.5 }),
    entitlement: num('本年可用于冲抵的公休假', '天', { step: 0.5 }),
  },
  parameters: { perDay: printed(1, '分') },
  decide: ({ days, entitlement }, { perDay }) => {
    const excess = Math.max(0, days - entitlement)
    return {
      outcome: 0 - excess * perDay,
      reason: `事假${days}天，公休假${entitlement}天，超${excess}天，扣${excess * perDay}分`,
    }
  },
  examples: [
    { given: { days: 5, entitlement: 5 }, yields: 0 },
    { given: { days: 5.5, entitlement: 5 }, yields: -0.5 },
    { given: { days: 6.5, entitlement: 5 }, yields: -1.5 },
    { given: { days: 3, entitlement: 5 }, yields: 0 },
  ],
})

export const latenessPoints = score('48.5.2.3d', {
  name: '迟到早退扣分',
  statement: '迟到或早退一次扣0.5分。',
  reading: '只计人事教育科确认的次数，说明被采纳（如因公）的不计。',
  conflicts: [
    { with: '35.3d', follow: '按次扣0.5分；累计折算的缺勤只用于考勤统计，不再按缺勤扣分' },
  ],
  items: [
    { key: 'late', label: '迟到', each: -0.5, unit: '次' },
    { key: 'early', label: '早退', each: -0.5, unit: '次' },
  ],
  examples: [
    { given: { late: 3, early: 0 }, yields: -1.5 },
    { given: { late: 2, early: 0 }, yields: -1 },
    { given: { late: 1, early: 1 }, yields: -1 },
    { given: { late: 0, early: 0 }, yields: 0 },
  ],
})

export const absencePoints = score('48.5.2.3e', {
  name: '无故缺勤扣分',
  statement: '无故缺勤每半天扣1分。',
  reading: '只计确认的无故缺勤，缺勤当日另不得基本分；由迟到早退折算的半天不计。',
  conflicts: [{ with: '35.3d', follow: '由迟到早退折算的缺勤已按次扣分，不再扣' }],
  items: [{ key: 'halfDays', label: '无故缺勤', each: -1, unit: '个半天' }],
  examples: [
    { given: { halfDays: 2 }, yields: -2 },
    { given: { halfDays: 1 }, yields: -1 },
    { given: { halfDays: 0 }, yields: 0 },
  ],
})

export const weeklyAttendanceCheck = duty('48.5.2.3f', {
  name: '每周考勤随机抽查',
  statement: '实行每周考勤随机抽查制度。',
  reading: '抽查日随机，每周至迟在最后一个工作日前完成为本地设置。',
  who: ['人事教育科'],
  every: { each: 'week', on: 'last-workday', isLocal: true },
  examples: [
    {
      given: { from: '2026-02-09', to: '2026-03-01' },
      yields: ['2026-02-14', '2026-02-28'],
    },
  ],
})

export const attendanceCheckResult = table('48.5.2.3f', {
  name: '抽查结果',
  statement: '抽查时未在岗又未请假的按缺勤；事后情况说明经分管领导审核的，按说明更正。',
  reading: '因公外出事先报告的不算未请假。说明不被采纳或逾期未报的，缺勤成立。',
  facts: {
    isAtPost: yes('在岗'),
    hasLeaveOrReport: yes('已请假或已报告外出'),
    isExplanationAccepted: yes('情况说明经分管领导审核同意'),
  },
  rows: [
    [{ isAtPost: true }, '在岗'],
    [{ isAtPost: false, hasLeaveOrReport: true }, '请假或外出'],
    [{ isAtPost: false, hasLeaveOrReport: false, isExplanationAccepted: true }, '说明采纳'],
    [{ isAtPost: false, hasLeaveOrReport: false, isExplanationAccepted: false }, '缺勤'],
  ],
  examples: [
    {
      given: { isAtPost: false, hasLeaveOrReport: false, isExplanationAccepted: false },
      yields: '缺勤',
    },
    {
      given: { isAtPost: false, hasLeaveOrReport: false, isExplanationAccepted: true },
      yields: '说明采纳',
    },
    {
      given: { isAtPost: false, hasLeaveOrReport: true, isExplanationAccepted: false },
      yields: '请假或外出',
    },
  ],
})

export const absenceExplanationForm = form('48.5.2.3f', {
  name: '缺岗情况说明',
  statement: '缺岗人员将情况说明报分管领导审核后交人事教育科。',
  fields: {
    name: text('姓名'),
    unit: text('科室'),
    checked: moment('抽查时间'),
    why: text('缺岗原因'),
    proof: text('证明材料'),
  },
  signatures: ['本人', '分管领导'],
})

export const absenceExplanation = sequence('48.5.2.3f', {
  name: '缺岗说明程序',
  statement: '情况说明由分管领导审核后交人事教育科并在协同平台公示。',
  steps: [
    { name: '情况说明', by: '缺岗人员' },
    { name: '审核', by: '分管领导' },
    { name: '交人事教育科', by: '缺岗人员' },
    { name: '协同平台公示', by: '人事教育科' },
  ],
  examples: [
    { given: { done: ['情况说明'], next: '交人事教育科' }, yields: false },
    { given: { done: ['情况说明', '审核'], next: '交人事教育科' }, yields: true },
    { given: { done: ['情况说明', '审核'], next: '协同平台公示' }, yields: false },
  ],
})

export const absenceExplanationLimit = limit('48.5.2.3f', {
  name: '缺岗说明时限',
  statement: '缺岗人员事后报情况说明。',
  reading: '条文未定时限；3个工作日为本地设置，逾期未解决的缺勤成立。',
  parameters: { workdays: local(3, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays, warn: [{ left: 1 }] }),
  examples: [
    { given: { from: '2025-11-12' }, yields: '2025-11-17' },
    { given: { from: '2026-02-13' }, yields: '2026-02-25' },
  ],
})

export const outingReport = rule('48.5.2.3g', {
  name: '外出办事事先报告',
  statement: '外出办事须事先向人事教育科报告。',
  reading:
    '在第三十四条(五)的报告之外；一张外出单同时送到。外出后补记的为事后报告，未记的抽查按缺勤。',
  facts: { left: moment('外出时间'), reported: optional(moment('报告时间')) },
  decide: ({ left, reported }) => {
    if (reported === null) return { outcome: '未报告', reason: '外出未向人事教育科报告' }
    return reported <= left
      ? { outcome: '事先报告', reason: `${reported}已报告` }
      : { outcome: '事后报告', reason: `${left}外出，${reported}才报告` }
  },
  examples: [
    { given: { left: '2025-11-12T09:00', reported: '2025-11-12T09:20' }, yields: '事后报告' },
    { given: { left: '2025-11-12T09:00', reported: '2025-11-12T09:00' }, yields: '事先报告' },
    { given: { left: '2025-11-12T09:00', reported: '2025-11-11' }, yields: '事先报告' },
    { given: { left: '2025-11-12T09:00', reported: null }, yields: '未报告' },
  ],
})
