import { useMutation, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Form from 'antd/es/form'
import { useRef, useState, type ReactNode } from 'react'
import { ApiRefusal, command } from '#web/api.ts'
import type { ActionView, MatterPage } from '#web/api-types.ts'
import { Cite, Refused } from '#web/kit/bits.tsx'
import { clean } from '#web/kit/creating.ts'
import { draftOf, dropDraft, keepDraft } from '#web/kit/drafts.ts'
import { SchemaFields } from '#web/kit/schema-fields.tsx'
import { newKey } from '#web/new-key.ts'

/** What the server says of a command that was carried out. */
export interface Done {
  readonly say: string
  readonly number: string | null
}

/** One action: its fields, its clauses, one key a submission; a refusal marks the field at fault. */
export function ActionForm({
  page,
  action,
  fields,
  initial,
  choices,
  onDone,
}: {
  page: MatterPage
  action: ActionView
  /** Hand-made fields; without them the form is made from the schema. */
  fields?: ReactNode
  initial?: Record<string, unknown>
  /** What a field of the schema may be, where that depends on the matter. */
  choices?: Record<string, readonly string[]>
  onDone: (done: Done) => void
}) {
  const [form] = Form.useForm()
  const client = useQueryClient()
  const key = useRef(newKey())
  const draft = `${page.matter}.${action.name}.${action.taskId ?? ''}`
  const [kept, setKept] = useState(() => draftOf(draft))
  const run = useMutation({
    mutationFn: (input: unknown) =>
      command<Done>(
        `/api/matters/${page.matter}/${action.name}`,
        { input, ...(action.taskId ? { taskId: action.taskId } : {}) },
        key.current,
      ),
    onSuccess: async (done) => {
      key.current = newKey()
      dropDraft(draft)
      for (const name of ['matter', 'tasks', 'counts', 'notices', 'register']) {
        await client.invalidateQueries({ queryKey: [name] })
      }
      onDone(done)
    },
    onError: (error) => {
      // A refusal is final for this key: what is sent next is another command.
      if (error instanceof ApiRefusal && error.status >= 400 && error.status < 500) {
        key.current = newKey()
        const { field, refused } = error.refusal
        if (field) form.setFields([{ name: field.split('.'), errors: [refused] }])
      }
    },
  })
  return (
    <Form
      // Two forms on one page: each label belongs to a field of its own form.
      name={action.name}
      form={form}
      layout="vertical"
      requiredMark={false}
      scrollToFirstError={{ block: 'center', focus: true }}
      initialValues={{ ...initial, ...kept }}
      onValuesChange={(_, values: Record<string, unknown>) => keepDraft(draft, values)}
      onFinish={(values) => run.mutate(clean(values))}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit()
      }}
    >
      {action.onBehalfOf && (
        <div className="banner below">
          您将代{action.onBehalfOf.name}办理（{action.onBehalfOf.ground}），记录中同时写明两人。
        </div>
      )}
      {kept && (
        <div className="spread below mute">
          已恢复上次没有提交的内容。
          <Button
            size="small"
            onClick={() => {
              dropDraft(draft)
              setKept(null)
              form.setFieldsValue({ ...blank(kept), ...initial })
            }}
          >
            清除
          </Button>
        </div>
      )}
      {fields ?? <SchemaFields schema={action.schema} {...(choices ? { choices } : {})} />}
      <Refused error={run.error} />
      <div className="spread above">
        <div className="row" style={{ gap: 4 }}>
          {[...new Set(action.clauses.map((one) => one.cite))].map((cite) => (
            <Cite key={cite} cite={cite} />
          ))}
        </div>
        <Button
          type="primary"
          danger={action.danger}
          htmlType="submit"
          title="Ctrl + 回车"
          loading={run.isPending}
        >
          {action.label}
        </Button>
      </div>
    </Form>
  )
}

const blank = (values: Record<string, unknown>) =>
  Object.fromEntries(Object.keys(values).map((key) => [key, undefined]))
