import {
  count,
  day,
  form,
  limit,
  list,
  local,
  oneOf,
  optional,
  partsOf,
  permit,
  printed,
  rule,
  table,
  text,
  yes,
} from '../kit.ts'

/** 第四十七条 问责办法，(二) 问责方式，(三) 情节与方式。 */

export const accountabilitySeverities = ['轻微', '较严重', '特别严重'] as const

export const accountabilityMeasures = [
  '诫勉谈话',
  '取消当年评优评先资格',
  '责令书面检查',
  '责令公开道歉',
  '通报批评',
  '调整工作岗位',
  '停职检查',
  '劝其引咎辞职',
  '责令辞职',
  '免职等',
] as const

export const accountabilityMeasureTier = table(
  [
    '47.3e',
    '47.2.1',
    '47.2.2',
    '47.2.3',
    '47.2.4',
    '47.2.5',
    '47.2.6',
    '47.2.7',
    '47.2.8',
    '47.2.9',
    '47.2.10',
  ],
  {
    name: '方式对应的情节',
    statement: '情节轻微用方式1至3；较严重用4至7；特别严重用8至10。',
    facts: { measure: oneOf('问责方式', accountabilityMeasures) },
    rows: [
      [{ measure: ['诫勉谈话', '取消当年评优评先资格', '责令书面检查'] }, '轻微'],
      [{ measure: ['责令公开道歉', '通报批评', '调整工作岗位', '停职检查'] }, '较严重'],
      [{ measure: ['劝其引咎辞职', '责令辞职', '免职等'] }, '特别严重'],
    ],
    reason: ({ measure }, tier) => `${measure}对应情节${tier}`,
    examples: [
      { given: { measure: '诫勉谈话' }, yields: '轻微' },
      { given: { measure: '责令书面检查' }, yields: '轻微' },
      { given: { measure: '责令公开道歉' }, yields: '较严重' },
      { given: { measure: '停职检查' }, yields: '较严重' },
      { given: { measure: '劝其引咎辞职' }, yields: '特别严重' },
      { given: { measure: '免职等' }, yields: '特别严重' },
    ],
  },
)

export const measuresFitSeverity = permit('47.3e', {
  name: '方式与情节相符',
  statement: '局党组按情节、后果、影响决定方式：轻微用1至3，较严重用4至7，特别严重用8至10。',
  reading:
    '同一档内可以并用；不得用更重一档。更轻一档的至多另加一种，并写明理由（本地设置）；只用更轻方式的，同样写明理由。',
  facts: {
    severity: oneOf('情节', accountabilitySeverities),
    measures: list('问责方式', oneOf('方式', accountabilityMeasures)),
    reason: text('采用较轻方式的理由'),
  },
  parameters: {
    light: printed(['诫勉谈话', '取消当年评优评先资格', '责令书面检查']),
    middle: printed(['责令公开道歉', '通报批评', '调整工作岗位', '停职检查']),
    severe: printed(['劝其引咎辞职', '责令辞职', '免职等']),
    mostLighter: local(1, '种'),
  },
  refuse: ({ severity, measures, reason }, p) => {
    const tiers: readonly (readonly string[])[] = [p.light, p.middle, p.severe]
    const own = accountabilitySeverities.indexOf(severity)
    const tierOf = (measure: string) => tiers.findIndex((tier) => tier.includes(measure))
    const heavier = measures.filter((one) => tierOf(one) > own)
    const lighter = measures.filter((one) => tierOf(one) < own)
    return [
      measures.length === 0 && '请选择问责方式',
      heavier.length > 0 &&
        `方式与情节不相符：情节${severity}不能用${heavier.join('、')}，可用${tiers[own]!.join('、')}`,
      lighter.length > p.mostLighter && `较轻一档的方式至多${p.mostLighter}种`,
      lighter.length > 0 && !reason.trim() && `用了较轻的${lighter.join('、')}，请写明理由`,
    ]
  },
  examples: [
    { given: { severity: '轻微', measures: ['诫勉谈话'], reason: '' }, yields: true },
    {
      given: { severity: '轻微', measures: ['取消当年评优评先资格', '责令书面检查'], reason: '' },
      yields: true,
    },
    { given: { severity: '轻微', measures: ['免职等'], reason: '' }, yields: false },
    { given: { severity: '轻微', measures: ['责令公开道歉'], reason: '' }, yields: false },
    { given: { severity: '较严重', measures: ['通报批评'], reason: '' }, yields: true },
    { given: { severity: '较严重', measures: ['劝其引咎辞职'], reason: '' }, yields: false },
    {
      given: { severity: '较严重', measures: ['停职检查', '责令书面检查'], reason: '' },
      yields: false,
    },
    {
      given: { severity: '较严重', measures: ['停职检查', '责令书面检查'], reason: '一并检查' },
      yields: true,
    },
    { given: { severity: '特别严重', measures: ['诫勉谈话'], reason: '' }, yields: false },
    { given: { severity: '特别严重', measures: ['责令辞职', '免职等'], reason: '' }, yields: true },
  ],
})

export const admonishingTalkForm = form('47.2.1', {
  name: '诫勉谈话记录',
  statement: '诫勉谈话（情节轻微）：记录时间、地点、谈话人、内容和本人表态并签字。',
  reading: '谈话人职务须高于被谈话人；本人不签字的由见证人注明。',
  fields: {
    person: text('被谈话人'),
    talker: text('谈话人'),
    at: day('谈话日期'),
    place: text('地点'),
    content: text('谈话内容'),
    statement: text('本人表态'),
    witness: text('拒签时的见证人'),
  },
  signatures: ['谈话人', '被谈话人'],
})

export const accountabilityAwardLock = permit('47.2.2', {
  name: '当年评优评先资格',
  statement: '取消当年评优评先资格的，当年不得推荐评优评先。',
  reading: '“当年”为问责决定作出的自然年；申诉撤销决定的，资格恢复。',
  facts: {
    decided: day('问责决定日期'),
    awardYear: count('评优年度', '年'),
    isRevoked: yes('决定已撤销'),
  },
  refuse: ({ decided, awardYear, isRevoked }) =>
    !isRevoked &&
    awardYear === partsOf(decided).year &&
    `${awardYear}年已取消评优评先资格，不能推荐`,
  examples: [
    { given: { decided: '2025-11-17', awardYear: 2025, isRevoked: false }, yields: false },
    { given: { decided: '2025-12-31', awardYear: 2025, isRevoked: false }, yields: false },
    { given: { decided: '2025-11-17', awardYear: 2026, isRevoked: false }, yields: true },
    { given: { decided: '2025-11-17', awardYear: 2025, isRevoked: true }, yields: true },
  ],
})

export const selfExaminationLimit = limit('47.2.3', {
  name: '书面检查时限',
  statement: '责令作出书面检查（情节轻微）。',
  reading: '交书面检查的时限条文未定，10个工作日为本地设置；机关党委纪委认为不够深刻的退回重写。',
  parameters: { workdays: local(10, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays, warn: [{ left: 2 }] }),
  examples: [
    { given: { from: '2025-11-17' }, yields: '2025-12-01' },
    { given: { from: '2026-02-13' }, yields: '2026-03-05' },
  ],
})

export const publicApologyForm = form('47.2.4', {
  name: '公开道歉记录',
  statement: '责令公开道歉（情节较严重）：记录场合、对象、内容和见证。',
  fields: {
    person: text('道歉人'),
    occasion: text('场合'),
    audience: text('对象'),
    content: text('道歉内容'),
    at: day('日期'),
    witness: text('见证人'),
  },
  signatures: ['道歉人', '见证人'],
})

export const apologyBeforeClosing = permit('47.2.4', {
  name: '道歉后方可结案',
  statement: '责令公开道歉的，须有道歉记录。',
  facts: { hasRecord: yes('已有公开道歉记录'), hasWitness: yes('有见证人') },
  refuse: ({ hasRecord, hasWitness }) => [
    !hasRecord && '尚无公开道歉记录，不能结案',
    hasRecord && !hasWitness && '道歉记录须有见证人',
  ],
  examples: [
    { given: { hasRecord: true, hasWitness: true }, yields: true },
    { given: { hasRecord: true, hasWitness: false }, yields: false },
    { given: { hasRecord: false, hasWitness: false }, yields: false },
  ],
})

export const circularVisible = permit('47.2.5', {
  name: '通报批评的范围',
  statement: '通报批评（情节较严重），在决定的范围内通报。',
  reading: '范围由问责决定确定；决定撤销后不再展示。',
  facts: { isInAudience: yes('在通报范围内'), isRevoked: yes('决定已撤销') },
  refuse: ({ isInAudience, isRevoked }) => [
    isRevoked && '问责决定已撤销，通报不再展示',
    !isInAudience && '不在通报范围内',
  ],
  examples: [
    { given: { isInAudience: true, isRevoked: false }, yields: true },
    { given: { isInAudience: false, isRevoked: false }, yields: false },
    { given: { isInAudience: true, isRevoked: true }, yields: false },
  ],
})

export const accountabilityTransfer = permit('47.2.6', {
  name: '调整岗位须有人事决定',
  statement: '调整工作岗位（情节较严重）：由人事教育科按新岗位和日期办理。',
  facts: { newPost: text('新岗位'), from: optional(day('到岗日期')), order: text('人事决定文号') },
  refuse: ({ newPost, from, order }) => [
    !newPost.trim() && '请写明新岗位',
    from === null && '请写明到岗日期，岗位权限当日变更',
    !order.trim() && '须关联人事决定后才变更岗位权限',
  ],
  examples: [
    {
      given: { newPost: '档案管理员', from: '2026-04-01', order: '文人社任〔2026〕3号' },
      yields: true,
    },
    { given: { newPost: '档案管理员', from: '2026-04-01', order: '' }, yields: false },
    { given: { newPost: '', from: '2026-04-01', order: '文人社任〔2026〕3号' }, yields: false },
  ],
})

export const suspensionState = rule('47.2.7', {
  name: '停职期间的状态',
  statement: '停职检查（情节较严重）：停职期间停止行使岗位权限。',
  reading: '首日、末日都算停职；考勤记“停职”，不算缺勤；职责交指定人员。',
  facts: {
    first: day('停职首日'),
    last: day('停职末日'),
    on: day('查询日'),
    substitute: text('接替人员'),
  },
  decide: ({ first, last, on, substitute }) =>
    on >= first && on <= last
      ? {
          outcome: { isFrozen: true, attendance: '停职' },
          reason: `停职检查至${last}，岗位权限冻结，职责由${substitute.trim() || '（请指定人员）'}接替`,
        }
      : {
          outcome: { isFrozen: false, attendance: '正常' },
          reason: `不在${first}至${last}停职期间`,
        },
  examples: [
    {
      given: { first: '2026-03-02', last: '2026-03-31', on: '2026-03-31', substitute: '李某' },
      yields: { isFrozen: true, attendance: '停职' },
    },
    {
      given: { first: '2026-03-02', last: '2026-03-31', on: '2026-04-01', substitute: '李某' },
      yields: { isFrozen: false, attendance: '正常' },
    },
  ],
})

export const persuadedResignation = table('47.2.8', {
  name: '劝其引咎辞职的答复',
  statement: '劝其引咎辞职（情节特别严重）：记录谈话和答复。',
  reading: '本人不同意的，退回局党组另定方式。',
  facts: { answer: oneOf('本人答复', ['同意', '不同意', '逾期未答复']) },
  rows: [
    [{ answer: '同意' }, '附辞职书，办理辞职'],
    [{ answer: ['不同意', '逾期未答复'] }, '退回局党组另定方式', 'local'],
  ],
  examples: [
    { given: { answer: '同意' }, yields: '附辞职书，办理辞职' },
    { given: { answer: '不同意' }, yields: '退回局党组另定方式' },
  ],
})

export const orderedResignation = table('47.2.9', {
  name: '责令辞职的执行',
  statement: '责令辞职（情节特别严重）：决定送达本人，限期辞职。',
  reading: '期限由决定写明；到期未辞的，提出免职建议。',
  facts: { isServed: yes('已送达'), hasResigned: yes('已提出辞职'), isPastDue: yes('已过期限') },
  rows: [
    [{ isServed: false }, '先送达本人'],
    [{ isServed: true, hasResigned: true }, '办理辞职'],
    [{ isServed: true, hasResigned: false, isPastDue: false }, '等待答复'],
    [{ isServed: true, hasResigned: false, isPastDue: true }, '提出免职建议', 'local'],
  ],
  examples: [
    { given: { isServed: true, hasResigned: false, isPastDue: true }, yields: '提出免职建议' },
    { given: { isServed: true, hasResigned: false, isPastDue: false }, yields: '等待答复' },
    { given: { isServed: false, hasResigned: false, isPastDue: false }, yields: '先送达本人' },
  ],
})

export const removalAuthority = table('47.2.10', {
  name: '免职由谁决定',
  statement: '免职等（情节特别严重）。',
  reading: '按干部管理权限：处级干部报上级决定，其他由局党组决定（本地设置）。',
  facts: { isDivisionLevel: yes('处级干部') },
  rows: [
    [{ isDivisionLevel: true }, '报上级有管理权限的机关', 'local'],
    [{ isDivisionLevel: false }, '局党组', 'local'],
  ],
  examples: [
    { given: { isDivisionLevel: true }, yields: '报上级有管理权限的机关' },
    { given: { isDivisionLevel: false }, yields: '局党组' },
  ],
})

export const unlistedMeasure = permit('47.2.10', {
  name: '所列以外的方式',
  statement: '免职“等”方式，限于情节特别严重。',
  reading: '“等”为开放规定：用所列十种以外的方式，须有局党组书面依据。',
  facts: {
    severity: oneOf('情节', accountabilitySeverities),
    measure: text('拟用方式'),
    partyGroupBasis: text('局党组书面依据'),
  },
  parameters: { listed: printed(accountabilityMeasures) },
  refuse: ({ severity, measure, partyGroupBasis }, { listed }) =>
    !listed.some((one) => one === measure) && [
      severity !== '特别严重' && '所列以外的方式只用于情节特别严重的',
      !partyGroupBasis.trim() && '所列以外的方式须有局党组书面依据',
    ],
  examples: [
    { given: { severity: '特别严重', measure: '降职', partyGroupBasis: '' }, yields: false },
    {
      given: { severity: '特别严重', measure: '降职', partyGroupBasis: '党组会纪要〔2026〕8号' },
      yields: true,
    },
    {
      given: { severity: '较严重', measure: '降职', partyGroupBasis: '党组会纪要〔2026〕8号' },
      yields: false,
    },
    { given: { severity: '轻微', measure: '诫勉谈话', partyGroupBasis: '' }, yields: true },
  ],
})
