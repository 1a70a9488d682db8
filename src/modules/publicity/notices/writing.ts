import { z } from 'zod'
import { maskNumbers } from '#kernel/privacy/mask.ts'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Change, Ctx } from '#kernel/matters/matter.ts'
import { personOf } from '#kernel/matters/verbs/people.ts'
import { tokens, type UnitId } from '#kernel/org/directory.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import { decide, refusalOf } from '#modules/decide.ts'
import { shown, words } from '#modules/fields.ts'
import { headBeside, isStaff } from '#modules/office.ts'
import {
  rewriting,
  writing,
  type Notice,
  type State,
  type Writing,
} from '#modules/publicity/notices/data.ts'
import { keepersOf } from '#modules/publicity/notices/keepers.ts'
import { signingLeader } from '#modules/publicity/requests/seats.ts'
import { noSecretsOnWeb } from '#rulebook/articles/a32-website-content.ts'
import {
  proofreadingChecks,
  webItemOwner,
  webProofreading,
  webTier,
} from '#rulebook/articles/a32-website-review.ts'
import { secretMarkIn } from '#rulebook/articles/a43-secrecy.ts'

/** 起草、修改、校对 (第三十二条(四)). */

const act = actionsOf<Notice, State>()
const basis = [
  { clause: '51.6.1', cite: '第五十一条(六)1' },
  { clause: '32.4.0a', cite: '第三十二条(四)' },
]

/** What the tier of review follows from: 公示 and 政策 speak for themselves. */
const sortOf = ({ kind, sort }: Writing) =>
  kind === '公示' ? '公示' : kind === '政策' ? '重要规定' : sort

/** Pieces of the text that look like somebody's number and were not explained. */
const openHits = ({ title, text, explained }: Writing): number => {
  if (explained !== '') return 0
  const whole = `${title}\n${text}`
  const masked = maskNumbers(whole)
  return masked === whole ? 0 : (masked.match(/\*{2,}/gu) ?? ['']).length
}

/** What is wrong with the text, or how it is to be reviewed. */
function checked(ctx: Ctx<Notice>, input: Writing, unit: string): Notice['tier'] | Refusal {
  const sort = sortOf(input)
  if (sort === '') return refuse('请选择信息种类。', { field: 'sort', status: 400 })
  const { kind, first, last, until, isOwnWork, source, link } = input
  if (sort === '企业招聘信息' && until === null) {
    return refuse('招聘信息请填写到期日，到期不再显示。', {
      field: 'until',
      clause: '32.6.6',
      cite: '第三十二条(六)6',
    })
  }
  if (kind === '公示' && (first === null || last === null)) {
    return refuse('公示须有首日和末日。', { field: first === null ? 'first' : 'last', status: 400 })
  }
  if (first !== null && last !== null && last < first) {
    return refuse('末日不能早于首日。', { field: 'last', status: 400 })
  }
  if (until !== null && last !== null && until < last) {
    return refuse('到期日不能早于公示末日。', { field: 'until', status: 400 })
  }
  if (!isOwnWork && (source === '' || link === '')) {
    return refuse('转发的信息须注明来源单位和原文链接。', {
      field: source === '' ? 'source' : 'link',
      clause: '32.6.2',
      cite: '第三十二条(六)2',
    })
  }
  const owned = decide(webItemOwner, ctx, { isExternal: false, owner: unit })
  if (!owned.outcome) return refusalOf(owned)
  const clean = decide(noSecretsOnWeb, ctx, {
    hasMark: secretMarkIn(`${input.title}\n${input.text}`) !== null,
    hasTradeSecret: false,
    openHits: openHits(input),
  })
  if (!clean.outcome) return refusalOf(clean, 'text')
  return decide(webTier, ctx, { kind: sort, isImportant: input.isImportant }).outcome
}

/** To whoever reads it first: the proofreader. */
function toProof(ctx: Ctx<Notice>, data: Notice): Omit<Change<Notice, State>, 'say'> | Refusal {
  const { draft, unit } = data
  const staff = ctx.org.membersOf(unit, ctx.today)
  const reader = draft.proofreader ?? (staff.length > 1 ? null : data.author)
  if (reader === null) {
    return refuse('请选择撰稿人以外的校对人。', {
      field: 'proofreader',
      clause: '32.4.0b',
      cite: '第三十二条(四)',
    })
  }
  if (!personOf(ctx, reader) || (staff.length > 1 && reader === data.author)) {
    return refuse('校对人须为撰稿人以外的在岗人员。', {
      field: 'proofreader',
      clause: '32.4.0b',
      cite: '第三十二条(四)',
    })
  }
  return {
    state: 'proofing',
    data: { ...data, proofread: null, card: null, signed: [] },
    title: draft.title,
    unit,
    open: [{ step: 'proof', label: '校对', holder: tokens.person(reader), rank: 2 }],
  }
}

export const create = act(writing, {
  label: '起草公告公示',
  from: ['drafting'],
  to: ['proofing'],
  primary: true,
  undo: false,
  who: { label: '各科室工作人员', test: isStaff },
  clauses: basis,
  run: (ctx) => {
    const { input, org, today } = ctx
    const home = org.homeUnitOf(ctx.actor.person!, today)!
    const tier = checked(ctx, input, home.name)
    if (isRefusal(tier)) return tier
    const data: Notice = {
      draft: input,
      unit: home.id,
      author: ctx.actor.person!,
      change: '',
      changesFacts: false,
      tier,
      proofread: null,
      card: null,
      signed: [],
      published: null,
      firstOn: null,
      earlier: [],
      takedown: null,
      held: null,
      removedOn: null,
    }
    const next = toProof(ctx, data)
    if (isRefusal(next)) return next
    return {
      ...next,
      files: input.files.map((file) => ({ ...file, role: '附件' })),
      say: `起草${input.kind}，${tier}审核，送校对`,
    }
  },
})

const again = (ctx: Ctx<Notice, z.output<typeof rewriting>>) => {
  const { change, changesFacts, ...draft } = ctx.input
  const tier = checked(ctx, draft, ctx.org.unit(ctx.data.unit).name)
  if (isRefusal(tier)) return tier
  const by = ctx.behalf?.principal ?? ctx.actor.person!
  const next = toProof(ctx, { ...ctx.data, draft, change, changesFacts, tier, author: by })
  if (isRefusal(next)) return next
  const known = new Set(ctx.data.draft.files.map(({ id }) => id))
  return {
    ...next,
    files: draft.files
      .filter(({ id }) => !known.has(id))
      .map((file) => ({ ...file, role: '附件' })),
  }
}

export const rewrite = act(rewriting, {
  label: '改后再送',
  from: ['drafting'],
  to: ['proofing'],
  primary: true,
  undo: false,
  who: { label: '撰稿人', steps: ['rewrite'] },
  clauses: basis,
  run: (ctx) => {
    const next = again(ctx)
    return isRefusal(next) ? next : { ...next, say: `改后再送：${ctx.input.change}` }
  },
})

/** 修改已发布的 (第三十二条(十三)): the published text stays until the new one is signed. */
export const revise = act(rewriting, {
  label: '更正、更新',
  from: ['published'],
  to: ['proofing'],
  undo: false,
  who: {
    label: '发布科室工作人员',
    test: (ctx) => ctx.org.homeUnitOf(ctx.actor.person ?? 0, ctx.today)?.id === ctx.data.unit,
  },
  clauses: [{ clause: '32.13b', cite: '第三十二条(十三)' }],
  run: (ctx) => {
    const next = again(ctx)
    return isRefusal(next) ? next : { ...next, say: `提出更正：${ctx.input.change}` }
  },
})

export const proof = act(
  z.strictObject({
    passed: shown(
      z.array(z.enum(proofreadingChecks)).max(proofreadingChecks.length),
      '逐项校对通过的',
      { input: 'choices' },
    ).default([]),
  }),
  {
    label: '校对通过',
    from: ['proofing'],
    to: ['examining'],
    primary: true,
    undo: false,
    who: { label: '校对人', steps: ['proof'] },
    clauses: [{ clause: '32.4.0b', cite: '第三十二条(四)' }],
    run: (ctx) => {
      const { data, org, today } = ctx
      const by = ctx.behalf?.principal ?? ctx.actor.person!
      const done = decide(webProofreading, ctx, {
        writer: org.person(data.author).name,
        proofreader: org.person(by).name,
        staff: Math.max(1, org.membersOf(data.unit, today).length),
        passed: ctx.input.passed,
      })
      if (!done.outcome) return refusalOf(done, 'passed')
      const holder = examiner(ctx, data)
      if (isRefusal(holder)) return holder
      return {
        state: 'examining',
        data: { ...data, proofread: { by, on: today } },
        open: [{ step: 'examine', label: '内容审查', holder, rank: 2 }],
        decisions: [done],
        say: '七项校对通过',
      }
    },
  },
)

/** 栏目责任科室负责人 (第三十二条(七)); of a column that is nobody's, the section's own head. */
function examiner(ctx: Ctx<Notice>, { draft, unit, author }: Notice): number | Refusal {
  const keepers = keepersOf(draft.column, ctx)
  const owner: UnitId = keepers.includes(unit) ? unit : (keepers[0] ?? unit)
  return headBeside(ctx.org, owner, author, ctx.today) ?? signingLeader(owner, { ...ctx, author })
}

/** Back to the writer, with what is wrong; of what stands published the published text stays. */
export const sendBack = act(
  z.strictObject({
    reason: shown(words(500).min(4, '请写明理由。'), '退回的理由', { input: 'lines' }),
  }),
  {
    label: '退回撰稿人',
    from: ['proofing', 'examining', 'reviewing', 'deciding', 'publishing'],
    to: ['drafting'],
    undo: false,
    who: {
      label: '校对人、审查人、审签领导、信息中心',
      steps: ['proof', 'examine', 'review', 'decide', 'publish'],
    },
    clauses: basis,
    run: (ctx) => ({
      state: 'drafting',
      data: { ...ctx.data, proofread: null, card: null, signed: [] },
      clocks: ctx.matter.state === 'publishing' ? [{ op: 'stop', key: 'publish' }] : [],
      open: [
        {
          step: 'rewrite',
          label: '修改公告公示',
          holder: tokens.person(ctx.data.author),
          rank: 2,
          note: ctx.input.reason,
        },
      ],
      say: `退回：${ctx.input.reason}`,
    }),
  },
)

export const drop = act(
  z.strictObject({
    reason: shown(words(300).min(2, '请写明理由。'), '理由', { input: 'lines' }),
  }),
  {
    label: '不再发布',
    from: ['drafting'],
    to: ['dropped', 'published'],
    undo: false,
    danger: true,
    who: { label: '撰稿人', steps: ['rewrite'] },
    run: (ctx) =>
      ctx.data.published
        ? { state: 'published', say: `放弃更正，仍以原版公开：${ctx.input.reason}` }
        : { state: 'dropped', say: `不再发布：${ctx.input.reason}` },
  },
)
