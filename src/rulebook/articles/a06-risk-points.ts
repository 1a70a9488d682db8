import {
  day,
  duty,
  limit,
  list,
  local,
  oneOf,
  permit,
  printed,
  quota,
  register,
  report,
  rule,
  sequence,
  table,
  text,
} from '../kit.ts'
import { bureauUnits } from './ch1-units.ts'

/** 第六条 廉政风险防控监督，(一) 重点内容，(二)1、2 报告和检查。 */

/** 防控监督重点: what the clause lists, by category. */
export const riskMatters = [
  '社保基金管理使用',
  '就业资金管理使用',
  '医保基金管理使用',
  '内控制度',
  '党风廉政目标责任制',
  '财务收支',
  '财经纪律',
  '行政审批',
  '公务员考录',
  '事业单位工作人员招聘',
  '专业技术职称评审',
  '工伤认定',
  '劳动能力鉴定',
  '社会保险费用审核',
  '信息系统管理',
  '劳动保障监察',
  '科室梳理的风险点',
  '其他事项',
] as const

export const riskCategories = ['基金', '财务', '对外风险点', '科室风险点', '其他'] as const

export const riskCategory = table(['6.1.1', '6.1.2', '6.1.3', '6.1.4', '6.1.5'], {
  name: '廉政风险点类别',
  statement:
    '防控监督重点为：基金管理使用、内控和责任制；财务收支和财经纪律；对外廉政风险点；科室梳理的风险点；其他。',
  facts: { matter: oneOf('事项', riskMatters) },
  rows: [
    [
      {
        matter: [
          '社保基金管理使用',
          '就业资金管理使用',
          '医保基金管理使用',
          '内控制度',
          '党风廉政目标责任制',
        ],
      },
      '基金',
    ],
    [{ matter: ['财务收支', '财经纪律'] }, '财务'],
    [
      {
        matter: [
          '行政审批',
          '公务员考录',
          '事业单位工作人员招聘',
          '专业技术职称评审',
          '工伤认定',
          '劳动能力鉴定',
          '社会保险费用审核',
          '信息系统管理',
          '劳动保障监察',
        ],
      },
      '对外风险点',
    ],
    [{ matter: '科室梳理的风险点' }, '科室风险点'],
    [{ matter: '其他事项' }, '其他'],
  ],
  examples: [
    { given: { matter: '医保基金管理使用' }, yields: '基金' },
    { given: { matter: '财经纪律' }, yields: '财务' },
    { given: { matter: '工伤认定' }, yields: '对外风险点' },
    { given: { matter: '科室梳理的风险点' }, yields: '科室风险点' },
    { given: { matter: '其他事项' }, yields: '其他' },
  ],
})

export const riskPoints = register(['6.1.4', '6.1.1', '6.1.2', '6.1.3', '6.1.5'], {
  name: '廉政风险点登记',
  statement: '各科室梳理廉政风险点，科室负责人维护，机关党委确认。',
  keeper: '机关党委',
  columns: {
    unit: oneOf('科室', bureauUnits),
    point: text('风险点'),
    category: oneOf('类别', riskCategories),
    level: oneOf('等级', ['高', '中', '低']),
    measure: text('防控措施'),
    person: text('责任人'),
    reviewed: day('复查日期'),
  },
})

export const unitsWithoutRiskPoints = rule('6.1.4', {
  name: '没有风险点的科室',
  statement: '各科室都应梳理廉政风险点，没有登记的列名。',
  facts: {
    units: list('科室', text('科室')),
    registered: list('已登记风险点的科室', text('科室')),
  },
  decide: ({ units, registered }) => {
    const outcome = units.filter((unit) => !registered.includes(unit))
    return {
      outcome,
      reason: outcome.length > 0 ? `没有登记风险点：${outcome.join('、')}` : '各科室都有风险点',
    }
  },
  examples: [
    {
      given: { units: ['职业能力建设科', '工伤保险科'], registered: ['工伤保险科'] },
      yields: ['职业能力建设科'],
    },
    { given: { units: ['工伤保险科'], registered: ['工伤保险科'] }, yields: [] },
  ],
})

const specialReportContents = {
  period: text('期间'),
  unit: text('报告单位'),
  category: oneOf('类别', riskCategories),
  analysis: text('综合分析'),
  problems: text('问题'),
  measures: text('措施'),
}

export const quarterlyRiskReport = report('6.2.1.1', {
  name: '基金和财务季度专题报告',
  statement:
    '基金管理使用、内控、财务收支、财经纪律按季度综合分析，向局党组、分管领导、机关党委专题报告。',
  reading:
    '报告单位条文未写，按三家经办机构、规划财务科、社会保险基金监督科；与第十五条(二)1的季报分开。',
  contents: specialReportContents,
  from: [
    '州社会保险事业管理局',
    '州劳动就业服务局',
    '州医疗保险基金管理中心',
    '规划财务科',
    '社会保险基金监督科',
  ],
  to: ['局党组', '分管领导', '机关党委'],
  every: { each: 'quarter', month: 3, on: 'last' },
})

export const halfYearRiskReport = report('6.2.1.2', {
  name: '其他风险点半年专题报告',
  statement: '其他廉政风险点内控执行每半年综合分析，向局党组、分管领导、机关党委专题报告。',
  contents: specialReportContents,
  from: ['各科室', '经办机构'],
  to: ['局党组', '分管领导', '机关党委'],
  every: { each: 'half-year', month: 6, on: 'last' },
})

export const riskReportRounds = duty('6.2.1.1', {
  name: '季度专题分析的周期',
  statement: '按季度综合分析并专题报告。',
  who: [
    '州社会保险事业管理局',
    '州劳动就业服务局',
    '州医疗保险基金管理中心',
    '规划财务科',
    '社会保险基金监督科',
  ],
  every: { each: 'quarter', month: 3, on: 'last' },
  examples: [
    {
      given: { from: '2025-10-01', to: '2026-03-31' },
      yields: ['2025-12-31', '2026-03-31'],
    },
  ],
})

export const halfYearRiskReportRounds = duty('6.2.1.2', {
  name: '半年专题分析的周期',
  statement: '每半年综合分析并专题报告。',
  who: ['各科室', '经办机构'],
  every: { each: 'half-year', month: 6, on: 'last' },
  examples: [
    {
      given: { from: '2026-01-01', to: '2026-12-31' },
      yields: ['2026-06-30', '2026-12-31'],
    },
  ],
})

export const riskReportDue = limit(['6.2.1.1', '6.2.1.2'], {
  name: '专题报告的时限',
  statement: '季度、半年结束后专题报告。',
  reading: '条文没有报送日，自季末、半年末起10个工作日是本地设置。',
  parameters: { workdays: local(10, '个工作日') },
  of: (_, { workdays }) => ({
    unit: 'workday',
    amount: workdays,
    warn: [{ left: 3 }, { over: 1 }],
  }),
  examples: [
    { given: { from: '2025-12-31' }, yields: '2026-01-15' },
    { given: { from: '2026-06-30' }, yields: '2026-07-14' },
  ],
})

export const riskReportRecipients = permit(['6.2.1.1', '6.2.1.2'], {
  name: '专题报告的报送对象',
  statement: '专题报告同时报局党组、分管领导、机关党委。',
  facts: { to: list('报送', text('对象')) },
  parameters: { recipients: printed(['局党组', '分管领导', '机关党委']) },
  refuse: ({ to }, { recipients }) => {
    const missing = recipients.filter((one) => !to.includes(one))
    return missing.length > 0 && `须同时报${recipients.join('、')}，尚缺：${missing.join('、')}`
  },
  examples: [
    { given: { to: ['分管领导'] }, yields: false },
    { given: { to: ['局党组', '分管领导', '机关党委'] }, yields: true },
  ],
})

export const yearlyIntegrityReport = quota('6.2.1.3', {
  name: '每年述廉述职',
  statement: '科室和经办机构的负责人每年1次向局党组述廉述职，或者报送专题材料。',
  reading: '条文未列直属单位负责人，按第二条(五)包括在内，局党组可以除外。口头、书面都算。',
  of: ['本年述廉述职或专题材料', '次'],
  least: printed(1, '次'),
  examples: [
    { given: { count: 0 }, yields: false },
    { given: { count: 1 }, yields: true },
  ],
})

export const integrityReportsGiven = register('6.2.1.3', {
  name: '述廉述职登记',
  statement: '述廉述职的人、时间和方式逐次登记。',
  keeper: '机关党委',
  columns: {
    name: text('姓名'),
    unit: text('科室'),
    on: day('日期'),
    how: oneOf('方式', ['会议述廉述职', '书面材料']),
  },
})

export const yearlyFundInspection = quota('6.2.2.1', {
  name: '每年基金和内控检查',
  statement: '社保基金监督科和机关党委每年检查基金及内控不少于1次，结果专题报局党组。',
  reading: '已有结果报告的才计数；12月1日仍为0的提醒，是本地设置。',
  of: ['本年已报局党组的检查', '次'],
  least: printed(1, '次'),
  examples: [
    { given: { count: 0 }, yields: false },
    { given: { count: 1 }, yields: true },
  ],
})

export const yearlyInternalAudit = quota('6.2.2.2', {
  name: '每年内部审计',
  statement: '机关党委每年组织对局机关、经办机构财务收支和财经纪律内审1次，结果专题报局党组。',
  reading: '机关党委组织，社会保险基金监督科实施（第一章二(十六)）；多于1次也可以。',
  of: ['本年已报局党组的内审', '次'],
  least: printed(1, '次'),
  examples: [
    { given: { count: 0 }, yields: false },
    { given: { count: 1 }, yields: true },
    { given: { count: 2 }, yields: true },
  ],
})

export const integrityInspectionReported = permit(['6.2.2.1', '6.2.2.2'], {
  name: '检查、内审结果须报局党组',
  statement: '检查、内审的结果专题报局党组，报后方可办结。',
  facts: { reports: list('已报局党组的专题报告', text('报告')) },
  refuse: ({ reports }) => reports.length === 0 && '结果须专题报局党组，请附报告后再办结',
  examples: [
    { given: { reports: [] }, yields: false },
    { given: { reports: ['2025年基金检查情况报告'] }, yields: true },
  ],
})

export const auditorRecusal = permit('6.2.2.2', {
  name: '审计人员回避本单位',
  statement: '内审人员不审本单位。',
  reading: '条文未写回避，是本地控制；局机关财务属规划财务科。',
  facts: { auditorUnit: text('审计人员所在科室'), audited: list('被审单位', text('科室')) },
  refuse: ({ auditorUnit, audited }) =>
    audited.includes(auditorUnit) && `审计人员应回避本单位（${auditorUnit}），请另派`,
  examples: [
    { given: { auditorUnit: '规划财务科', audited: ['规划财务科'] }, yields: false },
    {
      given: { auditorUnit: '社会保险基金监督科', audited: ['规划财务科', '州劳动就业服务局'] },
      yields: true,
    },
  ],
})

export const specialInspectionSteps = sequence('6.2.2.3', {
  name: '其他专项检查的步骤',
  statement: '其他专项检查由机关党委提出，局党组同意后进行。',
  steps: [
    { name: '提出检查', by: '机关党委' },
    { name: '同意检查', by: '局党组' },
    { name: '开展检查', by: '机关党委' },
  ],
  examples: [
    { given: { done: ['提出检查'], next: '开展检查' }, yields: false },
    { given: { done: ['提出检查', '同意检查'], next: '开展检查' }, yields: true },
  ],
})
