import {
  addMonths,
  day,
  fen,
  ladder,
  limit,
  list,
  local,
  oneOf,
  optional,
  permit,
  printed,
  register,
  role,
  rule,
  text,
  yes,
} from '../kit.ts'
import { faultBodies } from './a21-exemptions.ts'

/** 第二十一条 行政执法过错责任追究制度，(十一) 至 (十四) 累计升级、赔偿、复议。 */

export const criticismsInYear = ladder('21.11a', {
  name: '一年3次批评教育',
  statement: '1年内因执法过错累计受3次批评教育的，应予行政告诫。',
  reading:
    '按决定生效日滚动一年，首次的次年同日不再计入：按自然年会漏掉跨年的。升级后这几次不再重复使用，留档备查。第2次的提示是本地设置。',
  within: printed(12, '个月'),
  rungs: [
    { times: 2, leadsTo: '再有1次将升级', isLocal: true },
    { times: 3, leadsTo: '行政告诫' },
  ],
  examples: [
    {
      given: { dates: ['2025-03-10', '2025-09-01', '2026-03-09'], on: '2026-03-09' },
      yields: '行政告诫',
    },
    {
      given: { dates: ['2025-03-10', '2025-09-01', '2026-03-10'], on: '2026-03-10' },
      yields: '再有1次将升级',
    },
    { given: { dates: ['2025-03-10'], on: '2025-03-10' }, yields: null },
  ],
})

const repeated = {
  ground: text('过错情形'),
  acted: day('本次生效日'),
  earlier: list('以前同种追究', text('过错情形')),
  latestSame: optional(day('最近一次同一情形的生效日')),
}

/** 同一执法过错 counts by ground; older than the window it is only offered. */
function sameFault(
  f: { ground: string; acted: string; earlier: readonly string[]; latestSame: string | null },
  p: { times: number; window: number },
  next: string,
) {
  const times = f.earlier.filter((one) => one === f.ground).length + 1
  if (times < p.times) return { outcome: null, reason: `同一过错${times}次，不足${p.times}次` }
  const isRecent = f.latestSame !== null && f.acted < addMonths(f.latestSame, p.window)
  return isRecent
    ? { outcome: `应予${next}`, reason: `同一过错累计${times}次，应予${next}` }
    : {
        outcome: `可建议${next}`,
        reason: `同一过错累计${times}次，但相隔${p.window}个月以上，由人决定是否${next}`,
      }
}

export const sameFaultCriticised = rule('21.11b', {
  name: '同一过错2次批评教育',
  statement: '因同一执法过错累计受2次批评教育的，应予行政告诫。',
  reading: '“同一执法过错”为同一情形（款、项相同）。“1年内”不限制本项；相隔一年以上的只作建议。',
  facts: repeated,
  parameters: { times: printed(2, '次'), window: local(12, '个月') },
  decide: (f, p) => sameFault(f, p, '行政告诫'),
  examples: [
    {
      given: {
        ground: '(七)3',
        acted: '2026-01-15',
        earlier: ['(七)3'],
        latestSame: '2025-06-11',
      },
      yields: '应予行政告诫',
    },
    {
      given: { ground: '(七)1', acted: '2026-01-15', earlier: ['(七)3'], latestSame: null },
      yields: null,
    },
    {
      given: {
        ground: '(七)3',
        acted: '2026-06-10',
        earlier: ['(七)3'],
        latestSame: '2025-06-11',
      },
      yields: '应予行政告诫',
    },
    {
      given: {
        ground: '(七)3',
        acted: '2026-06-11',
        earlier: ['(七)3'],
        latestSame: '2025-06-11',
      },
      yields: '可建议行政告诫',
    },
  ],
})

const renamed = [{ on: '2026-11-23', text: '对公职人员的行政处分，现行法律称政务处分。' }]

export const admonitionsInYear = ladder('21.12a', {
  name: '一年3次行政告诫',
  statement: '1年内累计受3次行政告诫的，应给予行政处分。',
  reading: '按决定生效日滚动一年；由批评教育升级而来的告诫也计入，从严。',
  notes: renamed,
  within: printed(12, '个月'),
  rungs: [
    { times: 2, leadsTo: '再有1次将升级', isLocal: true },
    { times: 3, leadsTo: '行政处分' },
  ],
  examples: [
    {
      given: { dates: ['2025-05-20', '2025-11-03', '2026-05-19'], on: '2026-05-19' },
      yields: '行政处分',
    },
    {
      given: { dates: ['2025-05-20', '2025-11-03', '2026-05-20'], on: '2026-05-20' },
      yields: '再有1次将升级',
    },
  ],
})

export const sameFaultAdmonished = rule('21.12b', {
  name: '同一过错2次行政告诫',
  statement: '因同一执法过错累计受2次行政告诫的，应给予行政处分。',
  reading: '同(十一)：同一情形计算，“1年内”不限制本项，相隔一年以上的只作建议。',
  notes: renamed,
  facts: repeated,
  parameters: { times: printed(2, '次'), window: local(12, '个月') },
  decide: (f, p) => sameFault(f, p, '行政处分'),
  examples: [
    {
      given: {
        ground: '(八)4',
        acted: '2026-06-03',
        earlier: ['(八)4'],
        latestSame: '2025-08-20',
      },
      yields: '应予行政处分',
    },
    {
      given: { ground: '(八)5', acted: '2026-06-03', earlier: ['(八)4'], latestSame: null },
      yields: null,
    },
  ],
})

export const compensationStates = ['未付', '部分付', '已付', '不予赔偿'] as const

export const compensationRegister = register('21.13', {
  name: '行政赔偿登记',
  statement: '造成行政赔偿的，除追责外依行政赔偿规定赔偿。',
  keeper: '规划财务科',
  columns: {
    caseNumber: text('过错案件编号'),
    basis: text('赔偿决定或判决'),
    decided: day('决定日期'),
    amount: fen('赔偿金额'),
    state: oneOf('支付情况', compensationStates),
    paid: optional(day('支付日期')),
    recovered: fen('已向责任人追偿'),
  },
})

export const compensationSettled = permit('21.13', {
  name: '赔偿明了才能结案',
  statement: '造成行政赔偿的，除追责外依行政赔偿规定赔偿。',
  reading: '未付时案件显示“赔偿未付”，不能结案。',
  facts: {
    hasCompensation: yes('涉及行政赔偿'),
    state: optional(oneOf('支付情况', compensationStates)),
  },
  refuse: ({ hasCompensation, state }) =>
    hasCompensation && [
      state === null && '涉及行政赔偿，须先登记赔偿及支付情况',
      (state === '未付' || state === '部分付') && `赔偿${state}，请付清后结案`,
    ],
  examples: [
    { given: { hasCompensation: true, state: '未付' }, yields: false },
    { given: { hasCompensation: true, state: null }, yields: false },
    { given: { hasCompensation: true, state: '已付' }, yields: true },
    { given: { hasCompensation: false, state: null }, yields: true },
  ],
})

export const faultPursuers = role('21.14a', {
  name: '过错追究机构',
  statement: '过错责任追究由政策法规科、机关党委纪委、人事教育科负责。',
  who: faultBodies,
})

export const threeBodiesAgreed = permit('21.14a', {
  name: '三机构意见齐全才能发出决定',
  statement: '过错责任追究由政策法规科、机关党委纪委、人事教育科负责。',
  reading: '分工条文未定：政策法规科查事实和法律，机关党委纪委审纪律，人事教育科执行，三家均签署。',
  facts: { signed: list('已签署意见的机构', oneOf('机构', faultBodies)) },
  parameters: { bodies: printed(faultBodies) },
  refuse: ({ signed }, { bodies }) =>
    bodies
      .filter((body) => !signed.some((one) => one === body))
      .map((body) => `尚缺${body}意见，签署后才能发出决定`),
  examples: [
    { given: { signed: ['政策法规科', '机关党委纪委'] }, yields: false },
    { given: { signed: ['政策法规科', '机关党委纪委', '人事教育科'] }, yields: true },
  ],
})

export const faultReviewLimit = limit('21.14b', {
  name: '申请复议的期限',
  statement: '不服追究决定的，可在接到决定书之日起15日内向上述机构书面申请复议。',
  reading:
    '自接到次日起算，自然日，末日为休息日的顺延；与第四十七条(四)的15个工作日不同，执法过错按本款。',
  conflicts: [{ with: '47.4b', follow: '执法过错按本款，向三机构提出' }],
  parameters: { days: printed(15, '日') },
  of: (_, { days }) => ({ unit: 'day', amount: days, warn: [{ left: 3 }, { left: 1 }] }),
  examples: [
    { given: { from: '2026-01-20' }, yields: '2026-02-04' },
    { given: { from: '2026-02-05' }, yields: '2026-02-24' },
  ],
})

export const faultReviewAnswer = limit('21.14b', {
  name: '复议答复的期限',
  statement: '不服追究决定的，可以书面申请复议。',
  reading: '答复期限条文没有规定，参照第四十七条(四)为30个工作日，是本地设置。',
  parameters: { workdays: local(30, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays, warn: [{ left: 5 }] }),
  examples: [{ given: { from: '2026-03-02' }, yields: '2026-04-14' }],
})

export const faultReviewAccepted = permit('21.14b', {
  name: '受理复议',
  statement: '复议须在期限内书面提出。',
  reading: '因不可抗力耽误的可以受理；原经办人不得单独复议。',
  facts: {
    last: day('复议末日'),
    filed: day('提出日期'),
    isWritten: yes('书面'),
    isForceMajeure: yes('因不可抗力耽误'),
    reviewers: list('复议人员', text('姓名')),
    firstHandlers: list('原经办人', text('姓名')),
  },
  parameters: { days: printed(15, '日') },
  refuse: (f, { days }) => [
    f.filed > f.last && !f.isForceMajeure && `已超过${days}日复议期限（${f.last}）`,
    !f.isWritten && '复议须书面申请，请补交书面申请书',
    f.reviewers.length > 0 &&
      f.reviewers.every((one) => f.firstHandlers.includes(one)) &&
      '复议不得只由原经办人办理，请另派人员',
  ],
  examples: [
    {
      given: {
        last: '2026-02-04',
        filed: '2026-02-04',
        isWritten: true,
        isForceMajeure: false,
        reviewers: ['丙'],
        firstHandlers: ['甲', '乙'],
      },
      yields: true,
    },
    {
      given: {
        last: '2026-02-04',
        filed: '2026-02-05',
        isWritten: true,
        isForceMajeure: false,
        reviewers: ['丙'],
        firstHandlers: ['甲', '乙'],
      },
      yields: false,
    },
    {
      given: {
        last: '2026-02-04',
        filed: '2026-02-05',
        isWritten: true,
        isForceMajeure: true,
        reviewers: ['丙'],
        firstHandlers: ['甲', '乙'],
      },
      yields: true,
    },
    {
      given: {
        last: '2026-02-04',
        filed: '2026-02-04',
        isWritten: true,
        isForceMajeure: false,
        reviewers: ['甲'],
        firstHandlers: ['甲', '乙'],
      },
      yields: false,
    },
  ],
})
