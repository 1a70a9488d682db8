import {
  count,
  day,
  duty,
  form,
  list,
  local,
  moment,
  minutesBetween,
  oneOf,
  optional,
  permit,
  printed,
  quota,
  report,
  role,
  rule,
  text,
  yes,
} from '../kit.ts'

/** 第十一条 会议制度，(三)–(八) 局务、例行、专题、职工、年度会议和座谈会。 */

export const bureauScope = [
  '传达贯彻上级精神和党组、局长办公会议决定',
  '听取科室工作汇报',
  '安排检查总结阶段性工作',
  '讨论通报其他工作',
] as const

export const bureauTopic = permit('11.3.1', {
  name: '局务会议议事范围',
  statement: '局务会议议题须属于4类议事范围。',
  reading: '决定人事、经费、政策的转党组会议或局长办公会议。',
  facts: {
    category: optional(oneOf('议事范围', bureauScope)),
    decides: oneOf('要决定', ['人事', '经费', '政策', '无']),
  },
  refuse: ({ category, decides }) => [
    !category && '不属于局务会议议事范围',
    decides !== '无' && `决定${decides}事项应提交党组会议或局长办公会议`,
  ],
  examples: [
    { given: { category: '听取科室工作汇报', decides: '无' }, yields: true },
    { given: { category: '听取科室工作汇报', decides: '经费' }, yields: false },
    { given: { category: null, decides: '无' }, yields: false },
  ],
})

export const decisionsPassedOn = rule(['11.3.1.1', '11.4.2'], {
  name: '可传达的决定',
  statement: '局务会议、周一例会传达党组会议、局长办公会议的重要决定。',
  reading: '标为保密的不传达。',
  facts: {
    decisions: count('上次以来的决定', '项'),
    secret: count('其中保密', '项'),
  },
  decide: ({ decisions, secret }) => {
    const outcome = Math.max(0, decisions - secret)
    return { outcome, reason: `${decisions}项决定中可传达${outcome}项` }
  },
  examples: [{ given: { decisions: 6, secret: 1 }, yields: 5 }],
})

export const unitReport = report(['11.3.1.2', '11.3.1.4'], {
  name: '科室工作汇报',
  statement: '局务会议听取有关科室工作情况汇报，讨论通报其他工作事项。',
  contents: {
    done: count('已办结', '件'),
    open: count('在办', '件'),
    late: count('逾期', '件'),
    notes: text('情况通报'),
  },
  from: ['各科室'],
  to: ['局务会议'],
  every: { each: 'quarter', month: 3, on: 'last-workday', isLocal: true },
})

export const arrangementsDated = permit('11.3.1.3', {
  name: '部署落实到人到时',
  statement: '局务会议安排部署阶段性计划、安排、检查、总结。',
  reading: '每项部署都要有科室和时间，为本地要求。',
  facts: { undated: count('没有科室或时间的部署', '项') },
  refuse: ({ undated }) => undated > 0 && `${undated}项部署没有科室或时间，请补齐`,
  examples: [
    { given: { undated: 3 }, yields: false },
    { given: { undated: 0 }, yields: true },
  ],
})

export const bureauTopicProposer = role('11.3.2.1', {
  name: '局务会议议题由分管局领导提出',
  statement: '局务会议议题由分管局领导提出，相关科室准备材料。',
  who: ['分管局领导'],
})

export const bureauQuarterly = duty('11.3.3.2', {
  name: '局务会议每季度一次',
  statement: '局务会议一般每季度召开1次，也可适时召开。',
  reading: '未开的只记缺口；季末前20天提醒，为本地设置。',
  who: ['局长', '办公室'],
  every: { each: 'quarter', month: 3, on: 'last' },
  examples: [
    {
      given: { from: '2025-10-01', to: '2026-03-31' },
      yields: ['2025-12-31', '2026-03-31'],
    },
  ],
})

export const bureauAttendance = role('11.3.3.1', {
  name: '局务会议参加人员',
  statement: '局领导班子成员、调研员、副调研员、各科室负责人参加。',
  reading: '各科室含直属单位；经办机构默认列席。',
  who: ['局领导', '调研员', '副调研员', '科室负责人'],
})

export const mondayChair = permit(['11.4.1', '11.4.1a'], {
  name: '周一例会主持',
  statement: '周一例行会议由局长或其委托人员主持。',
  reading: '任何人都可受委托，须有委托记录。',
  facts: { isDirector: yes('局长主持'), hasDelegation: yes('有委托记录') },
  refuse: ({ isDirector, hasDelegation }) =>
    !isDirector && !hasDelegation && '局长委托他人主持须有委托记录',
  examples: [
    { given: { isDirector: true, hasDelegation: false }, yields: true },
    { given: { isDirector: false, hasDelegation: true }, yields: true },
    { given: { isDirector: false, hasDelegation: false }, yields: false },
  ],
})

export const mondayRoll = rule('11.4.1', {
  name: '周一例会参加人员',
  statement:
    '局领导（含非领导职务）、经办机构领导班子成员和局机关、直属单位全体干部职工参加，办公室筹备服务。',
  facts: {
    unit: oneOf('所在', ['局机关', '直属单位', '经办机构']),
    isUnitLeadership: yes('单位领导班子成员'),
    isOnLeave: yes('已批准请假'),
  },
  decide: ({ unit, isUnitLeadership, isOnLeave }) => {
    if (unit === '经办机构' && !isUnitLeadership) {
      return { outcome: '不参加', reason: '经办机构只有领导班子成员参加' }
    }
    return isOnLeave
      ? { outcome: '请假', reason: '已批准请假，不计缺席' }
      : { outcome: '参加', reason: '应当参加' }
  },
  examples: [
    { given: { unit: '经办机构', isUnitLeadership: false, isOnLeave: false }, yields: '不参加' },
    { given: { unit: '经办机构', isUnitLeadership: true, isOnLeave: false }, yields: '参加' },
    { given: { unit: '局机关', isUnitLeadership: false, isOnLeave: true }, yields: '请假' },
  ],
})

export const mondayScope = [
  '时事政治',
  '文件会议精神',
  '可传达的决定',
  '全局工作通报',
  '临时性工作',
] as const

export const mondayAgenda = form('11.4.2', {
  name: '周一例会议程',
  statement:
    '时事政治、文件会议精神传达、党组会或局长办公会决定传达、全局工作通报、分析问题并部署临时性工作。',
  fields: {
    affairs: text('时事政治'),
    documents: text('文件会议精神'),
    decisions: list('可传达的决定', text('决定')),
    bulletin: text('全局工作通报'),
    arrangements: list('临时性工作', text('工作')),
  },
})

export const mondayMeeting = duty(['11.4.3', '11.4.3a'], {
  name: '周一例会',
  statement: '周一例行会议若无特殊情况每周一上午8:30准时召开。',
  reading: '周一为节假日的不召开；主持人可以改期。调休上班的周末不召开。',
  who: ['办公室'],
  every: { each: 'week', on: [1], at: '08:30' },
  examples: [
    {
      given: { from: '2025-11-10', to: '2025-11-23' },
      yields: ['2025-11-10', '2025-11-17'],
    },
  ],
})

export const mondayHeld = rule('11.4.3a', {
  name: '周一是否开会',
  statement: '周一为法定节假日或休息日的，例会不召开或由主持人改期。',
  facts: { monday: day('周一') },
  decide: ({ monday }, _, { calendar }) =>
    calendar.isWorkday(monday)
      ? { outcome: monday, reason: '照常召开' }
      : {
          outcome: '不召开',
          reason: `${calendar.whyOf(monday)}；如需改期，可改到${calendar.nextWorkday(monday)}`,
        },
  examples: [
    { given: { monday: '2025-11-17' }, yields: '2025-11-17' },
    { given: { monday: '2025-10-06' }, yields: '不召开' },
  ],
})

export const mondayLength = permit('11.4.3', {
  name: '控制在1小时以内',
  statement: '周一例会控制在1小时以内。',
  reading: '含60分钟。',
  facts: { minutes: count('时长', '分钟') },
  parameters: { most: printed(60, '分钟') },
  refuse: ({ minutes }, { most }) => minutes > most && `时间控制在${most}分钟以内`,
  examples: [
    { given: { minutes: 60 }, yields: true },
    { given: { minutes: 61 }, yields: false },
  ],
})

export const mondayLate = rule('11.4.3', {
  name: '例会迟到',
  statement: '8:30准时召开。',
  reading: '会议迟到只作记录，考勤迟到另按第三十五条(三)。',
  facts: { starts: moment('开会时间'), signedIn: moment('签到时间') },
  decide: ({ starts, signedIn }) => {
    const late = minutesBetween(starts, signedIn)
    return { outcome: late > 0, reason: late > 0 ? `迟到${late}分钟` : '准时' }
  },
  examples: [
    { given: { starts: '2025-11-17T08:30', signedIn: '2025-11-17T08:31' }, yields: true },
    { given: { starts: '2025-11-17T08:30', signedIn: '2025-11-17T08:30' }, yields: false },
  ],
})

export const topicMeetingChair = permit('11.5', {
  name: '专题业务会议主持',
  statement: '专题业务会议由分管相关业务的局领导主持，有关业务科室人员参加。',
  reading: '涉及两位领导分管的，任一位主持，另一位参加；可以书面委托。',
  facts: { isDivisionLeader: yes('分管该业务'), hasDelegation: yes('有书面委托') },
  refuse: ({ isDivisionLeader, hasDelegation }) =>
    !isDivisionLeader && !hasDelegation && '由分管相关业务的局领导主持',
  examples: [
    { given: { isDivisionLeader: true, hasDelegation: false }, yields: true },
    { given: { isDivisionLeader: false, hasDelegation: false }, yields: false },
    { given: { isDivisionLeader: false, hasDelegation: true }, yields: true },
  ],
})

export const staffScope = [
  '上级政策和会议精神',
  '时事政治',
  '传达决定',
  '总结、动员和部署',
  '业务工作和改革情况',
  '干部职工关心的热点问题',
] as const

export const staffMeetingChair = role('11.6', {
  name: '全体职工会议主持',
  statement: '全体干部职工会议由局领导主持、全局干部职工参加，任务6类。',
  reading: '没有次数要求；全局含直属单位和经办机构。',
  who: ['局领导', '局长', '副局长'],
})

export const staffQuestions = report('11.6a', {
  name: '职工热点问题答复',
  statement: '全体职工会议须报告干部职工关心的热点问题。',
  reading: '会前收集问题，会上答复，未答复的落实到人。',
  contents: {
    questions: count('收集问题', '个'),
    answered: count('已答复', '个'),
    open: list('未答复及责任人', text('问题和责任人')),
  },
  to: ['全体干部职工'],
})

export const yearlyMeeting = duty('11.7', {
  name: '年度工作会议',
  statement:
    '每年年初召开1次全州人力资源和社会保障工作暨党风廉政建设工作会议，总结上年、部署本年。',
  reading: '“年初”默认3月底以前，为本地设置；1月底仍未安排的提醒。',
  who: ['办公室'],
  every: { each: 'year', month: 3, on: 31, isLocal: true },
  examples: [{ given: { from: '2026-01-01', to: '2026-12-31' }, yields: ['2026-03-31'] }],
})

export const yearlyScope = ['总结上年工作', '部署本年工作', '党风廉政建设'] as const

export const yearlySources = [
  '全国人社会议',
  '全省人社会议',
  '州委全会',
  '州人大',
  '州政协',
  '州纪委全会',
  '州政府廉政会议',
] as const

export const yearlyAgenda = rule('11.7a', {
  name: '年度会议学习内容',
  statement:
    '年度工作会议须学习贯彻全国、全省人社会议及州委全会、州人大、州政协、州纪委全会、州政府廉政会议等精神。',
  reading: '来源会议尚未召开的，注明未召开。',
  facts: { linked: list('已附文件的会议', oneOf('会议', yearlySources)) },
  decide: ({ linked }) => {
    const outcome: readonly string[] = yearlySources.filter((one) => !linked.includes(one))
    return { outcome, reason: outcome.length > 0 ? `未附：${outcome.join('、')}` : '七项齐全' }
  },
  examples: [
    {
      given: { linked: yearlySources.filter((one) => one !== '州纪委全会') },
      yields: ['州纪委全会'],
    },
    { given: { linked: yearlySources }, yields: [] },
  ],
})

export const yearlyIntoSupervision = rule('11.7b', {
  name: '进入年度重点督查',
  statement: '年度工作会议确定的重要工作、重点项目、目标任务进入年度重点督查事项。',
  facts: { isClosed: yes('会议记录已定稿'), items: count('确定的工作', '项') },
  decide: ({ isClosed, items }) => ({
    outcome: isClosed ? items : 0,
    reason: isClosed ? `${items}项列入《年度重点督查事项》` : '记录定稿后列入',
  }),
  examples: [
    { given: { isClosed: true, items: 12 }, yields: 12 },
    { given: { isClosed: false, items: 12 }, yields: 0 },
  ],
})

export const countyForumScope = [
  '传达政策和会议精神',
  '通报工作和改革措施',
  '交流各县（市）情况',
  '研究推进举措',
] as const

export const countyForum = duty('11.8', {
  name: '县（市）局长座谈会',
  statement: '每年年中召开1次县（市）局长座谈会。',
  reading: '“年中”默认6月至8月，为本地设置。',
  who: ['局长', '办公室'],
  every: { each: 'year', month: 8, on: 31, isLocal: true },
  examples: [{ given: { from: '2026-01-01', to: '2026-12-31' }, yields: ['2026-08-31'] }],
})

export const countyForumChair = permit('11.8', {
  name: '座谈会由局长主持',
  statement: '州局局长主持，州局领导班子、各县（市）局长、相关科室负责人参加。',
  reading: '没有代主持人，例外须写明原因。',
  facts: { isDirector: yes('局长主持'), reason: text('例外原因') },
  refuse: ({ isDirector, reason }) => !isDirector && !reason.trim() && '座谈会由局长主持',
  examples: [
    { given: { isDirector: true, reason: '' }, yields: true },
    { given: { isDirector: false, reason: '' }, yields: false },
  ],
})

export const countyForumYearly = quota('11.8', {
  name: '当年已开座谈会',
  statement: '每年1次。',
  of: ['座谈会', '次'],
  least: printed(1, '次'),
  examples: [
    { given: { count: 0 }, yields: false },
    { given: { count: 1 }, yields: true },
  ],
})

export const countyReports = report('11.8a', {
  name: '座谈会县（市）交流材料',
  statement: '传达政策和会议精神、通报工作和改革措施、交流各县（市）情况、研究推进举措。',
  reading: '会前3个工作日收齐，为本地设置。',
  contents: {
    county: text('县（市）'),
    situation: text('工作情况'),
    problems: text('问题'),
    measures: text('推进举措'),
  },
  from: ['各县（市）局'],
  to: ['办公室'],
})

export const countyReportsIn = permit('11.8a', {
  name: '交流材料收齐',
  statement: '座谈会前收齐各县（市）材料。',
  facts: { reported: count('已报', '个') },
  parameters: { counties: local(8, '个') },
  refuse: ({ reported }, { counties }) =>
    reported < counties && `还有${counties - reported}个县（市）未报，请催报`,
  examples: [
    { given: { reported: 7 }, yields: false },
    { given: { reported: 8 }, yields: true },
  ],
})
