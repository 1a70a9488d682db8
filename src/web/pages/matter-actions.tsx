import Button from 'antd/es/button'
import Checkbox from 'antd/es/checkbox'
import Form from 'antd/es/form'
import Input from 'antd/es/input'
import Modal from 'antd/es/modal'
import Radio from 'antd/es/radio'
import { useState, type ReactNode } from 'react'
import { classifiedFields } from '#modules/documents/classified.screen.tsx'
import { incomingFields } from '#modules/documents/incoming.screen.tsx'
import type { ActionView, MatterPage } from '#web/api-types.ts'
import { ActionForm } from '#web/kit/action-form.tsx'
import { Cite } from '#web/kit/bits.tsx'
import { OpinionInput } from '#web/kit/opinion-input.tsx'
import { PeoplePicker } from '#web/kit/pickers.tsx'

/** What one may do with a matter now: the next step first, the other verbs beside it. */

const fieldsOf: Record<
  string,
  (
    action: ActionView,
    page: MatterPage,
  ) => { fields?: ReactNode; initial?: Record<string, unknown> } | null
> = {
  incoming: incomingFields,
  classified: classifiedFields,
}

export function Actions({ page }: { page: MatterPage }) {
  const [chosen, setChosen] = useState<ActionView | null>(null)
  const primary = page.actions.filter((action) => action.primary && !action.refused)
  const [tab, setTab] = useState('')
  const shown = primary.find((action) => action.name === tab) ?? primary[0]
  const others = page.actions.filter((action) => action !== shown && !primary.includes(action))
  const form = (action: ActionView, onDone?: () => void) => {
    const made = verbFields(action, page) ?? fieldsOf[page.type]?.(action, page) ?? {}
    return (
      <ActionForm
        key={`${action.name}${page.version}`}
        page={page}
        action={action}
        {...made}
        {...(onDone ? { onDone } : {})}
      />
    )
  }
  if (page.actions.length === 0 && !page.ended) {
    return (
      <section className="card">
        <span className="mute">此件现由他人办理，您可以查看。</span>
      </section>
    )
  }
  return (
    <>
      {shown && (
        <section className="card" aria-label="办理">
          {primary.length > 1 ? (
            <div className="tabs" role="tablist">
              {primary.map((action) => (
                <button
                  key={action.name}
                  type="button"
                  role="tab"
                  aria-selected={action === shown}
                  onClick={() => setTab(action.name)}
                >
                  {action.label}
                </button>
              ))}
            </div>
          ) : (
            <h2>{shown.label}</h2>
          )}
          {form(shown)}
        </section>
      )}
      {others.length > 0 && (
        <section className="card" aria-label="其他操作">
          <div className="row" style={{ gap: 8 }}>
            {others.map((action) => (
              <Button
                key={action.name}
                size="small"
                danger={action.danger}
                disabled={action.refused !== null}
                title={
                  action.refused
                    ? `${action.refused.refused}${action.refused.cite ?? ''}`
                    : action.label
                }
                onClick={() => setChosen(action)}
              >
                {action.label}
              </Button>
            ))}
          </div>
          {others
            .filter((action) => action.refused?.cite)
            .map((action) => (
              <div key={action.name} className="mute" style={{ marginTop: 6, fontSize: 13 }}>
                {action.label}：{action.refused!.refused} <Cite cite={action.refused!.cite!} />
              </div>
            ))}
        </section>
      )}
      <Modal
        open={chosen !== null}
        title={chosen?.label}
        footer={null}
        onCancel={() => setChosen(null)}
        destroyOnHidden
      >
        {chosen && form(chosen, () => setChosen(null))}
      </Modal>
    </>
  )
}

/** Forms of the standard verbs that the schema alone cannot draw. */
function verbFields(action: ActionView, page: MatterPage) {
  if (action.name === 'return') {
    return {
      fields: (
        <>
          <Form.Item
            name="toSeq"
            label="退到哪一步"
            rules={[{ required: true, message: '请选择退到哪一步。' }]}
          >
            <Radio.Group
              options={page.earlier.map((done) => ({
                value: done.seq,
                label: `${done.label}（${done.by}）`,
              }))}
              style={{ display: 'flex', flexDirection: 'column', gap: 4 }}
            />
          </Form.Item>
          <Form.Item name="straight" valuePropName="checked">
            <Checkbox>改后直接送回我，不再经过中间各步</Checkbox>
          </Form.Item>
          <Form.Item
            name="reason"
            label="理由"
            rules={[{ required: true, message: '请写明理由。' }]}
          >
            <Input.TextArea rows={3} />
          </Form.Item>
        </>
      ),
    }
  }
  if (action.name === 'uncosign') {
    const waiting = page.tasks.filter((task) => task.kind === 'cosign')
    return {
      fields: (
        <Form.Item name="taskId" label="不再等待谁">
          <Radio.Group options={waiting.map((task) => ({ value: task.id, label: task.holder }))} />
        </Form.Item>
      ),
    }
  }
  if (action.name === 'circulate') {
    return {
      fields: (
        <>
          <Form.Item
            name="people"
            label="送阅人员"
            rules={[{ required: true, message: '请选择人员。' }]}
          >
            <PeoplePicker multiple />
          </Form.Item>
          <Form.Item name="note" label="说明">
            <Input maxLength={500} />
          </Form.Item>
        </>
      ),
    }
  }
  if (['answerCosign', 'read', 'remark'].includes(action.name)) {
    return {
      fields: (
        <Form.Item name="text" label={action.name === 'read' ? '意见（可不填）' : '意见'}>
          <OpinionInput rows={3} />
        </Form.Item>
      ),
    }
  }
  return null
}
