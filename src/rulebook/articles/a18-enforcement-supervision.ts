import {
  day,
  fen,
  form,
  inYuan,
  limit,
  list,
  local,
  oneOf,
  optional,
  permit,
  printed,
  record,
  register,
  role,
  rule,
  text,
  yes,
  yuan,
} from '../kit.ts'

/** 第十八条 行政执法监督检查制度，(一)至(五) 组织与内容。 */

export const enforcementSupervisionScope = permit('18.1', {
  name: '监督检查对象',
  statement: '执法监督检查对象为各执法机构及执法人员的执法行为。',
  facts: { body: text('执法机构'), acts: list('所检查的执法行为', text('案号或事项')) },
  refuse: ({ body, acts }) => [
    !body.trim() && '请注明被检查的执法机构',
    acts.length === 0 && '请至少附一件执法行为的案号，再写检查发现',
  ],
  examples: [
    { given: { body: '监察支队', acts: ['2026-017'] }, yields: true },
    { given: { body: '监察支队', acts: [] }, yields: false },
  ],
})

export const supervisionAllFindingsAnswered = permit('18.2', {
  name: '问题都有处理',
  statement: '坚持有法必依、执法必严、违法必究：发现的问题都有处理，或写明不处理的理由。',
  facts: {
    findings: list(
      '发现的问题',
      record('问题', {
        finding: text('问题'),
        disposal: text('处理'),
        reason: text('不处理的理由'),
      }),
    ),
  },
  refuse: ({ findings }) =>
    findings
      .filter(({ disposal, reason }) => !disposal.trim() && !reason.trim())
      .map(({ finding }) => `“${finding}”未处理，请处理或写明理由后再结案`),
  examples: [
    {
      given: {
        findings: [
          { finding: '缺送达回证', disposal: '纠正', reason: '' },
          { finding: '引用条款有误', disposal: '', reason: '' },
        ],
      },
      yields: false,
    },
    {
      given: { findings: [{ finding: '缺送达回证', disposal: '纠正', reason: '' }] },
      yields: true,
    },
  ],
})

export const supervisionChannelKinds = ['举报电话', '网站留言', '信访', '回访', '评议'] as const

export const supervisionClues = register('18.3', {
  name: '执法监督线索',
  statement: '监督检查与社会监督相结合，拓宽监督渠道，各渠道的线索汇总登记。',
  reading: '同一案件的线索合并。',
  keeper: '局依法行政工作领导小组办公室',
  columns: {
    received: day('收到日期'),
    channel: oneOf('渠道', supervisionChannelKinds),
    caseNumber: text('案号'),
    content: text('内容'),
    outcome: text('转检查或不采纳的理由'),
  },
})

export const supervisionClueHandled = limit('18.3', {
  name: '监督线索处理',
  statement: '社会监督的线索须转入检查，或写明不采纳的理由。',
  reading: '处理时间条文未说，为本地设置，参照第十五条(七)2。',
  parameters: { workdays: local(5, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays, warn: [{ left: 0 }] }),
  examples: [{ given: { from: '2026-03-03' }, yields: '2026-03-10' }],
})

export const supervisionLeader = role('18.4a', {
  name: '领导执法监督检查',
  statement: '局依法行政工作领导小组领导全局执法监督检查。',
  who: ['局依法行政工作领导小组'],
})

export const supervisionConclusion = rule('18.4a', {
  name: '合法与适当分别结论',
  statement: '审查执法行为是否合法、适当。',
  facts: {
    isLawful: yes('合法'),
    isProper: yes('适当'),
  },
  decide: ({ isLawful, isProper }) =>
    isLawful && isProper
      ? { outcome: '合法适当', reason: '合法、适当，不须处理' }
      : isLawful
        ? { outcome: '合法不当', reason: '合法但不当，应予纠正或撤销' }
        : { outcome: '违法', reason: '违法，应予纠正或撤销' },
  examples: [
    { given: { isLawful: true, isProper: false }, yields: '合法不当' },
    { given: { isLawful: true, isProper: true }, yields: '合法适当' },
    { given: { isLawful: false, isProper: true }, yields: '违法' },
  ],
})

export const enforcementSupervisionOffice = role('18.4b', {
  name: '日常监督检查的实施',
  statement: '日常监督检查由局依法行政工作领导小组办公室具体实施。',
  who: ['局依法行政工作领导小组办公室'],
})

export const inspectorRecusal = permit('18.4b', {
  name: '检查人员回避',
  statement: '办理过被检查案件的人不得检查该案。',
  reading: '本条没有写明，比照第二十三条(七)。',
  facts: {
    inspectors: list('检查人员', text('姓名')),
    handlers: list('案件承办人', text('姓名')),
  },
  refuse: ({ inspectors, handlers }) =>
    inspectors
      .filter((one) => handlers.includes(one))
      .map((one) => `${one}承办过此案，承办人不得检查本人案件，请换人`),
  examples: [
    { given: { inspectors: ['刘某'], handlers: ['刘某', '陈某'] }, yields: false },
    { given: { inspectors: ['周某'], handlers: ['刘某', '陈某'] }, yields: true },
  ],
})

export const supervisionItems = [
  '主体合法、人员有执法资格',
  '适用法律法规正确、严格执行',
  '履行法定程序',
  '罚没财物依法处理',
  '其他应监督检查的事项',
] as const

export const supervisionAnswers = ['符合', '不符合', '不适用'] as const

export const supervisionChecklist = form(['18.5.1', '18.5.2', '18.5.3', '18.5.4', '18.5.5'], {
  name: '执法监督检查表',
  statement: '检查主体和执法资格、适用法律、法定程序、罚没财物处理和其他应监督检查的事项。',
  fields: {
    body: text('被检查机构'),
    act: text('执法行为'),
    date: day('检查日期'),
    items: list(
      '检查项目',
      record('项目', {
        item: text('项目'),
        answer: oneOf('结论', supervisionAnswers),
        evidence: text('依据'),
      }),
    ),
  },
  signatures: ['检查人员', '被检查机构'],
})

export const supervisionChecklistComplete = permit(
  ['18.5.5', '18.5.1', '18.5.2', '18.5.3', '18.5.4'],
  {
    name: '检查表逐项作答',
    statement: '五项检查内容逐项作答并附依据。',
    reading: '没有另定其他事项的，第5项答不适用。',
    facts: {
      answered: list('已作答', record('项目', { item: text('项目'), evidence: text('依据') })),
    },
    parameters: { items: printed(supervisionItems) },
    refuse: ({ answered }, { items }) => [
      ...items
        .filter((one) => !answered.some(({ item }) => item === one))
        .map((one) => `“${one}”没有作答`),
      ...answered
        .filter(({ evidence }) => !evidence.trim())
        .map(({ item }) => `“${item}”没有附依据`),
    ],
    examples: [
      {
        given: { answered: supervisionItems.map((item) => ({ item, evidence: '案卷' })) },
        yields: true,
      },
      {
        given: {
          answered: supervisionItems.slice(0, 4).map((item) => ({ item, evidence: '案卷' })),
        },
        yields: false,
      },
    ],
  },
)

export const inspectedQualification = permit('18.5.1', {
  name: '执法资格',
  statement: '主体合法，执法人员在作出执法行为之日具有执法资格。',
  facts: {
    isBodyLawful: yes('执法主体合法'),
    acted: day('执法行为日期'),
    validUntil: day('执法证有效期至'),
  },
  refuse: ({ isBodyLawful, acted, validUntil }) => [
    !isBodyLawful && '执法主体不合法，应予纠正或撤销',
    acted > validUntil && `执法证${validUntil}到期，${acted}没有执法资格`,
  ],
  examples: [
    {
      given: { isBodyLawful: true, acted: '2026-03-02', validUntil: '2026-02-28' },
      yields: false,
    },
    {
      given: { isBodyLawful: true, acted: '2026-02-28', validUntil: '2026-02-28' },
      yields: true,
    },
    {
      given: { isBodyLawful: false, acted: '2026-02-28', validUntil: '2026-12-31' },
      yields: false,
    },
  ],
})

export const inspectedBasis = permit('18.5.2', {
  name: '适用依据有效',
  statement: '适用法律法规正确，所引依据在作出决定之日有效。',
  facts: { decided: day('决定日期'), repealed: optional(day('依据废止日期')) },
  refuse: ({ decided, repealed }) =>
    repealed !== null && decided >= repealed && `所引依据已于${repealed}废止，适用错误`,
  examples: [
    { given: { decided: '2026-03-10', repealed: '2026-01-01' }, yields: false },
    { given: { decided: '2025-12-31', repealed: '2026-01-01' }, yields: true },
    { given: { decided: '2026-03-10', repealed: null }, yields: true },
  ],
})

export const inspectedProcedure = rule('18.5.3', {
  name: '缺少的程序',
  statement: '检查是否履行法定程序。',
  reading: '步骤依案件种类和法律规定，此表为本地设置；不适用的不列。',
  facts: {
    done: list('案卷中有的步骤', text('步骤')),
    notApplicable: list('不适用的步骤', text('步骤')),
  },
  parameters: {
    steps: local(['立案', '调查', '告知', '听取陈述申辩', '听证', '审查', '合议', '送达']),
  },
  decide: ({ done, notApplicable }, { steps }) => {
    const missing = steps.filter((one) => !done.includes(one) && !notApplicable.includes(one))
    return {
      outcome: missing,
      reason: missing.length > 0 ? `案卷缺：${missing.join('、')}` : '步骤齐全',
    }
  },
  examples: [
    {
      given: {
        done: ['立案', '调查', '告知', '听取陈述申辩', '审查', '合议'],
        notApplicable: ['听证'],
      },
      yields: ['送达'],
    },
    {
      given: {
        done: ['立案', '调查', '告知', '听取陈述申辩', '审查', '合议', '送达'],
        notApplicable: ['听证'],
      },
      yields: [],
    },
  ],
})

export const inspectedFines = permit('18.5.4', {
  name: '罚没财物处理',
  statement: '罚没财物依法处理，有缴款凭证或强制执行。',
  facts: {
    fine: fen('罚没款'),
    voucher: text('缴款凭证'),
    hasEnforcement: yes('已申请强制执行'),
  },
  refuse: ({ fine, voucher, hasEnforcement }) =>
    fine > 0 &&
    !voucher.trim() &&
    !hasEnforcement &&
    `罚没${inYuan(fine)}没有缴款凭证，也没有申请强制执行，请核查`,
  examples: [
    { given: { fine: yuan(12000), voucher: '', hasEnforcement: false }, yields: false },
    { given: { fine: yuan(12000), voucher: '00123', hasEnforcement: false }, yields: true },
    { given: { fine: yuan(12000), voucher: '', hasEnforcement: true }, yields: true },
  ],
})
