import { rule } from '../kit.ts'
import type { Limit } from '../limit.ts'

/** 第十五条 限时办结制度，(七) 来文来电与审批事项。 */

const cite1 = '第十五条(七)1'

export const sameDay = rule({
  id: '15.7.1a',
  cite: cite1,
  name: '当日拟办分办',
  statement: '办公室对来文来电，当日提出拟办意见并分送完毕；“原则上”，逾期须说明理由。',
  reading: '下班（17:30）后或休息日收到的，自下一工作日起算；急件随到随办。',
  decide: (_facts: Record<string, never>) => ({
    outcome: {
      unit: 'workday',
      amount: 1,
      startRule: 'count-start-day',
      receipt: 'office-hours',
      clause: '15.7.1a',
      cite: cite1,
    } satisfies Limit as Limit,
    reason: '来文来电当日拟办分办完毕',
  }),
  examples: [
    {
      given: {},
      yields: {
        unit: 'workday',
        amount: 1,
        startRule: 'count-start-day',
        receipt: 'office-hours',
        clause: '15.7.1a',
        cite: cite1,
      },
    },
  ],
})

const opinion: Limit = {
  unit: 'workday',
  amount: 3,
  startRule: 'next-day',
  clause: '15.7.1c',
  cite: cite1,
  warn: [{ left: 1 }, { left: 0 }],
}

export const opinionLimit = rule({
  id: '15.7.1c',
  cite: cite1,
  name: '3个工作日报办理意见',
  statement: '没有具体办理时限的办件，承办科室在3个工作日内将办理意见报分管局领导审示。',
  reading: '自分发科室的次日起算；收件日计入只适用于(七)3，此处为本地设置，默认不计入。',
  decide: ({ hasSetLimit }: { hasSetLimit: boolean }) =>
    hasSetLimit
      ? { outcome: null, reason: '来文定有时限，按其时限办理' }
      : { outcome: opinion, reason: '没有具体时限，3个工作日内报办理意见' },
  examples: [
    { given: { hasSetLimit: true }, yields: null },
    { given: { hasSetLimit: false }, yields: opinion },
  ],
})

export const setLimitStrictly = rule({
  id: '15.7.1b',
  cite: cite1,
  name: '严格在时限内办结',
  statement: '有具体办理时限的，承办科室须在时限内办结，不得自行放宽。',
  reading: '来文单位书面同意的，可以改期；时限落在休息日的，日期不动，提前一个工作日提醒。',
  decide: (facts: { set: string; asked: string; hasConsent: boolean }) => {
    if (facts.asked <= facts.set) return { outcome: true, reason: '未超过来文所定时限' }
    return facts.hasConsent
      ? { outcome: true, reason: '来文单位已书面同意改期' }
      : { outcome: false, reason: '须严格在来文所定时限内办结，改期须附来文单位书面同意' }
  },
  examples: [
    { given: { set: '2026-03-20', asked: '2026-03-23', hasConsent: false }, yields: false },
    { given: { set: '2026-03-20', asked: '2026-03-23', hasConsent: true }, yields: true },
    { given: { set: '2026-03-20', asked: '2026-03-20', hasConsent: false }, yields: true },
  ],
})

const request: Limit = {
  unit: 'workday',
  amount: 15,
  startRule: 'count-start-day',
  receipt: 'office-hours',
  clause: '15.7.3',
  cite: '第十五条(七)3',
  warn: [{ reached: 10 }, { reached: 13 }, { left: 0 }],
}

export const requestLimit = rule({
  id: '15.7.3',
  cite: '第十五条(七)3',
  name: '请示15个工作日',
  statement: '请示性事项及时处理或答复，不超过15个工作日，收件日为第1个工作日。',
  reading:
    '收件日计入，休息日收到的以下一工作日为第1日；第10、13个工作日提醒为本地设置；不得延长。',
  decide: ({ isRequest }: { isRequest: boolean }) =>
    isRequest
      ? { outcome: request, reason: '请示，15个工作日内处理或答复，收件日计入' }
      : { outcome: null, reason: '不是请示' },
  examples: [
    { given: { isRequest: true }, yields: request },
    { given: { isRequest: false }, yields: null },
  ],
})

export const requestReply = rule({
  id: '15.7.3',
  cite: '第十五条(七)3',
  name: '请示须有答复',
  statement: '对请示的答复为同意、不同意或需补充；后两者说明理由。',
  decide: (facts: { isRequest: boolean; decision: string | null; reason: string }) => {
    if (!facts.isRequest) return { outcome: true, reason: '不是请示' }
    if (!facts.decision) return { outcome: false, reason: '请示须明确答复：同意、不同意或需补充' }
    const needsReason = facts.decision !== '同意' && facts.reason.trim() === ''
    return needsReason
      ? { outcome: false, reason: '不同意或需补充的，须说明理由' }
      : { outcome: true, reason: `答复：${facts.decision}` }
  },
  examples: [
    { given: { isRequest: true, decision: null, reason: '' }, yields: false },
    { given: { isRequest: true, decision: '同意', reason: '' }, yields: true },
    { given: { isRequest: true, decision: '不同意', reason: '' }, yields: false },
    { given: { isRequest: true, decision: '不同意', reason: '编制已满' }, yields: true },
  ],
})

export const copyToOffice = rule({
  id: '15.7.1d',
  cite: cite1,
  name: '抄送办公室',
  statement: '办理意见报分管局领导时，同时抄送办公室。',
  decide: ({ copies }: { copies: readonly string[] }) =>
    copies.includes('office')
      ? { outcome: true, reason: '已抄送办公室' }
      : { outcome: false, reason: '办理意见须同时抄送办公室' },
  examples: [
    { given: { copies: ['office'] }, yields: true },
    { given: { copies: [] }, yields: false },
  ],
})
