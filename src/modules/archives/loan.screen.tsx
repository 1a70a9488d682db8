import { dayOf, formatDay, formatInstant } from '#kernel/clocks/time.ts'
import type { FormCell, FormSpec } from '#kernel/printing/form.ts'
import { itemsOf, type Loan } from '#modules/archives/loan-data.ts'
import type { MatterPage } from '#web/api-types.ts'
import { PaperForm } from '#web/kit/paper-form.tsx'

/** 档案利用审批单 on the screen. */

const label = (text: string, span = 2): FormCell => ({ kind: 'label', text, span })
const value = (text: string, span: number): FormCell => ({ kind: 'value', text, span })

export function LoanPaper({ page }: { page: MatterPage }) {
  const data = page.data as Loan
  const opinions = (slot: string): FormCell => ({
    kind: 'opinions',
    span: 10,
    minHeight: 18,
    items: page.opinions
      .filter((one) => one.slot === slot)
      .map(({ text, by, onBehalfOf, at }) => ({
        text,
        name: onBehalfOf ? `${by}（代${onBehalfOf}）` : by,
        date: formatDay(dayOf(at)),
      })),
  })
  const reader = data.isOutside ? `${data.readerUnit} ${data.reader}` : page.createdBy.name
  const form: FormSpec = {
    title: '文山州人力资源和社会保障局档案利用审批单',
    topLeft: `方式：${data.way}`,
    topRight: `申请日期：${formatDay(dayOf(page.createdAt))}`,
    rows: [
      [label('档号'), value(itemsOf(data).join('、'), 10)],
      [label('用途'), value(data.purpose, 10)],
      [
        label('查阅人'),
        value(reader, 4),
        label('归还期限'),
        value(data.dueBack ? formatDay(data.dueBack) : '当日', 4),
      ],
      ...(data.way === '摘抄'
        ? [[label('摘抄页次'), value(data.pages, 4), label('保管单位'), value(data.copyKeeper, 4)]]
        : []),
      [label('科室负责人'), opinions('科室负责人')],
      [label('审批'), opinions('审批')],
      [
        label('提供'),
        value(data.takenAt ? formatInstant(data.takenAt) : '', 4),
        label('归还'),
        value(data.returnedAt ? formatInstant(data.returnedAt) : '', 4),
      ],
    ],
  }
  return <PaperForm form={form} />
}

/** The archivist counts: as many pieces as were handed out. */
export function loanFields(action: { name: string }, page: MatterPage) {
  return action.name === 'takeBack'
    ? { initial: { pieces: itemsOf(page.data as Loan).length } }
    : null
}
