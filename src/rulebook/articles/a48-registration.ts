import {
  count,
  day,
  duty,
  form,
  limit,
  list,
  local,
  num,
  oneOf,
  optional,
  partsOf,
  permit,
  role,
  sequence,
  table,
  text,
  yes,
} from '../kit.ts'

/** 第四十八条 干部职工绩效考核奖惩办法，(六) 其他说明。 */

export const extraPointKinds = ['交办', '督办', '协作配合', '加班'] as const

export const noPointsForInformation = permit('48.6.1', {
  name: '信息工作不加分',
  statement: '信息工作已单项考核，不再加分。',
  facts: { kind: oneOf('加分类别', extraPointKinds), isInformation: yes('属信息工作') },
  refuse: ({ kind, isInformation }) =>
    isInformation && `信息工作已单项考核，不再加分，不能登记为${kind}`,
  examples: [
    { given: { kind: '交办', isInformation: true }, yields: false },
    { given: { kind: '交办', isInformation: false }, yields: true },
  ],
})

export const noPointsForPaidWork = permit('48.6.2', {
  name: '有劳务报酬不加分',
  statement: '考录、招聘、职称评定、伤残鉴定等有劳务报酬的不加分，周末也不记。',
  facts: { work: text('事项'), isPaid: yes('有劳务报酬') },
  refuse: ({ work, isPaid }) => isPaid && `${work}有劳务报酬，不加分，周末也不记`,
  examples: [
    { given: { work: '公务员考录监考', isPaid: true }, yields: false },
    { given: { work: '事业单位招聘材料整理', isPaid: false }, yields: true },
  ],
})

export const assignedMatterForm = form('48.6.3a', {
  name: '文山州人社局领导交办事项登记表',
  statement: '交办：分管领导填表交经办人并核定分值。',
  fields: {
    matter: text('交办事项'),
    giver: text('交办领导'),
    handler: text('经办人'),
    unit: text('经办科室'),
    given: day('交办日期'),
    due: day('完成时限'),
    value: num('核定分值', '分', { step: 0.1 }),
    result: text('完成情况'),
  },
  signatures: ['分管领导', '经办人'],
})

export const assignedMatterFiller = role('48.6.3a', {
  name: '交办登记表由谁填',
  statement: '交办事项登记表由分管领导填写并核定分值。',
  reading: '(三)的“主管领导”在此即分管领导。',
  who: ['分管领导'],
  examples: [
    { given: { by: '分管领导' }, yields: true },
    { given: { by: '科员' }, yields: false },
  ],
})

export const performanceCooperationForm = form('48.6.3b', {
  name: '文山州人社局协作配合事项登记表',
  statement: '协作：牵头科室负责人填表，交分管领导核定分值。',
  fields: {
    matter: text('协作事项'),
    leadUnit: text('牵头科室'),
    helpers: list('配合人员', text('姓名')),
    due: day('完成时限'),
    proposed: num('建议分值', '分', { step: 0.1 }),
    value: num('核定分值', '分', { step: 0.1 }),
    result: text('完成情况'),
  },
  signatures: ['牵头科室负责人', '分管领导'],
})

export const cooperationSteps = sequence('48.6.3b', {
  name: '协作登记程序',
  statement: '牵头科室负责人填表，分管领导核定分值。',
  steps: [
    { name: '填登记表', by: '牵头科室负责人' },
    { name: '核定分值', by: '分管领导' },
  ],
  examples: [
    { given: { done: [], next: '核定分值' }, yields: false },
    { given: { done: ['填登记表'], next: '核定分值' }, yields: true },
  ],
})

export const overtimePointsForm = form('48.6.3c', {
  name: '文山州人社局干部职工加班登记表',
  statement: '加班：本人填表，分管领导签字认可。',
  fields: {
    name: text('姓名'),
    unit: text('科室'),
    date: day('加班日期'),
    hours: num('加班时间', '小时', { step: 0.5, max: 24 }),
    reason: text('加班事由'),
    isPaid: yes('有劳务报酬'),
  },
  signatures: ['本人', '分管领导'],
})

export const overtimeAcknowledged = permit('48.6.3c', {
  name: '加班须分管领导认可',
  statement: '没有分管领导签字认可的加班，不进入半年审核。',
  facts: { isFiledBySelf: yes('本人填写'), isSigned: yes('分管领导已签字') },
  refuse: ({ isFiledBySelf, isSigned }) => [
    !isFiledBySelf && '加班登记表由加班人员本人填写',
    !isSigned && '分管领导尚未签字认可，不列入半年审核',
  ],
  examples: [
    { given: { isFiledBySelf: true, isSigned: true }, yields: true },
    { given: { isFiledBySelf: true, isSigned: false }, yields: false },
    { given: { isFiledBySelf: false, isSigned: true }, yields: false },
  ],
})

export const firstHalfPointsReview = duty('48.6.3d', {
  name: '上半年讨论审核',
  statement: '局党组半年讨论审核1次交办、协作、加班加分：上半年的。',
  reading: '日期条文未定：7月最后一个工作日以前为本地设置。',
  who: ['局党组', '绩效考核办公室'],
  every: { each: 'year', month: 7, on: 'last-workday', isLocal: true },
  examples: [{ given: { from: '2026-01-01', to: '2026-12-31' }, yields: ['2026-07-31'] }],
})

export const secondHalfPointsReview = duty('48.6.3d', {
  name: '下半年讨论审核',
  statement: '局党组半年讨论审核1次交办、协作、加班加分：下半年的。',
  reading: '日期条文未定：12月10日以前为本地设置，以便公示后年底录入；其后完成的列入下一年上半年。',
  who: ['局党组', '绩效考核办公室'],
  every: { each: 'year', month: 12, on: 10, roll: 'previous-workday', isLocal: true },
  examples: [
    { given: { from: '2026-01-01', to: '2026-12-31' }, yields: ['2026-12-10'] },
    { given: { from: '2028-01-01', to: '2028-12-31' }, yields: ['2028-12-08'] },
  ],
})

export const extraPointSteps = sequence('48.6.3d', {
  name: '加分程序',
  statement: '工作结束后局党组半年审核，协同平台公示，无异议的年底由绩效考核办公室录入。',
  steps: [
    { name: '登记', by: '分管领导' },
    { name: '党组审核', by: '局党组' },
    { name: '平台公示', by: '绩效考核办公室' },
    { name: '年底录入', by: '绩效考核办公室' },
  ],
  examples: [
    { given: { done: ['登记', '党组审核'], next: '年底录入' }, yields: false },
    { given: { done: ['登记', '党组审核', '平台公示'], next: '年底录入' }, yields: true },
  ],
})

export const extraPointPublicity = limit('48.6.3d', {
  name: '加分公示期',
  statement: '审核结果在协同平台公示。',
  reading: '公示天数条文未定，5个工作日为本地设置。',
  parameters: { workdays: local(5, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [
    { given: { from: '2026-07-10' }, yields: '2026-07-17' },
    { given: { from: '2026-09-28' }, yields: '2026-10-10' },
  ],
})

export const extraPointPosting = permit('48.6.3d', {
  name: '年底录入加分',
  statement: '经公示无异议的，年底统一由绩效考核办公室录入加分。',
  reading: '每周记分只含基本分，交办、协作、加班分年底录入；有异议的，处理完之前不录。',
  facts: {
    isReviewed: yes('党组已审核'),
    publicityEnds: optional(day('公示截止')),
    openObjections: count('未处理的异议', '件'),
    on: day('录入日期'),
  },
  parameters: { month: local(12, '月') },
  refuse: (f, { month }) => [
    !f.isReviewed && '须先经局党组审核',
    f.publicityEnds === null && '须先在协同平台公示',
    f.publicityEnds !== null && f.on <= f.publicityEnds && `公示到${f.publicityEnds}为止，期满再录`,
    f.openObjections > 0 && `还有${f.openObjections}件异议未处理，处理后再录`,
    partsOf(f.on).month !== month && `年底（${month}月）统一录入`,
  ],
  examples: [
    {
      given: {
        isReviewed: true,
        publicityEnds: '2026-07-17',
        openObjections: 0,
        on: '2026-12-21',
      },
      yields: true,
    },
    {
      given: {
        isReviewed: true,
        publicityEnds: '2026-07-17',
        openObjections: 0,
        on: '2026-07-20',
      },
      yields: false,
    },
    {
      given: {
        isReviewed: true,
        publicityEnds: '2026-07-17',
        openObjections: 1,
        on: '2026-12-21',
      },
      yields: false,
    },
    {
      given: { isReviewed: true, publicityEnds: null, openObjections: 0, on: '2026-12-21' },
      yields: false,
    },
  ],
})

export const partyAndUnionWork = table('48.6.4', {
  name: '党群等工作归哪一类',
  statement: '党建、妇女、工会、青年、防艾等纳入交办督办，核定分值。',
  reading: '按交办的每项不超过2分，或按督办的任务分解；已有劳务报酬的同样不加分。',
  facts: { field: oneOf('工作', ['党建', '妇女', '工会', '青年', '防艾', '人社业务']) },
  rows: [
    [{ field: ['党建', '妇女', '工会', '青年', '防艾'] }, '纳入交办督办'],
    [{ field: '人社业务' }, '按原类别'],
  ],
  examples: [
    { given: { field: '工会' }, yields: '纳入交办督办' },
    { given: { field: '防艾' }, yields: '纳入交办督办' },
    { given: { field: '人社业务' }, yields: '按原类别' },
  ],
})

export const surveyGivesNoPoints = permit('48.6.5', {
  name: '满意度测评不记分',
  statement: '满意度测评只作年终评优参考，不记分；服务测评专项奖励。',
  facts: { from: oneOf('依据', ['满意度测评', '其他']), use: oneOf('用于', ['积分', '评优参考']) },
  refuse: ({ from, use }) =>
    from === '满意度测评' && use === '积分' && '满意度测评只作年终评优参考，不能改变积分',
  examples: [
    { given: { from: '满意度测评', use: '积分' }, yields: false },
    { given: { from: '满意度测评', use: '评优参考' }, yields: true },
    { given: { from: '其他', use: '积分' }, yields: true },
  ],
})
