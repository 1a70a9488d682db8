import { formatDay } from '#kernel/clocks/time.ts'
import { matterType } from '#kernel/matters/define.ts'
import type { Snapshot } from '#kernel/matters/matter.ts'
import { tokens, type Directory } from '#kernel/org/directory.ts'
import { label, opinions, value } from '#kernel/printing/form.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { director } from '#modules/office.ts'
import {
  disputeData,
  states,
  steps,
  type Dispute,
  type State,
  type Step,
} from '#modules/petitions/disputes/data.ts'
import { drop, give } from '#modules/petitions/disputes/judging.ts'
import { create } from '#modules/petitions/disputes/registering.ts'
import {
  askTime,
  check,
  grant,
  linkTask,
  report,
  resolve,
} from '#modules/petitions/disputes/resolving.ts'
import {
  answerDown,
  approveRise,
  difficulty,
  draftLetter,
  raise,
  sendUp,
} from '#modules/petitions/disputes/rising.ts'
import { barredFrom, deskOf, deskSeat, isOfDesk, leaderFor } from '#modules/petitions/seats.ts'

/**
 * 矛盾纠纷, an entry of 《排查化解台帐》 (第三十三条(六)): found by a section, weighed and given out by
 * 信访科, resolved by the section it was given to, or taken up to the organ above.
 */
export const dispute = matterType<Dispute, State, Step>({
  type: 'dispute',
  label: '矛盾纠纷',
  module: 'petitions',
  about:
    '排查出的矛盾纠纷隐患逐项登记。没有责任科室、责任人、期限和要求的不能登记；群众的姓名、电话只填在当事人一栏。',
  flowVersion: 1,
  data: disputeData,
  start: 'listed',
  states,
  steps,
  create,
  actions: {
    // 研判交办
    give,
    drop,
    // 化解
    report,
    resolve,
    check,
    askTime,
    grant,
    linkTask,
    // 上报
    difficulty,
    raise,
    approveRise,
    draftLetter,
    sendUp,
    answerDown,
  },
  basis: { acrossUnits: { clause: '33.6b', cite: '第三十三条(六)' } },
  readers,
  barred: ({ data }, org, today) => barredFrom(data, org, today),
  reveals: (ctx) => isOfDesk(ctx) || ctx.data.responsible === ctx.actor.person,
  form: ({ data, number, opinions: written }, names) => ({
    title: '矛盾纠纷排查化解登记表',
    topLeft: `编号：${number ?? ''}`,
    topRight: `排查月份：${data.month}`,
    rows: [
      [label('排查科室'), value(names.unit(data.unit), 4), label('类型'), value(data.kind, 4)],
      [label('纠纷隐患'), value(data.subject, 10)],
      [label('地点'), value(data.place, 4), label('人数'), value(`${data.people}人`, 4)],
      [
        label('当事人'),
        value(
          data.parties.map(({ name, phone }) => `${name.masked}　${phone.masked}`).join('\n'),
          10,
        ),
      ],
      [label('情况'), value(data.statement, 10)],
      [label('化解措施'), value(data.measures, 10)],
      [
        label('责任科室'),
        value(names.unit(data.lead), 4),
        label('责任人'),
        value(names.person(data.responsible), 4),
      ],
      [label('风险'), value(data.risk, 4), label('化解期限'), value(formatDay(data.due), 4)],
      [label('处理要求'), value(data.demand, 10)],
      [label('研判交办'), opinions(written, ['研判交办'], 16)],
      [label('化解情况'), opinions(written, ['化解进展', '化解结果', '延期'], 24)],
      [label('上报和答复'), opinions(written, ['上报', '上级答复'], 16)],
      [label('核查'), opinions(written, ['核查'], 16)],
    ],
  }),
  text: ({ number, title, data }) =>
    [number, title, data.kind, data.place, data.measures, data.demand, data.statement].join('\n'),
  columns: [
    { key: 'month', label: '月份', value: ({ data }) => data.month },
    { key: 'unit', label: '排查科室', value: ({ data }, names) => names.unit(data.unit) },
    { key: 'kind', label: '类型', value: ({ data }) => data.kind },
    { key: 'people', label: '人数', value: ({ data }) => data.people },
    { key: 'place', label: '地点', value: ({ data }) => data.place },
    { key: 'risk', label: '风险', value: ({ data }) => data.risk },
    { key: 'measures', label: '化解措施', value: ({ data }) => data.measures },
    { key: 'lead', label: '责任科室', value: ({ data }, names) => names.unit(data.lead) },
    {
      key: 'responsible',
      label: '责任人',
      value: ({ data }, names) => names.person(data.responsible),
    },
    { key: 'due', label: '化解期限', value: ({ data }) => data.due },
    { key: 'resolved', label: '化解日期', value: ({ data }) => data.resolvedOn },
    { key: 'sent', label: '上报', value: ({ data }) => data.rise?.sent?.number ?? null },
    {
      key: 'answer',
      label: '上级答复',
      value: ({ data }) => data.rise?.answers.at(-1)?.text ?? null,
    },
  ],
})

/** The desk and its leader, the head of the section that found it, and once it is given out whoever has it. */
function readers({ data }: Snapshot<Dispute>, org: Directory, today: string): readonly number[] {
  const ctx = { org, today }
  const leader = leaderFor(data, ctx)
  const chief = director(org, today)
  const isComplaint = data.about.length + data.aboutUnits.length > 0
  return [
    isComplaint ? deskSeat(data, ctx) : tokens.unit(deskOf(data, ctx)),
    tokens.head(data.unit),
    ...(isRefusal(leader) ? [] : [tokens.person(leader.id)]),
    ...(chief ? [tokens.person(chief.id)] : []),
    ...(data.given ? [tokens.head(data.lead), tokens.person(data.responsible)] : []),
  ]
}
