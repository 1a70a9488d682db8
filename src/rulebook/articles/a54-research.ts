import {
  conditions,
  conduct,
  duty,
  form,
  limit,
  local,
  oneOf,
  permit,
  quota,
  sequence,
  table,
  text,
  yes,
  day,
} from '../kit.ts'

/** 第五十四条 调查研究制度。 */

export const yearlyResearch = quota('54.1', {
  name: '领导年度调研',
  statement: '局领导和各科室领导每年围绕业务开展调查研究；对上级或局党组临时课题开展调研。',
  reading: '次数条文未写，每人每年至少1项，由本局设定。',
  of: ['年度调研', '项'],
  least: local(1, '项'),
  examples: [
    { given: { count: 0 }, yields: false },
    { given: { count: 1 }, yields: true },
  ],
})

export const topicApprover = table('54.2', {
  name: '课题批准',
  statement: '专题课题由办公室提出、局长批准；一般业务课题由科室提出、分管领导批准。',
  facts: { kind: oneOf('课题', ['专题', '一般业务']) },
  rows: [
    [{ kind: '专题' }, '局长'],
    [{ kind: '一般业务' }, '分管领导'],
  ],
  examples: [
    { given: { kind: '专题' }, yields: '局长' },
    { given: { kind: '一般业务' }, yields: '分管领导' },
  ],
})

export const fieldWork = conditions('54.3', {
  name: '掌握一手资料',
  statement: '坚持解放思想、实事求是；深入基层企业掌握一手资料；成果符合法律政策、有参考价值。',
  must: { hasField: ['有实地调研记录', '没有实地调研记录，请先深入基层企业'] },
})

export const suggestTopics = conduct('54.4', {
  name: '提出选题',
  statement: '超前创新，善于发现问题、提出选题供领导参考。',
})

export const researchPlan = permit(['54.5', '54.6'], {
  name: '课题安排',
  statement:
    '办公室协调研究框架，定完成科室和时间，报局长审核，必要时提交党组会或局务会；科室明确课题负责人。',
  facts: {
    unit: text('完成科室'),
    due: text('完成时间'),
    leader: text('课题负责人'),
    isReviewed: yes('局长已审核'),
  },
  refuse: ({ unit, due, leader, isReviewed }) => [
    !unit.trim() && '请明确完成科室',
    !due.trim() && '请明确完成时间',
    !leader.trim() && '请明确课题负责人',
    !isReviewed && '须报局长审核',
  ],
  examples: [
    { given: { unit: '就业科', due: '', leader: '甲', isReviewed: true }, yields: false },
    { given: { unit: '就业科', due: '2026-09-30', leader: '', isReviewed: true }, yields: false },
    { given: { unit: '就业科', due: '2026-09-30', leader: '甲', isReviewed: true }, yields: true },
  ],
})

export const researchSteps = sequence(['54.6', '54.7'], {
  name: '调研成果报送',
  statement: '办公室督促协助、审核修改，以文本形式送局领导审阅；常规调查报告可直接送局领导参阅。',
  reading: '标注“常规”的可省办公室审核。',
  steps: [
    { name: '撰写', by: '课题负责人' },
    { name: '审核修改', by: '办公室' },
    { name: '送局领导审阅', by: '办公室' },
  ],
  examples: [
    { given: { done: ['撰写'], next: '送局领导审阅' }, yields: false },
    { given: { done: ['撰写', '审核修改'], next: '送局领导审阅' }, yields: true },
  ],
})

export const routineReport = permit('54.7', {
  name: '常规报告直送',
  statement: '常规调查报告可直接送局领导参阅。',
  facts: { isRoutine: yes('常规调查报告'), byOffice: yes('经办公室审核') },
  refuse: ({ isRoutine, byOffice }) => !isRoutine && !byOffice && '非常规报告须经办公室审核修改',
  examples: [
    { given: { isRoutine: false, byOffice: false }, yields: false },
    { given: { isRoutine: true, byOffice: false }, yields: true },
    { given: { isRoutine: false, byOffice: true }, yields: true },
  ],
})

export const coordination = duty('54.8', {
  name: '调研协调会',
  statement: '原则上每半年召开1次科室调研工作协调会。',
  reading: '“原则上”：未开的显示，不作违规。',
  who: ['办公室'],
  every: { each: 'half-year', month: 6, on: 'last' },
  examples: [
    { given: { from: '2026-01-01', to: '2026-12-31' }, yields: ['2026-06-30', '2026-12-31'] },
  ],
})

export const findingReported = limit('54.9', {
  name: '苗头性问题汇报',
  statement:
    '发现苗头性重大问题及时口头或书面汇报；对疑虑误解做好宣传解释；基层意见及时向局领导汇报。',
  reading: '1个工作日由本局设定；属第五十条(五)1的按2小时。',
  parameters: { workdays: local(1, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [{ given: { from: '2025-11-19' }, yields: '2025-11-20' }],
})

export const deployedResearch = limit('54.10a', {
  name: '上级调研任务',
  statement: '省厅或州委州政府部署的调研任务及时研究，组织科室开展并按要求撰写报告。',
  reading: '内部提前5个工作日完成，由本局设定；起算为上级时限。',
  parameters: { workdays: local(5, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays, direction: 'before' }),
  examples: [{ given: { from: '2026-03-31' }, yields: '2026-03-24' }],
})

export const companionNamed = conditions('54.10b', {
  name: '上级来调研的配合',
  statement: '上级来本单位调研由局领导指定专人配合，做好记录，必要时编发信息。',
  must: {
    hasCompanion: ['局领导已指定专人', '请局领导指定专人配合'],
    hasRecord: ['有调研记录', '须做好记录'],
  },
})

export const researchForm = form(['54.2', '54.5'], {
  name: '调研课题审批表',
  statement: '写明课题、完成科室、负责人和时间。',
  fields: {
    title: text('课题'),
    kind: oneOf('类别', ['专题', '一般业务']),
    unit: text('完成科室'),
    leader: text('负责人'),
    due: day('完成时间'),
  },
  signatures: ['提出单位', '批准领导'],
})
