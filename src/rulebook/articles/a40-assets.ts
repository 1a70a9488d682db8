import {
  below,
  fen,
  from,
  inYuan,
  num,
  oneOf,
  permit,
  printed,
  rule,
  table,
  text,
  yes,
  yuan,
} from '../kit.ts'
/** 第四十条 固定资产管理制度，(一)至(三) 范围、计价与增减。 */

export const fixedAsset = table(['40.1.1', '40.1.2'], {
  name: '固定资产标准',
  statement: '单价500元以上且使用年限1年以上的列为固定资产；单价不足500元但使用年限2年以上的也列。',
  reading:
    '以上含500元、1年、2年。没有价格下限，低值小件由规划财务科确认是否列入。降为消耗品的须说明理由。',
  notes: [{ on: '2026-11-23', text: '国家现行的固定资产单价起点已高于本款，修订以前按本款。' }],
  facts: { price: fen('单价'), years: num('使用年限', '年') },
  rows: [
    [{ price: from(yuan(500)), years: from(1) }, '固定资产'],
    [{ price: below(yuan(500)), years: from(2) }, '固定资产'],
    [{ price: from(yuan(500)), years: below(1) }, '消耗品'],
    [{ price: below(yuan(500)), years: below(2) }, '消耗品'],
  ],
  reason: ({ price, years }, kind) => `单价${inYuan(price)}、年限${years}年，列${kind}`,
  examples: [
    { given: { price: yuan(500), years: 1 }, yields: '固定资产' },
    { given: { price: yuan(499.99), years: 1 }, yields: '消耗品' },
    { given: { price: yuan(499.99), years: 2 }, yields: '固定资产' },
    { given: { price: yuan(120), years: 5 }, yields: '固定资产' },
    { given: { price: yuan(120), years: 1 }, yields: '消耗品' },
    { given: { price: yuan(500), years: 0.5 }, yields: '消耗品' },
  ],
})

export const assetSources = ['购置', '自制', '接受捐赠', '所属单位提供', '其他调入移交'] as const

export const assetEntered = permit('40.1.3', {
  name: '计价列入固定资产',
  statement: '购置、自制、受赠、调入或移交的，符合前两目的均计价列入固定资产。',
  facts: {
    source: text('来源'),
    isFixedAsset: yes('符合前两目标准'),
    value: fen('入账价值'),
    hasCard: yes('已建资产卡片'),
  },
  parameters: { sources: printed(assetSources) },
  refuse: ({ source, isFixedAsset, value, hasCard }, { sources }) => [
    !sources.some((one) => one === source) && `来源须为${sources.join('、')}之一`,
    isFixedAsset && value === 0 && '须计价，查不到原价的按(二)估价',
    isFixedAsset && !hasCard && '符合标准的须建卡列入固定资产',
  ],
  examples: [
    {
      given: { source: '接受捐赠', isFixedAsset: true, value: yuan(800), hasCard: true },
      yields: true,
    },
    {
      given: { source: '接受捐赠', isFixedAsset: true, value: yuan(800), hasCard: false },
      yields: false,
    },
    { given: { source: '', isFixedAsset: true, value: yuan(800), hasCard: true }, yields: false },
    {
      given: { source: '接受捐赠', isFixedAsset: true, value: 0, hasCard: true },
      yields: false,
    },
  ],
})

export const assetClasses = [
  '第一类 房屋',
  '第二类 家具',
  '第三类 机械电器设备',
  '第四类 交通运输工具',
  '第五类 图书资料',
  '第六类 其他',
] as const

const namedAssets: ReadonlyMap<string, (typeof assetClasses)[number]> = new Map(
  (
    [
      ['第一类 房屋', ['办公用房', '住宅用房', '附属建筑物', '附属设备']],
      ['第二类 家具', ['办公桌', '文件柜', '沙发', '茶几']],
      [
        '第三类 机械电器设备',
        [
          '计算机',
          '传真机',
          '打印机',
          '复印机',
          '电视机',
          '功放机',
          '影碟机',
          '投影仪',
          '摄像机',
          '照相机',
          '电风扇',
          '通信器材',
          '机械维修设备',
        ],
      ],
      ['第四类 交通运输工具', ['汽车']],
      ['第五类 图书资料', ['藏书', '重要资料']],
      ['第六类 其他', ['文娱体育器材', '工艺美术品']],
    ] as const
  ).flatMap(([kind, items]) => items.map((item) => [item, kind] as const)),
)

export const assetClass = rule('40.1.4', {
  name: '固定资产六类',
  statement: '固定资产分六类：房屋、家具、机械电器、交通工具、图书资料、其他。',
  reading: '办公设备一词在两类中重叠，按所列举的物品归类；没有列举的先归第六类，由规划财务科复核。',
  facts: { item: text('物品') },
  decide: ({ item }) => {
    const kind = namedAssets.get(item)
    return kind === undefined
      ? { outcome: '第六类 其他', reason: `没有列举“${item}”，先归其他，待复核` }
      : { outcome: kind, reason: `${item}属${kind}` }
  },
  examples: [
    { given: { item: '投影仪' }, yields: '第三类 机械电器设备' },
    { given: { item: '汽车' }, yields: '第四类 交通运输工具' },
    { given: { item: '办公桌' }, yields: '第二类 家具' },
    { given: { item: '无人机' }, yields: '第六类 其他' },
  ],
})

export const assetValue = rule('40.2.1', {
  name: '入账价值',
  statement: '新建、购入、调入分别按造价、购价、调拨价入账；购入或调入运费不计入价值。',
  notes: [
    {
      on: '2026-11-23',
      text: '《政府会计准则第3号》将交付使用前的运费计入外购资产成本，与本款不同。',
    },
  ],
  facts: {
    way: oneOf('取得方式', ['新建', '购入', '调入']),
    price: fen('造价、购价或调拨价'),
    freight: fen('运费'),
  },
  parameters: { includesFreight: printed(false) },
  decide: ({ way, price, freight }, { includesFreight }) => {
    const value = includesFreight ? price + freight : price
    return {
      outcome: { value, expense: price + freight - value },
      reason: `${way}按${{ 新建: '造价', 购入: '购价', 调入: '调拨价' }[way]}入账${inYuan(value)}`,
    }
  },
  examples: [
    {
      given: { way: '购入', price: yuan(5000), freight: yuan(200) },
      yields: { value: yuan(5000), expense: yuan(200) },
    },
    {
      given: { way: '调入', price: yuan(800), freight: 0 },
      yields: { value: yuan(800), expense: 0 },
    },
  ],
})

export const selfMadeValue = permit('40.2.2', {
  name: '自制资产计价',
  statement: '自制按实际工料费入账，不能单独核算可估价。',
  facts: {
    hasCostSheet: yes('有工料费核算表'),
    basis: text('估价依据'),
    estimator: text('估价人'),
    approver: text('批准人'),
  },
  refuse: ({ hasCostSheet, basis, estimator, approver }) =>
    !hasCostSheet && [
      !basis.trim() && '不能单独核算的可估价，须写明估价依据',
      (!estimator.trim() || !approver.trim()) && '估价须有估价人和批准人签字',
    ],
  examples: [
    { given: { hasCostSheet: true, basis: '', estimator: '', approver: '' }, yields: true },
    { given: { hasCostSheet: false, basis: '', estimator: '', approver: '' }, yields: false },
    {
      given: { hasCostSheet: false, basis: '同类市价', estimator: '甲', approver: '乙' },
      yields: true,
    },
  ],
})

export const donatedValue = permit('40.2.3', {
  name: '受赠、无价调入估价',
  statement: '赠送、无价调入查不到原价的可估价。',
  reading: '先查原价，查不到才估价，卡片注明估价；以后查到原价的可改一次，两个价值都保留。',
  facts: {
    hasOriginalPrice: yes('有原价'),
    searchNote: text('查价说明'),
    estimator: text('估价人'),
    reviewer: text('规划财务科复核人'),
  },
  refuse: ({ hasOriginalPrice, searchNote, estimator, reviewer }) =>
    !hasOriginalPrice && [
      !searchNote.trim() && '须先查原价并写查价说明',
      (!estimator.trim() || !reviewer.trim()) && '须有估价人和规划财务科复核人',
    ],
  examples: [
    {
      given: { hasOriginalPrice: false, searchNote: '', estimator: '甲', reviewer: '乙' },
      yields: false,
    },
    {
      given: {
        hasOriginalPrice: false,
        searchNote: '无发票，厂家已停产',
        estimator: '甲',
        reviewer: '乙',
      },
      yields: true,
    },
    {
      given: { hasOriginalPrice: true, searchNote: '', estimator: '', reviewer: '' },
      yields: true,
    },
  ],
})

export const investmentApproval = table('40.3.1', {
  name: '投资计划审批',
  statement: '投资计划由规划财务科制定报分管财务领导审批；大额投资经局长办公会议或党组会议决定。',
  reading: '“大额”没有数字，5万元为本地设置；达到的从严由党组会议决定，计划外的提高一级。',
  facts: { amount: fen('金额'), isInPlan: yes('列入年度计划') },
  rows: [
    [{ amount: below(yuan(50_000)), isInPlan: true }, '分管财务领导', 'local'],
    [{ amount: below(yuan(50_000)), isInPlan: false }, '局长办公会议', 'local'],
    [{ amount: from(yuan(50_000)) }, '党组会议', 'local'],
  ],
  reason: ({ amount }, by) => `${inYuan(amount)}，由${by}决定`,
  examples: [
    { given: { amount: yuan(49_999.99), isInPlan: true }, yields: '分管财务领导' },
    { given: { amount: yuan(50_000), isInPlan: true }, yields: '党组会议' },
    { given: { amount: yuan(1000), isInPlan: false }, yields: '局长办公会议' },
  ],
})

export const assetAcceptance = permit('40.3.2', {
  name: '验收合格方可统计',
  statement: '增加调入须验收合格方可统计为固定资产。',
  facts: {
    isQualified: yes('验收合格'),
    hasUserSignature: yes('使用人签字'),
    hasKeeperSignature: yes('保管人签字'),
  },
  refuse: ({ isQualified, hasUserSignature, hasKeeperSignature }) => [
    !isQualified && '验收不合格，不计入固定资产，请退换',
    (!hasUserSignature || !hasKeeperSignature) && '验收须使用人和保管人签字',
  ],
  examples: [
    {
      given: { isQualified: true, hasUserSignature: true, hasKeeperSignature: true },
      yields: true,
    },
    {
      given: { isQualified: false, hasUserSignature: true, hasKeeperSignature: true },
      yields: false,
    },
    {
      given: { isQualified: true, hasUserSignature: true, hasKeeperSignature: false },
      yields: false,
    },
  ],
})

export const assetScrap = table('40.3.3', {
  name: '报废批准',
  statement:
    '一般资产超年限失效或灾害致损无法修复，经规划财务科认可报废；国家有报废规定的（房屋等）报局长办公会议或党组会议批准。',
  reading: '国家有规定的种类没有列全，房屋、汽车、特种设备为本地设置。',
  facts: { kind: oneOf('种类', ['一般资产', '房屋', '汽车', '特种设备']) },
  rows: [
    [{ kind: '一般资产' }, '规划财务科'],
    [{ kind: '房屋' }, '局长办公会议或党组会议'],
    [{ kind: ['汽车', '特种设备'] }, '局长办公会议或党组会议', 'local'],
  ],
  reason: ({ kind }, by) => `${kind}报废由${by}批准`,
  examples: [
    { given: { kind: '一般资产' }, yields: '规划财务科' },
    { given: { kind: '房屋' }, yields: '局长办公会议或党组会议' },
    { given: { kind: '汽车' }, yields: '局长办公会议或党组会议' },
  ],
})

export const assetScrapGround = permit('40.3.3', {
  name: '报废条件',
  statement: '超年限失效或灾害致损无法修复的方可报废。',
  facts: {
    isPastLife: yes('超过使用年限并失效'),
    isDestroyed: yes('因灾害损坏无法修复'),
    isApproved: yes('已经批准'),
  },
  refuse: ({ isPastLife, isDestroyed, isApproved }) => [
    !isPastLife && !isDestroyed && '未超年限失效，也不是灾害致损无法修复，请继续使用或维修',
    !isApproved && '须先经批准，才能转为已报废',
  ],
  examples: [
    { given: { isPastLife: true, isDestroyed: false, isApproved: true }, yields: true },
    { given: { isPastLife: false, isDestroyed: true, isApproved: true }, yields: true },
    { given: { isPastLife: false, isDestroyed: false, isApproved: true }, yields: false },
    { given: { isPastLife: true, isDestroyed: false, isApproved: false }, yields: false },
  ],
})

export const disposalFund = permit('40.3.4', {
  name: '变价残值收入',
  statement: '变价与残值收入可作机关重新购置固定资产的专项资金。',
  notes: [{ on: '2026-11-23', text: '非税收入管理规定可能要求此项收入上缴，使用前先确认。' }],
  facts: { use: text('用途'), amount: fen('金额'), balance: fen('专项资金余额') },
  parameters: { use: printed('购置固定资产') },
  refuse: ({ use, amount, balance }, p) => [
    use !== p.use && `专项资金仅限${p.use}`,
    amount > balance && '超过专项资金余额',
  ],
  examples: [
    {
      given: { use: '购置固定资产', amount: yuan(3000), balance: yuan(3000) },
      yields: true,
    },
    { given: { use: '餐费', amount: yuan(3000), balance: yuan(3000) }, yields: false },
    {
      given: { use: '购置固定资产', amount: yuan(3000.01), balance: yuan(3000) },
      yields: false,
    },
  ],
})
