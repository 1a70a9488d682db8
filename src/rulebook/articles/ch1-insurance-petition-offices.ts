import {
  day,
  duty,
  limit,
  list,
  local,
  oneOf,
  optional,
  permit,
  register,
  report,
  role,
  count,
  sequence,
  text,
} from '../kit.ts'

/** 第一章二、内设机构，(九)至(十七)：只由该科室办的事和办的条件。 */

/** The counties of the prefecture; the clause says only 各县（市）. */
export const counties = [
  '文山市',
  '砚山县',
  '西畴县',
  '麻栗坡县',
  '马关县',
  '丘北县',
  '广南县',
  '富宁县',
] as const

export const enterpriseOfficersDatabase = register('ch1.2.9a', {
  name: '企业军队转业干部数据库',
  statement: '建立全州企业军队转业干部数据库，县（市）填报，军官转业安置工作科核定。',
  keeper: '军官转业安置工作科',
  columns: {
    name: text('姓名'),
    enterprise: text('企业'),
    county: oneOf('县（市）', counties),
    status: text('状况'),
    confirmed: optional(day('核定日期')),
  },
})

export const ownCountyOnly = permit('ch1.2.9a', {
  name: '只填本县（市）数据',
  statement: '县（市）只填报本县（市）的数据。',
  facts: {
    mine: oneOf('填报人所在县（市）', counties),
    record: oneOf('数据所属县（市）', counties),
  },
  refuse: ({ mine, record }) => mine !== record && `数据属${record}，请由${record}填报`,
  examples: [
    { given: { mine: '砚山县', record: '砚山县' }, yields: true },
    { given: { mine: '砚山县', record: '丘北县' }, yields: false },
  ],
})

export const wageGuideline = sequence('ch1.2.12a', {
  name: '工资指导线的发布',
  statement: '劳动关系科发布本地区劳动工资指导线。',
  steps: [
    { name: '拟订', by: '劳动关系科' },
    { name: '审核' },
    { name: '网站发布' },
    { name: '归档', by: '劳动关系科' },
  ],
  examples: [
    { given: { done: ['拟订', '审核'], next: '网站发布' }, yields: true },
    { given: { done: ['拟订'], next: '网站发布' }, yields: false },
  ],
})

export const wageGuidelineYearly = duty('ch1.2.12a', {
  name: '年度工资指导线',
  statement: '劳动关系科发布本地区劳动工资指导线。',
  reading: '条文没有写周期，按每年一次；12月31日是本地设置。',
  who: ['劳动关系科'],
  every: { each: 'year', month: 12, on: 'last', remind: [20, 5], isLocal: true },
  examples: [{ given: { from: '2026-01-01', to: '2026-12-31' }, yields: ['2026-12-31'] }],
})

export const earlyRetirementOutcome = permit('ch1.2.13', {
  name: '提前退休只审核上报',
  statement: '全州提前退休由养老保险科审核上报；州级参保职工正常退休由该科审核发证。',
  facts: {
    kind: oneOf('退休类别', ['正常退休', '提前退休']),
    result: oneOf('办理结果', ['发证', '上报', '不予通过']),
  },
  refuse: ({ kind, result }) => [
    kind === '提前退休' && result === '发证' && '提前退休只审核上报，不得直接发证',
    kind === '正常退休' && result === '上报' && '正常退休由本科审核发证，不必上报',
  ],
  examples: [
    { given: { kind: '提前退休', result: '上报' }, yields: true },
    { given: { kind: '提前退休', result: '发证' }, yields: false },
    { given: { kind: '正常退休', result: '发证' }, yields: true },
    { given: { kind: '正常退休', result: '上报' }, yields: false },
  ],
})

export const fundResultsPublished = limit('ch1.2.16a', {
  name: '基金运营情况公布',
  statement: '基金运营情况定期向社会公布。',
  reading: '“定期”没有数字，按每季度一次，季末后10个工作日以内，参照第三十二条(十二)。',
  parameters: { workdays: local(10, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays, warn: [{ left: 3 }] }),
  examples: [
    { given: { from: '2025-09-30' }, yields: '2025-10-21' },
    { given: { from: '2025-12-31' }, yields: '2026-01-15' },
  ],
})

export const fundResultsRounds = duty('ch1.2.16a', {
  name: '基金运营情况的公布周期',
  statement: '基金运营情况定期向社会公布。',
  reading: '每季度为本地设置；自季度最后一天起算公布时限。',
  who: ['社会保险基金监督科'],
  every: { each: 'quarter', month: 3, on: 'last', isLocal: true },
  examples: [
    {
      given: { from: '2025-07-01', to: '2026-03-31' },
      yields: ['2025-09-30', '2025-12-31', '2026-03-31'],
    },
  ],
})

export const internalAuditOffice = role('ch1.2.16b', {
  name: '内部审计',
  statement: '机关和所属单位内部审计由社会保险基金监督科负责。',
  reading: '第六条(二)2(2)由机关党委每年组织内审；机关党委组织并报党组，社会保险基金监督科实施。',
  conflicts: [{ with: '6.2.2.2', follow: '机关党委组织并报党组，社会保险基金监督科实施。' }],
  who: ['社会保险基金监督科'],
})

export const auditTeam = permit('ch1.2.16b', {
  name: '内审组须有基金监督科人员',
  statement: '内部审计由社会保险基金监督科负责实施。',
  reading: '审计组没有该科人员的，须写明理由。',
  facts: { units: list('审计组成员所在科室', text('科室')), reason: text('理由') },
  refuse: ({ units, reason }) =>
    !units.includes('社会保险基金监督科') &&
    !reason.trim() &&
    '审计组没有社会保险基金监督科人员，请增加成员或写明理由',
  examples: [
    { given: { units: ['规划财务科', '社会保险基金监督科'], reason: '' }, yields: true },
    { given: { units: ['规划财务科'], reason: '' }, yields: false },
    { given: { units: ['规划财务科'], reason: '该科人员全部回避' }, yields: true },
  ],
})

export const petitionOffice = role('ch1.2.17a', {
  name: '信访事项办理',
  statement: '信访科受理、交办、转送信访事项，协调重要事项，督促检查办理。',
  who: ['信访科', '劳动人事争议仲裁院'],
})

export const petitionClosedBy = permit('ch1.2.17a', {
  name: '信访事项由信访科结案',
  statement: '承办科室只办结本科室的任务，信访事项由信访科结案。',
  facts: { by: text('操作科室'), action: oneOf('操作', ['办结本科室任务', '结案']) },
  refuse: ({ by, action }) =>
    action === '结案' &&
    by !== '信访科' &&
    by !== '劳动人事争议仲裁院' &&
    '信访事项由信访科结案，请办结本科室任务后交信访科',
  examples: [
    { given: { by: '医疗生育保险科', action: '结案' }, yields: false },
    { given: { by: '医疗生育保险科', action: '办结本科室任务' }, yields: true },
    { given: { by: '信访科', action: '结案' }, yields: true },
    { given: { by: '劳动人事争议仲裁院', action: '结案' }, yields: true },
  ],
})

export const petitionOfficeAnalysis = report('ch1.2.17b', {
  name: '信访情况分析',
  statement: '信访科研究分析信访情况，及时向局领导提出改进建议。',
  contents: {
    period: text('期间'),
    byKind: text('按类别'),
    byUnit: text('按科室'),
    byCounty: text('按县（市）'),
    repeated: count('重复信访', '件'),
    suggestions: text('改进建议'),
  },
  from: ['信访科'],
  to: ['局领导'],
})

export const petitionFileKept = permit('ch1.2.17c', {
  name: '信访结案卷宗归档',
  statement: '全局信访事项结案卷宗由信访科立卷归档，材料齐全方可归档。',
  reading: '卷内材料清单条文未列，是本地设置。',
  facts: { papers: list('卷内材料', text('材料')) },
  parameters: { required: local(['登记表', '办理报告', '答复扫描件']) },
  refuse: ({ papers }, { required }) => {
    const missing = required.filter((paper) => !papers.includes(paper))
    return missing.length > 0 && `卷宗缺：${missing.join('、')}，补齐后归档`
  },
  examples: [
    { given: { papers: ['登记表', '办理报告', '答复扫描件'] }, yields: true },
    { given: { papers: ['登记表', '办理报告'] }, yields: false },
  ],
})
