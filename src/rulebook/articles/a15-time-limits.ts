import { day, limit, list, optional, permit, printed, text, yes } from '../kit.ts'

/** 第十五条 限时办结制度，(七) 来文来电与审批事项。 */

export const sameDay = limit('15.7.1a', {
  name: '当日拟办分办',
  statement: '办公室对来文来电，当日提出拟办意见并分送完毕；“原则上”，逾期须说明理由。',
  reading: '下班（17:30）后或休息日收到的，自下一工作日起算；急件随到随办。',
  parameters: { workdays: printed(1, '个工作日') },
  of: (_, { workdays }) => ({
    unit: 'workday',
    amount: workdays,
    startRule: 'count-start-day',
    receipt: 'office-hours',
  }),
  examples: [
    { given: { from: '2026-03-02T10:00' }, yields: '2026-03-02' },
    { given: { from: '2026-03-06T17:31' }, yields: '2026-03-09' },
  ],
})

export const opinionLimit = limit('15.7.1c', {
  name: '3个工作日报办理意见',
  statement: '没有具体办理时限的办件，承办科室在3个工作日内将办理意见报分管局领导审示。',
  reading: '自分发科室的次日起算；收件日计入只适用于(七)3，此处为本地设置，默认不计入。',
  facts: { hasSetLimit: yes('来文定有时限') },
  parameters: { workdays: printed(3, '个工作日') },
  of: ({ hasSetLimit }, { workdays }) =>
    hasSetLimit
      ? '来文定有时限，按其时限办理'
      : {
          unit: 'workday',
          amount: workdays,
          startRule: 'next-day',
          warn: [{ left: 1 }, { left: 0 }],
        },
  examples: [
    { given: { hasSetLimit: true, from: '2026-03-02' }, yields: null },
    { given: { hasSetLimit: false, from: '2026-03-02' }, yields: '2026-03-05' },
    { given: { hasSetLimit: false, from: '2026-02-13' }, yields: '2026-02-25' },
  ],
})

export const setLimitStrictly = permit('15.7.1b', {
  name: '严格在时限内办结',
  statement: '有具体办理时限的，承办科室须在时限内办结，不得自行放宽。',
  reading: '来文单位书面同意的，可以改期；时限落在休息日的，日期不动，提前一个工作日提醒。',
  facts: { set: day('来文时限'), asked: day('拟改为'), hasConsent: yes('来文单位书面同意') },
  refuse: ({ set, asked, hasConsent }) =>
    asked > set && !hasConsent && '须严格在来文所定时限内办结，改期须附来文单位书面同意',
  allowed: '未超过时限，或来文单位已书面同意改期',
  examples: [
    { given: { set: '2026-03-20', asked: '2026-03-23', hasConsent: false }, yields: false },
    { given: { set: '2026-03-20', asked: '2026-03-23', hasConsent: true }, yields: true },
    { given: { set: '2026-03-20', asked: '2026-03-20', hasConsent: false }, yields: true },
  ],
})

export const requestLimit = limit(['15.7.3', '15.7.3a'], {
  name: '请示15个工作日',
  statement: '请示性事项及时处理或答复，不超过15个工作日，收件日为第1个工作日。',
  reading:
    '收件日计入，休息日收到的以下一工作日为第1日；第10、13个工作日提醒为本地设置；不得延长。',
  facts: { isRequest: yes('请示') },
  parameters: { workdays: printed(15, '个工作日') },
  of: ({ isRequest }, { workdays }) =>
    isRequest
      ? {
          unit: 'workday',
          amount: workdays,
          startRule: 'count-start-day',
          receipt: 'office-hours',
          warn: [{ reached: 10 }, { reached: 13 }, { left: 0 }],
        }
      : '不是请示',
  examples: [
    { given: { isRequest: true, from: '2026-03-02' }, yields: '2026-03-20' },
    { given: { isRequest: true, from: '2026-03-01' }, yields: '2026-03-20' },
    { given: { isRequest: true, from: '2026-05-02' }, yields: '2026-05-25' },
    { given: { isRequest: true, from: '2025-09-25' }, yields: '2025-10-21' },
    { given: { isRequest: true, from: '2026-04-20' }, yields: '2026-05-12' },
    { given: { isRequest: false, from: '2026-03-02' }, yields: null },
  ],
})

export const requestReply = permit('15.7.3', {
  name: '请示须有答复',
  statement: '对请示的答复为同意、不同意或需补充；后两者说明理由。',
  facts: { isRequest: yes('请示'), decision: optional(text('答复')), reason: text('理由') },
  refuse: ({ isRequest, decision, reason }) =>
    isRequest && [
      !decision && '请示须明确答复：同意、不同意或需补充',
      decision && decision !== '同意' && !reason.trim() && '不同意或需补充的，须说明理由',
    ],
  examples: [
    { given: { isRequest: true, decision: null, reason: '' }, yields: false },
    { given: { isRequest: true, decision: '同意', reason: '' }, yields: true },
    { given: { isRequest: true, decision: '不同意', reason: '' }, yields: false },
    { given: { isRequest: true, decision: '不同意', reason: '编制已满' }, yields: true },
    { given: { isRequest: false, decision: null, reason: '' }, yields: true },
  ],
})

export const copyToOffice = permit('15.7.1d', {
  name: '抄送办公室',
  statement: '办理意见报分管局领导时，同时抄送办公室。',
  facts: { copies: list('抄送', text('单位')) },
  refuse: ({ copies }) => !copies.includes('office') && '办理意见须同时抄送办公室',
  examples: [
    { given: { copies: ['office'] }, yields: true },
    { given: { copies: [] }, yields: false },
  ],
})
