import {
  count,
  duty,
  fen,
  inFen,
  inYuan,
  list,
  local,
  num,
  oneOf,
  permit,
  printed,
  report,
  role,
  rule,
  sequence,
  table,
  text,
  yes,
  yuan,
} from '../kit.ts'
/** 第三十九条 办公用品管理，(一)至(五) 归口、采购与领用。 */

export const supplyStep = table('39.1', {
  name: '办公用品分工',
  statement: '办公用品由规划财务科、办公室共同管理。',
  reading:
    '与(五)“耗材由办公室统一管理”、(六)“规划财务科专人保管”合起来：耗材归办公室，设备归规划财务科；采购、记账归规划财务科。',
  conflicts: [{ with: '39.5a', follow: '耗材由办公室管理' }],
  facts: {
    kind: oneOf('物品', ['耗材', '设备']),
    step: oneOf('环节', ['计划', '采购', '记账', '保管发放']),
  },
  rows: [
    [{ step: '计划' }, '办公室', 'local'],
    [{ step: ['采购', '记账'] }, '规划财务科', 'local'],
    [{ step: '保管发放', kind: '耗材' }, '办公室', 'local'],
    [{ step: '保管发放', kind: '设备' }, '规划财务科', 'local'],
  ],
  examples: [
    { given: { kind: '耗材', step: '保管发放' }, yields: '办公室' },
    { given: { kind: '设备', step: '保管发放' }, yields: '规划财务科' },
    { given: { kind: '耗材', step: '采购' }, yields: '规划财务科' },
  ],
})

export const supplyManagers = role('39.1', {
  name: '办公用品管理单位',
  statement: '办公用品由规划财务科、办公室共同管理。',
  who: ['规划财务科', '办公室'],
  examples: [
    { given: { by: '规划财务科' }, yields: true },
    { given: { by: '办公室' }, yields: true },
    { given: { by: '就业局' }, yields: false },
  ],
})

export const idleFirst = permit('39.2', {
  name: '先调剂后采购',
  statement: '爱护公物、勤俭节约、合理配置、提高效益。',
  reading: '有同类闲置的先调剂，不用的说明理由。',
  facts: { idle: count('同类闲置', '件'), reason: text('不用闲置的理由') },
  refuse: ({ idle, reason }) =>
    idle > 0 && !reason.trim() && `有${idle}件同类闲置，请先调剂；不用的须说明理由`,
  examples: [
    { given: { idle: 1, reason: '' }, yields: false },
    { given: { idle: 1, reason: '规格不符' }, yields: true },
    { given: { idle: 0, reason: '' }, yields: true },
  ],
})

export const supplyConsumption = report('39.2', {
  name: '耗材消耗月报',
  statement: '勤俭节约，提高效益。',
  from: ['办公室'],
  to: ['各科室负责人'],
  every: { each: 'month', on: 'last-workday', isLocal: true },
  contents: {
    unit: text('科室'),
    item: text('物品'),
    used: num('用量', '件'),
    perHead: num('人均', '件'),
    mean: num('全局人均', '件'),
    lastYear: num('上年同期', '件'),
  },
})

export const cataloguePurchase = sequence('39.3a', {
  name: '目录内采购程序',
  statement:
    '政府采购目录内：办公室提计划→分管领导初审→主要领导审核→党组会议审定→规划财务科采购分发。',
  reading: '不论金额大小，目录内一律走此程序。',
  conflicts: [{ with: '37.3b', follow: '目录内物品从严，按本款由党组会议审定' }],
  steps: [
    { name: '提出计划', by: '办公室' },
    { name: '初审', by: '分管领导' },
    { name: '审核', by: '主要领导' },
    { name: '审定', by: '党组会议' },
    { name: '采购分发', by: '规划财务科' },
  ],
  examples: [
    { given: { done: ['提出计划', '初审', '审核'], next: '采购分发' }, yields: false },
    { given: { done: ['提出计划', '初审', '审核', '审定'], next: '采购分发' }, yields: true },
  ],
})

export const cataloguePurchaseDecision = permit('39.3a', {
  name: '目录内采购须有党组决定',
  statement: '政府采购目录内的采购须经党组会议审定。',
  facts: {
    isInCatalogue: yes('政府采购目录内'),
    amount: fen('金额'),
    decision: text('党组会议决定文号'),
  },
  refuse: ({ isInCatalogue, amount, decision }) =>
    isInCatalogue &&
    !decision.trim() &&
    `目录内物品（${inYuan(amount)}）须先经党组会议审定，请填决定文号`,
  examples: [
    { given: { isInCatalogue: true, amount: yuan(1500), decision: '' }, yields: false },
    {
      given: { isInCatalogue: true, amount: yuan(1500), decision: '党组〔2026〕3号' },
      yields: true,
    },
    { given: { isInCatalogue: false, amount: yuan(1500), decision: '' }, yields: true },
  ],
})

export const stockReconciliation = duty('39.3b', {
  name: '账物核对',
  statement: '规划财务科定期核对采购、领用、库存，账物相符。',
  reading: '“定期”没有周期，每季度末为本地设置。',
  who: ['规划财务科'],
  every: { each: 'quarter', month: 3, on: 'last-workday', remind: [3], isLocal: true },
  examples: [
    { given: { from: '2026-01-01', to: '2026-06-30' }, yields: ['2026-03-31', '2026-06-30'] },
  ],
})

export const stockDifference = rule('39.3b', {
  name: '账物差异',
  statement: '采购、领用、库存账物相符。',
  reading: '有差异的确定责任人和期限，未解决的报分管财务领导。',
  facts: {
    purchased: count('采购', '件'),
    issued: count('领用', '件'),
    counted: count('盘点库存', '件'),
  },
  decide: ({ purchased, issued, counted }) => {
    const outcome = purchased - issued - counted
    return {
      outcome,
      reason:
        outcome === 0
          ? '账物相符'
          : `账面${purchased - issued}件，盘点${counted}件，差${Math.abs(outcome)}件，请查明`,
    }
  },
  examples: [
    { given: { purchased: 100, issued: 60, counted: 39 }, yields: 1 },
    { given: { purchased: 100, issued: 60, counted: 40 }, yields: 0 },
    { given: { purchased: 100, issued: 60, counted: 41 }, yields: -1 },
  ],
})

export const smallPurchase = permit('39.3c', {
  name: '目录外小额采购',
  statement:
    '非目录且金额较小的：分管领导同意后，由规划财务科、办公室或科室指定人员采购；原则上2人以上参与并在发票上签字。',
  reading:
    '“金额较小”没有数字，2000元以下为本地设置，与第三十七条(三)最低一档相同；该档另须业务、财务两位分管领导同意，两者都办。',
  conflicts: [{ with: '37.3b', follow: '业务、财务两位分管领导都须同意' }],
  facts: {
    amount: fen('金额'),
    hasBusinessConsent: yes('业务分管领导同意'),
    hasFinanceConsent: yes('财务分管领导同意'),
    buyers: list('采购人员', text('姓名')),
    signed: list('发票签字', text('姓名')),
    hasException: yes('分管领导批准1人采购'),
  },
  parameters: { below: local(yuan(2000), inFen), buyers: printed(2, '人') },
  refuse: (f, p) => [
    f.amount >= p.below &&
      `金额达${p.below / 100}元以上，不属小额，按第三十七条(三)由主要领导以上审批`,
    (!f.hasBusinessConsent || !f.hasFinanceConsent) && '须先经业务、财务分管领导同意',
    new Set(f.buyers).size < p.buyers && !f.hasException && `须${p.buyers}人以上参与采购并签字`,
    f.buyers.some((one) => !f.signed.includes(one)) && '采购人员须在发票上签字',
  ],
  examples: [
    {
      given: {
        amount: yuan(1999.99),
        hasBusinessConsent: true,
        hasFinanceConsent: true,
        buyers: ['甲', '乙'],
        signed: ['甲', '乙'],
        hasException: false,
      },
      yields: true,
    },
    {
      given: {
        amount: yuan(2000),
        hasBusinessConsent: true,
        hasFinanceConsent: true,
        buyers: ['甲', '乙'],
        signed: ['甲', '乙'],
        hasException: false,
      },
      yields: false,
    },
    {
      given: {
        amount: yuan(500),
        hasBusinessConsent: true,
        hasFinanceConsent: true,
        buyers: ['甲'],
        signed: ['甲'],
        hasException: false,
      },
      yields: false,
    },
    {
      given: {
        amount: yuan(500),
        hasBusinessConsent: true,
        hasFinanceConsent: true,
        buyers: ['甲'],
        signed: ['甲'],
        hasException: true,
      },
      yields: true,
    },
    {
      given: {
        amount: yuan(500),
        hasBusinessConsent: true,
        hasFinanceConsent: true,
        buyers: ['甲', '乙'],
        signed: ['甲'],
        hasException: false,
      },
      yields: false,
    },
  ],
})

export const bulkPurchase = sequence('39.4a', {
  name: '大批量采购程序',
  statement: '大批量采购：办公室收集意见、订计划→局长办公会议或党组会议审定→采购。',
  reading: '单件5000元以上的仍按第三十七条(三)由党组会议审定。',
  steps: [
    { name: '收集意见', by: '办公室' },
    { name: '订计划', by: '办公室' },
    { name: '审定', by: '局长办公会议或党组会议' },
    { name: '采购', by: '规划财务科' },
  ],
  examples: [
    { given: { done: ['收集意见', '订计划'], next: '采购' }, yields: false },
    { given: { done: ['收集意见', '订计划', '审定'], next: '采购' }, yields: true },
  ],
})

export const bulkPurchaseWindows = duty('39.4a', {
  name: '大批量采购收集意见',
  statement: '大批量采购每年2次。',
  reading: '条文没有月份，3月、9月的第一个工作日为本地设置。',
  who: ['办公室'],
  every: { each: 'half-year', month: 3, on: 'first-workday', isLocal: true },
  examples: [
    { given: { from: '2026-01-01', to: '2026-12-31' }, yields: ['2026-03-02', '2026-09-01'] },
  ],
})

export const bulkPurchaseTimes = permit('39.4a', {
  name: '大批量采购次数',
  statement: '大批量采购每年2次（特殊除外）。',
  facts: { done: count('本年已办', '次'), reason: text('特殊情况') },
  parameters: { times: printed(2, '次') },
  refuse: ({ done, reason }, { times }) =>
    done >= times &&
    !reason.trim() &&
    `本年已办${done}次，每年${times}次；确有特殊情况的请说明，随计划报会议`,
  examples: [
    { given: { done: 1, reason: '' }, yields: true },
    { given: { done: 2, reason: '' }, yields: false },
    { given: { done: 2, reason: '新设窗口' }, yields: true },
  ],
})
