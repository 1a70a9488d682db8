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
  printed,
  rule,
  text,
  yes,
} from '../kit.ts'

/** 第十八条 行政执法监督检查制度，(六)至(八) 处理、文书、查处。 */

export const unlawfulFindings = ['执法主体不合法', '行为违法或不当', '违反法定程序'] as const

export const supervisionCorrectOrRevoke = permit(['18.6.1', '18.6.2', '18.6.3'], {
  name: '纠正或撤销',
  statement: '执法主体不合法、具体行政行为违法或不当、违反法定程序的，应予纠正或撤销。',
  reading: '只能选纠正或撤销，不能只提醒；期限写在监督检查文书里。',
  facts: {
    finding: oneOf('问题', unlawfulFindings),
    disposal: text('处理'),
  },
  parameters: { disposals: printed(['纠正', '撤销']) },
  refuse: ({ finding, disposal }, { disposals }) =>
    !disposals.some((one) => one === disposal) &&
    `${finding}，应予${disposals.join('或')}，请重选处理`,
  examples: [
    { given: { finding: '执法主体不合法', disposal: '不处理' }, yields: false },
    { given: { finding: '执法主体不合法', disposal: '撤销' }, yields: true },
    { given: { finding: '行为违法或不当', disposal: '仅提醒' }, yields: false },
    { given: { finding: '行为违法或不当', disposal: '纠正' }, yields: true },
    { given: { finding: '违反法定程序', disposal: '不处理' }, yields: false },
    { given: { finding: '违反法定程序', disposal: '纠正' }, yields: true },
  ],
})

export const supervisionCorrectionProved = permit(['18.6.1', '18.6.2', '18.6.3'], {
  name: '纠正或撤销的凭据',
  statement: '纠正、撤销须有凭据才能办结。',
  facts: { evidence: text('纠正材料或撤销文书') },
  refuse: ({ evidence }) => !evidence.trim() && '请附纠正材料或撤销文书后再办结',
  examples: [
    { given: { evidence: '' }, yields: false },
    { given: { evidence: '撤销决定书第3号' }, yields: true },
  ],
})

export const supervisionRectification = limit('18.6.4a', {
  name: '责令限期改正',
  statement: '不履行法定职责、违反法律法规规章的，责令限期改正。',
  reading: '限期多长条文未说：文书写明的从文书，没有写的为本地设置，参照第二十五条(九)3。',
  facts: { days: optional(count('文书写明的期限', '日', { min: 1 })) },
  parameters: { days: local(15, '日') },
  of: ({ days }, p) => {
    const amount = days ?? p.days
    return {
      unit: 'day',
      amount,
      warn: [{ reached: Math.ceil(amount / 2) }, { left: 2 }],
    }
  },
  examples: [
    { given: { days: null, from: '2026-04-20' }, yields: '2026-05-06' },
    { given: { days: 10, from: '2026-04-20' }, yields: '2026-04-30' },
  ],
})

export const seriousFindings = permit('18.6.4b', {
  name: '情节严重报领导小组',
  statement: '情节严重的，由领导小组办公室提处理意见，报领导小组处理。',
  reading: '是否情节严重由人判断并写理由；办公室不能自行办结。',
  facts: {
    isSerious: yes('情节严重'),
    reason: text('认定理由'),
    opinion: text('办公室处理意见'),
    decided: optional(day('领导小组决定日期')),
  },
  refuse: (f) =>
    f.isSerious && [
      !f.reason.trim() && '请写明认定情节严重的理由',
      !f.opinion.trim() && '请领导小组办公室提出处理意见',
      f.decided === null && '情节严重须报领导小组处理，决定后才能办结',
    ],
  examples: [
    {
      given: { isSerious: true, reason: '行为被撤销', opinion: '追究责任', decided: null },
      yields: false,
    },
    {
      given: { isSerious: true, reason: '行为被撤销', opinion: '追究责任', decided: '2026-05-08' },
      yields: true,
    },
    { given: { isSerious: false, reason: '', opinion: '', decided: null }, yields: true },
  ],
})

export const seriousSuggested = rule('18.6.4b', {
  name: '情节严重提示',
  statement: '提示可能情节严重的问题。',
  reading: '“情节严重”条文未定：行为被撤销、引起赔偿或期间内再犯的提示，为本地设置，由人认定。',
  facts: {
    isRevoked: yes('行为被撤销'),
    hasCompensation: yes('引起赔偿'),
    found: day('发现日期'),
    previous: optional(day('上次同类问题日期')),
  },
  parameters: { months: local(12, '个月') },
  decide: ({ isRevoked, hasCompensation, found, previous }, { months }) => {
    const repeats = previous !== null && found < addMonths(previous, months)
    const grounds = [
      isRevoked && '行为被撤销',
      hasCompensation && '引起赔偿',
      repeats && `${months}个月内再犯`,
    ].filter((one) => typeof one === 'string')
    return {
      outcome: grounds.length > 0,
      reason: grounds.length > 0 ? `可能情节严重：${grounds.join('、')}` : '没有提示情形',
    }
  },
  examples: [
    {
      given: { isRevoked: true, hasCompensation: false, found: '2026-04-20', previous: null },
      yields: true,
    },
    {
      given: {
        isRevoked: false,
        hasCompensation: false,
        found: '2026-04-20',
        previous: '2025-04-21',
      },
      yields: true,
    },
    {
      given: {
        isRevoked: false,
        hasCompensation: false,
        found: '2026-04-20',
        previous: '2025-04-20',
      },
      yields: false,
    },
  ],
})

export const seriousLiable = permit('18.6.4c', {
  name: '追究负责人和直接责任人',
  statement: '情节严重的，并追究执法机构负责人和直接责任人的责任。',
  reading: '两者都追究；不追究其中一个的，须在决定中写明理由。',
  facts: {
    liable: list('追究', text('责任人')),
    reason: text('不追究的理由'),
  },
  parameters: { required: printed(['机构负责人', '直接责任人']) },
  refuse: ({ liable, reason }, { required }) =>
    required
      .filter((one) => !liable.includes(one) && !reason.trim())
      .map((one) => `应追究${one}的责任；不追究的写明理由`),
  examples: [
    { given: { liable: ['机构负责人', '直接责任人'], reason: '' }, yields: true },
    { given: { liable: ['直接责任人'], reason: '' }, yields: false },
    { given: { liable: ['直接责任人'], reason: '负责人已调离并无过错' }, yields: true },
  ],
})

export const supervisionDocument = form('18.7a', {
  name: '行政执法监督检查文书',
  statement: '作出监督处理决定必须制作行政执法监督检查文书。',
  fields: {
    number: text('文号'),
    body: text('被监督部门'),
    facts: text('事实'),
    basis: text('依据'),
    decision: text('处理决定'),
    limit: optional(day('改正期限')),
    rights: text('申诉权利'),
    date: day('日期'),
  },
  signatures: ['局依法行政工作领导小组办公室（盖章）'],
})

export const supervisionDocumentFirst = permit('18.7a', {
  name: '处理决定须有文书',
  statement: '凡作出监督处理决定的，必须制作监督检查文书。',
  facts: { number: text('监督检查文书文号') },
  refuse: ({ number }) => !number.trim() && '须制作监督检查文书，编号后处理决定才生效',
  examples: [
    { given: { number: '' }, yields: false },
    { given: { number: '文人社监〔2026〕2号' }, yields: true },
  ],
})

export const supervisionDocumentServed = limit('18.7b', {
  name: '监督检查文书送达',
  statement: '监督检查文书应及时送达被监督部门。',
  reading: '“及时”没有数字，为本地设置。',
  parameters: { workdays: local(3, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays, warn: [{ left: 0 }] }),
  examples: [{ given: { from: '2026-02-13' }, yields: '2026-02-25' }],
})

export const supervisionViolationsPursued = permit('18.8', {
  name: '违法违纪案件查处',
  statement: '检查发现的违法违纪案件及时查处，按过错追究和考核评议规定执行。',
  facts: {
    isViolation: yes('违法或违纪'),
    faultCase: text('过错案件编号'),
    noCaseDecision: text('机关党委纪委不立案决定'),
  },
  refuse: ({ isViolation, faultCase, noCaseDecision }) =>
    isViolation &&
    !faultCase.trim() &&
    !noCaseDecision.trim() &&
    '违法违纪须查处，请登记过错案件编号或机关党委纪委的不立案决定',
  examples: [
    { given: { isViolation: true, faultCase: '', noCaseDecision: '' }, yields: false },
    { given: { isViolation: true, faultCase: '2026-3', noCaseDecision: '' }, yields: true },
    { given: { isViolation: true, faultCase: '', noCaseDecision: '2026-06-05' }, yields: true },
    { given: { isViolation: false, faultCase: '', noCaseDecision: '' }, yields: true },
  ],
})
