import { matterType } from '#kernel/matters/define.ts'
import type { Snapshot } from '#kernel/matters/matter.ts'
import { tokens, type Directory } from '#kernel/org/directory.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { director, headSeat } from '#modules/office.ts'
import { propose } from '#modules/petitions/accepting.ts'
import { approve } from '#modules/petitions/approving.ts'
import {
  amend,
  askMore,
  confirm,
  linkEarlier,
  recall,
  supplement,
} from '#modules/petitions/citizen.ts'
import { askOrgan, close, file, reportUp } from '#modules/petitions/closing.ts'
import { consolidate } from '#modules/petitions/consolidating.ts'
import {
  grownSince,
  isEnded,
  petitionData,
  states,
  steps,
  type Petition,
  type State,
  type Step,
} from '#modules/petitions/data.ts'
import { advise, countyReport, countySign, guide } from '#modules/petitions/elsewhere.ts'
import { draftReply, gotFiles, goThere, stopUntrue, verify } from '#modules/petitions/inquiring.ts'
import { dispute, form, settle } from '#modules/petitions/forming.ts'
import { followLead } from '#modules/petitions/joint/following.ts'
import {
  join,
  letGo,
  serveJoined,
  takeIn,
  tellJoined,
  unjoin,
} from '#modules/petitions/joint/joining.ts'
import {
  actFirst,
  direct,
  earlyDone,
  nameLeader,
  recordAct,
  recordMeeting,
  reportUrgent,
} from '#modules/petitions/leading.ts'
import { serve, serveTransfer, tell } from '#modules/petitions/noticing.ts'
import {
  acceptanceNotice,
  answerPaper,
  catalogue,
  extensionNotice,
  jointNotice,
  receiptForm,
  refusalNotice,
  registrationForm,
  reviewNotice,
  transferNotice,
} from '#modules/petitions/papers.ts'
import { create, signIn, submit } from '#modules/petitions/registering.ts'
import {
  askExtension,
  grantExtension,
  instruct,
  issue,
  serveExtension,
  serveReply,
} from '#modules/petitions/replying.ts'
import {
  barredFrom,
  deskOf,
  deskSeat,
  disciplineSeats,
  isOfDesk,
  leaderFor,
} from '#modules/petitions/seats.ts'
import { told } from '#modules/petitions/told.ts'

/**
 * 信访事项 (第三十三条, 第五十六条): from the letter or the visit to the case file. The table reads in the
 * order in which things happen.
 */
export const petition = matterType<Petition, State, Step>({
  type: 'petition',
  label: '信访事项',
  module: 'petitions',
  about:
    '来信、来访、来电、邮件和交办转办都在这里登记。姓名、电话、证件、住址只填在信访人一栏，其余各栏不写。',
  offer:
    '反映问题、提出建议或者投诉。收到后告知受理不受理，受理的书面答复；被反映的人看不到是谁提的。',
  flowVersion: 1,
  data: petitionData,
  grow: (data) => ({ ...grownSince, ...data }),
  start: 'received',
  states,
  steps,
  create,
  submit,
  actions: {
    // 登记、咨询
    signIn,
    advise,
    guide,
    // 拟办、审批、告知
    propose,
    approve,
    tell,
    serve,
    // 转县（市）
    countySign,
    serveTransfer,
    countyReport,
    // 工作组、调查
    form,
    dispute,
    settle,
    gotFiles,
    goThere,
    verify,
    askMore,
    askExtension,
    grantExtension,
    serveExtension,
    stopUntrue,
    // 答复
    draftReply,
    instruct,
    issue,
    serveReply,
    // 结案、归档
    reportUp,
    close,
    file,
    consolidate,
    // 并入
    join,
    tellJoined,
    serveJoined,
    unjoin,
    takeIn,
    letGo,
    followLead,
    // 随时
    reportUrgent,
    nameLeader,
    recordAct,
    direct,
    recordMeeting,
    actFirst,
    earlyDone,
    askOrgan,
    amend,
    linkEarlier,
    supplement,
    recall,
    confirm,
  },
  basis: { acrossUnits: { clause: '33.2', cite: '第三十三条(二)' } },
  forbids: {
    circulate: refuse('信访件不得传阅扩散；需要了解情况的，请工作组成员办理。', {
      clause: '33.13.2b',
      cite: '第三十三条(十三)2',
    }),
    countersign: refuse('信访件不得分送各科室会签；需要其他科室的，请列入工作组。', {
      clause: '33.13.2b',
      cite: '第三十三条(十三)2',
    }),
  },
  readers,
  barred: ({ data }, org, today) => barredFrom(data, org, today),
  // The working group while it works; afterwards only the desk that keeps the file.
  reveals: (ctx) => {
    const isHandler = ctx.data.team?.members.includes(ctx.actor.person ?? 0) ?? false
    return (isHandler && !isEnded(ctx.matter.state)) || isOfDesk(ctx)
  },
  told,
  form: registrationForm,
  papers: {
    acceptance: acceptanceNotice,
    review: reviewNotice,
    refusal: refusalNotice,
    transfer: transferNotice,
    extension: extensionNotice,
    joint: jointNotice,
    answer: answerPaper,
    receipt: receiptForm,
    catalogue,
  },
  text: ({ number, title, data }) =>
    [
      number,
      title,
      data.statement.masked,
      data.claims,
      data.organ,
      data.letter,
      data.reply?.number,
    ].join('\n'),
  columns: [
    { key: 'channel', label: '形式', value: ({ data }) => data.channel },
    { key: 'source', label: '来源', value: ({ data }) => data.organ || data.source },
    { key: 'purpose', label: '类别', value: ({ data }) => data.purpose },
    { key: 'received', label: '收到', value: ({ data }) => data.at.slice(0, 10) },
    { key: 'people', label: '人数', value: ({ data }) => data.people },
    { key: 'grave', label: '重大', value: ({ data }) => (data.isGrave ? '重大' : null) },
    { key: 'proposal', label: '受理', value: ({ data }) => data.proposal?.proposal ?? null },
    { key: 'accepted', label: '受理日期', value: ({ data }) => data.acceptedOn },
    {
      key: 'lead',
      label: '承办科室',
      value: ({ data }, names) => (data.lead === null ? null : names.unit(data.lead)),
    },
    {
      key: 'leader',
      label: '包案领导',
      value: ({ data }, names) =>
        data.caseLeader
          ? names.person(data.caseLeader.person)
          : data.needsCaseLeader
            ? '待确定'
            : null,
    },
    { key: 'reply', label: '答复', value: ({ data }) => data.reply?.on ?? null },
    { key: 'attitude', label: '信访人意见', value: ({ data }) => data.attitude?.kind ?? null },
  ],
})

/** The desk, the leaders who decide, whoever handles it; complaints about the staff, fewer still. */
function readers({ data }: Snapshot<Petition>, org: Directory, today: string): readonly number[] {
  const ctx = { org, today }
  const leader = leaderFor(data, ctx)
  const chief = director(org, today)
  const isComplaint = data.about.length + data.aboutUnits.length > 0
  const lead = data.lead ?? data.proposal?.lead ?? null
  return [
    ...(isComplaint
      ? [deskSeat(data, ctx), ...disciplineSeats(org)]
      : [tokens.unit(deskOf(data, ctx))]),
    ...(data.clerk === null ? [] : [tokens.person(data.clerk)]),
    ...(isRefusal(leader) ? [] : [tokens.person(leader.id)]),
    ...(chief ? [tokens.person(chief.id)] : []),
    ...(lead === null || data.approval === null ? [] : [tokens.head(lead)]),
    ...(data.team ? data.team.members.map((id) => tokens.person(id)) : []),
    ...(data.caseLeader ? [tokens.person(data.caseLeader.person)] : []),
    ...(data.countySignedOn !== null ? [headSeat(org, data.proposal!.county!) ?? 0] : []),
  ].filter((token) => token !== 0)
}
