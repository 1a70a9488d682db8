import {
  addDays,
  count,
  day,
  fen,
  limit,
  list,
  optional,
  permit,
  record,
  rule,
  text,
  yes,
  yuan,
} from '../kit.ts'

/** 第二十二条 审批过错责任追究制度，(四)1 至 7 过错行为。 */

/** The fifteen grounds in the order of the clause; `needs` is the degree that the ground itself asks for. */
export const approvalFaultGrounds = [
  { name: '擅自设立、继续实施已取消的或变相审批', needs: '' },
  { name: '对符合条件的申请不予受理', needs: '' },
  { name: '无正当理由不予审批或逾期决定', needs: '' },
  { name: '增加法定以外的条件、标准、限制', needs: '' },
  { name: '批准不符合条件的申请或越权审批', needs: '' },
  { name: '应听证不听证', needs: '' },
  { name: '擅自收费、不按标准收费或摊派', needs: '' },
  { name: '违法准许中介代理或转移审批职能', needs: '' },
  { name: '指令办理不合规项目、干扰审批', needs: '情节较重' },
  { name: '不监督或监督不力', needs: '后果严重' },
  { name: '不公示应公示材料', needs: '一定影响' },
  { name: '未履行告知义务', needs: '一定后果' },
  { name: '不一次性告知补正内容', needs: '' },
  { name: '未说明不受理或不予审批的理由', needs: '' },
  { name: '其他违规违纪行为', needs: '不良影响和后果' },
] as const

export const faultGroundUpheld = permit(
  [
    '22.4.1',
    '22.4.2',
    '22.4.3',
    '22.4.4',
    '22.4.5',
    '22.4.6',
    '22.4.7',
    '22.4.8',
    '22.4.9',
    '22.4.10',
    '22.4.11',
    '22.4.12',
    '22.4.13',
    '22.4.14',
    '22.4.15',
  ],
  {
    name: '认定过错行为',
    statement:
      '审批过错行为共15项；追究直接负责的主管人员和其他直接责任人员。第9至12、15项另须达到所列的情节、影响或后果。',
    facts: {
      ground: count('第几项', '项', { min: 1, max: 15 }),
      degree: text('情节、影响或后果'),
      inCharge: list('直接负责的主管人员', text('姓名')),
      others: list('其他直接责任人员', text('姓名')),
      noOthers: text('没有另一类人员的理由'),
    },
    refuse: ({ ground, degree, inCharge, others, noOthers }) => {
      const { name, needs } = approvalFaultGrounds[ground - 1]!
      return [
        needs !== '' && !degree.trim() && `“${name}”须${needs}才构成过错，请写明`,
        inCharge.length + others.length === 0 && '没有责任人员，请先从办理记录中提出',
        (inCharge.length === 0) !== (others.length === 0) &&
          !noOthers.trim() &&
          '直接负责的主管人员和其他直接责任人员均须列出，没有其中一类的说明理由',
      ]
    },
    allowed: '可以认定，两类责任人员已列出',
    examples: [
      {
        given: { ground: 2, degree: '', inCharge: ['甲'], others: ['乙'], noOthers: '' },
        yields: true,
      },
      {
        given: { ground: 2, degree: '', inCharge: [], others: ['乙'], noOthers: '' },
        yields: false,
      },
      {
        given: {
          ground: 9,
          degree: '',
          inCharge: ['甲'],
          others: [],
          noOthers: '承办人已登记指令并拒绝办理',
        },
        yields: false,
      },
      {
        given: {
          ground: 9,
          degree: '两次指令，情节较重',
          inCharge: ['甲'],
          others: [],
          noOthers: '承办人已登记指令并拒绝办理',
        },
        yields: true,
      },
      {
        given: { ground: 15, degree: '', inCharge: ['甲'], others: ['乙'], noOthers: '' },
        yields: false,
      },
    ],
  },
)

export const approvalItemOpen = permit('22.4.1', {
  name: '只受理目录内有效事项',
  statement: '审批过错行为：擅自设立审批事项，对国家和省取消的事项继续实施，或变相审批。',
  reading: '取消自生效之日起不再受理，生效当日也不受理。',
  facts: {
    isInCatalogue: yes('在审批事项目录内'),
    cancelledFrom: optional(day('取消生效日')),
    received: day('收件日'),
  },
  refuse: ({ isInCatalogue, cancelledFrom, received }) => [
    !isInCatalogue && '事项不在审批目录内，不得受理；如确有依据，请先报目录管理人员增列',
    cancelledFrom !== null &&
      received >= cancelledFrom &&
      `事项自${cancelledFrom}起取消，不得继续实施，请告知申请人无须审批`,
  ],
  examples: [
    {
      given: { isInCatalogue: true, cancelledFrom: '2026-01-01', received: '2026-01-04' },
      yields: false,
    },
    {
      given: { isInCatalogue: true, cancelledFrom: '2026-01-01', received: '2026-01-01' },
      yields: false,
    },
    {
      given: { isInCatalogue: true, cancelledFrom: '2026-01-01', received: '2025-12-31' },
      yields: true,
    },
    {
      given: { isInCatalogue: false, cancelledFrom: null, received: '2026-01-04' },
      yields: false,
    },
  ],
})

export const nonAcceptance = permit('22.4.2', {
  name: '不予受理须有法定理由',
  statement: '审批过错行为：对符合法定条件的申请不予受理。',
  reading: '不予受理一律登记理由，供抽查。',
  facts: { isComplete: yes('材料齐全'), legalGround: text('法定理由') },
  refuse: ({ isComplete, legalGround }) =>
    !legalGround.trim() &&
    (isComplete
      ? '材料齐全而不予受理，须填写法定理由；没有的应予受理'
      : '不予受理须登记法定理由；只是材料不齐的，请一次性告知补正'),
  examples: [
    { given: { isComplete: true, legalGround: '' }, yields: false },
    { given: { isComplete: false, legalGround: '' }, yields: false },
    { given: { isComplete: true, legalGround: '不属本机关职权' }, yields: true },
  ],
})

export const statutoryDecisionLimit = limit('22.4.3', {
  name: '法定审批期限',
  statement: '审批过错行为：无正当理由不予审批或不在法定期限内作出决定。',
  reading: '法定期限由事项目录给出，自受理次日起算。',
  facts: { workdays: optional(count('目录所列法定期限', '个工作日', { min: 1 })) },
  of: ({ workdays }) =>
    workdays === null
      ? '事项目录没有法定期限，承诺时限按第十五条(七)2'
      : { unit: 'workday', amount: workdays, warn: [{ left: 5 }, { left: 1 }, { left: 0 }] },
  examples: [
    { given: { workdays: 20, from: '2026-01-05' }, yields: '2026-02-02' },
    { given: { workdays: null, from: '2026-01-05' }, yields: null },
  ],
})

export const lateDecisionLead = rule('22.4.3', {
  name: '逾期决定的线索',
  statement: '超过法定期限作出决定的，按审批过错处理；只超过承诺时限的，按问责、效能规定处理。',
  reading:
    '法定期限届满次日生成本条线索；只超过较短的承诺时限的，归第二十一条、第四十七条，避免同一行为两处追究。',
  conflicts: [{ with: '21.7.3', follow: '超过法定期限按本条，仅超过承诺时限按第二十一条(七)3' }],
  facts: {
    promised: optional(day('承诺时限')),
    legal: optional(day('法定期限')),
    decided: optional(day('决定日期')),
    on: day('截至'),
  },
  decide: ({ promised, legal, decided, on }) => {
    const at = decided ?? on
    if (legal !== null && at > legal)
      return {
        outcome: '第二十二条',
        reason: `法定期限${legal}，${decided ? `${decided}才作出决定` : '至今未作决定'}，${addDays(legal, 1)}起为审批过错线索`,
      }
    return promised !== null && at > promised
      ? { outcome: '第二十一条', reason: `超过承诺时限${promised}，未超过法定期限` }
      : { outcome: null, reason: '未逾期' }
  },
  examples: [
    {
      given: { promised: null, legal: '2026-02-02', decided: '2026-02-03', on: '2026-02-03' },
      yields: '第二十二条',
    },
    {
      given: { promised: null, legal: '2026-02-02', decided: '2026-02-02', on: '2026-02-03' },
      yields: null,
    },
    {
      given: { promised: '2026-01-12', legal: '2026-02-02', decided: null, on: '2026-01-13' },
      yields: '第二十一条',
    },
    {
      given: { promised: '2026-01-12', legal: '2026-02-02', decided: null, on: '2026-02-03' },
      yields: '第二十二条',
    },
  ],
})

export const noExtraConditions = permit('22.4.4', {
  name: '条件须有法定依据',
  statement: '审批过错行为：在法定条件标准外增加条件、标准或限制。',
  facts: {
    conditions: list(
      '所要求的条件或材料',
      record('条件', { name: text('名称'), source: text('法定依据') }),
    ),
  },
  refuse: ({ conditions }) =>
    conditions
      .filter((one) => !one.source.trim())
      .map((one) => `“${one.name}”无法定依据，不得要求，请删去`),
  examples: [
    { given: { conditions: [{ name: '居住证明', source: '' }] }, yields: false },
    {
      given: { conditions: [{ name: '申请书', source: '《行政许可法》第二十九条' }] },
      yields: true,
    },
    { given: { conditions: [] }, yields: true },
  ],
})

export const approvalWithinPowers = permit('22.4.5', {
  name: '条件符合、权限足够才能批准',
  statement: '审批过错行为：批准不符合条件的申请或超越职权审批。',
  reading: '法定条件不符合的，任何人都不能破例批准。',
  facts: { unmet: list('不符合的法定条件', text('条件')), hasPower: yes('批准人有此权限') },
  refuse: ({ unmet, hasPower }) => [
    unmet.length > 0 && `${unmet.join('、')}不符合，不得批准，请作不予批准的决定`,
    !hasPower && '超越审批权限，请报有权的批准人',
  ],
  examples: [
    { given: { unmet: ['注册资本'], hasPower: true }, yields: false },
    { given: { unmet: [], hasPower: false }, yields: false },
    { given: { unmet: [], hasPower: true }, yields: true },
  ],
})

export const hearingBeforeDecision = permit('22.4.6', {
  name: '应听证的先听证',
  statement: '审批过错行为：应听证不听证。',
  facts: {
    isHearingRequired: yes('应听证（含重大利益关系）'),
    hasMinutes: yes('有听证笔录'),
    hasWaiver: yes('有签字的放弃听证书'),
  },
  refuse: (f) =>
    f.isHearingRequired &&
    !f.hasMinutes &&
    !f.hasWaiver &&
    '应听证，须有听证笔录或当事人签字的放弃听证书才能作出决定',
  examples: [
    { given: { isHearingRequired: true, hasMinutes: false, hasWaiver: false }, yields: false },
    { given: { isHearingRequired: true, hasMinutes: true, hasWaiver: false }, yields: true },
    { given: { isHearingRequired: true, hasMinutes: false, hasWaiver: true }, yields: true },
    { given: { isHearingRequired: false, hasMinutes: false, hasWaiver: false }, yields: true },
  ],
})

export const feeByCatalogue = permit('22.4.7', {
  name: '按目录收费',
  statement: '审批过错行为：擅自收费、不按项目标准收费或借机摊派。',
  reading: '少收也是不按标准；依法减免的，以减免后的金额为标准。',
  facts: { standard: optional(fen('目录所列收费标准')), charged: fen('拟收金额') },
  refuse: ({ standard, charged }) =>
    standard === null
      ? charged > 0 && '收费项目不在目录内，不得收取'
      : charged !== standard && `收费标准${standard / 100}元，拟收${charged / 100}元，请按标准收取`,
  examples: [
    { given: { standard: yuan(100), charged: yuan(120) }, yields: false },
    { given: { standard: yuan(100), charged: yuan(100) }, yields: true },
    { given: { standard: null, charged: yuan(0.01) }, yields: false },
    { given: { standard: null, charged: 0 }, yields: true },
  ],
})
