import {
  count,
  day,
  duty,
  fen,
  form,
  inYuan,
  list,
  local,
  oneOf,
  permit,
  printed,
  record,
  rule,
  sequence,
  text,
  yes,
  yuan,
} from '../kit.ts'
/** 第四十一条 车辆管理制度，(三)(四)(六)至(八) 驾驶员、维修与费用。 */

export const tripCheckItems = ['轮胎', '机油', '燃油', '灯光'] as const

export const tripCheck = permit('41.3a', {
  name: '出车前检查',
  statement: '驾驶员勤检勤护，按时保养，车况良好、油量充足，有问题及时处理。',
  reading: '四项检查为本地设置；超过保养里程的先保养再出车。',
  facts: {
    checked: list('已检查', text('项目')),
    kilometres: count('里程表', '公里'),
    serviceAt: count('应保养里程', '公里'),
    faults: list('未处理的故障', text('故障')),
  },
  parameters: { items: local(tripCheckItems) },
  refuse: ({ checked, kilometres, serviceAt, faults }, { items }) => [
    ...items.filter((one) => !checked.includes(one)).map((one) => `${one}未检查`),
    kilometres > serviceAt && `超期保养：已行驶${kilometres}公里，应在${serviceAt}公里保养`,
    ...faults.map((one) => `${one}未处理，请报修`),
  ],
  examples: [
    {
      given: {
        checked: [...tripCheckItems],
        kilometres: 50_000,
        serviceAt: 50_000,
        faults: [],
      },
      yields: true,
    },
    {
      given: {
        checked: [...tripCheckItems],
        kilometres: 50_300,
        serviceAt: 50_000,
        faults: [],
      },
      yields: false,
    },
    {
      given: { checked: ['轮胎'], kilometres: 10, serviceAt: 50_000, faults: [] },
      yields: false,
    },
  ],
})

export const driverLiability = rule('41.3b', {
  name: '事故驾驶人承担',
  statement: '事故保险赔付后余额及责任由驾驶人承担。',
  reading: '条文不分过错；系统列出金额，由办公室复核后执行。',
  notes: [
    {
      on: '2026-11-23',
      text: '由劳动者承担全部余额是否合法，须先经复核并征求法律意见。',
    },
  ],
  facts: { damage: fen('损失'), insured: fen('保险赔付') },
  parameters: { share: printed(100, '%') },
  decide: ({ damage, insured }, { share }) => {
    const outcome = Math.round((Math.max(0, damage - insured) * share) / 100)
    return { outcome, reason: `保险赔付后余额由驾驶人承担${inYuan(outcome)}，待复核` }
  },
  examples: [
    { given: { damage: yuan(8000), insured: yuan(6500) }, yields: yuan(1500) },
    { given: { damage: yuan(8000), insured: yuan(8000) }, yields: 0 },
  ],
})

export const trafficFines = permit('41.3b', {
  name: '违章罚款不予报销',
  statement: '公车违章罚款和责任由驾驶人承担。',
  facts: { isFine: yes('违章罚款'), isClaimed: yes('申请报销') },
  refuse: ({ isFine, isClaimed }) => isFine && isClaimed && '违章费用由驾驶人承担，不予报销',
  examples: [
    { given: { isFine: true, isClaimed: true }, yields: false },
    { given: { isFine: false, isClaimed: true }, yields: true },
    { given: { isFine: true, isClaimed: false }, yields: true },
  ],
})

export const licensedDriver = permit('41.3c', {
  name: '只许专兼职驾驶员驾车',
  statement: '严禁专兼职驾驶员以外的人驾驶公车。',
  reading: '准驾证件在出车日已过期的也不得驾驶；有效期末日当天仍有效。',
  facts: {
    post: oneOf('身份', ['专职驾驶员', '兼职驾驶员', '其他人员']),
    licensedUntil: day('驾驶证有效期至'),
    on: day('出车日期'),
  },
  refuse: ({ post, licensedUntil, on }) => [
    post === '其他人员' && '非公车驾驶员，不得驾驶公车',
    on > licensedUntil && `驾驶证${licensedUntil}到期，请换证后再派`,
  ],
  examples: [
    {
      given: { post: '专职驾驶员', licensedUntil: '2025-12-20', on: '2025-12-20' },
      yields: true,
    },
    {
      given: { post: '专职驾驶员', licensedUntil: '2025-12-20', on: '2025-12-21' },
      yields: false,
    },
    { given: { post: '其他人员', licensedUntil: '2030-01-01', on: '2025-12-20' }, yields: false },
    {
      given: { post: '兼职驾驶员', licensedUntil: '2030-01-01', on: '2025-12-20' },
      yields: true,
    },
  ],
})

export const carItems = rule('41.4a', {
  name: '车载物品遗失赔偿',
  statement: '驾驶员管好车载易携物品，遗失照价赔偿。',
  reading: '交接时清点，由交出车辆的驾驶员赔偿。',
  facts: {
    missing: list('交接时缺少', record('物品', { name: text('物品'), price: fen('价格') })),
    outgoing: text('交出车辆的驾驶员'),
  },
  decide: ({ missing, outgoing }) => {
    const outcome = missing.reduce((sum, { price }) => sum + price, 0)
    return {
      outcome,
      reason:
        outcome > 0
          ? `缺${missing.map(({ name }) => name).join('、')}，由${outgoing}赔偿${inYuan(outcome)}`
          : '物品齐全',
    }
  },
  examples: [
    {
      given: { missing: [{ name: '工具箱', price: yuan(180) }], outgoing: '甲' },
      yields: yuan(180),
    },
    { given: { missing: [], outgoing: '甲' }, yields: 0 },
  ],
})

export const carRepair = sequence('41.4b', {
  name: '车辆维修程序',
  statement: '保养维修先填《车辆维修申报表》→办公室车辆管理负责人意见→分管领导审批。',
  steps: [
    { name: '填《车辆维修申报表》', by: '驾驶员' },
    { name: '提出意见', by: '办公室车辆管理负责人' },
    { name: '审批', by: '分管领导' },
    { name: '送修', by: '驾驶员' },
  ],
  examples: [
    { given: { done: ['填《车辆维修申报表》', '提出意见'], next: '送修' }, yields: false },
    {
      given: { done: ['填《车辆维修申报表》', '提出意见', '审批'], next: '送修' },
      yields: true,
    },
  ],
})

export const carRepairForm = form('41.4b', {
  name: '《车辆维修申报表》',
  statement: '保养、维修先由驾驶员填表申报。',
  fields: {
    car: text('车牌号'),
    kilometres: count('里程表', '公里'),
    fault: text('故障或保养项目'),
    estimate: fen('估价'),
    lastService: day('上次保养'),
    garage: text('维修厂家'),
  },
  signatures: ['驾驶员', '办公室车辆管理负责人', '分管领导'],
})

export const carRepairBill = permit('41.4b', {
  name: '维修结算',
  statement: '经审批的保养维修按申报结算。',
  reading: '结算超过估价10%的退分管领导重批（本地设置）。',
  facts: { isApproved: yes('分管领导已审批'), estimate: fen('估价'), bill: fen('结算') },
  parameters: { over: local(10, '%') },
  refuse: ({ isApproved, estimate, bill }, { over: most }) => [
    !isApproved && '未经审批不得维修',
    bill * 100 > estimate * (100 + most) && `结算超过估价${most}%，请退分管领导重批`,
  ],
  examples: [
    { given: { isApproved: true, estimate: yuan(1000), bill: yuan(1100) }, yields: true },
    { given: { isApproved: true, estimate: yuan(1000), bill: yuan(1100.01) }, yields: false },
    { given: { isApproved: true, estimate: yuan(1000), bill: yuan(1150) }, yields: false },
    { given: { isApproved: false, estimate: yuan(1000), bill: yuan(1000) }, yields: false },
  ],
})

export const roadsideRepair = permit('41.4c', {
  name: '途中故障就近修理',
  statement: '行驶在外故障：报办公室负责人，请示分管领导后就近修理。',
  reading: '电话报告、请示的登记时间和人员，回来补填申报表。',
  facts: {
    isReported: yes('已报办公室负责人'),
    hasConsent: yes('分管领导已同意'),
    hasReceipt: yes('有票据'),
  },
  refuse: ({ isReported, hasConsent, hasReceipt }) => [
    !isReported && '未报告办公室负责人',
    !hasConsent && '未请示分管领导，不予报销；请补报并由分管领导确认',
    !hasReceipt && '请附票据',
  ],
  examples: [
    { given: { isReported: true, hasConsent: true, hasReceipt: true }, yields: true },
    { given: { isReported: true, hasConsent: false, hasReceipt: true }, yields: false },
    { given: { isReported: false, hasConsent: true, hasReceipt: true }, yields: false },
  ],
})

export const garageSettlement = duty('41.4d', {
  name: '保养费统一结算',
  statement: '办公室和规划财务科每季度或每半年统一结算1次。',
  reading: '条文两种周期任选，现按季度，季末月最后一个工作日（本地设置）。',
  who: ['办公室', '规划财务科'],
  every: { each: 'quarter', month: 3, on: 'last-workday', remind: [5], isLocal: true },
  examples: [
    { given: { from: '2026-01-01', to: '2026-06-30' }, yields: ['2026-03-31', '2026-06-30'] },
  ],
})

export const garagePayment = permit('41.4d', {
  name: '驾驶员不直接结账',
  statement: '保养费定期结算，驾驶员不直接结账，只签字确认。',
  reading: '途中故障按(四)就近修理的，不在此限。',
  facts: {
    isPaidByDriver: yes('驾驶员已付款'),
    isRoadside: yes('途中故障就近修理'),
    isSigned: yes('驾驶员已签字确认'),
  },
  refuse: ({ isPaidByDriver, isRoadside, isSigned }) => [
    isPaidByDriver && !isRoadside && '驾驶员不直接结账，由办公室和规划财务科统一结算',
    !isSigned && '须驾驶员签字确认',
  ],
  examples: [
    { given: { isPaidByDriver: true, isRoadside: false, isSigned: true }, yields: false },
    { given: { isPaidByDriver: false, isRoadside: false, isSigned: true }, yields: true },
    { given: { isPaidByDriver: true, isRoadside: true, isSigned: true }, yields: true },
    { given: { isPaidByDriver: false, isRoadside: false, isSigned: false }, yields: false },
  ],
})

export const tollClaim = sequence('41.4e', {
  name: '停车过路费报销程序',
  statement: '停车过路费由驾驶员填报销单→办公室负责人→规划财务科负责人→局分管领导签字报销。',
  reading: '局分管领导指分管财务的局领导，与第三十七条(七)1“一支笔”一致。',
  steps: [
    { name: '填报销单', by: '驾驶员' },
    { name: '办公室负责人签字', by: '办公室负责人' },
    { name: '规划财务科负责人签字', by: '规划财务科负责人' },
    { name: '局分管领导签字', by: '分管财务的局领导' },
    { name: '报销', by: '规划财务科' },
  ],
  examples: [
    { given: { done: ['填报销单'], next: '规划财务科负责人签字' }, yields: false },
    {
      given: { done: ['填报销单', '办公室负责人签字'], next: '规划财务科负责人签字' },
      yields: true,
    },
    {
      given: {
        done: ['填报销单', '办公室负责人签字', '规划财务科负责人签字'],
        next: '报销',
      },
      yields: false,
    },
  ],
})

export const tollLines = permit('41.4e', {
  name: '停车过路费须有出车记录',
  statement: '停车过路费为公务车辆因工作产生的费用。',
  facts: { hasTrip: yes('当日有出车记录'), isDuplicate: yes('与电子收费账单重复') },
  refuse: ({ hasTrip, isDuplicate }) => [
    !hasTrip && '无对应出车记录，不予报销',
    isDuplicate && '与电子收费账单重复，请核对',
  ],
  examples: [
    { given: { hasTrip: true, isDuplicate: false }, yields: true },
    { given: { hasTrip: false, isDuplicate: false }, yields: false },
    { given: { hasTrip: true, isDuplicate: true }, yields: false },
  ],
})
