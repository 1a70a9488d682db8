import {
  addDays,
  conditions,
  conduct,
  count,
  day,
  duty,
  form,
  limit,
  list,
  local,
  oneOf,
  optional,
  permit,
  printed,
  register,
  role,
  rule,
  text,
  yes,
} from '../kit.ts'

/** 第三十三条 信访工作制度，(一)至(九)：组织、接访、排查、受理。 */

export const petitionChannels = ['书信', '电子邮件', '传真', '电话', '走访'] as const

export const petitionReceived = rule('33.1a', {
  name: '收到日',
  statement: '公民以书信、电子邮件、传真、电话、走访等形式反映情况、提出建议意见或投诉请求。',
  reading: '当日收到即以当日为收到日，下班后的也是；第五十六条的期限自次日起算。',
  facts: { channel: oneOf('形式', petitionChannels), on: day('收到日期') },
  decide: ({ channel, on }) => ({ outcome: on, reason: `${channel}，${on}收到` }),
  examples: [{ given: { channel: '电子邮件', on: '2026-03-02' }, yields: '2026-03-02' }],
})

export const assignedPetition = rule(['33.1b', '33.11.2'], {
  name: '交办转办的办结期限',
  statement:
    '上级交办、其他部门转办的属受理范围的事项按本制度办理；有明确办结时限的在规定时间内办结。',
  reading: '内部提前2日，由本局设定；延期须在期限前提出。',
  facts: { due: optional(day('上级时限')), on: day('今日') },
  parameters: { days: local(2, '日') },
  decide: ({ due, on }, { days }) =>
    due === null
      ? { outcome: null, reason: '没有明确时限，按第五十六条' }
      : {
          outcome: addDays(due, -days),
          reason: `上级时限${due}${on > due ? '，已过期，不能申请延期' : ''}`,
        },
  examples: [
    { given: { due: '2026-03-20', on: '2026-03-10' }, yields: '2026-03-18' },
    { given: { due: null, on: '2026-03-10' }, yields: null },
  ],
})

export const petitionPrinciple = conduct(['33.2', '33.3a'], {
  name: '信访原则和领导责任',
  statement:
    '分级负责、归口办理，谁主管谁负责，依法及时就地解决与疏导教育结合；局主要领导为第一责任人，分管信访领导为直接责任人。',
  reading: '科室之间的争议由分管信访领导决定。',
  who: ['局领导', '各科室'],
})

export const petitionOfficeDuty = role('33.3b', {
  name: '信访工作机构',
  statement: '信访科为工作机构，负责日常工作。',
  reading: '信访科与劳动人事争议仲裁院合署。',
  who: ['信访科'],
})

export const majorPetition = rule(['33.3c', '33.5a', '33.5b'], {
  name: '重大信访',
  statement:
    '重大信访问题召开领导小组会议协调处理；重大、复杂事项局领导亲自批办、组织研究；赴京、赴省集体上访及上级交办的落实领导包案。',
  reading: '“重大”为5人以上联名或集体、赴京赴省、上级交办，由本局设定；包案领导1个工作日内确定。',
  facts: {
    people: count('人数', '人', { min: 1 }),
    to: oneOf('去向', ['本局', '州', '省', '京']),
    isAssigned: yes('上级交办'),
    isComplex: yes('复杂'),
  },
  parameters: { people: local(5, '人') },
  decide: ({ people: n, to, isAssigned, isComplex }, { people }) => {
    const isGroup = n >= people
    const far = to === '省' || to === '京'
    const led = isAssigned || (far && isGroup)
    const outcome = led
      ? '领导包案'
      : isGroup || far
        ? '领导小组会议'
        : isComplex
          ? '局领导批办'
          : '一般'
    return { outcome, reason: `${n}人，到${to}${isAssigned ? '，上级交办' : ''}` }
  },
  examples: [
    {
      given: { people: 80, to: '本局', isAssigned: false, isComplex: false },
      yields: '领导小组会议',
    },
    { given: { people: 6, to: '省', isAssigned: false, isComplex: false }, yields: '领导包案' },
    { given: { people: 1, to: '本局', isAssigned: true, isComplex: false }, yields: '领导包案' },
    { given: { people: 1, to: '本局', isAssigned: false, isComplex: true }, yields: '局领导批办' },
    { given: { people: 1, to: '本局', isAssigned: false, isComplex: false }, yields: '一般' },
  ],
})

export const majorClosed = permit(['33.3c', '33.5a', '33.5c'], {
  name: '重大信访结案',
  statement:
    '重大信访有领导小组会议研究意见，复杂的有局领导批办；包案领导全程参与调查、协调和处理。',
  facts: {
    level: oneOf('程度', ['一般', '局领导批办', '领导小组会议', '领导包案']),
    hasMeeting: yes('有会议记录'),
    hasInstruction: yes('有局领导批办'),
    acts: count('包案领导参与', '次'),
  },
  refuse: ({ level, hasMeeting, hasInstruction, acts }) => [
    level === '领导小组会议' && !hasMeeting && '重大信访须有领导小组会议记录',
    level === '局领导批办' && !hasInstruction && '复杂事项须局领导批办',
    level === '领导包案' && acts === 0 && '包案领导未参与调查、协调和处理',
  ],
  examples: [
    {
      given: { level: '领导小组会议', hasMeeting: false, hasInstruction: true, acts: 0 },
      yields: false,
    },
    {
      given: { level: '局领导批办', hasMeeting: false, hasInstruction: false, acts: 0 },
      yields: false,
    },
    {
      given: { level: '领导包案', hasMeeting: true, hasInstruction: true, acts: 0 },
      yields: false,
    },
    { given: { level: '领导包案', hasMeeting: true, hasInstruction: true, acts: 2 }, yields: true },
  ],
})

export const caseLeaderNamed = limit('33.5b', {
  name: '确定包案领导',
  statement: '逐案落实领导包案责任制。',
  reading: '1个工作日由本局设定。',
  parameters: { workdays: local(1, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [{ given: { from: '2026-03-09' }, yields: '2026-03-10' }],
})

export const caseLeaderActive = limit('33.5c', {
  name: '包案领导参与',
  statement: '包案领导全程参与调查、协调和处理。',
  reading: '15日没有参与记录的列出，由本局设定。',
  parameters: { days: local(15, '日') },
  of: (_, { days }) => ({ unit: 'day', amount: days, roll: 'none' }),
  examples: [{ given: { from: '2026-03-10' }, yields: '2026-03-25' }],
})

export const receptionDays = duty('33.4a', {
  name: '领导定期接访',
  statement: '领导班子成员每半年定期接访1次，时间为3月第1周周一和9月第1周周一。',
  reading: '“第1周周一”为当月第一个周一；外出的确定替换人并补一次。',
  who: ['领导班子成员'],
  every: { each: 'half-year', month: 3, on: 'first-monday' },
  examples: [
    { given: { from: '2026-01-01', to: '2026-12-31' }, yields: ['2026-03-02', '2026-09-07'] },
    { given: { from: '2025-01-01', to: '2025-12-31' }, yields: ['2025-03-03', '2025-09-01'] },
  ],
})

export const receptionAnnounced = limit('33.4b', {
  name: '公示接访安排',
  statement: '信访科于接访前2个星期公示接访具体安排。',
  reading: '14日，末日为休息日的提前到前一个工作日。',
  parameters: { days: printed(14, '日') },
  of: (_, { days }) => ({
    unit: 'day',
    amount: days,
    direction: 'before',
    roll: 'previous-workday',
  }),
  examples: [
    { given: { from: '2026-09-07' }, yields: '2026-08-24' },
    { given: { from: '2026-03-02' }, yields: '2026-02-14' },
  ],
})

export const disputesScreened = duty('33.6a', {
  name: '矛盾纠纷排查',
  statement: '对矛盾纠纷隐患每月进行1次排查，建立排查化解台帐。',
  reading: '每月25日报，由本局设定；没有的也报“无”。',
  who: ['各科室', '信访科'],
  every: { each: 'month', on: 25, isLocal: true },
  examples: [
    { given: { from: '2026-03-01', to: '2026-04-30' }, yields: ['2026-03-25', '2026-04-25'] },
  ],
})

export const disputeRegister = register(['33.6a', '33.6b'], {
  name: '矛盾纠纷排查化解台帐',
  statement: '汇集研判、任务交办，落实责任，明确处理解决时限和要求。',
  keeper: '信访科',
  columns: {
    month: text('月份'),
    unit: text('科室'),
    dispute: text('纠纷'),
    responsible: text('责任人'),
    due: day('处理时限'),
    result: text('化解情况'),
  },
})

export const disputeOverdue = rule('33.6b', {
  name: '化解逾期',
  statement: '明确处理解决时限和要求。',
  facts: { due: day('处理时限'), on: day('今日') },
  decide: ({ due, on }) => ({ outcome: on > due, reason: `处理时限${due}` }),
  examples: [
    { given: { due: '2026-04-24', on: '2026-04-24' }, yields: false },
    { given: { due: '2026-04-24', on: '2026-04-25' }, yields: true },
  ],
})

export const reportedUp = limit('33.6c', {
  name: '难题上报',
  statement: '本级难以解决的问题及时上报上一级相关职能部门。',
  reading: '5个工作日由本局设定。',
  parameters: { workdays: local(5, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [{ given: { from: '2026-04-09' }, yields: '2026-04-16' }],
})

export const petitionScopes = [
  '本局职责范围的意见、建议或投诉请求',
  '上级交办、责任单位转办',
  '对本局及工作人员职务行为的投诉',
  '复查请求',
] as const

export const refusalGrounds = [
  '属人大、法院、检察院职权',
  '应通过仲裁、诉讼、复议解决',
  '已经受理或正在办理',
  '超期未申请复查',
  '已复核终结',
  '不服复查以同一事实理由再提',
  '不属本局职责',
] as const

const lawNote = {
  on: '2026-11-01',
  text: '条文援引的《信访条例》已由2022年5月1日起施行的《信访工作条例》替代，受理范围以现行规定核对。',
}

export const petitionAccepted = permit(
  [
    '33.7.0',
    '33.7.1',
    '33.7.2',
    '33.7.3',
    '33.7.4',
    '33.8.1',
    '33.8.2',
    '33.8.3',
    '33.8.4',
    '33.8.5',
    '33.8.6',
    '33.8.7',
  ],
  {
    name: '信访受理',
    statement:
      '受理本局职责事项、上级交办转办、对本局职务行为的投诉、复查请求；属人大法院检察院、应走仲裁诉讼复议、已受理、超期未复查、已终结、不服复查再提、不属职责的不予受理。',
    reading: '“在复查期限内”的应告知申请复查，30日内照常受理；有新事实的按新件。',
    notes: [lawNote],
    facts: {
      scope: optional(oneOf('受理范围', petitionScopes)),
      ground: optional(oneOf('不予受理情形', refusalGrounds)),
      hasNewFact: yes('有新事实'),
    },
    refuse: ({ scope, ground, hasNewFact }) => [
      scope === null && '不属四类受理范围，按(九)引导到有权处理的部门',
      ground !== null &&
        !(ground === '不服复查以同一事实理由再提' && hasNewFact) &&
        `不予受理：${ground}`,
    ],
    examples: [
      { given: { scope: null, ground: null, hasNewFact: false }, yields: false },
      {
        given: {
          scope: petitionScopes[0],
          ground: '应通过仲裁、诉讼、复议解决',
          hasNewFact: false,
        },
        yields: false,
      },
      {
        given: { scope: petitionScopes[0], ground: '不服复查以同一事实理由再提', hasNewFact: true },
        yields: true,
      },
      { given: { scope: petitionScopes[2], ground: null, hasNewFact: false }, yields: true },
    ],
  },
)

export const reviewInTime = permit(['33.7.4', '33.8.4'], {
  name: '复查申请期限',
  statement: '按规定向本局提出复查请求；无正当理由超期未申请复查的不予受理。',
  reading: '收到答复之日起30日，第五十六条(四)4；第30日含在内。',
  facts: { answered: day('收到答复'), asked: day('申请日'), hasReason: yes('正当理由') },
  parameters: { days: printed(30, '日') },
  refuse: ({ answered, asked, hasReason }, { days }) =>
    asked > addDays(answered, days) && !hasReason && `超过${days}日未申请复查，无正当理由不予受理`,
  examples: [
    { given: { answered: '2026-03-04', asked: '2026-04-03', hasReason: false }, yields: true },
    { given: { answered: '2026-03-02', asked: '2026-04-02', hasReason: false }, yields: false },
    { given: { answered: '2026-03-02', asked: '2026-04-02', hasReason: true }, yields: true },
  ],
})

export const complainedAboutKept = permit('33.7.3', {
  name: '被反映人不得经办',
  statement: '受理对本局机关、直属单位及其工作人员职务行为的投诉。',
  facts: { reader: text('查看人'), about: list('被反映人', text('姓名')) },
  refuse: ({ reader, about }) => about.includes(reader) && '被反映人不得查看和经办',
  examples: [
    { given: { reader: '甲', about: ['甲'] }, yields: false },
    { given: { reader: '乙', about: ['甲'] }, yields: true },
  ],
})

export const referred = conditions(['33.9a', '33.9b'], {
  name: '引导和解释',
  statement: '不属本局职权的告知情况并引导到有权处理的部门；不予受理的来访做好法规解释和疏导教育。',
  must: {
    hasPlace: ['已告知有权部门及地址电话', '须告知有权处理的部门及联系方式'],
    isExplained: ['已做法规解释', '须做法规解释和疏导教育'],
  },
})

export const petitionForms = form(['33.10.1', '33.10.2b'], {
  name: '来信来访登记表',
  statement: '来信按《来信人员登记表》、来访按《来访人员登记表》登记，按信访工作规程办理。',
  fields: {
    channel: oneOf('形式', petitionChannels),
    received: day('收到日期'),
    name: text('姓名'),
    people: count('人数', '人'),
    matter: text('信访事项'),
    receivers: list('接待人', text('姓名')),
  },
  signatures: ['接待人'],
})

export const slipDue = limit('33.10.1', {
  name: '拟办审签单',
  statement: '来信按要求登记并按信访工作规程办理。',
  reading: '第五十六条：收到后2个工作日提出拟办意见。',
  parameters: { workdays: printed(2, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [{ given: { from: '2026-02-13' }, yields: '2026-02-24' }],
})

export const twoReceivers = permit('33.10.2a', {
  name: '来访接待2人以上',
  statement: '接待必须2人以上，热情耐心听取并做好登记。',
  reading: '指接待人员，含2人。',
  facts: { receivers: list('接待人', text('姓名')) },
  parameters: { people: printed(2, '人') },
  refuse: ({ receivers }, { people }) =>
    new Set(receivers).size < people && `接待人数须${people}人以上`,
  examples: [
    { given: { receivers: ['甲'] }, yields: false },
    { given: { receivers: ['甲', '甲'] }, yields: false },
    { given: { receivers: ['甲', '乙'] }, yields: true },
  ],
})

export const groupVisit = rule('33.10.2b', {
  name: '集体来访',
  statement: '做好来访登记，按局信访工作规程办理。',
  reading: '5人以上（含）为集体，按信访实务，由本局设定；报分管领导。',
  facts: { people: count('来访人数', '人', { min: 1 }) },
  parameters: { people: local(5, '人') },
  decide: ({ people: n }, { people }) => ({
    outcome: n >= people,
    reason: `${n}人来访，${people}人以上为集体`,
  }),
  examples: [
    { given: { people: 4 }, yields: false },
    { given: { people: 5 }, yields: true },
    { given: { people: 6 }, yields: true },
  ],
})
