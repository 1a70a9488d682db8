import {
  citeOf,
  conduct,
  count,
  day,
  fen,
  inYuan,
  list,
  local,
  oneOf,
  optional,
  partsOf,
  permit,
  printed,
  register,
  rule,
  table,
  text,
  yes,
  yuan,
} from '../kit.ts'
import { counties } from './ch1-insurance-petition-offices.ts'
import {
  agencyDutyLists,
  agencyUnits,
  directUnitDutyLists,
  directUnits,
  dutiesOf,
} from './ch1-units.ts'

/** 第一章三、直属机构：直属单位、经办机构的职责，县（市）人社局。 */

const subordinateUnits = [...directUnits, ...agencyUnits]
const subordinateDutyLists = { ...directUnitDutyLists, ...agencyDutyLists }

export const unitOfDuty = table(
  ['ch1.3.1', 'ch1.3.2', 'ch1.3.3', 'ch1.3.4', 'ch1.3.5', 'ch1.3.6', 'ch1.3.7'],
  {
    name: '按职责定直属机构',
    statement: '直属单位4个、经办机构3个，各有职责；来件和事项按职责送承办单位。',
    facts: { duty: oneOf('职责', dutiesOf(subordinateDutyLists)) },
    rows: subordinateUnits.map((unit) => [{ duty: subordinateDutyLists[unit] }, unit] as const),
    reason: ({ duty }, unit) =>
      `“${duty}”由${unit}承办（${citeOf(`ch1.3.${subordinateUnits.indexOf(unit) + 1}`)}）`,
    examples: [
      { given: { duty: '流动人员档案管理' }, yields: '州人才交流服务中心' },
      { given: { duty: '公务员考试' }, yields: '州人力资源和社会保障局考试中心' },
      { given: { duty: '运行维护和安全管理' }, yields: '州人力资源和社会保障局信息中心' },
      { given: { duty: '受理举报投诉' }, yields: '州人力资源和社会保障局劳动保障监察支队' },
      { given: { duty: '社保关系建立中断转移接续终止' }, yields: '州社会保险事业管理局' },
      { given: { duty: '登记失业率监控' }, yields: '州劳动就业服务局' },
      { given: { duty: '离休干部医疗统筹' }, yields: '州医疗保险基金管理中心' },
    ],
  },
)

export const unitType = table(
  ['ch1.3.1', 'ch1.3.2', 'ch1.3.3', 'ch1.3.4', 'ch1.3.5', 'ch1.3.6', 'ch1.3.7'],
  {
    name: '直属单位与经办机构',
    statement: '直属机构七个，分直属单位和经办机构。',
    reading:
      '标题只写直属机构，其他条文分称直属单位、经办机构；按第四十八条(二)所列，(五)至(七)为经办机构，其余为直属单位。',
    facts: { unit: oneOf('单位', subordinateUnits) },
    rows: [
      [{ unit: directUnits }, '直属单位', 'local'],
      [{ unit: agencyUnits }, '经办机构', 'local'],
    ],
    examples: [
      { given: { unit: '州人力资源和社会保障局劳动保障监察支队' }, yields: '直属单位' },
      { given: { unit: '州社会保险事业管理局' }, yields: '经办机构' },
    ],
  },
)

export const talentCentreDuties = conduct('ch1.3.1', {
  name: '人才交流服务中心职责',
  statement: '州人才交流服务中心承担人才流动、人事代理、招聘实施和档案等职责。',
  reading: '新设立人才中介机构的审批与二(十)重叠，见第一章一(二)。',
  who: ['州人才交流服务中心'],
  points: directUnitDutyLists.州人才交流服务中心,
})

export const examCentreDuties = conduct('ch1.3.2', {
  name: '考试中心职责',
  statement: '考试中心承担公务员、事业单位、职称和执业资格考试等职责。',
  who: ['州人力资源和社会保障局考试中心'],
  points: directUnitDutyLists.州人力资源和社会保障局考试中心,
})

export const examPapersMarked = permit('ch1.3.2', {
  name: '试卷须定密级',
  statement: '考试中心承办考试，经手试卷须定密级。',
  reading: '密级出自考试保密的规定，本款未写，作为本地控制。',
  facts: { isExamPaper: yes('试卷、答案'), hasSecrecyLevel: yes('已定密级') },
  refuse: ({ isExamPaper, hasSecrecyLevel }) =>
    isExamPaper && !hasSecrecyLevel && '试卷须先定密级再登记交接',
  examples: [
    { given: { isExamPaper: true, hasSecrecyLevel: false }, yields: false },
    { given: { isExamPaper: true, hasSecrecyLevel: true }, yields: true },
    { given: { isExamPaper: false, hasSecrecyLevel: false }, yields: true },
  ],
})

export const informationCentreDuties = conduct('ch1.3.3', {
  name: '信息中心职责',
  statement: '信息中心承担信息系统、专网、社会保障卡、运行维护和网站等职责。',
  reading: '印本此处作“厅信息中心”，应为“局”。系统管理归信息中心，制度归办公室。',
  who: ['州人力资源和社会保障局信息中心'],
  points: directUnitDutyLists.州人力资源和社会保障局信息中心,
})

export const inspectionBrigadeDuties = conduct('ch1.3.4', {
  name: '劳动保障监察支队职责',
  statement: '劳动保障监察支队宣传督促、检查用人单位、受理举报投诉、依法查处。',
  who: ['州人力资源和社会保障局劳动保障监察支队'],
  points: directUnitDutyLists.州人力资源和社会保障局劳动保障监察支队,
})

export const socialInsuranceAgencyDuties = conduct('ch1.3.5', {
  name: '社会保险事业管理局职责',
  statement: '州社会保险事业管理局承担养老、工伤、生育经办和基金管理等职责。',
  who: ['州社会保险事业管理局'],
  points: agencyDutyLists.州社会保险事业管理局,
})

export const employmentAgencyDuties = conduct('ch1.3.6', {
  name: '劳动就业服务局职责',
  statement: '州劳动就业服务局承担公共就业服务、失业保险经办和创业扶持等职责。',
  reading: '征缴台账由州劳动就业服务局建，政策监督归就业促进与失业保险科（二(十)）。',
  who: ['州劳动就业服务局'],
  points: agencyDutyLists.州劳动就业服务局,
})

export const unemploymentCards = register('ch1.3.6a', {
  name: '《就业失业登记证》登记',
  statement: '州级《就业失业登记证》的办理、登记、管理和年审由州劳动就业服务局负责。',
  keeper: '州劳动就业服务局',
  columns: {
    number: text('证号'),
    holder: text('持证人'),
    issued: day('发证日期'),
    history: text('从业经历'),
    lastChecked: count('最近年审年度', '年'),
  },
})

export const missedYearlyChecks = rule('ch1.3.6a', {
  name: '年审缺失',
  statement: '《就业失业登记证》每年年审1次；缺年审的，用于享受待遇时提示。',
  reading: '只列已经过完的年度；当年尚可年审。',
  facts: { lastChecked: count('最近年审年度', '年'), on: day('使用日期') },
  parameters: { cycle: printed(1, '年') },
  decide: ({ lastChecked, on }, { cycle }) => {
    const { year } = partsOf(on)
    const missed: number[] = []
    for (let due = lastChecked + cycle; due < year; due += cycle) missed.push(due)
    return {
      outcome: missed,
      reason: missed.length > 0 ? `${missed.join('、')}年年审缺失` : '年审没有缺失',
    }
  },
  examples: [
    { given: { lastChecked: 2024, on: '2026-03-02' }, yields: [2025] },
    { given: { lastChecked: 2025, on: '2026-03-02' }, yields: [] },
    { given: { lastChecked: 2026, on: '2026-03-02' }, yields: [] },
    { given: { lastChecked: 2023, on: '2026-03-02' }, yields: [2024, 2025] },
  ],
})

export const unemploymentFundLedger = register('ch1.3.6b', {
  name: '失业保险基金征缴台账',
  statement: '建立失业保险基金征缴台账，做好预决算、拨付、发放管理。',
  keeper: '州劳动就业服务局',
  columns: {
    unit: text('缴费单位'),
    period: text('费款所属期'),
    payable: fen('应缴'),
    paid: fen('实缴'),
    arrears: fen('欠缴'),
  },
})

export const unemploymentArrears = rule('ch1.3.6b', {
  name: '失业保险欠缴',
  statement: '台账记应缴、实缴，差额为欠缴。',
  reading: '多缴的不记负数，欠缴为零，多缴另列。',
  facts: { payable: fen('应缴'), paid: fen('实缴') },
  decide: ({ payable, paid }) => {
    const outcome = { arrears: Math.max(0, payable - paid), excess: Math.max(0, paid - payable) }
    return {
      outcome,
      reason: `欠缴${inYuan(outcome.arrears)}，多缴${inYuan(outcome.excess)}`,
    }
  },
  examples: [
    {
      given: { payable: yuan(5000), paid: yuan(3800) },
      yields: { arrears: yuan(1200), excess: 0 },
    },
    { given: { payable: yuan(5000), paid: yuan(5000) }, yields: { arrears: 0, excess: 0 } },
    {
      given: { payable: yuan(5000), paid: yuan(5000.01) },
      yields: { arrears: 0, excess: 1 },
    },
  ],
})

export const startupLoans = register('ch1.3.6c', {
  name: '创业贷款和跟踪服务登记',
  statement: '小额担保贷款、贷免扶补的申报、审核、认定、贴息报批和后续跟踪服务逐户登记。',
  keeper: '州劳动就业服务局',
  columns: {
    borrower: text('借款人'),
    kind: oneOf('类别', ['小额担保贷款', '贷免扶补']),
    amount: fen('贷款金额'),
    approved: optional(day('认定日期')),
    visits: list('跟踪服务', day('日期')),
    closed: optional(day('结清日期')),
  },
})

export const startupLoanClosed = permit('ch1.3.6c', {
  name: '结清前须有跟踪服务',
  statement: '创业贷款须有后续跟踪服务，没有跟踪服务记录的不得销户。',
  reading: '次数条文未写，至少1次是本地设置。',
  facts: { visits: count('跟踪服务', '次') },
  parameters: { least: local(1, '次') },
  refuse: ({ visits }, { least }) =>
    visits < least && `缺少后续跟踪服务记录：须${least}次，现${visits}次`,
  examples: [
    { given: { visits: 0 }, yields: false },
    { given: { visits: 1 }, yields: true },
  ],
})

export const medicalInsuranceAgencyDuties = conduct('ch1.3.7', {
  name: '医疗保险基金管理中心职责',
  statement: '州医疗保险基金管理中心承担医保经办、基金征缴划拨和定点协议等职责。',
  who: ['州医疗保险基金管理中心'],
  points: agencyDutyLists.州医疗保险基金管理中心,
})

export const taskToCounty = table('ch1.3a', {
  name: '向县（市）局布置工作',
  statement: '县（市）人社局为业务指导对象，工作布置给县（市）局主要负责人。',
  reading: '本章没有县（市）一节，八个县（市）是本地资料；送主要负责人依据第十条(二)3。',
  facts: { county: oneOf('县（市）', counties), to: oneOf('受文人', ['主要负责人', '其他人员']) },
  rows: [
    [{ to: '主要负责人' }, '直接送达'],
    [{ to: '其他人员' }, '改送主要负责人并提示'],
  ],
  reason: ({ county, to }, how) => `送${county}人社局${to}：${how}`,
  examples: [
    { given: { county: '广南县', to: '其他人员' }, yields: '改送主要负责人并提示' },
    { given: { county: '广南县', to: '主要负责人' }, yields: '直接送达' },
  ],
})
