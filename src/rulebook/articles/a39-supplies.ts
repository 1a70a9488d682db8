import {
  count,
  day,
  duty,
  fen,
  form,
  list,
  local,
  num,
  oneOf,
  permit,
  printed,
  quota,
  register,
  report,
  role,
  rule,
  sequence,
  table,
  text,
  yes,
  yuan,
} from '../kit.ts'

/** 第三十九条 办公用品采购管理制度。 */

export const suppliesKeepers = role('39.1', {
  name: '办公用品管理',
  statement: '办公用品由规划财务科、办公室共同管理。',
  reading: '耗材归办公室，设备资产归规划财务科。',
  who: ['规划财务科', '办公室'],
})

export const consumptionReport = report('39.2', {
  name: '办公消耗月报',
  statement: '爱护公物、勤俭节约、合理配置、提高效益。',
  contents: {
    unit: text('科室'),
    item: text('品名'),
    perHead: num('人均用量', ''),
    mean: num('全局平均', ''),
  },
  from: ['办公室'],
  to: ['分管领导'],
  every: { each: 'month', on: 'last-workday', isLocal: true },
})

export const idleFirst = permit('39.2', {
  name: '先调剂后购买',
  statement: '合理配置。',
  facts: { hasIdle: yes('有同类闲置设备'), reason: text('不调剂的理由') },
  refuse: ({ hasIdle, reason }) =>
    hasIdle && !reason.trim() && '有同类闲置设备，请先调剂或说明理由',
  examples: [
    { given: { hasIdle: true, reason: '' }, yields: false },
    { given: { hasIdle: false, reason: '' }, yields: true },
  ],
})

export const cataloguePurchase = sequence('39.3a', {
  name: '目录内采购',
  statement:
    '政府采购目录内的：办公室提计划，分管领导初审，主要领导审核，党组会议审定，规划财务科采购分发。',
  reading: '不论金额；与第三十七条(三)不一致的从严。',
  conflicts: [{ with: '37.3b', follow: '目录内物品不分金额一律党组会议审定，从严。' }],
  steps: [
    { name: '提计划', by: '办公室' },
    { name: '初审', by: '分管领导' },
    { name: '审核', by: '主要领导' },
    { name: '审定', by: '党组会议' },
    { name: '采购', by: '规划财务科' },
  ],
  examples: [
    { given: { done: ['提计划', '初审', '审核'], next: '采购' }, yields: false },
    { given: { done: ['提计划', '初审', '审核', '审定'], next: '采购' }, yields: true },
  ],
})

export const quarterlyReconciliation = duty('39.3b', {
  name: '账物核对',
  statement: '规划财务科定期核对采购、领用、库存，账物相符。',
  reading: '“定期”默认每季度，为本地设置。',
  who: ['规划财务科'],
  every: { each: 'quarter', month: 3, on: 'last-workday', isLocal: true },
  examples: [
    { given: { from: '2026-01-01', to: '2026-06-30' }, yields: ['2026-03-31', '2026-06-30'] },
  ],
})

export const stockDifference = rule(['39.3b', '39.6'], {
  name: '账物差异',
  statement: '账物相符。',
  facts: {
    purchased: count('采购', '件'),
    issued: count('领用', '件'),
    stock: count('实存', '件'),
  },
  decide: ({ purchased, issued, stock }) => {
    const outcome = purchased - issued - stock
    return { outcome, reason: outcome === 0 ? '账物相符' : `差${outcome}件，须查明` }
  },
  examples: [
    { given: { purchased: 100, issued: 60, stock: 39 }, yields: 1 },
    { given: { purchased: 100, issued: 60, stock: 40 }, yields: 0 },
  ],
})

export const smallPurchase = permit('39.3c', {
  name: '小额采购两人参与',
  statement:
    '非目录且金额较小的，分管领导同意后，由规划财务科、办公室或科室指定人员采购；原则上2人以上参与并在发票上签字。',
  reading: '“较小”默认2000元以下，为本地设置；以上按第三十七条(三)。例外须分管领导写明理由。',
  facts: {
    amountFen: fen('金额'),
    isApproved: yes('分管领导已同意'),
    buyers: list('参与并签字的人', text('姓名')),
    exception: text('例外理由'),
  },
  parameters: { people: printed(2, '人'), belowFen: local(yuan(2000), '分') },
  refuse: ({ amountFen, isApproved, buyers, exception }, { people, belowFen }) => [
    amountFen >= belowFen && '金额不属较小，按第三十七条(三)审批',
    !isApproved && '须分管领导同意',
    new Set(buyers).size < people && !exception.trim() && `须${people}人以上参与并在发票上签字`,
  ],
  examples: [
    {
      given: { amountFen: yuan(800), isApproved: true, buyers: ['甲', '乙'], exception: '' },
      yields: true,
    },
    {
      given: { amountFen: yuan(800), isApproved: true, buyers: ['甲'], exception: '' },
      yields: false,
    },
    {
      given: { amountFen: yuan(2000), isApproved: true, buyers: ['甲', '乙'], exception: '' },
      yields: false,
    },
  ],
})

export const bulkTwiceAYear = quota('39.4a', {
  name: '大批量采购每年两次',
  statement:
    '大批量采购每年2次（特殊除外）：办公室收集意见、订计划，局长办公会议或党组会议审定后采购。',
  reading: '超过两次须写明特殊情况报会议。',
  of: ['大批量采购', '次'],
  most: printed(2, '次'),
  examples: [
    { given: { count: 2 }, yields: true },
    { given: { count: 3 }, yields: false },
  ],
})

export const noOwnPurchase = permit('39.4b', {
  name: '科室不得擅自采购',
  statement:
    '小批量或急需的，科室提意见、分管领导提意见、办公室汇总商规划财务科共同采购；科室不得擅自采购。',
  reading: '分管领导同意并指定科室人员采购的（本条(三)）除外。',
  facts: {
    buyer: oneOf('采购人', ['办公室和规划财务科', '分管领导指定的科室人员', '科室自行']),
  },
  refuse: ({ buyer }) => buyer === '科室自行' && '科室不得擅自采购',
  examples: [
    { given: { buyer: '科室自行' }, yields: false },
    { given: { buyer: '办公室和规划财务科' }, yields: true },
  ],
})

export const consumableIssue = permit('39.5a', {
  name: '耗材领用须登记',
  statement: '办公耗材由办公室统一管理；维修、领用到办公室申请，领取须登记。',
  facts: { stock: count('库存', '件'), asked: count('领用', '件'), isRegistered: yes('已登记') },
  refuse: ({ stock, asked, isRegistered }) => [
    asked > stock && '库存不足',
    !isRegistered && '领取须登记',
  ],
  examples: [
    { given: { stock: 20, asked: 21, isRegistered: true }, yields: false },
    { given: { stock: 20, asked: 20, isRegistered: true }, yields: true },
    { given: { stock: 20, asked: 1, isRegistered: false }, yields: false },
  ],
})

export const consumableRegister = register('39.5a', {
  name: '耗材领用登记',
  statement: '领取须登记。',
  keeper: '办公室',
  columns: { item: text('品名'), amount: count('数量', '件'), by: text('领用人'), on: day('日期') },
})

export const repairByTicket = permit('39.5b', {
  name: '先报修',
  statement: '设备故障及时报修，不得私自维修。',
  facts: { hasTicket: yes('有报修单') },
  refuse: ({ hasTicket }) => !hasTicket && '未经报修，不予报销维修费',
  examples: [
    { given: { hasTicket: false }, yields: false },
    { given: { hasTicket: true }, yields: true },
  ],
})

export const receivingForm = form('39.6', {
  name: '物资验收单',
  statement: '规划财务科专人保管物资：按规格、数量、质量验收登记入账；发放制度化。',
  fields: {
    item: text('品名规格'),
    ordered: count('应收', '件'),
    accepted: count('实收合格', '件'),
    quality: text('质量'),
  },
  signatures: ['保管人', '经办人'],
})

export const noHandover = permit('39.7', {
  name: '设备不得相互转让',
  statement:
    '配发设备不得相互转让；调剂须分管领导同意并由规划财务科办退回、领用登记；管理人调动须移交或交回。',
  facts: { isApproved: yes('分管领导同意'), isReturned: yes('已办退回和领用登记') },
  refuse: ({ isApproved, isReturned }) => [
    !isApproved && '调剂须分管领导同意，不得相互转让',
    !isReturned && '须由规划财务科办退回、领用登记',
  ],
  examples: [
    { given: { isApproved: false, isReturned: false }, yields: false },
    { given: { isApproved: true, isReturned: true }, yields: true },
  ],
})

export const damageReport = form('39.8a', {
  name: '设备损坏丢失报告',
  statement: '设备损坏丢失须书面报告并说明原因。',
  fields: { item: text('设备'), on: day('日期'), cause: text('原因'), valueFen: fen('购入价') },
  signatures: ['报告人', '科室负责人'],
})

export const compensation = rule('39.8b', {
  name: '损坏赔偿',
  statement: '因过失损坏丢失的，修复、重购或按购入价与折旧赔偿；隐情不报或情节严重另加纪律处分。',
  reading: '折旧方法条文未定，按直线法、资产类别年限计，为本地设置。',
  facts: {
    priceFen: fen('购入价'),
    lifeYears: num('使用年限', '年', { min: 1 }),
    usedYears: num('已用', '年'),
    isFault: yes('有过失'),
  },
  decide: ({ priceFen, lifeYears, usedYears, isFault }) => {
    const left = Math.max(0, 1 - usedYears / lifeYears)
    const outcome = isFault ? Math.round(priceFen * left) : 0
    return {
      outcome,
      reason: isFault ? `建议赔偿${(outcome / 100).toFixed(2)}元` : '无过失，不赔偿',
    }
  },
  examples: [
    {
      given: { priceFen: yuan(6000), lifeYears: 6, usedYears: 3, isFault: true },
      yields: yuan(3000),
    },
    { given: { priceFen: yuan(6000), lifeYears: 6, usedYears: 7, isFault: true }, yields: 0 },
    { given: { priceFen: yuan(6000), lifeYears: 6, usedYears: 0, isFault: false }, yields: 0 },
  ],
})

export const concealedDamage = table('39.8b', {
  name: '隐情不报',
  statement: '隐情不报或情节严重另加纪律处分。',
  facts: { isConcealed: yes('隐情不报'), isSerious: yes('情节严重') },
  rows: [
    [{ isConcealed: true }, '赔偿并移交纪律处分'],
    [{ isConcealed: false, isSerious: true }, '赔偿并移交纪律处分'],
    [{ isConcealed: false, isSerious: false }, '赔偿'],
  ],
  examples: [
    { given: { isConcealed: true, isSerious: false }, yields: '赔偿并移交纪律处分' },
    { given: { isConcealed: false, isSerious: false }, yields: '赔偿' },
  ],
})
