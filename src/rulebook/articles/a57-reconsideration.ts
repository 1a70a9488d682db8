import {
  addDays,
  conditions,
  count,
  day,
  form,
  limit,
  list,
  local,
  oneOf,
  permit,
  printed,
  reckoned,
  rule,
  table,
  text,
  yes,
} from '../kit.ts'
import { lawNotes } from '../law-in-force.ts'

/** 第五十七条 行政复议程序，(一)申请、(二)受理和审理。 */

export const applyWithin = limit('57.1.1a', {
  name: '复议申请期限',
  statement:
    '认为县（市）级局具体行政行为侵犯权益的，自收到行政处罚通知书之日起60日内提出复议申请。',
  reading: '其他行为自知道之日起；自然日，末日为休息日的顺延。',
  notes: [lawNotes.organ],
  parameters: { days: printed(60, '日') },
  of: (_, { days }) => ({ unit: 'day', amount: days }),
  examples: [{ given: { from: '2025-11-03' }, yields: '2026-01-04' }],
})

export const applyAfterObstacle = rule('57.1.1b', {
  name: '障碍消除后继续计算',
  statement: '因不可抗力或其他正当理由耽误的，期限自障碍消除之日起继续计算。',
  reading: '继续的是剩余日数，不重新计60日；由政策法规科认定。',
  facts: { received: day('收到日'), from: day('障碍开始'), until: day('障碍最后一日') },
  parameters: { days: printed(60, '日') },
  decide: ({ received, from, until }, { days }, time) => {
    const plain = reckoned({ unit: 'day', amount: days }, received, time)
    if (until < from || from > plain.outcome!) {
      return { ...plain, reason: `障碍不在申请期限内，不影响期限，${plain.reason}` }
    }
    const ran = daysRun(received, from)
    // An obstacle from before the notice counts from its receipt; one on the days a rest day adds leaves none.
    const left = Math.max(0, days - ran)
    const ended = reckoned({ unit: 'day', amount: left }, until > received ? until : received, time)
    return { ...ended, reason: `已过${ran}日，剩余${left}日，${ended.reason}` }
  },
  examples: [
    {
      given: { received: '2025-11-03', from: '2025-11-23', until: '2025-12-22' },
      yields: '2026-02-02',
    },
    {
      given: { received: '2025-11-03', from: '2026-03-01', until: '2026-03-10' },
      yields: '2026-01-04',
    },
    {
      given: { received: '2025-11-03', from: '2025-10-01', until: '2025-10-20' },
      yields: '2026-01-04',
    },
  ],
})

/** Days that had run before the obstacle: from the day after receipt to the day before it. */
const daysRun = (received: string, from: string) => {
  let n = 0
  for (let one = addDays(received, 1); one < from; one = addDays(one, 1)) n++
  return n
}

export const agentAuthorised = conditions('57.1.2.0', {
  name: '委托代理人',
  statement: '申请人、第三人可委托代理人。',
  must: { hasLetter: ['已提交授权委托书', '请提交授权委托书'] },
})

export const applicant = permit('57.1.2.1', {
  name: '申请人',
  statement:
    '申请人为公民、法人、其他组织；公民死亡由近亲属；无或限制行为能力由法定代理人；法人终止由承受者。',
  facts: {
    state: oneOf('申请人状况', ['本人', '死亡', '无或限制行为能力', '法人终止']),
    relation: oneOf('实际申请人', ['本人', '近亲属', '法定代理人', '权利承受者', '其他']),
  },
  refuse: ({ state, relation }) => {
    const may = {
      本人: '本人',
      死亡: '近亲属',
      无或限制行为能力: '法定代理人',
      法人终止: '权利承受者',
    }[state]
    return relation !== may && `须为${may}`
  },
  examples: [
    { given: { state: '死亡', relation: '其他' }, yields: false },
    { given: { state: '死亡', relation: '近亲属' }, yields: true },
    { given: { state: '无或限制行为能力', relation: '法定代理人' }, yields: true },
    { given: { state: '本人', relation: '本人' }, yields: true },
  ],
})

export const thirdParty = conditions('57.1.2.2', {
  name: '第三人',
  statement: '与行为有利害关系的可参加。',
  must: { hasInterest: ['有利害关系的证明', '须证明与行为有利害关系'] },
})

export const respondent = permit('57.1.2.3', {
  name: '被申请人',
  statement: '被申请人为作出行为的县（市）级局。',
  facts: { level: oneOf('作出行为的机关', ['县（市）级局', '州局', '其他']) },
  refuse: ({ level }) => level !== '县（市）级局' && '不属本局受理，请向有关复议机关提出',
  examples: [
    { given: { level: '州局' }, yields: false },
    { given: { level: '县（市）级局' }, yields: true },
  ],
})

export const oralApplication = form('57.1.3', {
  name: '口头申请笔录',
  statement: '可书面或口头；口头的当场记录基本情况、请求、事实理由和时间。',
  fields: {
    applicant: text('申请人基本情况'),
    request: text('复议请求'),
    facts: text('事实和理由'),
    on: day('时间'),
  },
  signatures: ['申请人', '记录人'],
})

export const oralComplete = permit('57.1.3', {
  name: '口头申请记录齐全',
  statement: '口头的当场记录基本情况、请求、事实理由和时间。',
  facts: {
    applicant: text('基本情况'),
    request: text('请求'),
    facts: text('事实理由'),
    on: text('时间'),
  },
  refuse: ({ applicant: who, request, facts, on }) => [
    !who.trim() && '请记录申请人基本情况',
    !request.trim() && '请记录复议请求',
    !facts.trim() && '请记录事实和理由',
    !on.trim() && '请记录申请时间',
  ],
  examples: [
    { given: { applicant: '甲', request: '撤销', facts: '…', on: '' }, yields: false },
    { given: { applicant: '甲', request: '撤销', facts: '…', on: '2025-11-03' }, yields: true },
  ],
})

export const courtOrReview = permit(['57.1.4', '57.1.5'], {
  name: '复议与诉讼',
  statement: '已受理的复议在法定期限内不得向法院起诉；法院已受理的不得申请复议。',
  facts: { isReviewed: yes('复议已受理'), isSued: yes('法院已受理') },
  refuse: ({ isReviewed, isSued }) => [
    isSued && !isReviewed && '法院已受理，不得申请复议',
    isSued && isReviewed && '复议已受理，法定期限内不得起诉，请政策法规科与法院联系',
  ],
  examples: [
    { given: { isReviewed: false, isSued: true }, yields: false },
    { given: { isReviewed: true, isSued: true }, yields: false },
    { given: { isReviewed: false, isSued: false }, yields: true },
  ],
})

export const examinedWithin = limit('57.2.1a', {
  name: '收到后审查',
  statement: '复议申请自收到之日起即为受理，政策法规科收到后5个工作日内审查。',
  reading: '5个工作日内没有决定的，自收到之日起已受理。',
  notes: [lawNotes.supplement],
  parameters: { workdays: printed(5, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [
    { given: { from: '2025-09-30' }, yields: '2025-10-14' },
    { given: { from: '2025-11-03' }, yields: '2025-11-10' },
  ],
})

export const examination = rule(['57.2.1a', '57.2.1b'], {
  name: '审查结果',
  statement: '不符合法定条件的不予受理并书面告知；符合但不属本局的告知向有关复议机关提出。',
  reading: '两种告知都用书面。',
  facts: { meetsLaw: yes('符合法定条件'), isOurs: yes('属本局受理') },
  decide: ({ meetsLaw, isOurs }) => ({
    outcome: !meetsLaw ? '不予受理，书面告知' : isOurs ? '受理' : '告知向有关复议机关提出',
    reason: `${meetsLaw ? '符合' : '不符合'}法定条件，${isOurs ? '属' : '不属'}本局`,
  }),
  examples: [
    { given: { meetsLaw: true, isOurs: true }, yields: '受理' },
    { given: { meetsLaw: false, isOurs: true }, yields: '不予受理，书面告知' },
    { given: { meetsLaw: true, isOurs: false }, yields: '告知向有关复议机关提出' },
  ],
})

export const suspended = permit(['57.2.3.0', '57.2.3.1', '57.2.3.2', '57.2.3.3', '57.2.3.4'], {
  name: '停止执行',
  statement:
    '复议期间具体行政行为不停止执行；被申请人认为需要、复议委员会认为需要、申请人申请而州局认为合理决定停止、法律规定停止的除外。',
  facts: {
    ground: oneOf('停止情形', [
      '被申请人认为需要',
      '行政复议委员会认为需要',
      '申请人申请且州局认为合理',
      '法律规定',
      '无',
    ]),
    hasDecision: yes('有停止执行决定'),
  },
  refuse: ({ ground, hasDecision }) => [
    ground === '无' && '复议期间不停止执行',
    ground !== '无' && ground !== '法律规定' && !hasDecision && '须有停止执行的决定',
  ],
  allowed: '停止执行',
  examples: [
    { given: { ground: '无', hasDecision: true }, yields: false },
    { given: { ground: '被申请人认为需要', hasDecision: false }, yields: false },
    { given: { ground: '申请人申请且州局认为合理', hasDecision: true }, yields: true },
    { given: { ground: '法律规定', hasDecision: false }, yields: true },
  ],
})

export const heard = permit('57.2.4', {
  name: '调查和听取意见',
  statement: '原则书面审查；申请人要求或复议办认为必要时可调查和听取意见。',
  reading: '复议办即政策法规科的复议职责。',
  notes: [lawNotes.hearing],
  facts: { isAsked: yes('申请人要求或认为必要'), hasRecord: yes('有听取意见笔录') },
  refuse: ({ isAsked, hasRecord }) => isAsked && !hasRecord && '须先听取意见并记录',
  examples: [
    { given: { isAsked: true, hasRecord: false }, yields: false },
    { given: { isAsked: true, hasRecord: true }, yields: true },
    { given: { isAsked: false, hasRecord: false }, yields: true },
  ],
})

export const copySent = limit('57.2.5a', {
  name: '发送申请书副本',
  statement: '自受理之日起7日内把申请书副本或笔录发被申请人。',
  reading: '条文写“日”，按自然日；现行法为工作日，较宽，照条文。',
  notes: [lawNotes.copy],
  parameters: { days: printed(7, '日') },
  of: (_, { days }) => ({ unit: 'day', amount: days }),
  examples: [{ given: { from: '2025-11-03' }, yields: '2025-11-10' }],
})

export const respondentReplies = limit('57.2.5b', {
  name: '被申请人答复',
  statement: '被申请人收到之日起15日内书面答复并提交证据依据材料。',
  reading: '法定10日较短，另作提示；逾期按(三)1第4目。',
  notes: [lawNotes.answer],
  parameters: { days: printed(15, '日'), statute: local(10, '日') },
  of: (_, { days }) => ({ unit: 'day', amount: days, warn: [{ left: 3 }] }),
  examples: [{ given: { from: '2025-11-10' }, yields: '2025-11-25' }],
})

export const mayRead = permit('57.2.5c', {
  name: '查阅材料',
  statement: '申请人、第三人可查阅答复、证据、依据，但涉国家秘密、商业秘密、个人隐私的除外。',
  facts: { mark: oneOf('标注', ['无', '国家秘密', '商业秘密', '个人隐私']) },
  refuse: ({ mark }) => mark !== '无' && `涉及${mark}，不予查阅`,
  examples: [
    { given: { mark: '个人隐私' }, yields: false },
    { given: { mark: '无' }, yields: true },
  ],
})

export const noOwnEvidence = permit('57.2.6', {
  name: '不得自行收集证据',
  statement: '复议过程中被申请人不得自行向申请人和有关组织个人收集证据。',
  facts: { collected: day('证据形成日'), accepted: day('受理日') },
  refuse: ({ collected, accepted }) =>
    collected >= accepted && `证据${collected}形成，受理（${accepted}）后不得自行收集`,
  examples: [
    { given: { collected: '2025-11-20', accepted: '2025-11-03' }, yields: false },
    { given: { collected: '2025-10-20', accepted: '2025-11-03' }, yields: true },
  ],
})

export const withdrawn = permit('57.2.7', {
  name: '撤回申请',
  statement: '决定前申请人说明理由可撤回，复议终止。',
  facts: { hasReason: yes('说明理由'), isDecided: yes('已作决定') },
  refuse: ({ hasReason, isDecided }) => [
    isDecided && '已作决定，不能撤回',
    !hasReason && '须说明理由',
  ],
  examples: [
    { given: { hasReason: true, isDecided: true }, yields: false },
    { given: { hasReason: false, isDecided: false }, yields: false },
    { given: { hasReason: true, isDecided: false }, yields: true },
  ],
})

export const basisExamined = limit(['57.2.8', '57.2.9'], {
  name: '审查规定和依据',
  statement: '一并申请审查规定、审查依据不合法的：有权的30日内处理；无权的7日内转送；期间中止。',
  reading: '自提出或发现之日起算；中止的日数从60日中扣除。',
  facts: { hasPower: yes('本局有权处理') },
  parameters: { own: printed(30, '日'), transfer: printed(7, '日') },
  of: ({ hasPower }, { own, transfer }) => ({ unit: 'day', amount: hasPower ? own : transfer }),
  examples: [
    { given: { hasPower: true, from: '2025-11-10' }, yields: '2025-12-10' },
    { given: { hasPower: false, from: '2025-11-10' }, yields: '2025-11-17' },
  ],
})

export const clockRuns = table('57.2.8', {
  name: '审理期限是否中止',
  statement: '审查规定、依据期间中止审理。',
  facts: { isExamining: yes('正在审查规定或依据') },
  rows: [
    [{ isExamining: true }, '中止'],
    [{ isExamining: false }, '继续'],
  ],
  examples: [
    { given: { isExamining: true }, yields: '中止' },
    { given: { isExamining: false }, yields: '继续' },
  ],
})

export const agentsMost = permit('57.1.2.0', {
  name: '代理人数',
  statement: '申请人、第三人可委托代理人。',
  reading: '1至2名，取自现行法，由本局设定。',
  facts: { agents: count('代理人', '名') },
  parameters: { most: local(2, '名') },
  refuse: ({ agents }, { most }) => agents > most && `代理人不超过${most}名`,
  examples: [
    { given: { agents: 3 }, yields: false },
    { given: { agents: 2 }, yields: true },
  ],
})

export const caseMaterials = form('57.2.5b', {
  name: '行政复议答复书',
  statement: '书面答复并提交证据依据材料。',
  fields: {
    case: text('案号'),
    reply: text('答复意见'),
    evidence: list('证据', text('名称')),
    basis: list('依据', text('名称')),
    submitted: day('提交日'),
  },
  signatures: ['被申请人'],
})
