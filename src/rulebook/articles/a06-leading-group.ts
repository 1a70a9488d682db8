import {
  addMonths,
  count,
  day,
  form,
  limit,
  list,
  local,
  oneOf,
  optional,
  permit,
  record,
  report,
  rule,
  sequence,
  table,
  text,
  yes,
} from '../kit.ts'

/** 第六条 廉政风险防控监督，(三) 领导小组和结果运用。 */

export const riskGroupSeats = table('6.3.1', {
  name: '廉政风险防控监督领导小组',
  statement:
    '组长为局党组书记、局长；副组长为党组成员、副局长；成员为局机关各科室和经办机构负责人；办公室设在机关党委。',
  reading:
    '按职务组成，人变即变。直属单位负责人未列，由党组决定是否参加。与第五条(四)的领导小组分别登记。',
  facts: {
    post: oneOf('职务', [
      '局党组书记、局长',
      '党组成员、副局长',
      '局机关科室负责人',
      '经办机构负责人',
      '直属单位负责人',
      '机关党委',
      '其他人员',
    ]),
  },
  rows: [
    [{ post: '局党组书记、局长' }, '组长'],
    [{ post: '党组成员、副局长' }, '副组长'],
    [{ post: ['局机关科室负责人', '经办机构负责人'] }, '成员'],
    [{ post: '直属单位负责人' }, '由党组决定', 'local'],
    [{ post: '机关党委' }, '办公室'],
    [{ post: '其他人员' }, '不是成员'],
  ],
  examples: [
    { given: { post: '局党组书记、局长' }, yields: '组长' },
    { given: { post: '经办机构负责人' }, yields: '成员' },
    { given: { post: '直属单位负责人' }, yields: '由党组决定' },
    { given: { post: '机关党委' }, yields: '办公室' },
  ],
})

export const roundReportDue = limit('6.3.2.1', {
  name: '巡查抽查专题材料的时限',
  statement: '巡查抽查结束后形成专题材料报局党组会议并提意见建议。',
  reading: '条文没有期限，结束后10个工作日是本地设置。',
  parameters: { workdays: local(10, '个工作日') },
  of: (_, { workdays }) => ({
    unit: 'workday',
    amount: workdays,
    warn: [{ left: 3 }, { over: 1 }],
  }),
  examples: [
    { given: { from: '2025-11-07' }, yields: '2025-11-21' },
    { given: { from: '2025-09-30' }, yields: '2025-10-21' },
  ],
})

export const roundReport = report('6.3.2.1', {
  name: '巡查抽查专题材料',
  statement: '专题材料报局党组会议，情况在局办公协同平台通报；涉密线索不通报。',
  contents: {
    unit: text('被查单位'),
    first: day('起'),
    last: day('止'),
    findings: text('情况'),
    suggestions: text('意见建议'),
  },
  from: ['巡查抽查组'],
  to: ['局党组'],
})

export const roundClosed = sequence('6.3.2.1', {
  name: '巡查抽查的办结',
  statement: '专题材料列入局党组会议并在平台通报后，巡查抽查方可办结。',
  steps: [
    { name: '形成专题材料', by: '巡查抽查组' },
    { name: '列入党组会议', by: '局党组' },
    { name: '平台通报', by: '机关党委' },
    { name: '办结', by: '巡查抽查组' },
  ],
  examples: [
    { given: { done: ['形成专题材料'], next: '办结' }, yields: false },
    { given: { done: ['形成专题材料', '列入党组会议'], next: '办结' }, yields: false },
    { given: { done: ['形成专题材料', '列入党组会议', '平台通报'], next: '办结' }, yields: true },
  ],
})

export const rectificationOrder = form('6.3.2.2', {
  name: '整改意见书',
  statement: '对突出问题边查边改，下达整改意见书，限期整改。',
  fields: {
    unit: text('被查单位'),
    items: list(
      '整改事项',
      record('事项', {
        problem: text('问题'),
        demand: text('要求'),
        person: text('责任人'),
        due: day('限期'),
      }),
    ),
    issued: day('下达日期'),
  },
  signatures: ['巡查抽查组', '被查单位'],
})

export const rectificationReminder = rule('6.3.2.2', {
  name: '限期整改提醒',
  statement: '限期整改，到期以前提醒，逾期报局党组。',
  reading: '期限由下达人定；提前3个工作日提醒是本地设置。',
  facts: { due: day('限期'), on: day('今日'), isDone: yes('已整改') },
  parameters: { ahead: local(3, '个工作日') },
  decide: ({ due, on, isDone }, { ahead }, { calendar }) => {
    const remind = calendar.addWorkdays(due, -ahead)
    const state = isDone ? '已整改' : on > due ? '逾期，报局党组' : on >= remind ? '提醒' : '整改中'
    return { outcome: { remind, state }, reason: `限期${due}，提醒日${remind}：${state}` }
  },
  examples: [
    {
      given: { due: '2025-10-10', on: '2025-09-29', isDone: false },
      yields: { remind: '2025-09-29', state: '提醒' },
    },
    {
      given: { due: '2025-10-10', on: '2025-09-28', isDone: false },
      yields: { remind: '2025-09-29', state: '整改中' },
    },
    {
      given: { due: '2025-10-10', on: '2025-10-11', isDone: false },
      yields: { remind: '2025-09-29', state: '逾期，报局党组' },
    },
    {
      given: { due: '2025-10-10', on: '2025-10-10', isDone: true },
      yields: { remind: '2025-09-29', state: '已整改' },
    },
  ],
})

export const holdKinds = ['暂缓提拔', '暂缓奖励', '职务调整'] as const

export const holdSuggestion = form('6.3.2.3', {
  name: '组织处理建议',
  statement:
    '对慢作为、不作为、乱作为、失职渎职者，巡查抽查组可向局党组建议暂缓提拔、暂缓奖励或职务调整。',
  fields: {
    person: text('人员'),
    finding: oneOf('情形', ['慢作为', '不作为', '乱作为', '失职渎职']),
    suggestion: oneOf('建议', holdKinds),
    reason: text('理由'),
    until: optional(day('局党组决定的截止日')),
  },
  signatures: ['巡查抽查组', '局党组'],
})

export const promotionHeldBack = permit('6.3.2.3', {
  name: '暂缓期间不得提拔奖励',
  statement: '局党组采纳暂缓提拔、暂缓奖励的，暂缓期间不得提拔、奖励。',
  reading: '期限条文未写，由党组决定写明，截止日含在内；决定没有截止日的，解除以前一直有效。',
  facts: {
    action: oneOf('事项', ['提拔', '奖励']),
    hold: optional(oneOf('采纳的建议', holdKinds)),
    until: optional(day('截止日')),
    on: day('办理日期'),
  },
  refuse: ({ action, hold, until, on }) =>
    hold === `暂缓${action}` &&
    (until === null || on <= until) &&
    `${hold}${until ? `至${until}` : ''}，期满或解除后再办`,
  examples: [
    {
      given: { action: '提拔', hold: '暂缓提拔', until: '2026-12-31', on: '2026-12-31' },
      yields: false,
    },
    {
      given: { action: '提拔', hold: '暂缓提拔', until: '2026-12-31', on: '2027-01-01' },
      yields: true,
    },
    { given: { action: '提拔', hold: '暂缓提拔', until: null, on: '2027-01-01' }, yields: false },
    {
      given: { action: '奖励', hold: '暂缓提拔', until: '2026-12-31', on: '2026-06-01' },
      yields: true,
    },
    { given: { action: '奖励', hold: null, until: null, on: '2026-06-01' }, yields: true },
  ],
})

export const accountMeasures = ['询问', '质询', '谈话', '问责'] as const

export const unresolvedMisconduct = rule('6.3.2.4', {
  name: '群众反映强烈、长期未解决',
  statement: '对群众反映强烈、长期未解决的不正之风，对负责人及相关人员询问、质询、谈话、问责。',
  reading:
    '“强烈”“长期”没有数字，同类属实投诉3件或未解决满6个月是本地设置；用哪种措施由局党组定，问责按第四十七条立案。',
  facts: {
    complaints: count('同类属实投诉', '件'),
    since: day('最早反映日期'),
    on: day('今日'),
    isSolved: yes('已解决'),
  },
  parameters: { complaints: local(3, '件'), months: local(6, '个月') },
  decide: ({ complaints, since, on, isSolved }, p) => {
    const isDue = !isSolved && (complaints >= p.complaints || on >= addMonths(since, p.months))
    return {
      outcome: isDue,
      reason: `同类属实投诉${complaints}件，最早反映于${since}${isDue ? `，提请${accountMeasures.join('、')}` : ''}`,
    }
  },
  examples: [
    {
      given: { complaints: 3, since: '2025-11-03', on: '2025-12-01', isSolved: false },
      yields: true,
    },
    {
      given: { complaints: 2, since: '2025-11-03', on: '2025-12-01', isSolved: false },
      yields: false,
    },
    {
      given: { complaints: 1, since: '2025-06-01', on: '2025-12-01', isSolved: false },
      yields: true,
    },
    {
      given: { complaints: 1, since: '2025-06-02', on: '2025-12-01', isSolved: false },
      yields: false,
    },
    {
      given: { complaints: 3, since: '2025-11-03', on: '2025-12-01', isSolved: true },
      yields: false,
    },
  ],
})

export const rectificationReport = report('6.3.2.5', {
  name: '整改结果报告',
  statement: '被查单位整改结果书面报局党组。',
  contents: { item: text('整改事项'), result: text('结果'), evidence: list('佐证', text('材料')) },
  from: ['被查单位'],
  to: ['局党组'],
})

export const rectificationClosed = sequence('6.3.2.5', {
  name: '整改的办结',
  statement: '整改结果书面报局党组，并在办公协同平台通报。',
  steps: [
    { name: '书面报告结果', by: '被查单位' },
    { name: '认可结果', by: '局党组' },
    { name: '平台通报', by: '机关党委' },
    { name: '办结' },
  ],
  examples: [
    { given: { done: ['书面报告结果', '认可结果'], next: '办结' }, yields: false },
    { given: { done: ['书面报告结果', '认可结果', '平台通报'], next: '办结' }, yields: true },
    { given: { done: ['书面报告结果'], next: '平台通报' }, yields: false },
  ],
})
