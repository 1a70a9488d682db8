import { z } from 'zod'
import { actionsOf, matterType } from '#kernel/matters/define.ts'
import { dayOf, formatDay } from '#kernel/clocks/time.ts'
import type { Ctx } from '#kernel/matters/matter.ts'
import { personOf } from '#kernel/matters/verbs/people.ts'
import { tokens, type Directory } from '#kernel/org/directory.ts'
import { label, value } from '#kernel/printing/form.ts'
import { refuse } from '#kernel/refusal.ts'
import { clockOf, decide, fixedClock, limitOf, refusalOf } from '#modules/decide.ts'
import { ref, words } from '#modules/fields.ts'
import {
  classifiedData,
  copying,
  lending,
  registration,
  states,
  type Classified,
  type State,
} from '#modules/secrecy/classified-data.ts'
import { officeHead, officeOf } from '#modules/office.ts'
import {
  noStateSecrets,
  secretMarkIn,
  secretWithinThreeDays,
  topSecretTitle,
} from '#rulebook/articles/a43-secrecy.ts'
import { paperCopyAllowed, paperCopyMarked } from '#rulebook/articles/a43-copying.ts'
import { circulationRange, secretTakeOut } from '#rulebook/articles/a43-all-staff.ts'
import { twoWitnesses } from '#rulebook/articles/a53-destruction.ts'

/**
 * 涉密件登记 (第四十三条, 第五十三条(一)3、6): physical copies only — number, level, holder, due back.
 * There is no field for content and none for attachments; 绝密 has no title either.
 */

const act = actionsOf<Classified, State>()
const keeper = { label: '机要员或收发员', duties: ['机要员', '收发员'] } as const

/** 机要员, or the 收发员 where the office has none. */
function keeperOf(org: Directory): number {
  const post = org.postsWith('机要员')[0] ?? org.postsWith('收发员')[0]
  if (!post) throw new Error('organisation has no post 机要员')
  return tokens.post(post.id)
}

const keep = (ctx: Ctx<Classified>) => ({
  step: 'keep',
  label: '保管清点',
  holder: keeperOf(ctx.org),
  rank: 1,
})

export const classified = matterType<Classified, State, 'create' | 'keep' | 'hold'>({
  type: 'classified',
  label: '涉密件登记',
  module: 'secrecy',
  about: '只登记实物：密级、份数、编号、去向。不得录入内容，不得上传附件；绝密件不登记标题。',
  flowVersion: 1,
  data: classifiedData,
  start: 'held',
  states,
  steps: {
    create: { label: '登记', state: 'held', returnable: false },
    keep: { label: '保管清点', state: 'held', returnable: false },
    hold: { label: '阅办归还', state: 'lent', returnable: false },
  },
  create: act(registration, {
    label: '登记涉密件',
    from: ['held'],
    to: ['held'],
    primary: true,
    undo: false,
    who: keeper,
    clauses: [
      { clause: '43.4.2', cite: '第四十三条(四)2' },
      { clause: '53.1.3c', cite: '第五十三条(一)3' },
    ],
    draws: (_input, today) => `涉密/${today.slice(0, 4)}`,
    run: (ctx) => {
      const { files, ...input } = ctx.input
      if (files.length > 0) {
        const decided = decide(noStateSecrets, ctx, { mark: input.level })
        return refuse('涉密件只登记实物，不得上传附件或录入内容。', {
          clause: decided.rule,
          cite: decided.cite,
          field: 'files',
        })
      }
      const title = decide(topSecretTitle, ctx, {
        level: input.level,
        title: input.title,
      })
      if (!title.outcome) return refusalOf(title, 'title')
      const decided = decide(noStateSecrets, ctx, {
        mark: secretMarkIn(input.title),
      })
      if (!decided.outcome) return refusalOf(decided, 'title')
      const limit = limitOf(secretWithinThreeDays, ctx, {
        isUrgent: input.isUrgent,
      })
      const [n = 0] = Object.values(ctx.numbers)
      return {
        number: `密${ctx.today.slice(0, 4)}-${String(n).padStart(3, '0')}`,
        title: input.title || `${input.level}件（不登记标题）`,
        data: { ...input, holder: null, dueBack: null, made: [], destroyed: null },
        clocks: clockOf(limit, { key: 'handle', label: '密件处理', from: ctx.now }),
        open: [{ ...keep(ctx), clock: { key: 'handle' } }],
        decisions: [title, limit],
        say: `登记${input.level}件${input.copies}份${input.copyNumbers ? `（${input.copyNumbers}）` : ''}`,
      }
    },
  }),
  actions: {
    lend: act(lending, {
      label: '交阅（附退交时限通知单）',
      from: ['held'],
      to: ['lent'],
      primary: true,
      undo: false,
      who: { label: '机要员或收发员', steps: ['keep'] },
      clauses: [{ clause: '53.1.3b', cite: '第五十三条(一)3' }],
      run: (ctx) => {
        const person = personOf(ctx, ctx.input.person)
        if (!person) return refuse('没有这个人员，或已不在岗。', { field: 'person', status: 400 })
        const { dueBack, isTakenOut, reason, keeping, approval } = ctx.input
        if (dueBack < ctx.today) {
          return refuse('退交日期不能早于今天。', { field: 'dueBack', status: 400 })
        }
        const { range = [] } = ctx.data
        const inRange = decide(circulationRange, ctx, {
          reader: person.name,
          range: range.length > 0 ? range.map((id) => ctx.org.person(id).name) : [person.name],
          isApproved: approval !== '',
        })
        if (!inRange.outcome) return refusalOf(inRange, 'person')
        const out = decide(secretTakeOut, ctx, {
          reason,
          keeping,
          due: dueBack,
          isApproved: approval !== '',
        })
        if (isTakenOut && !out.outcome) return refusalOf(out, 'approval')
        return {
          state: 'lent',
          data: { ...ctx.data, holder: person.id, dueBack: ctx.input.dueBack },
          clocks: [
            { op: 'stop', key: 'handle' },
            ...fixedClock(ctx.input.dueBack, {
              key: 'back',
              label: '退交',
              cite: '第五十三条(一)3',
              from: ctx.now,
              warn: [1, 0],
            }),
          ],
          open: [
            {
              step: 'hold',
              label: '阅办后退还',
              holder: keeperOf(ctx.org),
              rank: 0,
              clock: { key: 'back' },
            },
            {
              step: 'readSecret',
              kind: 'read',
              label: '签收阅办密件',
              holder: tokens.person(person.id),
              rank: 0,
            },
          ],
          decisions: [inRange, ...(isTakenOut ? [out] : [])],
          say: `交${person.name}${isTakenOut ? `外带（${reason}，${keeping}，${approval}）` : '阅办'}，${ctx.input.dueBack}前退交${ctx.input.note ? `（${ctx.input.note}）` : ''}`,
        }
      },
    }),
    takeBack: act(z.strictObject({ copies: z.int().min(0) }), {
      label: '收回清点',
      from: ['lent'],
      to: ['held'],
      primary: true,
      undo: false,
      who: { label: '机要员或收发员', steps: ['hold'] },
      clauses: [{ clause: '43.4.4', cite: '第四十三条(四)4' }],
      run: (ctx) => {
        if (ctx.input.copies !== ctx.data.copies) {
          return refuse(
            `登记${ctx.data.copies}份，收回${ctx.input.copies}份，份数不符，请立即报告。`,
            {
              field: 'copies',
              clause: '43.4.12',
              cite: '第四十三条(四)12',
            },
          )
        }
        return {
          state: 'held',
          data: { ...ctx.data, holder: null, dueBack: null },
          clocks: [{ op: 'stop', key: 'back' }],
          open: [keep(ctx)],
          say: `收回${ctx.input.copies}份，清点无误`,
        }
      },
    }),
    count: act(z.strictObject({ copies: z.int().min(0) }), {
      label: '每日清点',
      from: ['held'],
      to: ['held'],
      undo: false,
      who: { label: '机要员或收发员', steps: ['keep'] },
      clauses: [{ clause: '43.4.3', cite: '第四十三条(四)3' }],
      run: (ctx) =>
        ctx.input.copies === ctx.data.copies
          ? {
              keepOwn: true,
              clocks: [{ op: 'stop', key: 'handle' }],
              say: `清点${ctx.input.copies}份，相符`,
            }
          : refuse('清点份数与登记不符，请立即报告局领导和保密部门。', {
              field: 'copies',
              clause: '43.4.12',
              cite: '第四十三条(四)12',
            }),
    }),
    copy: act(copying, {
      label: '登记翻印复印',
      from: ['held'],
      to: ['held'],
      undo: false,
      who: { label: '机要员或收发员', steps: ['keep'] },
      clauses: [{ clause: '43.1.14b', cite: '第四十三条(一)14' }],
      run: (ctx) => {
        const { approvedBy, approvedCopies, copies, holders, basis, isCopy, isSealed } = ctx.input
        const allowed = decide(paperCopyAllowed, ctx, {
          paper: '上级秘密公文',
          approvedBy,
          approvedCopies,
          copies,
        })
        if (!allowed.outcome) return refusalOf(allowed, 'approvedBy')
        const people = [...new Set(holders)]
        const marked = decide(paperCopyMarked, ctx, {
          hasAgency: true,
          hasTime: true,
          hasCopies: true,
          isCopy,
          isSealed,
          copies,
          holders: people.length,
        })
        if (!marked.outcome) return refusalOf(marked, 'holders')
        if (people.some((id) => !personOf(ctx, id))) {
          return refuse('持有人须为在岗人员。', { field: 'holders', status: 400 })
        }
        const names = people.map((id) => ctx.org.person(id).name).join('、')
        return {
          keepOwn: true,
          data: {
            ...ctx.data,
            // Made again and kept like the papers themselves.
            copies: ctx.data.copies + copies,
            made: [...(ctx.data.made ?? []), { on: ctx.today, copies, holders: people, basis }],
          },
          decisions: [allowed, marked],
          say: `${isCopy ? '复印' : '翻印'}${copies}份，${approvedBy}批准（${basis}），持有人${names}`,
        }
      },
    }),
    clear: act(
      z.strictObject({
        to: words(100).min(2),
        receipt: words(100).min(2, '请填写回执编号或签收人。'),
      }),
      {
        label: '清退',
        from: ['held'],
        to: ['returned'],
        undo: false,
        who: { label: '机要员或收发员', steps: ['keep'] },
        clauses: [{ clause: '53.1.6a', cite: '第五十三条(一)6' }],
        run: (ctx) => ({ state: 'returned', say: `清退${ctx.input.to}，${ctx.input.receipt}` }),
      },
    ),
    destroy: act(
      z.strictObject({
        copies: z.int().min(0),
        witnesses: z.array(ref).max(5),
        basis: words(200).min(4, '请填写分管办公室的局领导审批依据。'),
      }),
      {
        label: '销毁（两人监销）',
        from: ['held'],
        to: ['destroyed'],
        danger: true,
        undo: false,
        who: { label: '机要员或收发员', steps: ['keep'] },
        clauses: [
          { clause: '53.1.6f', cite: '第五十三条(一)6' },
          { clause: '43.2.5', cite: '第四十三条(二)5' },
        ],
        run: (ctx) => {
          const { copies, witnesses, basis } = ctx.input
          const decided = decide(twoWitnesses, ctx, {
            operator: ctx.actor.person!,
            witnesses,
            listed: ctx.data.copies,
            destroyed: copies,
          })
          if (!decided.outcome) return refusalOf(decided, 'witnesses')
          if (witnesses.some((id) => !personOf(ctx, id))) {
            return refuse('监销人须为在岗人员。', { field: 'witnesses', status: 400 })
          }
          const names = witnesses.map((id) => ctx.org.person(id).name).join('、')
          return {
            state: 'destroyed',
            data: { ...ctx.data, destroyed: { witnesses, copies, basis } },
            decisions: [decided],
            say: `销毁${copies}份，监销人${names}，${basis}`,
          }
        },
      },
    ),
  },
  forbids: {
    circulate: refuse('涉密件不得传阅扩散，请由机要员逐人交阅。', {
      clause: '53.1.3b',
      cite: '第五十三条(一)3',
    }),
    cosign: refuse('涉密件不得加签。', { clause: '53.1.3b', cite: '第五十三条(一)3' }),
    countersign: refuse('涉密件不得会签。', { clause: '53.1.3b', cite: '第五十三条(一)3' }),
    reassign: refuse('涉密件不得转交。', { clause: '43.4.5', cite: '第四十三条(四)5' }),
    remark: refuse('涉密件不得录入内容。', { clause: '43.6.9', cite: '第四十三条(六)9' }),
    return: refuse('涉密件由机要员收回清点。', { clause: '43.4.4', cite: '第四十三条(四)4' }),
  },
  readers: (matter, org) => [
    keeperOf(org),
    officeHead(org),
    tokens.head(officeOf(org)),
    ...(matter.data.holder ? [tokens.person(matter.data.holder)] : []),
  ],
  form: (page) => ({
    title: page.data.dueBack ? '涉密文件退交时限通知单' : '涉密文件登记单',
    topLeft: `登记号：${page.number ?? ''}`,
    topRight: `登记日期：${formatDay(dayOf(page.createdAt))}`,
    rows: [
      [
        label('密级'),
        value(page.data.level, 4),
        label('份数'),
        value(`${page.data.copies}份 ${page.data.copyNumbers}`, 4),
      ],
      [
        label('来文单位'),
        value(page.data.from, 4),
        label('来文字号'),
        value(page.data.docNumber, 4),
      ],
      [
        label('现在'),
        value(page.stateLabel, 4),
        label('退交时限'),
        value(page.data.dueBack ? `${formatDay(page.data.dueBack)}前` : '', 4),
      ],
      [
        label('翻印复印'),
        value(
          (page.data.made ?? [])
            .map((m) => `${formatDay(m.on)}　${m.copies}份　${m.basis}`)
            .join('\n'),
          10,
        ),
      ],
      [
        label('说明'),
        value('本系统只登记实物流转，不存标题（绝密）、内容和附件（第四十三条）。', 10),
      ],
    ],
  }),
  text: ({ number, data: { docNumber } }) => [number, docNumber].filter(Boolean).join('\n'),
  columns: [
    { key: 'level', label: '密级', value: (m) => m.data.level },
    { key: 'from', label: '来文单位', value: (m) => m.data.from },
    { key: 'docNumber', label: '来文字号', value: (m) => m.data.docNumber },
    { key: 'copies', label: '份数', value: (m) => m.data.copies },
    { key: 'dueBack', label: '退交时限', value: (m) => m.data.dueBack },
  ],
})
