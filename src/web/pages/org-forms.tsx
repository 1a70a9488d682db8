import { useQuery } from '@tanstack/react-query'
import Checkbox from 'antd/es/checkbox'
import Form from 'antd/es/form'
import Input from 'antd/es/input'
import InputNumber from 'antd/es/input-number'
import Select from 'antd/es/select'
import { useState, type ReactNode } from 'react'
import { duties, unitKinds } from '#kernel/org/directory.ts'
import { get } from '#web/api.ts'
import type { UnitPage } from '#web/api-types.ts'
import { DayInput } from '#web/kit/day-input.tsx'
import { PeoplePicker, UnitPicker } from '#web/kit/pickers.tsx'

/** The forms for changing the organisation, one a command. */

interface OrgForm {
  readonly path: string
  readonly label: string
  readonly fields: ReactNode
  readonly initial: Readonly<Record<string, unknown>>
  /** The field that takes the unit one is looking at. */
  readonly atUnit?: string
}

const must = [{ required: true, message: '请填写。' }]
const choices = (values: readonly string[]) => values.map((value) => ({ value, label: value }))

const item = (name: string, label: string, child: ReactNode, isMust = false) => (
  <Form.Item name={name} label={label} {...(isMust ? { rules: must } : {})}>
    {child}
  </Form.Item>
)
const from = item('from', '自何日起', <DayInput />, true)
const party = item('basis', '依据', <Input placeholder="党组会议纪要文号" maxLength={200} />)

export const orgForms: readonly OrgForm[] = [
  {
    path: 'appointments',
    label: '任职',
    initial: { acting: false, basis: '' },
    fields: <Appointment />,
  },
  {
    path: 'charges',
    label: '分管',
    initial: { basis: '' },
    atUnit: 'unit',
    fields: (
      <>
        {item('leader', '领导', <PeoplePicker leaders />, true)}
        {item('unit', '单位', <UnitPicker all />, true)}
        {party}
        {from}
      </>
    ),
  },
  {
    path: 'stand-ins',
    label: 'A-B角',
    initial: { basis: '' },
    fields: (
      <>
        {item('a', 'A角', <PeoplePicker />, true)}
        {item('b', 'B角（A角外出时代行）', <PeoplePicker />, true)}
        {party}
        {from}
      </>
    ),
  },
  {
    path: 'absences',
    label: '外出',
    initial: { to: null },
    fields: (
      <>
        {item('person', '人员', <PeoplePicker />, true)}
        {item('ground', '事由', <Input maxLength={100} />, true)}
        {item('from', '自', <DayInput />, true)}
        {item('to', '至（不填为未定）', <DayInput />)}
      </>
    ),
  },
  {
    path: 'members',
    label: '组成人员',
    initial: {},
    atUnit: 'body',
    fields: (
      <>
        {item('body', '党组、领导小组等', <UnitPicker all />, true)}
        {item('person', '人员', <PeoplePicker />, true)}
        {item('role', '身份', <Input placeholder="组长、成员" maxLength={20} />, true)}
        {from}
      </>
    ),
  },
  {
    path: 'posts',
    label: '设置岗位',
    initial: { sort: 10 },
    atUnit: 'unit',
    fields: (
      <>
        {item('unit', '单位', <UnitPicker all />, true)}
        {item('duty', '职责', <Select showSearch options={choices(duties)} />, true)}
        {item('title', '职务名称', <Input maxLength={30} />, true)}
        {item('sort', '排序', <InputNumber min={0} max={10_000} />)}
      </>
    ),
  },
  {
    path: 'people',
    label: '登记人员',
    initial: {},
    fields: (
      <>
        {item('name', '姓名', <Input maxLength={30} />, true)}
        {item('rank', '职级', <Input maxLength={20} />)}
        {item('phone', '电话', <Input maxLength={30} />)}
        {from}
      </>
    ),
  },
  {
    path: 'units',
    label: '新设机构',
    initial: { sort: 100, basis: '' },
    fields: (
      <>
        {item('name', '名称', <Input maxLength={60} />, true)}
        {item('shortName', '简称', <Input maxLength={20} />, true)}
        {item('code', '代码（小写字母）', <Input maxLength={31} />, true)}
        {item('kind', '类别', <Select options={choices(unitKinds)} />, true)}
        {item('parent', '上级', <UnitPicker all />)}
        {item('sort', '排序', <InputNumber min={0} max={10_000} />)}
        {from}
        {party}
      </>
    ),
  },
]

/** A post is found through its unit. */
function Appointment() {
  const [unit, setUnit] = useState<number | null>(null)
  const { data } = useQuery({
    queryKey: ['unit', unit, ''],
    queryFn: () => get<UnitPage>(`/api/units/${unit}`),
    enabled: unit !== null,
  })
  const posts = data?.posts.map(({ id, title, holders }) => ({
    value: id,
    label: `${title}（${holders.people.map((p) => p.name).join('、') || holders.how}）`,
  }))
  return (
    <>
      <Form.Item label="单位" htmlFor="appoint-unit">
        <UnitPicker
          all
          id="appoint-unit"
          value={unit}
          onChange={(next) => setUnit(typeof next === 'number' ? next : null)}
        />
      </Form.Item>
      {item('post', '岗位', <Select options={posts ?? []} placeholder="先选单位" />, true)}
      {item('person', '人员', <PeoplePicker />, true)}
      <Form.Item name="acting" valuePropName="checked">
        <Checkbox>主持工作</Checkbox>
      </Form.Item>
      {item('basis', '依据', <Input placeholder="任免文件文号" maxLength={200} />)}
      {from}
    </>
  )
}
