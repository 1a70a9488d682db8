import Checkbox from 'antd/es/checkbox'
import Form from 'antd/es/form'
import Input from 'antd/es/input'
import Radio from 'antd/es/radio'
import type { ActionView, MatterPage } from '#web/api-types.ts'
import { OpinionInput } from '#web/kit/opinion-input.tsx'
import { PeoplePicker } from '#web/kit/pickers.tsx'

/** Forms of the standard verbs that the schema alone cannot draw. */
export function verbFields(action: ActionView, page: MatterPage) {
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
