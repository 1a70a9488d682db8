import {
  conduct,
  count,
  day,
  form,
  limit,
  list,
  local,
  oneOf,
  permit,
  printed,
  rule,
  sequence,
  table,
  text,
  yes,
} from '../kit.ts'

/** 第四十七条 行政问责办法。 */

export const accountabilityGrounds = [
  '不依法依规处理公务',
  '不执行上一级分工安排',
  '越级越权处理业务致不良后果',
  '未在承诺或要求时限内完成造成不良后果',
  '首问首办责任人因失职被投诉',
  '未及时全面真实公开政务信息致不良后果',
  '弄虚作假、欺上瞒下',
  '无正当理由拒绝受理上访、检举、控告、申诉',
  '接访态度粗暴致事态恶化',
  '上班玩游戏、上网聊天、私自外出办事',
  '利用工作之便吃拿卡要',
  '乱收费或私设小金库',
  '以单位名义办私事谋私利',
  '虚开虚报财务票据',
  '用公款高消费娱乐',
  '黄赌毒、酗酒闹事、打架斗殴等致严重社会影响',
  '其他应问责情形',
] as const

/** Grounds that need a stated consequence before a case may start. */
const needConsequence: readonly string[] = [
  accountabilityGrounds[2],
  accountabilityGrounds[3],
  accountabilityGrounds[5],
  accountabilityGrounds[8],
  accountabilityGrounds[15],
]

export const accountabilityStart = permit(
  [
    '47.1.1',
    '47.1.2',
    '47.1.3',
    '47.1.4',
    '47.1.5',
    '47.1.6',
    '47.1.7',
    '47.1.8',
    '47.1.9',
    '47.1.10',
    '47.1.11',
    '47.1.12',
    '47.1.13',
    '47.1.14',
    '47.1.15',
    '47.1.16',
    '47.1.17',
  ],
  {
    name: '问责情形',
    statement: '17种情形应当问责；其中以后果为要件的，须写明后果。',
    reading:
      '“不良后果、影响”由人认定；兜底的第17种须有局党组书面依据。局党组启动前，任何人不显示为被问责。',
    facts: {
      ground: oneOf('情形', accountabilityGrounds),
      facts: text('事实'),
      consequence: text('后果或影响'),
      partyGroupBasis: text('局党组依据'),
    },
    refuse: ({ ground, facts, consequence, partyGroupBasis }) => [
      !facts.trim() && '须写明事实',
      needConsequence.includes(ground) && !consequence.trim() && '该情形须写明不良后果或影响',
      ground === '其他应问责情形' && !partyGroupBasis.trim() && '其他情形须有局党组书面依据',
    ],
    examples: [
      {
        given: {
          ground: '越级越权处理业务致不良后果',
          facts: '擅自批复',
          consequence: '',
          partyGroupBasis: '',
        },
        yields: false,
      },
      {
        given: {
          ground: '弄虚作假、欺上瞒下',
          facts: '伪造报表',
          consequence: '',
          partyGroupBasis: '',
        },
        yields: true,
      },
      {
        given: { ground: '其他应问责情形', facts: '某事', consequence: '', partyGroupBasis: '' },
        yields: false,
      },
    ],
  },
)

export const accountabilityLead = form(['47.1.1', '47.1.17'], {
  name: '问责线索登记',
  statement: '登记情形、事实、后果和来源。',
  fields: {
    ground: oneOf('情形', accountabilityGrounds),
    facts: text('事实'),
    consequence: text('后果'),
    source: text('来源'),
  },
})

export const measures = [
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

export const severities = ['轻微', '较严重', '特别严重'] as const

export const measureSeverity = table(
  [
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
    name: '问责方式与情节',
    statement:
      '诫勉谈话、取消当年评优评先、责令书面检查对应情节轻微；责令公开道歉、通报批评、调整岗位、停职检查对应较严重；劝其引咎辞职、责令辞职、免职等对应特别严重。',
    reading: '处级按管理权限报上级。',
    facts: { measure: oneOf('方式', measures) },
    rows: [
      [{ measure: ['诫勉谈话', '取消当年评优评先资格', '责令书面检查'] }, '轻微'],
      [{ measure: ['责令公开道歉', '通报批评', '调整工作岗位', '停职检查'] }, '较严重'],
      [{ measure: ['劝其引咎辞职', '责令辞职', '免职等'] }, '特别严重'],
    ],
    examples: [
      { given: { measure: '诫勉谈话' }, yields: '轻微' },
      { given: { measure: '通报批评' }, yields: '较严重' },
      { given: { measure: '责令辞职' }, yields: '特别严重' },
    ],
  },
)

export const measureFits = permit('47.3e', {
  name: '方式与情节相符',
  statement: '情节轻微用方式1至3，较严重用4至7，特别严重用8至10；由局党组按情节、后果、影响决定。',
  reading: '不得用更重一档；用更轻一档须写明理由。',
  facts: {
    severity: oneOf('情节', severities),
    measure: oneOf('方式', measures),
    reason: text('从轻理由'),
  },
  refuse: ({ severity, measure, reason }) => {
    const at = measures.indexOf(measure)
    const tier = at < 3 ? 0 : at < 7 ? 1 : 2
    const own = severities.indexOf(severity)
    return [
      tier > own && '方式与情节不相符',
      tier < own && !reason.trim() && '所用方式轻于情节，须写明理由',
    ]
  },
  examples: [
    { given: { severity: '轻微', measure: '免职等', reason: '' }, yields: false },
    { given: { severity: '轻微', measure: '诫勉谈话', reason: '' }, yields: true },
    { given: { severity: '较严重', measure: '通报批评', reason: '' }, yields: true },
    { given: { severity: '特别严重', measure: '诫勉谈话', reason: '' }, yields: false },
    { given: { severity: '特别严重', measure: '诫勉谈话', reason: '主动挽回' }, yields: true },
    { given: { severity: '轻微', measure: '责令公开道歉', reason: '' }, yields: false },
  ],
})

export const accountabilitySteps = sequence('47.3a', {
  name: '问责六步',
  statement: '启动、调查、决定、执行、申诉、复议复查。',
  reading: '申诉和复议复查在被问责人申诉时进行。',
  steps: [
    { name: '启动', by: '局党组' },
    { name: '调查', by: '调查组' },
    { name: '决定', by: '局党组' },
    { name: '执行' },
    { name: '申诉', isOptional: true },
    { name: '复议复查', by: '局党组' },
  ],
  examples: [
    { given: { done: ['启动'], next: '执行' }, yields: false },
    { given: { done: ['启动', '调查', '决定'], next: '执行' }, yields: true },
  ],
})

export const investigationTeam = permit('47.3b', {
  name: '组成调查组',
  statement: '启动后由局党组决定组成调查组，调查核实并提交书面调查报告。',
  reading: '至少2人，与被调查人有利害关系的回避，为本地设置。',
  facts: {
    hasDecision: yes('有局党组决定'),
    members: count('调查组成员', '人'),
    hasConflict: yes('成员与被调查人有利害关系'),
  },
  parameters: { least: local(2, '人') },
  refuse: ({ hasDecision, members, hasConflict }, { least }) => [
    !hasDecision && '须由局党组决定组成调查组',
    members < least && `调查组至少${least}人`,
    hasConflict && '有利害关系的成员应回避',
  ],
  examples: [
    { given: { hasDecision: true, members: 2, hasConflict: false }, yields: true },
    { given: { hasDecision: false, members: 2, hasConflict: false }, yields: false },
    { given: { hasDecision: true, members: 2, hasConflict: true }, yields: false },
  ],
})

export const investigationLimit = limit('47.3c', {
  name: '调查时限',
  statement: '调查一般30个工作日内完成；复杂的经批准延15个工作日。',
  reading: '自局党组决定次日起算，延长由局党组批准，一次。',
  facts: { isExtended: yes('已批准延长') },
  parameters: { workdays: printed(30, '个工作日'), extension: printed(15, '个工作日') },
  of: ({ isExtended }, { workdays, extension }) => ({
    unit: 'workday',
    amount: isExtended ? workdays + extension : workdays,
    warn: [{ left: 5 }],
  }),
  examples: [
    { given: { isExtended: false, from: '2025-11-03' }, yields: '2025-12-15' },
    { given: { isExtended: true, from: '2025-11-03' }, yields: '2026-01-06' },
  ],
})

export const investigationReport = permit('47.3d', {
  name: '调查报告三部分',
  statement: '调查报告含具体事实、基本结论、问责建议。',
  facts: {
    facts: text('具体事实'),
    conclusion: text('基本结论'),
    advice: text('问责建议'),
    unsigned: list('未签字的成员', text('姓名')),
  },
  refuse: ({ facts, conclusion, advice, unsigned }) => [
    !facts.trim() && '调查报告缺具体事实',
    !conclusion.trim() && '调查报告缺基本结论',
    !advice.trim() && '调查报告缺问责建议',
    unsigned.length > 0 && `${unsigned.join('、')}未签字`,
  ],
  examples: [
    { given: { facts: '有', conclusion: '有', advice: '', unsigned: [] }, yields: false },
    { given: { facts: '有', conclusion: '有', advice: '诫勉谈话', unsigned: [] }, yields: true },
  ],
})

export const decisionServed = limit('47.4a', {
  name: '决定书送达',
  statement: '问责决定书自决定之日起10个工作日内送达并告知权利。',
  parameters: { workdays: printed(10, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays, warn: [{ left: 2 }] }),
  examples: [{ given: { from: '2025-11-17' }, yields: '2025-12-01' }],
})

export const appealLimit = limit('47.4b', {
  name: '申诉期限',
  statement: '不服可自收到之日起15个工作日内向局党组申诉；申诉期间不停止执行。',
  parameters: { workdays: printed(15, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [{ given: { from: '2025-12-22' }, yields: '2026-01-13' }],
})

export const appealInTime = permit('47.4b', {
  name: '逾期申诉不受理',
  statement: '15个工作日内申诉。',
  facts: { received: day('收到日'), appealed: day('申诉日') },
  parameters: { workdays: printed(15, '个工作日') },
  refuse: ({ received, appealed }, { workdays }, { calendar }) =>
    appealed > calendar.addWorkdays(received, workdays) && '已超过申诉期限',
  examples: [
    { given: { received: '2025-12-22', appealed: '2026-01-13' }, yields: true },
    { given: { received: '2025-12-22', appealed: '2026-01-14' }, yields: false },
  ],
})

export const reviewLimit = limit('47.4c', {
  name: '复议复查时限',
  statement:
    '局党组收到申诉组织复议复查，30个工作日内作出维持、变更或撤销；撤销的澄清事实、恢复名誉。',
  parameters: { workdays: printed(30, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays, warn: [{ left: 5 }] }),
  examples: [{ given: { from: '2026-01-14' }, yields: '2026-03-03' }],
})

export const afterReview = rule('47.4c', {
  name: '复议复查结果',
  statement: '维持、变更或撤销；撤销的澄清事实、恢复名誉。',
  facts: { outcome: oneOf('结果', ['维持', '变更', '撤销']) },
  decide: ({ outcome }) => ({
    outcome:
      outcome === '撤销'
        ? '澄清事实、恢复名誉，解除评优限制'
        : outcome === '变更'
          ? '按变更执行'
          : '继续执行',
    reason: `复议复查${outcome}`,
  }),
  examples: [
    { given: { outcome: '撤销' }, yields: '澄清事实、恢复名誉，解除评优限制' },
    { given: { outcome: '维持' }, yields: '继续执行' },
  ],
})

export const investigatorsDuty = conduct('47.5', {
  name: '调查人员责任',
  statement: '调查人员滥用职权、徇私、玩忽职守造成不良后果的追责。',
  who: ['调查人员'],
  points: ['滥用职权', '徇私', '玩忽职守'],
})
