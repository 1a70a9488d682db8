import {
  addDays,
  addMonths,
  count,
  day,
  form,
  limit,
  list,
  local,
  partsOf,
  permit,
  printed,
  quota,
  record,
  rule,
  sequence,
  text,
  yes,
} from '../kit.ts'

/** 第十二条 学习制度，(四) 跟班学习。 */

export const traineeRoutes = ['人事教育科确定', '县（市）局提名'] as const

export const traineeList = form('12.4.1', {
  name: '跟班学习人员名单',
  statement: '县（市）局提出的跟班人员名单和学习内容，或人事教育科确定的名单。',
  fields: {
    county: text('县（市）局'),
    people: list(
      '人员',
      record('人员', { name: text('姓名'), post: text('岗位'), content: text('学习内容') }),
    ),
    submitted: day('报送日期'),
  },
  signatures: ['县（市）局负责人'],
})

export const traineeListComplete = permit('12.4.1', {
  name: '名单写明学习内容',
  statement: '县（市）局结合实际提出人员名单和学习内容，报人事教育科。',
  facts: {
    people: list('人员', record('人员', { name: text('姓名'), content: text('学习内容') })),
  },
  refuse: ({ people }) => [
    people.length === 0 && '名单上没有人员，请填写',
    ...people
      .filter(({ content }) => !content.trim())
      .map(({ name }) => `${name}没有写学习内容，请补上再报`),
  ],
  examples: [
    { given: { people: [{ name: '甲', content: '工伤认定' }] }, yields: true },
    { given: { people: [{ name: '甲', content: '' }] }, yields: false },
    { given: { people: [] }, yields: false },
  ],
})

export const traineeBatchApproval = sequence('12.4.1', {
  name: '跟班学习的确定',
  statement: '两种名单都由人事教育科统筹，向局领导提出具体意见后，有计划地轮训。',
  reading: '由哪位局领导批准条文未说，为分管人事教育科的局领导。',
  steps: [
    { name: '提出名单和学习内容' },
    { name: '统筹并提出具体意见', by: '人事教育科' },
    { name: '批准', by: '分管人事教育科的局领导' },
    { name: '开班', by: '人事教育科' },
  ],
  examples: [
    { given: { done: ['提出名单和学习内容', '统筹并提出具体意见'], next: '开班' }, yields: false },
    {
      given: { done: ['提出名单和学习内容', '统筹并提出具体意见', '批准'], next: '开班' },
      yields: true,
    },
    { given: { done: ['提出名单和学习内容'], next: '批准' }, yields: false },
  ],
})

export const traineeBatchSize = quota('12.4.1a', {
  name: '每期人数',
  statement: '跟班学习每期安排3—4名。',
  reading: '3名、4名都可以；开班后有人退出的继续办，作说明。',
  of: ['本期跟班人员', '名'],
  least: printed(3, '名'),
  most: printed(4, '名'),
  examples: [
    { given: { count: 2 }, yields: false },
    { given: { count: 3 }, yields: true },
    { given: { count: 4 }, yields: true },
    { given: { count: 5 }, yields: false },
  ],
})

export const traineeEnd = rule('12.4.1b', {
  name: '每期结束日期',
  statement: '每期跟班学习时间一般为2个月。',
  reading: '按自然月，至满月的前一天。',
  facts: { first: day('开始日期') },
  parameters: { months: printed(2, '个月') },
  decide: ({ first }, { months }, { calendar }) => {
    const last = addDays(addMonths(first, months), -1)
    const lastWorkday = calendar.onOrBefore(last)
    return {
      outcome: { last, lastWorkday },
      reason: `${months}个月，至${last}，最后一个工作日${lastWorkday}`,
    }
  },
  examples: [
    {
      given: { first: '2026-03-02' },
      yields: { last: '2026-05-01', lastWorkday: '2026-04-30' },
    },
    {
      given: { first: '2026-09-01' },
      yields: { last: '2026-10-31', lastWorkday: '2026-10-30' },
    },
  ],
})

export const traineeLength = permit('12.4.1b', {
  name: '每期时间的长短',
  statement: '每期跟班学习一般为2个月，另定时间的说明理由。',
  reading: '“一般”即可以不同，须写理由；最长时间为本地设置。',
  facts: { first: day('开始日期'), last: day('结束日期'), reason: text('另定时间的理由') },
  parameters: { months: printed(2, '个月'), most: local(3, '个月') },
  refuse: ({ first, last, reason }, { months, most }) => [
    last < first && '结束日期早于开始日期，请核对',
    last !== addDays(addMonths(first, months), -1) &&
      !reason.trim() &&
      `一般为${months}个月，至${addDays(addMonths(first, months), -1)}；另定的请写理由`,
    last > addDays(addMonths(first, most), -1) && `最长${most}个月，请缩短`,
  ],
  examples: [
    { given: { first: '2026-03-02', last: '2026-05-01', reason: '' }, yields: true },
    { given: { first: '2026-03-02', last: '2026-04-24', reason: '' }, yields: false },
    { given: { first: '2026-03-02', last: '2026-04-24', reason: '原单位急需' }, yields: true },
    { given: { first: '2026-03-02', last: '2026-06-02', reason: '业务多' }, yields: false },
  ],
})

export const traineeMonths = permit('12.4.1c', {
  name: '3—10月份安排',
  statement: '跟班学习安排在3—10月份，其他时间不安排。',
  reading: '从严：整个期间都须在3月1日至10月31日以内，不只是开始日。',
  facts: { first: day('开始日期'), last: day('结束日期') },
  parameters: { from: printed('03-01', '月-日'), to: printed('10-31', '月-日') },
  refuse: ({ first, last }, p) => {
    const { year } = partsOf(first)
    const [opens, closes] = [`${year}-${p.from}`, `${year}-${p.to}`]
    return [
      first < opens && `开始日期${first}早于${opens}，请改期`,
      first > closes && `开始日期${first}晚于${closes}，请安排到下一年`,
      last > closes && `结束日期${last}晚于${closes}，请提前开始或缩短`,
    ]
  },
  examples: [
    { given: { first: '2026-09-01', last: '2026-10-31' }, yields: true },
    { given: { first: '2026-09-02', last: '2026-11-01' }, yields: false },
    { given: { first: '2026-02-27', last: '2026-04-26' }, yields: false },
    { given: { first: '2026-03-01', last: '2026-04-30' }, yields: true },
  ],
})

export const traineePlan = form('12.4.2', {
  name: '跟班学习计划',
  statement: '每名跟班人员的学习内容：人力资源社会保障具体业务和文秘等业务知识。',
  reading: '指导人是平台增加的一项。',
  fields: {
    name: text('姓名'),
    homeUnit: text('原单位'),
    hostUnit: text('跟班科室'),
    tutor: text('指导人'),
    topics: list('学习内容', text('学习内容')),
  },
  signatures: ['跟班科室负责人', '人事教育科'],
})

export const traineePlanTopics = permit('12.4.2', {
  name: '计划有学习内容',
  statement: '学习计划至少列一项业务或文秘知识。',
  facts: { topics: count('学习内容', '项') },
  refuse: ({ topics }) => topics === 0 && '没有学习内容，请从业务或文秘知识中选列',
  examples: [
    { given: { topics: 0 }, yields: false },
    { given: { topics: 1 }, yields: true },
  ],
})

export const traineeDetached = permit('12.4.3', {
  name: '与原单位工作脱钩',
  statement: '跟班期间工作原则上与原单位脱钩，按州局作息时间参加学习和培训。',
  reading: '“原则上”即有理由的可以例外；作息时间依第三十五条。',
  facts: {
    assigned: day('原单位交办日期'),
    first: day('跟班开始'),
    last: day('跟班结束'),
    reason: text('例外的理由'),
  },
  refuse: ({ assigned, first, last, reason }) =>
    assigned >= first &&
    assigned <= last &&
    !reason.trim() &&
    '跟班期间原则上与单位脱钩，请改交他人；确需本人办理的写明理由',
  examples: [
    {
      given: { assigned: '2026-03-09', first: '2026-03-02', last: '2026-05-01', reason: '' },
      yields: false,
    },
    {
      given: {
        assigned: '2026-03-09',
        first: '2026-03-02',
        last: '2026-05-01',
        reason: '交接未完',
      },
      yields: true,
    },
    {
      given: { assigned: '2026-05-02', first: '2026-03-02', last: '2026-05-01', reason: '' },
      yields: true,
    },
  ],
})

export const traineeAccess = permit(['12.4.3', '12.4.3a'], {
  name: '跟班账号',
  statement: '跟班人员在跟班期间使用州局账号，须先签署遵守州局规章制度、按期完成学习任务的承诺。',
  facts: {
    on: day('使用日期'),
    first: day('跟班开始'),
    last: day('跟班结束'),
    hasPledged: yes('已签署承诺'),
  },
  refuse: (f) => [
    (f.on < f.first || f.on > f.last) && `跟班期间为${f.first}至${f.last}，其余时间不能使用`,
    !f.hasPledged && '请先签署遵守规章制度、按期完成学习任务的承诺',
  ],
  examples: [
    {
      given: { on: '2026-05-01', first: '2026-03-02', last: '2026-05-01', hasPledged: true },
      yields: true,
    },
    {
      given: { on: '2026-05-02', first: '2026-03-02', last: '2026-05-01', hasPledged: true },
      yields: false,
    },
    {
      given: { on: '2026-03-02', first: '2026-03-02', last: '2026-05-01', hasPledged: false },
      yields: false,
    },
  ],
})

export const traineeSummaryDue = limit('12.4.3b', {
  name: '跟班学习总结',
  statement: '跟班学习结束时必须写出总结，交州局人事教育科。',
  reading: '在结束当天交，日期不顺延；篇幅不限；提醒日为本地设置。',
  of: () => ({ unit: 'day', amount: 0, roll: 'none', warn: [{ left: 5 }, { left: 1 }] }),
  examples: [
    { given: { from: '2026-04-30' }, yields: '2026-04-30' },
    { given: { from: '2026-05-01' }, yields: '2026-05-01' },
  ],
})

export const traineeAppraisal = form('12.4.3c', {
  name: '跟班学习鉴定表',
  statement: '结束时所在科室和人事教育科根据学习业绩及考勤等作出鉴定，反馈其工作单位。',
  fields: {
    name: text('姓名'),
    homeUnit: text('工作单位'),
    hostUnit: text('所在科室'),
    first: day('开始日期'),
    last: day('结束日期'),
    present: count('出勤', '天'),
    leave: count('请假', '天'),
    late: count('迟到早退', '次'),
    results: text('学习业绩'),
    hostOpinion: text('所在科室意见'),
    personnelOpinion: text('人事教育科意见'),
    sent: day('反馈日期'),
    receipt: text('签收人'),
  },
  signatures: ['所在科室', '人事教育科'],
})

export const traineeAppraisalReady = permit(['12.4.3b', '12.4.3c'], {
  name: '出具鉴定',
  statement: '交了跟班学习总结、有所在科室和人事教育科意见的，才能出具鉴定并反馈工作单位。',
  facts: {
    hasSummary: yes('已交跟班学习总结'),
    hostOpinion: text('所在科室意见'),
    personnelOpinion: text('人事教育科意见'),
  },
  refuse: (f) => [
    !f.hasSummary && '须先交跟班学习总结',
    !f.hostOpinion.trim() && '缺所在科室意见，请补签',
    !f.personnelOpinion.trim() && '缺人事教育科意见，请补签',
  ],
  examples: [
    {
      given: { hasSummary: true, hostOpinion: '良好', personnelOpinion: '同意' },
      yields: true,
    },
    {
      given: { hasSummary: false, hostOpinion: '良好', personnelOpinion: '同意' },
      yields: false,
    },
    { given: { hasSummary: true, hostOpinion: '良好', personnelOpinion: '' }, yields: false },
  ],
})

export const traineeAppraisalDue = limit('12.4.3c', {
  name: '反馈鉴定',
  statement: '鉴定在跟班结束后反馈其工作单位。',
  reading: '何时反馈条文未说，期限为本地设置。',
  parameters: { workdays: local(5, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays, warn: [{ left: 0 }] }),
  examples: [{ given: { from: '2026-04-30' }, yields: '2026-05-11' }],
})

export const traineeFollowUps = rule('12.4.3d', {
  name: '跟踪了解',
  statement: '人事教育科做好跟班人员的跟踪了解工作。',
  reading: '间隔条文未说，为本地设置：结束后分两次由原单位填写简表。',
  facts: { last: day('跟班结束') },
  parameters: { once: local(3, '个月'), again: local(6, '个月') },
  decide: ({ last }, { once, again }) => {
    const days = [addMonths(last, once), addMonths(last, again)]
    return { outcome: days, reason: `人事教育科于${days.join('、')}跟踪了解` }
  },
  examples: [
    { given: { last: '2026-04-30' }, yields: ['2026-07-30', '2026-10-30'] },
    { given: { last: '2026-08-31' }, yields: ['2026-11-30', '2027-02-28'] },
  ],
})
