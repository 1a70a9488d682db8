import {
  addDays,
  addMonths,
  count,
  day,
  duty,
  form,
  list,
  local,
  oneOf,
  optional,
  partsOf,
  permit,
  printed,
  quota,
  register,
  report,
  rule,
  table,
  text,
} from '../kit.ts'

/** 第五条 党风廉政建设，(二) 工作任务，(四) 考核和责任追究。 */

export const quarterlyIntegrityStudy = quota('5.2.1', {
  name: '每季度集中研究党风廉政',
  statement: '党风廉政纳入议事日程，与业务同研究同部署同落实同检查，每季度集中研究1次以上。',
  reading: '须是局党组的研究，每年的联席会议（第十一条(七)）不算；过了季度不能用以后的会议补。',
  of: ['本季度党风廉政专题研究', '次'],
  least: printed(1, '次'),
  examples: [
    { given: { count: 0 }, yields: false },
    { given: { count: 1 }, yields: true },
    { given: { count: 2 }, yields: true },
  ],
})

export const integrityStudyReminders = rule('5.2.1', {
  name: '季度研究提醒',
  statement: '本季度尚未研究的，季末以前提醒党组书记和办公室。',
  reading: '提前30天、10天是本地设置，按自然日。',
  facts: { on: day('今日'), held: count('本季度已研究', '次') },
  parameters: { first: local(30, '天'), second: local(10, '天'), least: printed(1, '次') },
  decide: ({ on, held }, { first, second, least }) => {
    const { year, month } = partsOf(on)
    const quarter = Math.floor((month - 1) / 3)
    const last = addDays(addMonths(`${year}-01-01`, quarter * 3 + 3), -1)
    const days = held >= least ? [] : [addDays(last, -first), addDays(last, -second)]
    return {
      outcome: days,
      reason: days.length > 0 ? `季末${last}，提醒日：${days.join('、')}` : `本季度已研究${held}次`,
    }
  },
  examples: [
    { given: { on: '2025-12-21', held: 0 }, yields: ['2025-12-01', '2025-12-21'] },
    { given: { on: '2025-12-21', held: 1 }, yields: [] },
    { given: { on: '2026-01-01', held: 0 }, yields: ['2026-03-01', '2026-03-21'] },
  ],
})

export const problemsBecomeTasks = permit(['5.2.1a', '5.3.1.3'], {
  name: '问题逐条转为整改任务',
  statement:
    '开展党纪政纪和职业道德教育，对廉洁从政、依法行政监督检查，解决突出问题；每个问题有整改任务。',
  facts: {
    problems: list('查出的问题', text('问题')),
    assigned: list('已有整改任务的问题', text('问题')),
  },
  refuse: ({ problems, assigned }) => {
    const open = problems.filter((problem) => !assigned.includes(problem))
    return open.length > 0 && `尚无整改任务：${open.join('、')}，请定责任人和期限后再印发`
  },
  examples: [
    { given: { problems: ['报销不规范'], assigned: [] }, yields: false },
    { given: { problems: ['报销不规范'], assigned: ['报销不规范'] }, yields: true },
    { given: { problems: [], assigned: [] }, yields: true },
  ],
})

export const responsibilityScope = table('5.2.2', {
  name: '党风廉政责任范围',
  statement: '局党组书记、局长为第一责任人负总责；班子成员对分管科室负责；科室负责人对本科室负责。',
  reading:
    '党组书记、局长不是一人的，党组书记为第一责任人（(三)2），局长同为第一责任人。分工变动即重签责任书。',
  facts: { post: oneOf('职务', ['局党组书记', '局长', '班子成员', '科室负责人']) },
  rows: [
    [{ post: ['局党组书记', '局长'] }, '第一责任人，对全局负总责'],
    [{ post: '班子成员' }, '对分管科室负责'],
    [{ post: '科室负责人' }, '对本科室负责'],
  ],
  examples: [
    { given: { post: '局党组书记' }, yields: '第一责任人，对全局负总责' },
    { given: { post: '班子成员' }, yields: '对分管科室负责' },
    { given: { post: '科室负责人' }, yields: '对本科室负责' },
  ],
})

export const responsibilityLetter = form('5.2.2', {
  name: '党风廉政建设责任书',
  statement: '各级责任人每年签订责任书，分工变动重签。',
  fields: {
    year: count('年度', '年'),
    name: text('责任人'),
    post: text('职务'),
    units: list('负责的科室', text('科室')),
    signed: day('签订日期'),
  },
  signatures: ['责任人', '局党组书记'],
})

export const propertyDeclarations = register('5.2.2a', {
  name: '个人财产申报登记',
  statement: '落实个人财产申报制度；内容只由有权的受理人查看。',
  reading: '申报人范围、期限和内容出自其他规定，由机关党委纪委设定。',
  keeper: '机关党委纪委',
  columns: { name: text('申报人'), year: count('年度', '年'), filed: optional(day('申报日期')) },
})

export const personalMatters = register('5.2.2a', {
  name: '个人重大事项报告登记',
  statement: '落实重大事项报告制度；每年和事项发生时报告，内容只由有权的受理人查看。',
  reading: '这里是个人事项，不同于第八条的工作重大事项请示报告。',
  keeper: '机关党委纪委',
  columns: {
    name: text('报告人'),
    matter: text('事项类别'),
    happened: day('发生日期'),
    reported: day('报告日期'),
  },
})

export const yearEndSelfCheck = duty('5.2.3', {
  name: '党风廉政年底自查',
  statement: '年底自查各项党风廉政工作落实情况，配合并接受有关部门考核考评。',
  reading: '“年底”没有日期，12月1日至20日是本地设置。',
  who: ['局党组', '机关党委', '各科室'],
  every: { each: 'year', month: 12, on: 20, remind: [13, 3], isLocal: true },
  examples: [{ given: { from: '2025-01-01', to: '2025-12-31' }, yields: ['2025-12-20'] }],
})

export const selfCheckReport = report('5.2.3', {
  name: '党风廉政自查报告',
  statement: '各科室自查，汇总为全局自查报告。',
  contents: {
    year: count('年度', '年'),
    studies: count('专题研究', '次'),
    education: count('教育活动', '次'),
    rectified: count('整改问题', '个'),
    problems: text('存在问题'),
    measures: text('改进措施'),
  },
  from: ['各科室'],
  to: ['局党组', '机关党委'],
})

/** Grades of the yearly assessment of civil servants, best first. */
export const civilServantGrades = ['优秀', '称职', '基本称职', '不称职'] as const

export const disciplinedNotExcellent = permit('5.2.3a', {
  name: '违纪人员不得评优',
  statement: '发生违纪人员除纪律处分外，年度考核一律不得评为优秀。',
  reading: '违纪在上年、决定在下年的，用于作出决定的年度；违纪当年的结果提请复核。',
  facts: {
    year: count('考核年度', '年'),
    grade: oneOf('等次', civilServantGrades),
    decided: list('处分决定日期', day('日期')),
  },
  parameters: { barred: printed('优秀') },
  refuse: ({ year, grade, decided }, { barred }) =>
    grade === barred &&
    decided.some((one) => partsOf(one).year === year) &&
    `${year}年受纪律处分，违纪人员年度考核不得评为${barred}`,
  examples: [
    { given: { year: 2025, grade: '优秀', decided: ['2025-12-30'] }, yields: false },
    { given: { year: 2025, grade: '称职', decided: ['2025-12-30'] }, yields: true },
    { given: { year: 2025, grade: '优秀', decided: ['2026-01-05'] }, yields: true },
    { given: { year: 2026, grade: '优秀', decided: ['2026-01-05'] }, yields: false },
    { given: { year: 2025, grade: '优秀', decided: [] }, yields: true },
  ],
})

/** What the yearly integrity statement must speak of, by who makes it. */
const statementItems = {
  领导干部: '本人廉洁和配偶、子女、身边工作人员管理',
  党组成员: '贯彻民主集中制和接受监督',
  科室负责人: '执行上级廉政规定和接受监督',
} as const
export const integrityStatementMakers = ['领导干部', '党组成员', '科室负责人'] as const

export const integrityStatement = permit(['5.2.4', '5.3.3.5', '5.3.6.2'], {
  name: '述廉的必写内容',
  statement:
    '领导干部述廉须写本人和配偶、子女、身边工作人员；党组成员须写民主集中制；科室负责人须写执行上级规定；都须写接受监督。',
  facts: {
    makers: list('述廉人身份', oneOf('身份', integrityStatementMakers)),
    written: list('已写内容所属身份', oneOf('身份', integrityStatementMakers)),
  },
  refuse: ({ makers, written }) =>
    makers
      .filter((maker) => !written.includes(maker))
      .map((maker) => `须写“${statementItems[maker]}”，不得空缺`),
  examples: [
    { given: { makers: ['领导干部'], written: [] }, yields: false },
    { given: { makers: ['领导干部'], written: ['领导干部'] }, yields: true },
    { given: { makers: ['领导干部', '党组成员'], written: ['领导干部'] }, yields: false },
    { given: { makers: ['科室负责人'], written: ['科室负责人'] }, yields: true },
  ],
})

export const yearlyIntegrityAssessment = duty('5.4', {
  name: '党风廉政年底考评',
  statement: '局机关党委纪委每年年底全面考评1次，情况报局党风廉政建设领导小组。',
  reading: '“年底”没有日期，12月31日前完成是本地设置。',
  who: ['机关党委纪委'],
  every: { each: 'year', month: 12, on: 'last', remind: [20, 5], isLocal: true },
  examples: [{ given: { from: '2025-01-01', to: '2025-12-31' }, yields: ['2025-12-31'] }],
})

export const integrityAssessmentReport = report('5.4', {
  name: '党风廉政建设考评情况报告',
  statement: '考评情况报局党风廉政建设领导小组。',
  reading: '领导小组组成本条未写，与第六条的领导小组可以是同一机构，分别登记。',
  contents: {
    year: count('年度', '年'),
    person: text('责任人'),
    duties: text('逐项履责情况'),
    result: oneOf('结论', ['履职', '未履职']),
  },
  from: ['机关党委纪委'],
  to: ['局党风廉政建设领导小组'],
})

export const unfulfilledNotExcellent = permit('5.4a', {
  name: '不履行职责不得评优',
  statement: '履责情况列入年度公务员考核；不履行党风廉政职责的不得评为优秀公务员。',
  reading: '条文只写公务员；事业单位人员的优秀等次同样掌握。只有新的考评结论才能取消。',
  facts: {
    grade: oneOf('等次', civilServantGrades),
    finding: oneOf('考评结论', ['履职', '未履职']),
  },
  parameters: { barred: printed('优秀') },
  refuse: ({ grade, finding }, { barred }) =>
    finding === '未履职' && grade === barred && `不履行党风廉政职责不得评为${barred}`,
  examples: [
    { given: { grade: '优秀', finding: '未履职' }, yields: false },
    { given: { grade: '称职', finding: '未履职' }, yields: true },
    { given: { grade: '优秀', finding: '履职' }, yields: true },
  ],
})

export const unreportedNotCompetent = permit('5.4b', {
  name: '不及时报告查处不得评称职',
  statement: '管辖范围内出现违法违纪不及时报告查处的，不得评为称职公务员，并追究责任人责任。',
  reading: '称职以上都不得评，最高为基本称职；评基本称职还是不称职由局党组定，同时立案问责。',
  facts: {
    grade: oneOf('等次', civilServantGrades),
    finding: oneOf('机关党委纪委认定', ['未及时报告查处', '已及时报告查处', '没有违法违纪']),
  },
  parameters: { barred: printed(['优秀', '称职']) },
  refuse: ({ grade, finding }, { barred }) =>
    finding === '未及时报告查处' &&
    barred.some((one) => one === grade) &&
    `未及时报告查处，不得评为${grade}，并追究责任人责任`,
  examples: [
    { given: { grade: '称职', finding: '未及时报告查处' }, yields: false },
    { given: { grade: '优秀', finding: '未及时报告查处' }, yields: false },
    { given: { grade: '基本称职', finding: '未及时报告查处' }, yields: true },
    { given: { grade: '称职', finding: '已及时报告查处' }, yields: true },
  ],
})
