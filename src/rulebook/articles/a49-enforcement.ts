import {
  addDays,
  conduct,
  day,
  fen,
  form,
  limit,
  list,
  local,
  optional,
  permit,
  printed,
  record,
  text,
  yes,
} from '../kit.ts'

/** 第四十九条 行政执法行为管理办法，(一)至(四) 范围、要求与禁止。 */

export const enforcementActs = ['行政许可', '日常监督检查', '现场认证', '查处案件'] as const

export const enforcementAct = permit('49.1', {
  name: '执法行为的范围',
  statement: '适用行为：行政许可、日常监督检查、现场认证、查处案件。',
  reading: '执法人员须持有效证件，由系统按执法人员名册核对。',
  facts: { act: text('行为'), hasCertificate: yes('执法人员证件有效') },
  parameters: { acts: printed(enforcementActs) },
  refuse: ({ act, hasCertificate }, { acts }) => [
    !acts.some((one) => one === act) && `${act}不属于本办法执法行为，限于${acts.join('、')}`,
    !hasCertificate && '执法人员没有有效证件，请换持证人员',
  ],
  examples: [
    { given: { act: '现场认证', hasCertificate: true }, yields: true },
    { given: { act: '调解', hasCertificate: true }, yields: false },
    { given: { act: '查处案件', hasCertificate: false }, yields: false },
  ],
})

export const lawfulEnforcement = conduct('49.2', {
  name: '执法的一般要求',
  statement:
    '依法定程序执法；落实服务承诺、首问责任、限时办结；仪表用语文明，对咨询和要求明确答复。',
  who: ['行政执法人员'],
  points: ['依法定程序执法', '落实服务承诺、首问责任、限时办结', '仪表整洁、用语文明', '明确答复'],
})

export const inquiryAnswer = limit('49.2', {
  name: '咨询答复时限',
  statement: '对咨询和要求明确答复。',
  reading: '时限条文未定，比照第十五条，5个工作日为本地设置；逾期未答复的列出。',
  parameters: { workdays: local(5, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays, warn: [{ left: 1 }] }),
  examples: [
    { given: { from: '2025-11-03' }, yields: '2025-11-10' },
    { given: { from: '2026-02-12' }, yields: '2026-02-26' },
  ],
})

const enforcers = ['行政执法人员'] as const

export const civilLanguage = conduct('49.3.1', {
  name: '执法禁止1',
  statement: '不用不文明语言、不与当事人争吵。',
  who: enforcers,
  points: ['不用不文明语言', '不与当事人争吵'],
})

export const undisturbedBusiness = conduct('49.3.2', {
  name: '执法禁止2',
  statement: '不妨碍生产经营；不搞无正当理由的重复、多头检查。',
  who: enforcers,
  points: ['不妨碍生产经营', '不重复检查', '不多头检查'],
})

export const repeatedInspection = permit('49.3.2', {
  name: '重复、多头检查',
  statement: '没有正当理由，不得重复检查、多头检查。',
  reading:
    '“重复”无天数，30日内再查为本地设置，须说明理由并经第二人审批；法定抽查、投诉核查也计入，其依据即正当理由。',
  facts: {
    planned: day('拟检查日期'),
    earlier: list(
      '对该单位已有的检查',
      record('检查', { date: day('日期'), unit: text('检查科室') }),
    ),
    unit: text('本次检查科室'),
    reason: text('正当理由'),
    hasSecondApproval: yes('第二审批人已同意'),
  },
  parameters: { days: local(30, '天') },
  refuse: (f, { days }) => {
    const near = f.earlier.filter(
      ({ date }) => date <= addDays(f.planned, days) && addDays(date, days) >= f.planned,
    )
    const others = near.filter(({ unit }) => unit !== f.unit).map(({ unit }) => unit)
    const what =
      others.length > 0 ? `多头检查（${others.join('、')}已查或将查），可改为联合检查` : '重复检查'
    return (
      near.length > 0 && [
        !f.reason.trim() && `${days}日内${what}，请说明正当理由`,
        !f.hasSecondApproval && `${days}日内${what}，须经第二人审批`,
      ]
    )
  },
  examples: [
    {
      given: {
        planned: '2025-11-20',
        earlier: [{ date: '2025-11-03', unit: '劳动监察科' }],
        unit: '劳动监察科',
        reason: '',
        hasSecondApproval: true,
      },
      yields: false,
    },
    {
      given: {
        planned: '2025-11-20',
        earlier: [{ date: '2025-11-03', unit: '劳动监察科' }],
        unit: '劳动监察科',
        reason: '投诉核查',
        hasSecondApproval: true,
      },
      yields: true,
    },
    {
      given: {
        planned: '2025-12-03',
        earlier: [{ date: '2025-11-03', unit: '劳动监察科' }],
        unit: '劳动监察科',
        reason: '',
        hasSecondApproval: false,
      },
      yields: false,
    },
    {
      given: {
        planned: '2025-12-04',
        earlier: [{ date: '2025-11-03', unit: '劳动监察科' }],
        unit: '劳动监察科',
        reason: '',
        hasSecondApproval: false,
      },
      yields: true,
    },
    {
      given: {
        planned: '2025-11-20',
        earlier: [{ date: '2025-11-21', unit: '职业能力科' }],
        unit: '劳动监察科',
        reason: '年度计划',
        hasSecondApproval: false,
      },
      yields: false,
    },
  ],
})

export const noPrivateGain = conduct('49.3.3', {
  name: '执法禁止3',
  statement: '不得要求买指定商品；不收礼金礼品有价证券；不谋私利。',
  who: enforcers,
  points: ['不要求购买指定商品', '不收礼金、礼品、有价证券', '不谋私利'],
})

export const giftDeclaration = form('49.3.3', {
  name: '礼金礼品登记表',
  statement: '不收礼金礼品有价证券；无法当场退回的登记上交。',
  fields: {
    name: text('姓名'),
    giver: text('赠送单位或个人'),
    item: text('礼品名称'),
    value: fen('金额或估值'),
    received: day('收到日期'),
    handedOver: optional(day('上交日期')),
  },
  signatures: ['本人', '机关党委纪委'],
})

export const giftHandover = limit('49.3.3', {
  name: '礼品登记上交时限',
  statement: '不收礼金礼品有价证券。',
  reading: '登记时限条文未定，1个工作日为本地设置；登记后即开出上交任务。',
  parameters: { workdays: local(1, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays, warn: [{ left: 0 }] }),
  examples: [
    { given: { from: '2026-03-05' }, yields: '2026-03-06' },
    { given: { from: '2026-03-06' }, yields: '2026-03-09' },
  ],
})

export const noHospitality = permit('49.3.4', {
  name: '执法禁止4',
  statement: '不接受食宿安排；不在执法中饮酒、不酒后执法；不乱收费；不接受有偿服务。',
  facts: {
    acceptsBoard: yes('接受当事人食宿'),
    hasDrunk: yes('执法前或执法中饮酒'),
    isInFeeList: yes('所收费用在收费目录之内（不收费填是）'),
    acceptsPaidService: yes('接受有偿服务'),
  },
  refuse: (f) => [
    f.acceptsBoard && '不得接受当事人食宿安排，不能结案，转(五)处理',
    f.hasDrunk && '不得在执法中饮酒、酒后执法，请换人执法',
    !f.isInFeeList && '收费目录以外的费用不得收取',
    f.acceptsPaidService && '不得接受有偿服务',
  ],
  examples: [
    {
      given: {
        acceptsBoard: false,
        hasDrunk: false,
        isInFeeList: true,
        acceptsPaidService: false,
      },
      yields: true,
    },
    {
      given: { acceptsBoard: true, hasDrunk: false, isInFeeList: true, acceptsPaidService: false },
      yields: false,
    },
    {
      given: { acceptsBoard: false, hasDrunk: true, isInFeeList: true, acceptsPaidService: false },
      yields: false,
    },
    {
      given: {
        acceptsBoard: false,
        hasDrunk: false,
        isInFeeList: false,
        acceptsPaidService: false,
      },
      yields: false,
    },
    {
      given: { acceptsBoard: false, hasDrunk: false, isInFeeList: true, acceptsPaidService: true },
      yields: false,
    },
  ],
})

export const noObstruction = conduct('49.3.5', {
  name: '执法禁止5',
  statement: '不推诿扯皮、刁难；不无理拒绝意见建议和合理要求。',
  who: enforcers,
  points: ['不推诿扯皮、刁难', '不无理拒绝意见建议和合理要求'],
})

export const noAbuseOfPower = conduct('49.3.6', {
  name: '执法禁止6',
  statement: '不滥用职权侵害正当利益、损害形象。',
  who: enforcers,
})

export const confirmedComplaintGraded = permit(['49.3.1', '49.3.5', '49.3.6'], {
  name: '投诉核实后须定档处理',
  statement: '违反执法禁止的，核实后按(五)定档处理。',
  facts: { isConfirmed: yes('投诉已核实'), isGraded: yes('已按(五)定档') },
  refuse: ({ isConfirmed, isGraded }) =>
    isConfirmed && !isGraded && '投诉已核实，须先按(五)定档处理才能结案',
  allowed: '可以结案',
  examples: [
    { given: { isConfirmed: true, isGraded: false }, yields: false },
    { given: { isConfirmed: true, isGraded: true }, yields: true },
    { given: { isConfirmed: false, isGraded: false }, yields: true },
  ],
})

export const enforcementExpenses = permit('49.4', {
  name: '执法食宿费用',
  statement: '执法确需食宿的，费用按规定回单位报销。',
  facts: {
    isNecessary: yes('确需食宿'),
    isHeadedByParty: yes('票据抬头为被检查单位'),
    paidByParty: yes('费用由被检查单位支付'),
  },
  refuse: (f) => [
    !f.isNecessary && '不是确需的食宿，不予报销',
    f.isHeadedByParty && '票据抬头是被检查单位，不予报销',
    f.paidByParty && '食宿费用须自付后回单位报销，不得由被检查单位支付',
  ],
  examples: [
    { given: { isNecessary: true, isHeadedByParty: false, paidByParty: false }, yields: true },
    { given: { isNecessary: true, isHeadedByParty: true, paidByParty: false }, yields: false },
    { given: { isNecessary: true, isHeadedByParty: false, paidByParty: true }, yields: false },
    { given: { isNecessary: false, isHeadedByParty: false, paidByParty: false }, yields: false },
  ],
})
