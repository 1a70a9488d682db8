import {
  count,
  day,
  fen,
  form,
  inYuan,
  limit,
  list,
  oneOf,
  optional,
  permit,
  printed,
  reckoned,
  rule,
  sequence,
  table,
  text,
  yes,
  yuan,
} from '../kit.ts'
/** 第三十八条 因公外出审批与差旅费报销。 */

export const travelNeedsForm = table('38.1a', {
  name: '因公外出审批范围',
  statement:
    '到基层调研、检查指导或到州外参会学习培训，须事前填《因公外出审批单》，批准后作支出凭据。',
  reading: '文山城区内的外出只按第三十四条(五)报告，不填审批单。',
  facts: { trip: oneOf('外出', ['到基层调研检查指导', '到州外参会学习培训', '文山城区内']) },
  rows: [
    [{ trip: ['到基层调研检查指导', '到州外参会学习培训'] }, '填审批单'],
    [{ trip: '文山城区内' }, '按第三十四条(五)报告', 'local'],
  ],
  examples: [
    { given: { trip: '到州外参会学习培训' }, yields: '填审批单' },
    { given: { trip: '文山城区内' }, yields: '按第三十四条(五)报告' },
  ],
})

export const travelApprovedFirst = permit('38.1a', {
  name: '事前审批',
  statement: '因公外出须事前填审批单，批准后作支出凭据。',
  facts: {
    first: day('出发日期'),
    approved: optional(day('批准日期')),
    isTemporary: yes('临时决定外出'),
  },
  refuse: ({ first, approved, isTemporary }) => [
    approved === null && '无因公外出审批单，不予报销，请先办审批',
    approved !== null &&
      approved > first &&
      !isTemporary &&
      `审批单应在${first}以前批准；属临时决定的请注明由谁决定，按补办手续`,
  ],
  examples: [
    {
      given: { first: '2025-11-17', approved: '2025-11-14', isTemporary: false },
      yields: true,
    },
    {
      given: { first: '2025-11-17', approved: '2025-11-17', isTemporary: false },
      yields: true,
    },
    {
      given: { first: '2025-11-17', approved: '2025-11-20', isTemporary: false },
      yields: false,
    },
    { given: { first: '2025-11-17', approved: '2025-11-20', isTemporary: true }, yields: true },
    { given: { first: '2025-11-17', approved: null, isTemporary: false }, yields: false },
  ],
})

export const carArrangements = ['公务车', '公共交通', '自备车', '其他'] as const

export const travelForm = form(['38.1b', '38.1a'], {
  name: '《因公外出审批单》',
  statement: '《审批单》内容：外出事项、时限、人数、车辆安排、出差审批人等。',
  reading: '选公务车的，另办第四十一条(二)的派车单。',
  fields: {
    matter: text('外出事项'),
    place: text('地点'),
    first: day('出发日期'),
    last: day('返回日期'),
    people: count('人数', '人', { min: 1 }),
    travellers: list('名单', text('姓名')),
    car: oneOf('车辆安排', carArrangements),
    approver: text('出差审批人'),
    isTemporary: yes('临时决定外出'),
    orderedBy: optional(text('临时决定人')),
  },
  signatures: ['出差人员', '审批人', '办公室'],
})

export const travelFormFilled = permit('38.1b', {
  name: '审批单填写完整',
  statement: '《审批单》须填外出事项、时限、人数、车辆安排、出差审批人。',
  facts: {
    matter: text('外出事项'),
    first: optional(day('出发日期')),
    last: optional(day('返回日期')),
    people: count('人数', '人'),
    travellers: list('名单', text('姓名')),
    car: text('车辆安排'),
    approver: text('出差审批人'),
  },
  refuse: ({ matter, first, last, people, travellers, car, approver }) => [
    !matter.trim() && '请填写外出事项',
    (first === null || last === null) && '请填写时限',
    first !== null && last !== null && last < first && '返回日期早于出发日期，请核对',
    people === 0 && '请填写人数',
    people !== travellers.length && '人数与名单不符',
    !car.trim() && '请填写车辆安排',
    !approver.trim() && '请填写出差审批人',
  ],
  examples: [
    {
      given: {
        matter: '社保基金检查',
        first: '2025-11-17',
        last: '2025-11-19',
        people: 2,
        travellers: ['甲', '乙'],
        car: '公务车',
        approver: '分管领导',
      },
      yields: true,
    },
    {
      given: {
        matter: '社保基金检查',
        first: '2025-11-17',
        last: '2025-11-19',
        people: 2,
        travellers: ['甲', '乙'],
        car: '',
        approver: '分管领导',
      },
      yields: false,
    },
    {
      given: {
        matter: '社保基金检查',
        first: '2025-11-17',
        last: '2025-11-19',
        people: 2,
        travellers: ['甲', '乙', '丙'],
        car: '公务车',
        approver: '分管领导',
      },
      yields: false,
    },
  ],
})

export const travelMadeUp = limit('38.1c', {
  name: '补办外出手续',
  statement: '临时决定外出的，回单位后2个工作日内补办手续。',
  reading: '自回单位次日起算；逾期的条文未定后果，由主要领导确认后才能报销（本地设置）。',
  parameters: { workdays: printed(2, '个工作日') },
  of: (_, { workdays }) => ({
    unit: 'workday',
    amount: workdays,
    warn: [{ left: 1 }, { left: 0 }],
  }),
  examples: [
    { given: { from: '2025-12-31' }, yields: '2026-01-05' },
    { given: { from: '2025-11-20' }, yields: '2025-11-24' },
  ],
})

export const travelRanks = ['处级干部', '科室负责人', '一般人员'] as const

export const travelApprover = table('38.2', {
  name: '因公外出审批人',
  statement:
    '处级干部由主要领导审批；科室负责人由分管领导提意见、主要领导批准；一般人员由分管领导审批；多人同行以职务高者为准。',
  reading: '主要领导本人外出没有审批人，登记报备。职级以提交时为准，填同行中最高的职级。',
  facts: { rank: oneOf('同行最高职级', travelRanks), isHead: yes('主要领导本人') },
  rows: [
    [{ rank: '处级干部', isHead: false }, ['主要领导']],
    [{ rank: '科室负责人', isHead: false }, ['分管领导', '主要领导']],
    [{ rank: '一般人员', isHead: false }, ['分管领导']],
    [{ isHead: true }, ['报备'], 'local'],
  ],
  reason: ({ rank }, route) => `${rank}，${route.join('→')}`,
  examples: [
    { given: { rank: '处级干部', isHead: false }, yields: ['主要领导'] },
    { given: { rank: '科室负责人', isHead: false }, yields: ['分管领导', '主要领导'] },
    { given: { rank: '一般人员', isHead: false }, yields: ['分管领导'] },
    { given: { rank: '处级干部', isHead: true }, yields: ['报备'] },
  ],
})

export const travelHighestRank = rule('38.2', {
  name: '同行以职务高者为准',
  statement: '多人外出以职务高者为准。',
  facts: { ranks: list('同行人员职级', oneOf('职级', travelRanks)) },
  decide: ({ ranks }) => {
    const outcome = travelRanks.find((one) => ranks.includes(one)) ?? null
    return { outcome, reason: outcome === null ? '没有同行人员' : `以${outcome}为准` }
  },
  examples: [
    { given: { ranks: ['一般人员', '科室负责人', '一般人员'] }, yields: '科室负责人' },
    { given: { ranks: ['一般人员', '一般人员'] }, yields: '一般人员' },
    { given: { ranks: ['科室负责人', '处级干部'] }, yields: '处级干部' },
  ],
})

export const travelStandard = rule('38.3', {
  name: '差旅费标准',
  statement: '报销标准执行《文山州州级机关差旅费管理办法》（文财行﹝2014﹞92号）。',
  reading:
    '金额不在本制度内，由规划财务科录入该办法及其后续标准，按出差日期适用；没有录入的不能报销。',
  facts: {
    standard: optional(fen('该职级、地区的标准')),
    claimed: fen('申报金额'),
  },
  parameters: { basis: printed('文财行﹝2014﹞92号') },
  decide: ({ standard, claimed }, { basis }) => {
    if (standard === null)
      return { outcome: null, reason: `未配置差旅标准（${basis}），请规划财务科录入` }
    const outcome = Math.min(standard, claimed)
    return {
      outcome,
      reason:
        claimed > standard ? `超过标准${inYuan(claimed - standard)}，按标准核减` : '在标准以内',
    }
  },
  examples: [
    { given: { standard: null, claimed: yuan(300) }, yields: null },
    { given: { standard: yuan(300), claimed: yuan(300) }, yields: yuan(300) },
    { given: { standard: yuan(300), claimed: yuan(300.01) }, yields: yuan(300) },
    { given: { standard: yuan(300), claimed: yuan(260) }, yields: yuan(260) },
  ],
})

export const travelClaimLimit = limit('38.4.1', {
  name: '差旅报账时限',
  statement: '回单位后1周内办理报账。',
  reading: '1周为7个自然日；与第三十七条(五)借款7个工作日并存时，取较早的一天。',
  parameters: { weeks: printed(1, '周') },
  of: (_, { weeks }) => ({ unit: 'week', amount: weeks, warn: [{ left: 2 }, { left: 0 }] }),
  examples: [
    { given: { from: '2025-11-14' }, yields: '2025-11-21' },
    { given: { from: '2025-11-15' }, yields: '2025-11-24' },
  ],
})

export const travelClaimInTime = permit('38.4.1', {
  name: '无故逾期取消报销',
  statement: '无故逾期取消报销资格。',
  reading: '是否“无故”由分管财务领导认定（本地设置）。',
  facts: {
    returned: day('回单位日期'),
    claimed: day('报账日期'),
    isExcused: yes('分管财务领导认可理由'),
  },
  parameters: { weeks: printed(1, '周') },
  refuse: ({ returned, claimed, isExcused }, { weeks }, time) => {
    const last = reckoned({ unit: 'week', amount: weeks }, returned, time).outcome
    return (
      last !== null &&
      claimed > last &&
      !isExcused &&
      `应在${last}以前报账，无故逾期，取消报销资格；有正当理由的请报分管财务领导认定`
    )
  },
  allowed: '在报账期限内，或理由已获认可',
  examples: [
    { given: { returned: '2025-11-14', claimed: '2025-11-21', isExcused: false }, yields: true },
    { given: { returned: '2025-11-14', claimed: '2025-11-22', isExcused: false }, yields: false },
    { given: { returned: '2025-11-14', claimed: '2025-11-22', isExcused: true }, yields: true },
  ],
})

export const travelClaim = sequence('38.4.2', {
  name: '差旅报账程序',
  statement: '凭审批单和票据→办公室审核→规划财务科复核→领导签字审批→报销。',
  reading: '“领导”按第三十七条(七)1为分管财务的局领导；多人同行的，从严由外出审批人签。',
  steps: [
    { name: '交审批单和票据', by: '出差人员' },
    { name: '办公室审核', by: '办公室' },
    { name: '规划财务科复核', by: '规划财务科' },
    { name: '领导签字审批', by: '局领导' },
    { name: '报销', by: '规划财务科' },
  ],
  examples: [
    { given: { done: ['交审批单和票据'], next: '规划财务科复核' }, yields: false },
    { given: { done: ['交审批单和票据', '办公室审核'], next: '规划财务科复核' }, yields: true },
    { given: { done: ['办公室审核'], next: '规划财务科复核' }, yields: false },
  ],
})

export const travelClaimReviewer = permit('38.4.2', {
  name: '审核人不审自己的报账',
  statement: '报账须经办公室审核、规划财务科复核、领导审批。',
  facts: { claimant: text('报账人'), reviewers: list('审核、复核、审批人', text('姓名')) },
  refuse: ({ claimant, reviewers }) =>
    reviewers.includes(claimant) && `${claimant}是报账人，请由他人审核`,
  examples: [
    { given: { claimant: '甲', reviewers: ['乙', '丙', '丁'] }, yields: true },
    { given: { claimant: '甲', reviewers: ['甲', '丙', '丁'] }, yields: false },
  ],
})

export const travelPayment = permit('38.4.3', {
  name: '公务卡付款，不向基层转嫁',
  statement:
    '基层调研检查须在标准内用公务卡垫付（不能刷卡可现金），凭票报销；不得向基层转嫁费用，否则取消报销资格。',
  facts: {
    method: oneOf('付款方式', ['公务卡', '现金']),
    cashReason: text('不能刷卡的原因'),
    hasReceipt: yes('有票据'),
    hasDeclaration: yes('已声明未向基层转嫁费用'),
    isShifted: yes('基层单位反映转嫁费用'),
  },
  refuse: ({ method, cashReason, hasReceipt, hasDeclaration, isShifted }) => [
    method === '现金' && !cashReason.trim() && '请说明不能刷卡原因',
    !hasReceipt && '须凭票报销',
    !hasDeclaration && '须声明未向基层转嫁费用',
    isShifted && '向基层转嫁费用，取消报销资格，并列为第四十七条线索',
  ],
  examples: [
    {
      given: {
        method: '公务卡',
        cashReason: '',
        hasReceipt: true,
        hasDeclaration: true,
        isShifted: false,
      },
      yields: true,
    },
    {
      given: {
        method: '现金',
        cashReason: '',
        hasReceipt: true,
        hasDeclaration: true,
        isShifted: false,
      },
      yields: false,
    },
    {
      given: {
        method: '现金',
        cashReason: '村里无刷卡设备',
        hasReceipt: true,
        hasDeclaration: true,
        isShifted: false,
      },
      yields: true,
    },
    {
      given: {
        method: '公务卡',
        cashReason: '',
        hasReceipt: true,
        hasDeclaration: true,
        isShifted: true,
      },
      yields: false,
    },
  ],
})
