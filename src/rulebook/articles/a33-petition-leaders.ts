import {
  count,
  day,
  daysBetween,
  duty,
  limit,
  list,
  local,
  monthEnd,
  oneOf,
  optional,
  permit,
  printed,
  record,
  register,
  report,
  role,
  rule,
  table,
  text,
  yes,
} from '../kit.ts'
/** 第三十三条 信访工作，(三)至(六) 责任、接访、包案与排查。 */

export const petitionLeaders = table('33.3a', {
  name: '信访工作责任人',
  statement: '局主要领导为第一责任人，分管信访领导为直接责任人。',
  facts: { level: oneOf('责任', ['第一责任人', '直接责任人']) },
  rows: [
    [{ level: '第一责任人' }, '局主要领导'],
    [{ level: '直接责任人' }, '分管信访领导'],
  ],
  reason: ({ level }, who) => `${who}为${level}`,
  examples: [
    { given: { level: '第一责任人' }, yields: '局主要领导' },
    { given: { level: '直接责任人' }, yields: '分管信访领导' },
  ],
})

export const petitionOverdueBoard = duty('33.3a', {
  name: '逾期信访件送责任人',
  statement: '逾期的信访件每周送第一责任人和直接责任人。',
  reading: '条文未定周期，每周一为本地设置。',
  who: ['信访科'],
  every: { each: 'week', on: [1], isLocal: true },
  examples: [
    { given: { from: '2026-03-09', to: '2026-03-20' }, yields: ['2026-03-09', '2026-03-16'] },
  ],
})

export const petitionLeadOffice = role('33.3b', {
  name: '信访工作机构',
  statement: '信访科为工作机构，负责日常工作。',
  who: ['信访科'],
  examples: [
    { given: { by: '信访科' }, yields: true },
    { given: { by: '就业局' }, yields: false },
  ],
})

export const petitionAboutArbitration = permit('33.3b', {
  name: '仲裁类信访的回避',
  statement: '反映劳动人事争议仲裁的信访件，不由信访科自办。',
  reading: '信访科与仲裁院一套人员，自办即自查；改由其他领导和科室承办（本地设置）。',
  facts: { isAboutArbitration: yes('反映仲裁'), handler: text('承办科室') },
  refuse: ({ isAboutArbitration, handler }) =>
    isAboutArbitration &&
    (handler === '信访科' || handler === '劳动人事争议仲裁院') &&
    '反映仲裁的信访件请改由其他领导分管的科室承办',
  examples: [
    { given: { isAboutArbitration: true, handler: '信访科' }, yields: false },
    { given: { isAboutArbitration: true, handler: '政策法规科' }, yields: true },
    { given: { isAboutArbitration: false, handler: '信访科' }, yields: true },
  ],
})

export const petitionGravity = rule('33.3c', {
  name: '重大信访问题',
  statement: '重大信访问题由领导小组会议协调处理。',
  reading:
    '条文未定义重大：5人以上联名、赴京赴省、有人身危险、媒体关注，或领导指定，均为本地设置。',
  facts: {
    people: count('人数', '人', { min: 1 }),
    isToCapital: yes('赴京或赴省'),
    hasDanger: yes('有人身危险'),
    hasMedia: yes('媒体关注'),
    isSet: yes('领导指定为重大'),
  },
  parameters: { people: local(5, '人') },
  decide: (f, p) => {
    const grounds = [
      f.people >= p.people && `${f.people}人，达${p.people}人以上`,
      f.isToCapital && '赴京或赴省',
      f.hasDanger && '有人身危险',
      f.hasMedia && '媒体关注',
      f.isSet && '领导指定',
    ].filter((one) => typeof one === 'string')
    return grounds.length > 0
      ? { outcome: '重大', reason: grounds.join('、') }
      : { outcome: '一般', reason: '没有重大的情形' }
  },
  examples: [
    {
      given: { people: 80, isToCapital: false, hasDanger: false, hasMedia: false, isSet: false },
      yields: '重大',
    },
    {
      given: { people: 5, isToCapital: false, hasDanger: false, hasMedia: false, isSet: false },
      yields: '重大',
    },
    {
      given: { people: 4, isToCapital: false, hasDanger: false, hasMedia: false, isSet: false },
      yields: '一般',
    },
    {
      given: { people: 1, isToCapital: true, hasDanger: false, hasMedia: false, isSet: false },
      yields: '重大',
    },
  ],
})

export const petitionGroupMeeting = permit('33.3c', {
  name: '重大信访须开领导小组会议',
  statement: '重大信访问题通过召开领导小组会议，通报情况、研究意见、协调处理。',
  facts: { isGrave: yes('重大'), hasMeetingRecord: yes('有领导小组会议记录') },
  refuse: ({ isGrave, hasMeetingRecord }) =>
    isGrave && !hasMeetingRecord && '重大信访问题须先有领导小组会议记录，才能办结',
  examples: [
    { given: { isGrave: true, hasMeetingRecord: false }, yields: false },
    { given: { isGrave: true, hasMeetingRecord: true }, yields: true },
    { given: { isGrave: false, hasMeetingRecord: false }, yields: true },
  ],
})

export const leaderReceptionDays = duty('33.4a', {
  name: '领导接访日',
  statement: '领导班子成员每半年定期接访1次，时间为3月第1周周一和9月第1周周一。',
  reading: '“第1周周一”为当月第一个星期一；班子成员每人这两天都接访。',
  who: ['领导班子成员'],
  every: { each: 'half-year', month: 3, on: 'first-monday' },
  examples: [
    { given: { from: '2026-01-01', to: '2026-12-31' }, yields: ['2026-03-02', '2026-09-07'] },
    { given: { from: '2025-01-01', to: '2025-12-31' }, yields: ['2025-03-03', '2025-09-01'] },
  ],
})

export const leaderReceptionAbsence = permit('33.4a', {
  name: '接访缺席与补接',
  statement: '领导班子成员每半年定期接访1次。',
  reading: '缺席的指定代接，并在当月内补接（本地设置）。',
  facts: {
    session: day('接访日'),
    isAbsent: yes('缺席'),
    substitute: text('代接人'),
    madeUp: optional(day('补接日期')),
  },
  refuse: ({ session, isAbsent, substitute, madeUp }) =>
    isAbsent && [
      !substitute.trim() && '缺席的须指定代接人',
      madeUp === null && `须定补接日期，至迟${monthEnd(session)}`,
      madeUp !== null && madeUp > monthEnd(session) && `补接日期至迟${monthEnd(session)}`,
    ],
  examples: [
    {
      given: { session: '2026-03-02', isAbsent: true, substitute: '甲', madeUp: '2026-03-31' },
      yields: true,
    },
    {
      given: { session: '2026-03-02', isAbsent: true, substitute: '甲', madeUp: '2026-04-01' },
      yields: false,
    },
    {
      given: { session: '2026-03-02', isAbsent: true, substitute: '', madeUp: null },
      yields: false,
    },
    {
      given: { session: '2026-03-02', isAbsent: false, substitute: '', madeUp: null },
      yields: true,
    },
  ],
})

export const leaderReceptionNotice = limit('33.4b', {
  name: '接访安排公示',
  statement: '信访科于接访前2个星期公示接访具体安排。',
  reading: '2个星期为14天；末日为休息日的，提前到前一工作日，有利于群众。',
  parameters: { weeks: printed(2, '个星期') },
  of: (_, { weeks }) => ({
    unit: 'week',
    amount: weeks,
    direction: 'before',
    warn: [{ left: 2 }, { left: 0 }],
  }),
  examples: [
    { given: { from: '2026-09-07' }, yields: '2026-08-24' },
    { given: { from: '2026-03-02' }, yields: '2026-02-14' },
  ],
})

export const graveMatterClosing = permit('33.5a', {
  name: '重大、复杂事项办结',
  statement: '重大、复杂事项局领导亲自批办、组织专题研究、确保办结。',
  facts: {
    isGraveOrComplex: yes('重大或复杂'),
    hasInstruction: yes('有局领导批办'),
    hasStudy: yes('有专题研究记录'),
  },
  refuse: ({ isGraveOrComplex, hasInstruction, hasStudy }) =>
    isGraveOrComplex && [
      !hasInstruction && '须先有局领导批办意见，才能办结',
      !hasStudy && '须先有专题研究记录，才能办结',
    ],
  examples: [
    {
      given: { isGraveOrComplex: true, hasInstruction: false, hasStudy: true },
      yields: false,
    },
    {
      given: { isGraveOrComplex: true, hasInstruction: true, hasStudy: false },
      yields: false,
    },
    { given: { isGraveOrComplex: true, hasInstruction: true, hasStudy: true }, yields: true },
    {
      given: { isGraveOrComplex: false, hasInstruction: false, hasStudy: false },
      yields: true,
    },
  ],
})

export const caseLeaderNeeded = rule('33.5b', {
  name: '领导包案范围',
  statement: '赴京、赴省集体上访及上级交办的信访案件，逐案落实领导包案责任制。',
  reading: '集体以5人以上计（本地设置）；单人赴京由领导另定。',
  facts: {
    isToCapital: yes('赴京或赴省'),
    people: count('人数', '人', { min: 1 }),
    isAssigned: yes('上级交办'),
    isSet: yes('领导决定包案'),
  },
  parameters: { group: local(5, '人') },
  decide: (f, { group }) => {
    const isNeeded = (f.isToCapital && f.people >= group) || f.isAssigned || f.isSet
    return { outcome: isNeeded, reason: isNeeded ? '须落实包案领导' : '不在包案范围' }
  },
  examples: [
    { given: { isToCapital: true, people: 5, isAssigned: false, isSet: false }, yields: true },
    { given: { isToCapital: true, people: 4, isAssigned: false, isSet: false }, yields: false },
    { given: { isToCapital: false, people: 1, isAssigned: true, isSet: false }, yields: true },
  ],
})

export const caseLeaderNaming = limit('33.5b', {
  name: '确定包案领导',
  statement: '逐案落实包案领导。',
  reading: '条文没有时限，1个工作日为本地设置。',
  parameters: { workdays: local(1, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [
    { given: { from: '2026-03-09' }, yields: '2026-03-10' },
    { given: { from: '2026-03-13' }, yields: '2026-03-16' },
  ],
})

export const caseLeaderRegister = register(['33.5b', '33.5c'], {
  name: '包案台账',
  statement: '逐案登记包案领导及其批办、会见、会议、实地处理的情况。',
  keeper: '信访科',
  columns: {
    case: text('案件'),
    leader: text('包案领导'),
    unit: text('责任科室'),
    named: day('确定日期'),
    due: day('办结期限'),
    acts: list(
      '包案领导参与',
      record('参与', {
        on: day('日期'),
        kind: oneOf('方式', ['批办', '会见', '会议', '实地']),
      }),
    ),
  },
})

export const caseLeaderActive = rule('33.5c', {
  name: '包案领导参与',
  statement: '包案领导全程参与调查、协调和处理，确保依法按政策处理到位。',
  reading: '条文没有次数，15天没有参与记录的列报局长（本地设置）。',
  facts: { last: day('最近一次参与'), on: day('截至') },
  parameters: { days: local(15, '天') },
  decide: ({ last, on }, { days }) => {
    const idle = daysBetween(last, on)
    return idle > days
      ? { outcome: '列报局长', reason: `${idle}天没有参与记录，超过${days}天` }
      : { outcome: '正常', reason: `${idle}天前参与` }
  },
  examples: [
    { given: { last: '2026-03-10', on: '2026-03-25' }, yields: '正常' },
    { given: { last: '2026-03-10', on: '2026-03-26' }, yields: '列报局长' },
  ],
})

export const disputeSweep = duty('33.6a', {
  name: '矛盾纠纷排查',
  statement: '对矛盾纠纷隐患每月进行1次排查，建立排查化解台帐。',
  reading: '条文没有日期，每月25日为本地设置；没有隐患的也须回复。',
  who: ['各科室', '信访科'],
  every: { each: 'month', on: 25, remind: [3], isLocal: true },
  examples: [
    { given: { from: '2026-03-01', to: '2026-04-30' }, yields: ['2026-03-25', '2026-04-25'] },
  ],
})

export const disputeRegister = register('33.6a', {
  name: '排查化解台帐',
  statement: '对矛盾纠纷隐患每月排查，建立台帐。',
  keeper: '信访科',
  columns: {
    month: text('月份'),
    unit: text('科室'),
    kind: text('类型'),
    people: count('人数', '人'),
    place: text('地点'),
    risk: text('风险'),
    measures: text('化解措施'),
    responsible: text('责任人'),
    due: day('化解期限'),
  },
})

export const disputeTask = permit('33.6b', {
  name: '纠纷交办要求',
  statement: '对排查出的纠纷汇集研判、任务交办，落实责任，明确处理解决时限和要求。',
  facts: {
    unit: text('责任科室'),
    responsible: text('责任人'),
    due: optional(day('解决时限')),
    demand: text('要求'),
  },
  refuse: ({ unit, responsible, due, demand }) => [
    (!unit.trim() || !responsible.trim()) && '须明确责任科室和责任人',
    due === null && '须明确处理解决时限',
    !demand.trim() && '须明确处理要求',
  ],
  examples: [
    {
      given: { unit: '就业局', responsible: '甲', due: '2026-04-24', demand: '调解' },
      yields: true,
    },
    { given: { unit: '就业局', responsible: '甲', due: null, demand: '调解' }, yields: false },
    { given: { unit: '', responsible: '', due: '2026-04-24', demand: '调解' }, yields: false },
  ],
})

export const disputeEscalation = limit('33.6c', {
  name: '难以解决的问题上报',
  statement: '本级难以解决的问题及时上报上一级相关职能部门。',
  reading: '“及时”没有数字，5个工作日为本地设置；经分管领导批准，上报后事项不办结。',
  parameters: { workdays: local(5, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays, warn: [{ left: 1 }] }),
  examples: [{ given: { from: '2026-04-09' }, yields: '2026-04-16' }],
})

export const disputeEscalationReport = report('33.6c', {
  name: '疑难问题上报',
  statement: '本级难以解决的问题上报上一级相关职能部门。',
  from: ['信访科'],
  to: ['上一级相关职能部门'],
  contents: {
    facts: text('情况'),
    done: text('已做工作'),
    requests: text('请求事项'),
    approver: text('批准的分管领导'),
    sent: day('上报日期'),
  },
})
