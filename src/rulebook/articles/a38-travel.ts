import {
  count,
  day,
  form,
  limit,
  list,
  oneOf,
  optional,
  permit,
  printed,
  rule,
  sequence,
  table,
  text,
  yes,
  fen,
} from '../kit.ts'

/** 第三十八条 差旅费管理制度。 */

export const tripForm = form(['38.1a', '38.1b'], {
  name: '因公外出审批单',
  statement:
    '到基层调研、检查指导或到州外参会学习培训，须事前填审批单，载明外出事项、时限、人数、车辆安排、出差审批人，批准后作支出凭据。',
  fields: {
    purpose: text('外出事项'),
    first: day('首日'),
    last: day('末日'),
    travellers: list('人员', text('姓名')),
    transport: text('车辆安排'),
    approver: text('审批人'),
  },
  signatures: ['分管领导', '主要领导'],
})

export const tripFormComplete = permit('38.1b', {
  name: '审批单填写完整',
  statement: '审批单载明外出事项、时限、人数、车辆安排、审批人。',
  facts: {
    purpose: text('外出事项'),
    travellers: list('人员', text('姓名')),
    heads: count('人数', '人'),
    transport: text('车辆安排'),
  },
  refuse: ({ purpose, travellers, heads, transport }) => [
    !purpose.trim() && '请填写外出事项',
    travellers.length !== heads && '人数与名单不符',
    !transport.trim() && '请填写车辆安排',
  ],
  examples: [
    {
      given: { purpose: '调研', travellers: ['甲', '乙', '丙'], heads: 2, transport: '公车' },
      yields: false,
    },
    { given: { purpose: '调研', travellers: ['甲'], heads: 1, transport: '' }, yields: false },
    { given: { purpose: '调研', travellers: ['甲'], heads: 1, transport: '公车' }, yields: true },
  ],
})

export const tripApprovedBefore = permit('38.1a', {
  name: '事前审批',
  statement: '须事前填审批单，批准后作支出凭据。',
  facts: {
    first: day('出发日'),
    approved: optional(day('批准日')),
    isSudden: yes('临时决定外出'),
  },
  refuse: ({ first, approved, isSudden }) => [
    approved === null && '没有因公外出审批单，不能报销',
    approved !== null && approved > first && !isSudden && '须事前审批；临时决定的请注明',
  ],
  examples: [
    { given: { first: '2025-11-17', approved: '2025-11-14', isSudden: false }, yields: true },
    { given: { first: '2025-11-17', approved: '2025-11-20', isSudden: false }, yields: false },
    { given: { first: '2025-11-17', approved: '2025-11-20', isSudden: true }, yields: true },
  ],
})

export const tripMakeup = limit('38.1c', {
  name: '补办外出手续',
  statement: '临时决定外出的，回单位后2个工作日内补办手续。',
  parameters: { workdays: printed(2, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [{ given: { from: '2025-12-31' }, yields: '2026-01-05' }],
})

export const tripApprover = table('38.2', {
  name: '出差审批权限',
  statement:
    '处级由主要领导审批；科室负责人由分管领导提意见、主要领导批准；一般人员由分管领导批准；多人以职务高者为准。',
  reading: '主要领导本人出差为报备。',
  facts: {
    highest: oneOf('职务最高者', ['主要领导', '处级', '科室负责人', '一般人员']),
  },
  rows: [
    [{ highest: '主要领导' }, '报备', 'local'],
    [{ highest: '处级' }, '主要领导'],
    [{ highest: '科室负责人' }, '分管领导提意见、主要领导批准'],
    [{ highest: '一般人员' }, '分管领导'],
  ],
  examples: [
    { given: { highest: '科室负责人' }, yields: '分管领导提意见、主要领导批准' },
    { given: { highest: '一般人员' }, yields: '分管领导' },
    { given: { highest: '处级' }, yields: '主要领导' },
  ],
})

export const tripStandard = permit('38.3', {
  name: '差旅费标准',
  statement: '报销标准执行《文山州州级机关差旅费管理办法》（文财行〔2014〕92号）。',
  reading: '金额不在本规则内，由规划财务科按文件和后续修订录入。',
  facts: { standardFen: optional(fen('该职级标准')), claimFen: fen('申报') },
  refuse: ({ standardFen, claimFen }) => [
    standardFen === null && '未配置差旅标准，请规划财务科录入',
    standardFen !== null && claimFen > standardFen && '超过差旅标准，超出部分自付',
  ],
  examples: [
    { given: { standardFen: null, claimFen: 100 }, yields: false },
    { given: { standardFen: 33_000, claimFen: 33_000 }, yields: true },
    { given: { standardFen: 33_000, claimFen: 33_001 }, yields: false },
  ],
})

export const tripClaimLimit = limit('38.4.1', {
  name: '差旅报账',
  statement: '回单位后1周内办理报账。',
  reading: '1周为7个自然日，末日是休息日的顺延；有预支的与第三十七条(五)取先到的一个。',
  parameters: { days: printed(7, '日') },
  of: (_, { days }) => ({ unit: 'day', amount: days, warn: [{ left: 1 }] }),
  examples: [
    { given: { from: '2025-11-14' }, yields: '2025-11-21' },
    { given: { from: '2025-11-15' }, yields: '2025-11-24' },
  ],
})

export const lateTripClaim = permit('38.4.1', {
  name: '逾期取消报销资格',
  statement: '无故逾期取消报销资格。',
  reading: '是否“无故”由分管财务领导认定。',
  facts: { due: day('期限'), claimed: day('报账日'), isExcused: yes('正当理由已被接受') },
  refuse: ({ due, claimed, isExcused }) =>
    claimed > due && !isExcused && '无故逾期，取消报销资格；有正当理由的请报分管财务领导',
  examples: [
    { given: { due: '2025-11-21', claimed: '2025-11-21', isExcused: false }, yields: true },
    { given: { due: '2025-11-21', claimed: '2025-11-22', isExcused: false }, yields: false },
    { given: { due: '2025-11-21', claimed: '2025-11-22', isExcused: true }, yields: true },
  ],
})

export const tripClaimSteps = sequence('38.4.2', {
  name: '差旅报销程序',
  statement: '凭审批单和票据，经办公室审核、规划财务科复核、领导签字审批后报销。',
  reading: '“领导”为分管财务领导（第三十七条(七)1）。',
  steps: [
    { name: '申报', by: '出差人' },
    { name: '审核', by: '办公室' },
    { name: '复核', by: '规划财务科' },
    { name: '审批', by: '分管财务领导' },
  ],
  examples: [
    { given: { done: ['申报'], next: '复核' }, yields: false },
    { given: { done: ['申报', '审核'], next: '复核' }, yields: true },
  ],
})

export const noShiftingCosts = permit('38.4.3', {
  name: '公务卡和不转嫁费用',
  statement:
    '基层调研检查须在标准内用公务卡垫付（不能刷卡可现金），凭票报销；不得向基层转嫁费用，否则取消报销资格。',
  facts: {
    method: oneOf('付款方式', ['公务卡', '现金']),
    cashReason: text('不能刷卡原因'),
    isShifted: yes('向基层转嫁费用'),
    hasReceipt: yes('有票据'),
  },
  refuse: ({ method, cashReason, isShifted, hasReceipt }) => [
    method === '现金' && !cashReason.trim() && '请说明不能刷卡的原因',
    isShifted && '向基层转嫁费用，取消报销资格',
    !hasReceipt && '须凭票报销',
  ],
  examples: [
    {
      given: { method: '现金', cashReason: '', isShifted: false, hasReceipt: true },
      yields: false,
    },
    {
      given: { method: '公务卡', cashReason: '', isShifted: true, hasReceipt: true },
      yields: false,
    },
    {
      given: { method: '公务卡', cashReason: '', isShifted: false, hasReceipt: true },
      yields: true,
    },
  ],
})

export const groupTripRank = rule('38.2', {
  name: '多人出差以职务高者为准',
  statement: '多人以职务高者为准。',
  facts: {
    ranks: list('各人职务', oneOf('职务', ['处级', '科室负责人', '一般人员'])),
  },
  decide: ({ ranks }) => {
    const order = ['处级', '科室负责人', '一般人员']
    const outcome = order.find((one) => ranks.some((rank) => rank === one)) ?? '一般人员'
    return { outcome, reason: `以${outcome}的审批权限为准` }
  },
  examples: [
    { given: { ranks: ['一般人员', '科室负责人', '一般人员'] }, yields: '科室负责人' },
    { given: { ranks: ['一般人员'] }, yields: '一般人员' },
  ],
})
