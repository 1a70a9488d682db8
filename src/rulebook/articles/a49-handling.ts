import {
  conduct,
  count,
  duty,
  form,
  list,
  local,
  num,
  oneOf,
  permit,
  printed,
  report,
  role,
  rule,
  text,
  yes,
} from '../kit.ts'

/** 第四十九条 行政执法行为管理办法，(五)至(七) 处理、监督与调查。 */

export const enforcementTiers = [
  '情节较轻、影响较小',
  '情节较重、影响较大',
  '情节严重、影响重大',
] as const

export const enforcementHandling = ['批评教育', '行政处分', '全系统通报', '党纪政纪处分'] as const

export const enforcementGradingForm = form(['49.5.1', '49.5.2', '49.5.3'], {
  name: '执法违纪定档表',
  statement: '按情节和影响分三档处理。',
  fields: {
    person: text('执法人员'),
    unit: text('所在单位'),
    facts: text('违纪事实'),
    evidence: list('证据', text('证据')),
    effect: text('影响'),
    tier: oneOf('档次', enforcementTiers),
    measures: list('处理', oneOf('方式', enforcementHandling)),
  },
  signatures: ['机关党委纪委', '政策法规科', '人事教育科'],
})

export const handlingFitsTier = permit(['49.5.1', '49.5.2', '49.5.3'], {
  name: '处理与档次相符',
  statement:
    '较轻的由所在单位批评教育；较重的行政处分并全系统通报；严重的党纪政纪处分，触犯刑律移交司法。',
  facts: {
    tier: oneOf('档次', enforcementTiers),
    measures: list('处理', oneOf('方式', enforcementHandling)),
  },
  parameters: {
    light: printed(['批评教育']),
    middle: printed(['行政处分', '全系统通报']),
    severe: printed(['党纪政纪处分']),
  },
  reading: '第二档两种处理并用，缺一不可；各档之间不并用。',
  refuse: ({ tier, measures }, p) => {
    const due: readonly string[] = [p.light, p.middle, p.severe][enforcementTiers.indexOf(tier)]!
    const wrong = measures.filter((one) => !due.includes(one))
    const missing = due.filter((one) => !measures.some((chosen) => chosen === one))
    return [
      wrong.length > 0 && `${tier}的，不用${wrong.join('、')}，应为${due.join('、')}`,
      missing.length > 0 && `${tier}的，还须${missing.join('、')}`,
    ]
  },
  examples: [
    { given: { tier: '情节较轻、影响较小', measures: ['批评教育'] }, yields: true },
    { given: { tier: '情节较轻、影响较小', measures: ['行政处分'] }, yields: false },
    {
      given: { tier: '情节较重、影响较大', measures: ['行政处分', '全系统通报'] },
      yields: true,
    },
    { given: { tier: '情节较重、影响较大', measures: ['行政处分'] }, yields: false },
    { given: { tier: '情节严重、影响重大', measures: ['党纪政纪处分'] }, yields: true },
    { given: { tier: '情节严重、影响重大', measures: ['批评教育'] }, yields: false },
  ],
})

export const criticismBy = role('49.5.1', {
  name: '批评教育由谁做',
  statement: '情节较轻、影响较小的，由所在单位批评教育。',
  who: ['所在单位'],
})

export const enforcementAwardLock = permit('49.5.2', {
  name: '所在单位和科室不得评先进',
  statement: '情节较重、影响较大的，所在单位和科室不得评先进。',
  reading: '限制多久条文未定，取定档的当年。',
  facts: {
    tier: oneOf('档次', enforcementTiers),
    tierYear: count('定档年度', '年'),
    awardYear: count('评先年度', '年'),
  },
  refuse: ({ tier, tierYear, awardYear }) =>
    tier === '情节较重、影响较大' &&
    tierYear === awardYear &&
    `${awardYear}年执法违纪情节较重，所在单位和科室不得评先进`,
  examples: [
    {
      given: { tier: '情节较重、影响较大', tierYear: 2026, awardYear: 2026 },
      yields: false,
    },
    { given: { tier: '情节较重、影响较大', tierYear: 2025, awardYear: 2026 }, yields: true },
    { given: { tier: '情节较轻、影响较小', tierYear: 2026, awardYear: 2026 }, yields: true },
  ],
})

export const transferToJudiciary = permit('49.5.3', {
  name: '触犯刑律移交司法',
  statement: '情节严重、影响重大的党纪政纪处分；触犯刑律移交司法。',
  facts: {
    isCrime: yes('触犯刑律'),
    hasLetter: yes('有移交函'),
    hasEvidenceList: yes('有证据清单'),
    hasReceipt: yes('有司法机关回执'),
  },
  refuse: (f) =>
    f.isCrime && [
      !f.hasLetter && '触犯刑律的须移交司法，请附移交函',
      !f.hasEvidenceList && '请附证据清单',
      !f.hasReceipt && '须有司法机关回执才能结案',
    ],
  allowed: '可以结案',
  examples: [
    {
      given: { isCrime: true, hasLetter: true, hasEvidenceList: true, hasReceipt: false },
      yields: false,
    },
    {
      given: { isCrime: true, hasLetter: true, hasEvidenceList: true, hasReceipt: true },
      yields: true,
    },
    {
      given: { isCrime: false, hasLetter: false, hasEvidenceList: false, hasReceipt: false },
      yields: true,
    },
  ],
})

export const otherViolations = permit('49.5.4', {
  name: '违反国家法律法规',
  statement: '违反国家法律法规的按规定处理。',
  facts: { law: text('所依法律法规'), body: text('有权机关'), result: text('处理结果') },
  refuse: ({ law, body, result }) => [
    !law.trim() && '请注明依据',
    !body.trim() && '请注明有权处理的机关',
    !result.trim() && '尚无处理结果，不能结案',
  ],
  examples: [
    { given: { law: '', body: '公安机关', result: '行政处罚' }, yields: false },
    {
      given: { law: '治安管理处罚法', body: '公安机关', result: '行政处罚' },
      yields: true,
    },
    { given: { law: '治安管理处罚法', body: '公安机关', result: '' }, yields: false },
  ],
})

export const enforcementSupervision = conduct('49.6', {
  name: '执法监督检查',
  statement: '机关党委纪委监督检查执法活动，定期不定期回访听取意见，及时向局党组汇报。',
  who: ['机关党委', '机关纪委'],
  points: ['监督检查执法活动', '回访听取意见', '及时向局党组汇报'],
})

export const enforcementVisits = rule('49.6', {
  name: '回访件数',
  statement: '从办结的案件中回访，听取意见。',
  reading: '比例条文未定，用第十九条的30%，不足一件的算一件。',
  facts: { closed: count('办结案件', '件') },
  parameters: { share: local(30, '%') },
  decide: ({ closed }, { share }) => {
    const visits = Math.ceil((closed * share) / 100)
    return { outcome: visits, reason: `办结${closed}件，按${share}%回访${visits}件` }
  },
  examples: [
    { given: { closed: 20 }, yields: 6 },
    { given: { closed: 21 }, yields: 7 },
    { given: { closed: 1 }, yields: 1 },
    { given: { closed: 0 }, yields: 0 },
  ],
})

export const enforcementReportDue = duty('49.6', {
  name: '向局党组汇报执法监督',
  statement: '机关党委纪委及时向局党组汇报。',
  reading: '“及时”无日期，每半年最后一个工作日前汇报为本地设置。',
  who: ['机关党委', '机关纪委'],
  every: { each: 'half-year', month: 6, on: 'last-workday', isLocal: true, remind: [10] },
  examples: [
    {
      given: { from: '2026-01-01', to: '2026-12-31' },
      yields: ['2026-06-30', '2026-12-31'],
    },
  ],
})

export const enforcementSupervisionReport = report('49.6', {
  name: '执法监督情况汇报',
  statement: '监督检查、回访情况向局党组汇报。',
  contents: {
    inspected: count('检查执法活动', '次'),
    visited: count('回访', '件'),
    satisfied: num('满意率', '%', { max: 100 }),
    opinions: list('意见建议', text('意见')),
    confirmed: count('核实违纪', '件'),
  },
  from: ['机关党委', '机关纪委'],
  to: ['局党组'],
  every: { each: 'half-year', month: 6, on: 'last-workday', isLocal: true },
})

export const enforcementInvestigators = role('49.7', {
  name: '执法违纪由谁调查处理',
  statement: '机关党委纪委、政策法规科、人事教育科负责调查处理执法违纪。',
  reading: '牵头单位条文未定，默认机关党委纪委，其余两家会签；线索三家同时可见。',
  who: ['机关党委纪委', '政策法规科', '人事教育科'],
})

export const jointFinding = permit('49.7', {
  name: '三家会签、利害关系人回避',
  statement: '三家共同调查处理执法违纪。',
  facts: {
    signed: list('已会签单位', text('单位')),
    connected: list('与当事人有利害关系的调查人员', text('姓名')),
  },
  parameters: { offices: printed(['机关党委纪委', '政策法规科', '人事教育科']) },
  refuse: ({ signed, connected }, { offices }) => {
    const missing = offices.filter((one) => !signed.includes(one))
    return [
      missing.length > 0 && `还须${missing.join('、')}会签`,
      connected.length > 0 && `${connected.join('、')}与当事人有利害关系，应当回避，请换人`,
    ]
  },
  examples: [
    {
      given: { signed: ['机关党委纪委', '政策法规科', '人事教育科'], connected: [] },
      yields: true,
    },
    { given: { signed: ['机关党委纪委'], connected: [] }, yields: false },
    {
      given: { signed: ['机关党委纪委', '政策法规科', '人事教育科'], connected: ['甲'] },
      yields: false,
    },
  ],
})
