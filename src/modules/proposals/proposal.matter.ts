import { dayOf, formatDay } from '#kernel/clocks/time.ts'
import { matterType } from '#kernel/matters/define.ts'
import type { FormNames, FormPage } from '#kernel/matters/shown.ts'
import { tokens } from '#kernel/org/directory.ts'
import { label, opinions, value, type FormSpec } from '#kernel/printing/form.ts'
import {
  checkIn,
  create,
  giveBack,
  keep,
  name,
  policyOf,
  policySeat,
  refer,
} from '#modules/proposals/assigning.ts'
import {
  grow,
  proposalData,
  states,
  steps,
  type Proposal,
  type State,
  type Step,
} from '#modules/proposals/data.ts'
import { linesOf } from '#modules/fields.ts'
import { answer, back, contact, edit, opine, outside, vet } from '#modules/proposals/handling.ts'
import { brief, explain, late, progress } from '#modules/proposals/progressing.ts'
import { ask, reply } from '#modules/proposals/replying.ts'
import { director, officeHead } from '#modules/office.ts'

/** 建议提案 (第二十六条): from the assignment to the letter that the deputies are satisfied with. */
export const proposal = matterType<Proposal, State, Step>({
  type: 'proposal',
  label: '建议提案',
  module: 'proposals',
  about: '登记、交办、办理、征求意见直到满意，再正式行文答复。',
  flowVersion: 1,
  data: proposalData,
  grow,
  start: 'checking',
  states,
  steps,
  create,
  actions: {
    checkIn,
    name,
    answer,
    opine,
    vet,
    edit,
    ask,
    reply,
    refer,
    giveBack,
    keep,
    contact,
    outside,
    back,
    progress,
    explain,
    brief,
  },
  basis: { acrossUnits: { clause: '10.2.2', cite: '第十条(二)2' } },
  readers: ({ data, createdBy }, org, today) => {
    const chief = director(org, today)
    const leader = org.leaderOf(data.lead, today)
    const policy = policyOf(org)
    return [
      tokens.person(createdBy),
      tokens.head(data.lead),
      ...data.assist.map((unit) => tokens.head(unit)),
      ...(data.handler === null ? [] : [tokens.person(data.handler)]),
      ...(leader ? [tokens.person(leader.id)] : []),
      ...(chief ? [tokens.person(chief.id)] : []),
      ...(policy === undefined ? [] : [tokens.unit(policy)]),
      policySeat(org),
      officeHead(org),
    ]
  },
  form,
  text: ({ number, title, data }) => [number, title, data.proposers, data.from].join('\n'),
  columns: [
    { key: 'kind', label: '类别', value: ({ data }) => data.kind },
    { key: 'way', label: '办理方式', value: ({ data }) => data.way },
    { key: 'due', label: '期限', value: ({ data }) => data.due },
    { key: 'category', label: '结果', value: ({ data }) => data.answer?.category ?? null },
    { key: 'satisfaction', label: '满意', value: ({ data }) => data.satisfaction },
    { key: 'reply', label: '答复', value: ({ data }) => data.reply?.on ?? null },
    { key: 'progress', label: '最近进展', value: ({ data }) => data.progress.at(-1)?.on ?? null },
    { key: 'lapses', label: '缺报进展', value: ({ data }) => data.lapses.length },
  ],
  onClock: late,
})

function form(page: FormPage<Proposal>, names: FormNames): FormSpec {
  const { data, opinions: given } = page
  const contacts = data.contacts.map((one) => `${one.on}　${one.way}　${one.place}　${one.result}`)
  return {
    title: `文山州人力资源和社会保障局${data.kind}办理单`,
    topLeft: `编号：${page.number ?? ''}`,
    topRight: `登记日期：${formatDay(dayOf(page.createdAt))}`,
    rows: [
      [label('案由'), value(page.title, 10)],
      [label('代表委员'), value(linesOf(data.proposers).join('、'), 10)],
      [label('交办单位'), value(data.from, 4), label('期限'), value(formatDay(data.due), 4)],
      [
        label('办理方式'),
        value(`${data.way}${data.isKey ? '（重点）' : ''}`, 4),
        label('会办单位'),
        value(linesOf(data.partners).join('、'), 4),
      ],
      [
        label('主办科室'),
        value(names.unit(data.lead), 4),
        label('承办人'),
        value(data.handler === null ? '' : names.person(data.handler), 4),
      ],
      [label('分管领导'), opinions(given, ['分管领导'], 12)],
      [label('沟通记录'), value(contacts.join('\n'), 10)],
      ...(data.progress.length > 0
        ? [[label('办理进展'), value(progressWords(data, names), 10)]]
        : []),
      ...(data.delay ? [[label('延期说明'), value(delayWords(data.delay), 10)]] : []),
      [label('会办意见'), opinions(given, ['会办意见'], 12)],
      [label('答复意见'), opinions(given, ['答复意见'], 24)],
      [label('初审'), opinions(given, ['初审'], 12)],
      [label('核稿'), opinions(given, ['核稿'], 12)],
      [label('代表委员意见'), opinions(given, ['代表委员意见'], 12)],
      [
        label('答复'),
        value(
          data.reply
            ? `${data.reply.number}　${formatDay(data.reply.on)}　${data.reply.copies}份`
            : '',
          6,
        ),
        label('类别'),
        value(data.answer?.category ?? '', 2),
      ],
    ],
  }
}

const progressWords = ({ progress: told }: Proposal, names: FormNames): string =>
  told.map(({ on, by, text }) => `${formatDay(on)}　${names.person(by)}　${text}`).join('\n')

const delayWords = ({ on, reason, measures, target }: NonNullable<Proposal['delay']>): string =>
  `${formatDay(on)}说明：${reason}措施：${measures}拟${formatDay(target)}前办结。`
