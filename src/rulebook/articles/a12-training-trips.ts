import {
  count,
  day,
  form,
  limit,
  local,
  num,
  oneOf,
  permit,
  printed,
  report,
  rule,
  text,
  yes,
} from '../kit.ts'

/** 第十二条 学习制度，(二)2 考察培训与调研，(二)3 干部在线教育。 */

export const trainingSummaryDue = limit('12.2.2', {
  name: '培训总结',
  statement: '参加考察学习培训7天以上的，结束时须交学习总结及课件等学习资料。',
  reading:
    '7天以上含7天，按开课至结束的自然日，不含路途。“结束时”没有宽限，7日为本地设置，末日是休息日的顺延。',
  facts: { courseDays: count('考察培训天数', '天', { min: 1 }) },
  parameters: { least: printed(7, '天'), days: local(7, '日') },
  of: ({ courseDays }, { least, days }) =>
    courseDays < least
      ? `考察培训${courseDays}天，不足${least}天，不须交总结`
      : { unit: 'day', amount: days, warn: [{ left: 1 }] },
  examples: [
    { given: { courseDays: 7, from: '2025-11-09' }, yields: '2025-11-17' },
    { given: { courseDays: 6, from: '2025-11-08' }, yields: null },
    { given: { courseDays: 8, from: '2025-11-10' }, yields: '2025-11-17' },
  ],
})

export const trainingSummary = permit('12.2.2', {
  name: '培训总结的篇幅和资料',
  statement: '学习总结2000字左右，并附课件等学习资料。',
  reading: '“左右”的幅度为本地设置，短了退回，长了只提示。主办方不发资料的写明情况。',
  facts: {
    characters: count('学习总结', '字'),
    materials: count('学习资料', '份'),
    hasStatement: yes('已写明没有发资料'),
  },
  parameters: { characters: printed(2000, '字'), tolerance: local(10, '%') },
  refuse: (f, p) => {
    const least = Math.ceil((p.characters * (100 - p.tolerance)) / 100)
    return [
      f.characters < least &&
        `学习总结应${p.characters}字左右，现${f.characters}字，至少${least}字，请补充`,
      f.materials === 0 && !f.hasStatement && '须附课件等学习资料；没有发资料的请写明',
    ]
  },
  examples: [
    { given: { characters: 1800, materials: 1, hasStatement: false }, yields: true },
    { given: { characters: 1799, materials: 1, hasStatement: false }, yields: false },
    { given: { characters: 2400, materials: 0, hasStatement: true }, yields: true },
    { given: { characters: 2000, materials: 0, hasStatement: false }, yields: false },
  ],
})

export const fieldTripKinds = ['调研', '检查', '应急', '其他'] as const

export const surveyOutlineForm = form('12.2.2a', {
  name: '调研提纲',
  statement: '到基层调研前拟好的提纲。',
  fields: {
    topic: text('调研题目'),
    questions: text('拟了解的问题'),
    places: text('地点'),
    people: text('调研人员'),
    first: day('开始日期'),
  },
  signatures: ['科室负责人'],
})

export const surveyOutline = permit('12.2.2a', {
  name: '调研前有提纲',
  statement: '到基层调研前要有调研提纲。',
  reading: '应急处置等不是调研的下乡，选其他类别，不须提纲。',
  facts: { kind: oneOf('下乡类别', fieldTripKinds), hasOutline: yes('已附调研提纲') },
  refuse: ({ kind, hasOutline }) =>
    kind === '调研' && !hasOutline && '到基层调研前要有调研提纲，请附上再报批',
  examples: [
    { given: { kind: '调研', hasOutline: false }, yields: false },
    { given: { kind: '调研', hasOutline: true }, yields: true },
    { given: { kind: '应急', hasOutline: false }, yields: true },
  ],
})

export const surveyReportDue = limit('12.2.2b', {
  name: '上交调研报告',
  statement: '调研后须上交调研报告。',
  reading: '期限和接收人条文未说：交科室负责人，抄办公室；期限为本地设置，自调研结束起算。',
  parameters: { workdays: local(10, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays, warn: [{ left: 2 }] }),
  examples: [{ given: { from: '2025-11-26' }, yields: '2025-12-10' }],
})

export const surveyReport = report('12.2.2b', {
  name: '调研报告',
  statement: '调研后上交的报告，经科室负责人确认后计入年度文章。',
  contents: {
    topic: text('题目'),
    outline: text('对应的调研提纲'),
    authors: text('作者'),
    body: text('正文'),
    submitted: day('提交日期'),
  },
  from: ['调研人员'],
  to: ['科室负责人', '办公室'],
})

export const onlineCourses = limit('12.2.3', {
  name: '干部在线学习',
  statement: '根据干部在线教育的安排，完成学习任务。',
  reading: '截止日期以当年通知为准，不顺延；提醒日为本地设置。',
  of: () => ({
    unit: 'day',
    amount: 0,
    roll: 'none',
    warn: [{ left: 40 }, { left: 20 }, { left: 7 }],
  }),
  examples: [{ given: { from: '2025-12-15' }, yields: '2025-12-15' }],
})

export const onlineHoursMissing = rule('12.2.3', {
  name: '在线学习尚缺学时',
  statement: '按当年通知的学时计算每人尚未完成的部分。',
  facts: {
    required: num('通知规定学时', '学时', { step: 0.5 }),
    done: num('已完成学时', '学时', { step: 0.5 }),
  },
  decide: ({ required, done }) => {
    const missing = Math.max(0, required - done)
    return {
      outcome: missing,
      reason: missing > 0 ? `还差${missing}学时` : `${required}学时已完成`,
    }
  },
  examples: [
    { given: { required: 50, done: 42 }, yields: 8 },
    { given: { required: 50, done: 50 }, yields: 0 },
  ],
})
