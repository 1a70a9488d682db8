import {
  count,
  day,
  duty,
  limit,
  local,
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

/** 第九条 重要工作交办催办督办查办制度，(五) 督办，(六) 查办。 */

export const supervisionOffice = role(['9.5.1', '9.5.1a'], {
  name: '督办统一管理',
  statement:
    '督办统一管理、归口负责，局办公室为主、各科室为辅；局办公室拟定督办制度，确定督办事项、办理时限和责任科室并组织实施。',
  who: ['办公室', '局办公室'],
})

export const onTimeRate = rule('9.5.1b', {
  name: '按时办结率',
  statement: '局办公室定期或不定期对督办事项催办、检查、协调、统计、汇总和通报。',
  reading: '按时办结数除以到期数；每月通报，为本地设置。',
  facts: { onTime: count('按时', '件'), late: count('逾期', '件') },
  decide: ({ onTime, late }) => {
    const due = onTime + late
    const outcome = due === 0 ? 100 : Math.round((onTime / due) * 1000) / 10
    return { outcome, reason: `到期${due}件，按时${onTime}件，${outcome}%` }
  },
  examples: [
    { given: { onTime: 31, late: 6 }, yields: 83.8 },
    { given: { onTime: 0, late: 0 }, yields: 100 },
  ],
})

export const supervisionBulletin = report(['9.5.1b', '9.5.1c'], {
  name: '督办通报和情况报告',
  statement: '局办公室统计、汇总、通报督办事项，定期向局领导提交督办情况报告。',
  reading: '每月一次，次月5个工作日内报送，为本地设置。',
  contents: {
    unit: text('科室'),
    closed: count('办结', '件'),
    onTime: count('按时', '件'),
    late: count('逾期', '件'),
    open: count('在办', '件'),
  },
  from: ['办公室'],
  to: ['局领导'],
  every: { each: 'month', on: 'first-workday', isLocal: true },
})

export const acknowledgeSupervision = limit('9.5.1d', {
  name: '督办签收',
  statement: '各科室为协办单位，对涉及本科室事项负承办责任，按时向办公室报送情况。',
  reading: '1个工作日内签收，为本地设置；未报视为没有办理（第十五条(九)）。',
  parameters: { workdays: local(1, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [{ given: { from: '2025-11-21' }, yields: '2025-11-24' }],
})

export const supervisionMethod = table(['9.5.2', '9.5.2a', '9.5.2b', '9.5.2c'], {
  name: '督办方式',
  statement:
    '督办采取电话督办、专项工作督办、统一检查三种方式：突发性和一般性事项电话督办，职能目标专项督办，共性和考核目标统一检查。',
  reading: '“一般”即可用其他方式，须写明理由。',
  facts: { kind: oneOf('事项', ['突发性', '一般性', '职能目标', '共性目标', '考核目标']) },
  rows: [
    [{ kind: ['突发性', '一般性'] }, '电话督办'],
    [{ kind: '职能目标' }, '专项工作督办'],
    [{ kind: ['共性目标', '考核目标'] }, '统一检查'],
  ],
  examples: [
    { given: { kind: '突发性' }, yields: '电话督办' },
    { given: { kind: '职能目标' }, yields: '专项工作督办' },
    { given: { kind: '共性目标' }, yields: '统一检查' },
  ],
})

export const supervisionLog = register(['9.5.2', '9.5.2a'], {
  name: '督办记录',
  statement: '每次督办记录方式、时间、人员、接听人和情况。',
  keeper: '办公室',
  columns: {
    method: oneOf('方式', ['电话督办', '专项工作督办', '统一检查']),
    on: day('日期'),
    contact: text('接听人或对象'),
    finding: text('情况'),
  },
})

export const supervisionChecks = rule('9.5.3', {
  name: '适时督查的日期',
  statement: '6类有具体时限要求的督办事项，按办结时限适时督查。',
  reading: '“适时”默认过半、到期前5个工作日和到期日三次，为本地设置。',
  facts: { from: day('交办日'), due: day('期限') },
  parameters: { half: local(50, '%'), ahead: local(5, '个工作日') },
  decide: ({ from, due }, { half, ahead }, { calendar }) => {
    const whole = calendar.workdaysBetween(from, due)
    const outcome: readonly string[] = [
      calendar.addWorkdays(from, Math.ceil((whole * half) / 100)),
      calendar.addWorkdays(due, -ahead),
      due,
    ]
    return { outcome, reason: `共${whole}个工作日` }
  },
  examples: [
    {
      given: { from: '2025-11-03', due: '2025-11-28' },
      yields: ['2025-11-17', '2025-11-21', '2025-11-28'],
    },
  ],
})

export const transferReplied = permit('9.5.3a', {
  name: '转办件至答复发出',
  statement: '上级和相关部门要求答复的转办件须逐件督查至答复发出。',
  facts: { hasReply: yes('已发出答复') },
  refuse: ({ hasReply }) => !hasReply && '答复发出后才能办结',
  examples: [
    { given: { hasReply: false }, yields: false },
    { given: { hasReply: true }, yields: true },
  ],
})

export const investigators = role('9.6.1', {
  name: '查办机构',
  statement: '查办由人事教育科和机关党委负责，依据督办情况从严从快查处工作不力的科室和责任人。',
  who: ['人事教育科', '机关党委'],
})

export const investigationOpened = limit('9.6.1', {
  name: '从快立案',
  statement: '从严从快查处。',
  reading: '“从快”默认5个工作日立案、20个工作日报告，为本地设置；逾期的报局长。',
  parameters: { workdays: local(5, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [{ given: { from: '2025-11-17' }, yields: '2025-11-24' }],
})

export const investigatorRecused = permit('9.6.1a', {
  name: '查办单位回避',
  statement: '涉及查办单位自身的，应回避并由另一单位或局党组指定。',
  facts: { investigator: text('查办单位'), subject: text('被查单位') },
  refuse: ({ investigator, subject }) =>
    investigator === subject && '涉及自身，应回避，请由另一单位或局党组指定',
  examples: [
    { given: { investigator: '人事教育科', subject: '人事教育科' }, yields: false },
    { given: { investigator: '机关党委', subject: '人事教育科' }, yields: true },
  ],
})

export const investigation = permit('9.6.2', {
  name: '转查办',
  statement: '因主观原因未按时办结的，由人事教育科和机关党委查办。',
  reading: '逾期5个工作日自动提请人事教育科核查，是本地设置；是否查办由人定。',
  facts: { lateWorkdays: count('逾期', '个工作日') },
  parameters: { after: local(5, '个工作日') },
  refuse: ({ lateWorkdays }, { after }) => lateWorkdays < after && '未到提请查办的程度',
  allowed: '逾期已久，提请查办',
  examples: [
    { given: { lateWorkdays: 4 }, yields: false },
    { given: { lateWorkdays: 5 }, yields: true },
  ],
})

export const inspectionTeam = permit('9.6.2', {
  name: '督查组',
  statement: '未按要求办理或因主观原因未按时办结的，派出督查组调查。',
  reading: '督查组至少2人，为本地设置；客观原因的不查办。',
  facts: { members: count('成员', '人'), isSubjective: yes('主观原因') },
  parameters: { least: local(2, '人') },
  refuse: ({ members, isSubjective }, { least }) => [
    members < least && `督查组至少${least}人`,
    !isSubjective && '客观原因，不予查办并说明',
  ],
  examples: [
    { given: { members: 1, isSubjective: true }, yields: false },
    { given: { members: 2, isSubjective: true }, yields: true },
    { given: { members: 2, isSubjective: false }, yields: false },
  ],
})

export const handledAfterPartyGroup = permit('9.6.2a', {
  name: '报党组同意后查办',
  statement: '督查组提出处理意见建议，报局党组研究同意后才能查办。',
  facts: { isAgreed: yes('局党组研究同意') },
  refuse: ({ isAgreed }) => !isAgreed && '须报局党组研究同意',
  examples: [
    { given: { isAgreed: false }, yields: false },
    { given: { isAgreed: true }, yields: true },
  ],
})

export const investigationOutcome = rule(['9.6.2b', '9.6.3a'], {
  name: '查办结果去向',
  statement: '需要问责的，按相关规定问责；查办结果反馈至督办台账和绩效考核。',
  facts: { needsAccountability: yes('需要问责'), hasBadEffect: yes('造成较大负面影响') },
  decide: ({ needsAccountability, hasBadEffect }) => ({
    outcome: {
      accountability: needsAccountability,
      scoreProposal: hasBadEffect ? -1 : 0,
    },
    reason: needsAccountability ? '按第四十七条问责' : '反馈台账',
  }),
  examples: [
    {
      given: { needsAccountability: true, hasBadEffect: true },
      yields: { accountability: true, scoreProposal: -1 },
    },
    {
      given: { needsAccountability: false, hasBadEffect: false },
      yields: { accountability: false, scoreProposal: 0 },
    },
  ],
})

export const statementBeforeHandling = limit('9.6.2c', {
  name: '陈述申辩',
  statement: '被调查科室和责任人可陈述申辩。',
  reading: '3个工作日，为本地设置。',
  parameters: { workdays: local(3, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [{ given: { from: '2025-12-01' }, yields: '2025-12-04' }],
})

export const investigationClosing = permit('9.6.3', {
  name: '查必清、清必办、办必果',
  statement: '各责任科室必须积极配合，做到查必清、清必办、办必果。',
  reading: '2个工作日内提供材料，为本地设置。',
  facts: { asked: day('要求提供日'), given: day('提供日'), result: text('结果') },
  parameters: { workdays: local(2, '个工作日') },
  refuse: ({ asked, given, result }, { workdays }, { calendar }) => [
    given > calendar.addWorkdays(asked, workdays) && '未按时提供材料，记为不配合',
    !result.trim() && '须写明办理结果',
  ],
  examples: [
    { given: { asked: '2025-12-01', given: '2025-12-03', result: '已整改' }, yields: true },
    { given: { asked: '2025-12-01', given: '2025-12-04', result: '已整改' }, yields: false },
    { given: { asked: '2025-12-01', given: '2025-12-03', result: '' }, yields: false },
  ],
})

export const weeklyCount = duty('9.5.1b', {
  name: '督办统计',
  statement: '局办公室统计督办事项。',
  reading: '每月第一个工作日，为本地设置。',
  who: ['办公室'],
  every: { each: 'month', on: 'first-workday', isLocal: true },
  examples: [{ given: { from: '2025-11-01', to: '2025-11-30' }, yields: ['2025-11-03'] }],
})

export const investigationSteps = sequence(['9.6.2', '9.6.2a'], {
  name: '查办程序',
  statement: '派出督查组调查，提出处理意见，报局党组研究同意后查办。',
  steps: [
    { name: '调查', by: '督查组' },
    { name: '提出处理意见', by: '督查组' },
    { name: '研究同意', by: '局党组' },
    { name: '查办', by: '人事教育科和机关党委' },
  ],
  examples: [
    { given: { done: ['调查'], next: '查办' }, yields: false },
    { given: { done: ['调查', '提出处理意见', '研究同意'], next: '查办' }, yields: true },
  ],
})

export const classesOfDated = permit('9.5.3', {
  name: '六类有时限的督办事项',
  statement: '六类有具体时限要求的督办事项。',
  facts: { class: text('类别') },
  parameters: {
    classes: printed([
      '要求答复的转办件',
      '建议提案',
      '贯彻上级文件会议批示',
      '党组、局长办公会议和专题会议事项',
      '局领导批示',
      '领导交办的其他事项',
    ]),
  },
  refuse: ({ class: kind }, { classes }) =>
    !classes.some((one) => one === kind) && '不属六类，按来源管理',
  examples: [
    { given: { class: '局领导批示' }, yields: true },
    { given: { class: '日常工作' }, yields: false },
  ],
})
