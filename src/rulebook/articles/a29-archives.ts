import {
  conduct,
  count,
  day,
  form,
  list,
  num,
  oneOf,
  optional,
  permit,
  printed,
  register,
  report,
  rule,
  text,
  yes,
} from '../kit.ts'

/** 第二十九条 事业单位人员调动报批管理制度，(三) 档案审核，(四) 商调与行文。 */

export const archiveStages = ['接收', '查借阅', '转递', '保管', '信息认定'] as const

export const archiveActions = register('29.3a', {
  name: '人事档案经手登记',
  statement: '档案接收、查（借）阅、转递、保管、信息认定各环节落实工作责任；谁审核谁签字谁负责。',
  keeper: '事业单位人事管理科',
  columns: {
    archive: text('档案号'),
    person: text('姓名'),
    stage: oneOf('环节', archiveStages),
    on: day('日期'),
    by: text('经手人'),
    received: text('接收人'),
    pages: text('涉及的页'),
  },
})

export const archiveSignedFor = permit('29.3a', {
  name: '各环节签字',
  statement: '各环节落实工作责任；谁审核谁签字谁负责。',
  reading: '转递须有接收人签字，签字前档案为“在途”。',
  facts: {
    stage: oneOf('环节', archiveStages),
    officer: text('经手人'),
    signer: text('签字人'),
    receiver: text('转递的接收人签字'),
  },
  refuse: ({ stage, officer, signer, receiver }) => [
    !signer.trim() && `${stage}须由经手人签字`,
    signer.trim() !== '' && signer !== officer && `须由经手人${officer}本人签字`,
    stage === '转递' && !receiver.trim() && '转递尚无接收人签字，档案在途，不能办结',
  ],
  examples: [
    { given: { stage: '转递', officer: '甲', signer: '甲', receiver: '' }, yields: false },
    { given: { stage: '转递', officer: '甲', signer: '甲', receiver: '乙' }, yields: true },
    { given: { stage: '保管', officer: '甲', signer: '乙', receiver: '' }, yields: false },
  ],
})

export const archiveFaults = [
  '进人渠道不符合',
  '材料涂改造假',
  '前后记载不一致',
  '重要材料缺失',
  '认定说明不符合规定',
  '重要信息不准',
] as const

export const archiveReviewForm = form('29.3b', {
  name: '档案审查表',
  statement:
    '重点审查进人渠道、材料涂改造假、前后不一致、重要材料缺失、认定说明不规范、重要信息不准，并填写档案审查表。',
  fields: {
    archive: text('档案号'),
    person: text('姓名'),
    from: text('原人事档案管理部门'),
    faults: list('发现的问题', oneOf('问题', archiveFaults)),
    pages: text('所在页'),
    result: oneOf('结论', ['合格', '不合格']),
    reviewed: day('审查日期'),
  },
  signatures: ['审查人'],
})

export const archiveQualified = permit('29.3b', {
  name: '档案审查结论',
  statement: '重点审查6项，并填写档案审查表。',
  reading: '6项均须审查，有一项即不合格。',
  facts: {
    checked: list('已审查', oneOf('项目', archiveFaults)),
    found: list('发现的问题', oneOf('项目', archiveFaults)),
  },
  parameters: { checks: printed(archiveFaults) },
  refuse: ({ checked, found }, { checks }) => [
    ...checks
      .filter((check) => !checked.some((one) => one === check))
      .map((check) => `“${check}”尚未审查`),
    found.length > 0 && `${found.join('、')}，档案不合格，停止办理`,
  ],
  allowed: '档案合格',
  examples: [
    { given: { checked: [...archiveFaults], found: ['前后记载不一致'] }, yields: false },
    { given: { checked: [...archiveFaults], found: [] }, yields: true },
    { given: { checked: ['进人渠道不符合'], found: [] }, yields: false },
  ],
})

export const archiveReturned = permit('29.3c', {
  name: '档案不合格不办手续',
  statement: '档案审核不合格的，退回原人事档案管理部门，不予办理调动手续。',
  reading: '退回后重新送档的，须重新审查。',
  facts: { result: optional(oneOf('档案审查结论', ['合格', '不合格'])) },
  refuse: ({ result }) =>
    result === null
      ? '档案尚未审查，不能办理调动手续'
      : result === '不合格' && '档案审核不合格，请退回原人事档案管理部门，不予办理调动手续',
  examples: [
    { given: { result: '不合格' }, yields: false },
    { given: { result: null }, yields: false },
    { given: { result: '合格' }, yields: true },
  ],
})

export const archiveGate = conduct('29.3d', {
  name: '档案入口关',
  statement: '严格把好档案入口关，强化从严管理档案意识。',
  who: ['事业单位人事管理科'],
  points: ['严格把好档案入口关', '强化从严管理档案意识'],
})

export const archiveRefusalShare = rule('29.3d', {
  name: '退档比例',
  statement: '严格把好档案入口关。',
  reading: '按季度统计退档件数和比例，是本地设置。',
  facts: { received: count('接收档案', '份'), refused: count('退回档案', '份') },
  decide: ({ received, refused }) => {
    const percent = received === 0 ? 0 : Math.round((refused * 1000) / received) / 10
    return { outcome: percent, reason: `接收${received}份，退回${refused}份，占${percent}%` }
  },
  examples: [
    { given: { received: 31, refused: 4 }, yields: 12.9 },
    { given: { received: 0, refused: 0 }, yields: 0 },
  ],
})

export const archiveRefusals = report('29.3d', {
  name: '退档情况统计',
  statement: '严格把好档案入口关，强化从严管理档案意识。',
  contents: {
    quarter: text('季度'),
    from: text('送档部门'),
    reason: oneOf('退档原因', archiveFaults),
    received: count('接收', '份'),
    refused: count('退回', '份'),
    percent: num('占比', '%', { max: 100, step: 0.1 }),
  },
  from: ['事业单位人事管理科'],
  to: ['分管领导'],
  every: { each: 'quarter', month: 1, on: 'last-workday', isLocal: true },
})

export const inquiryLetterNames = permit('29.4a', {
  name: '商调只限已批准人员',
  statement: '经州政府审批的拟调动人员以函件方式商调，提取人事档案。',
  facts: {
    approved: list('州政府已审批人员', text('姓名')),
    named: list('商调函所列人员', text('姓名')),
  },
  refuse: ({ approved, named }) => [
    named.length === 0 && '商调函没有列人员',
    ...named
      .filter((one) => !approved.includes(one))
      .map((one) => `${one}未经州政府审批，不得列入商调函`),
  ],
  examples: [
    { given: { approved: ['甲'], named: ['甲', '乙'] }, yields: false },
    { given: { approved: ['甲', '乙'], named: ['甲'] }, yields: true },
  ],
})

export const transferDocumentNames = permit('29.4b', {
  name: '按审批名单拟文',
  statement: '商调和档案审核合格后办理手续，严格按审批名单拟文，分管领导审签后行文。',
  reading: '档案不合格、原单位不同意商调的，不列入文件，另行登记理由；其他人员照办。',
  facts: {
    approved: list('州政府已审批人员', text('姓名')),
    ready: list('商调同意且档案合格的人员', text('姓名')),
    drafted: list('文稿所列人员', text('姓名')),
    isSigned: yes('分管领导已审签'),
  },
  refuse: ({ approved, ready, drafted, isSigned }) => [
    ...drafted
      .filter((one) => !approved.includes(one))
      .map((one) => `须按经审批人员名单拟文，${one}不在名单内`),
    ...drafted
      .filter((one) => approved.includes(one) && !ready.includes(one))
      .map((one) => `${one}商调未同意或档案不合格，请移出并登记理由`),
    ...ready
      .filter((one) => approved.includes(one) && !drafted.includes(one))
      .map((one) => `${one}已批准且合格，文稿漏列`),
    !isSigned && '须经分管领导审签后行文',
  ],
  examples: [
    {
      given: { approved: ['甲', '乙'], ready: ['甲'], drafted: ['甲', '乙'], isSigned: true },
      yields: false,
    },
    {
      given: { approved: ['甲', '乙'], ready: ['甲'], drafted: ['甲'], isSigned: true },
      yields: true,
    },
    {
      given: { approved: ['甲'], ready: ['甲'], drafted: ['甲', '丙'], isSigned: true },
      yields: false,
    },
    {
      given: { approved: ['甲'], ready: ['甲'], drafted: ['甲'], isSigned: false },
      yields: false,
    },
  ],
})
