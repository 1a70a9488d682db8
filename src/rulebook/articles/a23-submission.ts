import { limit, list, local, oneOf, permit, printed, role, text, yes } from '../kit.ts'

/** 第二十三条 行政处罚案件审查制度，(一) 至 (三)、(四)首段 送审与时限。 */

export const reviewAspects = ['合法性', '适当性', '文书规范性'] as const

export const penaltyReviewer = role('23.1', {
  name: '处罚案件审查机构',
  statement: '政策法规科审核处罚案件的合法性、适当性和文书规范性，提出书面审查意见。',
  who: ['政策法规科'],
})

export const reviewOpinionComplete = permit('23.1', {
  name: '审查意见须三项俱全',
  statement: '政策法规科审核处罚案件的合法性、适当性和文书规范性，提出书面审查意见。',
  reading: '口头意见、只写“同意”的不算书面审查意见。',
  facts: {
    concluded: list('已写明结论的方面', oneOf('方面', reviewAspects)),
    hasResult: yes('已选(六)所列的一种意见'),
    number: text('意见编号'),
    isSigned: yes('已签字'),
  },
  parameters: { aspects: printed(reviewAspects) },
  refuse: (f, { aspects }) => [
    ...aspects
      .filter((aspect) => !f.concluded.some((one) => one === aspect))
      .map((aspect) => `须写明${aspect}的结论`),
    !f.hasResult && '须选定(六)所列的一种意见',
    !f.number.trim() && '须编号',
    !f.isSigned && '须由审查人签字',
  ],
  examples: [
    { given: { concluded: [], hasResult: true, number: '', isSigned: true }, yields: false },
    {
      given: {
        concluded: ['合法性', '适当性'],
        hasResult: true,
        number: '2026-007',
        isSigned: true,
      },
      yields: false,
    },
    {
      given: {
        concluded: ['合法性', '适当性', '文书规范性'],
        hasResult: true,
        number: '2026-007',
        isSigned: true,
      },
      yields: true,
    },
  ],
})

export const penaltyProcedures = ['简易程序', '一般程序', '听证程序'] as const

export const noticeLocked = permit(['23.2a', '23.3'], {
  name: '未经法制审查不得发出告知书',
  statement:
    '一般程序、听证程序案件在告知书草拟后、发出前须送政策法规科书面审查；因诉讼判决、复议决定、上级监督决定撤销原处罚而重新作出行为的，同样送审。',
  reading:
    '简易程序没有提到，不须送审；但撤销后重新作出的一律送审。(二)为“尚未发出”，(三)为“尚未送达”，从严在盖章发出以前。听证后事实有变的，重新审查。',
  facts: {
    procedure: oneOf('程序', penaltyProcedures),
    isRedone: yes('原处罚被判决、复议或监督决定撤销后重新作出'),
    isReviewed: yes('审查意见为同意，或已按意见改正'),
    isChangedSince: yes('审查后事实有变'),
  },
  parameters: { reviewed: printed(['一般程序', '听证程序']) },
  refuse: ({ procedure, isRedone, isReviewed, isChangedSince }, { reviewed }) =>
    (isRedone || reviewed.some((one) => one === procedure)) && [
      !isReviewed && '未经法制审查不得发出行政处罚事先告知书、听证告知书，请先送政策法规科审查',
      isReviewed && isChangedSince && '审查后事实有变，请重新送审',
    ],
  examples: [
    {
      given: {
        procedure: '一般程序',
        isRedone: false,
        isReviewed: false,
        isChangedSince: false,
      },
      yields: false,
    },
    {
      given: { procedure: '一般程序', isRedone: false, isReviewed: true, isChangedSince: false },
      yields: true,
    },
    {
      given: {
        procedure: '简易程序',
        isRedone: false,
        isReviewed: false,
        isChangedSince: false,
      },
      yields: true,
    },
    {
      given: {
        procedure: '听证程序',
        isRedone: true,
        isReviewed: false,
        isChangedSince: false,
      },
      yields: false,
    },
    {
      given: { procedure: '听证程序', isRedone: false, isReviewed: true, isChangedSince: true },
      yields: false,
    },
  ],
})

export const submittedByHead = permit('23.2b', {
  name: '送审前负责人签署意见',
  statement: '送审前须经承办科室负责人签署意见。',
  reading: '负责人就是承办人的，由AB角签署，不得自签。',
  facts: {
    signedBy: text('签署人（没有留空）'),
    handler: text('承办人'),
    isHead: yes('签署人为科室负责人或其AB角'),
  },
  refuse: ({ signedBy, handler, isHead }) =>
    !signedBy.trim()
      ? '承办科室负责人未签署意见'
      : [
          !isHead && '须由承办科室负责人或其AB角签署',
          signedBy === handler && '承办人不得代负责人签署，请由AB角签署',
        ],
  examples: [
    { given: { signedBy: '', handler: '甲', isHead: false }, yields: false },
    { given: { signedBy: '乙', handler: '甲', isHead: true }, yields: true },
    { given: { signedBy: '甲', handler: '甲', isHead: true }, yields: false },
    { given: { signedBy: '丙', handler: '甲', isHead: false }, yields: false },
  ],
})

export const allMaterialsSubmitted = permit('23.2c', {
  name: '提交全部案件材料',
  statement: '送审须整理并提交所有案件材料。',
  reading: '送审后新增的材料，须经政策法规科确认，意见才继续有效。',
  facts: {
    leftOut: list('未列入送审的材料', text('材料')),
    addedAfter: list('送审后新增的材料', text('材料')),
    isConfirmed: yes('政策法规科已确认新增材料'),
  },
  refuse: ({ leftOut, addedAfter, isConfirmed }) => [
    leftOut.length > 0 && `须提交全部案件材料，尚缺${leftOut.join('、')}`,
    addedAfter.length > 0 &&
      !isConfirmed &&
      `送审后新增${addedAfter.join('、')}，须经政策法规科确认`,
  ],
  examples: [
    { given: { leftOut: [], addedAfter: ['工资表'], isConfirmed: false }, yields: false },
    { given: { leftOut: [], addedAfter: ['工资表'], isConfirmed: true }, yields: true },
    { given: { leftOut: ['询问笔录'], addedAfter: [], isConfirmed: false }, yields: false },
    { given: { leftOut: [], addedAfter: [], isConfirmed: false }, yields: true },
  ],
})

export const penaltyReviewLimit = limit('23.4.0', {
  name: '审查3个工作日',
  statement: '政策法规科收到案件后一般应在3个工作日内完成审查。',
  reading:
    '自收到次日起算；补充材料期间中止。“一般应”允许例外而没有上限，可由科室负责人延长一次，不超过3个工作日，是本地设置，理由登记。补正后重新送审或因回避重新审查的，重新起算。',
  parameters: { workdays: printed(3, '个工作日'), extension: local(3, '个工作日') },
  of: (_, { workdays, extension }) => ({
    unit: 'workday',
    amount: workdays,
    warn: [{ reached: 2 }, { left: 0 }, { over: 1 }],
    extend: { max: extension, approver: '政策法规科负责人' },
  }),
  examples: [
    { given: { from: '2025-09-30' }, yields: '2025-10-11' },
    { given: { from: '2026-02-13' }, yields: '2026-02-25' },
    { given: { from: '2026-03-12' }, yields: '2026-03-17' },
  ],
})
