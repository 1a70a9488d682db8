import {
  count,
  day,
  duty,
  form,
  list,
  local,
  oneOf,
  partsOf,
  printed,
  quota,
  record,
  rule,
  text,
  yes,
} from '../kit.ts'

/** 第十二条 学习制度，(一) 党组理论学习中心组学习：研讨发言与调研文章。 */

export const theorySpeeches = form('12.1.2e', {
  name: '研讨发言记录',
  statement: '每场学习的研讨发言情况须记录。',
  fields: {
    session: day('学习日期'),
    speeches: list(
      '发言',
      record('发言', { name: text('发言人'), at: text('时间'), content: text('发言内容或摘要') }),
    ),
  },
  signatures: ['记录人'],
})

export const theorySilentMembers = rule('12.1.2e', {
  name: '全年没有发言的成员',
  statement: '年终列出当年没有研讨发言的成员。',
  reading: '条文没有发言次数的下限，只列出，不作欠缺处理。',
  facts: {
    members: list('成员', record('成员', { name: text('姓名'), speeches: count('发言', '次') })),
  },
  decide: ({ members }) => {
    const silent = members.filter(({ speeches }) => speeches === 0).map(({ name }) => name)
    return {
      outcome: silent,
      reason: silent.length > 0 ? `当年没有发言：${silent.join('、')}` : '每名成员都有发言',
    }
  },
  examples: [
    {
      given: {
        members: [
          { name: '丙', speeches: 2 },
          { name: '丁', speeches: 0 },
        ],
      },
      yields: ['丁'],
    },
    { given: { members: [{ name: '丙', speeches: 1 }] }, yields: [] },
  ],
})

export const theoryPaperQuota = quota('12.1.3', {
  name: '中心组成员调研文章',
  statement: '中心组成员每年至少撰写1篇调研报告或论文。',
  reading: '按自然年、按提交日计；同一篇也可以算作第十二条(二)1的文章。',
  of: ['本年调研报告或论文', '篇'],
  least: printed(1, '篇'),
  examples: [
    { given: { count: 0 }, yields: false },
    { given: { count: 1 }, yields: true },
  ],
})

export const theoryPaperDue = duty('12.1.3', {
  name: '中心组成员年度文章',
  statement: '中心组成员每年至少撰写1篇调研报告或论文，最迟在当年最后一天。',
  reading: '提醒日为本地设置，约在9月、11月、12月初。',
  who: ['中心组成员'],
  every: { each: 'year', month: 12, on: 'last', remind: [82, 43, 22] },
  examples: [
    { given: { from: '2025-11-03', to: '2026-01-31' }, yields: ['2025-12-31'] },
    { given: { from: '2026-01-01', to: '2026-06-30' }, yields: [] },
  ],
})

export const theoryPaperCounts = rule('12.1.3', {
  name: '文章计入',
  statement: '中心组成员深入基层专题调研，撰写的调研报告或论文按年计数。',
  reading: '没有关联下基层调研的只算论文。合写的只计前2名作者，为本地设置。',
  facts: {
    kind: oneOf('种类', ['调研报告', '论文']),
    hasVisit: yes('关联下基层调研'),
    authorPlace: count('作者排名', '位', { min: 1 }),
    submitted: day('提交日期'),
  },
  parameters: { authors: local(2, '名') },
  decide: ({ kind, hasVisit, authorPlace, submitted }, { authors }) => {
    if (authorPlace > authors) {
      return { outcome: null, reason: `作者排第${authorPlace}位，只计前${authors}名` }
    }
    const { year } = partsOf(submitted)
    const as = kind === '调研报告' && hasVisit ? '调研报告' : '论文'
    return { outcome: { year, as }, reason: `计入${year}年，作为${as}` }
  },
  examples: [
    {
      given: { kind: '调研报告', hasVisit: true, authorPlace: 1, submitted: '2025-12-31' },
      yields: { year: 2025, as: '调研报告' },
    },
    {
      given: { kind: '调研报告', hasVisit: true, authorPlace: 2, submitted: '2026-01-01' },
      yields: { year: 2026, as: '调研报告' },
    },
    {
      given: { kind: '调研报告', hasVisit: false, authorPlace: 1, submitted: '2026-05-06' },
      yields: { year: 2026, as: '论文' },
    },
    {
      given: { kind: '论文', hasVisit: false, authorPlace: 3, submitted: '2026-05-06' },
      yields: null,
    },
  ],
})

export const theoryPaperNewMember = rule('12.1.3a', {
  name: '年中进入中心组的指标',
  statement: '下半年进入中心组的成员，当年文章指标只作提示，不计欠缺。',
  reading: '条文没有此规定，为公平提出的平台规则。',
  facts: { appointed: day('进入中心组日期'), year: count('年度', '年') },
  parameters: { fullDutyBefore: local('07-01', '月-日') },
  decide: ({ appointed, year }, { fullDutyBefore }) => {
    const limit = `${year}-${fullDutyBefore}`
    if (partsOf(appointed).year > year)
      return { outcome: '无指标', reason: `${appointed}才进入中心组` }
    return appointed < limit
      ? { outcome: '须完成', reason: `${limit}以前进入中心组，当年须完成` }
      : { outcome: '只提示', reason: `${appointed}进入中心组，不在${limit}以前，只作提示` }
  },
  examples: [
    { given: { appointed: '2025-06-30', year: 2025 }, yields: '须完成' },
    { given: { appointed: '2025-07-01', year: 2025 }, yields: '只提示' },
    { given: { appointed: '2025-07-01', year: 2026 }, yields: '须完成' },
    { given: { appointed: '2025-07-01', year: 2024 }, yields: '无指标' },
  ],
})
