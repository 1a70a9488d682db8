import type { FormNames, FormPage } from '#kernel/matters/shown.ts'
import { label, value, type FormSpec } from '#kernel/printing/form.ts'
import { whenOf, type Visit } from '#modules/petitions/reception/visit/data.ts'

/** 接访登记表, with what is personal masked unless a reason was given. */
export function visitForm({ data, number }: FormPage<Visit>, names: FormNames): FormSpec {
  const { record, result } = data
  const receiver = names.person(data.receiver)
  const about = [
    ...data.about.map(names.person),
    ...data.aboutUnits.map(names.unit),
    ...(data.isAboutDesk ? ['信访科（仲裁院）'] : []),
  ]
  return {
    title: '领导接访登记表',
    topLeft: `编号：${number ?? ''}`,
    topRight: `接访：${whenOf(data)}`,
    rows: [
      [label('来访人'), value(data.name.masked, 4), label('电话'), value(data.phone.masked, 4)],
      [
        label('证件号码'),
        value(data.idNumber.masked, 4),
        label('人数'),
        value(String(data.people), 4),
      ],
      [
        label('接访领导'),
        value(
          data.receiver === data.leader
            ? receiver
            : `${receiver}（代${names.person(data.leader)}）`,
          4,
        ),
        label('地点'),
        value(data.place, 4),
      ],
      [label('方式'), value(data.way, 4), label('记录人'), value(names.person(data.recorder), 4)],
      [label('反映的事情'), value(data.statement.masked, 10)],
      ...(data.isComplaint
        ? [[label('反映的是谁'), value(about.join('、') || data.whom.masked, 10)]]
        : []),
      [
        label('接待人'),
        value((record?.receivers ?? []).map(names.person).join('、'), 4),
        label('来访人签字'),
        value(record?.signature ?? '', 4),
      ],
      [label('谈话情况'), value(record?.said.masked ?? '', 10)],
      [
        label('结果'),
        value(record?.outcome ?? '', 4),
        label('承办科室'),
        value(record?.unit === null || !record ? '' : names.unit(record.unit), 4),
      ],
      [
        label('答复、解释'),
        value([record?.reply, record?.law, record?.remark].filter(Boolean).join('\n'), 10),
      ],
      [label('办理结果'), value(result ? `${result.on}　${result.text}` : '', 10)],
    ],
  }
}
