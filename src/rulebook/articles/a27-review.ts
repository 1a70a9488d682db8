import {
  count,
  day,
  form,
  limit,
  list,
  local,
  oneOf,
  optional,
  permit,
  printed,
  record,
  report,
  role,
  rule,
  text,
  yes,
} from '../kit.ts'

/** 第二十七条 公务员调动报批管理制度，(一) 审核项目，(二)1 审核与退回。 */

export const civilServantTransferSection = role('27.1.0', {
  name: '公务员调动审核',
  statement: '公务员调动由公务员职位管理科按管理职能和任免权限审核3个项目。',
  reading: '公务员职位管理科即第一章的公务员职位管理与考核奖励监督科，为同一科室的简称。',
  notes: [
    { on: '2026-11-23', text: '机构改革后公务员管理职责划入党委组织部门，办理前须核对管理权限。' },
  ],
  who: ['公务员职位管理科', '公务员职位管理与考核奖励监督科'],
  examples: [
    { given: { by: '公务员职位管理科' }, yields: true },
    { given: { by: '公务员职位管理与考核奖励监督科' }, yields: true },
    { given: { by: '事业单位人事管理科' }, yields: false },
  ],
})

export const transferReviewItems = ['编制职数', '调配理由', '身份和资格条件'] as const

export const civilServantTransferRequest = form('27.1.0', {
  name: '公务员调配申报',
  statement: '公务员调动按编制职数、调配理由、身份和资格条件3个项目审核。',
  reading: '条文未附表式，栏目是本地设置。',
  fields: {
    unit: text('申报单位'),
    paper: text('请示或函件文号'),
    received: day('收到日期'),
    person: text('拟调配人员'),
    from: text('现单位职务'),
    to: text('拟任职务'),
    reason: text('调配理由'),
    reviews: list(
      '审核结论',
      record('项目', {
        item: oneOf('项目', transferReviewItems),
        isMet: yes('符合'),
        evidence: text('依据'),
      }),
    ),
  },
  signatures: ['申报单位', '审核人', '公务员职位管理科负责人'],
})

export const postsVacant = permit('27.1.1', {
  name: '编制职位空缺',
  statement: '审核申报调配单位编制、职数，州委编办核定后核对编制职位空缺。',
  reading: '空缺为核定数减在岗数，再减已批准未到岗的；没有空缺即不符合。',
  facts: {
    replyNumber: text('州委编办核定文号'),
    quota: count('核定数', '名'),
    inPost: count('在岗数', '名'),
    notArrived: count('已批准未到岗', '名'),
  },
  refuse: ({ replyNumber, quota, inPost, notArrived }) => {
    const vacant = quota - inPost - notArrived
    return [
      !replyNumber.trim() && '须有州委编办的核定复函',
      vacant <= 0 &&
        `核定${quota}名，在岗${inPost}名，已批准未到岗${notArrived}名，没有空缺，编制职数不符合`,
    ]
  },
  allowed: '有编制职位空缺',
  examples: [
    {
      given: { replyNumber: '文编办函〔2026〕6号', quota: 12, inPost: 11, notArrived: 1 },
      yields: false,
    },
    {
      given: { replyNumber: '文编办函〔2026〕6号', quota: 12, inPost: 11, notArrived: 0 },
      yields: true,
    },
    {
      given: { replyNumber: '文编办函〔2026〕6号', quota: 12, inPost: 13, notArrived: 0 },
      yields: false,
    },
    { given: { replyNumber: '', quota: 12, inPost: 10, notArrived: 0 }, yields: false },
  ],
})

export const transferReasonCited = permit('27.1.2', {
  name: '调配理由有文件依据',
  statement: '审核调配理由是否符合有关文件规定。',
  facts: { reason: text('调配理由'), clause: text('文件条款') },
  refuse: ({ reason, clause }) => [
    !reason.trim() && '须写明调配理由',
    !clause.trim() && '调配理由须注明所依据的文件条款，没有依据的不符合',
  ],
  examples: [
    { given: { reason: '照顾家庭', clause: '' }, yields: false },
    { given: { reason: '工作需要', clause: '公务员转任规定第六条' }, yields: true },
  ],
})

export const civilServantEligible = permit('27.1.3', {
  name: '身份、资格条件',
  statement: '审核拟调配人员身份、资格条件。',
  reading:
    '具体条件条文没有列，来自国家规定：已登记、不在处分期和试用期、最低服务年限已满、考核称职以上。各期限的末日仍在期内。',
  facts: {
    on: day('审核日'),
    isRegistered: yes('已登记为公务员'),
    disciplineUntil: optional(day('处分期末日')),
    probationUntil: optional(day('试用期末日')),
    serviceUntil: optional(day('最低服务年限末日')),
    isAppraisalMet: yes('考核符合要求'),
  },
  refuse: (f) => [
    !f.isRegistered && '未登记为公务员',
    f.disciplineUntil !== null && f.on <= f.disciplineUntil && `处分期至${f.disciplineUntil}`,
    f.probationUntil !== null && f.on <= f.probationUntil && `试用期至${f.probationUntil}`,
    f.serviceUntil !== null && f.on <= f.serviceUntil && `最低服务年限至${f.serviceUntil}`,
    !f.isAppraisalMet && '考核不符合要求',
  ],
  examples: [
    {
      given: {
        on: '2026-03-02',
        isRegistered: true,
        disciplineUntil: '2026-08-01',
        probationUntil: null,
        serviceUntil: null,
        isAppraisalMet: true,
      },
      yields: false,
    },
    {
      given: {
        on: '2026-08-02',
        isRegistered: true,
        disciplineUntil: '2026-08-01',
        probationUntil: null,
        serviceUntil: null,
        isAppraisalMet: true,
      },
      yields: true,
    },
    {
      given: {
        on: '2026-03-02',
        isRegistered: false,
        disciplineUntil: null,
        probationUntil: null,
        serviceUntil: null,
        isAppraisalMet: true,
      },
      yields: false,
    },
  ],
})

export const allThreeMet = permit('27.1.99', {
  name: '三项同时符合',
  statement: '3个审核项目必须同时符合，有1项不符合即退回申报调配单位。',
  facts: { met: list('审核为符合的项目', oneOf('项目', transferReviewItems)) },
  parameters: { items: printed(transferReviewItems) },
  refuse: ({ met }, { items }) => {
    const failing = items.filter((item) => !met.some((one) => one === item))
    return (
      failing.length > 0 &&
      `${items.length}项须同时符合，${failing.join('、')}不符合，请退回申报调配单位`
    )
  },
  allowed: '三项均符合',
  examples: [
    { given: { met: ['编制职数', '调配理由'] }, yields: false },
    { given: { met: ['编制职数', '调配理由', '身份和资格条件'] }, yields: true },
  ],
})

export const transferSectionReview = limit('27.2.1a', {
  name: '科室审核',
  statement: '科室审核申报单位请示或函件，并报州委编办核实编制。',
  reading: '期限没有规定，按第十五条(七)2为5个工作日；等待州委编办答复期间中止，是本地设置。',
  parameters: { workdays: local(5, '个工作日') },
  of: (_, { workdays }) => ({
    unit: 'workday',
    amount: workdays,
    receipt: 'office-hours',
    warn: [{ left: 1 }, { left: 0 }],
  }),
  examples: [{ given: { from: '2026-03-02' }, yields: '2026-03-09' }],
})

export const waitingForQuota = rule('27.2.1a', {
  name: '等待编办的天数',
  statement: '报州委编办核实编制。',
  reading: '等待的天数另列，不计入科室用时。',
  facts: { sent: day('发函日期'), answered: optional(day('答复日期')), on: day('截至') },
  decide: ({ sent, answered, on }, _, { calendar }) => {
    const days = Math.max(0, calendar.workdaysBetween(sent, answered ?? on))
    return { outcome: days, reason: `等待州委编办${days}个工作日${answered ? '' : '，尚未答复'}` }
  },
  examples: [
    { given: { sent: '2026-03-03', answered: '2026-03-12', on: '2026-03-20' }, yields: 7 },
    { given: { sent: '2026-03-03', answered: null, on: '2026-03-04' }, yields: 1 },
    { given: { sent: '2026-03-03', answered: '2026-03-03', on: '2026-03-20' }, yields: 0 },
  ],
})

export const transferReturnReport = report('27.2.1b', {
  name: '退回情况汇报',
  statement: '不符合规定的，退回文件或函件并向局领导汇报审核情况。',
  reading: '“局领导”为分管领导，抄报局长。',
  contents: {
    unit: text('申报单位'),
    paper: text('请示或函件文号'),
    person: text('拟调配人员'),
    failing: list('不符合的项目', oneOf('项目', transferReviewItems)),
    reason: text('理由'),
    returned: day('退回日期'),
  },
  from: ['公务员职位管理科'],
  to: ['分管领导', '局长'],
})

export const returnReported = permit('27.2.1b', {
  name: '汇报后退回才办结',
  statement: '不符合规定的，退回文件或函件并向局领导汇报审核情况。',
  facts: { isReturned: yes('已退回'), isReported: yes('已向局领导汇报') },
  refuse: (f) => [
    !f.isReturned && '须退回文件或函件',
    !f.isReported && '待汇报：须向分管领导汇报审核情况并抄报局长',
  ],
  examples: [
    { given: { isReturned: true, isReported: false }, yields: false },
    { given: { isReturned: true, isReported: true }, yields: true },
  ],
})
