import { matterType } from '#kernel/matters/define.ts'
import { tokens } from '#kernel/org/directory.ts'
import { refuse } from '#kernel/refusal.ts'
import { isOfOffice, officeOf } from '#modules/office.ts'
import {
  approve,
  askThird,
  clear,
  draft,
  extend,
  onClock,
  sendBack,
  serve,
  thirdSays,
} from '#modules/publicity/requests/answering.ts'
import {
  requestData,
  states,
  steps,
  type Request,
  type State,
  type Step,
} from '#modules/publicity/requests/data.ts'
import {
  abandon,
  ask,
  assign,
  correct,
  examine,
  recall,
} from '#modules/publicity/requests/examining.ts'
import { excuse, fault } from '#modules/publicity/requests/lapses.ts'
import {
  answerPaper,
  applicationForm,
  correctionPaper,
  extensionPaper,
  receiptPaper,
  thirdPartyPaper,
} from '#modules/publicity/requests/papers.ts'
import { create, submit } from '#modules/publicity/requests/registering.ts'
import { groupSeats, secrecySeat } from '#modules/publicity/requests/seats.ts'
import { told } from '#modules/publicity/requests/told.ts'

/**
 * 政府信息公开申请 (第五十一条(二)2、(六)3): examined by the office, given to a section by the leading group,
 * reviewed, signed, served. The terms are the regulation's, on the real calendar.
 */
export const disclosureRequest = matterType<Request, State, Step>({
  type: 'disclosure-request',
  label: '政府信息公开申请',
  module: 'publicity',
  about:
    '当面、信函、传真提出的在这里登记，网上提出的自动登记。答复期限为《政府信息公开条例》的20个工作日。',
  offer: '想要局里没有主动公开的文件和信息。写明要什么、怎么拿，20个工作日内书面答复，一般不收费。',
  flowVersion: 1,
  data: requestData,
  start: 'examining',
  states,
  steps,
  create,
  submit,
  actions: {
    examine,
    ask,
    correct,
    abandon,
    assign,
    draft,
    askThird,
    thirdSays,
    clear,
    approve,
    sendBack,
    serve,
    extend,
    fault,
    excuse,
    recall,
  },
  basis: { acrossUnits: { clause: '51.6.3', cite: '第五十一条(六)3' } },
  verbGuards: {
    reassign: ({ task }) =>
      task?.step === 'approve' || task?.step === 'clear' || task?.step === 'assign'
        ? refuse('审查、审签和领导小组的决定不得转办。', {
            clause: '51.6.1',
            cite: '第五十一条(六)1',
          })
        : null,
  },
  readers: ({ data }, org, today) => {
    const leader = data.assigned && org.leaderOf(data.assigned.unit, today)
    return [
      tokens.unit(officeOf(org)),
      secrecySeat(org),
      ...groupSeats(org),
      ...(data.assigned ? [tokens.head(data.assigned.unit)] : []),
      ...(leader ? [tokens.person(leader.id)] : []),
    ]
  },
  reveals: (ctx) => isOfOffice(ctx),
  told,
  onClock,
  form: applicationForm,
  papers: {
    receipt: receiptPaper,
    correction: correctionPaper,
    extension: extensionPaper,
    thirdParty: thirdPartyPaper,
    answer: answerPaper,
  },
  text: ({ number, title, data }) =>
    [number, title, data.content.masked, data.organ, data.answer?.text].join('\n'),
  columns: [
    { key: 'channel', label: '方式', value: ({ data }) => data.channel },
    { key: 'applicant', label: '申请人类别', value: ({ data }) => data.applicant },
    { key: 'received', label: '收到', value: ({ data }) => data.received },
    {
      key: 'unit',
      label: '承办科室',
      value: ({ data }, names) => (data.assigned ? names.unit(data.assigned.unit) : null),
    },
    { key: 'answer', label: '答复', value: ({ data }) => data.answer?.kind ?? null },
    { key: 'served', label: '送达', value: ({ data }) => data.served?.on ?? null },
    {
      key: 'extension',
      label: '延长',
      value: ({ data }) => (data.extension ? `${data.extension.days}个工作日` : null),
    },
    {
      key: 'lapses',
      label: '扣分事实',
      value: ({ data }) =>
        data.lapses
          .filter(({ excuse: why }) => why === '')
          .map(({ kind }) => kind)
          .join('、') || null,
    },
  ],
})
