import { formatDay } from '#kernel/clocks/time.ts'
import { matterType } from '#kernel/matters/define.ts'
import type { FormNames, FormPage } from '#kernel/matters/shown.ts'
import { tokens } from '#kernel/org/directory.ts'
import { label, value, type FormSpec } from '#kernel/printing/form.ts'
import { refuse } from '#kernel/refusal.ts'
import {
  revisitData,
  states,
  steps,
  type Revisit,
  type State,
  type Step,
} from '#modules/revisits/data.ts'
import { isOrganiser, organisers } from '#modules/revisits/seats.ts'
import { arrange, close, create, record, skip, verify } from '#modules/revisits/visiting.ts'
import { revisitTopics } from '#rulebook/articles/a19-revisits.ts'

/**
 * 执法回访 (第十九条): each finished case is there, so that the rate is of all of them. What was answered is
 * kept from the body that handled the case: it sees the figures (第十九条(六)(七)).
 */

const kept = refuse('回访由机关党委纪委组织实施，不转他人、不传阅。', {
  clause: '19.7',
  cite: '第十九条(七)',
})

export const revisit = matterType<Revisit, State, Step>({
  type: 'revisit',
  label: '执法回访',
  module: 'revisits',
  about:
    '执法案件办结后由承办机构登记，机关党委纪委10日内安排回访。回访的内容承办机构看不到，只看统计。当事人的姓名、电话只填在当事人一栏。',
  flowVersion: 1,
  data: revisitData,
  start: 'arranging',
  states,
  steps,
  create,
  actions: { arrange, skip, record, verify, close },
  forbids: { circulate: kept, countersign: kept, reassign: kept },
  readers: ({ data, state }, org) => [
    ...organisers(org),
    ...(state === 'arranging' || state === 'skipped' ? [tokens.head(data.handledBy)] : []),
    ...(data.arrangement?.visitors ?? []).map((id) => tokens.person(id)),
  ],
  // Once somebody was asked, the body that handled the case may not know what was said.
  barred: ({ data }) => (data.record === null ? [] : [tokens.unit(data.handledBy)]),
  reveals: isOrganiser,
  form: questionnaire,
  text: ({ number, data }) => [number, data.caseNumber, data.subject].join('\n'),
  columns: [
    { key: 'kind', label: '形式', value: ({ data }) => data.kind },
    { key: 'case', label: '案号', value: ({ data }) => data.caseNumber },
    { key: 'handler', label: '承办机构', value: ({ data }, names) => names.unit(data.handledBy) },
    { key: 'finished', label: '完成', value: ({ data }) => data.finishedOn },
    { key: 'mode', label: '确定方式', value: ({ data }) => data.arrangement?.mode ?? null },
    { key: 'on', label: '回访日期', value: ({ data }) => data.record?.on ?? null },
    {
      key: 'problems',
      label: '问题',
      value: ({ data }) =>
        data.problems.length === 0
          ? null
          : `${data.problems.filter(({ finding }) => finding !== '').length}/${data.problems.length}已核实`,
    },
  ],
})

const on = (day: string | null | undefined) => (day ? formatDay(day) : '')

/** 回访问卷 (第十九条(二)) with 回访问题台账 beneath it. */
function questionnaire({ data, number }: FormPage<Revisit>, names: FormNames): FormSpec {
  const { arrangement, record: made, problems } = data
  const answerOf = (topic: (typeof revisitTopics)[number]) => {
    const found = made?.topics.find((one) => one.topic === topic)
    if (!found) return ''
    return found.isRefused ? '拒答' : found.rating === null ? '' : `${found.rating}分`
  }
  return {
    title: '行政执法回访问卷',
    topLeft: `编号：${number ?? ''}`,
    topRight: `案号：${data.caseNumber}`,
    rows: [
      [label('执法事项'), value(data.subject, 6), label('形式'), value(data.kind, 2)],
      [
        label('承办机构'),
        value(names.unit(data.handledBy), 4),
        label('完成日期'),
        value(on(data.finishedOn), 4),
      ],
      [label('当事人'), value(data.party.masked, 4), label('电话'), value(data.phone.masked, 4)],
      [
        label('安排'),
        value(
          arrangement
            ? `${arrangement.mode}${arrangement.seed ? `（种子${arrangement.seed}）` : ''}，${arrangement.method}`
            : data.skipped && `不回访：${data.skipped}`,
          4,
        ),
        label('回访人'),
        value(arrangement?.visitors.map(names.person).join('、') ?? '', 4),
      ],
      [
        label('回访日期'),
        value(on(made?.on), 4),
        label('回访对象'),
        value(made?.contacted.masked ?? '', 4),
      ],
      ...revisitTopics.map((topic) => [label(topic, 4), value(answerOf(topic), 8)]),
      [label('意见'), value(made?.remarks.masked ?? '', 10)],
      ...problems.map((one, i) => [
        label(`问题${i + 1}`),
        value(one.text, 4),
        label(one.finding || `${on(one.due)}前核实`),
        value(
          `${one.basis}${one.feedbackOn ? `　${on(one.feedbackOn)}答复` : ''}${one.clue ? '　已移送查处' : ''}`,
          4,
        ),
      ]),
      [label('凭据'), value(made?.evidence ?? '', 4), label('回访人签字'), value('', 4)],
    ],
  }
}
