import {
  count,
  day,
  form,
  list,
  local,
  oneOf,
  optional,
  permit,
  rule,
  table,
  text,
  yes,
} from '../kit.ts'

/** 第二十三条 行政处罚案件审查制度，(五) 至 (十) 方式、意见、回避、存档。 */

export const reviewMethods = ['卷宗查阅', '集体会审'] as const

export const reviewMethodRecorded = permit('23.5', {
  name: '审查方式',
  statement: '审查主要采用卷宗查阅或集体会审。',
  reading:
    '何时须集体会审没有规定：提交案审会的案件，或科室负责人决定的。2人以上和会审记录是本地设置。',
  facts: {
    method: oneOf('审查方式', reviewMethods),
    reviewers: count('审查人员', '人', { min: 1 }),
    isRecordSigned: yes('会审记录全体签字'),
    isForPanel: yes('须提交案审会'),
  },
  parameters: { least: local(2, '人') },
  refuse: ({ method, reviewers, isRecordSigned, isForPanel }, { least }) => [
    isForPanel && method !== '集体会审' && '提交案审会的案件，请采用集体会审',
    method === '集体会审' && reviewers < least && `集体会审须${least}人以上`,
    method === '集体会审' && !isRecordSigned && '集体会审须有全体签字的记录',
  ],
  examples: [
    {
      given: { method: '集体会审', reviewers: 1, isRecordSigned: true, isForPanel: false },
      yields: false,
    },
    {
      given: { method: '集体会审', reviewers: 2, isRecordSigned: true, isForPanel: true },
      yields: true,
    },
    {
      given: { method: '卷宗查阅', reviewers: 1, isRecordSigned: false, isForPanel: false },
      yields: true,
    },
    {
      given: { method: '卷宗查阅', reviewers: 1, isRecordSigned: false, isForPanel: true },
      yields: false,
    },
  ],
})

export const reviewResults = [
  '同意',
  '建议移送',
  '建议补充或纠正',
  '建议撤销立案',
  '建议修正补充',
] as const

export const reviewResult = rule(['23.6.1', '23.6.2', '23.6.3', '23.6.4', '23.6.5'], {
  name: '审查意见',
  statement:
    '各项合格的同意；无管辖权的建议移送；当事人不明、事实不清、证据不足、违反办案程序的建议补充或纠正；不构成违法的建议撤销立案；定性、法律适用、种类幅度、程序、手续、文书不当的建议修正补充。',
  reading:
    '3“违反办案程序”与5“程序不当、手续不全”：影响当事人权利的为3，形式上的为5。几种并存的，先看管辖，再看是否违法，再看事实。',
  facts: {
    hasJurisdiction: yes('有管辖权'),
    isUnlawfulAct: yes('当事人构成违法'),
    hasClearFacts: yes('当事人明确、事实清楚、证据充分'),
    isRightsRespected: yes('程序没有影响当事人权利的缺陷'),
    isProper: yes('定性、法律、种类幅度、手续、文书均妥当'),
  },
  decide: (f) => {
    const [result, reason] = !f.hasJurisdiction
      ? ([2, '无管辖权，移送有管辖权机关，告知书不得发出'] as const)
      : !f.isUnlawfulAct
        ? ([4, '不构成违法，办理撤案审批，不得草拟处罚'] as const)
        : !f.hasClearFacts || !f.isRightsRespected
          ? ([3, '退回补充或纠正，重新送审的重新起算时限'] as const)
          : !f.isProper
            ? ([5, '退回修正补充'] as const)
            : ([1, '各项合格，可以发出告知书'] as const)
    return { outcome: reviewResults[result - 1]!, reason }
  },
  examples: [
    {
      given: {
        hasJurisdiction: true,
        isUnlawfulAct: true,
        hasClearFacts: true,
        isRightsRespected: true,
        isProper: true,
      },
      yields: '同意',
    },
    {
      given: {
        hasJurisdiction: false,
        isUnlawfulAct: true,
        hasClearFacts: true,
        isRightsRespected: true,
        isProper: true,
      },
      yields: '建议移送',
    },
    {
      given: {
        hasJurisdiction: true,
        isUnlawfulAct: true,
        hasClearFacts: false,
        isRightsRespected: true,
        isProper: false,
      },
      yields: '建议补充或纠正',
    },
    {
      given: {
        hasJurisdiction: true,
        isUnlawfulAct: true,
        hasClearFacts: true,
        isRightsRespected: false,
        isProper: true,
      },
      yields: '建议补充或纠正',
    },
    {
      given: {
        hasJurisdiction: true,
        isUnlawfulAct: false,
        hasClearFacts: true,
        isRightsRespected: true,
        isProper: true,
      },
      yields: '建议撤销立案',
    },
    {
      given: {
        hasJurisdiction: true,
        isUnlawfulAct: true,
        hasClearFacts: true,
        isRightsRespected: true,
        isProper: false,
      },
      yields: '建议修正补充',
    },
  ],
})

export const reviewOpinionAnswered = permit(['23.6.1', '23.6.2', '23.6.3', '23.6.4', '23.6.5'], {
  name: '办案机构答复意见',
  statement: '办案机构对审查意见答复采纳或不采纳。',
  reading:
    '意见是建议，不采纳的后果没有规定：须说明理由并由分管领导书面决定后才能发出文书，是本地设置。',
  facts: {
    answer: optional(oneOf('答复', ['采纳', '不采纳'])),
    reason: text('不采纳的理由'),
    isDecidedByLeader: yes('分管领导已书面决定'),
  },
  refuse: ({ answer, reason, isDecidedByLeader }) =>
    answer === null
      ? '须先答复采纳或不采纳'
      : answer === '不采纳' && [
          !reason.trim() && '不采纳须说明理由',
          !isDecidedByLeader && '不采纳的，须报分管领导书面决定',
        ],
  examples: [
    { given: { answer: null, reason: '', isDecidedByLeader: false }, yields: false },
    { given: { answer: '采纳', reason: '', isDecidedByLeader: false }, yields: true },
    {
      given: { answer: '不采纳', reason: '证据已补强', isDecidedByLeader: false },
      yields: false,
    },
    { given: { answer: '不采纳', reason: '证据已补强', isDecidedByLeader: true }, yields: true },
  ],
})

export const confirmedWithoutReview = permit('23.6.5', {
  name: '修正后确认',
  statement: '审查意见5：定性、法律适用、种类幅度、程序、手续、文书不当的，建议修正、补充。',
  reading: '只有文书上的小错可以修正后确认，不再全面审查，是本地设置。',
  facts: {
    defects: list(
      '不当之处',
      oneOf('方面', ['定性', '法律适用', '种类幅度', '程序', '手续', '文书']),
    ),
  },
  refuse: ({ defects }) =>
    defects.some((one) => one !== '文书') && '不只是文书上的问题，修正后须重新审查',
  examples: [
    { given: { defects: ['文书'] }, yields: true },
    { given: { defects: ['文书', '法律适用'] }, yields: false },
  ],
})

export const recusalDeclared = permit('23.7.0', {
  name: '阅卷前申报回避',
  statement: '案件审查实行回避制度。',
  reading: '审查人先申报有无回避情形，才能阅卷，是本地设置。',
  facts: { isDeclared: yes('已申报没有回避情形') },
  refuse: ({ isDeclared }) => !isDeclared && '尚未申报有无回避情形，申报后才能阅卷',
  examples: [
    { given: { isDeclared: false }, yields: false },
    { given: { isDeclared: true }, yields: true },
  ],
})

export const recusalDecider = table('23.7.0', {
  name: '回避的决定',
  statement: '案件审查实行回避制度。',
  reading: '由谁决定没有规定：科室人员由科室负责人决定，科室负责人由分管领导决定。',
  facts: { who: oneOf('审查人', ['科室人员', '科室负责人']) },
  rows: [
    [{ who: '科室人员' }, '政策法规科负责人', 'local'],
    [{ who: '科室负责人' }, '分管领导', 'local'],
  ],
  examples: [
    { given: { who: '科室人员' }, yields: '政策法规科负责人' },
    { given: { who: '科室负责人' }, yields: '分管领导' },
  ],
})

export const reviewerUnrelated = permit(['23.7.1', '23.7.2', '23.7.3'], {
  name: '应当回避',
  statement:
    '本案调查人员，当事人、本案调查人员的近亲属，与处理结果有直接利害关系的人员，应当回避。',
  reading: '事后发现的，原意见作废，另派人审查，时限重新起算。',
  facts: {
    isInvestigator: yes('参加过本案调查'),
    isRelative: yes('是当事人或调查人员的近亲属'),
    isInterested: yes('与处理结果有直接利害关系'),
  },
  refuse: (f) => [
    f.isInvestigator && '本案调查人员应当回避，请另派审查人',
    f.isRelative && '当事人、调查人员的近亲属应当回避，请另派审查人',
    f.isInterested && '与处理结果有直接利害关系，应当回避，请另派审查人',
  ],
  examples: [
    { given: { isInvestigator: true, isRelative: false, isInterested: false }, yields: false },
    { given: { isInvestigator: false, isRelative: true, isInterested: false }, yields: false },
    { given: { isInvestigator: false, isRelative: false, isInterested: true }, yields: false },
    { given: { isInvestigator: false, isRelative: false, isInterested: false }, yields: true },
  ],
})

export const reviewRecordForm = form('23.8', {
  name: '行政处罚案件审查备案表',
  statement: '案件审查备案表一式2份，1份入卷、1份由审查机构存档。',
  reading: '条文未附表式，栏目是本地设置。',
  fields: {
    number: text('编号'),
    caseNumber: text('案件编号'),
    unit: text('承办科室'),
    party: text('当事人'),
    received: day('收到日期'),
    method: oneOf('审查方式', reviewMethods),
    result: oneOf('审查意见', reviewResults),
    opinion: text('意见内容'),
    concluded: day('完成日期'),
  },
  signatures: ['审查人', '政策法规科负责人'],
})
