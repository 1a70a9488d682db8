import {
  below,
  conduct,
  day,
  daysBetween,
  from,
  limit,
  num,
  oneOf,
  over,
  printed,
  register,
  rule,
  table,
  text,
  upTo,
  yes,
} from '../kit.ts'
import { leaveKinds } from './a34-leave.ts'

/** 第三十四条 因公外出和请销假，(三) 审批权限，(四) 程序，(五) 因公外出。 */

export const ranks = ['一般工作人员', '科室负责人', '处级干部'] as const

export const leaveApprover = table(['34.3a', '34.3b', '34.3c'], {
  name: '请假审批权限',
  statement:
    '科室人员2天以内科室负责人批，3天以上7天以内分管领导批，8天以上局长批；科室负责人3天以内分管领导批，4天以上局长批；处级干部由局长批。',
  reading:
    '2与3、7与8、3与4天之间的半天按上一级权限。只隔休息日的连续请假合并计天数。局长本人请假向上级报备，不自批。',
  facts: {
    rank: oneOf('职级', ranks),
    days: num('请假天数', '天', { min: 0.5, step: 0.5 }),
  },
  rows: [
    [{ rank: '一般工作人员', days: upTo(2) }, '科室负责人'],
    [{ rank: '一般工作人员', days: over(2, 7) }, '分管领导'],
    [{ rank: '一般工作人员', days: over(7) }, '局长'],
    [{ rank: '科室负责人', days: upTo(3) }, '分管领导'],
    [{ rank: '科室负责人', days: over(3) }, '局长'],
    [{ rank: '处级干部', days: from(0.5) }, '局长'],
  ],
  reason: ({ rank, days }, approver) => `${rank}请假${days}天，由${approver}批准`,
  examples: [
    { given: { rank: '一般工作人员', days: 2 }, yields: '科室负责人' },
    { given: { rank: '一般工作人员', days: 2.5 }, yields: '分管领导' },
    { given: { rank: '一般工作人员', days: 3 }, yields: '分管领导' },
    { given: { rank: '一般工作人员', days: 7 }, yields: '分管领导' },
    { given: { rank: '一般工作人员', days: 7.5 }, yields: '局长' },
    { given: { rank: '科室负责人', days: 3 }, yields: '分管领导' },
    { given: { rank: '科室负责人', days: 3.5 }, yields: '局长' },
    { given: { rank: '处级干部', days: 0.5 }, yields: '局长' },
  ],
})

export const noticeAhead = rule('34.4a', {
  name: '提前2天以上请假',
  statement: '一般应提前2天以上提交请假条。',
  reading: '自然日，含2天。“一般”即可以补正：不足的须说明原因，登记为未按时提交。',
  facts: { first: day('首日'), submitted: day('提交日') },
  parameters: { days: printed(2, '天') },
  decide: ({ first, submitted }, { days }) => {
    const ahead = daysBetween(submitted, first)
    return {
      outcome: ahead >= days,
      reason: `提前${ahead}天${ahead >= days ? '' : `，不足${days}天，请说明原因`}`,
    }
  },
  examples: [
    { given: { first: '2025-11-13', submitted: '2025-11-11' }, yields: true },
    { given: { first: '2025-11-13', submitted: '2025-11-12' }, yields: false },
  ],
})

export const slipAfterwards = limit('34.4b', {
  name: '补假条',
  statement: '生病住院等特殊情况先口头请假，回单位后2天以内补假条。',
  reading: '自回单位次日起算，自然日；末日是休息日的，下一工作日补的也算按时。',
  parameters: { days: printed(2, '天') },
  of: (_, { days }) => ({ unit: 'day', amount: days, warn: [{ left: 1 }] }),
  examples: [
    { given: { from: '2025-11-10' }, yields: '2025-11-12' },
    { given: { from: '2025-11-14' }, yields: '2025-11-17' },
  ],
})

export const leaveLedger = register('34.4c', {
  name: '请销假台账',
  statement: '批准后的请假条须当天送人事教育科存查。',
  reading: '在系统内批准即已登记；纸质假条补登的，送存日期晚于批准日期的注明。',
  keeper: '人事教育科',
  columns: {
    name: text('姓名'),
    unit: text('科室'),
    kind: oneOf('假种', leaveKinds),
    first: day('首日'),
    last: day('末日'),
    days: num('天数', '天', { min: 0.5, step: 0.5 }),
    approver: text('批准人'),
    approved: day('批准日期'),
    filed: day('送存日期'),
  },
})

export const reachable = conduct('34.4d', {
  name: '请假期间保持联系',
  statement: '请假期间保持通信畅通；有重大突发情况服从单位统筹。',
})

export const awayOnDuty = table(['34.5a', '34.5b'], {
  name: '因公外出报告',
  statement:
    '机关人员因公离开文山城区，1天以内向科室负责人报告，2天以上向局长和分管领导报告；科室领导1天以上向局长和分管领导报告。',
  reading:
    '1与2天之间按上一级。科室领导包括副职；不足1天的条文未规定，向分管领导报告。有差旅费的另办第三十八条审批单。',
  facts: {
    isUnitLeader: yes('科室领导'),
    days: num('外出天数', '天', { min: 0.5, step: 0.5 }),
  },
  rows: [
    [{ isUnitLeader: false, days: upTo(1) }, '科室负责人'],
    [{ isUnitLeader: false, days: over(1) }, '局长和分管领导'],
    [{ isUnitLeader: true, days: below(1) }, '分管领导', 'local'],
    [{ isUnitLeader: true, days: from(1) }, '局长和分管领导'],
  ],
  reason: ({ days }, to) => `因公外出${days}天，向${to}报告`,
  examples: [
    { given: { isUnitLeader: false, days: 1 }, yields: '科室负责人' },
    { given: { isUnitLeader: false, days: 1.5 }, yields: '局长和分管领导' },
    { given: { isUnitLeader: false, days: 2 }, yields: '局长和分管领导' },
    { given: { isUnitLeader: true, days: 1 }, yields: '局长和分管领导' },
    { given: { isUnitLeader: true, days: 0.5 }, yields: '分管领导' },
  ],
})
