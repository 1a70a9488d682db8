import {
  addDays,
  addMonths,
  count,
  day,
  limit,
  list,
  local,
  oneOf,
  optional,
  permit,
  printed,
  record,
  register,
  report,
  role,
  rule,
  sequence,
  table,
  text,
  yes,
} from '../kit.ts'
import { bureauOffices } from './ch1-units.ts'

/** 第一章二、内设机构，(一)至(七)：只由该科室办的事和办的条件。 */

export const mailroomOffice = role('ch1.2.1a', {
  name: '文电会务机要档案',
  statement: '机关文电、会务、机要、文书档案统一由办公室负责；其他科室直接收到的，移交办公室登记。',
  who: ['办公室'],
  examples: [
    { given: { by: '办公室' }, yields: true },
    { given: { by: '工伤保险科' }, yields: false },
  ],
})

export const coordinationOffice = role('ch1.2.1b', {
  name: '综合协调和督促检查',
  statement: '综合协调、政务运转、督促检查由办公室承担。',
  who: ['办公室'],
})

export const secrecyOffice = role('ch1.2.1c', {
  name: '保密和综治',
  statement: '保密、综治工作由办公室负责。',
  reading: '信息中心协助政务公开和保密（三(三)），提供技术支持，不牵头。',
  who: ['办公室'],
  examples: [
    { given: { by: '办公室' }, yields: true },
    { given: { by: '州人力资源和社会保障局信息中心' }, yields: false },
  ],
})

export const secrecyLogReaders = permit('ch1.2.1c', {
  name: '涉密件查阅记录的查看',
  statement: '涉密件的查阅记录只由办公室保密员和分管领导查看。',
  facts: { viewer: text('查看人岗位') },
  parameters: { readers: local(['办公室保密员', '分管领导']) },
  refuse: ({ viewer }, { readers }) =>
    !readers.some((reader) => reader === viewer) && `涉密件的查阅记录只由${readers.join('、')}查看`,
  examples: [
    { given: { viewer: '办公室保密员' }, yields: true },
    { given: { viewer: '分管领导' }, yields: true },
    { given: { viewer: '信息中心管理员' }, yields: false },
  ],
})

export const fundBudgetCompiled = permit('ch1.2.2a', {
  name: '汇总基金预决算草案',
  statement: '规划财务科汇总审核社会保险基金预决算草案。',
  reading: '草案由三家经办机构编制，规划财务科汇总审核，再报党组会议（第十一条(一)1(7)）。',
  facts: { received: list('已报草案的单位', text('单位')) },
  parameters: {
    drafting: local(['州社会保险事业管理局', '州劳动就业服务局', '州医疗保险基金管理中心']),
  },
  refuse: ({ received }, { drafting }) => {
    const missing = drafting.filter((unit) => !received.includes(unit))
    return missing.length > 0 && `尚缺：${missing.join('、')}，收齐后再汇总`
  },
  examples: [
    { given: { received: ['州社会保险事业管理局', '州劳动就业服务局'] }, yields: false },
    {
      given: {
        received: ['州社会保险事业管理局', '州劳动就业服务局', '州医疗保险基金管理中心'],
      },
      yields: true,
    },
  ],
})

export const financeOffice = role('ch1.2.2b', {
  name: '机关财务',
  statement: '机关财务由规划财务科承担。',
  who: ['规划财务科'],
})

export const separateFinancePosts = permit('ch1.2.2b', {
  name: '财务不相容岗位',
  statement: '机关财务由规划财务科承担，会计、出纳不得一人兼任。',
  reading: '不得兼任出自会计方面的规定，本款未写，作为本地控制。',
  facts: { held: list('已任岗位', text('岗位')), granted: text('拟任岗位') },
  parameters: { apart: local(['会计', '出纳']) },
  refuse: ({ held, granted }, { apart }) => {
    const other = apart.find((post) => post !== granted && held.includes(post))
    return (
      apart.some((post) => post === granted) &&
      other &&
      `${granted}与已任的${other}不相容，请另定人选`
    )
  },
  examples: [
    { given: { held: ['出纳'], granted: '会计' }, yields: false },
    { given: { held: ['会计'], granted: '出纳' }, yields: false },
    { given: { held: ['出纳'], granted: '复核' }, yields: true },
    { given: { held: [], granted: '会计' }, yields: true },
  ],
})

export const assetWriteOff = sequence('ch1.2.2c', {
  name: '资产处置的步骤',
  statement: '机关和所属事业单位国有资产由规划财务科监管，处置先经该科审核。',
  steps: [
    { name: '提出处置', by: '使用单位' },
    { name: '审核', by: '规划财务科' },
    { name: '批准和核销' },
  ],
  examples: [
    { given: { done: ['提出处置'], next: '审核' }, yields: true },
    { given: { done: ['提出处置'], next: '批准和核销' }, yields: false },
    { given: { done: ['提出处置', '审核'], next: '批准和核销' }, yields: true },
  ],
})

export const enforcementOfficerLedger = register('ch1.2.3a', {
  name: '执法人员登记',
  statement: '全州人社行政执法资格由政策法规科审核。',
  keeper: '政策法规科',
  columns: {
    name: text('姓名'),
    unit: text('单位'),
    certificate: text('执法证号'),
    validTo: day('有效期至'),
    training: text('培训情况'),
    isQualified: yes('审核合格'),
  },
})

export const enforcementQualified = permit('ch1.2.3a', {
  name: '有效执法资格',
  statement: '只有政策法规科审核合格、证件在有效期内的人员可以办理执法案件。',
  reading: '有效期含最后一天。',
  facts: {
    isQualified: yes('审核合格'),
    validTo: optional(day('证件有效期至')),
    on: day('执法日期'),
  },
  refuse: ({ isQualified, validTo, on }) => [
    !isQualified && '无有效执法资格，请先由政策法规科审核',
    isQualified && validTo === null && '未登记执法证有效期，请政策法规科补登',
    validTo !== null && on > validTo && `执法证${validTo}到期，换证后再安排执法`,
  ],
  examples: [
    { given: { isQualified: true, validTo: '2025-12-31', on: '2026-01-05' }, yields: false },
    { given: { isQualified: true, validTo: '2025-12-31', on: '2025-12-31' }, yields: true },
    { given: { isQualified: false, validTo: '2026-12-31', on: '2026-01-05' }, yields: false },
    { given: { isQualified: true, validTo: null, on: '2026-01-05' }, yields: false },
  ],
})

export const normativeLegalityReviewed = permit(['ch1.2.3b', 'ch1.1.1'], {
  name: '规范性文件合法性审核',
  statement: '机关规范性文件须经政策法规科合法性审核，意见为合法方可送签。',
  facts: {
    isNormative: yes('规范性文件'),
    opinion: optional(oneOf('审核意见', ['合法', '不合法', '修改后合法'])),
  },
  refuse: ({ isNormative, opinion }) =>
    isNormative && [
      opinion === null && '规范性文件须经政策法规科合法性审核，请先送审',
      opinion !== null && opinion !== '合法' && `审核意见为“${opinion}”，退起草科室修改后重新送审`,
    ],
  examples: [
    { given: { isNormative: true, opinion: null }, yields: false },
    { given: { isNormative: true, opinion: '不合法' }, yields: false },
    { given: { isNormative: true, opinion: '修改后合法' }, yields: false },
    { given: { isNormative: true, opinion: '合法' }, yields: true },
    { given: { isNormative: false, opinion: null }, yields: true },
  ],
})

export const departmentYearbook = report('ch1.2.3c', {
  name: '部门年鉴',
  statement: '部门年鉴由政策法规科编纂，各科室供稿。',
  reading: '条文没有期限，由政策法规科在年度通知中定。',
  contents: { year: count('年度', '年'), unit: text('供稿科室'), material: text('稿件') },
  from: ['各科室'],
  to: ['政策法规科'],
})

export const yearbookMissing = rule('ch1.2.3c', {
  name: '年鉴未交稿的科室',
  statement: '政策法规科向各科室征集年鉴稿件，掌握交稿情况。',
  facts: { received: list('已交稿', oneOf('科室', bureauOffices)) },
  decide: ({ received }) => {
    const missing = bureauOffices.filter((office) => !received.includes(office))
    return {
      outcome: missing,
      reason: missing.length > 0 ? `未交稿${missing.length}个：${missing.join('、')}` : '已收齐',
    }
  },
  examples: [
    { given: { received: bureauOffices }, yields: [] },
    {
      given: { received: bureauOffices.slice(0, 17) },
      yields: ['人事教育科', '新型农村社会保险科'],
    },
  ],
})

export const proposalsOffice = role('ch1.2.3d', {
  name: '建议提案牵头',
  statement: '州政府交办的人大代表建议、政协委员提案由政策法规科牵头：登记、分办、审核答复、退回。',
  who: ['政策法规科'],
})

export const litigationOffice = role('ch1.2.3e', {
  name: '行政复议和应诉',
  statement: '行政复议和行政应诉由政策法规科承担，受理、驳回、终止、结案都由该科办。',
  who: ['政策法规科'],
})

export const litigationReminders = rule('ch1.2.3e', {
  name: '开庭和举证提醒',
  statement: '开庭日、举证期限以前逐次提醒政策法规科。',
  reading: '提前10、5、1天是本地设置，按自然日。',
  facts: { date: day('开庭日或举证期限') },
  parameters: { first: local(10, '天'), second: local(5, '天'), last: local(1, '天') },
  decide: ({ date }, p) => {
    const days = [p.first, p.second, p.last].map((n) => addDays(date, -n))
    return { outcome: days, reason: `${date}以前提醒：${days.join('、')}` }
  },
  examples: [
    { given: { date: '2026-03-11' }, yields: ['2026-03-01', '2026-03-06', '2026-03-10'] },
    { given: { date: '2026-01-05' }, yields: ['2025-12-26', '2025-12-31', '2026-01-04'] },
  ],
})

export const retirementOffice = table(['ch1.2.4a', 'ch1.2.13'], {
  name: '退休审批的承办科室',
  statement: '州直机关事业单位人员退休由工资福利科审核审批；州级参保职工正常退休由养老保险科审核。',
  reading: '两科都办退休，按用人单位类别分。',
  facts: { employer: oneOf('用人单位', ['州直机关事业单位', '州级参保企业']) },
  rows: [
    [{ employer: '州直机关事业单位' }, '工资福利科'],
    [{ employer: '州级参保企业' }, '养老保险科'],
  ],
  examples: [
    { given: { employer: '州直机关事业单位' }, yields: '工资福利科' },
    { given: { employer: '州级参保企业' }, yields: '养老保险科' },
  ],
})

export const retirementLimit = limit('ch1.2.4a', {
  name: '退休审批时限',
  statement: '州直机关事业单位人员退休审批按法定时限；没有法定时限的从速办结。',
  reading: '本款没有时限，按第十五条(七)2的5个工作日，收件日计入。',
  facts: { hasStatutoryLimit: yes('有法定时限') },
  parameters: { workdays: local(5, '个工作日') },
  of: ({ hasStatutoryLimit }, { workdays }) =>
    hasStatutoryLimit
      ? '按法定时限办理'
      : { unit: 'workday', amount: workdays, startRule: 'count-start-day', warn: [{ left: 1 }] },
  examples: [
    { given: { hasStatutoryLimit: false, from: '2025-09-29' }, yields: '2025-10-11' },
    { given: { hasStatutoryLimit: true, from: '2025-09-29' }, yields: null },
  ],
})

export const civilServantProbationers = register('ch1.2.5a', {
  name: '试用期人员登记',
  statement: '新录用公务员试用期由公务员考试录用与培训教育科管理。',
  keeper: '公务员考试录用与培训教育科',
  columns: {
    name: text('姓名'),
    unit: text('用人单位'),
    start: day('试用起'),
    end: day('试用止'),
    confirmed: optional(day('任职定级日期')),
  },
})

export const civilServantProbationEnd = rule('ch1.2.5a', {
  name: '试用期满提醒',
  statement: '试用期满以前提醒该科和用人单位办理任职定级。',
  reading: '本规则没有写试用期长短，12个月出自公务员方面的规定，30天提醒是本地设置。',
  facts: { start: day('试用起') },
  parameters: { months: local(12, '个月'), ahead: local(30, '天') },
  decide: ({ start }, { months, ahead }) => {
    const full = addMonths(start, months)
    const outcome = { last: addDays(full, -1), remind: addDays(full, -ahead) }
    return { outcome, reason: `试用期至${outcome.last}，${outcome.remind}提醒` }
  },
  examples: [
    { given: { start: '2025-09-01' }, yields: { last: '2026-08-31', remind: '2026-08-02' } },
  ],
})

export const personnelFilesScope = permit('ch1.2.6a', {
  name: '公务员人事档案管理范围',
  statement:
    '州直行政机关科级及以下公务员人事档案由公务员职位管理与考核奖励监督科管理，只由该科查阅。',
  facts: {
    isPrefectureOrgan: yes('州直行政机关'),
    rank: oneOf('职级', ['处级以上', '科级', '科级以下']),
  },
  parameters: { ranks: printed(['科级', '科级以下']) },
  refuse: ({ isPrefectureOrgan, rank }, { ranks }) => [
    !isPrefectureOrgan && '不是州直行政机关人员，超出管理范围，请按干部管理权限移交',
    !ranks.some((one) => one === rank) &&
      `${rank}超出管理范围（${ranks.join('、')}），请按干部管理权限移交`,
  ],
  examples: [
    { given: { isPrefectureOrgan: true, rank: '科级' }, yields: true },
    { given: { isPrefectureOrgan: true, rank: '处级以上' }, yields: false },
    { given: { isPrefectureOrgan: false, rank: '科级以下' }, yields: false },
  ],
})

export const openRecruitmentLanes = sequence('ch1.2.7a', {
  name: '事业单位公开招聘分工',
  statement:
    '政策和计划由事业单位人事管理科制定，州人才交流服务中心监督指导和组织实施，考试中心负责考试。',
  reading: '三个单位分三段衔接，交接留记录；计划审定依据第十一条(二)1(1)。',
  steps: [
    { name: '制定计划', by: '事业单位人事管理科' },
    { name: '审定计划', by: '局长办公会议' },
    { name: '组织实施', by: '州人才交流服务中心' },
    { name: '考试', by: '州人力资源和社会保障局考试中心' },
  ],
  examples: [
    { given: { done: ['制定计划'], next: '审定计划' }, yields: true },
    { given: { done: ['制定计划'], next: '考试' }, yields: false },
    { given: { done: ['制定计划', '审定计划', '组织实施'], next: '考试' }, yields: true },
  ],
})

export const recruitmentLedger = register('ch1.2.7a', {
  name: '公开招聘交接记录',
  statement: '招聘各段之间的交接逐项记录。',
  columns: {
    project: text('招聘项目'),
    from: text('移交单位'),
    to: text('接收单位'),
    on: day('交接日期'),
    people: list('经办人', record('经办人', { name: text('姓名') })),
  },
})
