import { formatDay, formatInstant } from '#kernel/clocks/time.ts'
import { matterType } from '#kernel/matters/define.ts'
import type { FormNames, FormPage } from '#kernel/matters/shown.ts'
import { tokens } from '#kernel/org/directory.ts'
import { label, opinions, value, type FormSpec } from '#kernel/printing/form.ts'
import { refuse } from '#kernel/refusal.ts'
import {
  noticeData,
  states,
  steps,
  type Notice,
  type State,
  type Step,
} from '#modules/publicity/notices/data.ts'
import {
  allowTakedown,
  askTakedown,
  publish,
  remove,
} from '#modules/publicity/notices/publishing.ts'
import { decideIt, examine, review } from '#modules/publicity/notices/signing.ts'
import {
  create,
  drop,
  proof,
  revise,
  rewrite,
  sendBack,
} from '#modules/publicity/notices/writing.ts'

/**
 * 公告公示 (第五十一条(六)1、2, 第三十二条): drafted by a section, proofread, examined, signed as its tier
 * asks, made public by 信息中心; corrected or taken down with its trace.
 */
export const notice = matterType<Notice, State, Step>({
  type: 'notice',
  label: '公告公示',
  module: 'publicity',
  about:
    '在公众网站发布的公告、公示、通知、政策和常见问题。校对、审查、审签齐了才由信息中心发布；写明发布科室和审签领导。',
  flowVersion: 1,
  data: noticeData,
  start: 'drafting',
  states,
  steps,
  create,
  actions: {
    proof,
    examine,
    review,
    decideIt,
    publish,
    sendBack,
    rewrite,
    drop,
    revise,
    askTakedown,
    allowTakedown,
    remove,
  },
  verbGuards: {
    reassign: ({ task }) =>
      task?.step === 'review' || task?.step === 'decide'
        ? refuse('审签由规则所定的领导办理，不得转办。', {
            clause: '51.6.1',
            cite: '第五十一条(六)1',
          })
        : null,
  },
  readers: ({ data }, org) => [
    tokens.person(data.author),
    tokens.unit(data.unit),
    tokens.head(data.unit),
    ...data.draft.partners.map((unit) => tokens.unit(unit)),
    ...['office', 'information'].flatMap((code) => {
      const unit = org.unitByCode(code)
      return unit ? [tokens.unit(unit.id)] : []
    }),
    // What the public reads, the bureau reads.
    ...(data.published ? org.units.map(({ id }) => tokens.unit(id)) : []),
  ],
  form: slip,
  text: ({ number, title, data: { draft, published } }) =>
    [number, title, draft.text, published?.title, published?.text, draft.source].join('\n'),
  columns: [
    { key: 'kind', label: '类别', value: ({ data }) => data.draft.kind },
    { key: 'unit', label: '发布科室', value: ({ data }, names) => names.unit(data.unit) },
    {
      key: 'leader',
      label: '审签领导',
      value: ({ data }) => (data.published ?? data.held)?.leader ?? null,
    },
    {
      key: 'origin',
      label: '原创转发',
      value: ({ data }) => (data.draft.isOwnWork ? '原创' : '转发'),
    },
    { key: 'column', label: '专栏', value: ({ data }) => data.draft.column || null },
    { key: 'tier', label: '审核', value: ({ data }) => data.tier },
    { key: 'published', label: '发布', value: ({ data }) => data.firstOn },
    {
      key: 'period',
      label: '公示期',
      value: ({ data: { draft } }) =>
        draft.first && draft.last ? `${draft.first}至${draft.last}` : null,
    },
    { key: 'removed', label: '下架', value: ({ data }) => data.removedOn },
  ],
})

/** 发布审核条 (第三十二条(五)1). */
function slip(page: FormPage<Notice>, names: FormNames): FormSpec {
  const { data, opinions: given } = page
  const { draft, proofread, earlier } = data
  const history = [...earlier, ...[data.published ?? data.held].filter((one) => one !== null)].map(
    ({ version, at, change }) => `第${version}版　${formatInstant(at)}　${change || '首次发布'}`,
  )
  return {
    title: '信息发布审核条',
    topLeft: `登记编号：${page.number ?? ''}`,
    topRight: `审核级别：${data.tier}`,
    rows: [
      [label('标题'), value(draft.title, 10)],
      [label('类别'), value(draft.kind, 4), label('专栏'), value(draft.column, 4)],
      [
        label('发布科室'),
        value([data.unit, ...draft.partners].map(names.unit).join('、'), 4),
        label('撰稿人'),
        value(names.person(data.author), 4),
      ],
      [
        label('原创转发'),
        value(draft.isOwnWork ? '原创' : `转发（${draft.source}）`, 4),
        label('校对'),
        value(proofread ? `${names.person(proofread.by)}　${formatDay(proofread.on)}` : '', 4),
      ],
      [label('正文'), value(draft.text, 10)],
      ...(draft.files.length > 0
        ? [[label('附件'), value(draft.files.map(({ name }) => name).join('\n'), 10)]]
        : []),
      ...(draft.first && draft.last
        ? [[label('公示期'), value(`${formatDay(draft.first)}至${formatDay(draft.last)}`, 10)]]
        : []),
      [label('内容审查'), opinions(given, ['科室负责人'], 12)],
      [label('分管领导'), opinions(given, ['分管领导'], 12)],
      ...(data.tier === '三级' ? [[label('局长'), opinions(given, ['局长'], 12)]] : []),
      [label('发布'), value(history.join('\n'), 10)],
      ...(data.takedown
        ? [
            [
              label('下架'),
              value(
                `${data.takedown.ground}：${data.takedown.reason}　${data.removedOn ?? ''}`,
                10,
              ),
            ],
          ]
        : []),
    ],
  }
}
