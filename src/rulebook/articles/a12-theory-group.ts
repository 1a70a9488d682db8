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
  permit,
  printed,
  quota,
  record,
  register,
  report,
  role,
  rule,
  table,
  text,
  yes,
} from '../kit.ts'

/** 第十二条 学习制度，(一) 党组理论学习中心组学习。 */

export const theoryOrganisers = role('12.1.1', {
  name: '中心组学习承办',
  statement: '中心组学习由办公室、机关党委、人事教育科负责承办。',
  reading:
    '三家如何分工条文未说：机关党委管计划和资料，办公室管通知和记录，人事教育科管考勤，为本地设置。',
  who: ['办公室', '机关党委', '人事教育科'],
  examples: [
    { given: { by: '机关党委' }, yields: true },
    { given: { by: '规划财务科' }, yields: false },
  ],
})

export const theoryChair = permit('12.1.1', {
  name: '中心组学习主持人',
  statement: '中心组学习由局党组书记主持，或由其委托党组成员主持。',
  facts: {
    chair: oneOf('主持人', ['局党组书记', '党组成员', '非党组成员']),
    isDelegated: yes('有党组书记的委托'),
  },
  refuse: ({ chair, isDelegated }) => [
    chair === '非党组成员' && '主持人不是党组成员，请改由局党组书记或受委托的党组成员主持',
    chair === '党组成员' && !isDelegated && '党组成员主持须先登记局党组书记的委托',
  ],
  examples: [
    { given: { chair: '局党组书记', isDelegated: false }, yields: true },
    { given: { chair: '党组成员', isDelegated: true }, yields: true },
    { given: { chair: '党组成员', isDelegated: false }, yields: false },
    { given: { chair: '非党组成员', isDelegated: true }, yields: false },
  ],
})

export const theorySessionEachQuarter = duty('12.1.1a', {
  name: '中心组每季度集中学习',
  statement: '理论学习中心组每季度集中组织学习1次，最迟在季度最后一天。',
  reading: '提醒日为本地设置，约在季末前30天和10天。党组会研究中心组学习是安排，不算一次学习。',
  who: ['办公室', '机关党委', '人事教育科'],
  every: { each: 'quarter', month: 3, on: 'last', remind: [20, 7] },
  examples: [
    { given: { from: '2025-12-01', to: '2026-01-31' }, yields: ['2025-12-31'] },
    {
      given: { from: '2026-01-01', to: '2026-12-31' },
      yields: ['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31'],
    },
  ],
})

export const theorySessionQuota = quota('12.1.1a', {
  name: '每季度集中学习次数',
  statement: '每季度集中学习1次。',
  reading: '1次是下限；按签到日期计入所在季度，缺的季度以后的场次补不上。',
  of: ['本季度集中学习', '次'],
  least: printed(1, '次'),
  examples: [
    { given: { count: 0 }, yields: false },
    { given: { count: 1 }, yields: true },
    { given: { count: 2 }, yields: true },
  ],
})

/** From the highest to the lowest. */
export const administrativeRanks = [
  '正处级',
  '副处级',
  '正科级',
  '副科级',
  '科员',
  '办事员',
] as const

export const theoryMembers = permit('12.1.1b', {
  name: '中心组成员',
  statement: '中心组由正科级以上实职领导干部组成。',
  reading:
    '实职即实际担任领导职务，只有职级的不算；没有正科级职级而主持工作的副职可以列席。自任职之日起为成员。',
  facts: {
    rank: oneOf('级别', administrativeRanks),
    isLeadingPost: yes('担任领导职务（实职）'),
    appointed: day('任职日期'),
    session: day('学习日期'),
  },
  parameters: { least: printed('正科级') },
  refuse: (f, { least }) => [
    administrativeRanks.indexOf(f.rank) > administrativeRanks.findIndex((one) => one === least) &&
      `${f.rank}不足${least}，可登记为扩大学习人员`,
    !f.isLeadingPost && '没有担任领导职务，可登记为扩大学习人员',
    f.appointed > f.session && `任职在${f.appointed}，学习当日还不是成员`,
  ],
  examples: [
    {
      given: {
        rank: '副科级',
        isLeadingPost: true,
        appointed: '2024-01-02',
        session: '2025-11-27',
      },
      yields: false,
    },
    {
      given: {
        rank: '正科级',
        isLeadingPost: true,
        appointed: '2025-11-20',
        session: '2025-11-27',
      },
      yields: true,
    },
    {
      given: {
        rank: '正科级',
        isLeadingPost: true,
        appointed: '2025-11-20',
        session: '2025-11-13',
      },
      yields: false,
    },
    {
      given: {
        rank: '副处级',
        isLeadingPost: false,
        appointed: '2020-01-02',
        session: '2025-11-27',
      },
      yields: false,
    },
  ],
})

export const theoryBulletin = limit('12.1.1c', {
  name: '通报学习情况',
  statement: '中心组定期向全局干部职工通报学习情况。',
  reading: '“定期”没有数字：每次学习后通报一次，期限为本地设置。',
  parameters: { workdays: local(10, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays, warn: [{ left: 0 }] }),
  examples: [{ given: { from: '2025-11-27' }, yields: '2025-12-11' }],
})

export const theoryYearReport = report('12.1.1d', {
  name: '中心组学习情况专题报告',
  statement: '年终将中心组学习情况专题报告上级党委。',
  contents: {
    year: count('年度', '年'),
    sessions: count('集中学习', '次'),
    themes: text('学习主题'),
    attendance: num('出勤率', '%', { max: 100 }),
    papers: count('调研报告和论文', '篇'),
    results: text('学习成果'),
    approved: day('党组书记审定日期'),
    sent: day('报送日期'),
    receipt: text('签收凭据'),
  },
  from: ['局党组理论学习中心组'],
  to: ['上级党委'],
  every: { each: 'year', month: 12, on: 'last-workday', remind: [10, 2], isLocal: true },
})

export const theoryYearReportDue = duty('12.1.1d', {
  name: '年终专题报告',
  statement: '年终将中心组学习情况专题报告上级党委。',
  reading: '“年终”没有日期：12月最后一个工作日，为本地设置。',
  who: ['机关党委'],
  every: { each: 'year', month: 12, on: 'last-workday', remind: [10, 2], isLocal: true },
  examples: [{ given: { from: '2025-12-01', to: '2026-01-31' }, yields: ['2025-12-31'] }],
})

export const theoryYearReportSigned = permit('12.1.1d', {
  name: '专题报告审定',
  statement: '报上级党委的专题报告由局党组书记审定后送出。',
  reading: '由谁审定条文未说；报告是以党组名义报上级党委的，所以由党组书记审定。',
  facts: { isApprovedBySecretary: yes('局党组书记已审定') },
  refuse: ({ isApprovedBySecretary }) =>
    !isApprovedBySecretary && '须经局党组书记审定后再报上级党委',
  examples: [
    { given: { isApprovedBySecretary: true }, yields: true },
    { given: { isApprovedBySecretary: false }, yields: false },
  ],
})

export const theoryArchiveParts = [
  '学习计划',
  '学习资料',
  '考勤记录',
  '个人学习笔记',
  '研讨发言情况',
] as const

export const theoryArchive = permit('12.1.2', {
  name: '学习档案齐全',
  statement: '中心组学习档案保存学习计划、学习资料、考勤记录、个人学习笔记、研讨发言情况等。',
  reading: '五项缺一不能结卷，“等”即其他材料可有可无；笔记须每名成员都有。',
  facts: {
    parts: list('卷内已有', text('材料')),
    withoutNotes: list('没有交笔记的成员', text('姓名')),
  },
  parameters: { required: printed(theoryArchiveParts) },
  refuse: ({ parts, withoutNotes }, { required }) => [
    ...required.filter((one) => !parts.includes(one)).map((one) => `学习档案缺少${one}，请补齐`),
    withoutNotes.length > 0 && `${withoutNotes.join('、')}没有交个人学习笔记，请补交`,
  ],
  allowed: '五项材料齐全，可以结卷',
  examples: [
    { given: { parts: theoryArchiveParts, withoutNotes: [] }, yields: true },
    { given: { parts: theoryArchiveParts, withoutNotes: ['甲', '乙'] }, yields: false },
    {
      given: { parts: ['学习计划', '学习资料', '考勤记录', '个人学习笔记'], withoutNotes: [] },
      yields: false,
    },
  ],
})

export const theoryArchiveKept = table('12.1.2', {
  name: '学习档案保管期限',
  statement: '中心组学习材料归档保存。',
  reading: '期限条文未定，为本地设置：计划和专题报告永久，其余10年。',
  facts: { part: oneOf('材料', [...theoryArchiveParts, '专题报告']) },
  rows: [
    [{ part: ['学习计划', '专题报告'] }, '永久', 'local'],
    [{ part: ['学习资料', '考勤记录', '个人学习笔记', '研讨发言情况'] }, '10年', 'local'],
  ],
  examples: [
    { given: { part: '学习计划' }, yields: '永久' },
    { given: { part: '个人学习笔记' }, yields: '10年' },
  ],
})

export const theoryPlan = form('12.1.2a', {
  name: '年度中心组学习计划',
  statement: '年度学习计划写明各场的主题、时间、主讲、必读材料。',
  reading: '计划的内容条文未定，由平台规定；宜在1月底以前定。计划外的学习可以办，须写理由。',
  fields: {
    year: count('年度', '年'),
    sessions: list(
      '场次',
      record('场次', {
        quarter: count('季度', '季度', { min: 1, max: 4 }),
        theme: text('主题'),
        date: day('时间'),
        speaker: text('主讲'),
        reading: text('必读材料'),
      }),
    ),
  },
  signatures: ['局党组书记'],
})

export const theoryPlanCoversYear = permit('12.1.2a', {
  name: '计划覆盖四个季度',
  statement: '年度学习计划四个季度都须有场次，与每季度集中学习1次相合。',
  facts: { quarters: list('场次所在季度', count('季度', '季度', { min: 1, max: 4 })) },
  refuse: ({ quarters }) =>
    [1, 2, 3, 4]
      .filter((one) => !quarters.includes(one))
      .map((one) => `第${one}季度没有安排，每季度须集中学习，请补上`),
  examples: [
    { given: { quarters: [1, 2, 3, 4] }, yields: true },
    { given: { quarters: [1, 2, 4] }, yields: false },
  ],
})

export const theoryMaterials = permit('12.1.2b', {
  name: '学习资料随场次归档',
  statement: '每场学习至少有一份学习资料，随场次归档。',
  facts: { files: count('本场学习资料', '份') },
  refuse: ({ files }) => files === 0 && '本场没有学习资料，请上传后再结束',
  examples: [
    { given: { files: 0 }, yields: false },
    { given: { files: 1 }, yields: true },
  ],
})

export const studyAttendanceStates = ['出勤', '请假', '缺席'] as const

export const theoryAttendance = register('12.1.2c', {
  name: '中心组学习考勤',
  statement: '逐场登记出勤、请假、缺席。',
  reading: '请假由局党组书记批准；请假、缺席的布置补学，为本地设置。',
  keeper: '人事教育科',
  columns: {
    session: day('学习日期'),
    name: text('姓名'),
    state: oneOf('考勤', studyAttendanceStates),
    leaveApprover: text('请假批准人'),
    madeUp: optional(day('补学日期')),
  },
})

export const theoryAttendanceRate = rule('12.1.2c', {
  name: '中心组学习出勤率',
  statement: '统计每名成员的出勤率。',
  reading: '条文没有最低出勤率，提示线为本地设置，只提示、不处理。',
  facts: { held: count('应参加', '次', { min: 1 }), attended: count('出勤', '次') },
  parameters: { hint: local(80, '%') },
  decide: ({ held, attended }, { hint }) => {
    const rate = Math.round((Math.min(attended, held) * 1000) / held) / 10
    const isLow = rate < hint
    return {
      outcome: { rate, isLow },
      reason: `应参加${held}次，出勤${attended}次，出勤率${rate}%${isLow ? `，低于${hint}%` : ''}`,
    }
  },
  examples: [
    { given: { held: 4, attended: 3 }, yields: { rate: 75, isLow: true } },
    { given: { held: 5, attended: 4 }, yields: { rate: 80, isLow: false } },
  ],
})

export const theoryNote = form('12.1.2d', {
  name: '个人学习笔记',
  statement: '每场学习后交个人学习笔记存档。',
  reading: '可以录入，也可以交手写件照片；除本人和档案保管人外不公开。',
  fields: {
    session: day('学习日期'),
    name: text('姓名'),
    note: text('笔记'),
    submitted: day('提交日期'),
  },
  signatures: ['本人'],
})

export const theoryNoteDue = limit('12.1.2d', {
  name: '提交学习笔记',
  statement: '个人学习笔记须提交存档。',
  reading: '何时提交条文未说，期限为本地设置。',
  parameters: { workdays: local(5, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays, warn: [{ left: 0 }] }),
  examples: [{ given: { from: '2025-11-27' }, yields: '2025-12-04' }],
})
