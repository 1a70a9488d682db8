import { list, oneOf, optional, permit, record, rule, text, yes } from '../kit.ts'

/** 第二十二条 审批过错责任追究制度，(六) 责任的划分。 */

export const responsibilities = ['直接责任', '主要领导责任', '重要领导责任'] as const
export type Responsibility = (typeof responsibilities)[number]

export const approvalParties = ['承办人', '审核人', '批准人', '决策人', '指令、干预的领导'] as const

export interface Share {
  readonly who: (typeof approvalParties)[number]
  readonly has: Responsibility
}

/** How each step turned out when judged afterwards; `null`: the step was left out. */
const judged = {
  handler: optional(oneOf('承办人', ['正确', '有过错'])),
  reviewer: optional(oneOf('审核人', ['正确', '有过错', '无从发现'])),
  approver: optional(oneOf('批准人', ['正确', '有过错', '无从发现'])),
}

export const approvalResponsibility = rule(
  ['22.6.1a', '22.6.1b', '22.6.2a', '22.6.2b', '22.6.3', '22.6.4', '22.6.5'],
  {
    name: '审批过错责任划分',
    statement:
      '承办人过错负直接责任，审核人、批准人应发现未发现或未纠正的分别负主要、重要领导责任；改变下一环节正确意见、越过批准或指令干预的，由其负直接责任；集体研究的，决策人负主要领导责任。',
    reading:
      '“有过错”指承办错误，应发现未发现、发现未纠正，或改变正确意见；是否应当发现由认定人写明理由。决策人为主持人，其余逐人认定，持异议的不追究。指令办理的，承办人在决定前登记指令的不追究，否则同负直接责任。审核人越过批准的，承办人自己也有过错的仍负直接责任。条文没有列出的组合逐人认定。',
    facts: {
      ...judged,
      isInstructed: yes('领导指令、干预'),
      isInstructionRecorded: yes('承办人在决定前登记了指令'),
      isCollective: yes('集体研究决定'),
    },
    decide: (f) => {
      const handlerWrong = f.handler === '有过错'
      const reviewerWrong = f.reviewer === '有过错'
      const approverWrong = f.approver === '有过错'
      const preparer: readonly Share[] = handlerWrong ? [{ who: '承办人', has: '直接责任' }] : []
      const found = (outcome: readonly Share[], why: string) => ({
        outcome,
        reason:
          outcome.length > 0
            ? `${why}：${outcome.map(({ who, has }) => `${who}负${has}`).join('，')}`
            : why,
      })

      if (f.isInstructed)
        return found(
          [
            { who: '指令、干预的领导', has: '直接责任' },
            ...(f.isInstructionRecorded ? [] : preparer),
          ],
          '第4项，领导指令、干预',
        )
      if (f.isCollective)
        return found([{ who: '决策人', has: '主要领导责任' }, ...preparer], '第5项，集体研究决定')
      const isBypassed = f.handler === null || f.reviewer === null
      const isOverridden = f.handler === '正确' && f.reviewer === '正确'
      if (approverWrong && (isBypassed || isOverridden))
        return found(
          [{ who: '批准人', has: '直接责任' }],
          isBypassed ? '第3项，未经承办、审核直接决定' : '第3项，改变承办人、审核人正确意见',
        )
      if (reviewerWrong && f.approver === null)
        return found(
          [{ who: '审核人', has: '直接责任' }, ...preparer],
          '第2项，审核人应报请而未报请批准',
        )
      if (reviewerWrong && f.handler === '正确')
        return found(
          [
            { who: '审核人', has: '直接责任' },
            ...(approverWrong ? [{ who: '批准人', has: '主要领导责任' } as const] : []),
          ],
          '第2项，审核人不采纳、改变承办人正确意见',
        )
      if (handlerWrong)
        return found(
          [
            ...preparer,
            ...(reviewerWrong ? [{ who: '审核人', has: '主要领导责任' } as const] : []),
            ...(approverWrong ? [{ who: '批准人', has: '重要领导责任' } as const] : []),
          ],
          '第1项，承办人过错',
        )
      return found([], '条文没有列出这种情形，请逐人认定并写明理由')
    },
    examples: [
      {
        given: {
          handler: '有过错',
          reviewer: '无从发现',
          approver: '无从发现',
          isInstructed: false,
          isInstructionRecorded: false,
          isCollective: false,
        },
        yields: [{ who: '承办人', has: '直接责任' }],
      },
      {
        given: {
          handler: '有过错',
          reviewer: '有过错',
          approver: '有过错',
          isInstructed: false,
          isInstructionRecorded: false,
          isCollective: false,
        },
        yields: [
          { who: '承办人', has: '直接责任' },
          { who: '审核人', has: '主要领导责任' },
          { who: '批准人', has: '重要领导责任' },
        ],
      },
      {
        given: {
          handler: '正确',
          reviewer: '有过错',
          approver: '有过错',
          isInstructed: false,
          isInstructionRecorded: false,
          isCollective: false,
        },
        yields: [
          { who: '审核人', has: '直接责任' },
          { who: '批准人', has: '主要领导责任' },
        ],
      },
      {
        given: {
          handler: '正确',
          reviewer: '有过错',
          approver: null,
          isInstructed: false,
          isInstructionRecorded: false,
          isCollective: false,
        },
        yields: [{ who: '审核人', has: '直接责任' }],
      },
      {
        given: {
          handler: '正确',
          reviewer: '正确',
          approver: '有过错',
          isInstructed: false,
          isInstructionRecorded: false,
          isCollective: false,
        },
        yields: [{ who: '批准人', has: '直接责任' }],
      },
      {
        given: {
          handler: null,
          reviewer: null,
          approver: '有过错',
          isInstructed: false,
          isInstructionRecorded: false,
          isCollective: false,
        },
        yields: [{ who: '批准人', has: '直接责任' }],
      },
      {
        given: {
          handler: '有过错',
          reviewer: '无从发现',
          approver: '无从发现',
          isInstructed: true,
          isInstructionRecorded: true,
          isCollective: false,
        },
        yields: [{ who: '指令、干预的领导', has: '直接责任' }],
      },
      {
        given: {
          handler: '有过错',
          reviewer: '无从发现',
          approver: '无从发现',
          isInstructed: true,
          isInstructionRecorded: false,
          isCollective: false,
        },
        yields: [
          { who: '指令、干预的领导', has: '直接责任' },
          { who: '承办人', has: '直接责任' },
        ],
      },
      {
        given: {
          handler: '有过错',
          reviewer: '正确',
          approver: '正确',
          isInstructed: false,
          isInstructionRecorded: false,
          isCollective: true,
        },
        yields: [
          { who: '决策人', has: '主要领导责任' },
          { who: '承办人', has: '直接责任' },
        ],
      },
      {
        given: {
          handler: '正确',
          reviewer: '正确',
          approver: '正确',
          isInstructed: false,
          isInstructionRecorded: false,
          isCollective: false,
        },
        yields: [],
      },
    ],
  },
)

export const opinionsFixed = permit('22.6.2a', {
  name: '意见通过后不得更改',
  statement:
    '审核人不采纳或改变承办人正确意见致批准人出错的，审核人负直接责任，批准人负主要领导责任。',
  reading: '意见是否正确事后才能判断，所以环节通过后意见不得更改；要改的退回该环节另签意见。',
  facts: { isStepPassed: yes('环节已通过') },
  refuse: ({ isStepPassed }) =>
    isStepPassed && '环节已通过，意见不得更改；确需更改的，退回该环节另签意见，原意见保留',
  examples: [
    { given: { isStepPassed: true }, yields: false },
    { given: { isStepPassed: false }, yields: true },
  ],
})

export const approvalNotSkipped = permit('22.6.2b', {
  name: '须报批准人批准',
  statement: '审核人应报请而不报请直接作出决定致过错的，审核人负直接责任。',
  facts: { needsApproval: yes('应报请批准'), isApproved: yes('批准人已批准') },
  refuse: ({ needsApproval, isApproved }) =>
    needsApproval && !isApproved && '须报批准人批准，审核人不得直接作出决定',
  examples: [
    { given: { needsApproval: true, isApproved: false }, yields: false },
    { given: { needsApproval: true, isApproved: true }, yields: true },
    { given: { needsApproval: false, isApproved: false }, yields: true },
  ],
})

export const stepHolder = rule('22.6.99', {
  name: '承办人、审核人、批准人的确定',
  statement:
    '承办人为具体办理人员，审核人为内设机构负责人，批准人为主要负责人及有批准权的主管领导；依分工或授权代行者同责。',
  reading:
    '以办理当日的分工、授权为准：代行者签字的，代行者为审核人、批准人，不在岗的原任不是。没有分工或授权而签字的，责任仍归签字人，另查越权。',
  facts: {
    step: oneOf('环节', ['承办', '审核', '批准']),
    signer: text('签字人'),
    holders: list(
      '当日有权办理的人',
      record('人员', { name: text('姓名'), isActing: yes('依分工或授权代行') }),
    ),
  },
  decide: ({ step, signer, holders }) => {
    const found = holders.find(({ name }) => name === signer)
    const as = `${step}人`
    return {
      outcome: { person: signer, as, isWithinPowers: found !== undefined },
      reason: found
        ? `${signer}${found.isActing ? '代行职权，同为' : '为'}${as}`
        : `${signer}签字，为${as}；当日没有分工或授权，另查越权`,
    }
  },
  examples: [
    {
      given: {
        step: '批准',
        signer: '乙',
        holders: [
          { name: '甲', isActing: false },
          { name: '乙', isActing: true },
        ],
      },
      yields: { person: '乙', as: '批准人', isWithinPowers: true },
    },
    {
      given: { step: '审核', signer: '丙', holders: [{ name: '甲', isActing: false }] },
      yields: { person: '丙', as: '审核人', isWithinPowers: false },
    },
  ],
})
