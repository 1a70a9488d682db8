import { z } from 'zod'
import { dayOf, formatDay } from '#kernel/clocks/time.ts'
import { actionsOf, matterType } from '#kernel/matters/define.ts'
import type { Change, Ctx } from '#kernel/matters/matter.ts'
import { tokens } from '#kernel/org/directory.ts'
import { label, opinions, value } from '#kernel/printing/form.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import { decide, refusalOf } from '#modules/decide.ts'
import { attachments, shown, words } from '#modules/fields.ts'
import { director, headBeside, isStaff, officeOf } from '#modules/office.ts'
import { markedField } from '#modules/secrecy/marks.ts'
import { manuscriptApprover, manuscriptOut } from '#rulebook/articles/a43-disclosure.ts'

/**
 * 宣传稿件审查 (第四十三条(一)11、(二)7): what somebody of the bureau sends to a newspaper or a website
 * is free of secrets, and whoever the clause names has read it before.
 */

const article = z.strictObject({
  title: shown(words(100).min(2, '请填写题目。'), '题目', { input: 'line' }),
  outlet: shown(words(100).min(2, '请填写拟投媒体。'), '拟投媒体', { input: 'line', span: 8 }),
  isClerk: shown(z.boolean(), '作者为文秘人员', { span: 4 }).default(false),
  text: shown(words(20_000), '稿件正文', { input: 'lines', hint: '也可以只附稿件。' }).default(''),
  concernsWork: shown(z.boolean(), '涉及业务、数据或未公开的工作内容').default(true),
  isSecretFree: shown(z.boolean(), '已自查，不涉密').default(false),
  files: shown(attachments, '稿件', { input: 'files' }),
})

const data = article.omit({ files: true }).extend({
  unit: z.int(),
  author: z.int(),
  approver: z.enum(['局长', '分管领导', '无须审批']),
  approvedBy: z.int().nullable(),
})
type Manuscript = z.output<typeof data>

const states = {
  heading: { label: '科室负责人意见' },
  approving: { label: '审查' },
  passed: { label: '可以投稿', end: 'done' },
  refused: { label: '不同意投稿', end: 'void' },
} as const
type State = keyof typeof states
type Step = 'create' | 'head' | 'approve'

const act = actionsOf<Manuscript, State>()
const opinion = words(500).default('')
const basis = [{ clause: '43.1.11', cite: '第四十三条(一)11' }]

const create = act(article, {
  label: '送审稿件',
  from: ['heading'],
  to: ['heading', 'approving', 'passed'],
  primary: true,
  undo: false,
  who: { label: '工作人员', test: isStaff },
  clauses: basis,
  run: (ctx) => {
    const { files, ...input } = ctx.input
    if (input.text === '' && files.length === 0) {
      return refuse('请填写正文或附上稿件。', { field: 'text', status: 400 })
    }
    const marked = markedField(ctx, { title: input.title, text: input.text })
    if (marked) return marked
    if (!input.isSecretFree) {
      return refuse('请先自查稿件不涉密，再送审。', {
        field: 'isSecretFree',
        clause: '43.1.11',
        cite: '第四十三条(一)11',
      })
    }
    const unit = ctx.org.homeUnitOf(ctx.actor.person!, ctx.today)!
    // 办公室人员都按文秘人员从严.
    const isClerk = input.isClerk || unit.id === officeOf(ctx.org)
    const needed = decide(manuscriptApprover, ctx, { isClerk, concernsWork: input.concernsWork })
    const full: Manuscript = {
      ...input,
      isClerk,
      unit: unit.id,
      author: ctx.actor.person!,
      approver: needed.outcome,
      approvedBy: null,
    }
    const head = headBeside(ctx.org, unit.id, ctx.actor.person!, ctx.today)
    const rest = {
      title: `投稿：${input.title}`,
      unit: unit.id,
      data: full,
      files: files.map((file) => ({ ...file, role: '稿件' })),
      decisions: [needed],
    }
    if (full.approver === '无须审批') {
      return { ...rest, state: 'passed', say: `不涉及业务和数据，${needed.reason}，可以投稿` }
    }
    if (head !== null) {
      return {
        ...rest,
        open: [{ step: 'head', label: '科室负责人意见', holder: head }],
        say: `送审，拟投${input.outlet}，由${full.approver}审批`,
      }
    }
    const next = toApprover(ctx, full)
    return isRefusal(next) ? next : { ...next, ...rest }
  },
})

function toApprover(ctx: Ctx<Manuscript>, full: Manuscript): Change<Manuscript, State> | Refusal {
  const chief = director(ctx.org, ctx.today)
  const leader = full.approver === '局长' ? chief : ctx.org.leaderOf(full.unit, ctx.today)
  const person = leader && leader.id !== full.author ? leader : chief
  if (!person || person.id === full.author) return refuse('没有可以审批的局领导。')
  return {
    state: 'approving',
    open: [{ step: 'approve', label: '审查稿件', holder: tokens.person(person.id) }],
    say: `送${person.name}审查`,
  }
}

const sign = act(z.strictObject({ text: opinion }), {
  label: '签署意见',
  from: ['heading'],
  to: ['approving'],
  primary: true,
  who: { label: '科室负责人', steps: ['head'], notOwn: true },
  clauses: basis,
  run: (ctx) => {
    const next = toApprover(ctx, ctx.data)
    if (isRefusal(next)) return next
    const said = ctx.input.text || '内容属实，不涉密，同意投稿。'
    return { ...next, opinion: { slot: '科室负责人', text: said }, say: `${said}${next.say}` }
  },
})

const approve = act(z.strictObject({ text: opinion }), {
  label: '同意投稿',
  from: ['approving'],
  to: ['passed'],
  primary: true,
  who: { label: '审批领导', steps: ['approve'], notOwn: true },
  clauses: basis,
  run: (ctx) => {
    const person = ctx.behalf?.principal ?? ctx.actor.person!
    const isChief = director(ctx.org, ctx.today)?.id === person
    const decided = decide(manuscriptOut, ctx, {
      isSecret: false,
      needed: ctx.data.approver,
      approvedBy: isChief ? '局长' : '分管领导',
    })
    if (!decided.outcome) return refusalOf(decided)
    const said = ctx.input.text || '同意投稿。'
    return {
      state: 'passed',
      data: { ...ctx.data, approvedBy: person },
      opinion: { slot: '审批', text: said },
      decisions: [decided],
      say: said,
    }
  },
})

const reject = act(
  z.strictObject({
    isSecret: shown(z.boolean(), '稿件涉密').default(false),
    reason: words(500).min(2, '请写明理由。'),
  }),
  {
    label: '不同意投稿',
    from: ['heading', 'approving'],
    to: ['refused'],
    danger: true,
    undo: false,
    who: { label: '各环节审查人', steps: ['head', 'approve'] },
    clauses: basis,
    run: (ctx) => ({
      state: 'refused',
      say: `不同意投稿${ctx.input.isSecret ? '，稿件涉密' : ''}：${ctx.input.reason}`,
    }),
  },
)

export const manuscript = matterType<Manuscript, State, Step>({
  type: 'manuscript',
  label: '宣传稿件审查',
  module: 'secrecy',
  about: '投稿不得涉密；涉及业务和数据的由分管领导审核，文秘人员投稿由局长审批。',
  flowVersion: 1,
  data,
  start: 'heading',
  states,
  steps: {
    create: { label: '送审稿件', state: 'heading', returnable: false },
    head: { label: '科室负责人意见', state: 'heading', returnable: false },
    approve: { label: '审查', state: 'approving', returnable: false },
  },
  create,
  actions: { sign, approve, reject },
  verbGuards: {
    reassign: ({ task }) =>
      task?.step === 'approve'
        ? refuse('稿件由规则所定的领导审批，不得转办。', {
            clause: '43.1.11',
            cite: '第四十三条(一)11',
          })
        : null,
  },
  readers: ({ data: d }, org) => [
    tokens.person(d.author),
    tokens.head(d.unit),
    tokens.head(officeOf(org)),
  ],
  form: ({ data: d, createdAt, createdBy, opinions: given }, names) => ({
    title: '文山州人力资源和社会保障局宣传稿件审查表',
    topLeft: `由谁审批：${d.approver}`,
    topRight: `送审日期：${formatDay(dayOf(createdAt))}`,
    rows: [
      [label('题目'), value(d.title, 10)],
      [label('作者'), value(createdBy.name, 4), label('科室'), value(names.unit(d.unit), 4)],
      [
        label('拟投媒体'),
        value(d.outlet, 4),
        label('涉及业务或数据'),
        value(d.concernsWork ? '是' : '否', 4),
      ],
      [label('自查'), value(d.isSecretFree ? '已自查，不涉密' : '', 10)],
      [label('稿件'), value(d.text || '见附件', 10)],
      [label('科室负责人'), opinions(given, ['科室负责人'], 18)],
      [label('审批'), opinions(given, ['审批'], 18)],
    ],
  }),
  text: ({ title, data: d }) => [title, d.outlet, d.text].join('\n'),
  columns: [
    { key: 'outlet', label: '拟投媒体', value: ({ data: d }) => d.outlet },
    { key: 'author', label: '作者', value: ({ data: d }, names) => names.person(d.author) },
    { key: 'approver', label: '由谁审批', value: ({ data: d }) => d.approver },
  ],
})
