import {
  count,
  day,
  fen,
  form,
  inFen,
  inYuan,
  list,
  local,
  num,
  oneOf,
  permit,
  printed,
  register,
  role,
  rule,
  sequence,
  text,
  yes,
  yuan,
} from '../kit.ts'

/** 第十二条 学习制度，(三) 学历和素质提升培训学习。 */

export const degreeStudyDesk = role('12.3.1', {
  name: '学历和素质提升的协调服务',
  statement: '学历和素质提升培训学习的协调服务由人事教育科负责。',
  reading: '台账由人事教育科管，其他人只看本人的。',
  who: ['人事教育科'],
})

export const degreeStudyForm = form('12.3.2', {
  name: '学历教育申请表',
  statement: '工作人员参加学历教育的书面申请。',
  fields: {
    name: text('姓名'),
    unit: text('科室'),
    school: text('院校'),
    level: text('学历层次'),
    mode: oneOf('学习方式', ['业余', '公派全脱产']),
    enrolment: day('入学日期'),
    tuition: fen('学费'),
    arrangement: text('工作安排'),
    applied: day('申请日期'),
  },
  signatures: ['本人', '科室负责人', '人事教育科', '局党组'],
})

export const degreeStudyApproval = sequence('12.3.2', {
  name: '学历教育审批',
  statement: '工作人员参加学历教育应事先书面申请，由局党组研究批准。',
  reading: '科室和人事教育科的意见是办理环节；批准只凭局党组会议的决定。',
  steps: [
    { name: '书面申请', by: '本人' },
    { name: '科室意见', by: '科室负责人' },
    { name: '审核', by: '人事教育科' },
    { name: '研究批准', by: '局党组' },
    { name: '登记批准', by: '人事教育科' },
  ],
  examples: [
    { given: { done: ['书面申请', '科室意见', '审核'], next: '登记批准' }, yields: false },
    {
      given: { done: ['书面申请', '科室意见', '审核', '研究批准'], next: '登记批准' },
      yields: true,
    },
    { given: { done: [], next: '研究批准' }, yields: false },
  ],
})

export const degreeStudyBeforehand = permit('12.3.2a', {
  name: '事先申请',
  statement: '学历教育的申请须在参加学习之前提出，事后申请不予批准。',
  reading: '“事先”以入学日为界，宜在报考前申请。调入前已入学的只登记，能否报销由局党组决定。',
  facts: { applied: day('申请日期'), enrolment: day('入学日期') },
  refuse: ({ applied, enrolment }) =>
    applied >= enrolment && `应在入学（${enrolment}）以前书面申请，事后申请不予批准`,
  examples: [
    { given: { applied: '2026-02-28', enrolment: '2026-03-01' }, yields: true },
    { given: { applied: '2026-03-01', enrolment: '2026-03-01' }, yields: false },
  ],
})

export const degreeStudyLeave = rule('12.3.2b', {
  name: '占用工作时间的面授和考试',
  statement: '在职学历教育以业余学习为主，保证工作正常运转。',
  reading: '“原则”没有数字：每学期占用的工作日超过本地设置的，科室负责人之外还须分管领导同意。',
  facts: {
    isApproved: yes('学历教育已经批准'),
    used: count('本学期已用', '个工作日'),
    asked: count('本次申请', '个工作日', { min: 1 }),
  },
  parameters: { perTerm: local(10, '个工作日') },
  decide: ({ isApproved, used, asked }, { perTerm }) => {
    if (!isApproved) {
      return { outcome: '不予受理', reason: '学历教育没有经局党组批准，请改请其他假' }
    }
    const sum = used + asked
    return sum > perTerm
      ? {
          outcome: '科室负责人和分管领导',
          reason: `本学期共${sum}个工作日，超过${perTerm}个，须分管领导同意`,
        }
      : { outcome: '科室负责人', reason: `本学期共${sum}个工作日，不超过${perTerm}个` }
  },
  examples: [
    { given: { isApproved: true, used: 9, asked: 1 }, yields: '科室负责人' },
    { given: { isApproved: true, used: 10, asked: 1 }, yields: '科室负责人和分管领导' },
    { given: { isApproved: false, used: 0, asked: 1 }, yields: '不予受理' },
  ],
})

export const degreeSchoolKinds = ['国民教育院校', '党校', '其他'] as const

export const tuitionConditions = permit('12.3.3', {
  name: '学费报销条件',
  statement: '公费报销须经组织批准、就读国家承认学历的国民教育院校或党校、取得相应学历或学位。',
  reading: '三项同时满足。党校学历教育在条文中与国民教育并列，视为符合。',
  facts: {
    isApproved: yes('经组织批准'),
    school: oneOf('院校', degreeSchoolKinds),
    certificate: text('证书编号'),
    isVerified: yes('已附证书查验结果'),
  },
  refuse: (f) => [
    !f.isApproved && '没有经组织批准，不能报销学费',
    f.school === '其他' && '不是国家承认学历的国民教育院校或党校，不能报销学费',
    !f.certificate.trim() && '尚未取得学历或学位证书，取得后再报销',
    f.certificate.trim() !== '' && !f.isVerified && '请附证书的网上查验结果',
  ],
  allowed: '三项条件均已满足',
  examples: [
    {
      given: { isApproved: true, school: '国民教育院校', certificate: '106731', isVerified: true },
      yields: true,
    },
    {
      given: { isApproved: true, school: '党校', certificate: '', isVerified: false },
      yields: false,
    },
    {
      given: { isApproved: true, school: '其他', certificate: '7', isVerified: true },
      yields: false,
    },
    {
      given: { isApproved: false, school: '党校', certificate: '7', isVerified: true },
      yields: false,
    },
  ],
})

export const degreeAttainments = [
  '大专学历',
  '本科学历',
  '研究生学历',
  '硕士学位',
  '博士学位',
] as const

export const tuitionRefund = rule(['12.3.3a', '12.3.3b', '12.3.3c'], {
  name: '学费报销数额',
  statement:
    '取得本科和研究生学历的报销50%学费；取得硕士学位的全额报销；取得博士学位及以上的全额报销并给助学金5000元。均含在职。',
  reading:
    '学历、学位兼有的按高的一档算一次，已按学历报的只补差额。大专未列，不报。四舍五入到分。博士后没有学费，助学金同一学位只给一次。',
  facts: {
    attainment: oneOf('取得', degreeAttainments),
    tuition: fen('学费'),
    paid: fen('此项学习已报学费'),
    hasHadGrant: yes('此学位已领助学金'),
  },
  parameters: {
    diploma: printed(50, '%'),
    master: printed(100, '%'),
    doctor: printed(100, '%'),
    grant: printed(yuan(5000), inFen),
  },
  decide: ({ attainment, tuition, paid, hasHadGrant }, p) => {
    const rate = {
      大专学历: 0,
      本科学历: p.diploma,
      研究生学历: p.diploma,
      硕士学位: p.master,
      博士学位: p.doctor,
    }[attainment]
    const refund = Math.max(0, Math.round((tuition * rate) / 100) - paid)
    const grant = attainment === '博士学位' && !hasHadGrant ? p.grant : 0
    return {
      outcome: { refund, grant, payable: refund + grant },
      reason: `${attainment}报销学费的${rate}%，可付${inYuan(refund + grant)}`,
      derivation: () => [
        `学费${inYuan(tuition)}的${rate}%，已报${inYuan(paid)}，应付学费${inYuan(refund)}`,
        ...(grant > 0 ? [`助学金${inYuan(grant)}`] : []),
      ],
    }
  },
  examples: [
    {
      given: { attainment: '本科学历', tuition: yuan(12345.67), paid: 0, hasHadGrant: false },
      yields: { refund: yuan(6172.84), grant: 0, payable: yuan(6172.84) },
    },
    {
      given: { attainment: '大专学历', tuition: yuan(9000), paid: 0, hasHadGrant: false },
      yields: { refund: 0, grant: 0, payable: 0 },
    },
    {
      given: { attainment: '研究生学历', tuition: yuan(38000), paid: 0, hasHadGrant: false },
      yields: { refund: yuan(19000), grant: 0, payable: yuan(19000) },
    },
    {
      given: {
        attainment: '硕士学位',
        tuition: yuan(38000),
        paid: yuan(19000),
        hasHadGrant: false,
      },
      yields: { refund: yuan(19000), grant: 0, payable: yuan(19000) },
    },
    {
      given: { attainment: '博士学位', tuition: yuan(60000), paid: 0, hasHadGrant: false },
      yields: { refund: yuan(60000), grant: yuan(5000), payable: yuan(65000) },
    },
    {
      given: { attainment: '博士学位', tuition: yuan(60000), paid: yuan(60000), hasHadGrant: true },
      yields: { refund: 0, grant: 0, payable: 0 },
    },
  ],
})

export const onlyTuition = permit('12.3.3a', {
  name: '仅报销学费',
  statement: '公费报销的只是学费，不超过按档次算出的数额。',
  facts: {
    item: oneOf('费用', ['学费', '书本费', '住宿费', '考试费', '其他']),
    asked: fen('申请报销'),
    payable: fen('按档次可报'),
  },
  refuse: ({ item, asked, payable }) => [
    item !== '学费' && `仅报销学费，${item}由本人承担`,
    asked > payable && `申请${inYuan(asked)}，可报${inYuan(payable)}，请按可报数额填写`,
  ],
  examples: [
    { given: { item: '学费', asked: yuan(6172.84), payable: yuan(6172.84) }, yields: true },
    { given: { item: '学费', asked: yuan(6172.85), payable: yuan(6172.84) }, yields: false },
    { given: { item: '学费', asked: yuan(19000.01), payable: yuan(19000) }, yields: false },
    { given: { item: '书本费', asked: yuan(100), payable: yuan(6172.84) }, yields: false },
  ],
})

export const fullTimeSponsored = permit('12.3.3d', {
  name: '公派全脱产学习费用',
  statement: '公派全脱产学习费用按国家有关规定落实，不适用学费报销比例。',
  facts: { isSponsoredFullTime: yes('公派全脱产'), hasBasis: yes('已附国家有关规定的依据') },
  refuse: ({ isSponsoredFullTime, hasBasis }) =>
    isSponsoredFullTime && !hasBasis && '公派全脱产的费用按国家有关规定落实，请附政策依据',
  examples: [
    { given: { isSponsoredFullTime: true, hasBasis: false }, yields: false },
    { given: { isSponsoredFullTime: true, hasBasis: true }, yields: true },
    { given: { isSponsoredFullTime: false, hasBasis: false }, yields: true },
  ],
})

export const tuitionClaimFlow = sequence('12.3.3e', {
  name: '学费报销审批',
  statement: '学费报销由经办人、证明人签名，规划财务科审核，分管财务局领导签字。',
  reading: '条文未说，依第三十七条的一支笔审批；报销比例以证书日期当日有效的为准。',
  steps: [
    { name: '经办人签名', by: '经办人' },
    { name: '证明人签名', by: '证明人' },
    { name: '审核', by: '规划财务科' },
    { name: '签字', by: '分管财务局领导' },
    { name: '支付', by: '规划财务科' },
  ],
  examples: [
    { given: { done: ['经办人签名', '证明人签名', '审核', '签字'], next: '支付' }, yields: true },
    { given: { done: ['经办人签名', '证明人签名', '审核'], next: '支付' }, yields: false },
    { given: { done: ['经办人签名'], next: '审核' }, yields: false },
  ],
})

export const tuitionReceiptOnce = permit('12.3.3e', {
  name: '票据只报一次',
  statement: '学费票据不得重复报销。',
  facts: { receipt: text('票据号'), used: list('已报销的票据号', text('票据号')) },
  refuse: ({ receipt, used }) =>
    used.includes(receipt) && `票据${receipt}已经报销过，请核对后换用未报销的票据`,
  examples: [
    { given: { receipt: '53010001', used: [] }, yields: true },
    { given: { receipt: '53010001', used: ['53010001'] }, yields: false },
  ],
})

export const tuitionLedger = register('12.3.3f', {
  name: '学费报销个人台账',
  statement: '学费报销按个人建立台账，防止同一学历或学位重复享受。',
  keeper: '人事教育科',
  columns: {
    name: text('姓名'),
    study: text('学习项目'),
    attainment: oneOf('取得', degreeAttainments),
    certificate: text('证书编号'),
    receipts: list('票据号', text('票据号')),
    tuition: fen('学费'),
    rate: num('报销比例', '%', { max: 100 }),
    paid: fen('已报学费'),
    grant: fen('助学金'),
    on: day('支付日期'),
  },
})

export const tuitionOncePerLevel = permit('12.3.3f', {
  name: '同一层次不重复报销',
  statement: '同一学历或学位不重复享受学费报销。',
  reading: '取得同一层次第二个学历、学位的，条文未说；除非局党组另有决定，不再报销。',
  facts: {
    attainment: oneOf('取得', degreeAttainments),
    earlier: list('已报销的学历学位', oneOf('学历学位', degreeAttainments)),
    isAllowedByPartyGroup: yes('局党组决定可以再报'),
  },
  refuse: ({ attainment, earlier, isAllowedByPartyGroup }) =>
    earlier.includes(attainment) &&
    !isAllowedByPartyGroup &&
    `${attainment}已报销过，第二个须由局党组决定`,
  examples: [
    {
      given: { attainment: '本科学历', earlier: ['本科学历'], isAllowedByPartyGroup: false },
      yields: false,
    },
    {
      given: { attainment: '本科学历', earlier: ['本科学历'], isAllowedByPartyGroup: true },
      yields: true,
    },
    {
      given: { attainment: '硕士学位', earlier: ['本科学历'], isAllowedByPartyGroup: false },
      yields: true,
    },
  ],
})
