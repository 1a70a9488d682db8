import {
  count,
  day,
  daysBetween,
  duty,
  limit,
  list,
  local,
  num,
  oneOf,
  permit,
  record,
  register,
  report,
  rule,
  text,
  yes,
} from '../kit.ts'
/** 第十六条 行政执法学习培训制度，(五) 学习笔记与培训考核。 */

export const lawNotebook = register('16.5a', {
  name: '法规政策学习笔记',
  statement: '个人要建立法规政策学习笔记。',
  keeper: '执法人员本人',
  columns: {
    name: text('姓名'),
    date: day('学习日期'),
    topic: text('学习内容'),
    note: text('笔记'),
    written: day('记录日期'),
  },
})

export const lawNoteEntry = rule('16.5a', {
  name: '笔记补记',
  statement: '学习笔记及时记，隔久的注明补记。',
  reading: '隔多久算补记条文未说，为本地设置；补记保留两个日期，锁定后不改。',
  facts: { studied: day('学习日期'), written: day('记录日期') },
  parameters: { days: local(7, '天') },
  decide: ({ studied, written }, { days }) => {
    const gap = daysBetween(studied, written)
    return {
      outcome: gap > days ? '补记' : '正常',
      reason: `学习后${gap}天记录${gap > days ? `，超过${days}天，注明补记` : ''}`,
    }
  },
  examples: [
    { given: { studied: '2026-03-05', written: '2026-03-20' }, yields: '补记' },
    { given: { studied: '2026-03-05', written: '2026-03-12' }, yields: '正常' },
    { given: { studied: '2026-03-05', written: '2026-03-13' }, yields: '补记' },
  ],
})

export const notebookResults = ['合格', '补正', '未建立'] as const

export const notebookInspectionDue = duty('16.5b', {
  name: '检查学习笔记',
  statement: '领导小组负责组织检查学习笔记。',
  reading: '检查间隔条文未说，每半年一次为本地设置，只提醒。',
  who: ['局依法行政工作领导小组'],
  every: { each: 'half-year', month: 6, on: 'last-workday', remind: [10], isLocal: true },
  examples: [
    {
      given: { from: '2026-01-01', to: '2026-12-31' },
      yields: ['2026-06-30', '2026-12-31'],
    },
  ],
})

export const notebookInspection = report('16.5b', {
  name: '学习笔记检查情况',
  statement: '领导小组组织检查学习笔记的结果，按单位列出。',
  contents: {
    opened: day('检查日期'),
    people: list(
      '执法人员',
      record('执法人员', {
        name: text('姓名'),
        unit: text('单位'),
        notes: count('笔记', '篇'),
        result: oneOf('结果', notebookResults),
        reviewer: text('检查人'),
        comment: text('意见'),
      }),
    ),
  },
  from: ['局依法行政工作领导小组'],
})

export const notebookRectify = rule('16.5b', {
  name: '学习笔记整改',
  statement: '检查中没有建立笔记或须补正的，列出整改。',
  facts: {
    people: list(
      '检查结果',
      record('检查结果', { name: text('姓名'), result: oneOf('结果', notebookResults) }),
    ),
  },
  decide: ({ people }) => {
    const names = people.filter(({ result }) => result !== '合格').map(({ name }) => name)
    return {
      outcome: names,
      reason: names.length > 0 ? `须整改：${names.join('、')}` : '全部合格',
    }
  },
  examples: [
    {
      given: {
        people: [
          { name: '甲', result: '合格' },
          { name: '乙', result: '未建立' },
          { name: '丙', result: '未建立' },
        ],
      },
      yields: ['乙', '丙'],
    },
    { given: { people: [{ name: '甲', result: '合格' }] }, yields: [] },
  ],
})

export const trainingClosed = permit('16.5c', {
  name: '培训考核并公布成绩',
  statement: '每次培训都要考核并公布成绩。',
  reading: '缺考须注明原因；公布在平台内。',
  facts: {
    withoutScore: list('没有成绩也没有缺考原因的人', text('姓名')),
    isPublished: yes('成绩已公布'),
  },
  refuse: ({ withoutScore, isPublished }) => [
    withoutScore.length > 0 &&
      `培训须考核，${withoutScore.join('、')}没有成绩，请录入成绩或缺考原因`,
    !isPublished && '成绩须公布后再结束',
  ],
  examples: [
    { given: { withoutScore: ['甲'], isPublished: false }, yields: false },
    { given: { withoutScore: [], isPublished: false }, yields: false },
    { given: { withoutScore: [], isPublished: true }, yields: true },
  ],
})

export const trainingScoresPublished = limit('16.5c', {
  name: '公布成绩',
  statement: '培训考核后公布成绩。',
  reading: '公布期限条文未说，为本地设置。',
  parameters: { workdays: local(5, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays, warn: [{ left: 1 }] }),
  examples: [{ given: { from: '2026-04-29' }, yields: '2026-05-09' }],
})

export const trainingPassMark = rule('16.5c', {
  name: '考核及格',
  statement: '培训考核成绩是否及格。',
  reading: '及格线条文未说，为本地设置。',
  facts: { points: num('成绩', '分', { max: 100, step: 0.5 }) },
  parameters: { pass: local(60, '分') },
  decide: ({ points }, { pass }) => ({
    outcome: points >= pass,
    reason: `${points}分，及格线${pass}分`,
  }),
  examples: [
    { given: { points: 60 }, yields: true },
    { given: { points: 59.5 }, yields: false },
  ],
})

export const trainingScoreUses = ['年度考核', '评议', '任职', '晋升'] as const

export const scoresAttached = permit('16.5d', {
  name: '材料附培训成绩',
  statement: '培训考核成绩作为年度考核、评议、任职、晋升的依据。',
  reading: '在年度考核中占多少条文未说（第四十八条没有此项），只作依据，不自动计分；缺考也要写明。',
  facts: {
    use: oneOf('用途', trainingScoreUses),
    trainings: list('应附的培训', text('培训')),
    attached: list('已附成绩或缺考的培训', text('培训')),
  },
  refuse: ({ use, trainings, attached }) =>
    trainings
      .filter((one) => !attached.includes(one))
      .map((one) => `${use}材料缺“${one}”的成绩，请附成绩或注明缺考`),
  examples: [
    {
      given: {
        use: '晋升',
        trainings: ['2025年第一期', '2025年第二期'],
        attached: ['2025年第一期', '2025年第二期'],
      },
      yields: true,
    },
    {
      given: {
        use: '晋升',
        trainings: ['2025年第一期', '2025年第二期'],
        attached: ['2025年第一期'],
      },
      yields: false,
    },
  ],
})
