import {
  addDays,
  conditions,
  conduct,
  count,
  day,
  duty,
  fen,
  form,
  local,
  moment,
  minutesBetween,
  num,
  oneOf,
  permit,
  printed,
  register,
  role,
  rule,
  sequence,
  table,
  text,
  yes,
  yuan,
} from '../kit.ts'

/** 第四十一条 公务车辆和驾驶员管理制度。 */

export const carKeeper = table(['41.1a', '41.1b'], {
  name: '车辆管理单位',
  statement:
    '公务车由办公室统一管理、专人负责调度；劳动保障监察车由劳动保障监察支队管理，制定管理规定和运行计划。',
  facts: { kind: oneOf('车辆', ['公务车', '劳动保障监察车']) },
  rows: [
    [{ kind: '公务车' }, '办公室'],
    [{ kind: '劳动保障监察车' }, '劳动保障监察支队'],
  ],
  examples: [
    { given: { kind: '公务车' }, yields: '办公室' },
    { given: { kind: '劳动保障监察车' }, yields: '劳动保障监察支队' },
  ],
})

export const carPriority = table('41.2a', {
  name: '用车次序',
  statement: '工作第一、先领导后一般、先急后缓、先内后外，保证执法和局领导公务用车。',
  reading: '数字小的优先：执法和局领导公务同列第一，其次急事，再次内部一般，最后外部。',
  facts: {
    purpose: oneOf('用途', ['执法', '局领导公务', '科室业务', '外单位']),
    isUrgent: yes('紧急'),
  },
  rows: [
    [{ purpose: ['执法', '局领导公务'] }, 1],
    [{ purpose: '科室业务', isUrgent: true }, 2],
    [{ purpose: '科室业务', isUrgent: false }, 3],
    [{ purpose: '外单位' }, 4],
  ],
  examples: [
    { given: { purpose: '执法', isUrgent: false }, yields: 1 },
    { given: { purpose: '科室业务', isUrgent: true }, yields: 2 },
    { given: { purpose: '外单位', isUrgent: true }, yields: 4 },
  ],
})

export const carSteps = sequence('41.2b', {
  name: '派车程序',
  statement: '科室业务用车填派车单，分管领导同意，办公室派车。',
  steps: [
    { name: '填派车单', by: '科室' },
    { name: '同意', by: '分管领导' },
    { name: '派车', by: '办公室' },
  ],
  examples: [
    { given: { done: ['填派车单'], next: '派车' }, yields: false },
    { given: { done: ['填派车单', '同意'], next: '派车' }, yields: true },
  ],
})

export const carOrder = form('41.2b', {
  name: '派车单',
  statement: '科室业务用车填派车单。',
  fields: {
    unit: text('用车科室'),
    purpose: text('事由'),
    to: text('目的地'),
    from: moment('用车时间'),
    back: moment('预计返回'),
    heads: count('科室主要负责人', '人'),
    staff: count('一般职工', '人'),
    driver: text('驾驶员'),
  },
  signatures: ['用车人', '分管领导', '办公室'],
})

export const importantEvent = role('41.2c', {
  name: '重要活动用车',
  statement: '重要活动由办公室统一安排调派。',
  who: ['办公室'],
})

export const urgentCar = rule('41.2d', {
  name: '紧急派车',
  statement: '现场处置、提取大额现金、急需物品、机要文件急件由办公室及时派车。',
  reading: '可先派车，当日补派车单，由本局设定。',
  facts: {
    purpose: oneOf('事由', ['现场处置', '提取大额现金', '急需物品', '机要文件急件', '其他']),
  },
  decide: ({ purpose }) => ({
    outcome: purpose === '其他' ? '按派车程序' : '先派车，当日补单',
    reason: purpose === '其他' ? '不属紧急情况' : `${purpose}属紧急情况`,
  }),
  examples: [
    { given: { purpose: '机要文件急件' }, yields: '先派车，当日补单' },
    { given: { purpose: '其他' }, yields: '按派车程序' },
  ],
})

export const groupTravel = permit('41.2e', {
  name: '出差会议派车',
  statement: '2名以上科室主要负责人同行或4名以上一般职工同行，可视车辆情况派车。',
  reading: '含2名、4名；1名负责人加4名职工符合后一项，1名负责人加3名职工都不符合。',
  facts: { heads: count('科室主要负责人', '名'), staff: count('一般职工', '名') },
  parameters: { heads: printed(2, '名'), staff: printed(4, '名') },
  refuse: ({ heads: h, staff: s }, { heads, staff }) =>
    h < heads && s < staff && `须${heads}名以上科室主要负责人或${staff}名以上职工同行`,
  examples: [
    { given: { heads: 1, staff: 3 }, yields: false },
    { given: { heads: 2, staff: 0 }, yields: true },
    { given: { heads: 0, staff: 4 }, yields: true },
    { given: { heads: 1, staff: 4 }, yields: true },
  ],
})

export const carMaintained = permit('41.3a', {
  name: '按时保养',
  statement: '驾驶员勤检勤护，按时保养，车况良好、油量充足，有问题及时处理。',
  facts: { odometer: count('里程', '公里'), serviceDue: count('应保养里程', '公里') },
  refuse: ({ odometer, serviceDue }) =>
    odometer > serviceDue && `超期保养${odometer - serviceDue}公里，请先保养`,
  examples: [
    { given: { odometer: 50_300, serviceDue: 50_000 }, yields: false },
    { given: { odometer: 50_000, serviceDue: 50_000 }, yields: true },
  ],
})

export const driverShare = rule('41.3b', {
  name: '违章事故费用',
  statement: '违章罚款和责任由驾驶人承担；事故保险赔付后余额及责任由驾驶人承担。',
  reading: '条文不分责任大小；驾驶人无责的由分管领导写明后免担。',
  facts: {
    kind: oneOf('费用', ['违章罚款', '事故']),
    amount: fen('金额'),
    insured: fen('保险赔付'),
    isFaultless: yes('认定无责'),
  },
  parameters: { share: printed(100, '%') },
  decide: ({ kind, amount, insured, isFaultless }, { share }) => {
    const rest = Math.max(0, amount - (kind === '事故' ? insured : 0))
    const outcome = isFaultless ? 0 : Math.round((rest * share) / 100)
    return { outcome, reason: `${kind}，余额${rest / 100}元，驾驶人承担${outcome / 100}元` }
  },
  examples: [
    {
      given: { kind: '事故', amount: yuan(8000), insured: yuan(6500), isFaultless: false },
      yields: yuan(1500),
    },
    {
      given: { kind: '违章罚款', amount: yuan(200), insured: 0, isFaultless: false },
      yields: yuan(200),
    },
    {
      given: { kind: '事故', amount: yuan(8000), insured: yuan(6500), isFaultless: true },
      yields: 0,
    },
  ],
})

export const licensedDriver = permit('41.3c', {
  name: '驾驶人资格',
  statement: '严禁专兼职驾驶员以外的人驾驶公车。',
  facts: {
    isDriver: yes('专职或兼职驾驶员'),
    licence: day('驾驶证有效期至'),
    on: day('出车日'),
  },
  refuse: ({ isDriver, licence, on }) => [
    !isDriver && '严禁专兼职驾驶员以外的人驾驶公车',
    licence < on && `驾驶证${licence}到期`,
  ],
  examples: [
    { given: { isDriver: true, licence: '2025-12-20', on: '2025-12-21' }, yields: false },
    { given: { isDriver: false, licence: '2027-01-01', on: '2025-12-21' }, yields: false },
    { given: { isDriver: true, licence: '2025-12-21', on: '2025-12-21' }, yields: true },
  ],
})

export const lostItems = rule('41.4a', {
  name: '车载物品遗失',
  statement: '驾驶员管好车载易携物品，遗失照价赔偿。',
  facts: { value: fen('遗失物品价值') },
  decide: ({ value }) => ({ outcome: value, reason: `照价赔偿${value / 100}元` }),
  examples: [{ given: { value: yuan(180) }, yields: yuan(180) }],
})

export const carRepair = permit(['41.4b', '41.4c'], {
  name: '车辆维修审批',
  statement:
    '先填《车辆维修申报表》，办公室车辆管理负责人提意见，分管领导审批；在外故障的报办公室负责人、请示分管领导后就近修理。',
  reading: '结算超过批准额的退回分管领导，由本局设定。',
  facts: {
    isAway: yes('在外故障'),
    isApproved: yes('分管领导审批或同意'),
    approved: fen('批准额'),
    bill: fen('结算额'),
  },
  refuse: ({ isAway, isApproved, approved, bill }) => [
    !isApproved && (isAway ? '未请示分管领导，不能就近修理' : '未经审批不得维修'),
    isApproved &&
      bill > approved &&
      `结算${bill / 100}元超过批准额${approved / 100}元，退回分管领导`,
  ],
  examples: [
    { given: { isAway: false, isApproved: false, approved: 0, bill: 0 }, yields: false },
    {
      given: { isAway: false, isApproved: true, approved: yuan(1000), bill: yuan(1150) },
      yields: false,
    },
    {
      given: { isAway: true, isApproved: true, approved: yuan(1000), bill: yuan(1000) },
      yields: true,
    },
  ],
})

export const carRepairForm = form('41.4b', {
  name: '车辆维修申报表',
  statement: '保养维修先填申报表。',
  fields: { plate: text('车牌'), content: text('维修内容'), estimate: fen('估计费用') },
  signatures: ['驾驶员', '办公室车辆管理负责人', '分管领导'],
})

export const settled = duty('41.4d', {
  name: '维修保养费结算',
  statement:
    '保养费定期结算，驾驶员不直接结账，只签字确认；办公室和规划财务科每季度或每半年统一结算1次。',
  reading: '两种周期由本局选定，默认每季度。',
  who: ['办公室', '规划财务科'],
  every: { each: 'quarter', month: 3, on: 'last-workday', isLocal: true },
  examples: [{ given: { from: '2026-01-01', to: '2026-03-31' }, yields: ['2026-03-31'] }],
})

export const driverPays = conditions('41.4d', {
  name: '驾驶员不直接结账',
  statement: '驾驶员不直接结账，只签字确认。',
  must: { isConfirmed: ['驾驶员已签字确认', '驾驶员未签字确认'] },
  mustNot: { paidByDriver: ['驾驶员垫付结账', '驾驶员不直接结账，由办公室和规划财务科统一结算'] },
})

export const tollClaim = permit('41.4e', {
  name: '停车过路费报销',
  statement: '驾驶员填报销单，办公室负责人、规划财务科负责人、局分管领导签字报销。',
  reading: '“局分管领导”即第三十七条“一支笔”的分管财务的局领导；须有对应的出车记录。',
  facts: { hasTrip: yes('当日有出车记录'), signed: count('已签字', '人') },
  parameters: { signatures: printed(3, '人') },
  refuse: ({ hasTrip, signed }, { signatures }) => [
    !hasTrip && '无对应出车记录',
    signed < signatures && '须办公室负责人、规划财务科负责人、局分管领导签字',
  ],
  examples: [
    { given: { hasTrip: false, signed: 3 }, yields: false },
    { given: { hasTrip: true, signed: 2 }, yields: false },
    { given: { hasTrip: true, signed: 3 }, yields: true },
  ],
})

export const tollForm = form('41.4e', {
  name: '停车过路费报销单',
  statement: '驾驶员填报销单。',
  fields: { plate: text('车牌'), on: day('日期'), trip: text('派车单号'), amount: fen('金额') },
  signatures: ['驾驶员', '办公室负责人', '规划财务科负责人', '局分管领导'],
})

export const fuelCard = permit('41.4f', {
  name: '一车一卡加油',
  statement: '加油登记制，严格“一车一卡”，指定站加油，一般不得用现金。',
  facts: {
    activeCards: count('该车已有卡', '张'),
    isIssue: yes('办新卡'),
    isCash: yes('现金加油'),
    reason: text('现金理由'),
  },
  parameters: { cards: printed(1, '张') },
  refuse: ({ activeCards, isIssue, isCash, reason }, { cards }) => [
    isIssue && activeCards >= cards && '一车一卡，该车已有加油卡',
    isCash && !reason.trim() && '一般不得用现金加油，特殊情况写明理由',
  ],
  examples: [
    { given: { activeCards: 1, isIssue: true, isCash: false, reason: '' }, yields: false },
    { given: { activeCards: 0, isIssue: true, isCash: false, reason: '' }, yields: true },
    { given: { activeCards: 1, isIssue: false, isCash: true, reason: '' }, yields: false },
  ],
})

export const fuelRegister = register('41.4f', {
  name: '加油登记簿',
  statement: '加油登记制。',
  keeper: '办公室',
  columns: {
    plate: text('车牌'),
    on: day('日期'),
    station: text('加油站'),
    litres: num('加油量', '升'),
    amount: fen('金额'),
    odometer: count('里程', '公里'),
  },
})

export const cardTopUp = rule('41.4g', {
  name: '加油卡补充',
  statement: '驾驶员掌握加油卡余额，需补充时提前报告办公室和规划财务科。',
  reading: '余额低于500元提示，由本局设定。',
  facts: { balance: fen('余额') },
  parameters: { least: local(500, '元') },
  decide: ({ balance }, { least }) => ({
    outcome: balance < yuan(least),
    reason: `余额${balance / 100}元，提示线${least}元`,
  }),
  examples: [
    { given: { balance: yuan(480) }, yields: true },
    { given: { balance: yuan(500) }, yields: false },
  ],
})

export const carParked = permit(['41.5a', '41.5b'], {
  name: '车辆停放',
  statement:
    '无任务时车辆停放机关，不许私自驾车外出、公车私用；未外派的须停单位，不能回停须报告办公室。',
  facts: {
    isAway: yes('车辆在外'),
    hasTrip: yes('有派车单'),
    isReported: yes('已报告办公室'),
  },
  refuse: ({ isAway, hasTrip, isReported }) =>
    isAway && !hasTrip && !isReported && '未派车在外也未报告，列为未回单位停放、查是否公车私用',
  examples: [
    { given: { isAway: true, hasTrip: false, isReported: false }, yields: false },
    { given: { isAway: true, hasTrip: true, isReported: false }, yields: true },
    { given: { isAway: true, hasTrip: false, isReported: true }, yields: true },
    { given: { isAway: false, hasTrip: false, isReported: false }, yields: true },
  ],
})

export const carLocked = rule(['41.5c', '41.5d'], {
  name: '周末节假日停驶',
  statement:
    '周五下班后至周日全部公车回停单位，因工作用车到单位开、用完立即停回；法定节假日除值班车和应急执法车外封存停驶。',
  reading:
    '随工作日走：休息日及其前一个工作日17:30以后停驶，调休上班的周末照常；连休中的调休日也算。',
  facts: {
    at: moment('时刻'),
    kind: oneOf('车辆', ['一般公车', '值班车', '应急执法车']),
    hasWork: yes('经派车因工作使用'),
    isHoliday: yes('法定节假日'),
  },
  parameters: { from: local('17:30', '时刻') },
  decide: ({ at, kind, hasWork, isHoliday }, { from }, { calendar }) => {
    const one = at.slice(0, 10)
    const isResting =
      !calendar.isWorkday(one) || (at.slice(11) >= from && !calendar.isWorkday(addDays(one, 1)))
    const may = !isResting || kind !== '一般公车' || (hasWork && !isHoliday)
    return {
      outcome: may,
      reason: !isResting
        ? '工作时间'
        : kind !== '一般公车'
          ? `${kind}不封存`
          : isHoliday
            ? '法定节假日封存停驶'
            : hasWork
              ? '到单位开，用完立即停回'
              : '周末须停在单位',
    }
  },
  examples: [
    {
      given: { at: '2026-10-03T10:00', kind: '一般公车', hasWork: true, isHoliday: true },
      yields: false,
    },
    {
      given: { at: '2026-10-03T10:00', kind: '值班车', hasWork: true, isHoliday: true },
      yields: true,
    },
    {
      given: { at: '2026-02-14T10:00', kind: '一般公车', hasWork: false, isHoliday: false },
      yields: true,
    },
    {
      given: { at: '2026-02-14T17:30', kind: '一般公车', hasWork: false, isHoliday: false },
      yields: false,
    },
    {
      given: { at: '2026-03-05T18:00', kind: '一般公车', hasWork: false, isHoliday: false },
      yields: true,
    },
    {
      given: { at: '2026-03-06T18:00', kind: '一般公车', hasWork: false, isHoliday: false },
      yields: false,
    },
    {
      given: { at: '2026-03-07T10:00', kind: '一般公车', hasWork: true, isHoliday: false },
      yields: true,
    },
  ],
})

export const drivingLeaders = conduct('41.6', {
  name: '随领导出车',
  statement: '服务安保、保密，不打听不泄露领导谈话，注意仪容礼节。',
  who: ['驾驶员'],
  points: ['服务安保', '保密', '不打听不泄露领导谈话', '仪容礼节'],
})

export const onTimeForTrip = rule('41.7a', {
  name: '按时出车',
  statement: '驾驶员按办公室要求出车，按时到指定地点；有事先请假。',
  facts: { due: moment('要求到达'), arrived: moment('实际到达') },
  decide: ({ due, arrived }) => {
    const late = minutesBetween(due, arrived)
    return {
      outcome: late > 0 ? '迟到出车' : '按时',
      reason: late > 0 ? `迟到${late}分钟` : '按时到达',
    }
  },
  examples: [
    { given: { due: '2025-11-18T08:00', arrived: '2025-11-18T08:12' }, yields: '迟到出车' },
    { given: { due: '2025-11-18T08:00', arrived: '2025-11-18T08:00' }, yields: '按时' },
  ],
})

export const noSwap = permit('41.7b', {
  name: '不私自换车',
  statement: '未经领导或办公室同意不得私自换车，特殊原因须报告办公室。',
  facts: {
    ordered: text('派车单车牌'),
    driven: text('实际车牌'),
    isAgreed: yes('领导或办公室同意'),
  },
  refuse: ({ ordered, driven, isAgreed }) =>
    ordered !== driven && !isAgreed && '未经同意不得私自换车',
  examples: [
    { given: { ordered: '云H00001', driven: '云H00002', isAgreed: false }, yields: false },
    { given: { ordered: '云H00001', driven: '云H00001', isAgreed: false }, yields: true },
    { given: { ordered: '云H00001', driven: '云H00002', isAgreed: true }, yields: true },
  ],
})

export const driverAllowance = rule('41.8a', {
  name: '驾驶员劳保费',
  statement: '每年一次性发驾驶员劳保费150元。',
  reading: '专职驾驶员，一年一次，不按月折算。',
  facts: { drivers: count('专职驾驶员', '名'), isPaid: yes('本年已发') },
  parameters: { each: printed(150, '元') },
  decide: ({ drivers, isPaid }, { each }) => ({
    outcome: isPaid ? 0 : yuan(drivers * each),
    reason: isPaid ? '本年已发' : `${drivers}名，每名${each}元`,
  }),
  examples: [
    { given: { drivers: 5, isPaid: false }, yields: yuan(750) },
    { given: { drivers: 5, isPaid: true }, yields: 0 },
  ],
})

export const safetyBonus = rule('41.8b', {
  name: '安全行车奖',
  statement: '全年安全行车无责任事故，年底按每公里5分钱发安全行车奖。',
  reading: '有任何责任事故即不发，含同等、次要责任。',
  facts: { kilometres: count('全年里程', '公里'), accidents: count('责任事故', '次') },
  parameters: { perKm: printed(0.05, '元') },
  decide: ({ kilometres, accidents }, { perKm }) => ({
    outcome: accidents > 0 ? 0 : Math.round(yuan(kilometres * perKm)),
    reason: accidents > 0 ? `有责任事故${accidents}次` : `${kilometres}公里，每公里${perKm}元`,
  }),
  examples: [
    { given: { kilometres: 32_000, accidents: 0 }, yields: yuan(1600) },
    { given: { kilometres: 32_000, accidents: 1 }, yields: 0 },
  ],
})
