import {
  conditions,
  conduct,
  count,
  ladder,
  limit,
  list,
  local,
  permit,
  printed,
  role,
  rule,
  sequence,
  text,
  yes,
} from '../kit.ts'

/** 第二十八条 科级领导干部考察提拔审批工作制度。 */

export const promotionOffice = role('28.1.0', {
  name: '科级干部提拔审核',
  statement: '由公务员职位管理科按任免权限审核3个项目。',
  who: ['公务员职位管理科'],
})

export const promotionItems = permit(['28.1.1', '28.1.2a', '28.1.2b', '28.1.3', '28.1.99'], {
  name: '提拔审核三项',
  statement:
    '审核科级职数空缺、人选名单和任职资格（查阅档案，必要时征求纪检监察意见）、《选拔任用实施方案》；3项同时符合，有1项不符合即退回。',
  reading: '需要征求纪检监察意见的，未答复不能完成；其时间不从5个工作日中扣除。',
  facts: {
    quota: count('科级职数', '名'),
    used: count('已用', '名'),
    isProven: yes('任职资格经档案核实'),
    needsInspection: yes('需征求纪检监察意见'),
    hasInspection: yes('纪检监察已答复'),
    planMissing: list('方案缺少的程序', text('程序')),
  },
  refuse: (f) => [
    f.used >= f.quota && `职数${f.quota}，已用${f.used}，没有空缺`,
    !f.isProven && '任职资格未经档案核实',
    f.needsInspection && !f.hasInspection && '纪检监察意见未答复',
    ...f.planMissing.map((one) => `实施方案缺“${one}”`),
  ],
  examples: [
    {
      given: {
        quota: 6,
        used: 5,
        isProven: true,
        needsInspection: false,
        hasInspection: false,
        planMissing: [],
      },
      yields: true,
    },
    {
      given: {
        quota: 6,
        used: 6,
        isProven: true,
        needsInspection: false,
        hasInspection: false,
        planMissing: [],
      },
      yields: false,
    },
    {
      given: {
        quota: 6,
        used: 5,
        isProven: true,
        needsInspection: true,
        hasInspection: false,
        planMissing: [],
      },
      yields: false,
    },
    {
      given: {
        quota: 6,
        used: 5,
        isProven: true,
        needsInspection: false,
        hasInspection: false,
        planMissing: ['公示'],
      },
      yields: false,
    },
  ],
})

export const promotionSteps = sequence(
  ['28.2.1a', '28.2.2', '28.2.3a', '28.2.4a', '28.2.4b', '28.2.4c'],
  {
    name: '科级干部提拔程序',
    statement:
      '审核方案；科室会议提出拟办意见，分管领导审签；主要领导签发批复；任免单位民主推荐、公示无异议后上报；复核、分管领导审签；办理任免手续、归档备案。',
    steps: [
      { name: '审核方案', by: '公务员职位管理科' },
      { name: '科室会议', by: '公务员职位管理科' },
      { name: '审签', by: '分管领导' },
      { name: '签发批复', by: '主要领导' },
      { name: '民主推荐', by: '任免单位' },
      { name: '公示', by: '任免单位' },
      { name: '上报', by: '任免单位' },
      { name: '复核审签', by: '公务员职位管理科、分管领导' },
      { name: '办理任免', by: '公务员职位管理科' },
      { name: '归档备案', by: '公务员职位管理科' },
    ],
    examples: [
      { given: { done: ['审核方案'], next: '审签' }, yields: false },
      { given: { done: ['审核方案', '科室会议'], next: '审签' }, yields: true },
      {
        given: { done: ['审核方案', '科室会议', '审签', '签发批复', '民主推荐'], next: '上报' },
        yields: false,
      },
    ],
  },
)

export const promotionReturned = conditions('28.2.1b', {
  name: '提拔申报退回并汇报',
  statement: '不符合的，退回请示文件或申报函件并向局领导汇报。',
  must: { isReported: ['已向局领导汇报', '退回后须向局领导汇报'] },
})

export const chiefInstruction = permit('28.2.3b', {
  name: '主要领导的其他意见',
  statement: '主要领导有其他意见的，按批示意见办理。',
  reading: '批示不能代替审核条件：三项中不符合的仍须退回。',
  facts: { instruction: text('批示'), isAnswered: yes('批示已办结') },
  refuse: ({ instruction, isAnswered }) =>
    instruction.trim() !== '' && !isAnswered && '主要领导的批示未办结，不能签发',
  examples: [
    { given: { instruction: '核实任职年限', isAnswered: false }, yields: false },
    { given: { instruction: '核实任职年限', isAnswered: true }, yields: true },
    { given: { instruction: '', isAnswered: false }, yields: true },
  ],
})

export const publicNotice = permit('28.2.4a', {
  name: '公示无异议',
  statement: '民主推荐产生拟任对象，公示无异议后上报推荐和考察情况。',
  reading: '公示5个工作日，本条未写，由本局设定。',
  facts: {
    workdays: count('公示', '个工作日'),
    objections: count('异议', '件'),
    resolved: count('已处理', '件'),
  },
  parameters: { workdays: local(5, '个工作日') },
  refuse: ({ workdays: shown, objections, resolved }, { workdays }) => [
    shown < workdays && `公示须${workdays}个工作日，现${shown}个`,
    resolved < objections && `${objections - resolved}件异议未处理`,
  ],
  examples: [
    { given: { workdays: 5, objections: 1, resolved: 0 }, yields: false },
    { given: { workdays: 5, objections: 1, resolved: 1 }, yields: true },
    { given: { workdays: 4, objections: 0, resolved: 0 }, yields: false },
  ],
})

export const nomineeListed = permit('28.2.4b', {
  name: '复核拟任对象',
  statement: '公务员职位管理科复核提出拟办意见，报分管领导审签。',
  facts: {
    nominee: text('拟任对象'),
    listed: list('方案人选', text('姓名')),
    reason: text('说明'),
  },
  refuse: ({ nominee, listed, reason }) =>
    !listed.includes(nominee) && !reason.trim() && `${nominee}不在方案人选内，须说明`,
  examples: [
    { given: { nominee: '甲', listed: ['乙'], reason: '' }, yields: false },
    { given: { nominee: '甲', listed: ['甲', '乙'], reason: '' }, yields: true },
  ],
})

export const promotionLimit = limit(['28.3a', '28.3b'], {
  name: '提拔审核时限',
  statement: '整个审核工作不得超过5个工作日；特殊情况可适当延长，但不得超过10个工作日。',
  reading: '10是总数；任免单位民主推荐的时间不计，复核另起5个工作日。',
  facts: { isExtended: yes('经批准延长') },
  parameters: { workdays: printed(5, '个工作日'), most: printed(10, '个工作日') },
  of: ({ isExtended }, { workdays, most }) => ({
    unit: 'workday',
    amount: isExtended ? most : workdays,
  }),
  examples: [
    { given: { isExtended: false, from: '2026-03-02' }, yields: '2026-03-09' },
    { given: { isExtended: false, from: '2025-09-28' }, yields: '2025-10-11' },
    { given: { isExtended: true, from: '2025-09-28' }, yields: '2025-10-17' },
  ],
})

export const promotionDiscipline = conduct(['28.4.1', '28.4.1b', '28.4.2c'], {
  name: '提拔审批纪律',
  statement:
    '严格执行选拔任用规定，坚持原则、认真审核，对违纪违规制止纠正并提出处理意见，执行限时办结制；因工作不到位造成不良影响的严肃查处。',
  who: ['公务员职位管理科'],
})

export const ballotsMatch = permit('28.4.2a', {
  name: '民主推荐票数',
  statement: '重点监督民主推荐和考察阶段，防止任人唯亲、封官许愿、营私舞弊、拉票贿选。',
  facts: { voters: count('参加推荐', '人'), ballots: count('收回', '票') },
  refuse: ({ voters, ballots }) =>
    ballots > voters && `参加${voters}人，收回${ballots}票，推荐无效`,
  examples: [
    { given: { voters: 41, ballots: 42 }, yields: false },
    { given: { voters: 41, ballots: 40 }, yields: true },
  ],
})

export const onSiteSupervision = ladder('28.4.2b', {
  name: '现场指导监督',
  statement: '情况复杂、反映多或岗位敏感度高的，到单位现场指导和监督。',
  reading: '12个月内反映3次为“反映多”，由本局设定；情况复杂、岗位敏感由人标注。',
  within: local(12, '个月'),
  rungs: [{ times: 3, leadsTo: '到单位现场指导监督', isLocal: true }],
  examples: [
    {
      given: { dates: ['2026-01-10', '2026-02-03', '2026-03-09'], on: '2026-03-12' },
      yields: '到单位现场指导监督',
    },
    { given: { dates: ['2026-01-10', '2026-02-03'], on: '2026-03-12' }, yields: null },
  ],
})

export const higherPosts = rule('28.2.4c', {
  name: '干部管理权限',
  statement: '按干管权限办理任免职手续，相关材料归档备案。',
  facts: { isCountyLevel: yes('处级职务') },
  decide: ({ isCountyLevel }) => ({
    outcome: isCountyLevel ? '按干管权限报批' : '本局办理',
    reason: isCountyLevel ? '处级职务不由本局任免' : '科级职务',
  }),
  examples: [
    { given: { isCountyLevel: true }, yields: '按干管权限报批' },
    { given: { isCountyLevel: false }, yields: '本局办理' },
  ],
})
