import { useMutation, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Dropdown from 'antd/es/dropdown'
import Form from 'antd/es/form'
import Input from 'antd/es/input'
import Modal from 'antd/es/modal'
import { useState, type ReactNode } from 'react'
import { ApiRefusal, post } from '#web/api.ts'
import { Refused } from '#web/kit/bits.tsx'
import { DayInput } from '#web/kit/day-input.tsx'
import { orgForms } from '#web/pages/org-forms.tsx'
import { ImportDialog } from '#web/pages/org-import.tsx'

/** What the system administrator changes in the organisation: dated, with its basis, audited. */
export function AdminMenu({ unit }: { unit: number | null }) {
  const [open, setOpen] = useState<string | null>(null)
  const form = orgForms.find((one) => one.path === open)
  const items = [
    ...orgForms.map(({ path, label }) => ({ key: path, label })),
    { type: 'divider' as const },
    { key: 'import', label: '从 Excel 导入' },
  ]
  return (
    <>
      <Dropdown menu={{ items, onClick: ({ key }) => setOpen(key) }} trigger={['click']}>
        <Button type="primary">变更</Button>
      </Dropdown>
      {form && (
        <CommandDialog
          key={form.path}
          label={form.label}
          path={`/api/org/${form.path}`}
          initial={{ ...form.initial, ...(form.atUnit && unit ? { [form.atUnit]: unit } : {}) }}
          onClose={() => setOpen(null)}
        >
          {form.fields}
        </CommandDialog>
      )}
      <ImportDialog isOpen={open === 'import'} onClose={() => setOpen(null)} />
    </>
  )
}

/** 结束一项: nothing is deleted, the row gets its last day. */
export function EndButton({ kind, id }: { kind: string; id: number }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button size="small" onClick={() => setIsOpen(true)}>
        结束
      </Button>
      {isOpen && (
        <CommandDialog
          label="结束"
          path="/api/org/end"
          initial={{ kind, id, basis: '' }}
          onClose={() => setIsOpen(false)}
        >
          <Form.Item
            name="last"
            label="最后一天"
            rules={[{ required: true, message: '请填写日期。' }]}
          >
            <DayInput />
          </Form.Item>
          <Form.Item name="basis" label="依据" extra="历史保留，不删除。">
            <Input placeholder="任免文件、党组会议纪要" maxLength={200} />
          </Form.Item>
        </CommandDialog>
      )}
    </>
  )
}

/** A field left empty is null; a basis is always a text, so that a missing one is refused by its clause. */
function plain(key: string, value: unknown): unknown {
  if (key === 'basis') return value ?? ''
  return value === '' || value === undefined ? null : value
}

/** A command in a dialog; refusals show with their clause and mark their field. */
function CommandDialog(props: {
  label: string
  path: string
  children: ReactNode
  initial: Record<string, unknown>
  onClose: () => void
}) {
  const client = useQueryClient()
  const [form] = Form.useForm()
  const run = useMutation({
    mutationFn: (values: Record<string, unknown>) => {
      const filled = Object.entries(values).map(([key, value]) => [key, plain(key, value)])
      return post(props.path, { ...props.initial, ...Object.fromEntries(filled) })
    },
    onSuccess: async () => {
      for (const key of ['units', 'unit', 'people', 'person']) {
        await client.invalidateQueries({ queryKey: [key] })
      }
      props.onClose()
    },
    onError: (error) => {
      const field = error instanceof ApiRefusal ? error.refusal.field : undefined
      if (field) form.setFields([{ name: field, errors: [error.message] }])
    },
  })
  return (
    <Modal
      open
      title={props.label}
      onCancel={props.onClose}
      onOk={() => form.submit()}
      okText={props.label}
      confirmLoading={run.isPending}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={props.initial}
        onFinish={(values: Record<string, unknown>) => run.mutate(values)}
      >
        {props.children}
      </Form>
      <Refused error={run.error} />
    </Modal>
  )
}
