import {
  conduct,
  count,
  fen,
  inFen,
  inYuan,
  list,
  local,
  moment,
  num,
  permit,
  printed,
  register,
  rule,
  text,
  yes,
  yuan,
} from '../kit.ts'
/** 第四十一条 车辆管理制度，(四) 加油，(六)至(八) 出车纪律与劳保、奖励。 */

export const fuelRegister = register('41.4f', {
  name: '加油登记',
  statement: '加油登记制，严格“一车一卡”。',
  keeper: '办公室',
  columns: {
    car: text('车牌号'),
    card: text('加油卡号'),
    litres: num('加油量', '升'),
    amount: fen('金额'),
    kilometres: count('里程表', '公里'),
    station: text('加油站'),
    fuelled: moment('时间'),
    driver: text('驾驶员'),
  },
})

export const fuelCard = permit('41.4f', {
  name: '一车一卡',
  statement: '严格“一车一卡”。',
  facts: { cards: count('此车在用的卡', '张'), isNew: yes('申请新卡') },
  parameters: { cards: printed(1, '张') },
  refuse: ({ cards, isNew }, p) =>
    cards + (isNew ? 1 : 0) > p.cards && `一车只能有${p.cards}张卡，请先注销原卡`,
  examples: [
    { given: { cards: 0, isNew: true }, yields: true },
    { given: { cards: 1, isNew: true }, yields: false },
    { given: { cards: 1, isNew: false }, yields: true },
  ],
})

export const fuelPurchase = permit('41.4f', {
  name: '指定站、不用现金',
  statement: '指定站加油，一般不得用现金。',
  reading: '“一般”即确需用现金的，说明理由并由办公室确认。',
  facts: {
    isListed: yes('指定加油站'),
    isCash: yes('用现金'),
    reason: text('理由'),
    isConfirmed: yes('办公室已确认'),
  },
  refuse: ({ isListed, isCash, reason, isConfirmed }) => [
    !isListed && !isConfirmed && '不是指定加油站，请说明并由办公室确认',
    isCash && (!reason.trim() || !isConfirmed) && '一般不得用现金，请说明理由并由办公室确认',
  ],
  examples: [
    { given: { isListed: true, isCash: false, reason: '', isConfirmed: false }, yields: true },
    { given: { isListed: true, isCash: true, reason: '', isConfirmed: false }, yields: false },
    {
      given: { isListed: true, isCash: true, reason: '卡机故障', isConfirmed: true },
      yields: true,
    },
    { given: { isListed: false, isCash: false, reason: '', isConfirmed: false }, yields: false },
  ],
})

export const fuelBalance = rule('41.4g', {
  name: '加油卡充值提醒',
  statement: '驾驶员掌握加油卡余额，需补充时提前报告办公室和规划财务科。',
  reading: '条文没有金额，余额低于500元提请充值为本地设置。',
  facts: { balance: fen('余额') },
  parameters: { least: local(yuan(500), inFen) },
  decide: ({ balance }, { least }) =>
    balance < least
      ? {
          outcome: true,
          reason: `余额${inYuan(balance)}，请报告办公室和规划财务科充值`,
        }
      : { outcome: false, reason: '余额充足' },
  examples: [
    { given: { balance: yuan(480) }, yields: true },
    { given: { balance: yuan(499.99) }, yields: true },
    { given: { balance: yuan(500) }, yields: false },
  ],
})

export const drivingLeaders = conduct('41.6', {
  name: '随领导出车',
  statement: '驾驶员随领导出车：服务安保、保密、不打听不泄露领导谈话、仪容礼节。',
  who: ['驾驶员'],
  points: ['做好服务和安全保卫', '保守秘密', '不打听、不泄露领导谈话', '仪容整洁、礼貌待人'],
})

export const leaderTripPurpose = rule('41.6', {
  name: '领导出车事由的显示',
  statement: '随领导出车须保密。',
  reading: '随领导出车的事由只对本次驾驶员和调度员显示（本地设置）。',
  facts: {
    purpose: text('事由'),
    isLeaderTrip: yes('随局领导出车'),
    isInvolved: yes('本次驾驶员或调度员'),
  },
  parameters: { shown: local('公务') },
  decide: ({ purpose, isLeaderTrip, isInvolved }, { shown }) =>
    isLeaderTrip && !isInvolved
      ? { outcome: shown, reason: '领导出车事由不公开' }
      : { outcome: purpose, reason: '照实显示' },
  examples: [
    { given: { purpose: '赴省开会', isLeaderTrip: true, isInvolved: false }, yields: '公务' },
    { given: { purpose: '赴省开会', isLeaderTrip: true, isInvolved: true }, yields: '赴省开会' },
    { given: { purpose: '送文件', isLeaderTrip: false, isInvolved: false }, yields: '送文件' },
  ],
})

export const driverPunctual = rule('41.7a', {
  name: '按时出车',
  statement: '驾驶员按办公室要求出车，按时到指定地点；有事先请假。',
  facts: {
    report: moment('要求到达'),
    arrived: moment('实际到达'),
    isOnLeave: yes('已请假'),
  },
  decide: ({ report: due, arrived, isOnLeave }) => {
    if (isOnLeave) return { outcome: '已请假', reason: '已请假，请另派驾驶员' }
    return arrived > due
      ? { outcome: '迟到出车', reason: `要求${due}，实际${arrived}` }
      : { outcome: '按时', reason: '按时到达' }
  },
  examples: [
    {
      given: { report: '2025-11-18T08:00', arrived: '2025-11-18T08:12', isOnLeave: false },
      yields: '迟到出车',
    },
    {
      given: { report: '2025-11-18T08:00', arrived: '2025-11-18T08:00', isOnLeave: false },
      yields: '按时',
    },
    {
      given: { report: '2025-11-18T08:00', arrived: '2025-11-18T08:00', isOnLeave: true },
      yields: '已请假',
    },
  ],
})

export const carSwap = permit('41.7b', {
  name: '不得私自换车',
  statement: '未经领导或办公室同意不得私自换车，特殊原因须报告办公室。',
  facts: {
    assigned: text('此车驾驶员'),
    driver: text('实际驾驶员'),
    hasConsent: yes('领导或办公室同意'),
  },
  refuse: ({ assigned, driver, hasConsent }) =>
    assigned !== driver && !hasConsent && '未经同意不得换车，请先报办公室',
  examples: [
    { given: { assigned: '乙', driver: '甲', hasConsent: false }, yields: false },
    { given: { assigned: '乙', driver: '甲', hasConsent: true }, yields: true },
    { given: { assigned: '甲', driver: '甲', hasConsent: false }, yields: true },
  ],
})

export const driverAllowance = rule('41.8a', {
  name: '驾驶员劳保费',
  statement: '每年一次性发驾驶员劳保费150元。',
  reading: '指专职驾驶员；年中到岗是否折算条文未说，按全额。',
  facts: { drivers: count('专职驾驶员', '人') },
  parameters: { allowance: printed(yuan(150), inFen) },
  decide: ({ drivers }, { allowance }) => ({
    outcome: drivers * allowance,
    reason: `${drivers}人，每人${allowance / 100}元，合计${(drivers * allowance) / 100}元`,
  }),
  examples: [
    { given: { drivers: 5 }, yields: yuan(750) },
    { given: { drivers: 0 }, yields: 0 },
  ],
})

export const driverAllowanceOnce = permit('41.8a', {
  name: '劳保费一年一次',
  statement: '每年一次性发驾驶员劳保费。',
  facts: { year: count('年度', '年'), paidYears: list('已发放年度', count('年度', '年')) },
  refuse: ({ year, paidYears }) => paidYears.includes(year) && `${year}年度已发放，不再重复发放`,
  examples: [
    { given: { year: 2025, paidYears: [2024] }, yields: true },
    { given: { year: 2025, paidYears: [2024, 2025] }, yields: false },
  ],
})

export const safeDrivingReward = rule('41.8b', {
  name: '安全行车奖',
  statement: '全年安全行车无责任事故，年底按每公里5分钱发安全行车奖。',
  reading: '有任何比例的责任即不发；合驾的行程各记各的公里。',
  facts: { kilometres: num('全年公里', '公里'), accidents: count('责任事故', '次') },
  parameters: { perKilometre: printed(5, '分/公里') },
  decide: ({ kilometres, accidents }, { perKilometre }) => {
    const outcome = accidents > 0 ? 0 : Math.round(kilometres * perKilometre)
    return {
      outcome,
      reason:
        accidents > 0
          ? `有责任事故${accidents}次，不发`
          : `${kilometres}公里，每公里${perKilometre}分，计${inYuan(outcome)}`,
    }
  },
  examples: [
    { given: { kilometres: 32_000, accidents: 0 }, yields: yuan(1600) },
    { given: { kilometres: 32_000, accidents: 1 }, yields: 0 },
  ],
})
