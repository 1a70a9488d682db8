import { useMutation, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Form from 'antd/es/form'
import { useRef, type ReactNode } from 'react'
import { ApiRefusal, command } from '#web/api.ts'
import type { ActionView, MatterPage } from '#web/api-types.ts'
import { Cite, Refused } from '#web/kit/bits.tsx'
import { SchemaFields } from '#web/kit/schema-fields.tsx'

/** One action: its fields, its clauses, one key a submission; a refusal marks the field at fault. */
export function ActionForm({
  page,
  action,
  fields,
  initial,
  onDone,
}: {
  page: MatterPage
  action: ActionView
  /** Hand-made fields; without them the form is made from the schema. */
  fields?: ReactNode
  initial?: Record<string, unknown>
  onDone?: () => void
}) {
  const [form] = Form.useForm()
  const client = useQueryClient()
  const key = useRef(crypto.randomUUID())
  const run = useMutation({
    mutationFn: (input: unknown) =>
      command(
        `/api/matters/${page.matter}/${action.name}`,
        { input, ...(action.taskId ? { taskId: action.taskId } : {}) },
        key.current,
      ),
    onSuccess: async () => {
      key.current = crypto.randomUUID()
      form.resetFields()
      for (const name of ['matter', 'tasks', 'counts', 'notices']) {
        await client.invalidateQueries({ queryKey: [name] })
      }
      onDone?.()
    },
    onError: (error) => {
      // A refusal is final for this key: what is sent next is another command.
      if (error instanceof ApiRefusal && error.status >= 400 && error.status < 500) {
        key.current = crypto.randomUUID()
        const { field, refused } = error.refusal
        if (field) form.setFields([{ name: field.split('.'), errors: [refused] }])
      }
    },
  })
  if (action.refused) {
    return (
      <div className="refusal">
        <div>
          {action.refused.refused}
          {action.refused.cite && <Cite cite={action.refused.cite} />}
        </div>
      </div>
    )
  }
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={initial ?? {}}
      onFinish={(values) => run.mutate(clean(values))}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.ctrlKey) form.submit()
      }}
    >
      {action.onBehalfOf && (
        <div className="banner" style={{ marginBottom: 10 }}>
          您将代{action.onBehalfOf.name}办理（{action.onBehalfOf.ground}），记录中同时写明两人。
        </div>
      )}
      {fields ?? <SchemaFields schema={action.schema} />}
      <Refused error={run.error} />
      <div className="spread" style={{ marginTop: 10 }}>
        <div className="row" style={{ gap: 4 }}>
          {[...new Set(action.clauses.map((one) => one.cite))].map((cite) => (
            <Cite key={cite} cite={cite} />
          ))}
        </div>
        <Button type="primary" danger={action.danger} htmlType="submit" loading={run.isPending}>
          {action.label}
        </Button>
      </div>
    </Form>
  )
}

/** What was left empty is not sent. */
function clean(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value !== undefined && value !== '' && value !== null,
    ),
  )
}
