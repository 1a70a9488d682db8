import {
  count,
  duty,
  fen,
  form,
  inYuan,
  limit,
  list,
  local,
  oneOf,
  permit,
  printed,
  quota,
  role,
  rule,
  text,
  yuan,
} from '../kit.ts'
/** 第四十五条 离退休人员管理。 */

export const retireeKeepers = role('45.1', {
  name: '退休人员管理',
  statement: '退休人员管理由人事教育科、机关党委共同负责。',
  reading: '工会、办公室只看慰问所需的内容，不能修改。',
  who: ['人事教育科', '机关党委'],
  examples: [
    { given: { by: '人事教育科' }, yields: true },
    { given: { by: '机关党委' }, yields: true },
    { given: { by: '工会' }, yields: false },
  ],
})

export const retireeSymposium = duty('45.2a', {
  name: '退休老干部座谈会',
  statement: '每年召开1次退休老干部座谈会，通报工作情况。',
  reading: '条文没有日期，12月31日以前为本地设置，建议10月召开。',
  who: ['局领导班子', '人事教育科'],
  every: { each: 'year', month: 12, on: 31, remind: [60, 20], isLocal: true },
  examples: [{ given: { from: '2025-01-01', to: '2025-12-31' }, yields: ['2025-12-31'] }],
})

export const retireeSymposiumHeld = quota('45.2a', {
  name: '座谈会次数',
  statement: '每年召开1次退休老干部座谈会。',
  of: ['座谈会', '次'],
  least: printed(1, '次'),
  examples: [
    { given: { count: 0 }, yields: false },
    { given: { count: 1 }, yields: true },
  ],
})

export const festivalVisit = limit('45.2b', {
  name: '春节、重阳节慰问准备',
  statement: '每年春节、重阳节慰问。',
  reading: '节前10个工作日开始准备为本地设置；慰问品标准条文未定。起算填节日当天。',
  facts: { festival: oneOf('节日', ['春节', '重阳节']) },
  parameters: { workdays: local(10, '个工作日') },
  of: (_, { workdays }) => ({
    unit: 'workday',
    amount: workdays,
    direction: 'before',
    warn: [{ left: 0 }],
  }),
  examples: [
    { given: { festival: '春节', from: '2026-02-17' }, yields: '2026-02-03' },
    { given: { festival: '重阳节', from: '2026-10-18' }, yields: '2026-09-29' },
  ],
})

export const festivalVisitsDone = quota('45.2b', {
  name: '节日慰问次数',
  statement: '每年春节、重阳节各慰问1次。',
  of: ['节日慰问', '次'],
  least: printed(2, '次'),
  examples: [
    { given: { count: 1 }, yields: false },
    { given: { count: 2 }, yields: true },
  ],
})

export const festivalVisitPlan = form('45.2b', {
  name: '节日慰问安排',
  statement: '春节、重阳节慰问离退休人员。',
  fields: {
    festival: oneOf('节日', ['春节', '重阳节']),
    visited: list('慰问对象', text('姓名')),
    visitors: list('慰问人', text('姓名')),
    gift: fen('慰问品'),
    result: text('情况'),
  },
  signatures: ['人事教育科', '机关党委'],
})

export const retireePaper = rule('45.3', {
  name: '订报报销',
  statement:
    '每年为每位离退休干部订《云南老年报》1份；自愿订其他报刊超出部分自付，按老年报费用报销。',
  reading: '所订报刊比老年报便宜的，按实际费用。',
  facts: { standard: fen('《云南老年报》年费'), chosen: fen('所订报刊年费') },
  parameters: { copies: printed(1, '份') },
  decide: ({ standard, chosen }, { copies }) => {
    const outcome = Math.min(standard * copies, chosen)
    return {
      outcome: { paid: outcome, own: chosen - outcome },
      reason: `报销${inYuan(outcome)}，自付${inYuan(chosen - outcome)}`,
    }
  },
  examples: [
    {
      given: { standard: yuan(240), chosen: yuan(300) },
      yields: { paid: yuan(240), own: yuan(60) },
    },
    { given: { standard: yuan(240), chosen: yuan(200) }, yields: { paid: yuan(200), own: 0 } },
    { given: { standard: yuan(240), chosen: yuan(240) }, yields: { paid: yuan(240), own: 0 } },
  ],
})

export const retireeBranchMeetings = ['支部党员大会', '支部委员会', '党小组会', '党课'] as const

export const retireeBranch = permit('45.4', {
  name: '老干部党支部“三会一课”',
  statement: '老干部党支部落实“三会一课”。',
  reading: '次数不在本制度内，按党内规定设置：大会、党课每季度，委员会、党小组会每月。',
  facts: {
    meetings: count('本季度支部党员大会', '次'),
    committees: count('本季度支部委员会', '次'),
    groups: count('本季度党小组会', '次'),
    classes: count('本季度党课', '次'),
  },
  parameters: {
    meetings: local(1, '次/季度'),
    committees: local(3, '次/季度'),
    groups: local(3, '次/季度'),
    classes: local(1, '次/季度'),
  },
  refuse: (f, p) => [
    f.meetings < p.meetings && `支部党员大会缺${p.meetings - f.meetings}次`,
    f.committees < p.committees && `支部委员会缺${p.committees - f.committees}次`,
    f.groups < p.groups && `党小组会缺${p.groups - f.groups}次`,
    f.classes < p.classes && `党课缺${p.classes - f.classes}次，列报机关党委`,
  ],
  examples: [
    { given: { meetings: 1, committees: 3, groups: 3, classes: 1 }, yields: true },
    { given: { meetings: 1, committees: 3, groups: 3, classes: 0 }, yields: false },
    { given: { meetings: 0, committees: 3, groups: 3, classes: 1 }, yields: false },
  ],
})

export const retireeContact = duty('45.5', {
  name: '了解退休人员情况',
  statement: '常了解生活和联系方式。',
  reading: '“经常”没有周期，每半年一次为本地设置。',
  who: ['人事教育科', '机关党委'],
  every: { each: 'half-year', month: 6, on: 'last-workday', isLocal: true },
  examples: [
    { given: { from: '2026-01-01', to: '2026-12-31' }, yields: ['2026-06-30', '2026-12-31'] },
  ],
})

export const retireeHospital = limit('45.5', {
  name: '住院告知工会',
  statement: '住院及时告工会并组织看望。',
  reading:
    '“及时”没有数字，1个工作日为本地设置。慰问品标准第四十六条(一)只写本局职工，离退休人员参照执行。',
  parameters: { workdays: local(1, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [
    { given: { from: '2025-12-10' }, yields: '2025-12-11' },
    { given: { from: '2025-12-12' }, yields: '2025-12-15' },
  ],
})

export const retireeDeathTasks = [
  '查阅档案',
  '生平材料',
  '抚恤金',
  '丧葬费',
  '困难补助',
  '慰问家属',
  '丧事办理',
] as const

export const retireeDeath = permit('45.6', {
  name: '病故事务办结',
  statement: '病故：及时查档写生平，办抚恤金、丧葬费、困难补助，慰问家属，处理丧事。',
  reading: '抚恤金、丧葬费、困难补助的金额不在本制度内；家属不申请困难补助的注明即为办妥。',
  facts: { done: list('已办事项', text('事项')) },
  parameters: { tasks: printed(retireeDeathTasks) },
  refuse: ({ done }, { tasks }) =>
    tasks.filter((one) => !done.includes(one)).map((one) => `${one}未办妥，不能办结`),
  allowed: '各项均已办妥',
  examples: [
    { given: { done: [...retireeDeathTasks] }, yields: true },
    { given: { done: retireeDeathTasks.filter((one) => one !== '丧葬费') }, yields: false },
  ],
})
