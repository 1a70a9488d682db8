import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Checkbox from 'antd/es/checkbox'
import Form from 'antd/es/form'
import Input from 'antd/es/input'
import InputNumber from 'antd/es/input-number'
import Modal from 'antd/es/modal'
import Select from 'antd/es/select'
import { useState, type ReactNode } from 'react'
import { duties, unitKinds } from '#kernel/org/directory.ts'
import { get, post, postForm } from '#web/api.ts'
import type { UnitPage } from '#web/api-types.ts'
import { Refused } from '#web/kit/bits.tsx'
import { DayInput } from '#web/kit/day-input.tsx'
import { PeoplePicker, UnitPicker } from '#web/kit/pickers.tsx'

/** What the system administrator changes in the organisation: dated, with its basis. */

function useOrgCommand(path: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: unknown) => post(path, body),
    onSuccess: async () => {
      for (const key of ['units', 'unit', 'people'])
        await client.invalidateQueries({ queryKey: [key] })
    },
  })
}

export function EndButton({ kind, id }: { kind: string; id: number }) {
  return (
    <CommandButton label="结束" path="/api/org/end" size="small" fixed={{ kind, id }}>
      <Form.Item name="last" label="最后一天" rules={[{ required: true, message: '请填写日期。' }]}>
        <DayInput />
      </Form.Item>
      <Form.Item name="basis" label="依据" rules={[{ required: true, message: '请填写依据。' }]}>
        <Input />
      </Form.Item>
    </CommandButton>
  )
}

/** A command in a dialog; refusals show with their clause. */
function CommandButton({
  label,
  path,
  children,
  fixed,
  size = 'middle',
}: {
  label: string
  path: string
  children: ReactNode
  fixed?: Record<string, unknown>
  size?: 'small' | 'middle'
}) {
  const [isOpen, setIsOpen] = useState(false)
  const [form] = Form.useForm()
  const run = useOrgCommand(path)
  return (
    <>
      <Button size={size} onClick={() => setIsOpen(true)}>
        {label}
      </Button>
      <Modal
        open={isOpen}
        title={label}
        onCancel={() => setIsOpen(false)}
        onOk={() => form.submit()}
        confirmLoading={run.isPending}
        destroyOnHidden
      >
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          onFinish={(values: Record<string, unknown>) => {
            const nulls = Object.fromEntries(Object.entries(values).map(([k, v]) => [k, v ?? null]))
            run.mutate({ ...nulls, ...fixed }, { onSuccess: () => setIsOpen(false) })
          }}
        >
          {children}
        </Form>
        <Refused error={run.error} />
      </Modal>
    </>
  )
}

export function AdminButtons() {
  const must = [{ required: true, message: '请填写。' }]
  const field = (name: string, label: string, child: ReactNode, rules?: typeof must) => (
    <Form.Item name={name} label={label} {...(rules ? { rules } : {})}>
      {child}
    </Form.Item>
  )
  return (
    <>
      <CommandButton label="新设机构" path="/api/org/units">
        {field('name', '名称', <Input />, must)}
        {field('shortName', '简称', <Input />, must)}
        {field('code', '代码（小写字母）', <Input />, must)}
        {field(
          'kind',
          '类别',
          <Select options={unitKinds.map((value) => ({ value, label: value }))} />,
          must,
        )}
        {field('parent', '上级', <UnitPicker all />)}
        <Form.Item name="sort" label="排序" initialValue={100}>
          <InputNumber min={0} />
        </Form.Item>
        {field('from', '自何日起', <DayInput />, must)}
        {field('basis', '依据（党组会议）', <Input />)}
      </CommandButton>
      <CommandButton label="登记人员" path="/api/org/people">
        {field('name', '姓名', <Input />, must)}
        {field('rank', '职级', <Input />)}
        {field('phone', '电话', <Input />)}
        {field('from', '自何日起', <DayInput />, must)}
      </CommandButton>
      <CommandButton label="设置岗位" path="/api/org/posts">
        {field('unit', '单位', <UnitPicker all />, must)}
        {field(
          'duty',
          '职责',
          <Select options={duties.map((value) => ({ value, label: value }))} />,
          must,
        )}
        {field('title', '职务名称', <Input />, must)}
        <Form.Item name="sort" label="排序" initialValue={10}>
          <InputNumber min={0} />
        </Form.Item>
      </CommandButton>
      <AppointButton />
      <ImportButton />
      <CommandButton label="分管" path="/api/org/charges">
        {field('leader', '领导', <PeoplePicker leaders />, must)}
        {field('unit', '单位', <UnitPicker all />, must)}
        {field('basis', '依据（党组会议）', <Input />)}
        {field('from', '自何日起', <DayInput />, must)}
      </CommandButton>
      <CommandButton label="A-B角" path="/api/org/stand-ins">
        {field('a', 'A角', <PeoplePicker />, must)}
        {field('b', 'B角（A外出时代行）', <PeoplePicker />, must)}
        {field('basis', '依据', <Input />)}
        {field('from', '自何日起', <DayInput />, must)}
      </CommandButton>
    </>
  )
}

interface ImportReport {
  units: number
  people: number
  errors: { row: number; problem: string }[]
  passwords: Record<string, string>
}

/** Excel import: tried first, every faulty line told, stored only when all are good. */
function ImportButton() {
  const client = useQueryClient()
  const [isOpen, setIsOpen] = useState(false)
  const [file, setFile] = useState<File | null>(null)
  const run = useMutation({
    mutationFn: async (dryRun: boolean) => {
      const form = new FormData()
      form.append('file', file!)
      return { dryRun, ...(await postForm<ImportReport>(`/api/org/import?dryRun=${dryRun}`, form)) }
    },
    onSuccess: async () => {
      for (const key of ['units', 'unit', 'people']) {
        await client.invalidateQueries({ queryKey: [key] })
      }
    },
  })
  const report = run.data
  const isGood = report && report.errors.length === 0
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>从 Excel 导入</Button>
      <Modal open={isOpen} title="导入机构人员" footer={null} onCancel={() => setIsOpen(false)}>
        <div className="stack">
          <a href="/api/org/import/template">下载模板</a>
          <input
            type="file"
            accept=".xlsx"
            aria-label="选择 Excel 文件"
            onChange={(event) => {
              setFile(event.target.files?.[0] ?? null)
              run.reset()
            }}
          />
          <Refused error={run.error} />
          {report && (
            <div className={isGood ? 'banner' : 'refusal'} role="status">
              <div>
                {isGood
                  ? report.dryRun
                    ? '可以导入'
                    : '已导入'
                  : `${report.errors.length}处有误，没有导入`}
                ：单位{report.units}个，人员{report.people}人。
                {report.errors.map((one) => (
                  <div key={`${one.row}${one.problem}`}>
                    第{one.row}行：{one.problem}
                  </div>
                ))}
                {Object.entries(report.passwords).map(([login, password]) => (
                  <div key={login} className="num">
                    {login}：{password}
                  </div>
                ))}
              </div>
            </div>
          )}
          <div className="row">
            <Button disabled={!file} loading={run.isPending} onClick={() => run.mutate(true)}>
              先试算
            </Button>
            <Button
              type="primary"
              disabled={!isGood || !report.dryRun}
              onClick={() => run.mutate(false)}
            >
              导入
            </Button>
          </div>
        </div>
      </Modal>
    </>
  )
}

function AppointButton() {
  const [unit, setUnit] = useState<number | null>(null)
  const { data } = useQuery({
    queryKey: ['unit', unit, ''],
    queryFn: () => get<UnitPage>(`/api/units/${unit}`),
    enabled: unit !== null,
  })
  return (
    <CommandButton label="任职" path="/api/org/appointments">
      <Form.Item label="单位">
        <UnitPicker
          all
          value={unit}
          onChange={(next) => setUnit(typeof next === 'number' ? next : null)}
        />
      </Form.Item>
      <Form.Item name="post" label="岗位" rules={[{ required: true, message: '请选择岗位。' }]}>
        <Select
          options={
            data?.posts.map((one) => ({
              value: one.id,
              label: `${one.title}（${one.holders.how}）`,
            })) ?? []
          }
        />
      </Form.Item>
      <Form.Item name="person" label="人员" rules={[{ required: true, message: '请选择人员。' }]}>
        <PeoplePicker />
      </Form.Item>
      <Form.Item name="acting" valuePropName="checked" initialValue={false}>
        <Checkbox>主持工作</Checkbox>
      </Form.Item>
      <Form.Item name="basis" label="依据">
        <Input />
      </Form.Item>
      <Form.Item name="from" label="自何日起" rules={[{ required: true, message: '请填写日期。' }]}>
        <DayInput />
      </Form.Item>
    </CommandButton>
  )
}
