import { z } from 'zod'
import { actionsOf } from '#kernel/matters/define.ts'
import { refuse } from '#kernel/refusal.ts'
import { type Incoming, type State } from '#modules/documents/incoming/data.ts'
import { day, words } from '#modules/fields.ts'
import { archiveNumber, archiveSeries, retentions } from '#modules/filing.ts'
import { archivist } from '#modules/office.ts'
import { dayOf } from '#kernel/clocks/time.ts'

/** 清退、归档: every copy comes back, and the original goes to the archive. */

const act = actionsOf<Incoming, State>()

export const takeBack = act(
  z.strictObject({
    copies: z.int().min(0),
    clearedOn: day.nullable().default(null),
    note: words(300).default(''),
    archive: z.boolean().default(true),
  }),
  {
    label: '收回',
    from: ['returning'],
    to: ['filing', 'filed'],
    primary: true,
    who: { label: '收发员', steps: ['takeback'] },
    clauses: [{ clause: '53.1.6a', cite: '第五十三条(一)6' }],
    run: (ctx) => {
      const { copies, clearedOn, note, archive } = ctx.input
      if (copies !== ctx.data.copies && !note) {
        return refuse(`登记${ctx.data.copies}份，收回${copies}份，份数不符，请注明去向。`, {
          field: 'note',
          clause: '43.4.2',
          cite: '第四十三条(四)2',
        })
      }
      if (ctx.data.clearBy && !clearedOn) {
        return refuse('来文要求清退，请先清退并填写清退日期。', {
          field: 'clearedOn',
          clause: '53.1.6a',
          cite: '第五十三条(一)6',
        })
      }
      return {
        state: archive ? 'filing' : 'filed',
        data: { ...ctx.data, returned: { copies, clearedOn } },
        open: archive ? [{ step: 'file', label: '归档', holder: archivist(ctx.org), rank: 3 }] : [],
        say: `收回${copies}份${clearedOn ? `，${clearedOn}清退` : ''}${note ? `（${note}）` : ''}${archive ? '，送归档' : '，无归档价值'}`,
      }
    },
  },
)

export const file = act(
  z.strictObject({
    category: words(60).min(2, '请填写类别。'),
    retention: z.enum(retentions, '案卷应确定保管期限。'),
    kind: z.enum(['原件', '复制件']).default('原件'),
  }),
  {
    label: '归档',
    draws: ({ retention }, _today, data) => archiveSeries(yearOf(data), retention),
    from: ['filing'],
    to: ['filed'],
    primary: true,
    undo: false,
    who: { label: '档案管理员', steps: ['file'] },
    clauses: [
      { clause: '53.1.6c', cite: '第五十三条(一)6' },
      { clause: '53.1.6d', cite: '第五十三条(一)6' },
    ],
    run: (ctx) => {
      const { data, input } = ctx
      const { category, retention, kind } = input
      const [n = 0] = Object.values(ctx.numbers)
      const no = archiveNumber(yearOf(data), retention, n)
      const archive = {
        no,
        year: yearOf(data),
        retention,
        category,
        author: data.from,
        number: data.docNumber,
        title: ctx.matter.title,
        date: data.docDate ?? '',
        pages: data.pages,
      }
      return {
        state: 'filed',
        data: { ...data, filed: input, archive },
        say: `归档：${category}，${kind}，保管${retention}，档号${no}`,
      }
    },
  },
)

/** The year a paper was made; that of its receipt where its date is unknown. */
const yearOf = ({ docDate, receivedAt }: Incoming): number =>
  Number((docDate ?? dayOf(receivedAt)).slice(0, 4))
