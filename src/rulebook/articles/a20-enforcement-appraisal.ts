import {
  count,
  day,
  duty,
  form,
  list,
  oneOf,
  optional,
  permit,
  printed,
  record,
  role,
  rule,
  sequence,
  table,
  text,
  yes,
} from '../kit.ts'
/** 第二十条 行政执法考核评议制度，(一)至(四) 范围、机构、要求、内容。 */

export const appraisedBodies = rule('20.1', {
  name: '考核评议名册',
  statement: '有具体执法职能的科室、直属单位、经办机构纳入执法考核评议。',
  reading: '以考核年度最后一天的执法机构名册为准，以后的合并、新设只注明，不改名册。',
  facts: {
    year: count('考核年度', '年'),
    bodies: list(
      '执法机构',
      record('机构', {
        name: text('机构'),
        since: day('自'),
        until: optional(day('撤并日期')),
      }),
    ),
  },
  decide: ({ year, bodies }) => {
    const on = `${year}-12-31`
    const names = bodies
      .filter(({ since, until }) => since <= on && (until === null || until > on))
      .map(({ name }) => name)
    return { outcome: names, reason: `${on}在册${names.length}个执法机构` }
  },
  examples: [
    {
      given: {
        year: 2025,
        bodies: [
          { name: '监察支队', since: '2010-01-01', until: null },
          { name: '工伤保险科', since: '2010-01-01', until: '2026-01-20' },
          { name: '仲裁院', since: '2026-01-05', until: null },
        ],
      },
      yields: ['监察支队', '工伤保险科'],
    },
    {
      given: {
        year: 2025,
        bodies: [{ name: '工伤保险科', since: '2010-01-01', until: '2025-12-31' }],
      },
      yields: [],
    },
  ],
})

export const appraisalBody = role('20.2', {
  name: '考核评议机构',
  statement: '局依法行政工作领导小组及其办公室为考核评议机构。',
  who: ['局依法行政工作领导小组', '局依法行政工作领导小组办公室'],
  examples: [
    { given: { by: '局依法行政工作领导小组办公室' }, yields: true },
    { given: { by: '人事教育科' }, yields: false },
  ],
})

export const appraisalOpens = duty('20.3.1a', {
  name: '年度执法考核评议',
  statement: '执法考核评议按年度进行。',
  reading: '开始日条文未说：次年1月第一个工作日，为本地设置；宜在3月底前结束。',
  who: ['局依法行政工作领导小组办公室'],
  every: { each: 'year', month: 1, on: 'first-workday', isLocal: true },
  examples: [{ given: { from: '2026-01-01', to: '2026-12-31' }, yields: ['2026-01-04'] }],
})

export const oneAppraisalAYear = permit('20.3.1a', {
  name: '每年一次',
  statement: '执法考核评议按年度进行，同一年度只一次。',
  facts: {
    year: count('考核年度', '年'),
    existing: list('已有考核年度', count('年度', '年')),
  },
  refuse: ({ year, existing }) =>
    existing.includes(year) && `${year}年度已有考核评议，请在其中办理`,
  examples: [
    { given: { year: 2025, existing: [2024] }, yields: true },
    { given: { year: 2025, existing: [2024, 2025] }, yields: false },
  ],
})

export const enforcementGrades = ['优秀', '合格', '不合格'] as const

export const enforcementGrade = permit('20.3.1b', {
  name: '考核三等',
  statement: '考核结果分为优秀、合格、不合格3等。',
  reading: '条文没有分数线和优秀比例：等次由领导小组定并写理由。',
  facts: { grade: text('等次'), reason: text('理由') },
  parameters: { grades: printed(enforcementGrades) },
  refuse: ({ grade, reason }, { grades }) => [
    !grades.some((one) => one === grade) && `等次只有${grades.join('、')}，请重选`,
    !reason.trim() && '请写明理由',
  ],
  examples: [
    { given: { grade: '基本合格', reason: '总体尚可' }, yields: false },
    { given: { grade: '合格', reason: '无差错' }, yields: true },
    { given: { grade: '优秀', reason: '' }, yields: false },
  ],
})

export const gradeRecorded = table('20.3.2a', {
  name: '考核结果的去处',
  statement: '考核结果纳入局目标管理。',
  reading: '机构的纳入当年目标管理，个人的记入绩效档案；第四十八条没有此项分值，只作依据。',
  facts: { subject: oneOf('考核对象', ['执法机构', '执法人员']) },
  rows: [
    [{ subject: '执法机构' }, '局目标管理'],
    [{ subject: '执法人员' }, '个人绩效档案', 'local'],
  ],
  examples: [
    { given: { subject: '执法机构' }, yields: '局目标管理' },
    { given: { subject: '执法人员' }, yields: '个人绩效档案' },
  ],
})

export const gradeForPromotion = permit('20.3.2b', {
  name: '考核结果作为评优晋升条件',
  statement: '考核结果为业绩考核、评优评先、提拔使用、晋职晋级的重要条件之一。',
  reading: '“重要条件之一”不是当然的禁止：不合格的先暂停，局党组另有决定的可以；(五)3的除外。',
  facts: {
    grade: oneOf('最近一次考核', enforcementGrades),
    hasDecision: yes('局党组决定继续'),
  },
  refuse: ({ grade, hasDecision }) =>
    grade === '不合格' && !hasDecision && '执法考核不合格，暂停提名，由局党组决定',
  examples: [
    { given: { grade: '不合格', hasDecision: false }, yields: false },
    { given: { grade: '不合格', hasDecision: true }, yields: true },
    { given: { grade: '合格', hasDecision: false }, yields: true },
  ],
})

export const appraisalParts = ['个人总结', '考察', '评议'] as const

export const appraisalComplete = permit('20.3.3', {
  name: '考核材料三项',
  statement: '考核采用个人总结、考察和评议相结合。',
  facts: { parts: list('已有', text('材料')) },
  parameters: { required: printed(appraisalParts) },
  refuse: ({ parts }, { required }) =>
    required.filter((one) => !parts.includes(one)).map((one) => `缺${one}，请补上再送评等`),
  examples: [
    { given: { parts: appraisalParts }, yields: true },
    { given: { parts: ['考察', '评议'] }, yields: false },
  ],
})

export const appraisalFlow = sequence('20.3.4', {
  name: '考核的决定',
  statement: '考核意见经领导小组办公室审核汇总，报领导小组决定。',
  reading: '决定以前为拟定，不向被考核人公开。',
  steps: [
    { name: '提出考核意见' },
    { name: '审核汇总', by: '局依法行政工作领导小组办公室' },
    { name: '决定', by: '局依法行政工作领导小组' },
    { name: '公布', by: '局依法行政工作领导小组办公室' },
  ],
  examples: [
    { given: { done: ['提出考核意见', '审核汇总'], next: '公布' }, yields: false },
    { given: { done: ['提出考核意见', '审核汇总', '决定'], next: '公布' }, yields: true },
    { given: { done: ['提出考核意见'], next: '决定' }, yields: false },
  ],
})

export const appraisalItems = [
  '落实执法责任',
  '精通法律法规和专业知识',
  '职业道德和秉公文明执法',
  '执法的合法性、正确性、及时性和完成任务',
  '监督情况和外部评价',
] as const

export const appraisalJudgements = ['好', '一般', '差'] as const

export const enforcementAppraisalForm = form(['20.4.1', '20.4.2', '20.4.3', '20.4.4', '20.4.5'], {
  name: '行政执法考核评议表',
  statement:
    '考核落实执法责任，法律法规和专业知识，职业道德和秉公文明执法，执法的合法正确及时和完成任务，监督和外部评价五项。',
  reading: '第2项预填培训成绩，第3项预填查实的投诉，第5项预填监督检查、回访和信访的结果。',
  fields: {
    year: count('考核年度', '年'),
    subject: text('考核对象'),
    level: text('责任层次'),
    items: list(
      '考核内容',
      record('内容', {
        item: oneOf('内容', appraisalItems),
        judgement: oneOf('评价', appraisalJudgements),
        evidence: text('依据'),
      }),
    ),
    proposed: oneOf('拟定等次', enforcementGrades),
  },
  signatures: ['局依法行政工作领导小组办公室', '局依法行政工作领导小组'],
})

export const appraisalItemsJudged = permit(['20.4.1', '20.4.2', '20.4.3', '20.4.4', '20.4.5'], {
  name: '五项内容逐项评价',
  statement: '五项考核内容逐项评价并附依据。',
  facts: {
    judged: list('已评价', record('内容', { item: text('内容'), evidence: text('依据') })),
  },
  parameters: { items: printed(appraisalItems) },
  refuse: ({ judged }, { items }) => [
    ...items
      .filter((one) => !judged.some(({ item }) => item === one))
      .map((one) => `“${one}”没有评价`),
    ...judged.filter(({ evidence }) => !evidence.trim()).map(({ item }) => `“${item}”没有附依据`),
  ],
  examples: [
    {
      given: { judged: appraisalItems.map((item) => ({ item, evidence: '平台记录' })) },
      yields: true,
    },
    {
      given: {
        judged: appraisalItems.slice(1).map((item) => ({ item, evidence: '平台记录' })),
      },
      yields: false,
    },
    {
      given: {
        judged: appraisalItems.map((item) => ({ item, evidence: '' })),
      },
      yields: false,
    },
  ],
})

export const responsibilityLevel = table('20.4.1', {
  name: '责任层次',
  statement: '第一责任人、主要责任人、其他执法人员分别按本级责任考核。',
  reading: '条文没有写对应的职务：机构负责人、副职或分管领导、其他持证人员，为本地设置。',
  facts: { post: oneOf('职务', ['机构负责人', '机构副职', '分管领导', '其他持证人员']) },
  rows: [
    [{ post: '机构负责人' }, '第一责任人', 'local'],
    [{ post: ['机构副职', '分管领导'] }, '主要责任人', 'local'],
    [{ post: '其他持证人员' }, '其他执法人员', 'local'],
  ],
  examples: [
    { given: { post: '机构负责人' }, yields: '第一责任人' },
    { given: { post: '分管领导' }, yields: '主要责任人' },
    { given: { post: '其他持证人员' }, yields: '其他执法人员' },
  ],
})

export const enforcementOnTimeRate = rule('20.4.4', {
  name: '执法及时率',
  statement: '执法的及时性以按时办结的案件比例计。',
  facts: { cases: count('案件', '件', { min: 1 }), late: count('超期', '件') },
  decide: ({ cases, late }) => ({
    outcome: Math.round(((cases - Math.min(late, cases)) * 1000) / cases) / 10,
    reason: `${cases}件中超期${late}件`,
  }),
  examples: [
    { given: { cases: 40, late: 2 }, yields: 95 },
    { given: { cases: 3, late: 0 }, yields: 100 },
  ],
})
