import { z } from 'zod'
import { dayOf, formatDay } from '#kernel/clocks/time.ts'
import { actionsOf, matterType } from '#kernel/matters/define.ts'
import { tokens } from '#kernel/org/directory.ts'
import { label, opinions, value } from '#kernel/printing/form.ts'
import { refuse } from '#kernel/refusal.ts'
import { shown, words } from '#modules/fields.ts'
import { archiveEntry, archiveNumber, archiveSeries } from '#modules/filing.ts'
import { archivist, isStaff, officeHead } from '#modules/office.ts'

/**
 * 印章登记簿报送 (第三十条(六)3): at the end of each year a section hands the book of its seals to the
 * office, which files it.
 */

const book = z.strictObject({
  year: shown(z.int().min(2000).max(2999), '年度', { span: 4 }),
  lines: shown(z.int().min(0).max(99_999), '登记条数', {
    span: 4,
    hint: '本科室印章当年用印的次数；没有用过的填0。',
  }),
  pages: shown(z.int().min(1).max(9999), '页数', { span: 4 }).default(1),
  seals: shown(words(1000).min(2, '请写明是哪些印章。'), '印章（一行一枚）', { input: 'lines' }),
})

const data = book.extend({ unit: z.int(), archive: archiveEntry.optional() })
type Book = z.output<typeof data>

const states = {
  receiving: { label: '办公室接收' },
  filed: { label: '已归档', end: 'done' },
  returned: { label: '退回补正', end: 'void' },
} as const
type State = keyof typeof states
type Step = 'create' | 'receive'

const act = actionsOf<Book, State>()
const basis = [{ clause: '30.6.3b', cite: '第三十条(六)3' }]
const retention = '30年'

const create = act(book, {
  label: '报送印章登记簿',
  from: ['receiving'],
  to: ['receiving'],
  primary: true,
  undo: false,
  who: { label: '科室', test: isStaff },
  clauses: basis,
  run: (ctx) => {
    const { input, today } = ctx
    if (input.year > Number(today.slice(0, 4))) {
      return refuse('还没有到这个年度。', { field: 'year', status: 400 })
    }
    const unit = ctx.org.homeUnitOf(ctx.actor.person!, today)!
    return {
      title: `${unit.shortName}${input.year}年印章使用情况登记簿`,
      unit: unit.id,
      data: { ...input, unit: unit.id },
      open: [{ step: 'receive', label: '接收印章登记簿', holder: archivist(ctx.org) }],
      opinion: { slot: '报送', text: `报送登记簿${input.pages}页，用印${input.lines}次。` },
      say: `报送${input.year}年登记簿${input.pages}页，用印${input.lines}次`,
    }
  },
})

const receive = act(
  z.strictObject({
    pages: shown(z.int().min(1), '收到页数'),
    lines: shown(z.int().min(0), '登记条数'),
  }),
  {
    label: '清点归档',
    from: ['receiving'],
    to: ['filed'],
    primary: true,
    undo: false,
    who: { label: '档案管理员', steps: ['receive'], notOwn: true },
    clauses: basis,
    draws: (_input, _today, given) => archiveSeries(given.year, retention),
    run: (ctx) => {
      const { data: d } = ctx
      for (const field of ['pages', 'lines'] as const) {
        if (ctx.input[field] !== d[field]) {
          return refuse(`报送的是${d[field]}，收到的是${ctx.input[field]}，请查明后再收。`, {
            field,
            ...basis[0],
          })
        }
      }
      const [n = 0] = Object.values(ctx.numbers)
      const no = archiveNumber(d.year, retention, n)
      return {
        state: 'filed',
        data: {
          ...d,
          archive: {
            no,
            year: d.year,
            retention,
            category: '文书档案',
            author: ctx.org.unit(d.unit).name,
            number: '',
            title: ctx.matter.title,
            date: `${d.year}-12-31`,
            pages: d.pages,
          },
        },
        opinion: { slot: '接收', text: `清点无误，归档，档号${no}。` },
        say: `清点无误，归档，档号${no}`,
      }
    },
  },
)

const sendBack = act(z.strictObject({ reason: words(300).min(2, '请写明理由。') }), {
  label: '退回补正',
  from: ['receiving'],
  to: ['returned'],
  undo: false,
  who: { label: '档案管理员', steps: ['receive'] },
  clauses: basis,
  run: (ctx) => ({ state: 'returned', say: `退回补正：${ctx.input.reason}` }),
})

export const registerFiling = matterType<Book, State, Step>({
  type: 'seal-register-filing',
  label: '登记簿报送',
  module: 'seals',
  about: '科室业务印章的登记簿每年年底报送局办公室统一归档保存。',
  flowVersion: 1,
  data,
  start: 'receiving',
  states,
  steps: {
    create: { label: '报送', state: 'receiving', returnable: false },
    receive: { label: '接收', state: 'receiving', returnable: false },
  },
  create,
  actions: { receive, sendBack },
  readers: ({ data: d, createdBy }, org) => [
    tokens.person(createdBy),
    tokens.head(d.unit),
    archivist(org),
    officeHead(org),
  ],
  form: ({ data: d, createdAt, opinions: given }, names) => ({
    title: '印章使用情况登记簿移交单',
    topLeft: `年度：${d.year}`,
    topRight: `报送日期：${formatDay(dayOf(createdAt))}`,
    rows: [
      [label('科室'), value(names.unit(d.unit), 4), label('登记条数'), value(`${d.lines}`, 4)],
      [label('印章'), value(d.seals, 10)],
      [label('页数'), value(`${d.pages}`, 4), label('档号'), value(d.archive?.no ?? '', 4)],
      [label('报送'), opinions(given, ['报送'], 16)],
      [label('接收'), opinions(given, ['接收'], 16)],
    ],
  }),
  text: ({ title, data: d }) => `${title}\n${d.seals}`,
  columns: [
    { key: 'year', label: '年度', value: ({ data: d }) => d.year },
    { key: 'lines', label: '登记条数', value: ({ data: d }) => d.lines },
    { key: 'archive', label: '档号', value: ({ data: d }) => d.archive?.no ?? null },
  ],
})
