import { formatDay } from '#kernel/clocks/time.ts'
import type { ActionView, MatterPage } from '#web/api-types.ts'
import { PaperForm } from '#web/kit/paper-form.tsx'

/** 涉密件 on the screen: the object only. */

interface Data {
  from: string
  docNumber: string
  level: string
  copies: number
  copyNumbers: string
  dueBack: string | null
}

export function ClassifiedPaper({ page }: { page: MatterPage }) {
  const data = page.data as Data
  const label = (text: string) => ({ kind: 'label' as const, text, span: 2 })
  const value = (text: string, span: number) => ({ kind: 'value' as const, text, span })
  return (
    <PaperForm
      form={{
        title: '涉密文件登记单',
        topLeft: `登记号：${page.number ?? ''}`,
        topRight: `登记日期：${formatDay(page.createdAt.slice(0, 10))}`,
        rows: [
          [
            label('密级'),
            value(data.level, 4),
            label('份数'),
            value(`${data.copies}份 ${data.copyNumbers}`, 4),
          ],
          [label('来文单位'), value(data.from, 4), label('来文字号'), value(data.docNumber, 4)],
          [
            label('现在'),
            value(page.stateLabel, 4),
            label('退交时限'),
            value(data.dueBack ? formatDay(data.dueBack) : '', 4),
          ],
          [
            label('说明'),
            value('本系统只登记实物流转，不存标题（绝密）、内容和附件（第四十三条）。', 10),
          ],
        ],
      }}
    />
  )
}

/** All forms are drawn from their schemas. */
export function classifiedFields(_action: ActionView, _page: MatterPage): null {
  return null
}
