import {
  conditions,
  conduct,
  count,
  day,
  duty,
  form,
  limit,
  local,
  num,
  oneOf,
  optional,
  permit,
  printed,
  quota,
  register,
  report,
  role,
  rule,
  text,
  yes,
} from '../kit.ts'

/** 第十二条 学习制度，(一) 党组理论学习中心组，(二) 干部职工。 */

export const studyChair = permit('12.1.1', {
  name: '中心组学习主持人',
  statement: '由局党组书记或委托党组成员主持，办公室、机关党委、人事教育科承办。',
  facts: {
    isSecretary: yes('党组书记'),
    isMember: yes('党组成员'),
    isDelegated: yes('党组书记委托'),
  },
  refuse: ({ isSecretary, isMember, isDelegated }) =>
    !isSecretary && !(isMember && isDelegated) && '须由党组书记或其委托的党组成员主持',
  examples: [
    { given: { isSecretary: false, isMember: false, isDelegated: true }, yields: false },
    { given: { isSecretary: false, isMember: true, isDelegated: true }, yields: true },
    { given: { isSecretary: true, isMember: true, isDelegated: false }, yields: true },
  ],
})

export const studyOrganisers = role('12.1.1', {
  name: '中心组学习承办',
  statement: '办公室、机关党委、人事教育科负责承办。',
  who: ['办公室', '机关党委', '人事教育科'],
})

export const groupQuarterly = duty('12.1.1a', {
  name: '中心组每季度集中学习',
  statement: '每季度集中组织学习1次。',
  reading: '每季度至少1次，季度最后一天为限；提前30、10日提醒，由本局设定。',
  who: ['党组书记', '办公室', '机关党委', '人事教育科'],
  every: { each: 'quarter', month: 3, on: 'last', remind: [30, 10] },
  examples: [
    {
      given: { from: '2025-10-01', to: '2026-03-31' },
      yields: ['2025-12-31', '2026-03-31'],
    },
  ],
})

export const groupMember = permit('12.1.1b', {
  name: '中心组成员',
  statement: '由正科级以上实职领导干部组成。',
  reading: '职级并行后仍以领导职务计；任职之日起入组。',
  facts: {
    rank: oneOf('级别', ['科员', '副科级', '正科级', '副处级', '正处级']),
    isLeadingPost: yes('实职领导职务'),
  },
  parameters: { ranks: printed(['正科级', '副处级', '正处级']) },
  refuse: ({ rank, isLeadingPost }, { ranks }) =>
    (!ranks.some((one) => one === rank) || !isLeadingPost) && '中心组由正科级以上实职领导干部组成',
  examples: [
    { given: { rank: '副科级', isLeadingPost: true }, yields: false },
    { given: { rank: '正科级', isLeadingPost: true }, yields: true },
    { given: { rank: '副处级', isLeadingPost: false }, yields: false },
  ],
})

export const studyPublished = limit('12.1.1c', {
  name: '学习情况通报',
  statement: '定期向全局干部职工通报学习情况。',
  reading: '每次学习后10个工作日内，由本局设定。',
  parameters: { workdays: local(10, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [{ given: { from: '2025-11-27' }, yields: '2025-12-11' }],
})

export const studyYearReport = report('12.1.1d', {
  name: '中心组学习年度专题报告',
  statement: '年终将学习情况专题报告上级党委。',
  reading: '“年终”为12月最后一个工作日，由本局设定；党组书记签发。',
  from: ['局党组'],
  to: ['上级党委'],
  every: { each: 'year', month: 12, on: 'last-workday', isLocal: true },
  contents: { year: count('年度', '年'), sessions: count('学习次数', '次'), summary: text('情况') },
})

export const studyArchive = permit('12.1.2', {
  name: '中心组学习档案齐全',
  statement: '保存学习计划、学习资料、考勤记录、个人学习笔记、研讨发言情况等。',
  facts: {
    hasPlan: yes('学习计划'),
    hasMaterial: yes('学习资料'),
    hasAttendance: yes('考勤记录'),
    withoutNotes: count('缺学习笔记的成员', '人'),
    hasSpeeches: yes('研讨发言情况'),
  },
  refuse: (f) => [
    !f.hasPlan && '缺学习计划',
    !f.hasMaterial && '缺学习资料',
    !f.hasAttendance && '缺考勤记录',
    f.withoutNotes > 0 && `${f.withoutNotes}人缺个人学习笔记`,
    !f.hasSpeeches && '缺研讨发言情况',
  ],
  examples: [
    {
      given: {
        hasPlan: true,
        hasMaterial: true,
        hasAttendance: true,
        withoutNotes: 2,
        hasSpeeches: true,
      },
      yields: false,
    },
    {
      given: {
        hasPlan: true,
        hasMaterial: true,
        hasAttendance: true,
        withoutNotes: 0,
        hasSpeeches: true,
      },
      yields: true,
    },
  ],
})

export const studyPlan = quota('12.1.2a', {
  name: '年度学习计划场次',
  statement: '年度计划含主题、时间、主讲、必读材料，至少排满四个季度。',
  of: ['计划场次', '次'],
  least: printed(4, '次'),
  examples: [
    { given: { count: 3 }, yields: false },
    { given: { count: 4 }, yields: true },
  ],
})

export const sessionMaterial = conditions('12.1.2b', {
  name: '学习资料随场次归档',
  statement: '学习资料随场次归档。',
  must: { hasFiles: ['有学习资料', '没有学习资料，不能结束本场学习'] },
})

export const studyAttendance = rule('12.1.2c', {
  name: '学习出勤率',
  statement: '逐场登记出勤、请假、缺席并统计出勤率。',
  reading: '80%只是提示线，由本局设定。',
  facts: { sessions: count('场次', '次', { min: 1 }), attended: count('出勤', '次') },
  parameters: { hint: local(80, '%') },
  decide: ({ sessions, attended }, { hint }) => {
    const rate = Math.round((attended / sessions) * 10_000) / 100
    return { outcome: rate >= hint, reason: `出勤率${rate}%，提示线${hint}%` }
  },
  examples: [
    { given: { sessions: 4, attended: 3 }, yields: false },
    { given: { sessions: 5, attended: 4 }, yields: true },
  ],
})

export const noteSubmitted = limit('12.1.2d', {
  name: '学习笔记提交',
  statement: '个人学习笔记提交存档。',
  reading: '5个工作日由本局设定。',
  parameters: { workdays: local(5, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [{ given: { from: '2025-11-27' }, yields: '2025-12-04' }],
})

export const studyRegister = register(['12.1.2c', '12.1.2e'], {
  name: '中心组学习登记',
  statement: '逐场登记出勤和研讨发言。',
  keeper: '机关党委',
  columns: {
    on: day('日期'),
    topic: text('主题'),
    member: text('成员'),
    attendance: oneOf('出勤', ['出席', '请假', '缺席']),
    speech: text('发言要点'),
  },
})

export const memberPaper = quota('12.1.3', {
  name: '中心组成员调研报告',
  statement: '每年至少撰写1篇调研报告或论文。',
  reading: '同时算作第十二条(二)1的个人1篇，不要求写两篇。',
  of: ['调研报告或论文', '篇'],
  least: printed(1, '篇'),
  examples: [
    { given: { count: 0 }, yields: false },
    { given: { count: 1 }, yields: true },
  ],
})

export const newMemberPaper = rule('12.1.3a', {
  name: '年中入组的指标',
  statement: '年中进入中心组的成员当年指标按任职时间折算提示。',
  reading: '7月1日以前任职的承担全年指标，之后的只作提示，由本局设定。',
  facts: { since: day('入组日期') },
  parameters: { before: local('07-01', '月日') },
  decide: ({ since }, { before }) => ({
    outcome: since.slice(5) < before ? '全年指标' : '提示',
    reason: `${since}入组`,
  }),
  examples: [
    { given: { since: '2025-06-30' }, yields: '全年指标' },
    { given: { since: '2025-07-01' }, yields: '提示' },
  ],
})

export const staffOrganisers = role('12.2.1', {
  name: '职工学习组织',
  statement: '干部职工学习分别由局机关党委、党支部、科室组织。',
  who: ['局机关党委', '党支部', '科室'],
})

export const committeeQuarterly = duty('12.2.1a', {
  name: '机关党委每季度学习',
  statement: '局机关党委每季度组织学习1次。',
  reading: '与中心组学习分别计次。',
  who: ['局机关党委'],
  every: { each: 'quarter', month: 3, on: 'last', remind: [30, 10] },
  examples: [{ given: { from: '2026-01-01', to: '2026-03-31' }, yields: ['2026-03-31'] }],
})

export const branchMonthly = duty('12.2.1b', {
  name: '党支部每月学习',
  statement: '党支部每月组织学习1次。',
  reading: '每月20日未办的提醒支部书记，由本局设定。',
  who: ['党支部'],
  every: { each: 'month', on: 'last', remind: [7] },
  examples: [
    { given: { from: '2025-11-01', to: '2025-12-31' }, yields: ['2025-11-30', '2025-12-31'] },
  ],
})

export const unitStudy = conduct('12.2.1c', {
  name: '科室学习',
  statement: '各科室视工作需要组织学习。',
  reading: '没有次数要求，不作缺口。',
  who: ['各科室'],
})

export const exchangeYearly = quota('12.2.1d', {
  name: '交流学习次数',
  statement: '每年组织干部职工交流学习2次以上。',
  reading: '含2次；由机关党委组织。',
  of: ['交流学习', '次'],
  least: printed(2, '次'),
  examples: [
    { given: { count: 1 }, yields: false },
    { given: { count: 2 }, yields: true },
  ],
})

export const staffPaper = quota('12.2.1e', {
  name: '职工调研报告或心得',
  statement: '每位职工每年至少撰写1篇调研报告或心得体会文章。',
  reading: '同一篇文章只计一名第一作者；长期病假、外派6个月以上的由科室说明免计。',
  of: ['调研报告或心得', '篇'],
  least: printed(1, '篇'),
  examples: [
    { given: { count: 0 }, yields: false },
    { given: { count: 1 }, yields: true },
  ],
})

export const trainingSummary = rule('12.2.2', {
  name: '培训总结',
  statement: '参加考察学习培训7天以上的，结束时交2000字左右学习总结及课件等资料。',
  reading: '7天以上含7天，按自然日首尾相加；“左右”上下10%，交稿在结束后7日内，均由本局设定。',
  facts: { days: count('培训天数', '天'), words: optional(count('总结字数', '字')) },
  parameters: { days: printed(7, '天'), words: printed(2000, '字'), tolerance: local(10, '%') },
  decide: ({ days: n, words: written }, { days, words, tolerance }) => {
    if (n < days) return { outcome: '不需要', reason: `${n}天，不足${days}天` }
    if (written === null)
      return { outcome: '须交总结', reason: `${n}天，须交${words}字左右总结和资料` }
    const spread = (words * tolerance) / 100
    return {
      outcome: Math.abs(written - words) <= spread ? '符合' : '字数提示',
      reason: `总结${written}字，要求${words}字左右`,
    }
  },
  examples: [
    { given: { days: 6, words: null }, yields: '不需要' },
    { given: { days: 7, words: null }, yields: '须交总结' },
    { given: { days: 7, words: 1800 }, yields: '符合' },
    { given: { days: 7, words: 1799 }, yields: '字数提示' },
  ],
})

export const summaryDue = limit('12.2.2', {
  name: '培训总结交稿',
  statement: '结束时须交学习总结。',
  reading: '结束后7日内，由本局设定。',
  parameters: { days: local(7, '日') },
  of: (_, { days }) => ({ unit: 'day', amount: days, roll: 'none' }),
  examples: [{ given: { from: '2025-11-09' }, yields: '2025-11-16' }],
})

export const outlineFirst = permit('12.2.2a', {
  name: '调研提纲',
  statement: '到基层调研前要有调研提纲。',
  reading: '第八条的紧急现场处置不是调研。',
  facts: { hasOutline: yes('有调研提纲'), isEmergency: yes('紧急处置') },
  refuse: ({ hasOutline, isEmergency }) =>
    !hasOutline && !isEmergency && '到基层调研前须有调研提纲',
  examples: [
    { given: { hasOutline: false, isEmergency: false }, yields: false },
    { given: { hasOutline: true, isEmergency: false }, yields: true },
    { given: { hasOutline: false, isEmergency: true }, yields: true },
  ],
})

export const surveyReport = limit('12.2.2b', {
  name: '调研报告',
  statement: '调研后上交调研报告。',
  reading: '10个工作日内交科室负责人，由本局设定。',
  parameters: { workdays: local(10, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [{ given: { from: '2025-11-26' }, yields: '2025-12-10' }],
})

export const onlineHours = rule('12.2.3', {
  name: '干部在线学习',
  statement: '按干部在线教育的安排完成学习任务。',
  reading: '学时和截止日期按当年通知录入；提前60、30、10日提醒，由本局设定。',
  facts: { required: num('要求学时', '学时'), done: num('已完成', '学时') },
  decide: ({ required, done }) => ({
    outcome: Math.max(0, required - done),
    reason: done >= required ? '已完成' : `还差${required - done}学时`,
  }),
  examples: [
    { given: { required: 50, done: 42 }, yields: 8 },
    { given: { required: 50, done: 51 }, yields: 0 },
  ],
})

export const studySummaryForm = form('12.2.2', {
  name: '学习总结',
  statement: '2000字左右学习总结及课件等学习资料。',
  fields: {
    name: text('姓名'),
    training: text('培训名称'),
    first: day('起'),
    last: day('止'),
    words: count('字数', '字'),
  },
  signatures: ['本人', '科室负责人'],
})
