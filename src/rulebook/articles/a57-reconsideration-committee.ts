import {
  ballot,
  count,
  day,
  list,
  local,
  oneOf,
  optional,
  permit,
  quorum,
  rule,
  text,
  yes,
} from '../kit.ts'
import { revokeReasons } from './a57-reconsideration-decision.ts'
import { lawNotes } from '../law-in-force.ts'

/** 第五十七条 行政复议程序，(三)1 集体复议和各种决定的条件；送达、重作。 */

export const committeeQuorum = quorum('57.3.1.0', {
  name: '集体复议到会人数',
  statement: '经州局行政复议委员会集体复议通过。',
  reading: '人数条文未写：过半数委员到会，回避的不计入到会，从严。',
  notes: [lawNotes.committee],
  share: [1, 2],
  isMore: true,
  examples: [
    { given: { members: 7, present: 3 }, yields: false },
    { given: { members: 7, present: 4 }, yields: true },
    { given: { members: 8, present: 4 }, yields: false },
  ],
})

export const committeeBallot = ballot('57.3.1.0', {
  name: '集体复议表决',
  statement: '经州局行政复议委员会集体复议通过。',
  reading: '票数条文未写：到会且未回避的委员过半数同意为通过，恰好一半不通过；没有表态的不算同意。',
  of: '到会且未回避的成员',
  isLocal: true,
  examples: [
    {
      given: { members: 7, present: 5, recused: 1, inFavour: 3, against: 1, abstained: 0 },
      yields: '通过',
    },
    {
      given: { members: 7, present: 4, recused: 0, inFavour: 2, against: 2, abstained: 0 },
      yields: '未通过',
    },
    {
      given: { members: 7, present: 4, recused: 0, inFavour: 2, against: 0, abstained: 0 },
      yields: '未通过',
    },
  ],
})

export const decisionKinds = ['维持', '限期履行', '撤销', '变更', '确认违法'] as const
export type DecisionKind = (typeof decisionKinds)[number]
const kind = oneOf('决定', decisionKinds)

export const unansweredRevoked = permit('57.3.1.4', {
  name: '不答复的撤销',
  statement: '不按规定答复、提交材料的，视为没有证据、依据，决定撤销。',
  facts: { hasReplied: yes('被申请人按期答复并提交材料'), kind },
  refuse: ({ hasReplied, kind: chosen }) =>
    !hasReplied &&
    chosen !== '撤销' &&
    `被申请人没有按规定答复、提交材料，视为没有证据、依据，应当决定撤销，不能决定${chosen}`,
  examples: [
    { given: { hasReplied: false, kind: '维持' }, yields: false },
    { given: { hasReplied: false, kind: '撤销' }, yields: true },
    { given: { hasReplied: true, kind: '维持' }, yields: true },
  ],
})

export const performanceOrdered = permit('57.3.1.2', {
  name: '限期履行的条件',
  statement: '不履行法定职责的，决定在一定期限内履行。',
  facts: {
    isOmission: yes('不履行法定职责'),
    kind,
    due: optional(day('履行期限')),
    decided: day('今日'),
  },
  refuse: ({ isOmission, kind: chosen, due, decided }) => [
    chosen === '限期履行' && !isOmission && '没有不履行法定职责的情形，不能决定限期履行',
    chosen === '限期履行' && due === null && '决定限期履行的，请写明履行期限',
    chosen === '限期履行' && due !== null && due <= decided && '履行期限须在今天以后',
  ],
  examples: [
    {
      given: { isOmission: false, kind: '限期履行', due: '2026-01-30', decided: '2026-01-05' },
      yields: false,
    },
    {
      given: { isOmission: true, kind: '限期履行', due: null, decided: '2026-01-05' },
      yields: false,
    },
    {
      given: { isOmission: true, kind: '限期履行', due: '2026-01-30', decided: '2026-01-05' },
      yields: true,
    },
    { given: { isOmission: false, kind: '维持', due: null, decided: '2026-01-05' }, yields: true },
  ],
})

export const setAside = permit('57.3.1.3', {
  name: '撤销、变更、确认违法的条件',
  statement:
    '有五种情形之一的撤销、变更或者确认违法；撤销或者确认违法的，可以责令在一定期限内重作。',
  reading: '变更的由本局直接改，不责令重作。不答复而撤销的，理由是(三)1(4)，不另选情形。',
  facts: {
    kind,
    hasReplied: yes('被申请人按期答复并提交材料'),
    grounds: list('情形', oneOf('情形', revokeReasons)),
    isRedoOrdered: yes('责令重作'),
    due: optional(day('重作期限')),
    changedTo: text('变更为'),
  },
  refuse: ({ kind: chosen, hasReplied, grounds, isRedoOrdered, due, changedTo }) => {
    const isSetAside = ['撤销', '变更', '确认违法'].includes(chosen)
    return [
      isSetAside && hasReplied && grounds.length === 0 && `请选择${chosen}的理由`,
      chosen === '维持' && grounds.length > 0 && `有${grounds.join('、')}的情形，不能维持`,
      isRedoOrdered && chosen !== '撤销' && chosen !== '确认违法' && `${chosen}的不能责令重作`,
      isRedoOrdered && due === null && '责令重作的，请写明期限',
      chosen === '变更' && !changedTo.trim() && '请写明变更为什么',
    ]
  },
  examples: [
    {
      given: {
        kind: '撤销',
        hasReplied: true,
        grounds: [],
        isRedoOrdered: false,
        due: null,
        changedTo: '',
      },
      yields: false,
    },
    {
      given: {
        kind: '变更',
        hasReplied: true,
        grounds: ['明显不当'],
        isRedoOrdered: true,
        due: '2026-03-31',
        changedTo: '罚款500元',
      },
      yields: false,
    },
    {
      given: {
        kind: '撤销',
        hasReplied: true,
        grounds: ['违反法定程序'],
        isRedoOrdered: true,
        due: '2026-03-31',
        changedTo: '',
      },
      yields: true,
    },
    {
      given: {
        kind: '撤销',
        hasReplied: false,
        grounds: [],
        isRedoOrdered: false,
        due: null,
        changedTo: '',
      },
      yields: true,
    },
  ],
})

export const redoDiffers = permit('57.3.1.4', {
  name: '不得以同一事实和理由重作',
  statement:
    '责令重作的，被申请人不得以同一的事实和理由作出与原行为相同或者基本相同的具体行政行为。',
  notes: [lawNotes.redo],
  facts: { isSameGround: yes('同一的事实和理由'), isSameAct: yes('行为相同或者基本相同') },
  refuse: ({ isSameGround, isSameAct }) =>
    isSameGround && isSameAct && '以同一的事实和理由作出与原行为相同或者基本相同的行为，不算重作',
  examples: [
    { given: { isSameGround: true, isSameAct: true }, yields: false },
    { given: { isSameGround: false, isSameAct: true }, yields: true },
    { given: { isSameGround: true, isSameAct: false }, yields: true },
  ],
})

export const reconsiderationWays = [
  '直接送达',
  '邮寄送达',
  '留置送达',
  '委托送达',
  '公告送达',
] as const

export const reconsiderationServed = permit('57.3.3.2', {
  name: '复议文书送达凭证',
  statement: '决定书一经送达，即发生法律效力。',
  reading:
    '送达方式条文未写，照一般的五种；送达的须有回证、邮件号或公告载体，没有送到的写明情形。各当事人分别送达，分别起算。',
  facts: {
    way: oneOf('方式', reconsiderationWays),
    receipt: text('回证或凭据'),
    isServed: yes('已送达'),
    note: text('未送达的情形'),
  },
  refuse: ({ way, receipt, isServed, note }) => [
    isServed && !receipt.trim() && `${way}的，请填写回证、邮件号或公告载体`,
    !isServed && !note.trim() && '未送达的，请写明情形',
  ],
  examples: [
    { given: { way: '邮寄送达', receipt: '', isServed: true, note: '' }, yields: false },
    { given: { way: '直接送达', receipt: '', isServed: false, note: '' }, yields: false },
    { given: { way: '直接送达', receipt: '回证1号', isServed: true, note: '' }, yields: true },
  ],
})

export const reconsiderationOurs = rule('57.2.1b', {
  name: '属不属本局受理',
  statement: '县（市）级局的具体行政行为由州局受理；不属于本局受理的，告知向有关行政复议机关提出。',
  reading: '照条文。局里决定按现行法由人民政府管辖的，修订本设置，以后收到的一律告知。',
  notes: [lawNotes.organ],
  facts: { level: oneOf('作出行为的机关', ['县（市）级局', '州局', '其他']) },
  parameters: { isTakenOver: local(false) },
  decide: ({ level }, { isTakenOver }) =>
    level !== '县（市）级局'
      ? {
          outcome: false,
          reason:
            level === '州局' ? '州局行为不由本局复议' : '不是县（市）级局的行为，不属本局受理',
        }
      : isTakenOver
        ? { outcome: false, reason: '按现行法由县（市）人民政府管辖，不再由本局受理' }
        : { outcome: true, reason: '县（市）级局的行为，由州局受理' },
  examples: [
    { given: { level: '县（市）级局' }, yields: true },
    { given: { level: '州局' }, yields: false },
    { given: { level: '其他' }, yields: false },
  ],
})

export const applicantsRepresented = permit('57.1.2.1', {
  name: '共同申请的代表',
  statement: '公民、法人或者其他组织可以申请；人数较多的推选代表。',
  reading: '代表人数条文未写：超过5人的推选1至5名代表，由本局设定。',
  facts: { applicants: count('申请人', '人'), representatives: count('代表', '人') },
  parameters: { most: local(5, '人') },
  refuse: ({ applicants, representatives }, { most }) =>
    applicants > most &&
    (representatives < 1 || representatives > most) &&
    `申请人${applicants}人，请推选1至${most}名代表`,
  examples: [
    { given: { applicants: 6, representatives: 0 }, yields: false },
    { given: { applicants: 6, representatives: 2 }, yields: true },
    { given: { applicants: 5, representatives: 0 }, yields: true },
  ],
})
