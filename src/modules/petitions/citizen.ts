import { z } from 'zod'
import { personal } from '#kernel/privacy/personal.ts'
import { actionsOf } from '#kernel/matters/define.ts'
import { personOf } from '#kernel/matters/verbs/people.ts'
import { tokens } from '#kernel/org/directory.ts'
import { refuse } from '#kernel/refusal.ts'
import { attachments, day, plain, ref, shown, words } from '#modules/fields.ts'
import { openToMore, type Petition, type State } from '#modules/petitions/data.ts'
import { otherMatter, signingIn } from '#modules/petitions/intake.ts'
import { open } from '#modules/petitions/leading.ts'
import { tellJoint } from '#modules/petitions/joint/following.ts'
import { titleOf } from '#modules/petitions/beginning.ts'
import { clerkSeat, deskOf, deskSeat, isOfDesk } from '#modules/petitions/seats.ts'

/** 补充、撤回、确认收到；补充登记、关联 (第三十三条(八)3, 第五十六条(一)1(1)). */

const act = actionsOf<Petition, State>()

/** What is missing is asked for once. */
export const askMore = act(
  z.strictObject({ what: shown(plain(500, 4), '需要补充什么', { input: 'lines' }) }),
  {
    label: '一次性告知补充材料',
    from: ['proposing', 'inquiring'],
    to: ['proposing', 'inquiring'],
    undo: false,
    who: { label: '信访科、承办人', steps: ['propose', 'inquire'] },
    clauses: [{ clause: '33.10.1', cite: '第三十三条(十)' }],
    guard: ({ data }) =>
      data.asked
        ? refuse('补充材料一次性告知，已于' + data.asked.on + '告知过，请以现有材料办理。')
        : null,
    run: (ctx) => ({
      keepOwn: true,
      data: { ...ctx.data, asked: { what: ctx.input.what, on: ctx.today } },
      say: `一次性告知补充：${ctx.input.what}`,
    }),
  },
)

const supplementInput = z.strictObject({
  text: shown(personal('statement'), '补充的内容', { input: 'lines' }),
  files: shown(attachments, '补充的材料', { input: 'files' }),
})

export const supplement = act(supplementInput, {
  label: '补充材料',
  from: openToMore,
  to: openToMore,
  undo: false,
  who: { label: '信访人，或信访科代登记', citizen: 'also', test: isOfDesk },
  clauses: [{ clause: '33.10.1', cite: '第三十三条(十)' }],
  guard: ({ data, actor }) =>
    actor.isCitizen && data.supplements.length >= 10
      ? refuse('补充已有10次，请把其余材料交到信访科。')
      : null,
  run: (ctx) => {
    const { files, text } = ctx.input
    const handler = ctx.data.team ? tokens.person(ctx.data.team.handler) : clerkSeat(ctx.data, ctx)
    return {
      keepOwn: true,
      data: { ...ctx.data, supplements: [...ctx.data.supplements, { on: ctx.today, text }] },
      files: files.map((file) => ({ ...file, role: '信访人补充' })),
      notices: [{ to: [handler], kind: '通知', text: `信访人补充材料：${ctx.matter.title}` }],
      say: `信访人补充材料${files.length > 0 ? `，附件${files.length}个` : ''}`,
    }
  },
})

/** 撤回: not of a complaint about the staff, which is looked into all the same (第十四条(八)). */
export const recall = act(
  z.strictObject({ reason: shown(personal('statement'), '撤回的理由', { input: 'lines' }) }),
  {
    label: '撤回信访事项',
    from: openToMore,
    to: ['recalled'],
    undo: false,
    danger: true,
    who: { label: '信访人，或信访科代登记', citizen: 'also', test: isOfDesk },
    clauses: [{ clause: '14.8a', cite: '第十四条(八)' }],
    guard: ({ data }) => (mayRecall(data) ? null : keptOn),
    run: (ctx) => {
      const recalled = ctx.input.reason.masked
      const { joinedWith } = ctx.data
      return {
        state: 'recalled',
        data: { ...ctx.data, recalled },
        follow: [
          ...tellJoint(ctx, { is: '不再一并' }),
          ...(joinedWith
            ? [{ matter: joinedWith.id, action: 'letGo', input: { id: ctx.matter.id } }]
            : []),
        ],
        say: `信访人撤回：${recalled}`,
      }
    },
  },
)

/** Complaints about the staff and what was handed down go on to their end. */
export const mayRecall = (data: Petition): boolean =>
  data.about.length + data.aboutUnits.length === 0 && data.source === '群众'

const keptOn = refuse(
  '反映工作人员的和上级交办的有报必查，须办到底；新的意见请用“补充材料”说明。',
  {
    clause: '14.8a',
    cite: '第十四条(八)',
  },
)

/** 答复情况记录在案 (第三十三条(十一)5). */
export const confirm = act(
  z.strictObject({
    kind: shown(z.enum(['同意', '不服', '未表态'], '请选择。'), '对答复的意见', {
      input: 'choice',
    }),
  }),
  {
    label: '确认收到答复',
    from: ['closing', 'filing', 'filed'],
    to: ['closing', 'filing', 'filed'],
    undo: false,
    who: { label: '信访人，或信访科代登记', citizen: 'also', test: isOfDesk },
    clauses: [{ clause: '33.11.5b', cite: '第三十三条(十一)5' }],
    guard: ({ data }) => (data.reply || data.told || data.advice ? null : refuse('还没有答复。')),
    run: (ctx) => ({
      keepOwn: true,
      data: { ...ctx.data, attitude: { kind: ctx.input.kind, on: ctx.today } },
      say: `信访人收到答复，${ctx.input.kind}`,
    }),
  },
)

/** What was not known at registration: the sender's letter number, whom it is about. */
export const amend = act(
  signingIn
    .pick({
      about: true,
      aboutUnits: true,
      isAboutDesk: true,
      section: true,
      against: true,
      clerk: true,
    })
    .extend({
      letter: shown(words(60), '交办来函文号', { input: 'line', span: 6 }).default(''),
      organDue: shown(day.nullable(), '要求办结日期', { input: 'day', span: 6 }).default(null),
      receivers: shown(z.array(ref).max(10), '补记接待人', { input: 'people' }).default([]),
      reason: shown(plain(300, 2), '补充、更正的原因', { input: 'line' }),
    }),
  {
    label: '补充登记',
    from: open,
    to: open,
    undo: false,
    who: { label: '信访科', test: isOfDesk },
    clauses: [{ clause: '33.10.1', cite: '第三十三条(十)' }],
    run: (ctx) => {
      const { input } = ctx
      const { letter, organDue, section, clerk, receivers, reason } = input
      if (clerk !== null && !personOf(ctx, clerk)) {
        return refuse('请选择在岗人员。', { field: 'clerk', status: 400 })
      }
      const data: Petition = {
        ...ctx.data,
        about: [...new Set([...ctx.data.about, ...input.about])],
        aboutUnits: [...new Set([...ctx.data.aboutUnits, ...input.aboutUnits])],
        isAboutDesk: ctx.data.isAboutDesk || input.isAboutDesk,
        section: section ?? ctx.data.section,
        against: input.against || ctx.data.against,
        letter: letter || ctx.data.letter,
        organDue: organDue ?? ctx.data.organDue,
        clerk: clerk ?? ctx.data.clerk,
        receivers: [...new Set([...ctx.data.receivers, ...receivers])],
      }
      const isMoved = deskOf(data, ctx) !== deskOf(ctx.data, ctx)
      const kept = isMoved ? { ...data, clerk: null } : data
      const own = ['propose', 'tell', 'serve', 'signIn', 'issue', 'file', 'urgent']
      const mine = ctx.matter.tasks.filter(({ step }) => own.includes(step))
      return {
        keepOwn: true,
        data: kept,
        follow: tellJoint(ctx, {
          is: '被反映的',
          about: kept.about,
          aboutUnits: kept.aboutUnits,
          isAboutDesk: kept.isAboutDesk,
        }),
        title: titleOf(kept),
        unit: deskOf(kept, ctx),
        // What the desk has to do goes with the desk.
        ...(isMoved
          ? {
              close: mine.map(({ id }) => ({ id, outcome: '回避，移交其他科室' })),
              open: mine.map(({ step, label, rank, ref: part, dueOn }) => ({
                step,
                label,
                rank,
                ref: part,
                holder: deskSeat(kept, ctx),
                carry: dueOn,
              })),
            }
          : {}),
        say: `补充登记：${reason}`,
      }
    },
  },
)

export const linkEarlier = act(
  z.strictObject({
    to: shown(otherMatter, '先前的信访件', { input: 'matter', of: 'petition' }),
    text: shown(plain(300), '说明', { input: 'line' }).default(''),
  }),
  {
    label: '关联先前的件',
    from: open,
    to: open,
    undo: false,
    who: { label: '信访科', test: isOfDesk },
    clauses: [{ clause: '56.1.1.1a', cite: '第五十六条(一)1(1)' }],
    refers: ({ to }) => [to],
    run: (ctx) => {
      const other = ctx.others.get(ctx.input.to)
      if (!other || other.type !== 'petition' || other.id === ctx.matter.id) {
        return refuse('没有这一件信访，或您无权查看。', { field: 'to', status: 400 })
      }
      return {
        keepOwn: true,
        data: { ...ctx.data, earlier: [...new Set([...ctx.data.earlier, other.id])] },
        links: [{ to: other.id, kind: '先前信访' }],
        say: `关联${other.number}${ctx.input.text ? `：${ctx.input.text}` : ''}`,
      }
    },
  },
)
