import {
  count,
  day,
  fen,
  form,
  inYuan,
  list,
  num,
  oneOf,
  permit,
  register,
  role,
  rule,
  sequence,
  text,
  yes,
  yuan,
} from '../kit.ts'
/** 第三十九条 办公用品管理，(四)至(八) 领用、报修、保管与赔偿。 */

export const noOwnPurchase = permit('39.4b', {
  name: '科室不得擅自采购',
  statement:
    '小批量或急需：科室提意见→分管领导提意见→办公室汇总商规划财务科共同采购；科室不得擅自采购。',
  reading: '(三)的科室指定人员采购，须先经分管领导同意。',
  facts: {
    buyer: oneOf('采购单位', ['办公室', '规划财务科', '科室']),
    isApproved: yes('分管领导已同意'),
  },
  refuse: ({ buyer, isApproved }) =>
    !isApproved &&
    (buyer === '科室'
      ? '科室不得擅自采购，不予报销；请提出意见送分管领导，由办公室汇总采购'
      : '须先由分管领导提意见'),
  examples: [
    { given: { buyer: '科室', isApproved: false }, yields: false },
    { given: { buyer: '科室', isApproved: true }, yields: true },
    { given: { buyer: '办公室', isApproved: true }, yields: true },
    { given: { buyer: '办公室', isApproved: false }, yields: false },
  ],
})

export const smallPurchaseSteps = sequence('39.4b', {
  name: '小批量采购程序',
  statement: '科室提意见→分管领导提意见→办公室汇总商规划财务科共同采购。',
  steps: [
    { name: '科室提意见', by: '科室' },
    { name: '分管领导提意见', by: '分管领导' },
    { name: '汇总', by: '办公室' },
    { name: '共同采购', by: '办公室和规划财务科' },
  ],
  examples: [
    { given: { done: ['科室提意见'], next: '汇总' }, yields: false },
    { given: { done: ['科室提意见', '分管领导提意见'], next: '汇总' }, yields: true },
  ],
})

export const consumableIssue = permit('39.5a', {
  name: '耗材领用登记',
  statement: '办公耗材由办公室统一管理；维修、领用到办公室申请，领取须登记。',
  facts: {
    asked: count('申领数量', '件', { min: 1 }),
    stock: count('库存', '件'),
    isRegistered: yes('已登记领取人'),
  },
  refuse: ({ asked, stock, isRegistered }) => [
    asked > stock && `库存不足：库存${stock}件，申领${asked}件`,
    !isRegistered && '领取须登记',
  ],
  examples: [
    { given: { asked: 20, stock: 20, isRegistered: true }, yields: true },
    { given: { asked: 21, stock: 20, isRegistered: true }, yields: false },
    { given: { asked: 1, stock: 20, isRegistered: false }, yields: false },
  ],
})

export const consumableRegister = register('39.5a', {
  name: '耗材领用登记簿',
  statement: '领取耗材须登记。',
  keeper: '办公室',
  columns: {
    item: text('物品'),
    count: count('数量', '件', { min: 1 }),
    unit: text('科室'),
    person: text('领取人'),
    issued: day('领取日期'),
    remaining: count('结存', '件'),
  },
})

export const faultTicket = permit('39.5b', {
  name: '报修在先',
  statement: '设备故障及时报修，不得私自维修。',
  facts: { hasTicket: yes('已报修'), isPrivate: yes('私自维修') },
  refuse: ({ hasTicket, isPrivate }) => [
    !hasTicket && '未经报修，不予报销，请先报办公室',
    isPrivate && '不得私自维修，记入保管记录',
  ],
  examples: [
    { given: { hasTicket: true, isPrivate: false }, yields: true },
    { given: { hasTicket: false, isPrivate: false }, yields: false },
    { given: { hasTicket: true, isPrivate: true }, yields: false },
  ],
})

export const supplyReceipt = rule('39.6', {
  name: '验收入账',
  statement: '规划财务科专人保管物资：按规格、数量、质量验收登记入账；发放制度化，账物相符。',
  facts: {
    ordered: count('订购', '件'),
    delivered: count('到货', '件'),
    rejected: count('规格或质量不合格', '件'),
  },
  decide: ({ ordered, delivered, rejected }) => {
    const accepted = Math.max(0, delivered - rejected)
    const outcome = { accepted, open: Math.max(0, ordered - accepted) }
    return {
      outcome,
      reason: `入账${accepted}件${outcome.open > 0 ? `，${outcome.open}件向供货方交涉` : ''}`,
    }
  },
  examples: [
    { given: { ordered: 10, delivered: 10, rejected: 1 }, yields: { accepted: 9, open: 1 } },
    { given: { ordered: 10, delivered: 10, rejected: 0 }, yields: { accepted: 10, open: 0 } },
  ],
})

export const supplyKeeper = role('39.6', {
  name: '物资保管',
  statement: '规划财务科专人保管物资。',
  who: ['规划财务科'],
})

export const supplyReceiptForm = form('39.6', {
  name: '物资验收单',
  statement: '按规格、数量、质量验收登记入账。',
  fields: {
    item: text('物资'),
    specification: text('规格'),
    ordered: count('订购', '件'),
    accepted: count('合格', '件'),
    rejected: count('不合格', '件'),
    supplier: text('供货方'),
    received: day('验收日期'),
  },
  signatures: ['保管员', '采购人员'],
})

export const equipmentHandover = permit('39.7', {
  name: '设备调剂',
  statement:
    '配发设备不得相互转让；调剂须分管领导同意并由规划财务科办退回、领用登记；管理人调动须移交或交回。',
  facts: {
    isDirect: yes('相互转让'),
    isApproved: yes('分管领导同意'),
    isReturned: yes('规划财务科已登记退回'),
    isIssued: yes('规划财务科已登记领用'),
  },
  refuse: ({ isDirect, isApproved, isReturned, isIssued }) => [
    isDirect && '配发设备不得相互转让，请办调剂',
    !isApproved && '调剂须先经分管领导同意',
    (!isReturned || !isIssued) && '调剂须由规划财务科办退回、领用登记',
  ],
  examples: [
    {
      given: { isDirect: false, isApproved: true, isReturned: true, isIssued: true },
      yields: true,
    },
    {
      given: { isDirect: true, isApproved: false, isReturned: false, isIssued: false },
      yields: false,
    },
    {
      given: { isDirect: false, isApproved: true, isReturned: true, isIssued: false },
      yields: false,
    },
  ],
})

export const keeperLeaves = permit('39.7', {
  name: '管理人调动移交',
  statement: '设备管理责任人调动须移交或交回。',
  facts: { held: list('名下设备', text('设备')) },
  refuse: ({ held }) => held.length > 0 && `名下还有${held.join('、')}，请先移交或交回规划财务科`,
  allowed: '名下没有设备',
  examples: [
    { given: { held: [] }, yields: true },
    { given: { held: ['笔记本电脑'] }, yields: false },
  ],
})

export const damageReport = form('39.8a', {
  name: '设备损坏丢失报告',
  statement: '设备损坏丢失须书面报告并说明原因。',
  fields: {
    number: text('资产编号'),
    device: text('设备'),
    event: oneOf('情形', ['损坏', '丢失']),
    happened: day('发生日期'),
    cause: text('原因'),
    value: fen('购入价'),
    keeper: text('管理责任人'),
  },
  signatures: ['管理责任人', '办公室', '规划财务科'],
})

export const damageReported = permit('39.8a', {
  name: '书面报告在先',
  statement: '设备损坏丢失须书面报告并说明原因。',
  facts: { hasReport: yes('已书面报告'), cause: text('原因') },
  refuse: ({ hasReport, cause }) => [
    !hasReport && '须先书面报告，才能变更为损坏或丢失',
    hasReport && !cause.trim() && '报告须说明原因',
  ],
  examples: [
    { given: { hasReport: true, cause: '跌落' }, yields: true },
    { given: { hasReport: false, cause: '' }, yields: false },
    { given: { hasReport: true, cause: '' }, yields: false },
  ],
})

export const damageCompensation = rule('39.8b', {
  name: '损坏丢失赔偿',
  statement: '因过失损坏丢失：修复、重购或按购入价与折旧赔偿；隐情不报或情节严重另加纪律处分。',
  reading:
    '折旧方法条文未定，按直线法，年限取资产类别；算出的金额是建议，修复、重购、赔偿三选一；没有过失的不赔。',
  facts: {
    price: fen('购入价'),
    life: num('使用年限', '年', { min: 0.5 }),
    used: num('已用', '年'),
    isFault: yes('因过失'),
    isConcealed: yes('隐情不报或情节严重'),
  },
  decide: ({ price, life, used, isFault, isConcealed }) => {
    const amount = isFault ? Math.round(price * Math.max(0, 1 - used / life)) : 0
    return {
      outcome: { amount, isDisciplinary: isFault && isConcealed },
      reason: isFault
        ? `购入价减直线折旧，建议赔偿${inYuan(amount)}，也可修复或重购${isConcealed ? '；另列纪律线索' : ''}`
        : '没有过失，不赔偿',
    }
  },
  examples: [
    {
      given: { price: yuan(6000), life: 6, used: 3, isFault: true, isConcealed: false },
      yields: { amount: yuan(3000), isDisciplinary: false },
    },
    {
      given: { price: yuan(6000), life: 6, used: 7, isFault: true, isConcealed: true },
      yields: { amount: 0, isDisciplinary: true },
    },
    {
      given: { price: yuan(6000), life: 6, used: 3, isFault: false, isConcealed: false },
      yields: { amount: 0, isDisciplinary: false },
    },
  ],
})
