import { z } from 'zod'
import { dayOf, formatDay } from '#kernel/clocks/time.ts'
import { actionsOf, matterType } from '#kernel/matters/define.ts'
import { personOf } from '#kernel/matters/verbs/people.ts'
import { tokens } from '#kernel/org/directory.ts'
import { label, opinions, value } from '#kernel/printing/form.ts'
import { refuse } from '#kernel/refusal.ts'
import { decide, refusalOf } from '#modules/decide.ts'
import { linesOf, ref, shown, words } from '#modules/fields.ts'
import { archivist, officeHead, officeOf } from '#modules/office.ts'
import { retentionEnd } from '#modules/filing.ts'
import { secretDestructionPresence } from '#rulebook/articles/a43-archivists.ts'
import { destructionAuthority } from '#rulebook/articles/a43-secretaries.ts'
import { twoWitnesses } from '#rulebook/articles/a53-destruction.ts'

/**
 * 档案鉴定销毁 (第四十三条(二)5、(三)7, 第五十三条(一)6、(二)4): only what is past its retention
 * period, appraised by several, approved, and destroyed with two others looking on.
 */

const proposal = z.strictObject({
  items: shown(words(8000).min(3, '请填写档号，一行一个。'), '拟销毁的档号（一行一个）', {
    input: 'lines',
  }),
  members: shown(z.array(ref).min(2, '鉴定人不少于2人。').max(9), '鉴定人', { input: 'people' }),
  opinion: shown(words(1000).min(4, '请写明鉴定意见。'), '鉴定意见', { input: 'lines' }),
})

const data = proposal.extend({
  approvedBy: z.int().nullable(),
  destroyed: z.object({ on: z.string(), witnesses: z.array(z.int()), pieces: z.int() }).nullable(),
})
type Disposal = z.output<typeof data>

/** Each 档号 once, however often it was written. */
const itemsOf = ({ items }: Pick<Disposal, 'items'>) => [...new Set(linesOf(items))]

const states = {
  reviewing: { label: '办公室审核' },
  approving: { label: '局领导批准' },
  destroying: { label: '监销' },
  destroyed: { label: '已销毁', end: 'done' },
  kept: { label: '继续保管', end: 'void' },
} as const
type State = keyof typeof states
type Step = 'create' | 'review' | 'approve' | 'destroy'

const act = actionsOf<Disposal, State>()
const witnessed = [
  { clause: '53.1.6f', cite: '第五十三条(一)6' },
  { clause: '43.3.7', cite: '第四十三条(三)7' },
]
const authority = [{ clause: '43.2.5a', cite: '第四十三条(二)5' }]

const create = act(proposal, {
  label: '提出鉴定销毁',
  from: ['reviewing'],
  to: ['reviewing'],
  primary: true,
  undo: false,
  who: { label: '档案管理员', test: (ctx) => ctx.actor.tokens.includes(archivist(ctx.org)) },
  clauses: authority,
  run: (ctx) => {
    const items = itemsOf(ctx.input)
    for (const no of items) {
      const end = retentionEnd(no)
      if (end === undefined) {
        return refuse(`“${no}”不是档号，应如 WS·2010-D10-0001。`, { field: 'items', status: 400 })
      }
      if (end === null) {
        return refuse(`${no}永久保管，不得销毁。`, { field: 'items', ...authority[0] })
      }
      if (end > ctx.today) {
        return refuse(`${no}保管到${formatDay(end)}，未到期不得销毁。`, {
          field: 'items',
          ...authority[0],
        })
      }
    }
    const members = [...new Set(ctx.input.members)]
    if (members.length < 2 || members.some((id) => !personOf(ctx, id))) {
      return refuse('鉴定人须为2名以上在岗人员。', { field: 'members', status: 400 })
    }
    return {
      title: `鉴定销毁档案${items.length}件`,
      unit: officeOf(ctx.org),
      data: { ...ctx.input, members, approvedBy: null, destroyed: null },
      open: [{ step: 'review', label: '审核鉴定意见', holder: officeHead(ctx.org) }],
      opinion: { slot: '鉴定意见', text: ctx.input.opinion },
      say: `提出销毁${items.length}件，鉴定人${members.map((id) => ctx.org.person(id).name).join('、')}`,
    }
  },
})

const review = act(z.strictObject({ text: words(300).default('') }), {
  label: '审核',
  from: ['reviewing'],
  to: ['approving'],
  primary: true,
  who: { label: '办公室主任', steps: ['review'], notOwn: true },
  clauses: authority,
  run: (ctx) => {
    const leader = ctx.org.leaderOf(officeOf(ctx.org), ctx.today)
    if (!leader) return refuse('办公室没有分管领导，请系统管理员先明确分管。')
    const decided = decide(destructionAuthority, ctx, { kind: '内部刊物、资料' })
    const said = ctx.input.text || '同意鉴定意见。'
    return {
      state: 'approving',
      open: [{ step: 'approve', label: '批准销毁档案', holder: tokens.person(leader.id) }],
      opinion: { slot: '办公室', text: said },
      decisions: [decided],
      say: `${said}送${leader.name}批准`,
    }
  },
})

const approve = act(z.strictObject({ text: words(300).default('') }), {
  label: '批准销毁',
  from: ['approving'],
  to: ['destroying'],
  primary: true,
  undo: false,
  who: { label: '分管办公室的局领导', steps: ['approve'], notOwn: true },
  clauses: authority,
  run: (ctx) => {
    const said = ctx.input.text || '同意销毁。'
    return {
      state: 'destroying',
      data: { ...ctx.data, approvedBy: ctx.behalf?.principal ?? ctx.actor.person },
      open: [{ step: 'destroy', label: '监销档案', holder: archivist(ctx.org) }],
      opinion: { slot: '局领导', text: said },
      say: said,
    }
  },
})

const destroy = act(
  z.strictObject({
    pieces: shown(z.int().min(0), '销毁件数'),
    witnesses: shown(z.array(ref).max(5), '监销人（2人，不含销毁人）', { input: 'people' }),
    place: shown(words(100).min(2, '请写明销毁地点和方式。'), '地点和方式', { input: 'line' }),
  }),
  {
    label: '登记销毁',
    from: ['destroying'],
    to: ['destroyed'],
    primary: true,
    danger: true,
    undo: false,
    who: { label: '档案管理员', steps: ['destroy'] },
    clauses: witnessed,
    run: (ctx) => {
      const { pieces, witnesses, place } = ctx.input
      const operator = ctx.actor.person!
      const counted = decide(twoWitnesses, ctx, {
        operator,
        witnesses,
        listed: itemsOf(ctx.data).length,
        destroyed: pieces,
      })
      if (!counted.outcome) return refusalOf(counted, 'witnesses')
      if (witnesses.some((id) => !personOf(ctx, id))) {
        return refuse('监销人须为在岗人员。', { field: 'witnesses', status: 400 })
      }
      const present = decide(secretDestructionPresence, ctx, {
        present: [operator, ...witnesses].map((id) => ({
          name: ctx.org.person(id).name,
          post: ctx.org.postsOf(id, ctx.today)[0]?.post.title ?? '',
          isApprover: id === ctx.data.approvedBy,
        })),
        hasProcedure: ctx.data.approvedBy !== null,
      })
      if (!present.outcome) return refusalOf(present, 'witnesses')
      const names = witnesses.map((id) => ctx.org.person(id).name).join('、')
      const said = `销毁${pieces}件，${place}，监销人${names}。`
      return {
        state: 'destroyed',
        data: { ...ctx.data, destroyed: { on: ctx.today, witnesses, pieces } },
        opinion: { slot: '销毁', text: said },
        decisions: [counted, present],
        say: said,
      }
    },
  },
)

const keep = act(z.strictObject({ reason: words(300).min(2, '请写明理由。') }), {
  label: '不同意，继续保管',
  from: ['reviewing', 'approving'],
  to: ['kept'],
  undo: false,
  who: { label: '办公室主任或局领导', steps: ['review', 'approve'] },
  clauses: authority,
  run: (ctx) => ({ state: 'kept', say: `继续保管：${ctx.input.reason}` }),
})

export const disposal = matterType<Disposal, State, Step>({
  type: 'archive-disposal',
  label: '鉴定销毁',
  module: 'archives',
  about: '保管期满的档案经鉴定、批准，由两人监销。',
  flowVersion: 1,
  data,
  start: 'reviewing',
  states,
  steps: {
    create: { label: '提出鉴定销毁', state: 'reviewing', returnable: false },
    review: { label: '审核', state: 'reviewing', returnable: false },
    approve: { label: '批准', state: 'approving', returnable: false },
    destroy: { label: '监销', state: 'destroying', returnable: false },
  },
  create,
  actions: { review, approve, destroy, keep },
  readers: ({ data: d }, org) => [
    archivist(org),
    officeHead(org),
    tokens.head(officeOf(org)),
    ...d.members.map((id) => tokens.person(id)),
    ...(d.destroyed?.witnesses ?? []).map((id) => tokens.person(id)),
  ],
  form: ({ data: d, createdAt, opinions: given }, names) => ({
    title: '文山州人力资源和社会保障局档案鉴定销毁清册',
    topLeft: `件数：${itemsOf(d).length}`,
    topRight: `鉴定日期：${formatDay(dayOf(createdAt))}`,
    rows: [
      [label('档号'), value(itemsOf(d).join('\n'), 10)],
      [label('鉴定人'), value(d.members.map(names.person).join('、'), 10)],
      ...['鉴定意见', '办公室', '局领导', '销毁'].map((slot) => [
        label(slot),
        opinions(given, [slot], 16),
      ]),
      [label('监销人签字'), value((d.destroyed?.witnesses ?? []).map(names.person).join('、'), 10)],
    ],
  }),
  text: ({ title, data: d }) => `${title}\n${d.items}`,
  columns: [
    { key: 'items', label: '件数', value: ({ data: d }) => itemsOf(d).length },
    { key: 'destroyed', label: '销毁日期', value: ({ data: d }) => d.destroyed?.on ?? null },
  ],
})
