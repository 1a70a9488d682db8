import {
  count,
  day,
  daysBetween,
  duty,
  form,
  limit,
  list,
  local,
  moment,
  oneOf,
  optional,
  permit,
  record,
  register,
  rule,
  table,
  text,
  yes,
} from '../kit.ts'

/** 第五条 党风廉政建设，(三)4至6 机关党委纪委、机关党委书记、科室负责人的职责。 */

export const implementingOpinion = limit('5.3.4.2', {
  name: '提出贯彻意见的时限',
  statement: '机关党委纪委对上级党风廉政和反腐败部署提出贯彻意见。',
  reading: '本款没有期限，1个月参照第十五条(三)2。',
  parameters: { months: local(1, '个月') },
  of: (_, { months }) => ({ unit: 'month', amount: months, warn: [{ left: 5 }] }),
  examples: [
    { given: { from: '2026-03-02' }, yields: '2026-04-02' },
    { given: { from: '2026-01-31' }, yields: '2026-02-28' },
  ],
})

export const caseByCadreLevel = table('5.3.4.4', {
  name: '案件按干部管理权限办理',
  statement: '按干部管理权限查处党员干部违反党纪政纪案件。',
  reading: '权限等级条文未写：处级干部移送州纪委，科级及以下由机关纪委办。',
  facts: { rank: oneOf('职级', ['处级', '科级', '科级以下']) },
  rows: [
    [{ rank: '处级' }, '移送州纪委', 'local'],
    [{ rank: ['科级', '科级以下'] }, '机关纪委查处', 'local'],
  ],
  examples: [
    { given: { rank: '处级' }, yields: '移送州纪委' },
    { given: { rank: '科级' }, yields: '机关纪委查处' },
  ],
})

export const integrityRuleDrafts = register('5.3.4.5', {
  name: '党风廉政制度起草登记',
  statement: '机关党委纪委协助局党组制定党风廉政规定制度；草案送政策法规科审核。',
  columns: {
    title: text('制度名称'),
    drafted: day('起草日期'),
    reviewed: optional(day('政策法规科审核日期')),
    adopted: optional(day('党组会议通过日期')),
  },
})

export const integrityEducation = register('5.3.4.6', {
  name: '廉政教育登记',
  statement: '开展党性党风党纪和廉洁从政教育，逐人记录参加情况。',
  keeper: '机关党委',
  columns: {
    kind: oneOf('类别', ['党性', '党风党纪', '廉洁从政']),
    on: day('日期'),
    due: list('应参加', text('姓名')),
    present: list('已参加', text('姓名')),
  },
})

export const integrityEducationMakeUp = rule(['5.3.4.6', '6.2.4'], {
  name: '廉政教育补课名单',
  statement: '廉政教育、警示教育未参加的逐人补课。',
  facts: { due: list('应参加', text('姓名')), present: list('已参加', text('姓名')) },
  decide: ({ due, present }) => {
    const outcome = due.filter((name) => !present.includes(name))
    return {
      outcome,
      reason: outcome.length > 0 ? `须补课${outcome.length}人：${outcome.join('、')}` : '全部参加',
    }
  },
  examples: [
    {
      given: { due: ['甲', '乙', '丙', '丁'], present: ['甲'] },
      yields: ['乙', '丙', '丁'],
    },
    { given: { due: ['甲'], present: ['甲'] }, yields: [] },
  ],
})

export const misconductCorrections = register('5.3.4.7', {
  name: '纠正不正之风登记',
  statement: '协助督促协调有关部门纠正不正之风；逾期的提交下一次党组廉政研究。',
  keeper: '机关党委',
  columns: {
    source: text('来源'),
    problem: text('问题'),
    measure: text('措施'),
    unit: text('责任科室'),
    due: day('期限'),
    done: optional(day('完成日期')),
  },
})

export const responsibilityInspections = register('5.3.4.8', {
  name: '责任制检查登记',
  statement: '监督检查党风廉政责任制情况，包括责任书、责任清单的签订和落实。',
  keeper: '机关党委',
  columns: {
    unit: text('被检查科室'),
    on: day('日期'),
    isLetterSigned: yes('责任书已签'),
    findings: text('发现问题'),
    rectified: optional(day('整改日期')),
  },
})

export const disciplineReports = register('5.3.4.9', {
  name: '举报登记',
  statement:
    '受理群众来信来访和电话举报，按干部管理权限分级调查处理，重要问题及时报局党组和上级纪检监察机关。',
  keeper: '机关纪委',
  columns: {
    channel: oneOf('方式', ['来信', '来访', '电话']),
    received: moment('收到时间'),
    subject: text('被举报人'),
    content: text('内容'),
    isImportant: yes('重要问题'),
    reportedToPartyGroup: optional(day('报局党组日期')),
    reportedUpward: optional(day('报上级纪检监察机关日期')),
    result: text('结果'),
  },
})

export const disciplineReportSeen = permit('5.3.4.9', {
  name: '举报只由机关纪委查看',
  statement: '举报与信访分开登记，只由机关纪委查看。',
  facts: { viewer: text('查看人所在单位') },
  parameters: { reader: local('机关纪委') },
  refuse: ({ viewer }, { reader }) => viewer !== reader && `举报只由${reader}查看`,
  examples: [
    { given: { viewer: '机关纪委' }, yields: true },
    { given: { viewer: '信访科' }, yields: false },
  ],
})

export const accusationRoute = table('5.3.4.9', {
  name: '信访与举报的分流',
  statement: '反映工作人员违纪的来信来访由机关纪委受理。',
  reading: '信访（第三十三条）中反映工作人员违纪的，信访科转机关纪委，自己只留存根。',
  facts: { isAboutStaffBreach: yes('反映工作人员违纪'), isImportant: yes('重要问题') },
  rows: [
    [{ isAboutStaffBreach: false }, '信访科办理'],
    [{ isAboutStaffBreach: true, isImportant: false }, '转机关纪委'],
    [{ isAboutStaffBreach: true, isImportant: true }, '转机关纪委，并报局党组和上级纪检监察机关'],
  ],
  examples: [
    { given: { isAboutStaffBreach: true, isImportant: false }, yields: '转机关纪委' },
    { given: { isAboutStaffBreach: false, isImportant: true }, yields: '信访科办理' },
    {
      given: { isAboutStaffBreach: true, isImportant: true },
      yields: '转机关纪委，并报局党组和上级纪检监察机关',
    },
  ],
})

export const organIntegrityPlanDue = duty('5.3.5.1', {
  name: '局机关廉政计划',
  statement: '机关党委书记主持制定局机关廉政工作计划和措施。',
  reading: '条文没有期限，3月31日是本地设置；逾期提醒机关党委书记和党组书记。',
  who: ['机关党委书记'],
  every: { each: 'year', month: 3, on: 'last', remind: [10, 2], isLocal: true },
  examples: [{ given: { from: '2026-01-01', to: '2026-12-31' }, yields: ['2026-03-31'] }],
})

export const preventionGaps = rule('5.3.5.2', {
  name: '教育、调研和源头预防',
  statement: '加强党员干部教育和廉政调研，提出源头预防措施。',
  reading: '次数条文未写，全年为0的列为缺项。',
  facts: {
    education: count('本年教育活动', '次'),
    research: count('本年廉政调研', '项'),
    measures: count('源头预防措施', '条'),
  },
  decide: ({ education, research, measures }) => {
    const outcome = [
      ...(education === 0 ? ['教育'] : []),
      ...(research === 0 ? ['调研'] : []),
      ...(measures === 0 ? ['源头预防措施'] : []),
    ]
    return {
      outcome,
      reason: outcome.length > 0 ? `本年缺：${outcome.join('、')}` : '教育、调研、措施都有',
    }
  },
  examples: [
    { given: { education: 2, research: 0, measures: 1 }, yields: ['调研'] },
    { given: { education: 2, research: 1, measures: 1 }, yields: [] },
  ],
})

export const caseParticipants = permit('5.3.5.3', {
  name: '机关党员案件须有机关党委书记参与',
  statement: '机关党委书记支持配合局党组依法查处机关党员违法违纪案件。',
  facts: {
    isOrganPartyMember: yes('涉案人是机关党员'),
    hasSecretary: yes('机关党委书记参与'),
    isRemovalApproved: yes('局党组同意其不参与'),
  },
  refuse: ({ isOrganPartyMember, hasSecretary, isRemovalApproved }) =>
    isOrganPartyMember &&
    !hasSecretary &&
    !isRemovalApproved &&
    '机关党员案件须有机关党委书记参与；不参与须经局党组同意',
  examples: [
    {
      given: { isOrganPartyMember: true, hasSecretary: false, isRemovalApproved: false },
      yields: false,
    },
    {
      given: { isOrganPartyMember: true, hasSecretary: false, isRemovalApproved: true },
      yields: true,
    },
    {
      given: { isOrganPartyMember: true, hasSecretary: true, isRemovalApproved: false },
      yields: true,
    },
  ],
})

export const organIntegrityOpinionReply = limit('5.3.5.4', {
  name: '答复对机关廉政工作的意见',
  statement: '贯彻落实党风廉政制度，自觉接受党风廉政监督和党内外群众监督；收到的意见有答复。',
  reading: '条文没有期限，10个工作日是本地设置；可实名可匿名，送机关党委书记和党组书记。',
  parameters: { workdays: local(10, '个工作日') },
  of: (_, { workdays }) => ({
    unit: 'workday',
    amount: workdays,
    warn: [{ left: 2 }, { over: 1 }],
  }),
  examples: [{ given: { from: '2025-11-03' }, yields: '2025-11-17' }],
})

export const integrityWorkList = form('5.3.6.1', {
  name: '党风廉政建设工作清单',
  statement: '科室负责人制定本科室党风廉政建设工作清单，分管领导确认。',
  fields: {
    unit: text('科室'),
    year: count('年度', '年'),
    items: list(
      '清单',
      record('事项', {
        matter: text('事项'),
        measure: text('措施'),
        person: text('责任人'),
        due: day('时限'),
      }),
    ),
  },
  signatures: ['科室负责人', '分管领导'],
})

export const integrityWorkListDue = duty('5.3.6.1', {
  name: '廉政工作清单的期限',
  statement: '科室负责人每年制定本科室党风廉政建设工作清单。',
  reading: '条文没有期限，一季度末是本地设置。',
  who: ['科室负责人'],
  every: { each: 'year', month: 3, on: 'last', remind: [10, 2], isLocal: true },
  examples: [{ given: { from: '2026-01-01', to: '2026-12-31' }, yields: ['2026-03-31'] }],
})

export const integrityListsMissing = rule(['5.3.6.1', '5.3.3.1', '5.3.2.5'], {
  name: '责任制落实的缺漏',
  statement:
    '党组书记负责落实责任制，党组成员指导督促分管科室制定措施：责任书、清单、自查未完成的逐个列名。',
  facts: {
    owing: list('应完成', text('科室或责任人')),
    done: list('已完成', text('科室或责任人')),
  },
  decide: ({ owing, done }) => {
    const outcome = owing.filter((one) => !done.includes(one))
    return {
      outcome,
      reason: outcome.length > 0 ? `尚缺${outcome.length}个：${outcome.join('、')}` : '全部完成',
    }
  },
  examples: [
    {
      given: { owing: ['养老保险科', '工伤保险科', '劳动关系科'], done: [] },
      yields: ['养老保险科', '工伤保险科', '劳动关系科'],
    },
    { given: { owing: ['养老保险科'], done: ['养老保险科'] }, yields: [] },
  ],
})

export const problemReportGap = rule(['5.3.6.3', '5.3.2.4', '5.4b'], {
  name: '重大问题报告是否及时',
  statement: '发现重大问题及时报告；间隔天数用于考核（(四)）。',
  reading: '“及时”没有数字，知道后1个工作日以内是本地设置，次日起算。',
  facts: { known: day('知道日期'), reported: day('报告日期') },
  parameters: { workdays: local(1, '个工作日') },
  decide: ({ known, reported }, { workdays }, { calendar }) => {
    const gap = daysBetween(known, reported)
    const last = calendar.addWorkdays(known, workdays)
    return {
      outcome: { gap, isLate: reported > last },
      reason: `${known}知道，${reported}报告，间隔${gap}天，应在${last}以前${reported > last ? '，逾期' : ''}`,
    }
  },
  examples: [
    { given: { known: '2025-11-03', reported: '2025-11-20' }, yields: { gap: 17, isLate: true } },
    { given: { known: '2025-11-03', reported: '2025-11-04' }, yields: { gap: 1, isLate: false } },
    { given: { known: '2025-11-07', reported: '2025-11-10' }, yields: { gap: 3, isLate: false } },
  ],
})

export const materialRequestLate = rule('5.3.6.4', {
  name: '机关纪委调取材料是否逾期',
  statement: '支持协助机关党委纪委查案，排除干扰；调取材料按期交，逾期的报党组书记。',
  facts: { due: day('限期'), answered: optional(day('交材料日期')), on: day('今日') },
  decide: ({ due, answered, on }) => {
    const isLate = (answered ?? on) > due
    return { outcome: isLate, reason: isLate ? `${due}到期未交，报党组书记` : `${due}到期` }
  },
  examples: [
    { given: { due: '2025-11-07', answered: null, on: '2025-11-08' }, yields: true },
    { given: { due: '2025-11-07', answered: null, on: '2025-11-07' }, yields: false },
    { given: { due: '2025-11-07', answered: '2025-11-07', on: '2025-11-20' }, yields: false },
    { given: { due: '2025-11-07', answered: '2025-11-10', on: '2025-11-20' }, yields: true },
  ],
})
