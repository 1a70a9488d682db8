import {
  conduct,
  count,
  day,
  duty,
  form,
  ladder,
  limit,
  list,
  local,
  oneOf,
  permit,
  printed,
  register,
  report,
  role,
  rule,
  sequence,
  text,
  yes,
} from '../kit.ts'

/** 第十五条 限时办结制度，(一)–(六) 季报、专题报告、会议精神、印发和落实、批示、分解。 */

export const everyMatterHasClock = permit('15.1', {
  name: '事项须有时限',
  statement: '各科室和系统各单位按规定时间、程序、要求处理行政事务；遵循及时、规范、高效、负责。',
  facts: { hasClock: yes('有时限'), reason: text('没有时限的理由') },
  refuse: ({ hasClock, reason }) => !hasClock && !reason.trim() && '须设定时限或写明理由',
  examples: [
    { given: { hasClock: false, reason: '' }, yields: false },
    { given: { hasClock: true, reason: '' }, yields: true },
  ],
})

export const quarterlyReport = duty('15.2.1', {
  name: '季度工作进展',
  statement: '每季度最后一个月20日前，各科室将工作进展及下一步打算报局办公室。',
  reading: '含20日当天；固定日期遇休息日不动，前一工作日提醒。',
  who: ['各科室'],
  every: { each: 'quarter', month: 3, on: 20, remind: [5, 1] },
  examples: [
    {
      given: { from: '2026-01-01', to: '2026-12-31' },
      yields: ['2026-03-20', '2026-06-20', '2026-09-20', '2026-12-20'],
    },
  ],
})

export const quarterlyReportForm = report(['15.2.1', '15.2.1a'], {
  name: '季度工作进展报告',
  statement: '写明工作进展和下一步打算；办公室汇总。',
  contents: { unit: text('科室'), progress: text('进展情况'), next: text('下一步打算') },
  from: ['各科室'],
  to: ['办公室'],
  every: { each: 'quarter', month: 3, on: 20 },
})

export const missingQuarterly = rule('15.2.1a', {
  name: '未报季报的科室',
  statement: '办公室汇总各科室季报，形成季度汇总。',
  facts: { units: list('科室', text('科室')), sent: list('已报', text('科室')) },
  decide: ({ units, sent }) => {
    const outcome: readonly string[] = units.filter((one) => !sent.includes(one))
    return { outcome, reason: outcome.length > 0 ? `未报：${outcome.join('、')}` : '已报齐' }
  },
  examples: [
    { given: { units: ['就业科', '养老科'], sent: ['就业科'] }, yields: ['养老科'] },
    { given: { units: ['就业科'], sent: ['就业科'] }, yields: [] },
  ],
})

export const specialReport = limit('15.2.2', {
  name: '时限前专题报告',
  statement: '有明确落实时限要求的，在规定时限前5个工作日内形成专题报告送办公室汇总报审。',
  reading: '“前5个工作日内”从严，最迟在时限前第5个工作日。',
  parameters: { workdays: printed(5, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays, direction: 'before' }),
  examples: [
    { given: { from: '2026-03-31' }, yields: '2026-03-24' },
    { given: { from: '2026-10-12' }, yields: '2026-09-29' },
  ],
})

export const specialReportSteps = sequence('15.2.2a', {
  name: '专题报告报审',
  statement: '专题报告由办公室汇总报审。',
  steps: [
    { name: '签字', by: '科室负责人' },
    { name: '汇总', by: '办公室' },
    { name: '审核', by: '分管领导' },
  ],
  examples: [
    { given: { done: ['签字'], next: '审核' }, yields: false },
    { given: { done: ['签字', '汇总'], next: '审核' }, yields: true },
  ],
})

export const meetingSpirit = limit('15.3.1', {
  name: '会议精神报告',
  statement:
    '参加省厅有关会议和州委、州政府重要会议，会后7个工作日内将会议精神和初步贯彻意见形成专题报告报局长和分管局领导审阅。',
  reading: '由参会人所在科室办理，自会议最后一天的次日起算。',
  parameters: { workdays: printed(7, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays, warn: [{ left: 2 }] }),
  examples: [
    { given: { from: '2026-02-12' }, yields: '2026-02-28' },
    { given: { from: '2026-09-28' }, yields: '2026-10-13' },
  ],
})

export const spiritToMeeting = rule('15.3.1a', {
  name: '提交会议讨论',
  statement: '视情况适时提交局党组会议或局长办公会议讨论。',
  reading: '由局长决定；提交后按会议的告知要求办理。',
  facts: { choice: oneOf('局长意见', ['提交党组会议', '提交局长办公会议', '不提交']) },
  decide: ({ choice }) => ({
    outcome: choice !== '不提交',
    reason: choice === '不提交' ? '不提交会议' : `${choice}，列为议题建议`,
  }),
  examples: [
    { given: { choice: '提交党组会议' }, yields: true },
    { given: { choice: '不提交' }, yields: false },
  ],
})

export const implementationOpinion = limit('15.3.2', {
  name: '贯彻实施意见',
  statement: '省厅、州委、州政府重要决策部署，牵头承办科室须在1个月内形成贯彻实施意见。',
  reading: '自收文登记起，次月同日，没有同日的为月末；末日休息的顺延。',
  parameters: { months: printed(1, '个月') },
  of: (_, { months }) => ({ unit: 'month', amount: months, warn: [{ left: 5 }] }),
  examples: [
    { given: { from: '2026-01-31' }, yields: '2026-02-28' },
    { given: { from: '2026-04-01' }, yields: '2026-05-06' },
  ],
})

export const oneLeadUnit = permit('15.3.2a', {
  name: '一个牵头科室',
  statement: '须有牵头承办科室；报告（7个工作日）与实施意见（1个月）并行。',
  facts: { leads: count('牵头科室', '个') },
  refuse: ({ leads }) => [
    leads === 0 && '须明确牵头承办科室',
    leads > 1 && '牵头科室只能有一个，其余为配合',
  ],
  examples: [
    { given: { leads: 1 }, yields: true },
    { given: { leads: 2 }, yields: false },
    { given: { leads: 0 }, yields: false },
  ],
})

export const issueLimit = limit(['15.4.1a', '15.4.1c'], {
  name: '党组通过文件印发',
  statement:
    '党组会议讨论通过的文件，会后7个工作日内印发；有重大修改意见需要协调的，10个工作日内印发。',
  reading: '印发以分发为准；“重大”由办公室主任在原时限内认定。',
  facts: { hasMajorChanges: yes('有重大修改需协调') },
  parameters: { workdays: printed(7, '个工作日'), withChanges: printed(10, '个工作日') },
  of: ({ hasMajorChanges }, p) => ({
    unit: 'workday',
    amount: hasMajorChanges ? p.withChanges : p.workdays,
    warn: [{ left: 2 }],
  }),
  examples: [
    { given: { hasMajorChanges: false, from: '2025-09-26' }, yields: '2025-10-13' },
    { given: { hasMajorChanges: true, from: '2025-09-26' }, yields: '2025-10-16' },
    { given: { hasMajorChanges: false, from: '2026-04-24' }, yields: '2026-05-08' },
    { given: { hasMajorChanges: false, from: '2025-11-20' }, yields: '2025-12-01' },
    { given: { hasMajorChanges: true, from: '2025-11-20' }, yields: '2025-12-04' },
  ],
})

export const changesMarkedInTime = permit('15.4.1c', {
  name: '重大修改须在时限内认定',
  statement: '有重大修改意见需要协调的，10个工作日内印发。',
  facts: { issueBy: day('原印发时限'), marked: day('认定日'), byOfficeHead: yes('办公室主任认定') },
  refuse: ({ issueBy, marked, byOfficeHead }) => [
    marked > issueBy && '已过原时限，不能再认定重大修改',
    !byOfficeHead && '由办公室主任认定',
  ],
  examples: [
    { given: { issueBy: '2025-10-13', marked: '2025-10-13', byOfficeHead: true }, yields: true },
    { given: { issueBy: '2025-10-13', marked: '2025-10-14', byOfficeHead: true }, yields: false },
    { given: { issueBy: '2025-10-13', marked: '2025-10-10', byOfficeHead: false }, yields: false },
  ],
})

export const toOfficeBeforeIssue = limit('15.4.1b', {
  name: '时限前送办公室',
  statement: '承办科室须在完成时限前2个工作日送局办公室按程序报批。',
  reading: '最迟为时限前第2个工作日。',
  parameters: { workdays: printed(2, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays, direction: 'before' }),
  examples: [
    { given: { from: '2025-10-13' }, yields: '2025-10-10' },
    { given: { from: '2025-10-16' }, yields: '2025-10-14' },
  ],
})

export const decisionsReported = limit(['15.4.2a', '15.4.2b'], {
  name: '决定事项落实报送',
  statement:
    '局长办公会、局务会、专题工作会议决定事项，牵头科室会后10个工作日内报送落实情况；有明确时限要求的提前报送。',
  reading: '“提前”默认1个工作日，为本地设置；两者取早。',
  facts: { hasOwnLimit: yes('以决定所定时限起算') },
  parameters: { workdays: printed(10, '个工作日'), ahead: local(1, '个工作日') },
  of: ({ hasOwnLimit }, { workdays, ahead }) =>
    hasOwnLimit
      ? { unit: 'workday', amount: ahead, direction: 'before' }
      : { unit: 'workday', amount: workdays },
  examples: [
    { given: { hasOwnLimit: false, from: '2026-04-24' }, yields: '2026-05-12' },
    { given: { hasOwnLimit: false, from: '2026-02-10' }, yields: '2026-03-02' },
    { given: { hasOwnLimit: true, from: '2026-10-09' }, yields: '2026-10-08' },
  ],
})

export const monthlyProgress = duty('15.4.2c', {
  name: '按月报送',
  statement: '需较长时间落实的，按月报送。',
  reading: '每月25日（休息日提前），须分管领导同意，为本地设置。',
  who: ['牵头科室'],
  every: { each: 'month', on: 25, roll: 'previous-workday', isLocal: true },
  examples: [{ given: { from: '2026-10-01', to: '2026-10-31' }, yields: ['2026-10-23'] }],
})

export const dailyInstructions = duty('15.5a', {
  name: '每日发送批示事项',
  statement: '办公室每天将省厅、州委、州政府和局领导批示事项通过协同办公平台发送各科室。',
  reading: '每个工作日，17:30截止，为本地设置。',
  who: ['办公室'],
  every: { each: 'workday', at: '17:30' },
  examples: [
    { given: { from: '2026-03-06', to: '2026-03-09' }, yields: ['2026-03-06', '2026-03-09'] },
  ],
})

export const fridayProgress = duty('15.5b', {
  name: '每周五报批示落实',
  statement: '各牵头承办科室每周五将批示落实情况报分管局领导。',
  reading: '周五放假的提前到最近的工作日。',
  who: ['牵头承办科室'],
  every: { each: 'week', on: [5], roll: 'previous-workday' },
  examples: [
    { given: { from: '2026-04-27', to: '2026-05-03' }, yields: ['2026-04-30'] },
    { given: { from: '2026-09-28', to: '2026-10-04' }, yields: ['2026-09-30'] },
    { given: { from: '2026-03-02', to: '2026-03-08' }, yields: ['2026-03-06'] },
  ],
})

export const progressNotRepeated = permit('15.5c', {
  name: '进度不得照抄',
  statement: '当周未完成的及时报告进度，直至办理完毕。',
  facts: { last: text('上周进度'), now: text('本周进度') },
  refuse: ({ last, now }) => [
    !now.trim() && '请填写进度',
    now.trim() !== '' && now.trim() === last.trim() && '与上周相同，请填写本周进展',
  ],
  examples: [
    { given: { last: '已草拟', now: '已草拟' }, yields: false },
    { given: { last: '已草拟', now: '已征求意见' }, yields: true },
  ],
})

export const instructionLedger = register('15.5d', {
  name: '批示事项台账',
  statement: '记载每周报送、未完成、完成情况。',
  keeper: '办公室',
  columns: {
    source: oneOf('来源', ['省厅', '州委', '州政府', '局领导']),
    lead: text('牵头科室'),
    weeks: count('应报', '次'),
    reported: count('已报', '次'),
    state: oneOf('状态', ['未完成', '已完成']),
  },
})

export const breakdownNotice = form(['15.6', '15.6a'], {
  name: '督办、任务分解通知',
  statement:
    '重点督查事项和分解任务，办公室以督办或任务分解通知印发承办科室第一责任人，科室按时限落实、按时报进度。',
  fields: {
    part: text('任务'),
    lead: text('承办科室'),
    due: day('时限'),
    rhythm: oneOf('报进度', ['每周', '每月', '按通知']),
  },
  signatures: ['办公室', '第一责任人'],
})

export const breakdownComplete = permit(['15.6', '15.6b'], {
  name: '分解不漏项',
  statement: '任务分解覆盖上级任务的每一项，每项有时限。',
  facts: {
    uncovered: list('未分解的项', text('项')),
    undated: list('没有时限的任务', text('任务')),
  },
  refuse: ({ uncovered, undated }) => [
    uncovered.length > 0 && `未分解：${uncovered.join('、')}`,
    undated.length > 0 && `没有时限：${undated.join('、')}`,
  ],
  examples: [
    { given: { uncovered: ['第12项'], undated: [] }, yields: false },
    { given: { uncovered: [], undated: [] }, yields: true },
  ],
})

export const onlyIssuerChanges = permit('15.6a', {
  name: '时限由发文方改',
  statement: '科室严格按通知时限落实。',
  facts: { by: oneOf('修改人', ['办公室重新印发', '承办科室']) },
  refuse: ({ by }) => by === '承办科室' && '时限由办公室重新印发通知才能改',
  examples: [
    { given: { by: '承办科室' }, yields: false },
    { given: { by: '办公室重新印发' }, yields: true },
  ],
})

export const phoneLikePaper = role('15.7.1e', {
  name: '来电同样登记拟办分办',
  statement: '来电与来文同样登记、拟办、分办。',
  who: ['办公室'],
})

export const statutoryLimit = permit('15.7.2a', {
  name: '不超法定时限',
  statement: '行政许可、复议、诉讼等行政服务事项，有法定时限的严格按规定。',
  reading: '承诺时限可以短于法定，超承诺为违诺，超法定为违法。',
  facts: { statutory: count('法定时限', '个工作日'), promised: count('承诺时限', '个工作日') },
  refuse: ({ statutory, promised }) => promised > statutory && '承诺时限不得长于法定时限',
  examples: [
    { given: { statutory: 20, promised: 10 }, yields: true },
    { given: { statutory: 20, promised: 21 }, yields: false },
  ],
})

export const fiveWorkdays = limit('15.7.2b', {
  name: '无时限的服务事项',
  statement: '没有明确办结时限的，须在5个工作日内办结。',
  reading: '自受理次日起算；收件日计入只适用于(七)3。',
  facts: { hasStatutory: yes('有法定或承诺时限') },
  parameters: { workdays: printed(5, '个工作日') },
  of: ({ hasStatutory }, { workdays }) =>
    hasStatutory ? '按法定或承诺时限' : { unit: 'workday', amount: workdays, warn: [{ left: 1 }] },
  examples: [
    { given: { hasStatutory: false, from: '2026-04-29' }, yields: '2026-05-09' },
    { given: { hasStatutory: false, from: '2025-09-30' }, yields: '2025-10-14' },
    { given: { hasStatutory: true, from: '2025-09-30' }, yields: null },
  ],
})

export const replyCounting = limit('15.7.3a', {
  name: '收件日为第1日',
  statement: '答复（办理）时限以收件日为计算工作日的起始时间：收件日为第1个工作日。',
  reading: '休息日收到的以下一工作日为第1日；只用于(七)3，用于(七)1、2是本地设置，默认关。',
  parameters: { workdays: printed(15, '个工作日') },
  of: (_, { workdays }) => ({
    unit: 'workday',
    amount: workdays,
    startRule: 'count-start-day',
    receipt: 'office-hours',
  }),
  examples: [
    { given: { from: '2026-03-02' }, yields: '2026-03-20' },
    { given: { from: '2025-09-25' }, yields: '2025-10-21' },
    { given: { from: '2026-04-20' }, yields: '2026-05-12' },
  ],
})

export const abRoles = permit(['15.8a', '15.8b'], {
  name: 'A-B角补位',
  statement: '机关窗口工作人员实行A-B角制，相互补位；A、B角不得同时离岗。',
  reading: '确需同时离岗的，须另指定顶岗人。',
  facts: {
    hasB: yes('有B角'),
    isPartnerAway: yes('对方当日离岗'),
    substitute: text('顶岗人'),
  },
  refuse: ({ hasB, isPartnerAway, substitute }) => [
    !hasB && !substitute.trim() && '须落实A-B角补位',
    isPartnerAway && !substitute.trim() && 'A、B角不得同时离岗，请另定日期或指定顶岗人',
  ],
  examples: [
    { given: { hasB: false, isPartnerAway: false, substitute: '' }, yields: false },
    { given: { hasB: true, isPartnerAway: true, substitute: '' }, yields: false },
    { given: { hasB: true, isPartnerAway: false, substitute: '' }, yields: true },
    { given: { hasB: true, isPartnerAway: true, substitute: '李霞' }, yields: true },
  ],
})

export const leavingTheWindow = permit('15.8c', {
  name: '离岗告知',
  statement: '因特殊原因离岗的，以适当方式告知。',
  facts: { substitute: text('B角或顶岗人'), back: text('返回时间') },
  refuse: ({ substitute, back }) => !substitute.trim() && !back.trim() && '请告知B角或返回时间',
  examples: [
    { given: { substitute: '', back: '' }, yields: false },
    { given: { substitute: '', back: '15:30' }, yields: true },
  ],
})

export const manySkills = conduct('15.8d', {
  name: '一岗多责、一岗多能',
  statement: '提倡一岗多责、一岗多能。',
  who: ['窗口工作人员'],
})

export const unreportedMeansUndone = rule('15.9a', {
  name: '未按时报送视为没有办理',
  statement: '没有按时限报送落实情况的，视为没有办理。',
  reading: '当日24:00止；系统故障等经办公室主任核实可以撤销。',
  facts: { due: day('时限'), sent: day('报送日'), isExcused: yes('办公室核实系统故障') },
  decide: ({ due, sent, isExcused }) => {
    if (sent <= due) return { outcome: '按时', reason: '时限内报送' }
    return isExcused
      ? { outcome: '按时', reason: '经核实系统故障' }
      : { outcome: '视为未办理', reason: `${due}24:00前未报送` }
  },
  examples: [
    { given: { due: '2026-03-06', sent: '2026-03-06', isExcused: false }, yields: '按时' },
    { given: { due: '2026-03-06', sent: '2026-03-07', isExcused: false }, yields: '视为未办理' },
    { given: { due: '2026-03-06', sent: '2026-03-07', isExcused: true }, yields: '按时' },
  ],
})

export const progressBulletin = report(['15.9b', '15.9c'], {
  name: '落实情况通报',
  statement: '办公室定期不定期对有关落实情况进行通报，作为绩效考核重要内容和年终考核重要依据。',
  reading: '“定期”默认每月，为本地设置；分值见第四十八条。',
  contents: {
    unit: text('科室'),
    onTime: count('按时', '件'),
    late: count('迟报', '件'),
    undone: count('未办理', '件'),
  },
  from: ['办公室'],
  to: ['各科室', '绩效考核办公室'],
  every: { each: 'month', on: 'first-workday', isLocal: true },
})

export const strongComplaints = ladder(['15.10', '15.10a'], {
  name: '限时办结责任追究',
  statement:
    '办理审批审核、案件查处、来信来访投诉举报中违规、群众反映强烈、不适应任职或现岗的，按规定处理；审批审核违反时限的移送第二十二条。',
  reading: '“反映强烈”默认12个月内3件查实的投诉，为本地设置；只提出建议，由人事教育科办理。',
  within: local(12, '个月'),
  rungs: [{ times: 3, leadsTo: '提请人事教育科核查', isLocal: true }],
  examples: [
    { given: { dates: ['2026-01-10', '2026-03-01'], on: '2026-06-01' }, yields: null },
    {
      given: { dates: ['2026-01-10', '2026-03-01', '2026-06-01'], on: '2026-06-01' },
      yields: '提请人事教育科核查',
    },
    {
      given: { dates: ['2025-06-01', '2026-03-01', '2026-06-01'], on: '2026-06-01' },
      yields: null,
    },
    {
      given: { dates: ['2025-06-02', '2026-03-01', '2026-06-01'], on: '2026-06-01' },
      yields: '提请人事教育科核查',
    },
  ],
})
