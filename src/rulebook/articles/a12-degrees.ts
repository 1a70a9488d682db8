import {
  addMonths,
  conditions,
  conduct,
  count,
  day,
  fen,
  form,
  limit,
  list,
  local,
  oneOf,
  permit,
  printed,
  quota,
  role,
  rule,
  sequence,
  text,
  yes,
  yuan,
} from '../kit.ts'

/** 第十二条 学习制度，(三) 学历教育，(四) 跟班学习。 */

export const degreeOffice = role('12.3.1', {
  name: '学历教育协调',
  statement: '学历和素质提升培训学习的协调服务由人事教育科负责。',
  who: ['人事教育科'],
})

export const degreeSteps = sequence('12.3.2', {
  name: '学历教育申请',
  statement: '工作人员参加学历教育事先书面申请，由局党组研究批准。',
  steps: [
    { name: '书面申请', by: '本人' },
    { name: '科室意见', by: '科室负责人' },
    { name: '协调', by: '人事教育科' },
    { name: '研究', by: '局党组' },
    { name: '批准', by: '局党组' },
  ],
  examples: [
    { given: { done: ['书面申请', '科室意见', '协调'], next: '批准' }, yields: false },
    { given: { done: ['书面申请', '科室意见', '协调', '研究'], next: '批准' }, yields: true },
  ],
})

export const appliedBefore = permit('12.3.2a', {
  name: '事先申请',
  statement: '申请在参加学习之前提出，事后申请不予批准。',
  reading: '以入学日为准，当日申请已不是事先。',
  facts: { applied: day('申请日'), enrolment: day('入学日') },
  refuse: ({ applied, enrolment }) => applied >= enrolment && '须在入学之前申请，事后申请不予批准',
  examples: [
    { given: { applied: '2026-02-28', enrolment: '2026-03-01' }, yields: true },
    { given: { applied: '2026-03-01', enrolment: '2026-03-01' }, yields: false },
  ],
})

export const spareTime = rule('12.3.2b', {
  name: '业余学习为主',
  statement: '在职学历教育以业余学习为主，保证工作正常运转。',
  reading: '每学期占用10个工作日以内，由本局设定；超过的加分管领导一步。',
  facts: { isApproved: yes('学历教育已批准'), used: count('本学期占用', '个工作日') },
  parameters: { most: local(10, '个工作日') },
  decide: ({ isApproved, used }, { most }) =>
    isApproved
      ? {
          outcome: used > most ? '加分管领导审批' : '可以',
          reason: `本学期占用${used}个工作日，以${most}个为限`,
        }
      : { outcome: '不可以', reason: '学历教育未经批准，不能请学习假' },
  examples: [
    { given: { isApproved: true, used: 10 }, yields: '可以' },
    { given: { isApproved: true, used: 11 }, yields: '加分管领导审批' },
    { given: { isApproved: false, used: 1 }, yields: '不可以' },
  ],
})

export const refundConditions = conditions('12.3.3', {
  name: '公费报销条件',
  statement: '同时满足：经组织批准；国家承认学历的国民教育院校或党校；取得相应学历或学位。',
  must: {
    isApproved: ['经组织批准', '未经组织批准，不予报销'],
    isRecognised: ['国家承认学历的院校或党校', '不是国家承认学历的国民教育院校或党校，不予报销'],
    hasCertificate: ['已取得学历或学位证书', '尚未取得学历或学位，不予报销'],
  },
})

export const tuitionRefund = rule(['12.3.3a', '12.3.3b', '12.3.3c'], {
  name: '学费报销额',
  statement:
    '取得本科、研究生学历的报销50%学费；取得硕士学位的全额报销；取得博士学位及以上的全额报销并给予助学金5000元。',
  reading: '大专未列，不报销；同时取得学历和学位的按高一档一次结算，扣除已报部分；四舍五入到分。',
  facts: {
    level: oneOf('取得', ['大专', '本科', '研究生学历', '硕士学位', '博士学位']),
    tuition: fen('学费'),
    paid: fen('已报销'),
  },
  parameters: {
    degree: printed(50, '%'),
    master: printed(100, '%'),
    doctor: printed(100, '%'),
    grant: printed(5000, '元'),
  },
  decide: ({ level, tuition, paid }, { degree, master, doctor, grant }) => {
    const share =
      level === '大专' ? 0 : level === '博士学位' ? doctor : level === '硕士学位' ? master : degree
    const whole = Math.round((tuition * share) / 100) + (level === '博士学位' ? yuan(grant) : 0)
    const outcome = Math.max(0, whole - paid)
    return {
      outcome,
      reason: `${level}，学费${(tuition / 100).toFixed(2)}元的${share}%${level === '博士学位' ? `加助学金${grant}元` : ''}，已报${(paid / 100).toFixed(2)}元，可报${(outcome / 100).toFixed(2)}元`,
    }
  },
  examples: [
    { given: { level: '本科', tuition: yuan(12345.67), paid: 0 }, yields: yuan(6172.84) },
    { given: { level: '大专', tuition: yuan(8000), paid: 0 }, yields: 0 },
    { given: { level: '硕士学位', tuition: yuan(38000), paid: yuan(19000) }, yields: yuan(19000) },
    { given: { level: '博士学位', tuition: yuan(60000), paid: 0 }, yields: yuan(65000) },
    { given: { level: '博士学位', tuition: yuan(60000), paid: yuan(65000) }, yields: 0 },
  ],
})

export const fullTimeStudy = conditions('12.3.3d', {
  name: '公派全脱产学习费用',
  statement: '公派全脱产学习费用按国家有关规定落实。',
  must: { hasBasis: ['有国家规定依据', '请写明国家有关规定的依据'] },
})

export const refundForm = form('12.3.3e', {
  name: '学费报销审批单',
  statement: '经办人、证明人签名，规划财务科审核，分管财务的局领导签字。',
  reading: '由第三十七条“一支笔”审批推定。',
  fields: {
    name: text('姓名'),
    school: text('院校'),
    level: text('学历学位'),
    tuition: fen('学费'),
    claimed: fen('申请报销'),
    receipts: list('票据号', text('票据号')),
  },
  signatures: ['经办人', '证明人', '规划财务科', '分管财务的局领导'],
})

export const refundOnce = permit(['12.3.3e', '12.3.3f'], {
  name: '同一票据、同一学历不重复报销',
  statement: '学费报销建立个人台账，防止同一票据、同一学历或学位重复享受。',
  facts: {
    receipt: text('票据号'),
    used: list('已报票据', text('票据号')),
    isSameLevel: yes('同一层次学历学位已报销'),
    decision: text('党组决定'),
  },
  refuse: ({ receipt, used, isSameLevel, decision }) => [
    used.includes(receipt) && `票据${receipt}已经报销`,
    isSameLevel && !decision.trim() && '同一层次已报销过，须由局党组决定',
  ],
  examples: [
    {
      given: { receipt: 'A01', used: ['A01'], isSameLevel: false, decision: '' },
      yields: false,
    },
    { given: { receipt: 'A02', used: ['A01'], isSameLevel: true, decision: '' }, yields: false },
    { given: { receipt: 'A02', used: ['A01'], isSameLevel: false, decision: '' }, yields: true },
  ],
})

export const secondmentPlan = conditions('12.4.1', {
  name: '跟班学习人员确定',
  statement:
    '由人事教育科按需要确定，或由县（市）局提出人员名单和学习内容；人事教育科统筹并向局领导提出具体意见。',
  must: {
    hasNames: ['有人员名单', '须有人员名单'],
    hasContent: ['有学习内容', '须写明学习内容'],
    isAgreed: ['局领导同意', '须经局领导同意'],
  },
})

export const secondmentSize = quota('12.4.1a', {
  name: '跟班学习人数',
  statement: '每期安排3—4名。',
  of: ['每期人数', '名'],
  least: printed(3, '名'),
  most: printed(4, '名'),
  examples: [
    { given: { count: 2 }, yields: false },
    { given: { count: 3 }, yields: true },
    { given: { count: 4 }, yields: true },
    { given: { count: 5 }, yields: false },
  ],
})

export const secondmentLength = limit('12.4.1b', {
  name: '跟班学习时间',
  statement: '每期跟班学习一般为2个月。',
  reading: '自开始日起2个月的前一日结束；其他期限须写明原因，最长3个月由本局设定。',
  parameters: { months: printed(2, '个月') },
  of: (_, { months }) => ({
    unit: 'month',
    amount: months,
    startRule: 'count-start-day',
    roll: 'none',
  }),
  examples: [{ given: { from: '2026-03-02' }, yields: '2026-05-01' }],
})

export const secondmentSeason = permit('12.4.1c', {
  name: '跟班学习月份',
  statement: '安排在3—10月份，其他时间不安排。',
  reading: '起止都须在3月1日至10月31日之间。',
  facts: { first: day('开始'), last: day('结束') },
  parameters: { from: printed('03-01', '月日'), to: printed('10-31', '月日') },
  refuse: ({ first, last }, { from, to }) =>
    (first.slice(5) < from || last.slice(5) > to || last.slice(0, 4) !== first.slice(0, 4)) &&
    '跟班学习安排在3—10月份，请调整起止日期',
  examples: [
    { given: { first: '2026-09-01', last: '2026-10-31' }, yields: true },
    { given: { first: '2026-09-02', last: '2026-11-01' }, yields: false },
    { given: { first: '2026-02-28', last: '2026-04-27' }, yields: false },
  ],
})

export const secondmentTopics = quota('12.4.2', {
  name: '跟班学习内容',
  statement: '内容为人力资源社会保障具体业务和文秘等业务知识。',
  of: ['学习内容', '项'],
  least: printed(1, '项'),
  examples: [
    { given: { count: 0 }, yields: false },
    { given: { count: 3 }, yields: true },
  ],
})

export const freedFromHome = permit('12.4.3', {
  name: '跟班期间与原单位脱钩',
  statement: '跟班期间原则上与原单位脱钩，按州局作息时间参加学习和培训。',
  facts: { isInBatch: yes('在跟班期内'), reason: text('交办原因') },
  refuse: ({ isInBatch, reason }) =>
    isInBatch && !reason.trim() && '跟班期间原则上与原单位脱钩，交办工作须写明原因',
  examples: [
    { given: { isInBatch: true, reason: '' }, yields: false },
    { given: { isInBatch: true, reason: '防汛' }, yields: true },
    { given: { isInBatch: false, reason: '' }, yields: true },
  ],
})

export const secondmentRules = conduct('12.4.3a', {
  name: '遵守州局规章制度',
  statement: '跟班人员遵守州局各项规章制度，按期完成学习任务。',
  reading: '首日须确认已读规章制度，未确认的账号只能打开确认页。',
  who: ['跟班学习人员'],
})

export const secondmentSummary = limit('12.4.3b', {
  name: '跟班学习总结',
  statement: '跟班学习结束时写出总结，交州局人事教育科。',
  reading: '结束日当天交；未交的不作鉴定。',
  of: () => ({ unit: 'day', amount: 0, roll: 'none', warn: [{ left: 5 }, { left: 1 }] }),
  examples: [{ given: { from: '2026-04-30' }, yields: '2026-04-30' }],
})

export const secondmentAppraisal = form('12.4.3c', {
  name: '跟班学习鉴定表',
  statement: '所在科室和人事教育科根据学习业绩及考勤作出鉴定，反馈其工作单位。',
  fields: {
    name: text('姓名'),
    home: text('工作单位'),
    hostOpinion: text('所在科室意见'),
    personnelOpinion: text('人事教育科意见'),
  },
  signatures: ['所在科室', '人事教育科'],
})

export const appraisalSent = limit('12.4.3c', {
  name: '鉴定反馈',
  statement: '鉴定反馈其工作单位。',
  reading: '结束后5个工作日内，由本局设定。',
  parameters: { workdays: local(5, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [{ given: { from: '2026-04-30' }, yields: '2026-05-11' }],
})

export const followUps = rule('12.4.3d', {
  name: '跟踪了解',
  statement: '人事教育科做好跟班人员跟踪了解工作。',
  reading: '结束后第3、6个月各一次，由本局设定。',
  facts: { ended: day('结束日') },
  parameters: { first: local(3, '个月'), second: local(6, '个月') },
  decide: ({ ended }, { first, second }) => {
    const outcome: readonly string[] = [addMonths(ended, first), addMonths(ended, second)]
    return { outcome, reason: `跟踪了解：${outcome.join('、')}` }
  },
  examples: [{ given: { ended: '2026-04-30' }, yields: ['2026-07-30', '2026-10-30'] }],
})
