import {
  addMonths,
  conditions,
  conduct,
  count,
  day,
  form,
  list,
  oneOf,
  permit,
  printed,
  register,
  rule,
  sequence,
  text,
  yes,
  local,
} from '../kit.ts'

/** 第二十九条 事业单位人员调动审批工作制度。 */

export const intakeWindow = permit(['29.1a', '29.2c'], {
  name: '调动函件受理日期',
  statement:
    '事业单位人员调动函件每月10—20日受理，须接件登记；我州紧缺的高层次人才特事特办，随报随批。',
  reading: '含10日和20日，遇休息日不顺延，休息日只收网上材料；高层次人才按国家名录。',
  facts: { on: day('接件日'), isTalent: yes('紧缺高层次人才') },
  parameters: { from: printed(10, '日'), to: printed(20, '日') },
  refuse: ({ on, isTalent }, { from, to }) => {
    const date = Number(on.slice(8))
    return !isTalent && (date < from || date > to) && `每月${from}—${to}日受理，请在受理期内报送`
  },
  examples: [
    { given: { on: '2026-01-09', isTalent: false }, yields: false },
    { given: { on: '2026-01-10', isTalent: false }, yields: true },
    { given: { on: '2026-03-20', isTalent: false }, yields: true },
    { given: { on: '2026-03-21', isTalent: false }, yields: false },
    { given: { on: '2026-04-25', isTalent: true }, yields: true },
  ],
})

export const transferReasons = ['工作需要', '照顾家庭', '夫妻分居'] as const

export const transferPapers = permit(['29.1b', '29.1.1a', '29.1.1b', '29.1.1c', '29.1.2a'], {
  name: '调动材料齐全',
  statement:
    '材料不齐全的不予接收：用人单位及主管部门同意接收的文件并说明理由；照顾父母的提供子女不在身边及确需照顾证明；夫妻分居的提供户口本、身份证、注明分居时间的单位证明；流动审批表一式3份。',
  reading: '同意接收可以是两份函或一份双章函；证明6个月内有效，由本局设定；分居多久条文未写。',
  facts: {
    byEmployer: yes('用人单位同意接收'),
    byAuthority: yes('主管部门同意接收'),
    reason: oneOf('理由', transferReasons),
    isForParents: yes('照顾父母'),
    proofs: list('证明', text('证明')),
    proofDate: text('证明日期'),
    separatedSince: text('分居时间'),
    copies: count('流动审批表', '份'),
    on: day('接件日'),
  },
  parameters: { copies: printed(3, '份'), months: local(6, '个月') },
  refuse: (f, { copies, months }) => {
    const needed =
      f.reason === '夫妻分居'
        ? ['户口本', '身份证', '单位证明']
        : f.isForParents
          ? ['子女不在身边证明', '确需照顾证明']
          : []
    return [
      !f.byEmployer && '缺用人单位同意接收文件',
      !f.byAuthority && '缺主管部门同意接收文件',
      ...needed.filter((one) => !f.proofs.includes(one)).map((one) => `缺${one}`),
      f.isForParents &&
        f.proofDate !== '' &&
        addMonths(f.proofDate, months) < f.on &&
        `证明超过${months}个月`,
      f.reason === '夫妻分居' && !f.separatedSince.trim() && '单位证明须注明分居时间',
      f.copies < copies && `流动审批表须一式${copies}份，现${f.copies}份`,
    ]
  },
  examples: [
    {
      given: {
        byEmployer: true,
        byAuthority: false,
        reason: '工作需要',
        isForParents: false,
        proofs: [],
        proofDate: '',
        separatedSince: '',
        copies: 3,
        on: '2026-03-12',
      },
      yields: false,
    },
    {
      given: {
        byEmployer: true,
        byAuthority: true,
        reason: '照顾家庭',
        isForParents: true,
        proofs: ['子女不在身边证明', '确需照顾证明'],
        proofDate: '2025-08-20',
        separatedSince: '',
        copies: 3,
        on: '2026-03-12',
      },
      yields: false,
    },
    {
      given: {
        byEmployer: true,
        byAuthority: true,
        reason: '夫妻分居',
        isForParents: false,
        proofs: ['户口本', '身份证', '单位证明'],
        proofDate: '',
        separatedSince: '',
        copies: 3,
        on: '2026-03-12',
      },
      yields: false,
    },
    {
      given: {
        byEmployer: true,
        byAuthority: true,
        reason: '夫妻分居',
        isForParents: false,
        proofs: ['户口本', '身份证', '单位证明'],
        proofDate: '',
        separatedSince: '2023-05-01',
        copies: 2,
        on: '2026-03-12',
      },
      yields: false,
    },
    {
      given: {
        byEmployer: true,
        byAuthority: true,
        reason: '工作需要',
        isForParents: false,
        proofs: [],
        proofDate: '',
        separatedSince: '',
        copies: 3,
        on: '2026-03-12',
      },
      yields: true,
    },
  ],
})

export const mobilityForm = form(['29.1.2a', '29.1.2b'], {
  name: '事业单位工作人员流动审批表',
  statement: '一式3份；各项内容如实填写，不得留有空白。',
  reading: '没有的填“无”。',
  fields: {
    name: text('姓名'),
    party: text('入党时间'),
    post: text('现任职务'),
    reason: oneOf('调动理由', transferReasons),
    to: text('调入单位'),
  },
  signatures: ['调出单位', '调出主管部门', '调入单位', '调入主管部门', '人社部门'],
})

export const noBlanks = permit('29.1.2b', {
  name: '表格不留空白',
  statement: '表中各项内容如实填写，不得留有空白。',
  facts: { blanks: list('空白项', text('项目')) },
  refuse: ({ blanks }) => blanks.map((one) => `“${one}”未填，没有的填“无”`),
  examples: [
    { given: { blanks: ['入党时间'] }, yields: false },
    { given: { blanks: [] }, yields: true },
  ],
})

export const assessmentForm = form('29.1.3', {
  name: '考察情况表',
  statement:
    '接收单位或行政主管部门的考察情况：姓名、性别、民族、出生年月、参加工作时间、学历、毕业学校及专业、入党时间、现任职务，工作简历、现实表现，调入岗位和意见。',
  fields: {
    name: text('姓名'),
    sex: text('性别'),
    nation: text('民族'),
    born: text('出生年月'),
    started: text('参加工作时间'),
    degree: text('学历'),
    school: text('毕业学校及专业'),
    party: text('入党时间'),
    post: text('现任职务'),
    career: text('工作简历'),
    conduct: text('现实表现'),
    placed: text('调入单位具体安置岗位和意见'),
  },
  signatures: ['接收单位或行政主管部门'],
})

export const postVacant = conditions('29.1.3', {
  name: '安置岗位有空缺',
  statement: '写明调入单位具体安置岗位。',
  must: { isVacant: ['岗位有空缺', '岗位无空缺'] },
})

export const institutionSteps = sequence(['29.2a', '29.2b', '29.4a', '29.4b'], {
  name: '事业单位人员调动程序',
  statement:
    '材料按部门或系统梳理上表，分管领导审核后提交局长办公会研究，报州政府分管领导及主要领导审批；函件商调、提取档案；商调和档案审核合格后按审批名单拟文，分管领导审签行文。',
  reading: '州政府分管领导和主要领导两步都要。',
  steps: [
    { name: '接件登记', by: '承办科室' },
    { name: '梳理上表', by: '承办科室' },
    { name: '分管领导审核', by: '分管领导' },
    { name: '局长办公会议', by: '局长' },
    { name: '州政府分管领导审批', by: '州政府分管领导' },
    { name: '州政府主要领导审批', by: '州政府主要领导' },
    { name: '商调', by: '承办科室' },
    { name: '档案审核', by: '承办科室' },
    { name: '拟文', by: '承办科室' },
    { name: '审签行文', by: '分管领导' },
  ],
  examples: [
    {
      given: {
        done: ['接件登记', '梳理上表', '分管领导审核', '局长办公会议', '州政府分管领导审批'],
        next: '商调',
      },
      yields: false,
    },
    {
      given: {
        done: [
          '接件登记',
          '梳理上表',
          '分管领导审核',
          '局长办公会议',
          '州政府分管领导审批',
          '州政府主要领导审批',
        ],
        next: '商调',
      },
      yields: true,
    },
  ],
})

export const approvedNamesOnly = permit('29.4b', {
  name: '按审批名单拟文',
  statement: '严格按审批名单拟文。',
  facts: { approved: list('审批名单', text('姓名')), drafted: list('拟文名单', text('姓名')) },
  refuse: ({ approved, drafted }) =>
    drafted.filter((one) => !approved.includes(one)).map((one) => `${one}不在审批名单内`),
  examples: [
    { given: { approved: ['甲', '乙'], drafted: ['甲', '丙'] }, yields: false },
    { given: { approved: ['甲', '乙'], drafted: ['甲'] }, yields: true },
  ],
})

export const dossierChecks = [
  '进人渠道不符合',
  '材料涂改造假',
  '前后记载不一致',
  '重要材料缺失',
  '认定说明不符合规定',
  '重要信息不准',
] as const

export const dossierQualified = permit(['29.3b', '29.3c'], {
  name: '档案审查',
  statement:
    '重点审查进人渠道、涂改造假、前后不一致、重要材料缺失、认定说明不规范、重要信息不准；不合格的退回，不予办理调动手续。',
  facts: { found: list('发现问题', oneOf('问题', dossierChecks)) },
  refuse: ({ found }) => found.map((one) => `档案审核不合格：${one}，退回原人事档案管理部门`),
  examples: [
    { given: { found: ['前后记载不一致'] }, yields: false },
    { given: { found: [] }, yields: true },
  ],
})

export const dossierForm = form('29.3b', {
  name: '档案审查表',
  statement: '填写档案审查表。',
  fields: {
    name: text('姓名'),
    check: oneOf('项目', dossierChecks),
    isFound: yes('存在问题'),
    note: text('说明'),
  },
  signatures: ['审核人'],
})

export const dossierStages = register('29.3a', {
  name: '人事档案流转登记',
  statement: '接收、查（借）阅、转递、保管、信息认定各环节落实责任；谁审核谁签字谁负责。',
  keeper: '档案管理人',
  columns: {
    name: text('姓名'),
    stage: oneOf('环节', ['接收', '查借阅', '转递', '保管', '信息认定']),
    by: text('签字人'),
    on: day('日期'),
    receiver: text('接收签字'),
  },
})

export const dossierState = rule('29.3a', {
  name: '转递状态',
  statement: '转递落实工作责任。',
  facts: { receiver: text('接收签字') },
  decide: ({ receiver }) => ({
    outcome: receiver.trim() ? '已送达' : '在途',
    reason: receiver.trim() ? `${receiver}签收` : '未见接收签字',
  }),
  examples: [
    { given: { receiver: '' }, yields: '在途' },
    { given: { receiver: '李' }, yields: '已送达' },
  ],
})

export const dossierGate = conduct('29.3d', {
  name: '把好档案入口关',
  statement: '严格把好档案入口关，强化从严管理档案意识。',
  who: ['档案管理人'],
})
