import {
  below,
  day,
  fen,
  form,
  from,
  inYuan,
  list,
  oneOf,
  permit,
  printed,
  record,
  rule,
  sequence,
  table,
  text,
  yes,
  yuan,
} from '../kit.ts'
/** 第四十条 固定资产管理制度，(四)4、5 归还与外借，(五) 维修。 */

export const leavingReturn = permit('40.4.4b', {
  name: '离岗归还物品',
  statement: '职工调出或退休须归还个人物品，不办不得办离岗。',
  facts: { kind: oneOf('去向', ['调出', '退休']), held: list('未归还物品', text('物品')) },
  refuse: ({ kind, held }) =>
    held.length > 0 && `${kind}前须归还${held.join('、')}，归还后再办离岗手续`,
  allowed: '物品已全部归还',
  examples: [
    { given: { kind: '调出', held: ['笔记本电脑'] }, yields: false },
    { given: { kind: '退休', held: ['照相机'] }, yields: false },
    { given: { kind: '退休', held: [] }, yields: true },
  ],
})

export const retireeDeduction = rule('40.4.4b', {
  name: '退休不交扣款',
  statement: '退休不交的从每月工资扣其价值。',
  reading:
    '价值按账面净值（本地设置）；须本人书面同意，并经规划财务科和人事教育科确认，否则只列欠项。',
  notes: [
    { on: '2026-11-23', text: '未经本人同意从养老金或工资中扣款可能不合法，先征求法律意见。' },
  ],
  facts: {
    net: fen('未归还物品净值'),
    hasConsent: yes('本人书面同意'),
    isConfirmed: yes('规划财务科和人事教育科已确认'),
  },
  decide: ({ net, hasConsent, isConfirmed }) =>
    hasConsent && isConfirmed
      ? { outcome: net, reason: `扣${inYuan(net)}` }
      : {
          outcome: 0,
          reason: `拟扣${inYuan(net)}，待${[!hasConsent && '本人书面同意', !isConfirmed && '两科确认'].filter((one) => typeof one === 'string').join('、')}`,
        },
  examples: [
    { given: { net: yuan(1200), hasConsent: true, isConfirmed: true }, yields: yuan(1200) },
    { given: { net: yuan(1200), hasConsent: false, isConfirmed: false }, yields: 0 },
    { given: { net: yuan(1200), hasConsent: false, isConfirmed: true }, yields: 0 },
  ],
})

export const assetLending = permit('40.4.5', {
  name: '转让、外借、出租',
  statement: '未经局领导批准，任何人不得转让、外借、出租固定资产。',
  facts: {
    act: oneOf('事项', ['转让', '外借', '出租']),
    isApproved: yes('局领导已批准'),
  },
  refuse: ({ act, isApproved }) => !isApproved && `未经局领导批准，不得${act}固定资产，请先报批`,
  allowed: '局领导已批准，凭出门条放行',
  examples: [
    { given: { act: '外借', isApproved: false }, yields: false },
    { given: { act: '外借', isApproved: true }, yields: true },
    { given: { act: '出租', isApproved: false }, yields: false },
  ],
})

export const equipmentRepair = sequence(['40.5.1', '42.7'], {
  name: '设备维修程序',
  statement:
    '设备损坏报办公室并填《设备维修申报表》写明原因→办公室鉴定→办公室主任或分管领导签意见→科室与办公室共同维修；办公自动化设备照此办理。',
  reading: '网络设备的鉴定另请信息中心提技术意见。',
  steps: [
    { name: '填《设备维修申报表》', by: '使用科室' },
    { name: '鉴定', by: '办公室' },
    { name: '信息中心技术意见', by: '信息中心', isOptional: true },
    { name: '签意见', by: '办公室主任或分管领导' },
    { name: '维修', by: '使用科室和办公室' },
  ],
  examples: [
    { given: { done: ['填《设备维修申报表》'], next: '签意见' }, yields: false },
    { given: { done: ['填《设备维修申报表》', '鉴定'], next: '签意见' }, yields: true },
    { given: { done: ['填《设备维修申报表》', '鉴定', '签意见'], next: '维修' }, yields: true },
  ],
})

export const equipmentRepairForm = form('40.5.1', {
  name: '《设备维修申报表》',
  statement: '损坏的设备填表申报，写明原因。',
  fields: {
    number: text('资产编号'),
    device: text('设备'),
    unit: text('使用科室'),
    fault: text('故障'),
    cause: text('损坏原因'),
    appraisal: text('办公室鉴定'),
    estimate: fen('估价'),
    reported: day('申报日期'),
  },
  signatures: ['使用科室', '办公室', '办公室主任或分管领导'],
})

export const equipmentRepairReport = permit('40.5.1', {
  name: '写明损坏原因',
  statement: '使用科室保养设备，不带故障使用；损坏的写明原因申报。',
  facts: { cause: text('损坏原因'), isStillUsed: yes('带故障使用') },
  refuse: ({ cause, isStillUsed }) => [
    !cause.trim() && '请说明损坏原因',
    isStillUsed && '设备有故障，请停用待修',
  ],
  examples: [
    { given: { cause: '', isStillUsed: false }, yields: false },
    { given: { cause: '电源老化', isStillUsed: false }, yields: true },
    { given: { cause: '电源老化', isStillUsed: true }, yields: false },
  ],
})

export const equipmentRepairSigner = table('40.5.1', {
  name: '维修签意见人',
  statement: '由办公室主任或分管领导签意见。',
  reading: '条文未说何时由谁签，2000元以下、以上为本地设置，与第三十七条(三)相应。',
  facts: { estimate: fen('估价') },
  rows: [
    [{ estimate: below(yuan(2000)) }, '办公室主任', 'local'],
    [{ estimate: from(yuan(2000)) }, '分管领导', 'local'],
  ],
  examples: [
    { given: { estimate: yuan(1999.99) }, yields: '办公室主任' },
    { given: { estimate: yuan(2000) }, yields: '分管领导' },
  ],
})

export const facilityRepair = permit('40.5.2', {
  name: '公用设施维修比价',
  statement: '公用设施维修：办公室拟内容数量，推荐3个以上施工单位比价，局领导审批后由办公室组织。',
  reading: '不选最低价的须说明理由。',
  facts: {
    quotes: list('施工单位报价', record('报价', { company: text('施工单位'), total: fen('总价') })),
    chosen: text('选定的施工单位'),
    reason: text('不选最低价的理由'),
    isApproved: yes('局领导已审批'),
  },
  parameters: { companies: printed(3, '个') },
  refuse: ({ quotes, chosen, reason, isApproved }, { companies }) => {
    const chosenQuote = quotes.find(({ company }) => company === chosen)
    const lowest = Math.min(...quotes.map(({ total }) => total))
    return [
      new Set(quotes.map(({ company }) => company)).size < companies &&
        `须${companies}个以上施工单位比价，请补充报价`,
      !chosenQuote && '选定的施工单位没有报价',
      chosenQuote !== undefined &&
        chosenQuote.total > lowest &&
        !reason.trim() &&
        '没有选最低价，须说明理由',
      !isApproved && '须先经局领导审批',
    ]
  },
  examples: [
    {
      given: {
        quotes: [
          { company: '甲', total: yuan(9000) },
          { company: '乙', total: yuan(9500) },
        ],
        chosen: '甲',
        reason: '',
        isApproved: true,
      },
      yields: false,
    },
    {
      given: {
        quotes: [
          { company: '甲', total: yuan(9000) },
          { company: '乙', total: yuan(9500) },
          { company: '丙', total: yuan(9800) },
        ],
        chosen: '甲',
        reason: '',
        isApproved: true,
      },
      yields: true,
    },
    {
      given: {
        quotes: [
          { company: '甲', total: yuan(9000) },
          { company: '乙', total: yuan(9500) },
          { company: '丙', total: yuan(9800) },
        ],
        chosen: '乙',
        reason: '',
        isApproved: true,
      },
      yields: false,
    },
    {
      given: {
        quotes: [
          { company: '甲', total: yuan(9000) },
          { company: '乙', total: yuan(9500) },
          { company: '丙', total: yuan(9800) },
        ],
        chosen: '甲',
        reason: '',
        isApproved: false,
      },
      yields: false,
    },
  ],
})
