import {
  count,
  day,
  list,
  local,
  oneOf,
  optional,
  permit,
  register,
  rule,
  sequence,
  text,
  yes,
} from '../kit.ts'
import { faultLevels } from './a22-sanctions.ts'

/** 第二十二条 审批过错责任追究制度，(八)(九) 从重从轻的效果，(九) 至 (十一)。 */

export const selfCorrected = permit('22.9.1', {
  name: '主动纠正或积极配合',
  statement: '从轻或减轻处分情形：主动检查并及时纠正，或积极配合调查、说明真实情况并提供证据。',
  reading: '主动检查须早于首条线索；同一天的不算主动，但可按积极配合提出。',
  facts: {
    selfReported: optional(day('主动检查日期')),
    isCorrected: yes('已及时纠正'),
    firstLead: optional(day('首条线索日期')),
    hasCooperated: yes('积极配合、说明真实情况'),
    hasEvidence: yes('提供了证据'),
  },
  refuse: (f) => {
    const isVoluntary =
      f.selfReported !== null &&
      f.isCorrected &&
      (f.firstLead === null || f.selfReported < f.firstLead)
    return (
      !isVoluntary &&
      !(f.hasCooperated && f.hasEvidence) &&
      '须在首条线索以前主动检查并纠正，或配合调查并提供证据；请附有日期的材料'
    )
  },
  allowed: '可以提出从轻或减轻',
  examples: [
    {
      given: {
        selfReported: '2026-03-05',
        isCorrected: true,
        firstLead: '2026-03-09',
        hasCooperated: false,
        hasEvidence: false,
      },
      yields: true,
    },
    {
      given: {
        selfReported: '2026-03-09',
        isCorrected: true,
        firstLead: '2026-03-09',
        hasCooperated: false,
        hasEvidence: false,
      },
      yields: false,
    },
    {
      given: {
        selfReported: null,
        isCorrected: false,
        firstLead: '2026-03-09',
        hasCooperated: true,
        hasEvidence: true,
      },
      yields: true,
    },
    {
      given: {
        selfReported: null,
        isCorrected: false,
        firstLead: '2026-03-09',
        hasCooperated: true,
        hasEvidence: false,
      },
      yields: false,
    },
  ],
})

export const lenientKinds = [
  '主动采取措施减少、避免损失或消除影响',
  '检举揭发他人违法违纪',
  '其他应从轻或减轻情节',
] as const

export const leniencyProved = permit(['22.9.2', '22.9.3', '22.9.4'], {
  name: '认定从轻情节须有依据',
  statement:
    '从轻或减轻处分情形：主动采取措施减少或避免损失、消除影响；检举揭发他人违法违纪，情况属实；其他应从轻或减轻情节。',
  facts: {
    kind: oneOf('情节', lenientKinds),
    evidence: text('有日期的证明材料'),
    isConfirmed: yes('检举经查属实'),
    rule: text('依据的规定'),
  },
  refuse: (f) => [
    !f.evidence.trim() && '须附有日期的证明材料',
    f.kind === '检举揭发他人违法违纪' && !f.isConfirmed && '检举须经查属实',
    f.kind === '其他应从轻或减轻情节' && !f.rule.trim() && '其他情节须写明依据的规定',
  ],
  examples: [
    {
      given: {
        kind: '主动采取措施减少、避免损失或消除影响',
        evidence: '2026-03-12追回误付款的凭证',
        isConfirmed: false,
        rule: '',
      },
      yields: true,
    },
    {
      given: {
        kind: '检举揭发他人违法违纪',
        evidence: '2026-04-16核查结论',
        isConfirmed: true,
        rule: '',
      },
      yields: true,
    },
    {
      given: {
        kind: '检举揭发他人违法违纪',
        evidence: '2026-04-01检举信',
        isConfirmed: false,
        rule: '',
      },
      yields: false,
    },
    {
      given: {
        kind: '其他应从轻或减轻情节',
        evidence: '2026-04-01说明',
        isConfirmed: false,
        rule: '',
      },
      yields: false,
    },
  ],
})

export const adjustments = ['不调整', '从重', '加重', '从轻', '减轻'] as const

export const severityAdjusted = rule(
  ['22.8.1', '22.8.2', '22.8.3', '22.8.4', '22.8.5', '22.9.1', '22.9.2', '22.9.3', '22.9.4'],
  {
    name: '从重从轻的效果',
    statement: '有(八)所列情形的从重或加重，有(九)所列情形的从轻或减轻。',
    reading:
      '从重、从轻在等次内取较重、较轻一半，加重、减轻升降一个等次，是本地设置；已到最高、最低等次的改按从重、从轻。两种情形并存，条文没有定次序，不自动抵消，由决定人说明理由。',
    facts: {
      level: oneOf('等次', faultLevels),
      aggravating: count('从重情形', '项'),
      lenient: count('从轻情形', '项'),
      adjustment: oneOf('拟作', adjustments),
      balance: text('理由'),
    },
    parameters: { steps: local(1, '个等次') },
    decide: ({ level, aggravating, lenient, adjustment, balance }, { steps }) => {
      type Effect = { level: (typeof faultLevels)[number]; range: string } | null
      const refused = (reason: string) => ({ outcome: null as Effect, reason })
      const isUp = adjustment === '从重' || adjustment === '加重'
      if (isUp && aggravating === 0) return refused('没有(八)所列情形，不得从重或加重')
      if (!isUp && adjustment !== '不调整' && lenient === 0)
        return refused('没有(九)所列情形，不得从轻或减轻')
      if (aggravating > 0 && lenient > 0 && !balance.trim())
        return refused('从重、从轻情形并存，须说明权衡的理由')
      if (adjustment === '不调整')
        return aggravating + lenient > 0 && !balance.trim()
          ? refused('有从重或从轻情形而不调整，须说明理由')
          : { outcome: { level, range: '全部' }, reason: `按${level}追究` }
      const at = faultLevels.indexOf(level)
      const moved = adjustment === '加重' ? at + steps : adjustment === '减轻' ? at - steps : at
      const next = faultLevels[Math.min(faultLevels.length - 1, Math.max(0, moved))]!
      const range = next === level ? (isUp ? '较重一半' : '较轻一半') : '全部'
      return {
        outcome: { level: next, range },
        reason: `${adjustment}：按${next}${range === '全部' ? '' : `的${range}`}追究`,
      }
    },
    examples: [
      {
        given: { level: '一般过错', aggravating: 1, lenient: 0, adjustment: '加重', balance: '' },
        yields: { level: '严重过错', range: '全部' },
      },
      {
        given: { level: '严重过错', aggravating: 1, lenient: 0, adjustment: '从重', balance: '' },
        yields: { level: '严重过错', range: '较重一半' },
      },
      {
        given: {
          level: '特别严重过错',
          aggravating: 1,
          lenient: 0,
          adjustment: '加重',
          balance: '',
        },
        yields: { level: '特别严重过错', range: '较重一半' },
      },
      {
        given: { level: '严重过错', aggravating: 0, lenient: 1, adjustment: '减轻', balance: '' },
        yields: { level: '一般过错', range: '全部' },
      },
      {
        given: { level: '严重过错', aggravating: 0, lenient: 0, adjustment: '从重', balance: '' },
        yields: null,
      },
      {
        given: { level: '严重过错', aggravating: 1, lenient: 1, adjustment: '从轻', balance: '' },
        yields: null,
      },
      {
        given: {
          level: '严重过错',
          aggravating: 1,
          lenient: 1,
          adjustment: '从轻',
          balance: '损失已全部挽回',
        },
        yields: { level: '严重过错', range: '较轻一半' },
      },
      {
        given: { level: '一般过错', aggravating: 0, lenient: 0, adjustment: '不调整', balance: '' },
        yields: { level: '一般过错', range: '全部' },
      },
    ],
  },
)

export const personnelAuthorities = ['州管', '局管', '县管'] as const

export const withinPersonnelAuthority = permit('22.10', {
  name: '处分不超出管理权限',
  statement: '追究及其文书档案按干部人事管理权限和党纪政纪审批权限办理。',
  facts: { authority: oneOf('责任人的管理权限', personnelAuthorities) },
  refuse: ({ authority }) =>
    authority !== '局管' &&
    `超出管理权限，应${authority === '州管' ? '报州级机关' : '移送县级主管机关'}处理`,
  allowed: '属本局管理权限',
  examples: [
    { given: { authority: '州管' }, yields: false },
    { given: { authority: '县管' }, yields: false },
    { given: { authority: '局管' }, yields: true },
  ],
})

export const faultFiles = register('22.10', {
  name: '过错追究文书登记',
  statement: '追究文书按管理权限归档，抄入个人档案的登记去向。',
  reading: '单独编列，限定范围查阅。',
  keeper: '人事教育科',
  columns: {
    caseNumber: text('案件编号'),
    person: text('责任人'),
    authority: oneOf('管理权限', personnelAuthorities),
    paper: text('文书名称'),
    made: day('形成日期'),
    copiedTo: text('抄入的个人档案'),
    copied: optional(day('抄入日期')),
  },
})

export const faultCaseSteps = sequence('22.11', {
  name: '查处步骤',
  statement: '查处审批过错案件按办案工作规定进行。',
  reading: '本条没有申诉规定，按第四十七条(四)办理。步骤为办案的通行次序。',
  steps: [
    { name: '线索' },
    { name: '初核', by: '机关党委纪委' },
    { name: '立案', by: '机关党委纪委' },
    { name: '调查', by: '机关党委纪委' },
    { name: '审理', by: '机关党委纪委' },
    { name: '决定', by: '局党组' },
    { name: '送达' },
    { name: '执行' },
    { name: '归档', by: '人事教育科' },
  ],
  examples: [
    { given: { done: ['线索', '初核'], next: '立案' }, yields: true },
    { given: { done: ['线索'], next: '调查' }, yields: false },
    { given: { done: ['线索', '初核', '立案', '调查'], next: '决定' }, yields: false },
  ],
})

export const twoInvestigators = permit('22.11', {
  name: '调查须2人以上',
  statement: '查处审批过错案件按办案工作规定进行。',
  reading: '条文只指向办案规定，2人以上、限名单查阅为本地设置。',
  facts: { investigators: list('调查人员', text('姓名')) },
  parameters: { least: local(2, '人') },
  refuse: ({ investigators }, { least }) =>
    new Set(investigators).size < least && `须${least}人以上，请增派调查人员`,
  examples: [
    { given: { investigators: ['甲'] }, yields: false },
    { given: { investigators: ['甲', '甲'] }, yields: false },
    { given: { investigators: ['甲', '乙'] }, yields: true },
  ],
})
