import { matterType } from '#kernel/matters/define.ts'
import type { Snapshot } from '#kernel/matters/matter.ts'
import { tokens, type Directory } from '#kernel/org/directory.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { director } from '#modules/office.ts'
import { amend, handOver, supplement } from '#modules/reconsideration/begin/amending.ts'
import { create, signIn, submit } from '#modules/reconsideration/begin/applying.ts'
import { askSupplement, examine } from '#modules/reconsideration/begin/examining.ts'
import { fires, onClock } from '#modules/reconsideration/clocks.ts'
import { reconsiderationData, type Reconsideration } from '#modules/reconsideration/data.ts'
import { conclude, convene } from '#modules/reconsideration/decide/committee.ts'
import { enforce } from '#modules/reconsideration/decide/enforcing.ts'
import { file, outcomeOf } from '#modules/reconsideration/decide/filing.ts'
import {
  finish,
  recordPerformed,
  recordRedo,
  recordSuit,
  urge,
} from '#modules/reconsideration/decide/following.ts'
import { checkOpinion, draftOpinion } from '#modules/reconsideration/decide/opining.ts'
import { seal, sign } from '#modules/reconsideration/decide/signing.ts'
import { states, steps, type State, type Step } from '#modules/reconsideration/flow.ts'
import { askAccess, recordAccess } from '#modules/reconsideration/hear/access.ts'
import { recordAnswer, rejectEvidence } from '#modules/reconsideration/hear/answering.ts'
import { recall, recordCourt } from '#modules/reconsideration/hear/ending.ts'
import { askExtension, grantExtension } from '#modules/reconsideration/hear/extending.ts'
import { askHearing, recordHearing } from '#modules/reconsideration/hear/hearing.ts'
import { answerNorm, examineNorm, forwardNorm } from '#modules/reconsideration/hear/norms.ts'
import { askStay, decideStay } from '#modules/reconsideration/hear/staying.ts'
import { decisionPaper } from '#modules/reconsideration/papers/decision.ts'
import {
  acceptanceNotice,
  endingDecision,
  enforcementRequest,
  extensionNotice,
  joiningNotice,
  refusalDecision,
  replyNotice,
  resumptionNotice,
  stayNotice,
  supplementNotice,
  suspensionNotice,
  tellingNotice,
  transferLetter,
  urgingNotice,
} from '#modules/reconsideration/papers/letters.ts'
import {
  accessRegister,
  catalogue,
  committeeMinutes,
  oralRecord,
  receiptForm,
} from '#modules/reconsideration/papers/records.ts'
import { registrationForm } from '#modules/reconsideration/papers/register.ts'
import { respondentName } from '#modules/reconsideration/parties.ts'
import { committeeHead, deskOf, isOfDesk, leaderTokens } from '#modules/reconsideration/seats.ts'
import {
  serve,
  serveDecision,
  serveEnding,
  serveRefusal,
} from '#modules/reconsideration/serving.ts'
import { told } from '#modules/reconsideration/told.ts'

/**
 * 行政复议 (第五十七条): from the application to what becomes of the decision. The table reads in the order
 * in which things happen.
 */
export const reconsideration = matterType<Reconsideration, State, Step>({
  type: 'reconsideration',
  label: '行政复议',
  module: 'reconsideration',
  about:
    '对县（市）人社局作出的行政行为不服的，收到决定书之日起60日内可以申请。收到申请之日即为受理之日。姓名、电话、证件、住址只填在当事人一栏，其余各栏不写。',
  offer:
    '对县（市）人社局作出的处罚、认定等决定不服的，从收到决定书之日起60日内可以申请。审查后告知结果，书面答复。',
  flowVersion: 1,
  data: reconsiderationData,
  start: 'received',
  states,
  steps,
  create,
  submit,
  actions: {
    // 申请、审查
    signIn,
    examine,
    askSupplement,
    supplement,
    amend,
    handOver,
    // 审理
    serveRefusal,
    serve,
    recordAnswer,
    rejectEvidence,
    askStay,
    decideStay,
    askHearing,
    recordHearing,
    askAccess,
    recordAccess,
    examineNorm,
    forwardNorm,
    answerNorm,
    askExtension,
    grantExtension,
    recordCourt,
    recall,
    // 决定
    draftOpinion,
    checkOpinion,
    convene,
    conclude,
    sign,
    seal,
    // 决定以后
    serveDecision,
    serveEnding,
    recordSuit,
    recordPerformed,
    recordRedo,
    urge,
    enforce,
    finish,
    file,
  },
  basis: { acrossUnits: { clause: 'ch1.2.3e', cite: '第一章二(三)' } },
  forbids: {
    circulate: refuse('复议案件不传阅；查阅材料请由政策法规科登记。', {
      clause: '57.2.5c',
      cite: '第五十七条(二)5',
    }),
    countersign: refuse('复议案件不分送各科室会签；由行政复议委员会集体复议。', {
      clause: '57.3.1.0',
      cite: '第五十七条(三)1首段',
    }),
  },
  readers,
  barred: ({ data }) => data.about.map((id) => tokens.person(id)),
  reveals: isOfDesk,
  told,
  fires,
  onClock,
  form: registrationForm,
  papers: {
    oral: oralRecord,
    supplement: supplementNotice,
    acceptance: acceptanceNotice,
    refusal: refusalDecision,
    telling: tellingNotice,
    reply: replyNotice,
    joining: joiningNotice,
    stay: stayNotice,
    extension: extensionNotice,
    suspension: suspensionNotice,
    transfer: transferLetter,
    resumption: resumptionNotice,
    ending: endingDecision,
    minutes: committeeMinutes,
    decision: decisionPaper,
    urging: urgingNotice,
    enforcement: enforcementRequest,
    access: accessRegister,
    receipt: receiptForm,
    catalogue,
  },
  text: ({ number, title, data }) =>
    [
      number,
      title,
      data.act,
      data.actNumber,
      data.request,
      data.statement.masked,
      data.decision?.number,
    ].join('\n'),
  columns: [
    {
      key: 'respondent',
      label: '被申请人',
      value: ({ data }, names) => respondentName(data, names.unit),
    },
    { key: 'kind', label: '行为', value: ({ data }) => data.actKind },
    { key: 'received', label: '收到（受理）', value: ({ data }) => data.at.slice(0, 10) },
    { key: 'examined', label: '审查', value: ({ data }) => data.examined?.result ?? null },
    {
      key: 'answer',
      label: '答复',
      value: ({ data }) => data.answer?.on ?? (data.isAnswerLapsed ? '未按期' : null),
    },
    { key: 'stay', label: '停止执行', value: ({ data }) => (data.stay ? data.stay.on : null) },
    {
      key: 'clerk',
      label: '经办人',
      value: ({ data }, names) => (data.clerk === null ? null : names.person(data.clerk)),
    },
    { key: 'outcome', label: '结果', value: ({ data }) => outcomeOf(data) || null },
    { key: 'decided', label: '决定日期', value: ({ data }) => data.decision?.on ?? null },
    { key: 'decision', label: '决定书', value: ({ data }) => data.decision?.number ?? null },
    {
      key: 'suit',
      label: '起诉',
      value: ({ data }) => (data.suits.length > 0 ? data.suits[0]!.on : null),
    },
  ],
})

/** The section, its leader, the committee's director and the 局长; the members while they vote. */
function readers({ data }: Snapshot<Reconsideration>, org: Directory, today: string): number[] {
  const asking = { org, today }
  const head = committeeHead(data, asking)
  const chief = director(org, today)
  return [
    tokens.unit(deskOf(org)),
    ...leaderTokens(asking),
    ...(isRefusal(head) ? [] : [tokens.person(head.id)]),
    ...(chief ? [tokens.person(chief.id)] : []),
  ]
}
