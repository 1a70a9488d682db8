import {
  conduct,
  form,
  limit,
  list,
  local,
  oneOf,
  permit,
  printed,
  table,
  text,
  yes,
} from '../kit.ts'

/** 第四十七条 问责办法，(一) 问责情形。 */

/** The seventeen situations in printed order; the number is the code in the lead form. */
export const accountabilitySituations = [
  '1．不依法依规处理公务',
  '2．不执行上一级分工安排',
  '3．越级越权处理业务，造成不良后果',
  '4．未在服务承诺或领导要求的时限内完成，造成不良后果',
  '5．首问首办责任人因失职被投诉',
  '6．未及时、全面、真实公开政务信息，造成不良后果',
  '7．弄虚作假、欺上瞒下',
  '8．无正当理由拒绝受理上访、检举、控告、申诉',
  '9．接访态度粗暴，致事态恶化',
  '10．上班时间玩游戏、上网聊天、私自外出办事',
  '11．利用工作之便吃拿卡要',
  '12．乱收费或私设小金库',
  '13．以单位名义办私事、谋私利',
  '14．虚开虚报财务票据',
  '15．用公款高消费娱乐',
  '16．黄赌毒、酗酒闹事、打架斗殴等不当言行，致严重社会影响',
  '17．其他应问责的情形',
] as const
const situations = accountabilitySituations
type Situation = (typeof situations)[number]

/** Situations that the clause ties to a consequence. */
const consequential: readonly Situation[] = [
  situations[2],
  situations[3],
  situations[5],
  situations[8],
  situations[15],
]

export const accountableUnlawful = conduct('47.1.1', {
  name: '问责情形1',
  statement: '不依法依规处理公务。',
})

export const accountableRefusedAssignment = conduct('47.1.2', {
  name: '问责情形2',
  statement: '不执行上一级分工安排。',
})

export const accountableOverstepping = conduct('47.1.3', {
  name: '问责情形3',
  statement: '越级越权处理业务，造成不良后果。',
  reading: '不良后果、影响由人判断：启动问责前须写明具体后果。',
})

export const accountableMissedPromise = conduct('47.1.4', {
  name: '问责情形4',
  statement: '未在服务承诺或领导要求的时限内完成，造成不良后果。',
  reading: '不良后果、影响由人判断：启动问责前须写明具体后果。',
})

export const accountableFirstContact = conduct('47.1.5', {
  name: '问责情形5',
  statement: '首问首办责任人因失职被投诉。',
})

export const accountableDisclosure = conduct('47.1.6', {
  name: '问责情形6',
  statement: '未及时、全面、真实公开政务信息，造成不良后果。',
  reading: '不良后果、影响由人判断：启动问责前须写明具体后果。',
})

export const accountableFalsifying = conduct('47.1.7', {
  name: '问责情形7',
  statement: '弄虚作假、欺上瞒下。',
})

export const accountableRefusedPetition = conduct('47.1.8', {
  name: '问责情形8',
  statement: '无正当理由拒绝受理上访、检举、控告、申诉。',
})

export const accountableRudeReception = conduct('47.1.9', {
  name: '问责情形9',
  statement: '接访态度粗暴，致事态恶化。',
  reading: '不良后果、影响由人判断：启动问责前须写明具体后果。',
})

export const accountableIdleAtWork = conduct('47.1.10', {
  name: '问责情形10',
  statement: '上班时间玩游戏、上网聊天、私自外出办事。',
})

export const accountableTakingAdvantage = conduct('47.1.11', {
  name: '问责情形11',
  statement: '利用工作之便吃拿卡要。',
})

export const accountableIllegalFees = conduct('47.1.12', {
  name: '问责情形12',
  statement: '乱收费或私设小金库。',
})

export const accountablePrivateGain = conduct('47.1.13', {
  name: '问责情形13',
  statement: '以单位名义办私事、谋私利。',
})

export const accountableFakeVouchers = conduct('47.1.14', {
  name: '问责情形14',
  statement: '虚开虚报财务票据。',
})

export const accountableLavishSpending = conduct('47.1.15', {
  name: '问责情形15',
  statement: '用公款高消费娱乐。',
})

export const accountableDisorder = conduct('47.1.16', {
  name: '问责情形16',
  statement: '黄赌毒、酗酒闹事、打架斗殴等不当言行，致严重社会影响。',
  reading: '不良后果、影响由人判断：启动问责前须写明具体后果。',
})

export const accountableOtherSituation = conduct('47.1.17', {
  name: '问责情形17',
  statement: '其他应问责的情形。',
  reading: '兜底情形：须有局党组书面依据才能启动。',
})

/** Every situation is started in the same way; the conduct above is cited one by one. */
const everySituation = [
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
] as const

export const accountabilityLeadForm = form([...everySituation], {
  name: '问责线索登记表',
  statement: '十七种问责情形各有编号，线索写明情形、事实、后果和证据。',
  fields: {
    situation: oneOf('问责情形', situations),
    person: text('被反映人'),
    unit: text('科室'),
    facts: text('主要事实'),
    consequence: text('后果和影响'),
    evidence: list('证据', text('证据')),
    source: text('线索来源'),
  },
})

export const accountabilityStart = permit([...everySituation], {
  name: '启动问责',
  statement: '有十七种情形之一的，由局党组启动问责。',
  reading: '情形以不良后果、影响为条件的，须写明后果；“其他情形”须有局党组书面依据。',
  facts: {
    situation: oneOf('问责情形', situations),
    evidence: list('证据', text('证据')),
    consequence: text('后果和影响'),
    partyGroupBasis: text('局党组书面依据'),
  },
  parameters: { needConsequence: printed(consequential), open: printed(situations[16]) },
  refuse: (f, p) => [
    f.evidence.length === 0 && '线索没有证据，请先附证据',
    p.needConsequence.some((one) => one === f.situation) &&
      !f.consequence.trim() &&
      '这一情形以后果、影响为条件，请写明具体后果',
    f.situation === p.open && !f.partyGroupBasis.trim() && '其他情形须有局党组书面依据',
  ],
  examples: [
    {
      given: { situation: situations[0], evidence: ['案卷'], consequence: '', partyGroupBasis: '' },
      yields: true,
    },
    {
      given: { situation: situations[0], evidence: [], consequence: '', partyGroupBasis: '' },
      yields: false,
    },
    {
      given: { situation: situations[2], evidence: ['案卷'], consequence: '', partyGroupBasis: '' },
      yields: false,
    },
    {
      given: {
        situation: situations[2],
        evidence: ['案卷'],
        consequence: '企业重复缴费',
        partyGroupBasis: '',
      },
      yields: true,
    },
    {
      given: {
        situation: situations[16],
        evidence: ['案卷'],
        consequence: '',
        partyGroupBasis: '',
      },
      yields: false,
    },
  ],
})

export const leadConfidential = permit([...everySituation], {
  name: '启动前保密',
  statement: '线索在局党组启动问责以前，只有机关党委纪委和人事教育科可见，不列任何人为被问责人。',
  reading: '条文未定可见范围；以办理问责的两个科室为限是本地设置。',
  facts: { viewer: text('查看单位'), isStarted: yes('局党组已启动问责') },
  parameters: { viewers: local(['机关党委纪委', '人事教育科']) },
  refuse: ({ viewer, isStarted }, { viewers }) =>
    !isStarted &&
    !viewers.some((one) => one === viewer) &&
    `尚未启动问责，线索只有${viewers.join('、')}可见`,
  examples: [
    { given: { viewer: '办公室', isStarted: false }, yields: false },
    { given: { viewer: '人事教育科', isStarted: false }, yields: true },
    { given: { viewer: '办公室', isStarted: true }, yields: true },
  ],
})

export const leadSources = [
  '服务承诺逾期',
  '首问首办投诉',
  '政务公开投诉',
  '信访不受理投诉',
  '上网抽查或考勤抽查属实',
  '公款私存',
  '退回的虚开票据',
] as const

export const automaticLead = table(
  ['47.1.4', '47.1.5', '47.1.6', '47.1.8', '47.1.10', '47.1.12', '47.1.14'],
  {
    name: '自动线索的情形',
    statement: '系统内的逾期、投诉、抽查和票据记录，按所属情形开出问责线索。',
    reading: '只开线索，不作结论；哪些记录开线索是本地设置。',
    facts: { source: oneOf('来源', leadSources) },
    rows: [
      [{ source: '服务承诺逾期' }, situations[3], 'local'],
      [{ source: '首问首办投诉' }, situations[4], 'local'],
      [{ source: '政务公开投诉' }, situations[5], 'local'],
      [{ source: '信访不受理投诉' }, situations[7], 'local'],
      [{ source: '上网抽查或考勤抽查属实' }, situations[9], 'local'],
      [{ source: '公款私存' }, situations[11], 'local'],
      [{ source: '退回的虚开票据' }, situations[13], 'local'],
    ],
    examples: [
      { given: { source: '服务承诺逾期' }, yields: situations[3] },
      { given: { source: '信访不受理投诉' }, yields: situations[7] },
      { given: { source: '退回的虚开票据' }, yields: situations[13] },
    ],
  },
)

export const overdueLead = limit('47.1.4', {
  name: '逾期开线索',
  statement: '未在服务承诺或领导要求时限内完成的，开出问责线索。',
  reading: '逾期满3个自然日仍未办结的自动开线索，天数是本地设置；遇休息日不顺延。',
  parameters: { days: local(3, '天') },
  of: (_, { days }) => ({ unit: 'day', amount: days, roll: 'none' }),
  examples: [
    { given: { from: '2026-03-20' }, yields: '2026-03-23' },
    { given: { from: '2026-03-18' }, yields: '2026-03-21' },
  ],
})
