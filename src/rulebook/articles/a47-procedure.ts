import {
  conduct,
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
  record,
  sequence,
  table,
  text,
  yes,
} from '../kit.ts'

/** 第四十七条 问责办法，(三) 问责程序，(四) 送达与申诉，(五) 调查人员的责任。 */

export const accountabilitySteps = sequence('47.3a', {
  name: '问责六步',
  statement: '启动、调查、决定、执行、申诉、复议复查。',
  reading: '不申诉的，没有后两步；申诉不停止执行，所以可与执行同时进行。',
  steps: [
    { name: '启动', by: '局党组' },
    { name: '调查', by: '调查组' },
    { name: '决定', by: '局党组' },
    { name: '执行', isOptional: true },
    { name: '申诉', by: '被问责人' },
    { name: '复议复查', by: '局党组' },
  ],
  examples: [
    { given: { done: ['启动'], next: '执行' }, yields: false },
    { given: { done: ['启动', '调查', '决定'], next: '执行' }, yields: true },
    { given: { done: ['启动', '调查', '决定'], next: '申诉' }, yields: true },
    { given: { done: ['启动', '调查', '决定', '执行'], next: '复议复查' }, yields: false },
  ],
})

export const accountabilityTeam = permit('47.3b', {
  name: '组成调查组',
  statement: '启动后由局党组决定组成调查组，调查核实并提交书面调查报告。',
  reading: '人数条文未定，至少2人为本地设置；与被问责人有利害关系的、其科室负责人不参加。',
  facts: {
    decision: text('局党组决定文号'),
    members: list(
      '成员',
      record('成员', { name: text('姓名'), isConnected: yes('有利害关系或为其科室负责人') }),
    ),
  },
  parameters: { least: local(2, '人') },
  refuse: ({ decision, members }, { least }) => [
    !decision.trim() && '调查组由局党组决定组成，请填决定文号',
    members.length < least && `调查组至少${least}人，现${members.length}人`,
    ...members
      .filter(({ isConnected }) => isConnected)
      .map(({ name }) => `${name}与被问责人有利害关系，请换人`),
  ],
  examples: [
    {
      given: {
        decision: '党组会纪要〔2025〕21号',
        members: [
          { name: '甲', isConnected: false },
          { name: '乙', isConnected: false },
        ],
      },
      yields: true,
    },
    {
      given: {
        decision: '党组会纪要〔2025〕21号',
        members: [
          { name: '甲', isConnected: false },
          { name: '丙', isConnected: true },
        ],
      },
      yields: false,
    },
    {
      given: { decision: '党组会纪要〔2025〕21号', members: [{ name: '甲', isConnected: false }] },
      yields: false,
    },
    {
      given: {
        decision: '',
        members: [
          { name: '甲', isConnected: false },
          { name: '乙', isConnected: false },
        ],
      },
      yields: false,
    },
  ],
})

export const accountabilityInquiryLimit = limit('47.3c', {
  name: '调查时限',
  statement: '调查一般30个工作日内完成；复杂的经批准延15个工作日。',
  reading: '自局党组决定组成调查组的次日起算。',
  facts: { isExtended: yes('已批准延长') },
  parameters: { workdays: printed(30, '个工作日'), more: printed(15, '个工作日') },
  of: ({ isExtended }, { workdays, more }) => ({
    unit: 'workday',
    amount: isExtended ? workdays + more : workdays,
    warn: [{ left: 5 }, { left: 1 }],
    ...(isExtended ? {} : { extend: { max: more, approver: '局党组' } }),
  }),
  examples: [
    { given: { isExtended: false, from: '2025-11-03' }, yields: '2025-12-15' },
    { given: { isExtended: true, from: '2025-11-03' }, yields: '2026-01-06' },
    { given: { isExtended: false, from: '2026-01-12' }, yields: '2026-02-28' },
  ],
})

export const accountabilityInquiryExtension = permit('47.3c', {
  name: '调查延长',
  statement: '情况复杂的，经批准可延长15个工作日。',
  reading: '批准人条文未写，由局党组批准；只能延长一次。',
  facts: {
    isComplex: yes('情况复杂'),
    isApproved: yes('局党组已批准'),
    extendedBefore: count('已延长', '次'),
    workdays: count('拟延长', '个工作日', { min: 1 }),
  },
  parameters: { most: printed(15, '个工作日'), times: local(1, '次') },
  refuse: (f, { most, times }) => [
    !f.isComplex && '只有情况复杂的可以延长',
    !f.isApproved && '延长须经局党组批准',
    f.extendedBefore >= times && `已延长${f.extendedBefore}次，不得再延长`,
    f.workdays > most && `至多延长${most}个工作日`,
  ],
  examples: [
    {
      given: { isComplex: true, isApproved: true, extendedBefore: 0, workdays: 15 },
      yields: true,
    },
    {
      given: { isComplex: true, isApproved: true, extendedBefore: 0, workdays: 16 },
      yields: false,
    },
    {
      given: { isComplex: true, isApproved: true, extendedBefore: 1, workdays: 5 },
      yields: false,
    },
    {
      given: { isComplex: true, isApproved: false, extendedBefore: 0, workdays: 15 },
      yields: false,
    },
  ],
})

export const accountabilityReportForm = form('47.3d', {
  name: '问责调查报告',
  statement: '调查报告含具体事实、基本结论、问责建议。',
  fields: {
    facts: text('具体事实'),
    conclusion: text('基本结论'),
    proposal: text('问责建议'),
    evidence: list('证据目录', text('证据')),
    dissent: optional(text('不同意见')),
  },
  signatures: ['调查组全体成员'],
})

export const accountabilityReportComplete = permit('47.3d', {
  name: '调查报告齐全',
  statement: '调查报告含具体事实、基本结论、问责建议三部分。',
  reading: '全体成员签名；有不同意见的可另附。',
  facts: {
    facts: text('具体事实'),
    conclusion: text('基本结论'),
    proposal: text('问责建议'),
    unsigned: list('未签名的成员', text('姓名')),
  },
  refuse: ({ facts, conclusion, proposal, unsigned }) => [
    !facts.trim() && '调查报告缺具体事实',
    !conclusion.trim() && '调查报告缺基本结论',
    !proposal.trim() && '调查报告缺问责建议',
    unsigned.length > 0 && `${unsigned.join('、')}未签名；有不同意见的可附意见后签名`,
  ],
  examples: [
    {
      given: { facts: '事实', conclusion: '结论', proposal: '诫勉谈话', unsigned: [] },
      yields: true,
    },
    { given: { facts: '事实', conclusion: '结论', proposal: '', unsigned: [] }, yields: false },
    {
      given: { facts: '事实', conclusion: '结论', proposal: '诫勉谈话', unsigned: ['乙'] },
      yields: false,
    },
  ],
})

export const accountabilityDecisionService = limit('47.4a', {
  name: '问责决定书送达',
  statement: '问责决定书自决定之日起10个工作日内送达并告知权利。',
  parameters: { workdays: printed(10, '个工作日') },
  of: (_, { workdays }) => ({
    unit: 'workday',
    amount: workdays,
    warn: [{ left: 3 }, { left: 0 }],
  }),
  examples: [
    { given: { from: '2025-11-17' }, yields: '2025-12-01' },
    { given: { from: '2026-02-13' }, yields: '2026-03-05' },
  ],
})

export const rightsToldInDecision = permit('47.4a', {
  name: '决定书告知权利',
  statement: '决定书须告知被问责人享有的权利。',
  facts: { tellsRights: yes('写明申诉权利和期限'), hasReceipt: yes('有送达回证') },
  refuse: ({ tellsRights, hasReceipt }) => [
    !tellsRights && '决定书须告知申诉权利和期限',
    !hasReceipt && '请登记送达方式和签收，申诉期限自签收起算',
  ],
  examples: [
    { given: { tellsRights: true, hasReceipt: true }, yields: true },
    { given: { tellsRights: false, hasReceipt: true }, yields: false },
    { given: { tellsRights: true, hasReceipt: false }, yields: false },
  ],
})

export const accountabilityAppealLimit = limit('47.4b', {
  name: '申诉期限',
  statement: '不服可自收到之日起15个工作日内向局党组申诉。',
  parameters: { workdays: printed(15, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays, warn: [{ left: 3 }] }),
  examples: [{ given: { from: '2025-12-22' }, yields: '2026-01-13' }],
})

export const accountabilityAppealInTime = permit('47.4b', {
  name: '申诉受理',
  statement: '自收到决定之日起15个工作日内可以申诉。',
  facts: { received: day('收到决定'), filed: day('提出申诉') },
  parameters: { workdays: printed(15, '个工作日') },
  refuse: ({ received, filed }, { workdays }, { calendar }) => {
    const last = calendar.addWorkdays(received, workdays)
    return filed > last && `已超过申诉期限（${last}为第${workdays}个工作日）`
  },
  examples: [
    { given: { received: '2025-12-22', filed: '2026-01-13' }, yields: true },
    { given: { received: '2025-12-22', filed: '2026-01-14' }, yields: false },
    { given: { received: '2025-12-22', filed: '2025-12-22' }, yields: true },
  ],
})

export const accountabilityExecutionGoesOn = permit('47.4b', {
  name: '申诉不停止执行',
  statement: '申诉期间问责决定不停止执行。',
  facts: { ground: oneOf('停止执行的理由', ['正在申诉', '决定已变更', '决定已撤销']) },
  refuse: ({ ground }) => ground === '正在申诉' && '申诉期间问责决定不停止执行',
  examples: [
    { given: { ground: '正在申诉' }, yields: false },
    { given: { ground: '决定已撤销' }, yields: true },
  ],
})

export const accountabilityReviewLimit = limit('47.4c', {
  name: '复议复查时限',
  statement: '局党组收到申诉组织复议复查，30个工作日内作出决定。',
  reading: '不得延长。',
  parameters: { workdays: printed(30, '个工作日') },
  of: (_, { workdays }) => ({
    unit: 'workday',
    amount: workdays,
    warn: [{ left: 5 }, { left: 1 }],
  }),
  examples: [{ given: { from: '2026-01-14' }, yields: '2026-03-03' }],
})

export const accountabilityReviewOutcome = table('47.4c', {
  name: '维持、变更或撤销',
  statement:
    '事实清楚、证据确凿、方式适当的维持；事实基本清楚、方式不当的变更；事实不清、证据不确凿的撤销，澄清事实、恢复名誉。',
  reading:
    '事实清楚而方式不当的，同样变更；事实只是基本清楚而方式适当的，条文未定，维持；证据不确凿的，无论方式一律撤销。',
  facts: {
    facts: oneOf('事实', ['清楚', '基本清楚', '不清楚']),
    isProven: yes('证据确凿'),
    isMeasureFit: yes('问责方式适当'),
  },
  rows: [
    [{ facts: '清楚', isProven: true, isMeasureFit: true }, '维持'],
    [{ facts: '清楚', isProven: true, isMeasureFit: false }, '变更', 'local'],
    [{ facts: '基本清楚', isProven: true, isMeasureFit: false }, '变更'],
    [{ facts: '基本清楚', isProven: true, isMeasureFit: true }, '维持', 'local'],
    [{ facts: ['清楚', '基本清楚'], isProven: false }, '撤销', 'local'],
    [{ facts: '不清楚' }, '撤销'],
  ],
  examples: [
    { given: { facts: '清楚', isProven: true, isMeasureFit: true }, yields: '维持' },
    { given: { facts: '基本清楚', isProven: true, isMeasureFit: false }, yields: '变更' },
    { given: { facts: '不清楚', isProven: false, isMeasureFit: false }, yields: '撤销' },
    { given: { facts: '清楚', isProven: false, isMeasureFit: true }, yields: '撤销' },
  ],
})

export const revokedRestored = permit('47.4c', {
  name: '撤销后恢复名誉',
  statement: '撤销的澄清事实、恢复名誉。',
  reading: '评优资格、扣分、通报等一并恢复，办完才能结案。',
  facts: {
    outcome: oneOf('复议复查决定', ['维持', '变更', '撤销']),
    isClarified: yes('已澄清事实'),
    isReversed: yes('评优资格、扣分、通报已恢复'),
  },
  refuse: ({ outcome, isClarified, isReversed }) =>
    outcome === '撤销' && [
      !isClarified && '原决定已撤销，须先澄清事实、恢复名誉',
      !isReversed && '原决定带来的评优限制、扣分、通报尚未恢复',
    ],
  allowed: '可以结案',
  examples: [
    { given: { outcome: '撤销', isClarified: true, isReversed: true }, yields: true },
    { given: { outcome: '撤销', isClarified: false, isReversed: true }, yields: false },
    { given: { outcome: '撤销', isClarified: true, isReversed: false }, yields: false },
    { given: { outcome: '维持', isClarified: false, isReversed: false }, yields: true },
  ],
})

export const investigatorsLiable = conduct('47.5', {
  name: '调查人员的责任',
  statement: '调查人员滥用职权、徇私、玩忽职守造成不良后果的追责。',
  who: ['调查人员'],
  points: ['滥用职权', '徇私舞弊', '玩忽职守'],
})

export const complaintHiddenFromInvestigator = permit('47.5', {
  name: '对调查人员的投诉，本人不得查看',
  statement: '对调查人员的投诉另立线索，被投诉人看不到。',
  facts: { viewer: text('查看人'), investigator: text('被投诉的调查人员') },
  refuse: ({ viewer, investigator }) =>
    viewer === investigator && '这条线索投诉的是本人，不能查看、办理',
  examples: [
    { given: { viewer: '甲', investigator: '甲' }, yields: false },
    { given: { viewer: '乙', investigator: '甲' }, yields: true },
  ],
})
