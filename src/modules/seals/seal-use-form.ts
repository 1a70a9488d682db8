import { dayOf, formatDay, formatInstant } from '#kernel/clocks/time.ts'
import type { FormPage } from '#kernel/matters/shown.ts'
import { label, opinions, value, type FormSpec } from '#kernel/printing/form.ts'
import type { SealUse } from '#modules/seals/data.ts'

/** 用印审批单. */
export function sealUseForm(page: FormPage<SealUse>): FormSpec {
  const { data } = page
  const out = data.occasion === '携带外出'
  return {
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
      [label('科室负责人'), opinions(page.opinions, ['科室负责人'], 18)],
      [label('办公室'), opinions(page.opinions, ['办公室'], 18)],
      [label('签批'), opinions(page.opinions, ['签批'], 18)],
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
}
