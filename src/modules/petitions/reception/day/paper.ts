import { formatDay } from '#kernel/clocks/time.ts'
import type { FormNames, FormPage } from '#kernel/matters/shown.ts'
import { label, opinions, value, type FormSpec } from '#kernel/printing/form.ts'
import {
  sessionsOf,
  type ReceptionDay,
  type Session,
} from '#modules/petitions/reception/day/data.ts'

/** 接访安排, as it hangs on the wall. */
export function planForm(
  { data, opinions: given }: FormPage<ReceptionDay>,
  names: FormNames,
): FormSpec {
  const { published, on } = data
  const late = published && published.late > 0 ? `，迟${published.late}天` : ''
  return {
    title: '领导接访安排',
    topLeft: `接访日：${formatDay(on)}`,
    topRight: published ? `公示：${formatDay(published.on)}${late}` : '公示：尚未公示',
    rows: [
      [
        label('接访领导', 2),
        label('时间', 3),
        label('地点', 2),
        label('接访事项', 3),
        label('记录人', 2),
      ],
      ...sessionsOf(data).map((one) => [
        value(whoOf(one, names), 2),
        value(
          `${formatDay(one.on)} ${one.from}—${one.until}\n${one.count}人，每人${one.minutes}分钟`,
          3,
        ),
        value(one.place, 2),
        value(one.subjects, 3),
        value(names.person(one.recorder), 2),
      ]),
      [label('分管领导'), opinions(given, ['分管领导'], 14)],
      [
        label('接访情况'),
        value(
          [
            ...data.held.map(
              ({ by, on: when, note }) =>
                `${names.person(by)}　${formatDay(when)}接访${note ? `，${note}` : ''}`,
            ),
            data.summary,
          ]
            .filter(Boolean)
            .join('\n'),
          10,
        ),
      ],
    ],
  }
}

function whoOf({ leader, receiver, isMakeUp }: Session, names: FormNames): string {
  const name = names.person(leader)
  if (isMakeUp) return `${name}（补接）`
  return receiver === leader ? name : `${name}（${names.person(receiver)}代接）`
}
