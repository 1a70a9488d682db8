import {
  count,
  day,
  daysBetween,
  duty,
  limit,
  list,
  local,
  oneOf,
  optional,
  permit,
  register,
  rule,
  sequence,
  table,
  text,
  yes,
} from '../kit.ts'

/** 第五条 党风廉政建设，(三)1至3 局党组、党组书记、党组成员的职责。 */

export const integrityPlanDue = duty('5.3.1.1', {
  name: '年度党风廉政计划',
  statement: '贯彻上级部署，定期分析研究党风廉政状况，制定工作计划和规章制度并组织实施。',
  reading: '计划没有期限，3月31日是本地设置；“定期”按(二)1，每季度1次以上。计划经党组会议通过。',
  who: ['局党组'],
  every: { each: 'year', month: 3, on: 'last', remind: [10, 2], isLocal: true },
  examples: [{ given: { from: '2026-01-01', to: '2026-12-31' }, yields: ['2026-03-31'] }],
})

export const staleIntegrityCase = rule('5.3.1.2', {
  name: '案件久未推进',
  statement: '研究解决重大问题，及时处理违纪违法案件。',
  reading: '“及时”没有数字，超过30天没有进展的报党组书记，是本地设置；满30天还不算。',
  facts: { lastStep: day('最近进展日期'), on: day('今日') },
  parameters: { most: local(30, '天') },
  decide: ({ lastStep, on }, { most }) => {
    const idle = daysBetween(lastStep, on)
    return {
      outcome: idle > most,
      reason: `${idle}天没有进展${idle > most ? '，报党组书记' : `，未超过${most}天`}`,
    }
  },
  examples: [
    { given: { lastStep: '2025-11-03', on: '2025-12-04' }, yields: true },
    { given: { lastStep: '2025-11-03', on: '2025-12-03' }, yields: false },
  ],
})

export const sectionChiefAttendance = rule('5.3.1.4', {
  name: '科级以上参学率',
  statement: '组织党员干部学习理论和廉政法规，重点抓好科以上领导干部廉洁自律。',
  reading: '“科以上”含科级；参学率按百分数四舍五入，只统计，不设合格线。',
  facts: { due: count('科级以上应到', '人', { min: 1 }), present: count('科级以上实到', '人') },
  decide: ({ due, present }) => {
    const rate = Math.round((present / due) * 100)
    return { outcome: rate, reason: `科级以上应到${due}人，实到${present}人，参学率${rate}%` }
  },
  examples: [
    { given: { due: 30, present: 29 }, yields: 97 },
    { given: { due: 30, present: 30 }, yields: 100 },
    { given: { due: 8, present: 1 }, yields: 13 },
  ],
})

export const takingKinds = ['吃', '拿', '卡', '要', '报'] as const

export const takingUpheld = table('5.3.1.5', {
  name: '吃拿卡要报线索的处理',
  statement: '加强机关作风，杜绝吃、拿、卡、要、报。',
  reading: '“报”指把费用转给服务对象报销。属实的提出问责，归入第四十七条(一)11。',
  facts: { kind: oneOf('类别', takingKinds), finding: oneOf('核查结论', ['属实', '不属实']) },
  rows: [
    [{ finding: '属实' }, '提出问责'],
    [{ finding: '不属实' }, '了结并记入科室统计', 'local'],
  ],
  reason: ({ kind, finding }, outcome) => `线索“${kind}”${finding}：${outcome}`,
  examples: [
    { given: { kind: '报', finding: '属实' }, yields: '提出问责' },
    { given: { kind: '吃', finding: '不属实' }, yields: '了结并记入科室统计' },
  ],
})

export const cadreAppointmentSteps = sequence(['5.3.1.6', '5.3.4.3'], {
  name: '选任干部的步骤',
  statement:
    '按党管干部原则和程序选任干部，防止用人不正之风；机关党委纪委协助做好干部考察和廉洁自律检查。',
  reading:
    '本款只定须按程序；党组会议表决出自第十一条(一)2(4)，廉政意见由机关纪委在表决以前出具，其余各步出自干部选任的规定。',
  steps: [
    { name: '动议', by: '局党组' },
    { name: '民主推荐', by: '人事教育科' },
    { name: '考察', by: '人事教育科' },
    { name: '出具廉政意见', by: '机关纪委' },
    { name: '党组会议表决', by: '局党组' },
    { name: '公示', by: '人事教育科' },
    { name: '任免通知', by: '人事教育科' },
  ],
  examples: [
    {
      given: {
        done: ['动议', '民主推荐', '考察', '出具廉政意见', '公示'],
        next: '任免通知',
      },
      yields: false,
    },
    { given: { done: ['动议', '民主推荐', '考察'], next: '党组会议表决' }, yields: false },
    {
      given: { done: ['动议', '民主推荐', '考察', '出具廉政意见'], next: '党组会议表决' },
      yields: true,
    },
  ],
})

export const enforcementFileSample = rule('5.3.1.7', {
  name: '执法案卷抽查合格率',
  statement: '加强劳动保障监察执法队伍建设，依法行政，杜绝有法不依、徇私枉法。',
  reading: '抽查数量和合格线条文未写，只统计并报局党组。',
  facts: { sampled: count('抽查案卷', '件', { min: 1 }), passed: count('合格', '件') },
  decide: ({ sampled, passed }) => {
    const rate = Math.round((passed / sampled) * 100)
    return { outcome: rate, reason: `抽查${sampled}件，合格${passed}件，合格率${rate}%` }
  },
  examples: [
    { given: { sampled: 10, passed: 9 }, yields: 90 },
    { given: { sampled: 10, passed: 10 }, yields: 100 },
  ],
})

export const partyGroupReply = limit('5.3.1.8', {
  name: '答复机关纪委请示',
  statement: '支持机关党委及其纪委履职，严肃党纪政纪，惩处腐败；机关纪委请示的案件事项有答复。',
  reading: '条文没有期限，10个工作日是本地设置，逾期显示待答复。',
  parameters: { workdays: local(10, '个工作日') },
  of: (_, { workdays }) => ({
    unit: 'workday',
    amount: workdays,
    warn: [{ left: 2 }, { over: 1 }],
  }),
  examples: [{ given: { from: '2025-11-03' }, yields: '2025-11-17' }],
})

export const integrityPlanSigner = permit(['5.3.2.1', '5.3.5.1'], {
  name: '廉政计划由第一责任人主持制定',
  statement:
    '党组书记主持制定全局廉政工作计划、阶段目标、措施和要求；机关党委书记主持制定局机关廉政工作计划和措施。',
  facts: {
    plan: oneOf('计划', ['全局廉政工作计划', '局机关廉政工作计划']),
    signer: oneOf('签发人', ['党组书记', '机关党委书记', '其他人员']),
    isAdopted: yes('经会议通过'),
  },
  refuse: ({ plan, signer, isAdopted }) => {
    const presiding = plan === '全局廉政工作计划' ? '党组书记' : '机关党委书记'
    return [
      signer !== presiding && `${plan}须由${presiding}主持制定`,
      plan === '全局廉政工作计划' && !isAdopted && '须先经党组会议通过',
    ]
  },
  examples: [
    { given: { plan: '全局廉政工作计划', signer: '其他人员', isAdopted: true }, yields: false },
    { given: { plan: '全局廉政工作计划', signer: '党组书记', isAdopted: true }, yields: true },
    { given: { plan: '全局廉政工作计划', signer: '党组书记', isAdopted: false }, yields: false },
    {
      given: { plan: '局机关廉政工作计划', signer: '机关党委书记', isAdopted: false },
      yields: true,
    },
  ],
})

export const directResponsibilitySet = limit('5.3.2.2', {
  name: '明确直接领导责任',
  statement: '主持研究廉政重大问题，明确党组成员、副局长的直接领导责任。',
  reading: '条文没有期限，新任后10个工作日是本地设置，随领导分工表登记。',
  parameters: { workdays: local(10, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays, warn: [{ left: 0 }] }),
  examples: [{ given: { from: '2026-03-02' }, yields: '2026-03-16' }],
})

export const interferenceLog = register(['5.3.2.3', '5.3.3.4', '5.3.6.4'], {
  name: '过问干预案件登记',
  statement: '支持协助机关纪委和纪检监察查案，排除阻力干扰；过问、干预案件的逐次登记。',
  reading: '只由党组书记和机关纪委查看。',
  keeper: '机关纪委',
  columns: {
    handler: text('办案人员'),
    caller: text('过问人'),
    at: day('日期'),
    channel: oneOf('方式', ['来电', '来访', '来信', '转达']),
    content: text('内容'),
  },
})

export const interferenceKept = permit(['5.3.2.3', '5.3.3.4', '5.3.6.4'], {
  name: '干预记录不得删除',
  statement: '过问、干预案件的记录由办案人员登记，任何人不得删除或修改。',
  facts: { action: oneOf('操作', ['登记', '补充说明', '修改', '删除']) },
  refuse: ({ action }) =>
    (action === '修改' || action === '删除') && `记录不得${action}，可以补充说明`,
  examples: [
    { given: { action: '登记' }, yields: true },
    { given: { action: '补充说明' }, yields: true },
    { given: { action: '删除' }, yields: false },
    { given: { action: '修改' }, yields: false },
  ],
})

export const problemReportedTo = table(['5.3.2.4', '5.3.3.3', '5.3.6.3'], {
  name: '廉政问题的提醒和报告',
  statement:
    '掌握廉政情况：有苗头的及时提醒、批评教育；问题较重或重大的，党组书记报州纪委，党组成员报局党组，科室负责人报局党组、机关党委纪委。',
  facts: {
    finder: oneOf('掌握情况的人', ['党组书记', '党组成员', '科室负责人']),
    severity: oneOf('程度', ['苗头', '较重或重大']),
  },
  rows: [
    [{ severity: '苗头' }, '提醒、批评教育'],
    [{ finder: '党组书记', severity: '较重或重大' }, '报州纪委，按干部管理权限查处'],
    [{ finder: '党组成员', severity: '较重或重大' }, '报局党组'],
    [{ finder: '科室负责人', severity: '较重或重大' }, '报局党组、机关党委纪委'],
  ],
  examples: [
    { given: { finder: '党组书记', severity: '苗头' }, yields: '提醒、批评教育' },
    {
      given: { finder: '党组书记', severity: '较重或重大' },
      yields: '报州纪委，按干部管理权限查处',
    },
    { given: { finder: '党组成员', severity: '较重或重大' }, yields: '报局党组' },
    { given: { finder: '科室负责人', severity: '较重或重大' }, yields: '报局党组、机关党委纪委' },
  ],
})

export const integrityTalks = register(['5.3.2.4', '5.3.3.3', '5.3.6.3'], {
  name: '提醒谈话登记',
  statement: '提醒、批评教育逐次登记，只由谈话人、党组书记和机关纪委查看。',
  columns: {
    kind: oneOf('类别', ['提醒', '批评教育']),
    talker: text('谈话人'),
    person: text('谈话对象'),
    on: day('日期'),
    topic: text('内容'),
    reported: optional(day('报告日期')),
  },
})

export const secretaryNotAlone = permit('5.3.2.6', {
  name: '重大事项不得个人决定',
  statement: '坚持民主集中制，带头执行集体领导和个人分工负责，接受监督。',
  reading: '党组事项以会议决定为准（第十一条(一)1），书记一人签字不能办结。',
  facts: { isMajor: yes('重大事项'), isDecidedByPartyGroup: yes('党组会议已决定') },
  refuse: ({ isMajor, isDecidedByPartyGroup }) =>
    isMajor && !isDecidedByPartyGroup && '重大事项须由党组会议集体决定，请列入议题',
  examples: [
    { given: { isMajor: true, isDecidedByPartyGroup: false }, yields: false },
    { given: { isMajor: true, isDecidedByPartyGroup: true }, yields: true },
    { given: { isMajor: false, isDecidedByPartyGroup: false }, yields: true },
  ],
})

export const officesHeard = rule('5.3.3.2', {
  name: '听取分管科室汇报',
  statement: '党组成员听取分管科室和单位汇报，帮助解决问题。',
  reading: '次数条文未写，每年每个分管科室至少1次是本地设置。',
  facts: {
    offices: list('分管科室', text('科室')),
    hearings: list('本年听取的汇报', text('科室')),
  },
  parameters: { least: local(1, '次') },
  decide: ({ offices, hearings }, { least }) => {
    const outcome = offices.filter(
      (office) => hearings.filter((one) => one === office).length < least,
    )
    return {
      outcome,
      reason: outcome.length > 0 ? `本年尚未听取：${outcome.join('、')}` : '分管科室都已听取',
    }
  },
  examples: [
    {
      given: {
        offices: ['养老保险科', '工伤保险科', '劳动关系科'],
        hearings: ['养老保险科', '劳动关系科'],
      },
      yields: ['工伤保险科'],
    },
    { given: { offices: ['养老保险科'], hearings: ['养老保险科'] }, yields: [] },
  ],
})
