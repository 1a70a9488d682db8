import { z } from 'zod'
import { actionsOf, matterType } from '#kernel/matters/define.ts'
import type { Change, Ctx } from '#kernel/matters/matter.ts'
import { tokens } from '#kernel/org/directory.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import {
  application,
  sealUseData,
  states,
  steps,
  type SealUse,
  type State,
  type Step,
} from '#modules/seals/data.ts'
import { sealUseForm } from '#modules/seals/seal-use-form.ts'
import { approverOf, approverRank, holderOf, keeperOf } from '#modules/seals/seats.ts'
import { decide, fixedClock, refusalOf } from '#modules/decide.ts'
import { day, words } from '#modules/fields.ts'
import { sealNumber, sealSeries } from '#modules/seal-book.ts'
import { headBeside, isStaff, officeHead, officeOf } from '#modules/office.ts'
import {
  countyLetter,
  introductionLetter,
  sealApprover,
  sealByOwnStaff,
  sealCheck,
  sealScope,
  sealTakenOut,
} from '#rulebook/articles/a30-seals.ts'

/**
 * 用印申请 (第三十条): from the section's head to whoever may approve, then to the keeper, who sets the
 * seal and enters it in the one register that outgoing documents are entered in too.
 */

const act = actionsOf<SealUse, State>()
const opinion = words(500).default('')
const sayOf = (text: string, otherwise: string) => text || otherwise

const create = act(application, {
  label: '申请用印',
  from: ['heading'],
  to: ['heading', 'confirming', 'approving'],
  primary: true,
  undo: false,
  who: { label: '工作人员', test: isStaff },
  clauses: [{ clause: '30.4a', cite: '第三十条(四)' }],
  run: (ctx) => {
    const { files, ...input } = ctx.input
    const own = decide(sealByOwnStaff, ctx, {
      isOutsider: input.isOutsider,
      isCosign: input.occasion === '外单位会签文件',
      helper: ctx.org.person(ctx.actor.person!).name,
      supervisor: '印章管理员',
    })
    if (!own.outcome) return refusalOf(own, 'isOutsider')
    const scope = decide(sealScope, ctx, {
      seal: input.seal,
      use: input.use as never,
      exception: input.exception,
    })
    if (!scope.outcome) return refusalOf(scope, 'use')
    if (input.seal === '业务专用印章' && input.sealName === '') {
      return refuse('请写明是哪一枚业务专用印章。', { field: 'sealName', status: 400 })
    }
    const isOut = input.occasion === '携带外出'
    if (isOut && (input.place === '' || !input.backBy || input.backBy < ctx.today)) {
      return refuse('携带外出的请写明去处和归还日期。', {
        field: 'backBy',
        clause: '30.4d',
        cite: '第三十条(四)',
      })
    }
    const unit = ctx.org.homeUnitOf(ctx.actor.person!, ctx.today)!
    const data: SealUse = {
      ...input,
      unit: unit.id,
      applicant: ctx.actor.person!,
      headSigned: null,
      officeReviewed: null,
      approvedBy: null,
      approvedOn: null,
      keeper: null,
      out: null,
      sealUse: null,
    }
    const head = headBeside(ctx.org, unit.id, ctx.actor.person!, ctx.today)
    const first: Change<SealUse, State> | Refusal =
      head !== null
        ? {
            state: 'heading',
            open: [{ step: 'head', label: '科室负责人意见', holder: head }],
            say: '',
          }
        : next(ctx, data)
    if (isRefusal(first)) return first
    return {
      ...first,
      title: `${isOut ? '携带外出' : '用印'}：${input.title}`,
      unit: unit.id,
      data,
      files: files.map((file) => ({ ...file, role: '用印材料' })),
      decisions: [own, scope],
      say: `申请用${input.sealName || input.seal}${input.copies}份：${input.title}`,
    }
  },
})

/** To the office where it looks first, else to whoever approves. */
function next(ctx: Ctx<SealUse>, data: SealUse): Change<SealUse, State> | Refusal {
  const needsOffice =
    data.officeReviewed === null &&
    (data.occasion === '下级部门用州局印章' ||
      (data.occasion === '携带外出' && data.seal === '局印章'))
  if (needsOffice) {
    return {
      state: 'confirming',
      data,
      open: [{ step: 'confirm', label: '办公室审核', holder: officeHead(ctx.org) }],
      say: '',
    }
  }
  const approver = approverOf(ctx.org, data, ctx.today)
  if (!approver) return refuse('没有可以签批的局领导，请系统管理员先明确分管。')
  return {
    state: 'approving',
    data,
    open: [{ step: 'approve', label: '签批用印', holder: approver.holder, rank: 1 }],
    say: `送${approver.name}签批`,
  }
}

const sign = act(z.strictObject({ text: opinion }), {
  label: '签署意见',
  from: ['heading'],
  to: ['confirming', 'approving'],
  primary: true,
  who: { label: '科室负责人', steps: ['head'], notOwn: true },
  clauses: [{ clause: '30.5.8', cite: '第三十条(五)8' }],
  run: (ctx) => {
    const data = { ...ctx.data, headSigned: ctx.actor.person }
    const then = next(ctx, data)
    if (isRefusal(then)) return then
    const said = sayOf(ctx.input.text, '情况属实，同意用印。')
    return {
      ...then,
      opinion: { slot: '科室负责人', text: said },
      say: `科室负责人：${said}${then.say}`,
    }
  },
})

const confirm = act(z.strictObject({ text: opinion }), {
  label: '审核',
  from: ['confirming'],
  to: ['approving'],
  primary: true,
  who: { label: '办公室负责人', steps: ['confirm'], notOwn: true },
  clauses: [{ clause: '30.5.9', cite: '第三十条(五)9' }],
  run: (ctx) => {
    const { data } = ctx
    if (data.occasion === '下级部门用州局印章') {
      const decided = decide(countyLetter, ctx, {
        hasProof: data.hasProof,
        hasLeader: data.hasLeader,
        isReviewed: true,
        isApproved: true,
      })
      if (!decided.outcome) return refusalOf(decided)
    }
    const then = next(ctx, { ...data, officeReviewed: ctx.actor.person })
    if (isRefusal(then)) return then
    const said = sayOf(ctx.input.text, '审核属实。')
    return { ...then, opinion: { slot: '办公室', text: said }, say: `办公室：${said}${then.say}` }
  },
})

const approve = act(z.strictObject({ text: opinion }), {
  label: '签批',
  from: ['approving'],
  to: ['stamping'],
  primary: true,
  who: { label: '签批人', steps: ['approve'], notOwn: true },
  clauses: [{ clause: '30.5.2a', cite: '第三十条(五)2' }],
  // Whoever approves may see the register of seals; whoever applies need not.
  refers: (_input, { registered }) => (registered ? [registered] : []),
  run: (ctx) => {
    const { data, org, today } = ctx
    const holder = holderOf(ctx)
    if (typeof holder !== 'number') return holder
    const person = ctx.behalf?.principal ?? ctx.actor.person!
    const rank = approverRank(org, person, data.seal, today)
    const decided = decide(sealApprover, ctx, {
      seal: data.seal,
      approver: rank,
      isComprehensive: data.isComprehensive,
    })
    if (!decided.outcome) return refusalOf(decided)
    const name = (id: number | null) => (id === null ? '' : org.person(id).name)
    const more =
      data.occasion === '介绍信、证明'
        ? decide(introductionLetter, ctx, {
            applicant: name(data.applicant),
            unitHead: name(data.headSigned),
            officeHead: rank === '办公室负责人' ? name(person) : '局领导',
          })
        : data.occasion === '携带外出'
          ? decide(sealTakenOut, ctx, {
              seal: data.seal,
              consent: rank === '办公室负责人' ? '保管单位负责人' : rank,
              isConfirmed: data.officeReviewed !== null,
              isRegistered: true,
            })
          : null
    if (more && !more.outcome) return refusalOf(more)
    const said = sayOf(ctx.input.text, '同意。')
    return {
      state: 'stamping',
      data: { ...data, approvedBy: person, approvedOn: today, keeper: holder },
      open: [
        {
          step: 'stamp',
          label: data.occasion === '携带外出' ? '交出印章' : '核对用印',
          holder,
          rank: 1,
        },
      ],
      opinion: { slot: '签批', text: said },
      decisions: [decided, ...(more ? [more] : [])],
      say: `签批：${said}`,
    }
  },
})

const stamp = act(
  z.strictObject({
    copies: z.int().min(1, '请填写用印份数。').max(9999),
    isBlank: z.boolean().default(false),
    /** The day that stands on what is stamped; the day of approval when left out. */
    documentDate: day.nullable().default(null),
    dateReason: words(200).default(''),
  }),
  {
    label: '核对用印',
    from: ['stamping'],
    to: ['done', 'out'],
    primary: true,
    undo: false,
    who: { label: '印章管理员', steps: ['stamp'] },
    clauses: [
      { clause: '30.6.1a', cite: '第三十条(六)1' },
      { clause: '30.6.3a', cite: '第三十条(六)3' },
    ],
    draws: (_input, today) => sealSeries(today),
    run: (ctx) => {
      const { data, org } = ctx
      const { copies, isBlank, documentDate, dateReason } = ctx.input
      const approvedOn = data.approvedOn ?? ctx.today
      const checked = decide(sealCheck, ctx, {
        isBlank,
        hasSignature: data.approvedBy !== null,
        approvedOn,
        documentDate: documentDate ?? approvedOn,
        dateReason,
        approvedCopies: data.copies,
        stampedCopies: copies,
      })
      if (!checked.outcome) return refusalOf(checked, isBlank ? 'isBlank' : 'copies')
      const [n = 0] = Object.values(ctx.numbers)
      const no = sealNumber(ctx.today, n)
      const isOut = data.occasion === '携带外出'
      const name = data.sealName || data.seal
      const sealUse = {
        no,
        seal: name,
        copies,
        approver: org.person(data.approvedBy!).name,
        handler: org.person(data.applicant).name,
        keeper: org.person(ctx.actor.person!).name,
        at: ctx.now,
        content: isOut ? `携带外出至${data.place}：${data.title}` : data.title,
      }
      return {
        number: no,
        state: isOut ? 'out' : 'done',
        data: { ...data, sealUse, out: isOut ? { at: ctx.now, by: data.applicant } : null },
        ...(isOut
          ? {
              open: [
                {
                  step: 'back',
                  label: `收回${name}`,
                  holder: data.keeper ?? keeperOf(org, data.seal, data.unit),
                  clock: { key: 'back' },
                },
              ],
              clocks: fixedClock(data.backBy, {
                key: 'back',
                label: '归还印章',
                cite: '第三十条(四)',
                from: ctx.now,
                warn: [0],
              }),
            }
          : {}),
        decisions: [checked],
        say: isOut
          ? `交出${name}，由${sealUse.handler}携带至${data.place}，期间由其负责，登记${no}`
          : `用${name}${copies}份，登记${no}`,
      }
    },
  },
)

const giveBack = act(z.strictObject({ note: words(300).default('') }), {
  label: '收回印章',
  from: ['out'],
  to: ['returned'],
  primary: true,
  undo: false,
  who: { label: '印章管理员', steps: ['back'] },
  clauses: [{ clause: '30.4d', cite: '第三十条(四)' }],
  run: (ctx) => ({
    state: 'returned',
    clocks: [{ op: 'stop', key: 'back' }],
    say: `收回印章${ctx.input.note ? `：${ctx.input.note}` : '，完好'}`,
  }),
})

const reject = act(z.strictObject({ reason: words(500).min(2, '请写明理由。') }), {
  label: '不同意用印',
  from: ['heading', 'confirming', 'approving', 'stamping'],
  to: ['refused'],
  danger: true,
  undo: false,
  who: { label: '各环节办理人', steps: ['head', 'confirm', 'approve', 'stamp'] },
  clauses: [{ clause: '30.5.10', cite: '第三十条(五)10' }],
  run: (ctx) => ({ state: 'refused', say: `不予用印：${ctx.input.reason}` }),
})

export const sealUse = matterType<SealUse, State, Step>({
  type: 'seal-use',
  label: '用印申请',
  module: 'seals',
  flowVersion: 1,
  data: sealUseData,
  start: 'heading',
  states,
  steps,
  create,
  actions: { sign, confirm, approve, stamp, giveBack, reject },
  basis: { acrossUnits: { clause: '10.2.2', cite: '第十条(二)2' } },
  verbGuards: {
    reassign: ({ task }) =>
      task?.step === 'approve' || task?.step === 'stamp'
        ? refuse('用印的签批和保管不得转办。', { clause: '30.4a', cite: '第三十条(四)' })
        : null,
  },
  readers: ({ data }, org) => [
    tokens.person(data.applicant),
    tokens.head(data.unit),
    officeHead(org),
    tokens.head(officeOf(org)),
    data.keeper ?? keeperOf(org, data.seal, data.unit),
  ],
  form: sealUseForm,
  text: ({ number, title, data }) =>
    [number, title, data.seal, data.sealName, data.use].filter(Boolean).join('\n'),
  columns: [
    { key: 'seal', label: '印章', value: ({ data }) => data.sealName || data.seal },
    { key: 'occasion', label: '情形', value: ({ data }) => data.occasion },
    { key: 'copies', label: '份数', value: ({ data }) => data.sealUse?.copies ?? data.copies },
    { key: 'approver', label: '批准人', value: ({ data }) => data.sealUse?.approver ?? null },
    { key: 'keeper', label: '用印人', value: ({ data }) => data.sealUse?.keeper ?? null },
  ],
})
