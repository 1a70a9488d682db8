import {
  count,
  day,
  duty,
  moment,
  minutesBetween,
  num,
  oneOf,
  optional,
  permit,
  printed,
  report,
  role,
  rule,
  table,
  text,
  yes,
} from '../kit.ts'

/** 第三十五条 考勤制度。 */

export const attendanceKeeper = role('35.1', {
  name: '考勤归口',
  statement: '考勤由人事教育科负责。',
  who: ['人事教育科'],
})

export const weeklyBulletin = duty('35.1', {
  name: '考勤每周公布',
  statement: '考勤及督查情况每星期公布1次。',
  reading: '每周最后一个工作日公布；整周放假的不公布。',
  who: ['人事教育科'],
  every: { each: 'week', on: 'last-workday' },
  examples: [
    { given: { from: '2025-11-03', to: '2025-11-09' }, yields: ['2025-11-07'] },
    { given: { from: '2026-02-16', to: '2026-02-22' }, yields: [] },
    { given: { from: '2026-02-09', to: '2026-02-15' }, yields: ['2026-02-14'] },
  ],
})

export const attendanceBulletin = report('35.1', {
  name: '考勤及督查情况通报',
  statement: '考勤及督查情况每星期公布。',
  contents: {
    unit: text('科室'),
    late: count('迟到早退', '次'),
    absent: num('缺勤', '天', { step: 0.5 }),
    unexcused: num('旷工', '天', { step: 0.5 }),
    checks: count('抽查', '次'),
  },
  from: ['人事教育科'],
  to: ['办公平台'],
  every: { each: 'week', on: 'last-workday' },
})

export const officeHours = rule('35.2a', {
  name: '工作时间',
  statement: '周一至周五8:30–12:00、14:30–17:30上班。',
  reading: '法定节假日不上班，国务院公布的调休周末上班。窗口单位时间可另设。',
  facts: { on: day('日期') },
  parameters: {
    morning: printed('08:30–12:00'),
    afternoon: printed('14:30–17:30'),
  },
  decide: ({ on }, { morning, afternoon }, { calendar }) => {
    const outcome: readonly string[] = calendar.isWorkday(on) ? [morning, afternoon] : []
    return { outcome, reason: calendar.whyOf(on) }
  },
  examples: [
    { given: { on: '2026-02-14' }, yields: ['08:30–12:00', '14:30–17:30'] },
    { given: { on: '2026-02-16' }, yields: [] },
    { given: { on: '2026-03-02' }, yields: ['08:30–12:00', '14:30–17:30'] },
  ],
})

export const unexcusedAbsence = table(['35.2b', '35.2c'], {
  name: '旷工的后果',
  statement:
    '无故不上班一律按旷工；年内累计超过5天，年度考核定为不称职（不合格）；累计超过30天的按公务员法辞退。',
  reading: '“超过”不含本数。辞退由局党组决定，系统只开案。',
  notes: [{ on: '2026-11-23', text: '公务员法另规定连续旷工15天、一年内累计30天的情形。' }],
  facts: { days: num('年内累计旷工', '天', { step: 0.5 }) },
  rows: [
    [{ days: { upTo: 5 } }, '记录'],
    [{ days: { over: 5, upTo: 30 } }, '年度考核不称职'],
    [{ days: { over: 30 } }, '提请辞退'],
  ],
  examples: [
    { given: { days: 5 }, yields: '记录' },
    { given: { days: 5.5 }, yields: '年度考核不称职' },
    { given: { days: 30 }, yields: '年度考核不称职' },
    { given: { days: 30.5 }, yields: '提请辞退' },
  ],
})

export const weeklySpotCheck = duty('35.3a', {
  name: '每周抽查',
  statement: '每星期抽查上班情况1次并在办公平台公布。',
  reading: '与第四十八条(五)2(3)的每周抽查合并登记；时间科室由系统随机选定，周末前未查的提醒。',
  who: ['人事教育科'],
  every: { each: 'week', on: 'last-workday' },
  examples: [{ given: { from: '2025-12-01', to: '2025-12-07' }, yields: ['2025-12-05'] }],
})

export const spotCheckMiss = rule('35.3b', {
  name: '督查不在岗',
  statement: '督查时不在岗（非因公）记缺勤。',
  reading: '可以提交情况说明；未说明或说明未被接受的，该半天按旷工。',
  facts: {
    isCovered: yes('请假、因公外出或值班'),
    explanation: oneOf('情况说明', ['接受', '未说明', '不接受']),
  },
  decide: ({ isCovered, explanation }) => {
    if (isCovered) return { outcome: '在岗', reason: '有请假或因公外出记录' }
    return explanation === '接受'
      ? { outcome: '缺勤', reason: '记缺勤半天' }
      : { outcome: '旷工', reason: '没有正当理由，记旷工半天' }
  },
  examples: [
    { given: { isCovered: true, explanation: '未说明' }, yields: '在岗' },
    { given: { isCovered: false, explanation: '接受' }, yields: '缺勤' },
    { given: { isCovered: false, explanation: '未说明' }, yields: '旷工' },
  ],
})

export const lateOrEarly = rule('35.3c', {
  name: '迟到早退',
  statement: '上班15分钟后未到为迟到，下班15分钟前离开为早退。',
  reading: '恰好15分钟不算。',
  facts: {
    starts: moment('上班时间'),
    ends: moment('下班时间'),
    arrived: moment('到岗时间'),
    left: moment('离岗时间'),
  },
  parameters: { grace: printed(15, '分钟') },
  decide: ({ starts, ends, arrived, left }, { grace }) => {
    const late = minutesBetween(starts, arrived) > grace
    const early = minutesBetween(left, ends) > grace
    const outcome = late && early ? '迟到、早退' : late ? '迟到' : early ? '早退' : '正常'
    return { outcome, reason: `${arrived.slice(11)}到岗，${left.slice(11)}离岗` }
  },
  examples: [
    {
      given: {
        starts: '2026-03-02T08:30',
        ends: '2026-03-02T12:00',
        arrived: '2026-03-02T08:45',
        left: '2026-03-02T12:00',
      },
      yields: '正常',
    },
    {
      given: {
        starts: '2026-03-02T08:30',
        ends: '2026-03-02T12:00',
        arrived: '2026-03-02T08:46',
        left: '2026-03-02T12:00',
      },
      yields: '迟到',
    },
    {
      given: {
        starts: '2026-03-02T14:30',
        ends: '2026-03-02T17:30',
        arrived: '2026-03-02T14:30',
        left: '2026-03-02T17:15',
      },
      yields: '正常',
    },
    {
      given: {
        starts: '2026-03-02T14:30',
        ends: '2026-03-02T17:30',
        arrived: '2026-03-02T14:30',
        left: '2026-03-02T17:14',
      },
      yields: '早退',
    },
  ],
})

export const lateToAbsence = rule('35.3d', {
  name: '迟到早退折算缺勤',
  statement: '迟到早退累计4次视为缺勤1天，2次为半天。',
  reading: '按自然年累计；与第四十八条(五)2(3)的扣分并行。',
  facts: { times: count('年内迟到早退', '次') },
  parameters: { timesPerHalfDay: printed(2, '次') },
  decide: ({ times }, { timesPerHalfDay }) => {
    const outcome = Math.floor(times / timesPerHalfDay) / 2
    return { outcome, reason: `${times}次，折算缺勤${outcome}天` }
  },
  examples: [
    { given: { times: 1 }, yields: 0 },
    { given: { times: 2 }, yields: 0.5 },
    { given: { times: 3 }, yields: 0.5 },
    { given: { times: 4 }, yields: 1 },
    { given: { times: 5 }, yields: 1 },
  ],
})

export const shortLeave = permit('35.3e', {
  name: '临时外出请假',
  statement:
    '一般人员外出办私事或提前下班须向科室负责人请假，科室负责人向分管局领导请假，批准后方可离开。',
  facts: {
    isUnitHead: yes('科室负责人'),
    approver: oneOf('批准人', ['科室负责人', '分管局领导', '无']),
    approvedAt: optional(moment('批准时间')),
    leftAt: moment('离开时间'),
  },
  refuse: ({ isUnitHead, approver, approvedAt, leftAt }) => [
    approver === '无' && '未请假',
    isUnitHead && approver === '科室负责人' && '科室负责人须向分管局领导请假',
    (approvedAt === null || approvedAt > leftAt) && '批准后方可离开',
  ],
  examples: [
    {
      given: {
        isUnitHead: false,
        approver: '科室负责人',
        approvedAt: '2025-11-20T16:25',
        leftAt: '2025-11-20T16:30',
      },
      yields: true,
    },
    {
      given: {
        isUnitHead: false,
        approver: '科室负责人',
        approvedAt: '2025-11-20T16:40',
        leftAt: '2025-11-20T16:30',
      },
      yields: false,
    },
    {
      given: {
        isUnitHead: true,
        approver: '科室负责人',
        approvedAt: '2025-11-20T16:25',
        leftAt: '2025-11-20T16:30',
      },
      yields: false,
    },
  ],
})
