import { z } from 'zod'
import { sealed } from '#kernel/privacy/personal.ts'
import { archiveEntry } from '#modules/filing.ts'
import {
  actKinds,
  applicantStates,
  levels,
  partyKinds,
  relations,
  ways,
} from '#modules/reconsideration/intake.ts'
import { sealLine } from '#modules/seal-book.ts'
import {
  decisionKinds,
  reconsiderationWays,
} from '#rulebook/articles/a57-reconsideration-committee.ts'
import { revokeReasons } from '#rulebook/articles/a57-reconsideration-decision.ts'

/** 行政复议事项 (第五十七条): what is asked, answered, heard, decided, served and carried out. */

export const papersServed = [
  '补正通知书',
  '受理通知书',
  '不予受理决定书',
  '告知书',
  '答复通知书',
  '参加复议通知书',
  '停止执行通知书',
  '延期审理通知书',
  '中止审理通知书',
  '恢复审理通知书',
  '终止决定书',
  '行政复议决定书',
  '责令履行通知书',
] as const
export type PaperName = (typeof papersServed)[number]

/** `申请人1`, `第三人2`, `被申请人`: what a party is called wherever its name has no place. */
const party = z.string()

const served = z.object({
  paper: z.enum(papersServed),
  party,
  on: z.string(),
  way: z.enum(reconsiderationWays),
  receipt: z.string(),
  isServed: z.boolean(),
  note: z.string(),
})
export type Served = z.output<typeof served>

const person = {
  name: sealed,
  kind: z.enum(partyKinds),
  idNumber: sealed,
  phone: sealed,
  address: sealed,
}
const signed = z.object({ by: z.int(), on: z.string(), text: z.string() })

export const stayGrounds = [
  '被申请人认为需要',
  '行政复议委员会认为需要',
  '申请人申请且州局认为合理',
  '法律规定',
] as const

const opinion = z.object({
  facts: z.string(),
  basis: z.string(),
  text: z.string(),
  isFactClear: z.boolean(),
  isProven: z.boolean(),
  isBasisRight: z.boolean(),
  isProcedureLawful: z.boolean(),
  isContentFit: z.boolean(),
  grounds: z.array(z.enum(revokeReasons)),
  kind: z.enum(decisionKinds),
  changedTo: z.string(),
  isRedoOrdered: z.boolean(),
  due: z.string().nullable(),
  compensation: z.string(),
  /** In 分. */
  taken: z.int(),
  kept: z.int(),
  returned: z.int(),
  measures: z.string(),
})
export type Opinion = z.output<typeof opinion>

export const reconsiderationData = z.object({
  way: z.enum(ways),
  at: z.string(),
  applicants: z.array(z.object({ ...person, isRepresentative: z.boolean() })),
  applicantState: z.enum(applicantStates),
  relation: z.enum(relations),
  standingProof: z.string(),
  agents: z.array(
    z.object({
      name: sealed,
      phone: sealed,
      of: z.enum(['申请人', '第三人']),
      letter: z.string(),
      scope: z.enum(['一般代理', '特别授权']),
    }),
  ),
  thirdParties: z.array(z.object({ ...person, interest: z.string() })),
  level: z.enum(levels),
  respondent: z.int().nullable(),
  otherOrgan: z.string(),
  actKind: z.enum(actKinds),
  act: z.string(),
  actNumber: z.string(),
  knownOn: z.string(),
  request: z.string(),
  statement: sealed,
  obstacleFrom: z.string().nullable(),
  obstacleUntil: z.string().nullable(),
  obstacle: z.string(),
  claimsCompensation: z.boolean(),
  compensation: z.string(),
  norm: z.string(),
  asksStay: z.boolean(),
  asksHearing: z.boolean(),
  court: z.string(),
  recorder: z.int().nullable(),
  signature: z.string(),
  about: z.array(z.int()),
  /** Number and end of an earlier application about the same act; empty where there is none. */
  repeats: z.string(),
  /** 经办人 of the section; nobody before it was taken over. */
  clerk: z.int().nullable(),
  /** Last day of the application's limit, and how it was reckoned. */
  limit: z.object({ last: z.string(), reason: z.string(), isLate: z.boolean() }),
  supplementAsked: z.object({ on: z.string(), what: z.string() }).nullable(),
  supplements: z.array(z.object({ on: z.string(), text: sealed })),
  examined: z
    .object({
      result: z.enum(['受理', '不予受理', '告知', '视为受理']),
      on: z.string(),
      reason: z.string(),
      law: z.string(),
      organ: z.string(),
    })
    .nullable(),
  /** What is still to be served on whom. */
  pending: z.array(z.object({ paper: z.enum(papersServed), parties: z.array(party) })),
  servings: z.array(served),
  /** How many days the respondent has, as the notice to it says. */
  answerDays: z.int().nullable(),
  answerDue: z.string().nullable(),
  answer: z
    .object({
      on: z.string(),
      text: z.string(),
      basis: z.string(),
      evidence: z.array(
        z.object({
          name: z.string(),
          source: z.string(),
          collectedOn: z.string(),
          mark: z.enum(['无', '国家秘密', '商业秘密', '个人隐私']),
        }),
      ),
    })
    .nullable(),
  isAnswerLapsed: z.boolean(),
  /** Evidence the respondent gathered during the proceeding: never among the evidence. */
  rejectedEvidence: z.array(z.object({ name: z.string(), on: z.string() })),
  stayAsked: z.object({ ground: z.enum(stayGrounds), text: z.string() }).nullable(),
  stay: z
    .object({ ground: z.enum(stayGrounds), on: z.string(), text: z.string(), by: z.string() })
    .nullable(),
  stayRefused: z.string(),
  hearings: z.array(
    z.object({
      on: z.string(),
      kind: z.enum(['听取意见', '调查']),
      place: z.string(),
      staff: z.array(z.int()),
      heard: z.array(party),
      text: sealed,
    }),
  ),
  accessAsked: z.array(z.object({ on: z.string(), party })),
  accesses: z.array(
    z.object({
      on: z.string(),
      party,
      place: z.string(),
      shown: z.array(z.string()),
      withheld: z.array(z.object({ name: z.string(), why: z.string() })),
    }),
  ),
  norms: z.array(
    z.object({
      title: z.string(),
      source: z.enum(['申请人一并申请', '审查中发现']),
      hasPower: z.boolean(),
      raisedOn: z.string(),
      pausedOn: z.string(),
      forwarded: z.object({ to: z.string(), on: z.string(), number: z.string() }).nullable(),
      result: z.object({ on: z.string(), text: z.string() }).nullable(),
    }),
  ),
  extension: z
    .object({
      days: z.int(),
      reason: z.string(),
      by: z.int().nullable(),
      at: z.string().nullable(),
      state: z.enum(['报批', '待告知', '已延长', '未批准']),
    })
    .nullable(),
  opinion: opinion.nullable(),
  checked: signed.nullable(),
  meetings: z.array(
    z.object({
      on: z.string(),
      place: z.string(),
      chair: z.int(),
      members: z.int(),
      present: z.array(z.int()),
      recused: z.array(z.int()),
      ballot: z.string(),
      result: z.enum(['表决中', '通过', '未通过', '无效']),
      why: z.string(),
    }),
  ),
  decision: z.object({ number: z.string(), on: z.string(), by: z.int() }).nullable(),
  sealUse: sealLine.nullable(),
  /** How many days one has to sue, as the decision says. */
  suitDays: z.int().nullable(),
  /** When they end, by party. */
  suitUntil: z.record(z.string(), z.string()),
  /** The day from which one may sue because nothing was decided in time, and the last one. */
  overdue: z.object({ since: z.string(), suitUntil: z.string() }).nullable(),
  suits: z.array(z.object({ party, court: z.string(), number: z.string(), on: z.string() })),
  performed: z.object({ on: z.string(), text: z.string() }).nullable(),
  redos: z.array(
    z.object({
      on: z.string(),
      number: z.string(),
      text: z.string(),
      isRejected: z.boolean(),
      why: z.string(),
    }),
  ),
  urged: z.array(z.object({ on: z.string(), text: z.string() })),
  enforcement: z
    .object({ on: z.string(), by: z.string(), court: z.string(), reason: z.string() })
    .nullable(),
  courtNotices: z.array(z.object({ on: z.string(), court: z.string(), number: z.string() })),
  ended: z
    .object({ on: z.string(), ground: z.enum(['申请人撤回', '法院已先受理']), reason: sealed })
    .nullable(),
  archive: archiveEntry.optional(),
})
export type Reconsideration = z.output<typeof reconsiderationData>
