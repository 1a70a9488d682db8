import { dayOf, formatDay, formatInstant } from '#kernel/clocks/time.ts'
import type { FormCell, FormSpec } from '#kernel/printing/form.ts'
import type { SealUse } from '#modules/seals/data.ts'
import type { MatterPage } from '#web/api-types.ts'
import { PaperForm } from '#web/kit/paper-form.tsx'

/** 用印审批单 on the screen. */

const label = (text: string, span = 2): FormCell => ({ kind: 'label', text, span })
const value = (text: string, span: number): FormCell => ({ kind: 'value', text, span })

export function SealUsePaper({ page }: { page: MatterPage }) {
  const data = page.data as SealUse
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
  const out = data.occasion === '携带外出'
  const form: FormSpec = {
    title: '文山州人力资源和社会保障局用印审批单',
    topLeft: `登记编号：${page.number ?? ''}`,
    topRight: `申请日期：${formatDay(dayOf(page.createdAt))}`,
    rows: [
      [label('用印材料'), value(page.title.replace(/^[^：]+：/u, ''), 10)],
      [
        label('印章'),
        value(data.sealName || data.seal, 4),
        label('份数'),
        value(String(data.copies), 4),
      ],
      [label('情形'), value(data.occasion, 4), label('用途'), value(data.use, 4)],
      ...(out
        ? [
            [
              label('去处'),
              value(data.place, 4),
              label('归还日期'),
              value(data.backBy ? formatDay(data.backBy) : '', 4),
            ],
          ]
        : []),
      [label('申请人'), value(page.createdBy.name, 10)],
      [label('科室负责人'), opinions('科室负责人')],
      [label('办公室'), opinions('办公室')],
      [label('签批'), opinions('签批')],
      [
        label('用印'),
        value(
          data.sealUse
            ? `${data.sealUse.no}，${data.sealUse.copies}份，${data.sealUse.keeper}，${formatInstant(data.sealUse.at)}`
            : '',
          10,
        ),
      ],
    ],
  }
  return <PaperForm form={form} />
}

/** What the keeper finds filled in: as many copies as were approved. */
export function sealUseFields(action: { name: string }, page: MatterPage) {
  return action.name === 'stamp' ? { initial: { copies: (page.data as SealUse).copies } } : null
}
