import {
  addDays,
  conditions,
  day,
  form,
  limit,
  oneOf,
  permit,
  printed,
  rule,
  sequence,
  text,
  yes,
} from '../kit.ts'

/** 第五十六条 信访工作规程，(四)答复、(五)复查。 */

export const replySequence = sequence(['56.4.1', '56.4.3', '56.5.5', '56.5.7'], {
  name: '书面答复程序',
  statement: '调查组核实后拟书面答复（复查）意见报局主要领导批示，经批准的以正式文件答复。',
  steps: [
    { name: '拟书面意见', by: '调查组' },
    { name: '批示', by: '局主要领导' },
    { name: '编号', by: '办公室' },
    { name: '送达', by: '信访科' },
  ],
  examples: [
    { given: { done: ['拟书面意见'], next: '编号' }, yields: false },
    { given: { done: ['拟书面意见', '批示'], next: '送达' }, yields: false },
    { given: { done: ['拟书面意见', '批示', '编号'], next: '送达' }, yields: true },
  ],
})

export const replyContents = conditions(['56.4.3', '56.4.4', '56.5.7', '56.5.8'], {
  name: '答复内容',
  statement: '以正式文件答复，告知不服可自收到之日起30日内请求上一级行政机关复查（复核）。',
  reading: '州局的上一级为省厅或州政府，由信访人选择；文号条文未写，用文人社函。',
  must: {
    hasNumber: ['有文号', '须以正式文件答复'],
    statesReview: ['告知30日内可请求复查或复核', '须告知30日内可请求上一级行政机关复查（复核）'],
    statesOrgan: ['写明复查（复核）机关', '须写明上一级行政机关'],
  },
})

export const reviewPeriod = limit(['56.4.4', '56.5.8'], {
  name: '请求复查、复核的期限',
  statement: '自收到之日起30日内请求上一级行政机关复查（复核）。',
  reading: '末日为休息日的顺延；调休上班的周日不顺延。',
  parameters: { days: printed(30, '日') },
  of: (_, { days }) => ({ unit: 'day', amount: days }),
  examples: [
    { given: { from: '2025-11-20' }, yields: '2025-12-22' },
    { given: { from: '2025-12-05' }, yields: '2026-01-04' },
  ],
})

export const replyServed = limit(['56.4.5a', '56.4.5b'], {
  name: '书面答复送达',
  statement: '书面答复自受理之日起60日内送达；情况复杂经主要领导批准可延不超过30日。',
  reading: '延长自第60日届满接续计算，共90日。',
  facts: { isExtended: yes('经主要领导批准延长') },
  parameters: { days: printed(60, '日'), more: printed(30, '日') },
  of: ({ isExtended }, { days, more }) => ({
    unit: 'day',
    amount: isExtended ? days + more : days,
    warn: [{ reached: 30 }, { reached: 45 }, { reached: 55 }],
  }),
  examples: [
    { given: { isExtended: false, from: '2025-10-13' }, yields: '2025-12-12' },
    { given: { isExtended: false, from: '2025-11-14' }, yields: '2026-01-13' },
    { given: { isExtended: true, from: '2025-10-16' }, yields: '2026-01-14' },
  ],
})

export const extensionInTime = permit('56.4.5b', {
  name: '延期告知须在60日内',
  statement: '情况复杂经主要领导批准可延不超过30日，填《信访事项延长办理期限告知书》送达说明理由。',
  reading: '告知书须在60日届满之前（含当日）送达。',
  facts: {
    accepted: day('受理日'),
    noticed: day('延期告知送达日'),
    approver: oneOf('批准', ['局主要领导', '分管领导', '无']),
    reason: text('理由'),
  },
  parameters: { days: printed(60, '日') },
  refuse: ({ accepted, noticed, approver, reason }, { days }) => [
    noticed > addDays(accepted, days) && `须在受理后${days}日内送达延期告知书`,
    approver !== '局主要领导' && '延期须经局主要领导批准',
    !reason.trim() && '须说明理由',
  ],
  examples: [
    {
      given: {
        accepted: '2025-10-16',
        noticed: '2025-12-15',
        approver: '局主要领导',
        reason: '情况复杂',
      },
      yields: true,
    },
    {
      given: {
        accepted: '2025-10-16',
        noticed: '2025-12-16',
        approver: '局主要领导',
        reason: '情况复杂',
      },
      yields: false,
    },
    {
      given: {
        accepted: '2025-10-16',
        noticed: '2025-12-10',
        approver: '分管领导',
        reason: '情况复杂',
      },
      yields: false,
    },
  ],
})

export const reviewApplication = form('56.5.1', {
  name: '信访人复查申请登记表',
  statement: '不服县（市）局答复提出复查的填写。',
  fields: {
    name: text('申请人'),
    reply: text('原答复文号'),
    answered: day('收到答复'),
    asked: day('申请日'),
    reason: text('理由'),
  },
  signatures: ['申请人', '信访科'],
})

export const reviewRequested = permit('56.5.1', {
  name: '复查请求期限',
  statement: '不服县（市）局答复的，收到答复之日起30日内提出复查。',
  conflicts: [{ with: '33.8.4', follow: '有正当理由的超期照常受理，按第三十三条(八)4。' }],
  facts: { answered: day('收到答复'), asked: day('申请日'), excuse: text('正当理由') },
  parameters: { days: printed(30, '日') },
  refuse: ({ answered, asked, excuse }, { days }, { calendar }) =>
    asked > calendar.onOrAfter(addDays(answered, days)) &&
    !excuse.trim() &&
    `超过复查期限${days}日`,
  examples: [
    { given: { answered: '2025-10-15', asked: '2025-11-14', excuse: '' }, yields: true },
    { given: { answered: '2025-10-15', asked: '2025-11-15', excuse: '' }, yields: false },
    { given: { answered: '2025-10-15', asked: '2025-11-20', excuse: '住院' }, yields: true },
  ],
})

export const reviewAccepted = limit('56.5.2', {
  name: '复查受理告知书',
  statement:
    '经批准复查的，自接访之日起10日内送达《信访事项申请复查受理告知书》，送达日为受理日期。',
  reading: '来信的同样10日。',
  parameters: { days: printed(10, '日') },
  of: (_, { days }) => ({ unit: 'day', amount: days, warn: [{ reached: 7 }] }),
  examples: [{ given: { from: '2025-11-03' }, yields: '2025-11-13' }],
})

export const reviewOpinionServed = limit('56.5.9', {
  name: '复查意见送达',
  statement: '复查意见自收到复查请求之日起30日内送达。',
  reading: '自收到请求起算，不自受理告知书送达起算。',
  parameters: { days: printed(30, '日') },
  of: (_, { days }) => ({
    unit: 'day',
    amount: days,
    warn: [{ reached: 15 }, { reached: 22 }, { reached: 27 }],
  }),
  examples: [{ given: { from: '2025-11-03' }, yields: '2025-12-03' }],
})

export const reviewGroupMeets = rule('56.5.6', {
  name: '复查领导小组会议最迟日',
  statement: '重大疑难难形成复查意见的由局信访工作领导小组会议决定。',
  reading: '30日届满前10日未定会议的提醒，由本局设定。',
  facts: { requested: day('收到请求') },
  parameters: { days: printed(30, '日') },
  decide: ({ requested }, { days }) => ({
    outcome: addDays(requested, days - 10),
    reason: `${days}日届满前10日`,
  }),
  examples: [{ given: { requested: '2025-11-03' }, yields: '2025-11-23' }],
})
