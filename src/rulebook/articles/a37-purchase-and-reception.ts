import {
  count,
  day,
  fen,
  from,
  inYuan,
  limit,
  list,
  local,
  moment,
  num,
  oneOf,
  optional,
  permit,
  printed,
  register,
  rule,
  sequence,
  table,
  text,
  upTo,
  yes,
  yuan,
} from '../kit.ts'

/** 第三十七条 财务管理制度，(一) 公务接待，(二) 车辆费用，(三) 采购。 */

export const receptionSteps = sequence('37.1a', {
  name: '公务接待审批',
  statement:
    '公务接待前由经办科室填《公务接待审批单》，经业务分管领导同意，主要领导或分管财务领导审批。',
  reading: '主要领导、分管财务领导任一即可；业务分管领导就是分管财务领导的，由主要领导审批。',
  steps: [
    { name: '填审批单', by: '经办科室' },
    { name: '同意', by: '业务分管领导' },
    { name: '审批', by: '主要领导或分管财务领导' },
  ],
  examples: [
    { given: { done: ['填审批单'], next: '审批' }, yields: false },
    { given: { done: ['填审批单', '同意'], next: '审批' }, yields: true },
  ],
})

export const receptionClaim = permit('37.1a', {
  name: '先批后接待',
  statement: '公务接待须事前审批。',
  facts: {
    meal: day('接待日'),
    approved: optional(day('审批完成日')),
    hasPhoneConsent: yes('有电话请示记录'),
    businessLeader: text('业务分管领导'),
    approver: text('审批人'),
  },
  refuse: ({ meal, approved, hasPhoneConsent, businessLeader, approver }) => [
    approved === null && '没有公务接待审批单，不予报销',
    approved !== null && approved > meal && !hasPhoneConsent && '接待后才审批，又没有电话请示记录',
    businessLeader === approver && '两道审批不能是同一人，请送主要领导',
  ],
  examples: [
    {
      given: {
        meal: '2025-11-12',
        approved: '2025-11-12',
        hasPhoneConsent: false,
        businessLeader: '甲',
        approver: '乙',
      },
      yields: true,
    },
    {
      given: {
        meal: '2025-11-12',
        approved: '2025-11-13',
        hasPhoneConsent: false,
        businessLeader: '甲',
        approver: '乙',
      },
      yields: false,
    },
    {
      given: {
        meal: '2025-11-12',
        approved: '2025-11-12',
        hasPhoneConsent: false,
        businessLeader: '甲',
        approver: '甲',
      },
      yields: false,
    },
  ],
})

export const receptionRegister = register('37.1b', {
  name: '公务接待登记台账',
  statement: '审批单由办公室登记备案。',
  keeper: '办公室',
  columns: {
    guests: text('来宾'),
    date: day('日期'),
    approver: text('审批人'),
    estimateFen: fen('预计费用'),
    actualFen: optional(fen('实际费用')),
  },
})

export const receptionMakeup = limit('37.1c', {
  name: '补办接待报批',
  statement: '特殊情况先电话请示同意，3个工作日内补办报批。',
  reading: '自接待次日起算。',
  parameters: { workdays: printed(3, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [
    { given: { from: '2025-09-30' }, yields: '2025-10-11' },
    { given: { from: '2025-11-12' }, yields: '2025-11-17' },
  ],
})

export const designatedVenue = permit('37.1d', {
  name: '定点就餐签单',
  statement:
    '一般在定点餐馆就餐，由办公室人员或其指定接待科室人员签单，办公室会同规划财务科定期结账。',
  reading: '“定期”默认每月，为本地设置。',
  facts: {
    isDesignated: yes('定点餐馆'),
    signer: oneOf('签单人', ['办公室人员', '办公室指定的接待科室人员', '其他人']),
    hasApproval: yes('有对应的审批单'),
  },
  refuse: ({ isDesignated, signer, hasApproval }) => [
    isDesignated && signer === '其他人' && '由办公室人员或其指定的接待科室人员签单',
    !hasApproval && '签单没有对应的审批单，不能结账',
  ],
  examples: [
    { given: { isDesignated: true, signer: '办公室人员', hasApproval: true }, yields: true },
    { given: { isDesignated: true, signer: '其他人', hasApproval: true }, yields: false },
    { given: { isDesignated: true, signer: '办公室人员', hasApproval: false }, yields: false },
  ],
})

export const receptionClaimLimit = limit('37.1e', {
  name: '非定点就餐报销',
  statement:
    '非定点就餐的，接待后7个工作日内填《公务接待费用报销审批单》附发票，办公室核对相符后报主管财务领导审批。',
  parameters: { workdays: printed(7, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays, warn: [{ left: 1 }] }),
  examples: [{ given: { from: '2026-02-11' }, yields: '2026-02-27' }],
})

export const receptionMatches = permit('37.1e', {
  name: '报销与审批单核对',
  statement: '办公室将报销单与审批单核对相符。',
  facts: {
    approvedHeads: count('审批人数', '人'),
    actualHeads: count('实际人数', '人'),
    sameDate: yes('日期相符'),
    hasInvoice: yes('附发票'),
  },
  refuse: ({ approvedHeads, actualHeads, sameDate, hasInvoice }) => [
    !hasInvoice && '须附发票',
    !sameDate && '日期与审批单不符',
    actualHeads > approvedHeads && `实际${actualHeads}人，超过审批的${approvedHeads}人`,
  ],
  examples: [
    {
      given: { approvedHeads: 8, actualHeads: 8, sameDate: true, hasInvoice: true },
      yields: true,
    },
    {
      given: { approvedHeads: 8, actualHeads: 9, sameDate: true, hasInvoice: true },
      yields: false,
    },
  ],
})

export const garageListed = permit('37.2a', {
  name: '车辆定点维修',
  statement:
    '车辆定点维修保养；办公室会同驾驶员送厂，费用由办公室会同规划财务科与厂家议定并定期结算。',
  reading: '途中故障按第四十一条(四)办理。',
  facts: { isListed: yes('定点维修厂'), isOnTheRoad: yes('途中故障') },
  refuse: ({ isListed, isOnTheRoad }) =>
    !isListed && !isOnTheRoad && '非定点维修厂，请选择定点厂家',
  examples: [
    { given: { isListed: false, isOnTheRoad: false }, yields: false },
    { given: { isListed: false, isOnTheRoad: true }, yields: true },
    { given: { isListed: true, isOnTheRoad: false }, yields: true },
  ],
})

export const fuelAnomaly = rule('37.2b', {
  name: '油耗异常',
  statement: '燃油、过路费充值管理，规划财务科办理；油耗与里程控制在合理范围。',
  reading: '高于该车平均20%的提示，为本地设置。',
  facts: {
    average: num('平均油耗', '升/百公里'),
    month: num('本月油耗', '升/百公里'),
  },
  parameters: { over: local(20, '%') },
  decide: ({ average, month }, { over }) => {
    const isHigh = month * 100 > average * (100 + over)
    return { outcome: isHigh ? '油耗异常' : '正常', reason: `平均${average}，本月${month}` }
  },
  examples: [
    { given: { average: 9, month: 11 }, yields: '油耗异常' },
    { given: { average: 10, month: 12 }, yields: '正常' },
  ],
})

export const insuredToDrive = permit('37.2c', {
  name: '保险有效才派车',
  statement: '车辆定点保险；到期前驾驶员到规划财务科会同办公室续保。',
  reading: '到期前30、15、7天提醒，为本地设置。',
  facts: { on: day('用车日'), insuredUntil: day('保险到期日') },
  refuse: ({ on, insuredUntil }) => on > insuredUntil && '保险已过期，禁止派车，请先续保',
  examples: [
    { given: { on: '2026-03-31', insuredUntil: '2026-03-31' }, yields: true },
    { given: { on: '2026-04-01', insuredUntil: '2026-03-31' }, yields: false },
  ],
})

export const carWashClaim = sequence('37.2d', {
  name: '洗车费报销',
  statement: '洗车费按实由驾驶员送小车班和规划财务科负责人审核，报主管财务领导审批报销。',
  steps: [
    { name: '申报附票据', by: '驾驶员' },
    { name: '小车班审核', by: '小车班' },
    { name: '财务审核', by: '规划财务科负责人' },
    { name: '审批', by: '主管财务领导' },
  ],
  examples: [
    { given: { done: ['申报附票据', '小车班审核'], next: '审批' }, yields: false },
    { given: { done: ['申报附票据', '小车班审核', '财务审核'], next: '审批' }, yields: true },
  ],
})

export const registeredBeforePaid = permit('37.3a', {
  name: '先登记后付款领用',
  statement: '固定资产采购、登记、分发由规划财务科负责，按规定办政府采购并入账，实行登记领用。',
  facts: {
    by: text('办理科室'),
    isRegistered: yes('已登记入账'),
    act: oneOf('要做什么', ['付款', '分发']),
  },
  refuse: ({ by, isRegistered }) => [
    by !== '规划财务科' && '由规划财务科办理',
    !isRegistered && '未登记入账',
  ],
  examples: [
    { given: { by: '规划财务科', isRegistered: false, act: '付款' }, yields: false },
    { given: { by: '规划财务科', isRegistered: true, act: '分发' }, yields: true },
    { given: { by: '就业科', isRegistered: true, act: '付款' }, yields: false },
  ],
})

export const purchaseApprover = table('37.3b', {
  name: '采购审批权限',
  statement:
    '单项固定资产及办公用品5000元以上由党组会议研究决定；2000至5000元由主要领导审批；2000元以内由业务分管领导和财务分管领导同意。',
  reading:
    '以上、以内、至都含本数，恰为2000元、5000元时两档都适用，从严取上一档。“单项”为一件或一次同类采购的合计，不得拆分。',
  facts: { amountFen: fen('单项金额') },
  strictness: ['业务分管领导和财务分管领导', '主要领导', '党组会议'],
  rows: [
    [{ amountFen: upTo(yuan(2000)) }, '业务分管领导和财务分管领导'],
    [{ amountFen: from(yuan(2000), yuan(5000)) }, '主要领导'],
    [{ amountFen: from(yuan(5000)) }, '党组会议'],
  ],
  reason: ({ amountFen }, by) => `${inYuan(amountFen)}，由${by}审批`,
  examples: [
    { given: { amountFen: yuan(1999.99) }, yields: '业务分管领导和财务分管领导' },
    { given: { amountFen: yuan(2000) }, yields: '主要领导' },
    { given: { amountFen: yuan(2000.01) }, yields: '主要领导' },
    { given: { amountFen: yuan(4999.99) }, yields: '主要领导' },
    { given: { amountFen: yuan(5000) }, yields: '党组会议' },
    { given: { amountFen: yuan(5000.01) }, yields: '党组会议' },
  ],
})

export const splitPurchase = rule('37.3b', {
  name: '拆分采购',
  statement: '同类采购合并计算审批权限。',
  reading: '同一科室10天内采购同类物品的合并计算，为本地设置。',
  facts: {
    amountsFen: list('10天内同类采购金额', fen('金额')),
  },
  parameters: { days: local(10, '天') },
  decide: ({ amountsFen }) => {
    const outcome = amountsFen.reduce((sum, one) => sum + one, 0)
    return { outcome, reason: `合并${amountsFen.length}次，共${inYuan(outcome)}` }
  },
  examples: [
    { given: { amountsFen: [yuan(3000), yuan(3000)] }, yields: yuan(6000) },
    { given: { amountsFen: [] }, yields: 0 },
  ],
})

export const receptionTimes = rule('37.1c', {
  name: '接待请示方式',
  statement: '特殊情况先电话请示同意。',
  facts: { approvedAt: optional(moment('审批时间')), startsAt: moment('接待开始') },
  decide: ({ approvedAt, startsAt }) =>
    approvedAt !== null && approvedAt <= startsAt
      ? { outcome: '事前审批', reason: '接待前已审批' }
      : { outcome: '须有电话请示记录', reason: '接待前未完成审批' },
  examples: [
    {
      given: { approvedAt: '2025-11-12T10:00', startsAt: '2025-11-12T18:00' },
      yields: '事前审批',
    },
    { given: { approvedAt: null, startsAt: '2025-11-12T18:00' }, yields: '须有电话请示记录' },
  ],
})
