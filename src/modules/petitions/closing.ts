import { z } from 'zod'
import { actionsOf } from '#kernel/matters/define.ts'
import type { Ctx } from '#kernel/matters/matter.ts'
import type { Decided } from '#rulebook/kit.ts'
import { clockOf, decide, fixedClock, limitOf, refusalOf } from '#modules/decide.ts'
import { attachments, day, linesOf, plain, shown, words } from '#modules/fields.ts'
import { archiveNumber, archiveSeries, retentions } from '#modules/filing.ts'
import { bureauName } from '#modules/office.ts'
import { type Petition, type State } from '#modules/petitions/data.ts'
import { casePapers } from '#modules/petitions/papers.ts'
import { receivedOn } from '#modules/petitions/beginning.ts'
import { tellJoint } from '#modules/petitions/joint/following.ts'
import { clerkSeat, isOfDesk } from '#modules/petitions/seats.ts'
import { serviceComplaintClosed } from '#rulebook/articles/a14-five-bans.ts'
import {
  petitionAssignedExtension,
  petitionClosing,
  petitionReportPack,
} from '#rulebook/articles/a33-petition-handling.ts'
import {
  graveMatterClosing,
  petitionGroupMeeting,
} from '#rulebook/articles/a33-petition-leaders.ts'
import {
  petitionFile,
  petitionFiling,
  petitionFilingDue,
} from '#rulebook/articles/a33-petition-records.ts'
import { importantPetition } from '#rulebook/articles/a44-scope.ts'
import { gravePetitionByCourier } from '#rulebook/articles/a33-petition-secrecy.ts'

/** 报结、结案审核、立卷归档 (第三十三条(十一)3、(十二)3, 第四十四条(一)10). */

const act = actionsOf<Petition, State>()

export const isAccepted = ({ acceptedOn }: Petition): boolean => acceptedOn !== null

export const reportUp = act(
  z.strictObject({
    number: shown(words(60).min(2, '请填写报告文号。'), '报告文号', { input: 'line', span: 6 }),
    on: shown(day, '报送日期', { input: 'day', span: 6 }),
    cases: shown(z.int().min(1), '报告所含案件（件）', { span: 4 }).default(1),
    channel: shown(z.enum(['机要', '电子邮件', '平台', '普通邮寄'], '请选择。'), '报送渠道', {
      input: 'choice',
      span: 8,
    }),
    receipt: shown(words(60), '机要编号和回执', { input: 'line' }).default(''),
    hasPapers: shown(z.boolean(), '附必备材料', { span: 6 }).default(false),
    isSealed: shown(z.boolean(), '加盖公章', { span: 6 }).default(false),
    hasCopies: shown(z.boolean(), '有复印件', { span: 6 }).default(false),
    hasDrafts: shown(z.boolean(), '有涂改底稿', { span: 6 }).default(false),
    files: shown(attachments, '报告和退件', { input: 'files' }),
  }),
  {
    label: '向交办机关报结',
    from: ['closing'],
    to: ['closing'],
    undo: false,
    who: { label: '信访科', test: (ctx) => isOfDesk(ctx) && ctx.data.source === '上级交办' },
    clauses: [{ clause: '33.11.3b', cite: '第三十三条(十一)3' }],
    run: (ctx) => {
      const { number, on, receipt, files, channel, ...pack } = ctx.input
      const packed = decide(petitionReportPack, ctx, pack)
      if (!packed.outcome) return refusalOf(packed)
      const grave = decide(gravePetitionByCourier, ctx, {
        isGrave: ctx.data.isGrave,
        channel,
        receipt,
      })
      if (!grave.outcome) return refusalOf(grave, 'channel')
      return {
        keepOwn: true,
        data: { ...ctx.data, reportedUp: { on, number, receipt } },
        clocks: [{ op: 'stop', key: 'organ' }],
        files: files.map((file) => ({ ...file, role: '报结材料' })),
        decisions: [packed, grave],
        say: `${on}向${ctx.data.organ}报结（${number}）`,
      }
    },
  },
)

/** Begun and not yet closed. */
const underWay: State[] = [
  'proposing',
  'approving',
  'serving',
  'forming',
  'inquiring',
  'instructing',
  'issuing',
  'closing',
]

/** Longer than the organ above allowed: by letter, before its day (第三十三条(十一)2). */
export const askOrgan = act(
  z.strictObject({
    letter: shown(words(60), '致交办机关的函号', { input: 'line', span: 6 }).default(''),
    until: shown(day, '请求延至', { input: 'day', span: 6 }),
  }),
  {
    label: '向交办机关申请延期',
    from: underWay,
    to: underWay,
    undo: false,
    who: { label: '信访科', test: (ctx) => isOfDesk(ctx) && ctx.data.organDue !== null },
    clauses: [{ clause: '33.11.2', cite: '第三十三条(十一)2' }],
    run: (ctx) => {
      const { letter, until } = ctx.input
      const decided = decide(petitionAssignedExtension, ctx, {
        organDue: ctx.data.organDue!,
        asked: ctx.today,
        hasLetter: letter !== '',
      })
      if (!decided.outcome) return refusalOf(decided, 'letter')
      return {
        keepOwn: true,
        data: { ...ctx.data, organDue: until },
        clocks: [
          { op: 'stop', key: 'organ' },
          ...fixedClock(until, {
            key: 'organ',
            label: `办结（${ctx.data.organ}同意延至${until}）`,
            cite: decided.cite,
            from: ctx.now,
            warn: [10, 5, 1],
          }),
        ],
        decisions: [decided],
        say: `致函${ctx.data.organ}（${letter}），延至${until}`,
      }
    },
  },
)

/** What the head of the desk looks for before closing an accepted petition. */
export const presentPapers = (data: Petition): string[] => [
  ...(data.reply || data.countyResult !== '' ? ['答复'] : []),
  ...(data.trips.length + data.findings.length > 0 || data.countyResult !== '' ? ['证据'] : []),
  ...(data.servings.length > 0 ? ['送达函'] : []),
  ...(data.servings.some(({ isServed, receipt }) => isServed && receipt !== '')
    ? ['送达回证']
    : []),
  ...(data.reportedUp ? ['上级退件'] : []),
]

export const close = act(
  z.strictObject({ text: shown(plain(500), '审核意见', { input: 'lines' }).default('') }),
  {
    label: '结案',
    from: ['closing'],
    to: ['filing'],
    primary: true,
    undo: false,
    who: { label: '信访科负责人', steps: ['close'] },
    clauses: [
      { clause: '33.11.3a', cite: '第三十三条(十一)3' },
      { clause: '33.3c', cite: '第三十三条(三)' },
      { clause: '33.5a', cite: '第三十三条(五)' },
      { clause: 'ch1.2.17a', cite: '第一章二(十七)' },
    ],
    run: (ctx) => {
      const { data } = ctx
      const isCase = isAccepted(data) && data.proposal?.proposal === '受理'
      const asked: Decided<boolean>[] = [
        decide(petitionGroupMeeting, ctx, {
          isGrave: data.isGrave,
          hasMeetingRecord: data.meetings.length > 0,
        }),
        decide(graveMatterClosing, ctx, {
          isGraveOrComplex: data.isGrave || data.isComplex,
          hasInstruction: data.instruction !== null,
          hasStudy: data.meetings.length > 0,
        }),
      ]
      if (isCase || data.proposal?.proposal === '转县（市）办理') {
        asked.push(
          decide(petitionClosing, ctx, {
            isAssigned: data.source === '上级交办',
            present: presentPapers(data),
            isSigned: true,
          }),
        )
      }
      if (data.about.length + data.aboutUnits.length > 0) {
        asked.push(
          decide(serviceComplaintClosed, ctx, {
            isInvestigated: data.findings.length > 0,
            finding: data.findings.map((one) => one.finding).join('、'),
            legalReason: data.grounds,
            isApprovedByHead: data.approval !== null,
          }),
        )
      }
      const no = asked.find(({ outcome }) => !outcome)
      if (no) return refusalOf(no)
      const text = ctx.input.text || '材料齐全，同意结案。'
      return {
        state: 'filing',
        data: { ...data, closedOn: ctx.today },
        clocks: [
          { op: 'stop', key: 'organ' },
          ...clockOf(limitOf(petitionFilingDue, ctx, {}), {
            key: 'file',
            label: '案结卷成',
            from: ctx.now,
          }),
        ],
        open: [
          {
            step: 'file',
            label: '立卷归档',
            holder: clerkSeat(data, ctx),
            rank: 3,
            clock: { key: 'file' },
          },
        ],
        follow: data.reply ? [] : tellJoint(ctx, { is: '不再一并' }),
        opinion: { slot: '结案审核', text },
        decisions: asked,
        say: `结案：${text}`,
      }
    },
  },
)

/** 受理的一案一档; what was refused, told or answered on the spot may be bound together. */
export const kindOfFile = (data: Petition) =>
  data.purpose === '政策咨询'
    ? '咨询'
    : isAccepted(data)
      ? '受理案件'
      : data.proposal?.proposal === '不予受理' || data.told
        ? '不予受理'
        : '一般来信'

export const file = act(
  z.strictObject({
    way: shown(z.enum(['一案一档', '组合立卷'], '请选择。'), '立卷方式', { input: 'choice' }),
    retention: shown(z.enum(retentions), '保管期限', {
      input: 'choice',
      span: 6,
      when: { way: ['一案一档'] },
    }).default('10年'),
    pages: shown(z.int().min(1).max(5000), '页数', {
      span: 6,
      when: { way: ['一案一档'] },
    }).default(1),
    volume: shown(plain(40), '组合卷号', {
      input: 'line',
      when: { way: ['组合立卷'] },
      hint: '按类别、季度，如：2026年第1季度不予受理卷',
    }).default(''),
  }),
  {
    label: '立卷归档',
    from: ['filing'],
    to: ['filed'],
    primary: true,
    undo: false,
    who: { label: '信访科经办人', steps: ['file'] },
    clauses: [
      { clause: '33.12.3a', cite: '第三十三条(十二)3' },
      { clause: '44.1.10', cite: '第四十四条(一)10' },
    ],
    draws: ({ way, retention }, today) =>
      way === '一案一档' ? archiveSeries(Number(today.slice(0, 4)), retention) : null,
    run: (ctx) => {
      const { data, input } = ctx
      const how = decide(petitionFiling, ctx, { kind: kindOfFile(data) })
      if (how.outcome === '一案一档' && input.way !== '一案一档') return refusalOf(how, 'way')
      const worth = decide(importantPetition, ctx, {
        isMarkedImportant: data.isGrave,
        hasInstruction: data.instruction !== null,
      })
      if (worth.outcome && input.way !== '一案一档') return refusalOf(worth, 'way')
      const papers = casePapers(data)
      const whole = decide(petitionFile, ctx, { papers })
      const isCase = kindOfFile(data) === '受理案件' && data.reply !== null
      if (isCase && !whole.outcome) return refusalOf(whole)
      if (input.way === '组合立卷') {
        return {
          state: 'filed',
          data: { ...data, volume: input.volume },
          decisions: [how],
          say: `组合立卷：${input.volume}`,
        }
      }
      return filedAlone(ctx, data, input, [how, worth, ...(isCase ? [whole] : [])])
    },
  },
)

function filedAlone(
  ctx: Ctx<Petition>,
  data: Petition,
  { retention, pages }: { retention: (typeof retentions)[number]; pages: number },
  decisions: Decided<unknown>[],
) {
  const [n = 0] = Object.values(ctx.numbers)
  const year = Number(ctx.today.slice(0, 4))
  const no = archiveNumber(year, retention, n)
  const archive = {
    no,
    year,
    retention,
    category: '信访',
    author: bureauName(ctx.org),
    number: data.reply?.number ?? ctx.matter.number ?? '',
    title: `${data.subject}信访案卷（诉求${linesOf(data.claims).length}项）`,
    date: data.reply?.on ?? receivedOn(data),
    pages,
  }
  return {
    state: 'filed' as const,
    data: { ...data, archive },
    decisions,
    say: `一案一档，保管${retention}，档号${no}`,
  }
}
