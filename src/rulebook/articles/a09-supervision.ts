import {
  conduct,
  count,
  day,
  duty,
  form,
  limit,
  list,
  local,
  moment,
  num,
  oneOf,
  permit,
  printed,
  register,
  report,
  role,
  rule,
  sequence,
  table,
  text,
  yes,
} from '../kit.ts'

/** 第九条 重要工作交办催办督办查办制度，(一)–(四) 范围、来源、交办、承办和催办。 */

export const supervisionScope = permit('9.1', {
  name: '适用人员',
  statement: '适用于全州人社系统所有工作人员（州局科室、直属单位、经办机构和8个县（市）局）。',
  facts: { isActive: yes('在职账号') },
  parameters: { counties: local(8, '个') },
  refuse: ({ isActive }) => !isActive && '该账号已停用，不能交办',
  examples: [
    { given: { isActive: false }, yields: false },
    { given: { isActive: true }, yields: true },
  ],
})

export const taskSources = [
  '州人社局文件部署',
  '会议布置',
  '省州领导调研指示',
  '局领导批示交办',
  '建议提案',
  '网站留言、信访、投诉',
  '服务承诺',
  '其他',
] as const

export const taskSource = permit(
  ['9.2', '9.2.1', '9.2.2', '9.2.3', '9.2.4', '9.2.5', '9.2.6', '9.2.7', '9.2.8'],
  {
    name: '八类来源',
    statement:
      '交办督办事项有8类来源：本局文件、各类会议、省州领导调研、局领导批示、建议提案、网站信访投诉、服务承诺、其他；登记时须选定。',
    reading: '“其他”须填依据，由局领导或办公室主任批准；单纯“阅”不算交办。举报件不公开镜像。',
    facts: {
      source: oneOf('来源', taskSources),
      document: text('来源文件、会议或批示'),
      otherBasis: text('交办依据'),
      isApproved: yes('局领导或办公室主任批准'),
    },
    refuse: ({ source, document, otherBasis, isApproved }) => [
      source !== '其他' && !document.trim() && '须注明来源文件、会议或批示',
      source === '其他' && !otherBasis.trim() && '须填写交办依据',
      source === '其他' && !isApproved && '须经局领导或办公室主任批准',
    ],
    examples: [
      {
        given: {
          source: '局领导批示交办',
          document: '2025-11-17局长批示',
          otherBasis: '',
          isApproved: false,
        },
        yields: true,
      },
      { given: { source: '其他', document: '', otherBasis: '', isApproved: true }, yields: false },
      {
        given: { source: '会议布置', document: '', otherBasis: '', isApproved: false },
        yields: false,
      },
    ],
  },
)

export const supervisionRegister = register(['9.2', '9.5.1'], {
  name: '交办督办事项台账',
  statement: '登记来源、内容、承办、时限、进展；办公室统一管理，各科室为辅。',
  keeper: '办公室',
  columns: {
    source: oneOf('来源', taskSources),
    content: text('内容'),
    lead: text('牵头科室'),
    due: day('时限'),
    level: oneOf('级别', ['急办', '一般', '重要']),
    state: oneOf('状态', ['在办', '催办', '督办', '查办', '办结']),
  },
})

export const resolutionsTurned = permit('9.2.2', {
  name: '会议决定逐项交办',
  statement: '会议布置的事项纳入交办。',
  facts: { unmarked: count('未标明交办或通报的决定', '项') },
  refuse: ({ unmarked }) => unmarked > 0 && `还有${unmarked}项决定未标明交办或仅通报`,
  examples: [
    { given: { unmarked: 1 }, yields: false },
    { given: { unmarked: 0 }, yields: true },
  ],
})

export const visitRecorded = limit('9.2.3', {
  name: '领导调研指示登记',
  statement: '省、州领导下基层调研时的指示、要求、交办事项和需解决的问题纳入交办。',
  reading: '1个工作日内登记，为本地设置。',
  parameters: { workdays: local(1, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [{ given: { from: '2025-11-18' }, yields: '2025-11-19' }],
})

export const yearlyKeyItems = sequence(['9.3.1', '9.3.1b'], {
  name: '年度重点督查事项',
  statement:
    '全州工作会议确定的重要工作、重点项目和目标任务，由局办公室整理汇编，经局党组会议研究后以文件形式下发交办。',
  steps: [
    { name: '汇编', by: '办公室' },
    { name: '研究', by: '局党组会议' },
    { name: '文件下发', by: '办公室' },
  ],
  examples: [
    { given: { done: ['汇编'], next: '文件下发' }, yields: false },
    { given: { done: ['汇编', '研究'], next: '文件下发' }, yields: true },
  ],
})

export const yearlyCompiled = limit('9.3.1', {
  name: '年度重点汇编',
  statement: '由局办公室整理汇编为年度重点督查事项。',
  reading: '会后20个工作日，为本地设置。',
  parameters: { workdays: local(20, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [{ given: { from: '2026-02-05' }, yields: '2026-03-11' }],
})

export const yearlyScored = permit('9.3.1a', {
  name: '年度重点须有分值',
  statement: '年度重点督查事项须确定绩效考核分值。',
  facts: { unscored: list('没有分值的事项', text('事项')) },
  refuse: ({ unscored }) => unscored.length > 0 && `未确定分值：${unscored.join('、')}`,
  examples: [
    { given: { unscored: ['技能培训'] }, yields: false },
    { given: { unscored: [] }, yields: true },
  ],
})

export const minutesInForce = permit('9.3.2', {
  name: '以会议纪要交办',
  statement: '局党组会议、局长办公会议、专题性会议布置的工作，以会议纪要交办。',
  reading: '纪要印发后生效；第十五条(四)2的10个工作日仍自会后起算。',
  facts: { isIssued: yes('纪要已印发') },
  refuse: ({ isIssued }) => !isIssued && '纪要印发后交办才生效',
  examples: [
    { given: { isIssued: false }, yields: false },
    { given: { isIssued: true }, yields: true },
  ],
})

export const newWorkByLeader = permit('9.3.3', {
  name: '新增工作由分管领导交办',
  statement: '工作变化和新增工作内容，由分管领导按绩效考核办法交办。',
  reading: '改动党组会议通过的年度事项须经复议（第十一条(一)5(3)）。',
  facts: {
    isOwnDivision: yes('本人分管的科室'),
    value: num('分值', '分'),
    isYearlyItem: yes('改动年度重点事项'),
    isReviewed: yes('已经党组会议复议'),
  },
  parameters: { most: printed(2, '分') },
  refuse: ({ isOwnDivision, value, isYearlyItem, isReviewed }, { most }) => [
    !isOwnDivision && '只能对分管科室交办',
    value > most && `交办每项最高${most}分`,
    isYearlyItem && !isReviewed && '改动党组会议通过的事项须经复议',
  ],
  examples: [
    {
      given: { isOwnDivision: false, value: 1, isYearlyItem: false, isReviewed: false },
      yields: false,
    },
    {
      given: { isOwnDivision: true, value: 2, isYearlyItem: false, isReviewed: false },
      yields: true,
    },
    {
      given: { isOwnDivision: true, value: 2, isYearlyItem: true, isReviewed: false },
      yields: false,
    },
  ],
})

export const assignmentChannel = permit(['9.3.4', '9.3.4a'], {
  name: '两种交办渠道',
  statement: '领导批示和交办事项通过纸质交办单或绩效考核系统交办；口头交办须补录。',
  reading: '口头交办补录后2个工作日内由领导确认，为本地设置；未确认的不计督办和考核。',
  facts: {
    channel: oneOf('渠道', ['纸质交办单', '系统', '口头']),
    isConfirmed: yes('领导已确认'),
  },
  parameters: { workdays: local(2, '个工作日') },
  refuse: ({ channel, isConfirmed }) =>
    channel === '口头' && !isConfirmed && '口头交办须补录并由领导确认',
  examples: [
    { given: { channel: '口头', isConfirmed: false }, yields: false },
    { given: { channel: '口头', isConfirmed: true }, yields: true },
    { given: { channel: '系统', isConfirmed: false }, yields: true },
  ],
})

export const assignmentSlip = form('9.3.4', {
  name: '交办单',
  statement: '纸质交办单写明领导、时间、内容、承办和时限，以签字时间起算。',
  fields: {
    leader: text('交办领导'),
    at: moment('签字时间'),
    content: text('内容'),
    lead: text('承办科室'),
    due: day('时限'),
  },
  signatures: ['交办领导', '承办人'],
})

export const firstResponsible = permit('9.4.1', {
  name: '第一责任人',
  statement: '承办科室的主要领导或负责人为交办事项第一责任人。',
  facts: { holders: list('承办科室负责人', text('姓名')) },
  refuse: ({ holders }) => holders.length === 0 && '承办科室没有负责人在任，请先明确主持工作人员',
  examples: [
    { given: { holders: ['陈志远'] }, yields: true },
    { given: { holders: [] }, yields: false },
  ],
})

export const urgentClosing = permit('9.4.2', {
  name: '急办事项书面办结',
  statement: '急办事项随时报告进展，按时限办结并形成书面材料上报。',
  reading: '4个工作小时无进展的提醒，为本地设置。',
  facts: { hasDeadline: yes('有确切时限'), hasPaper: yes('有书面材料') },
  parameters: { workhours: local(4, '个工作小时') },
  refuse: ({ hasDeadline, hasPaper }) => [
    !hasDeadline && '急办事项须有确切时限',
    !hasPaper && '须形成书面材料上报',
  ],
  examples: [
    { given: { hasDeadline: true, hasPaper: false }, yields: false },
    { given: { hasDeadline: true, hasPaper: true }, yields: true },
  ],
})

export const urgentNudge = limit('9.4.2', {
  name: '急办进展提醒',
  statement: '急办事项随时报告进展。',
  reading: '“随时”没有数字，4个工作小时，为本地设置。',
  parameters: { workhours: local(4, '个工作小时') },
  of: (_, { workhours }) => ({ unit: 'workhour', amount: workhours }),
  examples: [{ given: { from: '2025-11-17T09:00' }, yields: '2025-11-17T15:30' }],
})

export const ordinaryReport = limit('9.4.3', {
  name: '一般事项1周报告',
  statement: '一般事项1周内书面上报办理进展情况或办理结果。',
  reading: '1周为7个自然日，末日休息的顺延。',
  parameters: { weeks: printed(1, '周') },
  of: (_, { weeks }) => ({ unit: 'week', amount: weeks, warn: [{ left: 1 }] }),
  examples: [
    { given: { from: '2025-11-17' }, yields: '2025-11-24' },
    { given: { from: '2025-09-26' }, yields: '2025-10-09' },
  ],
})

export const monthlyImportant = duty('9.4.4', {
  name: '重要工作按月上报',
  statement: '重要工作、重点项目和目标任务按月上报进展情况。',
  reading: '每月最后一个工作日，为本地设置；另有第十五条(二)1的季报。',
  who: ['承办科室'],
  every: { each: 'month', on: 'last-workday', isLocal: true },
  examples: [{ given: { from: '2025-11-01', to: '2025-11-30' }, yields: ['2025-11-28'] }],
})

export const datedReminders = rule('9.4.5', {
  name: '有期限事项提醒日',
  statement: '领导批示、重要会议决定等有明确办结期限的，按时限办结并书面上报办理结果。',
  reading: '到期前5、2、1个工作日提醒，为本地设置。',
  facts: { due: day('期限') },
  parameters: {
    first: local(5, '个工作日'),
    second: local(2, '个工作日'),
    last: local(1, '个工作日'),
  },
  decide: ({ due }, { first, second, last }, { calendar }) => {
    const outcome: readonly string[] = [first, second, last].map((n) =>
      calendar.addWorkdays(due, -n),
    )
    return { outcome, reason: `提醒日${outcome.join('、')}` }
  },
  examples: [{ given: { due: '2025-12-05' }, yields: ['2025-11-28', '2025-12-03', '2025-12-04'] }],
})

export const upwardDeadline = rule('9.4.6', {
  name: '上级报表提前',
  statement: '上级交办的重要任务、各类报告和报表须在规定时限内完成。',
  reading: '上级期限遇休息日的，内部期限提前到最近的工作日，不顺延。',
  facts: { due: day('上级期限') },
  decide: ({ due }, _, { calendar }) => {
    const outcome = calendar.onOrBefore(due)
    return {
      outcome,
      reason: outcome === due ? '当天为工作日' : `${calendar.whyOf(due)}，提前到${outcome}`,
    }
  },
  examples: [
    { given: { due: '2025-10-05' }, yields: '2025-09-30' },
    { given: { due: '2025-11-05' }, yields: '2025-11-05' },
  ],
})

export const proposalExplained = permit('9.4.7', {
  name: '建议提案不能如期须说明',
  statement: '人大建议、政协提案须在时限内办结；不能如期办结的应说明情况。',
  facts: { due: day('时限'), on: day('今日'), isReplied: yes('已答复'), explanation: text('说明') },
  refuse: ({ due, on, isReplied, explanation }) =>
    on > due && !isReplied && !explanation.trim() && '已逾期，须说明情况',
  examples: [
    {
      given: { due: '2026-06-30', on: '2026-07-01', isReplied: false, explanation: '' },
      yields: false,
    },
    {
      given: { due: '2026-06-30', on: '2026-07-01', isReplied: false, explanation: '待省厅批复' },
      yields: true,
    },
  ],
})

export const proposalReturned = limit('9.4.7a', {
  name: '退回不属本部门的建议提案',
  statement:
    '不属本部门职责的建议提案，自交办之日起5个工作日内说明理由并提出转办建议，交政策法规科，由其退回交办单位。',
  reading: '自交到承办科室之日起算。',
  parameters: { workdays: printed(5, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [
    { given: { from: '2026-03-16' }, yields: '2026-03-23' },
    { given: { from: '2025-09-26' }, yields: '2025-10-10' },
  ],
})

export const onlyPolicyReturns = role('9.4.7b', {
  name: '建议提案只能由政策法规科退回',
  statement: '承办科室不得自行将建议提案退回或转给其他单位，只能由政策法规科退回。',
  who: ['政策法规科'],
})

export const behindPace = rule('9.4.8', {
  name: '落后于进度的催办',
  statement: '落后于时间进度的交办事项，由州局办公室催办。',
  reading: '逾期，或实际进度低于计划进度，即为落后，为本地设置。',
  facts: {
    planned: num('计划进度', '%', { max: 100 }),
    actual: num('实际进度', '%', { max: 100 }),
  },
  decide: ({ planned, actual }) => ({
    outcome: actual < planned,
    reason: `计划${planned}%，实际${actual}%`,
  }),
  examples: [
    { given: { planned: 50, actual: 40 }, yields: true },
    { given: { planned: 50, actual: 50 }, yields: false },
  ],
})

export const escalation = table('9.4.8a', {
  name: '交办催办督办查办升级',
  statement: '多次催办仍无进展的升级为督办，再升级为查办线索。',
  reading: '两次催办无回应升督办，督办后逾期5个工作日以上升查办，为本地设置。',
  facts: { chases: count('无回应的催办', '次'), lateWorkdays: count('督办后逾期', '个工作日') },
  rows: [
    [{ chases: { below: 2 } }, '催办', 'local'],
    [{ chases: { from: 2 }, lateWorkdays: { upTo: 5 } }, '督办', 'local'],
    [{ chases: { from: 2 }, lateWorkdays: { over: 5 } }, '查办线索', 'local'],
  ],
  examples: [
    { given: { chases: 1, lateWorkdays: 0 }, yields: '催办' },
    { given: { chases: 2, lateWorkdays: 5 }, yields: '督办' },
    { given: { chases: 2, lateWorkdays: 6 }, yields: '查办线索' },
  ],
})

export const difficultyForm = form('9.4.9', {
  name: '延期、困难反馈单',
  statement: '办理难度大、确难如期办结的，承办科室要及时反馈，说明原因并制订措施强力推进。',
  fields: { cause: text('原因'), measures: text('措施'), newDue: day('拟办结日期') },
  signatures: ['科室负责人', '交办领导'],
})

export const difficultyTimely = permit('9.4.9', {
  name: '困难及时反馈',
  statement: '及时反馈，说明原因并制订措施。',
  reading: '“及时”默认到期前3个工作日，为本地设置；逾期后反馈的仍计逾期。',
  facts: { due: day('期限'), filed: day('反馈日'), cause: text('原因'), measures: text('措施') },
  parameters: { workdays: local(3, '个工作日') },
  refuse: ({ due, filed, cause, measures }, { workdays }, { calendar }) => [
    !cause.trim() && '须说明原因',
    !measures.trim() && '须制订措施',
    filed > calendar.addWorkdays(due, -workdays) && '反馈不及时，只作逾期说明',
  ],
  examples: [
    {
      given: { due: '2025-12-05', filed: '2025-12-02', cause: '有', measures: '有' },
      yields: true,
    },
    {
      given: { due: '2025-12-05', filed: '2025-12-08', cause: '有', measures: '有' },
      yields: false,
    },
    {
      given: { due: '2025-12-05', filed: '2025-12-02', cause: '有', measures: '' },
      yields: false,
    },
  ],
})

export const jointLead = permit('9.4.9a', {
  name: '联合办理由牵头部门报告',
  statement: '2个以上部门联合办理的事项，由牵头部门负责报告办理情况。',
  facts: { units: list('部门', text('部门')), lead: text('牵头部门'), reporter: text('报告部门') },
  refuse: ({ units, lead, reporter }) =>
    units.length > 1 && [
      !lead.trim() && '须明确牵头部门',
      lead.trim() !== '' && reporter.trim() !== '' && reporter !== lead && `由牵头部门${lead}报告`,
    ],
  examples: [
    { given: { units: ['就业科', '规财科'], lead: '', reporter: '' }, yields: false },
    { given: { units: ['就业科', '规财科'], lead: '就业科', reporter: '规财科' }, yields: false },
    { given: { units: ['就业科', '规财科'], lead: '就业科', reporter: '就业科' }, yields: true },
  ],
})

export const commitmentChecks = report('9.2.7', {
  name: '服务承诺兑现检查',
  statement: '向社会公告的服务承诺事项纳入交办督办。',
  reading: '每季度检查，为本地设置。',
  contents: {
    commitment: text('承诺'),
    unit: text('单位'),
    kept: count('兑现', '件'),
    broken: count('未兑现', '件'),
  },
  to: ['办公室'],
  every: { each: 'quarter', month: 3, on: 'last-workday', isLocal: true },
})

export const diligence = conduct('9.4.1', {
  name: '第一责任人履责',
  statement: '承办科室主要领导对交办事项负第一责任。',
  who: ['科室负责人'],
})
