import {
  conditions,
  count,
  day,
  fen,
  form,
  limit,
  list,
  oneOf,
  permit,
  printed,
  rule,
  sequence,
  text,
  yes,
  yuan,
} from '../kit.ts'
import { lawNotes } from '../law-in-force.ts'

/** 第五十七条 行政复议程序，(三)决定；(二)2 起诉。 */

export const decisionSteps = sequence('57.3.1.0', {
  name: '复议决定程序',
  statement: '政策法规科提意见，经州局行政复议委员会集体复议通过后作决定。',
  reading: '人数和票数条文未写：参照第二十四条，过半数出席、过半数通过。',
  steps: [
    { name: '提出意见', by: '政策法规科' },
    { name: '集体复议', by: '行政复议委员会' },
    { name: '作出决定', by: '州局' },
    { name: '加盖公章', by: '办公室' },
    { name: '送达', by: '政策法规科' },
  ],
  examples: [
    { given: { done: ['提出意见'], next: '作出决定' }, yields: false },
    { given: { done: ['提出意见', '集体复议', '作出决定'], next: '送达' }, yields: false },
    {
      given: { done: ['提出意见', '集体复议', '作出决定', '加盖公章'], next: '送达' },
      yields: true,
    },
  ],
})

export const revokeReasons = [
  '主要事实不清、证据不足',
  '适用依据错误',
  '违反法定程序',
  '超越或滥用职权',
  '明显不当',
] as const

export const reconsiderationDecision = rule(['57.3.1.1', '57.3.1.2', '57.3.1.3', '57.3.1.4'], {
  name: '复议决定类型',
  statement:
    '事实清楚、证据确凿、依据正确、程序合法、内容适当的维持；不履行法定职责的限期履行；事实不清等五种情形的撤销、变更或确认违法，可责令重作；不按规定答复提交材料的视为无证据依据，撤销。',
  reading: '“使用依据”为适用依据之误；责令重作的不得以同一事实理由作相同行为。',
  facts: {
    isOmission: yes('不履行法定职责'),
    hasReplied: yes('被申请人按期答复并提交材料'),
    grounds: list('情形', oneOf('情形', revokeReasons)),
  },
  decide: ({ isOmission, hasReplied, grounds }) => {
    if (!hasReplied) return { outcome: '撤销', reason: '不按规定答复，视为没有证据、依据' }
    if (isOmission) return { outcome: '限期履行', reason: '不履行法定职责' }
    return grounds.length > 0
      ? { outcome: '撤销、变更或确认违法', reason: grounds.join('、') }
      : { outcome: '维持', reason: '事实清楚、证据确凿、依据正确、程序合法、内容适当' }
  },
  examples: [
    { given: { isOmission: false, hasReplied: true, grounds: [] }, yields: '维持' },
    { given: { isOmission: true, hasReplied: true, grounds: [] }, yields: '限期履行' },
    {
      given: { isOmission: false, hasReplied: true, grounds: ['违反法定程序'] },
      yields: '撤销、变更或确认违法',
    },
    { given: { isOmission: false, hasReplied: false, grounds: [] }, yields: '撤销' },
  ],
})

export const upheldOnly = permit('57.3.1.1', {
  name: '维持的条件',
  statement: '事实清楚、证据确凿、依据正确、程序合法、内容适当，五项都具备才维持。',
  facts: {
    isFactClear: yes('事实清楚'),
    isProven: yes('证据确凿'),
    isBasisRight: yes('依据正确'),
    isProcedureLawful: yes('程序合法'),
    isContentFit: yes('内容适当'),
  },
  refuse: (f) =>
    !(f.isFactClear && f.isProven && f.isBasisRight && f.isProcedureLawful && f.isContentFit) &&
    '不符合维持条件',
  examples: [
    {
      given: {
        isFactClear: true,
        isProven: true,
        isBasisRight: true,
        isProcedureLawful: false,
        isContentFit: true,
      },
      yields: false,
    },
    {
      given: {
        isFactClear: true,
        isProven: true,
        isBasisRight: true,
        isProcedureLawful: true,
        isContentFit: true,
      },
      yields: true,
    },
  ],
})

export const compensationAnswered = permit(['57.3.2a', '57.3.2b'], {
  name: '赔偿和返还',
  statement:
    '申请时可一并提行政赔偿，符合规定的在撤销、变更、确认时同时决定赔偿；未请求的，撤销强制措施或变更罚款等时同时责令返还、解除或赔偿相应价款。',
  facts: {
    isRevoked: yes('撤销、变更或确认违法'),
    isClaimed: yes('已请求赔偿'),
    isAnswered: yes('赔偿请求已决定'),
    taken: fen('已收款物'),
    kept: fen('变更后应收'),
    returned: fen('责令返还'),
  },
  refuse: ({ isRevoked, isClaimed, isAnswered, taken, kept, returned }) => [
    isRevoked && isClaimed && !isAnswered && '赔偿请求未处理',
    isRevoked && returned < taken - kept && `须责令返还${(taken - kept) / 100}元`,
  ],
  examples: [
    {
      given: {
        isRevoked: true,
        isClaimed: true,
        isAnswered: false,
        taken: 0,
        kept: 0,
        returned: 0,
      },
      yields: false,
    },
    {
      given: {
        isRevoked: true,
        isClaimed: false,
        isAnswered: false,
        taken: yuan(2000),
        kept: yuan(500),
        returned: 0,
      },
      yields: false,
    },
    {
      given: {
        isRevoked: true,
        isClaimed: false,
        isAnswered: false,
        taken: yuan(2000),
        kept: yuan(500),
        returned: yuan(1500),
      },
      yields: true,
    },
  ],
})

export const reconsiderationLimit = limit(['57.3.3.0', '57.3.3.1'], {
  name: '复议决定期限',
  statement:
    '自受理之日起60日内作出决定，法律特殊规定除外；情况复杂经行政复议委员会主任批准可延不超过30日，告知双方。',
  reading: '受理即收到之日；延长接续计算，共90日。',
  notes: [lawNotes.limit, lawNotes.mediation],
  facts: { isExtended: yes('经批准延长') },
  parameters: { days: printed(60, '日'), more: printed(30, '日') },
  of: ({ isExtended }, { days, more }) => ({
    unit: 'day',
    amount: isExtended ? days + more : days,
    warn: [{ left: 5 }, { left: 2 }],
  }),
  examples: [
    { given: { isExtended: false, from: '2025-10-20' }, yields: '2025-12-19' },
    { given: { isExtended: true, from: '2025-10-21' }, yields: '2026-01-19' },
  ],
})

export const extensionApproved = permit('57.3.3.1', {
  name: '延长复议期限',
  statement: '情况复杂经州局行政复议委员会主任批准可延不超过30日，告知双方。',
  facts: {
    days: count('延长', '日'),
    approver: oneOf('批准', ['行政复议委员会主任', '其他']),
    isTold: yes('已告知双方'),
  },
  parameters: { most: printed(30, '日') },
  refuse: ({ days, approver, isTold }, { most }) => [
    days > most && `延长不得超过${most}日`,
    approver === '其他' && '须经行政复议委员会主任批准',
    !isTold && '须告知双方',
  ],
  examples: [
    { given: { days: 31, approver: '行政复议委员会主任', isTold: true }, yields: false },
    { given: { days: 30, approver: '其他', isTold: true }, yields: false },
    { given: { days: 30, approver: '行政复议委员会主任', isTold: true }, yields: true },
  ],
})

export const decisionEffective = conditions('57.3.3.2', {
  name: '决定书盖章',
  statement: '决定书加盖州局公章，一经送达即生效。',
  reading: '盖州局公章，不盖委员会章。',
  must: { hasSeal: ['已加盖州局公章', '未加盖州局公章'] },
})

export const suitWithin = limit(['57.2.2', '57.3.3.3'], {
  name: '起诉期限',
  statement: '不服复议决定的收到决定书15日内起诉；超期不答复的，期满15日内起诉。',
  conflicts: [
    {
      with: '57.3.3.3',
      follow: '(二)2另许向上一级申请复议，(三)3只许起诉；现行法一级复议，告知起诉。',
    },
  ],
  reading: '自然日，末日为休息日的顺延。',
  parameters: { days: printed(15, '日') },
  of: (_, { days }) => ({ unit: 'day', amount: days }),
  examples: [
    { given: { from: '2025-12-01' }, yields: '2025-12-16' },
    { given: { from: '2025-11-24' }, yields: '2025-12-09' },
  ],
})

export const enforcedBy = rule('57.3.4', {
  name: '申请强制执行',
  statement: '逾期不诉又不履行：维持决定由县（市）局申请法院强制执行；变更决定由州局申请。',
  facts: {
    decision: oneOf('决定', ['维持', '变更']),
    suitEnds: day('起诉期届满'),
    on: day('今日'),
    isSued: yes('已起诉'),
    isPerformed: yes('已履行'),
  },
  decide: ({ decision, suitEnds, on, isSued, isPerformed }) => ({
    outcome:
      on > suitEnds && !isSued && !isPerformed
        ? decision === '维持'
          ? '县（市）局申请'
          : '州局申请'
        : null,
    reason: isPerformed ? '已履行' : isSued ? '已起诉' : `起诉期${suitEnds}届满`,
  }),
  examples: [
    {
      given: {
        decision: '维持',
        suitEnds: '2025-12-09',
        on: '2025-12-10',
        isSued: false,
        isPerformed: false,
      },
      yields: '县（市）局申请',
    },
    {
      given: {
        decision: '变更',
        suitEnds: '2025-12-09',
        on: '2025-12-10',
        isSued: false,
        isPerformed: false,
      },
      yields: '州局申请',
    },
    {
      given: {
        decision: '维持',
        suitEnds: '2025-12-09',
        on: '2025-12-09',
        isSued: false,
        isPerformed: false,
      },
      yields: null,
    },
  ],
})

export const decisionForm = form('57.3.3.2', {
  name: '行政复议决定书',
  statement: '决定书加盖州局公章，一经送达即生效。',
  fields: {
    case: text('案号'),
    applicant: text('申请人'),
    respondent: text('被申请人'),
    facts: text('查明的事实'),
    decision: text('决定'),
    remedy: text('起诉期限和法院'),
    served: day('送达日'),
  },
  signatures: ['行政复议委员会主任', '州局公章'],
})
