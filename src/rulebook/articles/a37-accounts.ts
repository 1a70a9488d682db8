import {
  conduct,
  count,
  day,
  duty,
  fen,
  inFen,
  inYuan,
  limit,
  list,
  local,
  num,
  oneOf,
  optional,
  permit,
  printed,
  report,
  rule,
  sequence,
  text,
  yes,
  yuan,
} from '../kit.ts'

/** 第三十七条 财务管理制度，(四)–(八) 会议培训费、往来款、财经纪律、一支笔、报销与监督。 */

export const meetingBudgetSteps = sequence('37.4a', {
  name: '会议培训费预算',
  statement: '会议费、培训费实行预算制：办公室提预算，规划财务科审核，分管财务领导审批。',
  steps: [
    { name: '提预算', by: '办公室' },
    { name: '审核', by: '规划财务科' },
    { name: '审批', by: '分管财务领导' },
  ],
  examples: [
    { given: { done: ['提预算'], next: '审批' }, yields: false },
    { given: { done: ['提预算', '审核'], next: '审批' }, yields: true },
  ],
})

export const withinBudget = permit('37.4a', {
  name: '不超预算',
  statement: '会议费、培训费按预算报销。',
  facts: { budgetFen: fen('预算'), claimFen: fen('报销') },
  refuse: ({ budgetFen, claimFen }) => claimFen > budgetFen && '超预算，请先调整预算',
  examples: [
    { given: { budgetFen: yuan(20_000), claimFen: yuan(20_000) }, yields: true },
    { given: { budgetFen: yuan(20_000), claimFen: yuan(20_000.01) }, yields: false },
  ],
})

export const meetingClaimLimit = limit('37.4b', {
  name: '会议培训报销',
  statement: '会议、培训结束后，取得发票7日内填制报销。',
  reading: '7日为自然日，第七天是休息日的顺延。',
  parameters: { days: printed(7, '日') },
  of: (_, { days }) => ({ unit: 'day', amount: days }),
  examples: [
    { given: { from: '2025-11-03' }, yields: '2025-11-10' },
    { given: { from: '2025-11-01' }, yields: '2025-11-10' },
  ],
})

export const yearEndClearing = duty('37.5a', {
  name: '往来款年底清理',
  statement: '暂存、暂付款每年年底清理，不得长期挂账。',
  who: ['规划财务科'],
  every: { each: 'year', month: 12, on: 31, remind: [20] },
  examples: [{ given: { from: '2025-01-01', to: '2025-12-31' }, yields: ['2025-12-31'] }],
})

export const longOpenAdvance = rule('37.5a', {
  name: '长期挂账',
  statement: '不得长期挂账。',
  facts: { taken: day('发生日'), on: day('截至') },
  decide: ({ taken, on }) => {
    const isLong = on.slice(0, 4) > taken.slice(0, 4)
    return { outcome: isLong, reason: isLong ? '跨年未清理，列入长期挂账' : '本年度内' }
  },
  examples: [
    { given: { taken: '2025-03-10', on: '2025-12-31' }, yields: false },
    { given: { taken: '2025-03-10', on: '2026-01-01' }, yields: true },
  ],
})

export const advanceSteps = sequence(['37.5b', '37.8.2'], {
  name: '出差学习预支',
  statement: '出差、开会、学习预支须分管领导同意，规划财务科提出意见，报分管财务领导审批。',
  reading: '两款各写一段，合为一条较严的程序。',
  steps: [
    { name: '申请', by: '借款人' },
    { name: '同意', by: '分管领导' },
    { name: '提出意见', by: '规划财务科' },
    { name: '审批', by: '分管财务领导' },
  ],
  examples: [
    { given: { done: ['申请', '同意'], next: '审批' }, yields: false },
    { given: { done: ['申请', '同意', '提出意见'], next: '审批' }, yields: true },
  ],
})

export const advanceSettled = limit('37.5b', {
  name: '预支结清',
  statement: '回单位7个工作日内结清。',
  parameters: { workdays: printed(7, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays, warn: [{ left: 2 }] }),
  examples: [{ given: { from: '2025-12-30' }, yields: '2026-01-09' }],
})

export const financialDiscipline = conduct(['37.6.1', '37.6.3'], {
  name: '财经纪律',
  statement: '遵守财经纪律，按财政法规制度管理；精打细算、厉行节约。',
  points: ['遵守财经纪律', '按财政法规制度管理', '精打细算、厉行节约'],
})

export const thriftReport = report('37.6.3', {
  name: '三公和办公经费月度对比',
  statement: '精打细算、厉行节约。',
  contents: {
    unit: text('科室'),
    kind: oneOf('费用', ['接待', '车辆', '办公']),
    thisYearFen: fen('本年'),
    lastYearFen: fen('上年同期'),
  },
  from: ['规划财务科'],
  to: ['分管财务领导'],
  every: { each: 'month', on: 'last-workday', isLocal: true },
})

export const balancedBudget = permit('37.6.2', {
  name: '量入为出',
  statement: '预算坚持量入为出、收支平衡。',
  facts: { incomeFen: fen('收入'), spendingFen: fen('支出') },
  refuse: ({ incomeFen, spendingFen }) => spendingFen > incomeFen && '支出超过收入，请调整预算',
  examples: [
    { given: { incomeFen: yuan(1_000_000), spendingFen: yuan(1_000_001) }, yields: false },
    { given: { incomeFen: yuan(1_000_000), spendingFen: yuan(1_000_000) }, yields: true },
  ],
})

export const twoLines = permit('37.6.4', {
  name: '收支两条线',
  statement: '严格收支两条线。',
  facts: { paysFromIncome: yes('直接用收入支付') },
  refuse: ({ paysFromIncome }) => paysFromIncome && '收支两条线，不得坐支',
  examples: [
    { given: { paysFromIncome: true }, yields: false },
    { given: { paysFromIncome: false }, yields: true },
  ],
})

export const onePen = permit('37.7.1a', {
  name: '“一支笔”',
  statement: '任何金额的凭证须经办人、证明人签名，规划财务科负责人审核，分管财务领导签字方可支付。',
  reading: '分管财务领导本人报销的，由主要领导签字。',
  facts: {
    handler: text('经办人'),
    witness: text('证明人'),
    accountsHead: text('规划财务科负责人'),
    leader: text('分管财务领导'),
  },
  refuse: (f) => [
    !f.handler.trim() && '缺经办人签名',
    !f.witness.trim() && '缺证明人签名',
    !f.accountsHead.trim() && '缺规划财务科负责人审核',
    !f.leader.trim() && '缺分管财务领导签字',
    f.handler !== '' && f.handler === f.witness && '经办人和证明人不能是同一人',
    f.handler !== '' && f.handler === f.leader && '本人不能审批本人，请送主要领导签字',
  ],
  allowed: '四人签字齐全',
  examples: [
    { given: { handler: '甲', witness: '乙', accountsHead: '丙', leader: '丁' }, yields: true },
    { given: { handler: '甲', witness: '', accountsHead: '丙', leader: '丁' }, yields: false },
    { given: { handler: '甲', witness: '甲', accountsHead: '丙', leader: '丁' }, yields: false },
    { given: { handler: '丁', witness: '乙', accountsHead: '丙', leader: '丁' }, yields: false },
  ],
})

export const mayRefusePayment = permit('37.7.1b', {
  name: '财务拒付',
  statement: '票据或手续不全的，财务人员有权拒付。',
  facts: { hasReceipts: yes('票据齐全'), hasApprovals: yes('手续齐全') },
  refuse: ({ hasReceipts, hasApprovals }) => [
    !hasReceipts && '票据不全，拒付',
    !hasApprovals && '手续不全，拒付',
  ],
  examples: [
    { given: { hasReceipts: false, hasApprovals: true }, yields: false },
    { given: { hasReceipts: true, hasApprovals: true }, yields: true },
  ],
})

export const consentBeforeSpending = permit('37.7.2', {
  name: '专款专用、事前同意',
  statement: '专款专用；各项开支事前须经分管财务的局领导同意并按程序办理。',
  reading: '接待的电话请示按本条(一)。采购小额的两位领导中已含分管财务领导。',
  facts: {
    spent: day('开支日'),
    consented: optional(day('分管财务领导同意日')),
    isWithinPurpose: yes('符合资金用途'),
    hasPhoneConsent: yes('有电话请示记录'),
  },
  refuse: ({ spent, consented, isWithinPurpose, hasPhoneConsent }) => [
    !isWithinPurpose && '专款专用，用途不符',
    (consented === null || consented > spent) && !hasPhoneConsent && '须事前经分管财务的局领导同意',
  ],
  examples: [
    {
      given: {
        spent: '2025-11-05',
        consented: '2025-11-06',
        isWithinPurpose: true,
        hasPhoneConsent: false,
      },
      yields: false,
    },
    {
      given: {
        spent: '2025-11-05',
        consented: '2025-11-05',
        isWithinPurpose: true,
        hasPhoneConsent: false,
      },
      yields: true,
    },
  ],
})

export const majorSpending = permit('37.7.3', {
  name: '重大开支须会议决定',
  statement: '重大开支须经局长办公会议或党组会议研究决定。',
  reading:
    '“重大”没有数字：采购5000元以上，其他50000元以上，为本地设置；大额一律上党组会议（第十一条(一)1(8)）。',
  conflicts: [{ with: '11.1.1.8', follow: '大额经费支出由党组会议决定，从严。' }],
  facts: {
    isPurchase: yes('采购'),
    amountFen: fen('金额'),
    hasDecision: yes('有会议决定'),
  },
  parameters: { purchaseFen: local(yuan(5000), inFen), otherFen: local(yuan(50_000), inFen) },
  refuse: ({ isPurchase, amountFen, hasDecision }, p) =>
    amountFen >= (isPurchase ? p.purchaseFen : p.otherFen) &&
    !hasDecision &&
    '重大开支须会议研究决定',
  examples: [
    { given: { isPurchase: false, amountFen: yuan(50_000), hasDecision: false }, yields: false },
    { given: { isPurchase: false, amountFen: yuan(49_999.99), hasDecision: false }, yields: true },
    { given: { isPurchase: true, amountFen: yuan(5000), hasDecision: true }, yields: true },
  ],
})

export const withinStandard = rule('37.8.1', {
  name: '按标准报销',
  statement: '费用报销须执行国家财务规定。',
  facts: { standardFen: fen('标准'), claimFen: fen('申报') },
  decide: ({ standardFen, claimFen }) => {
    const payable = Math.min(standardFen, claimFen)
    return {
      outcome: { payable, own: claimFen - payable },
      reason: `可报${inYuan(payable)}，超标${inYuan(claimFen - payable)}自付`,
    }
  },
  examples: [
    {
      given: { standardFen: yuan(330), claimFen: yuan(360) },
      yields: { payable: yuan(330), own: yuan(30) },
    },
  ],
})

export const personalLoan = permit('37.8.3', {
  name: '个人借支公款',
  statement: '个人特殊情况借支公款须分管财务领导批准并限期归还。',
  reading: '期限和额度条文未定；有逾期未还的不得再借。',
  facts: {
    isApproved: yes('分管财务领导已批准'),
    due: optional(day('归还日')),
    overdue: count('逾期未还', '笔'),
  },
  refuse: ({ isApproved, due, overdue }) => [
    !isApproved && '须分管财务领导批准',
    due === null && '须写明归还日期',
    overdue > 0 && '有逾期未还的借款，不得再借',
  ],
  examples: [
    { given: { isApproved: true, due: '2025-12-15', overdue: 0 }, yields: true },
    { given: { isApproved: true, due: null, overdue: 0 }, yields: false },
    { given: { isApproved: true, due: '2025-12-15', overdue: 1 }, yields: false },
  ],
})

export const cashCount = rule('37.8.4a', {
  name: '账实核对',
  statement: '会计出纳定期核对账目、现金库存、银行存款，及时向分管财务领导汇报收支。',
  reading: '“定期”默认每月；会计、出纳不能是同一人。',
  facts: { bookFen: num('账面', '分', { step: 1 }), countedFen: num('实存', '分', { step: 1 }) },
  decide: ({ bookFen, countedFen }) => {
    const outcome = countedFen - bookFen
    return {
      outcome,
      reason: outcome === 0 ? '账实相符' : `差${inYuan(outcome)}，报分管财务领导`,
    }
  },
  examples: [
    { given: { bookFen: yuan(5000), countedFen: yuan(4980) }, yields: yuan(-20) },
    { given: { bookFen: yuan(5000), countedFen: yuan(5000) }, yields: 0 },
  ],
})

export const monthlyCashCount = duty('37.8.4a', {
  name: '每月账实核对',
  statement: '会计出纳定期核对。',
  reading: '每月，为本地设置。',
  who: ['规划财务科'],
  every: { each: 'month', on: 'last-workday', isLocal: true },
  examples: [{ given: { from: '2025-11-01', to: '2025-11-30' }, yields: ['2025-11-28'] }],
})

export const financeToPartyGroup = duty('37.8.4b', {
  name: '财务管理半年汇报',
  statement: '规划财务科负责人每半年向局党组专题汇报1次财务管理情况。',
  who: ['规划财务科负责人'],
  every: { each: 'half-year', month: 6, on: 'last' },
  examples: [
    {
      given: { from: '2026-01-01', to: '2026-12-31' },
      yields: ['2026-06-30', '2026-12-31'],
    },
  ],
})

export const noPrivateDeposit = permit('37.8.5', {
  name: '严禁公款私存',
  statement: '严禁公款私存，违者按私设“小金库”处理。',
  facts: { isPersonalAccount: yes('个人账户'), isPublicMoney: yes('公款') },
  refuse: ({ isPersonalAccount, isPublicMoney }) =>
    isPersonalAccount && isPublicMoney && '禁止公款私存',
  examples: [
    { given: { isPersonalAccount: true, isPublicMoney: true }, yields: false },
    { given: { isPersonalAccount: false, isPublicMoney: true }, yields: true },
  ],
})

export const financeSupervision = sequence('37.8.6', {
  name: '财务监督检查',
  statement: '机关党委纪委监督检查财务收支，提出改进处理意见报局党组批准执行。',
  steps: [
    { name: '检查', by: '机关党委纪委' },
    { name: '提出意见', by: '机关党委纪委' },
    { name: '批准', by: '局党组' },
    { name: '整改', by: '规划财务科' },
  ],
  examples: [
    { given: { done: ['检查', '提出意见'], next: '整改' }, yields: false },
    { given: { done: ['检查', '提出意见', '批准'], next: '整改' }, yields: true },
  ],
})

export const cashiersApart = permit('37.8.4a', {
  name: '会计出纳分设',
  statement: '会计、出纳各自核对签字。',
  facts: { signers: list('签字人', text('姓名')) },
  refuse: ({ signers }) => new Set(signers).size < 2 && '会计和出纳须为两人，各自签字',
  examples: [
    { given: { signers: ['甲', '乙'] }, yields: true },
    { given: { signers: ['甲', '甲'] }, yields: false },
  ],
})
