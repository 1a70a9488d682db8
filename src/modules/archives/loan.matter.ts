import { z } from 'zod'
import { actionsOf, matterType } from '#kernel/matters/define.ts'
import type { Change, Ctx } from '#kernel/matters/matter.ts'
import { tokens } from '#kernel/org/directory.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import {
  loanData,
  loanForm,
  states,
  steps,
  type Loan,
  type State,
  type Step,
} from '#modules/archives/loan-data.ts'
import { loanPaper } from '#modules/archives/loan-paper.ts'
import { decide, fixedClock, refusalOf } from '#modules/decide.ts'
import { linesOf } from '#modules/fields.ts'
import { archivist, headBeside, isStaff, officeHead, officeOf } from '#modules/office.ts'
import { archiveUse, noPrivateExcerpts } from '#rulebook/articles/a43-archivists.ts'
import { archiveExcerpt, outsideArchiveReader } from '#rulebook/articles/a44-use.ts'

/**
 * 档案利用 (第四十三条(三), 第四十四条(三)): nobody takes a paper out on their own; each piece that is
 * handed out comes back and is counted.
 */

const act = actionsOf<Loan, State>()
const opinion = z.string().trim().max(500).default('')

/** 重要、机要档案 and excerpts need the leader in charge of the office; else the 办公室主任 suffices. */
const needsLeader = ({ isImportant, way }: Loan) => isImportant || way === '摘抄'

const create = act(loanForm, {
  label: '申请利用档案',
  from: ['heading'],
  to: ['heading', 'approving'],
  primary: true,
  undo: false,
  who: { label: '工作人员', test: isStaff },
  clauses: [{ clause: '43.3.3', cite: '第四十三条(三)3' }],
  run: (ctx) => {
    const { input } = ctx
    const unit = ctx.org.homeUnitOf(ctx.actor.person!, ctx.today)!
    const isArchivist = ctx.actor.tokens.includes(archivist(ctx.org))
    const isExcerpt = input.way === '摘抄'
    const own = decide(noPrivateExcerpts, ctx, {
      hasExcerptForm: isExcerpt,
      isForSelf: isExcerpt && isArchivist && !input.isOutside,
    })
    if (isExcerpt && !own.outcome) return refusalOf(own, 'way')
    if (input.isOutside && (input.reader === '' || input.readerUnit === '')) {
      return refuse('外单位查阅请填写查阅人和单位。', { field: 'reader', status: 400 })
    }
    if (isExcerpt && (input.pages === '' || input.copyKeeper === '')) {
      return refuse('摘抄的请写明页次和摘抄件保管单位。', {
        field: 'copyKeeper',
        clause: '44.3.2',
        cite: '第四十四条(三)2',
      })
    }
    if (input.way === '科室借出' && (!input.dueBack || input.dueBack < ctx.today)) {
      return refuse('借出的请写明归还日期。', {
        field: 'dueBack',
        clause: '44.2.1e',
        cite: '第四十四条(二)1',
      })
    }
    const data: Loan = {
      ...input,
      unit: unit.id,
      applicant: ctx.actor.person!,
      approvedBy: null,
      takenAt: null,
      returnedAt: null,
    }
    const head = headBeside(ctx.org, unit.id, ctx.actor.person!, ctx.today)
    const n = linesOf(data.items).length
    const rest = {
      title: `${input.way}档案${n}件：${input.purpose}`,
      unit: unit.id,
      decisions: isExcerpt ? [own] : [],
      say: `申请${input.way}档案${n}件：${input.purpose}`,
    }
    if (head !== null) {
      return {
        ...rest,
        data,
        open: [{ step: 'head', label: '科室负责人意见', holder: head }],
      }
    }
    const next = toApprover(ctx, data)
    return isRefusal(next) ? next : { ...next, ...rest }
  },
})

function toApprover(ctx: Ctx<Loan>, data: Loan): Change<Loan, State> | Refusal {
  const leader = ctx.org.leaderOf(officeOf(ctx.org), ctx.today)
  if (needsLeader(data) && !leader) return refuse('办公室没有分管领导，请系统管理员先明确分管。')
  const isOfficeHead = ctx.actor.tokens.includes(officeHead(ctx.org))
  const toLeader = leader && (needsLeader(data) || isOfficeHead)
  return {
    state: 'approving',
    data,
    open: [
      {
        step: 'approve',
        label: '审批利用档案',
        holder: toLeader ? tokens.person(leader.id) : officeHead(ctx.org),
      },
    ],
    say: `送${toLeader ? leader.name : '办公室主任'}审批`,
  }
}

const sign = act(z.strictObject({ text: opinion }), {
  label: '签署意见',
  from: ['heading'],
  to: ['approving'],
  primary: true,
  who: { label: '科室负责人', steps: ['head'], notOwn: true },
  clauses: [{ clause: '43.3.3', cite: '第四十三条(三)3' }],
  run: (ctx) => {
    const next = toApprover(ctx, ctx.data)
    if (isRefusal(next)) return next
    const said = ctx.input.text || '工作需要，同意。'
    return { ...next, opinion: { slot: '科室负责人', text: said }, say: `${said}${next.say}` }
  },
})

const approve = act(z.strictObject({ text: opinion }), {
  label: '同意',
  from: ['approving'],
  to: ['handing'],
  primary: true,
  who: { label: '办公室主任或分管局领导', steps: ['approve'], notOwn: true },
  clauses: [{ clause: '43.3.3', cite: '第四十三条(三)3' }],
  run: (ctx) => {
    const { data } = ctx
    const isLeader = ctx.org.leadersOn(ctx.today).some(({ id }) => id === ctx.actor.person)
    const approvedBy = isLeader ? '分管局领导' : '办公室主任'
    const use = decide(archiveUse, ctx, {
      isOutside: data.isOutside,
      hasLetter: data.hasLetter,
      approvedBy,
      isImportantOrExcerpt: needsLeader(data),
      takesOut: data.way === '科室借出' && data.isOutside,
    })
    if (!use.outcome) return refusalOf(use)
    const outside = data.isOutside
      ? decide(outsideArchiveReader, ctx, {
          hasLetter: data.hasLetter,
          hasProof: data.hasProof,
          isApproved: true,
        })
      : null
    if (outside && !outside.outcome) return refusalOf(outside)
    const excerpt =
      data.way === '摘抄'
        ? decide(archiveExcerpt, ctx, {
            isApproved: isLeader,
            isRegistered: true,
            isExcerpt: true,
            keeper: data.copyKeeper,
          })
        : null
    if (excerpt && !excerpt.outcome) return refusalOf(excerpt)
    const said = ctx.input.text || '同意。'
    return {
      state: 'handing',
      data: { ...data, approvedBy },
      open: [{ step: 'hand', label: `提供${data.way}`, holder: archivist(ctx.org), rank: 1 }],
      opinion: { slot: '审批', text: said },
      decisions: [use, ...(outside ? [outside] : []), ...(excerpt ? [excerpt] : [])],
      say: `${approvedBy}：${said}`,
    }
  },
})

const hand = act(z.strictObject({ note: z.string().trim().max(300).default('') }), {
  label: '提供利用',
  from: ['handing'],
  to: ['lent'],
  primary: true,
  undo: false,
  who: { label: '档案管理员', steps: ['hand'] },
  clauses: [{ clause: '44.3.2', cite: '第四十四条(三)2' }],
  run: (ctx) => {
    const { data } = ctx
    // Read in the archive: back the same day.
    const due = data.way === '科室借出' ? data.dueBack! : ctx.today
    return {
      state: 'lent',
      data: { ...data, takenAt: ctx.now },
      clocks: fixedClock(due, {
        key: 'back',
        label: '归还档案',
        cite: '第四十四条(三)',
        from: ctx.now,
        warn: [1, 0],
      }),
      open: [
        {
          step: 'takeBack',
          label: '收回清点',
          holder: archivist(ctx.org),
          clock: { key: 'back' },
        },
      ],
      say: `提供${linesOf(data.items).length}件${ctx.input.note ? `（${ctx.input.note}）` : ''}，${due}前归还`,
    }
  },
})

const takeBack = act(
  z.strictObject({
    pieces: z.int().min(0, '请填写收回件数。'),
    note: z.string().trim().max(300).default(''),
  }),
  {
    label: '收回清点',
    from: ['lent'],
    to: ['returned'],
    primary: true,
    undo: false,
    who: { label: '档案管理员', steps: ['takeBack'] },
    clauses: [{ clause: '43.3.1', cite: '第四十三条(三)1' }],
    run: (ctx) => {
      const lent = linesOf(ctx.data.items).length
      const { pieces, note } = ctx.input
      if (pieces !== lent) {
        return refuse(`提供${lent}件，收回${pieces}件，件数不符，请先查明，遗失的立即报告。`, {
          field: 'pieces',
          clause: '43.3.1',
          cite: '第四十三条(三)1',
        })
      }
      return {
        state: 'returned',
        data: { ...ctx.data, returnedAt: ctx.now },
        clocks: [{ op: 'stop', key: 'back' }],
        say: `收回${pieces}件，完好${note ? `：${note}` : ''}`,
      }
    },
  },
)

const reject = act(z.strictObject({ reason: z.string().trim().min(2, '请写明理由。').max(500) }), {
  label: '不同意',
  from: ['heading', 'approving', 'handing'],
  to: ['refused'],
  danger: true,
  undo: false,
  who: { label: '各环节办理人', steps: ['head', 'approve', 'hand'] },
  clauses: [{ clause: '43.3.3', cite: '第四十三条(三)3' }],
  run: (ctx) => ({ state: 'refused', say: `不予提供：${ctx.input.reason}` }),
})

export const loan = matterType<Loan, State, Step>({
  type: 'archive-loan',
  label: '档案利用',
  module: 'archives',
  about: '须经办公室主任或分管局领导同意，个人不得调出。',
  flowVersion: 1,
  data: loanData,
  start: 'heading',
  states,
  steps,
  create,
  actions: { sign, approve, hand, takeBack, reject },
  basis: { acrossUnits: { clause: '10.2.2', cite: '第十条(二)2' } },
  readers: ({ data }, org) => [
    tokens.person(data.applicant),
    tokens.head(data.unit),
    officeHead(org),
    tokens.head(officeOf(org)),
    archivist(org),
  ],
  form: loanPaper,
  text: ({ title, data }) => [title, data.items, data.reader, data.readerUnit].join('\n'),
  columns: [
    { key: 'way', label: '方式', value: ({ data }) => data.way },
    { key: 'items', label: '档号', value: ({ data }) => linesOf(data.items).join('、') },
    { key: 'reader', label: '查阅人', value: ({ data }) => data.reader || null },
    { key: 'readerUnit', label: '外单位', value: ({ data }) => data.readerUnit || null },
    { key: 'dueBack', label: '归还期限', value: ({ data }) => data.dueBack },
  ],
})
