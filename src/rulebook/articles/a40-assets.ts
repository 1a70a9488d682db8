import {
  conditions,
  conduct,
  count,
  duty,
  fen,
  form,
  local,
  num,
  oneOf,
  permit,
  printed,
  quota,
  register,
  rule,
  sequence,
  table,
  text,
  yes,
  yuan,
} from '../kit.ts'

/** 第四十条 固定资产管理制度。 */

export const isFixedAsset = rule(['40.1.1', '40.1.2', '40.1.3'], {
  name: '列为固定资产',
  statement:
    '单价500元以上且使用年限1年以上的，或不足500元但使用年限2年以上的，购置、自制、受赠、调入、移交均计价列入固定资产。',
  reading:
    '含500元、1年、2年。按原文低价耐用品没有下限；现行国家标准更高，差异只作注记，改不改由本局决定。',
  notes: [
    { on: '2026-11-01', text: '《政府会计准则第3号》固定资产单价标准另有规定，入账时并列显示。' },
  ],
  facts: { price: fen('单价'), years: num('使用年限', '年') },
  parameters: { price: printed(500, '元'), years: printed(1, '年'), cheapYears: printed(2, '年') },
  decide: ({ price: paid, years: life }, { price, years, cheapYears }) => ({
    outcome: paid >= yuan(price) ? life >= years : life >= cheapYears,
    reason: `单价${paid / 100}元、使用${life}年`,
  }),
  examples: [
    { given: { price: yuan(500), years: 1 }, yields: true },
    { given: { price: yuan(499.99), years: 1 }, yields: false },
    { given: { price: yuan(499.99), years: 2 }, yields: true },
    { given: { price: yuan(120), years: 5 }, yields: true },
    { given: { price: yuan(800), years: 0.5 }, yields: false },
  ],
})

export const assetClasses = [
  '房屋及建筑物',
  '家具和办公设备',
  '机械电器设备',
  '交通工具',
  '图书资料',
  '其他',
] as const

export const assetCard = register(['40.1.3', '40.1.4', '40.4.1'], {
  name: '科室固定资产管理清单',
  statement:
    '规划财务科专人负责建账、记账、分类、验收、维修、调配、监督检查；分房屋、家具、机械电器、交通工具、图书资料、其他六类。',
  reading: '电脑、投影列机械电器设备；车辆另在车辆管理登记。',
  keeper: '规划财务科',
  columns: {
    number: text('资产编号'),
    name: text('名称'),
    class: oneOf('类别', assetClasses),
    source: oneOf('来源', ['购置', '自制', '受赠', '调入', '移交']),
    value: fen('原值'),
    isEstimated: yes('估价'),
    unit: text('使用科室'),
    keeper: text('保管人'),
  },
})

export const bookValue = rule(['40.2.1', '40.2.2', '40.2.3'], {
  name: '入账价值',
  statement:
    '新建、购入、调入按造价、购价、调拨价入账，运费不计入；自制按实际工料费，不能单独核算的估价；受赠、无价调入查不到原价的估价。',
  notes: [
    {
      on: '2026-11-01',
      text: '《政府会计准则第3号》将交付前的运费计入成本；本条不计入，差异列示。',
    },
  ],
  facts: {
    source: oneOf('来源', ['新建', '购入', '调入', '自制', '受赠']),
    price: fen('造价、购价、调拨价或工料费'),
    freight: fen('运费'),
    isKnown: yes('原价可查或可单独核算'),
    basis: text('估价依据'),
  },
  decide: ({ source, price, freight, isKnown, basis }) =>
    !isKnown && !basis.trim()
      ? { outcome: null, reason: `${source}价不明，须写明估价依据和估价人` }
      : {
          outcome: price,
          reason: `${isKnown ? '' : `估价（${basis}）`}${price / 100}元，运费${freight / 100}元列支出不计入`,
        },
  examples: [
    {
      given: {
        source: '购入',
        price: yuan(5000),
        freight: yuan(200),
        isKnown: true,
        basis: '',
      },
      yields: yuan(5000),
    },
    {
      given: { source: '受赠', price: yuan(800), freight: 0, isKnown: false, basis: '' },
      yields: null,
    },
    {
      given: { source: '自制', price: yuan(1500), freight: 0, isKnown: false, basis: '同类市价' },
      yields: yuan(1500),
    },
  ],
})

export const investmentPlan = rule('40.3.1', {
  name: '投资计划审批',
  statement: '投资计划由规划财务科制定报分管财务领导审批；大额投资经局长办公会议或党组会议决定。',
  reading: '“大额度”没有数字，5万元（含）由本局设定。',
  facts: { amount: fen('金额') },
  parameters: { large: local(50_000, '元') },
  decide: ({ amount }, { large }) => ({
    outcome: amount >= yuan(large) ? '局长办公会议或党组会议' : '分管财务的局领导',
    reason: `${amount / 100}元，大额以${large}元为界`,
  }),
  examples: [
    { given: { amount: yuan(49_999.99) }, yields: '分管财务的局领导' },
    { given: { amount: yuan(50_000) }, yields: '局长办公会议或党组会议' },
  ],
})

export const acceptedFirst = conditions('40.3.2', {
  name: '验收合格方可列入',
  statement: '增加、调入须验收合格方可统计为固定资产。',
  must: { isAccepted: ['验收合格', '未经验收合格，不统计为固定资产'] },
})

export const writeOff = table('40.3.3', {
  name: '报废批准',
  statement:
    '一般资产超年限失效或灾害致损无法修复，经规划财务科认可报废；国家有报废规定的（房屋等）报局长办公会议或党组会议批准。',
  reading: '房屋、交通工具默认属国家有规定的类别。',
  facts: {
    class: oneOf('类别', assetClasses),
    hasStateRule: yes('国家有报废规定'),
  },
  rows: [
    [{ class: ['房屋及建筑物', '交通工具'] }, '局长办公会议或党组会议'],
    [
      { class: ['家具和办公设备', '机械电器设备', '图书资料', '其他'], hasStateRule: true },
      '局长办公会议或党组会议',
    ],
    [
      { class: ['家具和办公设备', '机械电器设备', '图书资料', '其他'], hasStateRule: false },
      '规划财务科',
    ],
  ],
  examples: [
    { given: { class: '家具和办公设备', hasStateRule: false }, yields: '规划财务科' },
    { given: { class: '房屋及建筑物', hasStateRule: false }, yields: '局长办公会议或党组会议' },
  ],
})

export const disposalIncome = permit('40.3.4', {
  name: '变价与残值收入',
  statement: '变价与残值收入可作机关重新购置固定资产的专项资金。',
  reading: '现行规定须上缴的，先按非税收入上缴。',
  facts: { purpose: oneOf('用途', ['购置固定资产', '其他']) },
  refuse: ({ purpose }) => purpose === '其他' && '变价与残值收入只能用于购置固定资产',
  examples: [
    { given: { purpose: '其他' }, yields: false },
    { given: { purpose: '购置固定资产' }, yields: true },
  ],
})

export const stocktake = duty('40.4.2a', {
  name: '年终清查',
  statement: '年终清查1次；打印《固定资产增减变动情况一览表》和《固定资产明细表》核实。',
  who: ['规划财务科'],
  every: { each: 'year', month: 12, on: 31, remind: [20, 5] },
  examples: [{ given: { from: '2025-01-01', to: '2025-12-31' }, yields: ['2025-12-31'] }],
})

export const lossLiability = rule('40.4.2b', {
  name: '丢失损坏责任',
  statement: '丢失或保管操作不当损坏的，追究当事人和科室负责人责任，情节严重给纪律处分。',
  facts: { isFault: yes('丢失或保管操作不当'), isGrave: yes('情节严重') },
  decide: ({ isFault, isGrave }) => ({
    outcome: isFault ? (isGrave ? '建议纪律处分' : '追究当事人和科室负责人责任') : '不追究',
    reason: isFault ? '丢失或保管操作不当' : '非人为原因',
  }),
  examples: [
    { given: { isFault: true, isGrave: false }, yields: '追究当事人和科室负责人责任' },
    { given: { isFault: true, isGrave: true }, yields: '建议纪律处分' },
    { given: { isFault: false, isGrave: false }, yields: '不追究' },
  ],
})

export const valuableKeeper = permit('40.4.3a', {
  name: '贵重资产定专人',
  statement: '贵重资产须定专人保管使用。',
  reading: '“贵重”为单价5000元（含）以上，由本局设定。',
  facts: { value: fen('单价'), keeper: text('保管人') },
  parameters: { valuable: local(5000, '元') },
  refuse: ({ value, keeper }, { valuable }) =>
    value >= yuan(valuable) && !keeper.trim() && '贵重资产须指定保管人',
  examples: [
    { given: { value: yuan(5000), keeper: '' }, yields: false },
    { given: { value: yuan(5000), keeper: '甲' }, yields: true },
    { given: { value: yuan(4999), keeper: '' }, yields: true },
  ],
})

export const assetMove = form('40.4.3b', {
  name: '固定资产使用情况变动报告单',
  statement: '资产转移到规划财务科办调转，填报告单，分管财务领导签字后备案。',
  conflicts: [{ with: '39.7', follow: '科室间调剂另须分管领导同意，两处都办。' }],
  fields: {
    number: text('资产编号'),
    from: text('原使用科室'),
    to: text('新使用科室'),
    reason: text('原因'),
  },
  signatures: ['移交科室', '接收科室', '规划财务科', '分管财务的局领导'],
})

export const handoverCounted = permit(['40.4.4a', '40.4.4b'], {
  name: '移交与归还资产',
  statement:
    '科室负责人变动须清点并移交；职工调出或退休归还个人物品，不办不得办离岗，退休不交的从每月工资扣其价值。',
  reading: '扣款前须本人确认；未确认的只暂停离岗手续。',
  facts: { held: count('应交', '件'), returned: count('已交', '件'), value: fen('未交价值') },
  refuse: ({ held, returned, value }) =>
    returned < held && `还有${held - returned}件（价值${value / 100}元）未交，不能办理`,
  examples: [
    { given: { held: 3, returned: 2, value: yuan(1200) }, yields: false },
    { given: { held: 3, returned: 3, value: 0 }, yields: true },
  ],
})

export const noLending = conditions('40.4.5', {
  name: '转让、外借、出租',
  statement: '未经局领导批准，任何人不得转让、外借、出租固定资产。',
  must: { isApproved: ['局领导已批准', '未经局领导批准，不得转让、外借、出租'] },
})

export const repairSteps = sequence(['40.5.1', '42.7'], {
  name: '设备维修',
  statement:
    '不带故障使用；损坏填《设备维修申报表》写明原因，办公室鉴定，办公室主任或分管领导签意见，科室与办公室共同维修；办公自动化设备故障同样办理。',
  reading: '由谁签没有金额界线：1000元（含）以上由分管领导，由本局设定。',
  steps: [
    { name: '填申报表', by: '使用科室' },
    { name: '鉴定', by: '办公室' },
    { name: '签署意见', by: '办公室主任或分管领导' },
    { name: '维修', by: '使用科室、办公室' },
  ],
  examples: [
    { given: { done: ['填申报表'], next: '签署意见' }, yields: false },
    { given: { done: ['填申报表', '鉴定', '签署意见'], next: '维修' }, yields: true },
  ],
})

export const repairForm = form(['40.5.1', '42.7'], {
  name: '设备维修申报表',
  statement: '写明损坏原因。',
  fields: {
    number: text('资产编号'),
    cause: text('损坏原因'),
    estimate: fen('估计费用'),
    appraisal: text('鉴定意见'),
  },
  signatures: ['申报人', '办公室', '办公室主任或分管领导'],
})

export const threeQuotes = quota('40.5.2', {
  name: '公用设施维修比价',
  statement: '办公室拟内容数量，推荐3个以上施工单位比价，局领导审批后组织。',
  reading: '含3个；不选最低价的写明理由。',
  of: ['施工单位报价', '家'],
  least: printed(3, '家'),
  examples: [
    { given: { count: 2 }, yields: false },
    { given: { count: 3 }, yields: true },
  ],
})

export const lowestQuote = permit('40.5.2', {
  name: '比价选择',
  statement: '推荐3个以上施工单位比价。',
  facts: { lowest: fen('最低报价'), chosen: fen('所选报价'), reason: text('理由') },
  refuse: ({ lowest, chosen, reason }) =>
    chosen > lowest && !reason.trim() && '未选最低价，请写明理由',
  examples: [
    { given: { lowest: yuan(8000), chosen: yuan(9000), reason: '' }, yields: false },
    { given: { lowest: yuan(8000), chosen: yuan(8000), reason: '' }, yields: true },
  ],
})

export const assetCare = conduct('40.5.1', {
  name: '保养设备',
  statement: '使用科室保养设备，不带故障使用。',
  who: ['各科室'],
})
