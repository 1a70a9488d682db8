import { dayOf, formatDay } from '#kernel/clocks/time.ts'
import { matterType } from '#kernel/matters/define.ts'
import type { Change, Clock, Ctx } from '#kernel/matters/matter.ts'
import { remindHolders } from '#kernel/matters/reminding.ts'
import type { FormNames, FormPage } from '#kernel/matters/shown.ts'
import { tokens } from '#kernel/org/directory.ts'
import { label, opinions, value, type FormSpec } from '#kernel/printing/form.ts'
import { refuse } from '#kernel/refusal.ts'
import { officeHead, officeOf } from '#modules/office.ts'
import {
  assignmentData,
  grow,
  states,
  steps,
  type Assignment,
  type State,
  type Step,
} from '#modules/supervision/data.ts'
import { accept, cancel, check, feedback, review, sendBack } from '#modules/supervision/closing.ts'
import { hand, report, urge } from '#modules/supervision/doing.ts'
import { askTime, grant } from '#modules/supervision/extending.ts'
import { conclude, inquire, propose } from '#modules/supervision/inquiry.ts'
import { create, object, pass, settle, sign } from '#modules/supervision/issuing.ts'
import { excuse, missed } from '#modules/supervision/missing.ts'
import { confirmParts, disputeParts, split, splitMore } from '#modules/supervision/splitting.ts'
import { nextReport } from '#modules/supervision/rhythm.ts'

/**
 * 交办督办事项 (第九条, 第十条, 第十五条): nothing that somebody was told to do is lost. What is not
 * reported in time counts as not done (第十五条(九)); lateness leads from 催办 to 督办 to 查办.
 */
export const assignment = matterType<Assignment, State, Step>({
  type: 'assignment',
  label: '交办督办',
  module: 'supervision',
  about: '逐级布置，谁交办向谁反馈；按类别定期报进展，没有按时报送的视为没有办理。',
  flowVersion: 1,
  data: assignmentData,
  grow,
  start: 'passing',
  states,
  steps,
  create,
  actions: {
    pass,
    sign,
    object,
    settle,
    feedback,
    report,
    grant,
    askTime,
    hand,
    urge,
    split,
    splitMore,
    confirmParts,
    disputeParts,
    excuse,
    check,
    review,
    accept,
    sendBack,
    inquire,
    propose,
    conclude,
    cancel,
  },
  basis: { acrossUnits: { clause: '10.2.2', cite: '第十条(二)2' } },
  verbGuards: {
    reassign: ({ task }) =>
      task && ['accept', 'grant', 'inquire'].includes(task.step)
        ? refuse('谁交办向谁反馈，不得转办。', { clause: '10.2.3', cite: '第十条(二)3' })
        : null,
  },
  readers: ({ data, createdBy }, org, today) => [
    tokens.person(createdBy),
    tokens.person(data.assigner),
    tokens.head(data.lead),
    ...data.assist.map((unit) => tokens.head(unit)),
    ...(data.handler === null ? [] : [tokens.person(data.handler)]),
    officeHead(org),
    tokens.unit(officeOf(org)),
    ...org.leadersOn(today).flatMap(({ id }) => {
      const isChief = org.tokensOf(id, today).includes(tokens.duty('局长'))
      return isChief ? [tokens.person(id)] : []
    }),
  ],
  form: assignmentForm,
  text: ({ number, title, data }) =>
    [number, title, data.content, data.basis].filter(Boolean).join('\n'),
  columns: [
    {
      key: 'source',
      label: '来源',
      value: ({ data }) => (data.isYearly ? '年度重点督查事项' : data.source),
    },
    { key: 'category', label: '类别', value: ({ data }) => data.category },
    { key: 'assigner', label: '交办', value: ({ data }, names) => names.person(data.assigner) },
    { key: 'due', label: '办结时限', value: ({ data }) => data.due },
    { key: 'percent', label: '进度%', value: ({ data }) => data.reports.at(-1)?.percent ?? 0 },
    { key: 'level', label: '级别', value: ({ data }) => data.level },
    { key: 'missed', label: '缺报', value: ({ data }) => data.missed },
  ],
  onClock: late,
})

/** A report that did not come: counted, told, and the next one is due. */
function late(ctx: Ctx<Assignment, { clock: Clock; what: string }>): Change<Assignment, State> {
  const { clock, what } = ctx.input
  const told = remindHolders(ctx, clock) as Change<Assignment, State>
  const isOver = clock.key === 'report' && what === 'late' && ctx.today > clock.dueOn
  if (!isOver) {
    if (what !== 'late') return told
    const text = told.notices?.[0]?.text ?? told.say
    const more = { to: [officeHead(ctx.org), tokens.head(ctx.data.lead)], kind: 'late', text }
    return { ...told, notices: [...(told.notices ?? []), more] }
  }
  const next = missed(ctx.data, clock.dueOn)
  const text = `《${ctx.data.title}》未按${formatDay(clock.dueOn)}报送进展，视为没有办理（第十五条(九)），累计${next.missed}次`
  const to = [tokens.head(ctx.data.lead), officeHead(ctx.org), tokens.person(ctx.data.assigner)]
  return {
    keepOwn: true,
    data: next,
    clocks: [{ op: 'stop', key: 'report' }, ...nextReport(ctx, ctx.data, false)],
    notices: [...(told.notices ?? []), { to, kind: 'late', text }],
    say: text,
  }
}

function assignmentForm(page: FormPage<Assignment>, names: FormNames): FormSpec {
  const { data, opinions: given } = page
  const reports = data.reports
    .map((one) => `${formatDay(dayOf(one.at))}　${one.percent}%　${one.text}`)
    .join('\n')
  const urges = data.urges
    .map((one) => `${formatDay(dayOf(one.at))}　${one.way}　${one.text}`)
    .join('\n')
  return {
    title: '文山州人力资源和社会保障局交办督办事项单',
    topLeft: `编号：${page.number ?? ''}`,
    topRight: `交办日期：${formatDay(dayOf(page.createdAt))}`,
    rows: [
      [label('交办事项'), value(data.title, 10)],
      [label('内容和要求'), value(data.content, 10)],
      [label('来源'), value(sourceWords(data), 4), label('依据'), value(data.basis, 4)],
      [
        label('交办领导'),
        value(names.person(data.assigner), 4),
        label('类别'),
        value(`${data.category} · ${data.level}`, 4),
      ],
      [
        label('牵头科室'),
        value(names.unit(data.lead), 4),
        label('协办科室'),
        value(data.assist.map(names.unit).join('、'), 4),
      ],
      [
        label('第一责任人'),
        value(data.responsible === null ? '待签收' : names.person(data.responsible), 4),
        label('办结时限'),
        value(data.due ? formatDay(data.due) : '无具体时限', 4),
      ],
      [label('分管领导'), opinions(given, ['分管领导'], 12)],
      [label('进展'), value(reports, 10)],
      ...(data.split ? [[label('任务分解'), value(splitWords(data, names), 10)]] : []),
      ...(urges ? [[label('催办督办'), value(urges, 10)]] : []),
      [label('延期'), opinions(given, ['延期申请', '延期审批'], 8)],
      [label('办理结果'), opinions(given, ['办理结果'], 24)],
      ...(data.level === '查办' || data.inquiry
        ? [[label('查办'), opinions(given, ['查办'], 14)]]
        : []),
      [label('科室负责人'), opinions(given, ['科室负责人'], 10)],
      [label('办公室'), opinions(given, ['办公室'], 12)],
      [label('交办领导意见'), opinions(given, ['交办领导'], 12)],
    ],
  }
}

const sourceWords = ({ isYearly, source, channel, promise }: Assignment): string =>
  `${isYearly ? '年度重点督查事项' : source}${channel ? `（${channel}）` : ''}${promise ? `：${promise}` : ''}`

function splitWords({ split: done }: Assignment, names: FormNames): string {
  if (!done) return ''
  return [
    ...done.parts.map(
      ({ title, covers, lead, due }) =>
        `${title}（第${covers.join('、')}项）　${names.unit(lead)}　${formatDay(due)}前`,
    ),
    ...done.excused.map(({ item, reason }) => `第${item}项不需分解：${reason}`),
    done.confirmedBy === null
      ? '待牵头科室确认没有漏项'
      : `${names.person(done.confirmedBy)}确认没有漏项`,
  ].join('\n')
}
