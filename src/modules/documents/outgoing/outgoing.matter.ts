import { matterType } from '#kernel/matters/define.ts'
import type { Ctx } from '#kernel/matters/matter.ts'
import { refuse } from '#kernel/refusal.ts'
import {
  check,
  opine,
  partnerSigned,
  recall,
  review,
  sign,
} from '#modules/documents/outgoing/approving.ts'
import {
  outgoingData,
  states,
  steps,
  type Outgoing,
  type State,
  type Step,
} from '#modules/documents/outgoing/data.ts'
import { create, save, submit, voidDraft } from '#modules/documents/outgoing/drafting.ts'
import {
  dispatch,
  file,
  print,
  receipt,
  refuseSeal,
  seal,
} from '#modules/documents/outgoing/issuing.ts'
import { approvalForm } from '#modules/documents/outgoing/forms.ts'
import { issuedPaper } from '#modules/documents/outgoing/paper.ts'
import {
  consent,
  headProof,
  number,
  proof,
  proposeFix,
  voidNumbered,
} from '#modules/documents/outgoing/proofing.ts'
import { columns, readers, textOf } from '#modules/documents/outgoing/views.ts'

/**
 * 发文 (第五十三条(二), 第三十条): one document from the first draft to the archive. The table reads in
 * the order in which things happen.
 */
export const outgoing = matterType<Outgoing, State, Step>({
  type: 'outgoing',
  label: '发文',
  module: 'documents',
  flowVersion: 1,
  data: outgoingData,
  start: 'drafting',
  states,
  steps,
  create,
  actions: {
    // 起草、核稿、审核
    submit,
    save,
    voidDraft,
    check,
    review,
    // 会签、签发
    opine,
    sign,
    partnerSigned,
    recall,
    // 编号、校对
    number,
    proof,
    headProof,
    proposeFix,
    consent,
    // 印制、用印、分发、归档
    print,
    seal,
    refuseSeal,
    dispatch,
    receipt,
    file,
    voidNumbered,
  },
  basis: { acrossUnits: { clause: '10.2.2', cite: '第十条(二)2' } },
  verbGuards: { return: notAfterSigning, reassign: signersOwn },
  readers,
  text: textOf,
  form: approvalForm,
  paper: ({ data }, names) =>
    data.number ? issuedPaper(data, data.signer === null ? null : names.person(data.signer)) : null,
  columns,
})

/** A signed paper does not go back to be rewritten (第五十三条(二)4): its changes are put to the signer. */
function notAfterSigning({ data }: Pick<Ctx<Outgoing>, 'data'>) {
  return data.signedAt === null
    ? null
    : refuse('签发后不得退回重写；确需改动的，校对时提出，由签发领导同意。', {
        clause: '53.2.4l',
        cite: '第五十三条(二)4',
      })
}

/** 谁分管谁签发: signing is not handed to another leader; the A-B 角 stands in by itself. */
function signersOwn({ task }: Pick<Ctx<Outgoing>, 'task'>) {
  return task?.step === 'sign' || task?.step === 'consent'
    ? refuse('签发不得转办：谁分管谁签发，外出的由A-B角代签。', {
        clause: '53.2.4c',
        cite: '第五十三条(二)4',
      })
    : null
}
