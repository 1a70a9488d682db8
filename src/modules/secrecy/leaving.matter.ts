import { z } from 'zod'
import { dayOf, formatDay } from '#kernel/clocks/time.ts'
import { actionsOf, matterType } from '#kernel/matters/define.ts'
import type { Change, Ctx, Who } from '#kernel/matters/matter.ts'
import { personOf } from '#kernel/matters/verbs/people.ts'
import { tokens, type Directory } from '#kernel/org/directory.ts'
import { label, opinions, value } from '#kernel/printing/form.ts'
import { refuse } from '#kernel/refusal.ts'
import { decide, fixedClock, refusalOf } from '#modules/decide.ts'
import { day, ref, shown, words } from '#modules/fields.ts'
import {
  archivist,
  investigator,
  isOf,
  mailroom,
  officeHead,
  personnelCode,
} from '#modules/office.ts'
import {
  declassificationPeriod,
  papersReturnedOnTransfer,
} from '#rulebook/articles/a43-disclosure.ts'

/**
 * 离岗清退 (第四十三条(一)12): whoever leaves gives everything back, desk by desk; from a post with
 * secrets one signs the pledge and stays away from them until the period is over.
 */

/** Desks that something may still be owed to. */
const desks = {
  secret: '涉密文件',
  paper: '一般文件',
  archive: '档案',
  seal: '印章',
} as const
type Desk = keyof typeof desks

function holderOf(org: Directory, desk: Desk): number {
  if (desk === 'archive') return archivist(org)
  if (desk === 'seal') return officeHead(org)
  const post = desk === 'secret' ? org.postsWith('机要员')[0] : undefined
  return post ? tokens.post(post.id) : mailroom(org)
}

const grounds = ['调动', '退休', '辞职', '借调期满', '其他'] as const

const notice = z.strictObject({
  person: shown(ref, '离岗人员', { input: 'person', span: 6 }),
  ground: shown(z.enum(grounds, '请选择事由。'), '事由', { input: 'choice', span: 6 }),
  left: shown(day, '离岗日期', { input: 'day', span: 6 }),
  isSecretPost: shown(z.boolean(), '涉密岗位', { span: 6 }).default(false),
  months: shown(z.int().min(1).max(60).nullable(), '脱密期（个月）', {
    input: 'number',
    span: 6,
    when: { isSecretPost: [true] },
    hint: '不填的按本地设置。',
  }).default(null),
})

const cleared = z.object({
  held: z.int(),
  returned: z.int(),
  lost: z.int(),
  by: z.int(),
  at: z.string(),
})

const data = notice.extend({
  unit: z.int(),
  cleared: z.partialRecord(z.enum(Object.keys(desks) as [Desk, ...Desk[]]), cleared),
  pledgedAt: z.string().nullable(),
  ends: z.string().nullable(),
})
type Leaving = z.output<typeof data>

const states = {
  clearing: { label: '清退' },
  pledging: { label: '签保密承诺书' },
  closing: { label: '人事办结' },
  cooling: { label: '脱密期管理' },
  closed: { label: '已办结', end: 'done' },
  stayed: { label: '不再离岗', end: 'void' },
} as const
type State = keyof typeof states
type Step = 'create' | 'clear' | 'pledge' | 'close' | 'release'

const act = actionsOf<Leaving, State>()
const basis = [{ clause: '43.1.12a', cite: '第四十三条(一)12' }]

const personnelHead = (org: Directory): number => investigator(org) ?? officeHead(org)
const personnel: Who<Leaving> = {
  label: '人事教育科',
  test: (ctx) => isOf(ctx, personnelCode),
}

const create = act(notice, {
  label: '办理离岗清退',
  from: ['clearing'],
  to: ['clearing'],
  primary: true,
  undo: false,
  who: personnel,
  clauses: basis,
  run: (ctx) => {
    const person = personOf(ctx, ctx.input.person)
    if (!person) return refuse('没有这个人员，或已不在岗。', { field: 'person', status: 400 })
    const unit = ctx.org.homeUnitOf(person.id, ctx.today)
    if (!unit) return refuse('这个人员没有所在科室。', { field: 'person', status: 400 })
    return {
      title: `${person.name}离岗清退（${ctx.input.ground}）`,
      unit: unit.id,
      data: { ...ctx.input, unit: unit.id, cleared: {}, pledgedAt: null, ends: null },
      open: (Object.keys(desks) as Desk[]).map((desk) => ({
        step: 'clear',
        label: `清退${desks[desk]}：${person.name}`,
        holder: holderOf(ctx.org, desk),
        ref: desk,
      })),
      notices: [
        {
          to: [tokens.person(person.id)],
          kind: '通知',
          text: `您将于${formatDay(ctx.input.left)}离岗，请清退保存的文件、档案、印章。`,
        },
      ],
      say: `${person.name}将于${formatDay(ctx.input.left)}离岗，通知各处清退`,
    }
  },
})

const clear = act(
  z.strictObject({
    held: shown(z.int().min(0), '在手', { span: 4 }).default(0),
    returned: shown(z.int().min(0), '已清退', { span: 4 }).default(0),
    lost: shown(z.int().min(0), '已报遗失', { span: 4 }).default(0),
    note: words(200).default(''),
  }),
  {
    label: '清点清退',
    from: ['clearing'],
    to: ['clearing', 'pledging', 'closing'],
    primary: true,
    undo: false,
    who: { label: '机要员、收发员、档案管理员、办公室主任', steps: ['clear'] },
    clauses: basis,
    run: (ctx) => {
      const { held, returned, lost, note } = ctx.input
      const decided = decide(papersReturnedOnTransfer, ctx, { held, returned, reportedLost: lost })
      if (!decided.outcome) return refusalOf(decided, 'returned')
      const desk = ctx.task!.ref as Desk
      const done = { held, returned, lost, by: ctx.actor.person!, at: ctx.now }
      const next: Leaving = { ...ctx.data, cleared: { ...ctx.data.cleared, [desk]: done } }
      const said = `${desks[desk]}在手${held}件，清退${returned}件${lost > 0 ? `，报遗失${lost}件` : ''}${note ? `（${note}）` : ''}`
      const isLast = Object.keys(next.cleared).length === Object.keys(desks).length
      return {
        ...(isLast ? after(ctx, next) : {}),
        data: next,
        opinion: { slot: desks[desk], text: said },
        decisions: [decided],
        say: said,
      }
    },
  },
)

/** Everything is back: the pledge where the post had secrets, else personnel closes. */
function after(ctx: Ctx<Leaving>, next: Leaving): Omit<Change<Leaving, State>, 'say'> {
  return next.isSecretPost
    ? {
        state: 'pledging',
        open: [{ step: 'pledge', label: '签保密承诺书', holder: tokens.person(next.person) }],
      }
    : {
        state: 'closing',
        open: [{ step: 'close', label: '离岗办结', holder: personnelHead(ctx.org) }],
      }
}

const pledge = act(
  z.strictObject({
    isUnderstood: shown(z.boolean(), '知悉脱密期内不接触涉密事项，遵守保密承诺').default(false),
  }),
  {
    label: '签保密承诺书',
    from: ['pledging'],
    to: ['closing'],
    primary: true,
    undo: false,
    who: { label: '离岗人员', steps: ['pledge'] },
    clauses: [{ clause: '43.1.12b', cite: '第四十三条(一)12' }],
    run: (ctx) => {
      if (!ctx.input.isUnderstood) {
        return refuse('请阅读并确认承诺内容。', {
          field: 'isUnderstood',
          clause: '43.1.12b',
          cite: '第四十三条(一)12',
        })
      }
      const decided = decide(declassificationPeriod, ctx, {
        left: ctx.data.left,
        months: ctx.data.months,
        hasSigned: true,
        on: ctx.today,
      })
      return {
        state: 'closing',
        data: { ...ctx.data, pledgedAt: ctx.now, ends: decided.outcome.ends },
        open: [{ step: 'close', label: '离岗办结', holder: personnelHead(ctx.org) }],
        opinion: { slot: '承诺人', text: '知悉脱密期内不接触涉密事项，遵守保密承诺。' },
        decisions: [decided],
        say: `签保密承诺书，${decided.reason}`,
      }
    },
  },
)

const close = act(z.strictObject({ text: words(300).default('') }), {
  label: '离岗办结',
  from: ['closing'],
  to: ['closed', 'cooling'],
  primary: true,
  undo: false,
  who: { label: '人事教育科', steps: ['close'] },
  clauses: basis,
  run: (ctx) => {
    const { ends } = ctx.data
    const said = ctx.input.text || '清退完毕，可以办理离岗手续。'
    const signed = { opinion: { slot: '人事教育科', text: said }, say: said }
    if (ends === null || ends <= ctx.today) return { ...signed, state: 'closed' }
    return {
      ...signed,
      state: 'cooling',
      clocks: fixedClock(ends, {
        key: 'period',
        label: '脱密期满',
        cite: '第四十三条(一)12',
        from: ctx.now,
        warn: [90, 0],
      }),
      open: [
        {
          step: 'release',
          label: '脱密期满解除',
          holder: personnelHead(ctx.org),
          rank: 3,
          clock: { key: 'period' },
        },
      ],
    }
  },
})

const release = act(z.strictObject({ note: words(300).default('') }), {
  label: '解除脱密期',
  from: ['cooling'],
  to: ['closed'],
  primary: true,
  undo: false,
  who: { label: '人事教育科', steps: ['release'] },
  clauses: [{ clause: '43.1.12b', cite: '第四十三条(一)12' }],
  guard: ({ data: { ends }, today }) =>
    ends !== null && today < ends
      ? refuse(`脱密期到${formatDay(ends)}满，期内不得解除。`, {
          clause: '43.1.12b',
          cite: '第四十三条(一)12',
        })
      : null,
  run: (ctx) => ({ state: 'closed', say: `脱密期满，解除${ctx.input.note}` }),
})

const stay = act(z.strictObject({ reason: words(300).min(2, '请写明理由。') }), {
  label: '不再离岗',
  from: ['clearing', 'pledging', 'closing'],
  to: ['stayed'],
  undo: false,
  who: personnel,
  clauses: basis,
  run: (ctx) => ({ state: 'stayed', say: `不再离岗：${ctx.input.reason}` }),
})

export const leaving = matterType<Leaving, State, Step>({
  type: 'leaving',
  label: '离岗清退',
  module: 'secrecy',
  about: '调动、离岗须清退全部文件、资料；涉密岗位签保密承诺书，接受脱密期管理。',
  flowVersion: 1,
  data,
  start: 'clearing',
  states,
  steps: {
    create: { label: '办理离岗清退', state: 'clearing', returnable: false },
    clear: { label: '清点清退', state: 'clearing', returnable: false },
    pledge: { label: '签保密承诺书', state: 'pledging', returnable: false },
    close: { label: '离岗办结', state: 'closing', returnable: false },
    release: { label: '解除脱密期', state: 'cooling', returnable: false },
  },
  create,
  actions: { clear, pledge, close, release, stay },
  readers: ({ data: d }, org) => [
    tokens.person(d.person),
    tokens.head(d.unit),
    personnelHead(org),
    ...(Object.keys(desks) as Desk[]).map((desk) => holderOf(org, desk)),
  ],
  form: ({ data: d, createdAt, opinions: given }, names) => ({
    title: '文山州人力资源和社会保障局离岗清退单',
    topLeft: `事由：${d.ground}`,
    topRight: `办理日期：${formatDay(dayOf(createdAt))}`,
    rows: [
      [
        label('姓名'),
        value(names.person(d.person), 4),
        label('科室'),
        value(names.unit(d.unit), 4),
      ],
      [
        label('离岗日期'),
        value(formatDay(d.left), 4),
        label('脱密期满'),
        value(d.ends ? formatDay(d.ends) : d.isSecretPost ? '待签承诺书' : '不涉密', 4),
      ],
      ...Object.values(desks).map((desk) => [label(desk), opinions(given, [desk], 12)]),
      [label('承诺人'), opinions(given, ['承诺人'], 14)],
      [label('人事教育科'), opinions(given, ['人事教育科'], 14)],
    ],
  }),
  text: ({ title }) => title,
  columns: [
    { key: 'person', label: '离岗人员', value: ({ data: d }, names) => names.person(d.person) },
    { key: 'left', label: '离岗日期', value: ({ data: d }) => d.left },
    { key: 'ends', label: '脱密期满', value: ({ data: d }) => d.ends },
  ],
})
