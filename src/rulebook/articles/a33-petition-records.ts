import {
  count,
  day,
  daysBetween,
  duty,
  form,
  limit,
  list,
  local,
  oneOf,
  optional,
  permit,
  printed,
  record,
  report,
  rule,
  table,
  text,
  yes,
} from '../kit.ts'
/** 第三十三条 信访工作，(十二) 统计、信息与档案。 */

const statistics = {
  channel: text('形式'),
  matter: text('事项'),
  items: count('件数', '件'),
  people: count('人次', '人次'),
  groups: count('集体访', '批'),
  closed: count('办结', '件'),
  overdue: count('逾期', '件'),
  satisfied: count('满意', '件'),
}

export const petitionStatistics = report('33.12.1a', {
  name: '信访情况统计表',
  statement: '按时统计上报信访情况统计表。',
  from: ['信访科'],
  contents: statistics,
})

export const petitionStatisticsDue = limit('33.12.1a', {
  name: '统计表上报时限',
  statement: '按时统计上报信访情况统计表。',
  reading: '“按时”没有周期，每月一报、次月第5个工作日前为本地设置；自当月末日起算。',
  parameters: { workdays: local(5, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays, warn: [{ left: 1 }] }),
  examples: [{ given: { from: '2026-03-31' }, yields: '2026-04-08' }],
})

export const petitionSummary = duty('33.12.1b', {
  name: '信访半年、年终总结',
  statement: '半年、年终对信访情况作出工作总结并加强综合分析。',
  reading: '条文没有日期，7月15日、1月15日为本地设置。',
  who: ['信访科'],
  every: { each: 'half-year', month: 1, on: 15, remind: [5], isLocal: true },
  examples: [
    { given: { from: '2026-01-01', to: '2026-12-31' }, yields: ['2026-01-15', '2026-07-15'] },
  ],
})

export const petitionSummaryReport = report('33.12.1b', {
  name: '信访工作总结',
  statement: '半年、年终信访工作总结和综合分析。',
  from: ['信访科'],
  to: ['局领导'],
  every: { each: 'half-year', month: 1, on: 15, isLocal: true },
  contents: {
    ...statistics,
    topUnits: list('涉及较多的单位', text('单位')),
    repeats: count('重复件', '件'),
    overSixtyDays: list('逾60日未结', text('信访件')),
    analysis: text('原因分析'),
  },
})

export const petitionTrend = rule('33.12.2', {
  name: '苗头性问题提示',
  statement: '收集筛选重要情况和问题；对重大、苗头性、倾向性问题及时上报反映或专题报告。',
  reading: '条文没有数字：同一单位30天内3件，或一件5人以上，为本地设置；是否报告由信访科定。',
  facts: {
    items: list(
      '同一单位的信访件',
      record('信访件', { received: day('收到日期'), people: count('人数', '人') }),
    ),
    on: day('截至'),
  },
  parameters: { items: local(3, '件'), days: local(30, '天'), people: local(5, '人') },
  decide: ({ items, on }, p) => {
    const recent = items.filter(({ received }) => {
      const age = daysBetween(received, on)
      return age >= 0 && age < p.days
    })
    const largest = Math.max(0, ...recent.map(({ people }) => people))
    const isTrend = recent.length >= p.items || largest >= p.people
    return {
      outcome: isTrend,
      reason: `${p.days}天内${recent.length}件，最多${largest}人${isTrend ? '，请研究专题报告' : ''}`,
    }
  },
  examples: [
    {
      given: {
        items: [
          { received: '2026-03-01', people: 1 },
          { received: '2026-03-09', people: 1 },
          { received: '2026-03-20', people: 1 },
        ],
        on: '2026-03-20',
      },
      yields: true,
    },
    {
      given: {
        items: [
          { received: '2026-03-01', people: 1 },
          { received: '2026-03-20', people: 4 },
        ],
        on: '2026-03-20',
      },
      yields: false,
    },
    { given: { items: [{ received: '2026-03-20', people: 5 }], on: '2026-03-20' }, yields: true },
    {
      given: {
        items: [
          { received: '2026-03-01', people: 1 },
          { received: '2026-03-09', people: 1 },
          { received: '2026-03-31', people: 1 },
        ],
        on: '2026-03-31',
      },
      yields: false,
    },
  ],
})

export const petitionFilePapers = [
  '封面',
  '卷内目录',
  '来信来访原件',
  '拟办审签单',
  '证据材料',
  '答复',
  '送达回证',
] as const

export const petitionFile = permit('33.12.3a', {
  name: '案卷齐全、排列准确',
  statement: '案卷装订标准、规范，卷内材料齐全、排列准确，随时立卷、及时归档。',
  reading: '材料及次序为本地设置；有复查的，复查材料附后。',
  facts: { papers: list('卷内材料（依次）', text('材料')) },
  parameters: { papers: local(petitionFilePapers) },
  refuse: ({ papers }, p) => {
    const missing = p.papers.filter((one) => !papers.includes(one))
    const places = p.papers.map((one) => papers.indexOf(one))
    const isInOrder = places.every((place, i) => i === 0 || places[i - 1]! < place)
    return [
      missing.length > 0 && `缺件：${missing.join('、')}，补齐后归档`,
      missing.length === 0 && !isInOrder && `排列须依次为${p.papers.join('、')}`,
    ]
  },
  examples: [
    { given: { papers: [...petitionFilePapers] }, yields: true },
    { given: { papers: [...petitionFilePapers, '复查意见'] }, yields: true },
    { given: { papers: petitionFilePapers.filter((one) => one !== '送达回证') }, yields: false },
    { given: { papers: [...petitionFilePapers].toReversed() }, yields: false },
  ],
})

export const petitionFiling = table('33.12.3b', {
  name: '立卷方式',
  statement: '信访案件做到案结卷成、一案一档；一般信访件可组合装订立卷、分类组卷。',
  reading: '受理的为案件；不予受理、咨询和一般来信按类别、季度组卷。',
  facts: { kind: oneOf('信访件', ['受理案件', '不予受理', '咨询', '一般来信']) },
  rows: [
    [{ kind: '受理案件' }, '一案一档'],
    [{ kind: ['不予受理', '咨询', '一般来信'] }, '可组合立卷'],
  ],
  examples: [
    { given: { kind: '受理案件' }, yields: '一案一档' },
    { given: { kind: '咨询' }, yields: '可组合立卷' },
  ],
})

export const petitionFilingDue = limit('33.12.3b', {
  name: '案结卷成',
  statement: '信访案件做到案结卷成。',
  reading: '条文没有时限，结案后5个工作日为本地设置。',
  parameters: { workdays: local(5, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays, warn: [{ left: 1 }] }),
  examples: [{ given: { from: '2026-04-20' }, yields: '2026-04-27' }],
})

export const petitionArchiveYearly = duty('33.12.3c', {
  name: '年度档案清理归档',
  statement: '每年进行一次档案清理归档，原则上对上年度办结案件归并到信访综合档案保管。',
  reading: '条文没有日期，1月31日为本地设置；未归并的逐件说明理由。',
  who: ['信访科'],
  every: { each: 'year', month: 1, on: 31, remind: [5], isLocal: true },
  examples: [{ given: { from: '2026-01-01', to: '2026-12-31' }, yields: ['2026-01-31'] }],
})

export const petitionArchiveKeeper = permit('33.12.4a', {
  name: '专柜专人',
  statement: '信访档案专柜专人管理，做好防火、防盗、防潮。',
  facts: {
    keepers: list('保管人', text('姓名')),
    place: text('专柜位置'),
    isChanged: yes('更换保管人'),
    hasHandover: yes('已移交'),
  },
  parameters: { keepers: printed(1, '人') },
  refuse: ({ keepers, place, isChanged, hasHandover }, p) => [
    keepers.length !== p.keepers && `信访档案由专人管理，须指定${p.keepers}人`,
    !place.trim() && '须登记专柜位置',
    isChanged && !hasHandover && '更换保管人须先办移交',
  ],
  examples: [
    {
      given: { keepers: ['甲'], place: '信访科1号柜', isChanged: false, hasHandover: false },
      yields: true,
    },
    {
      given: { keepers: [], place: '信访科1号柜', isChanged: false, hasHandover: false },
      yields: false,
    },
    {
      given: { keepers: ['乙'], place: '信访科1号柜', isChanged: true, hasHandover: false },
      yields: false,
    },
  ],
})

export const petitionArchiveSafety = duty('33.12.4a', {
  name: '三防检查',
  statement: '做好防火、防盗、防潮。',
  reading: '条文没有周期，比照第四十四条(三)4每半年一次（本地设置）。',
  who: ['信访科'],
  every: { each: 'half-year', month: 6, on: 'last', isLocal: true },
  examples: [
    { given: { from: '2026-01-01', to: '2026-12-31' }, yields: ['2026-06-30', '2026-12-31'] },
  ],
})

export const petitionFileAccess = permit('33.12.4b', {
  name: '不得私自借阅、带离',
  statement: '严禁私自借阅或将案卷资料带离办公室。',
  reading: '条文没有例外，带离一律不批；当日归还。',
  facts: {
    act: oneOf('动作', ['查阅', '导出', '带离办公室']),
    hasRecord: yes('已办借阅手续'),
  },
  refuse: ({ act, hasRecord }) => [
    act === '带离办公室' && '案卷资料不得带离办公室，请在办公室查阅',
    !hasRecord && '须先办借阅手续',
  ],
  examples: [
    { given: { act: '查阅', hasRecord: true }, yields: true },
    { given: { act: '导出', hasRecord: false }, yields: false },
    { given: { act: '带离办公室', hasRecord: true }, yields: false },
  ],
})

export const petitionFileLoan = form('33.12.4c', {
  name: '信访案卷借阅单',
  statement: '需摘抄、复印的，须办理借阅手续。',
  reading: '由谁批准条文未说：借阅由信访科负责人批，整卷复印由分管领导批（本地设置）。',
  fields: {
    file: text('案卷'),
    borrower: text('借阅人'),
    purpose: text('用途'),
    pages: count('摘抄复印页数', '页'),
    approver: text('批准人'),
    returned: optional(day('归还日期')),
  },
  signatures: ['借阅人', '批准人', '档案管理人员'],
})

export const petitionFileLoanApprover = table('33.12.4c', {
  name: '借阅批准人',
  statement: '需摘抄、复印的，须办理借阅手续。',
  facts: { kind: oneOf('借阅', ['查阅', '摘抄', '复印部分', '复印整卷']) },
  rows: [
    [{ kind: ['查阅', '摘抄', '复印部分'] }, '信访科负责人', 'local'],
    [{ kind: '复印整卷' }, '分管领导', 'local'],
  ],
  examples: [
    { given: { kind: '复印部分' }, yields: '信访科负责人' },
    { given: { kind: '复印整卷' }, yields: '分管领导' },
  ],
})
