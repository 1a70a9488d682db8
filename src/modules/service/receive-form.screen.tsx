import { useMutation } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Checkbox from 'antd/es/checkbox'
import Form from 'antd/es/form'
import Input from 'antd/es/input'
import Select from 'antd/es/select'
import { useRef } from 'react'
import { ApiRefusal, command } from '#web/api.ts'
import { Cite, Empty, Refused } from '#web/kit/bits.tsx'
import { clean } from '#web/kit/creating.ts'
import { PeoplePicker } from '#web/kit/pickers.tsx'
import type { DeskItem } from '#modules/service/desk-view.ts'
import { newKey } from '#web/new-key.ts'

/** 服务收件: the item, the person, which papers are there; what is missing is told once, on the slip. */

interface Answer {
  matter: string
  say: string
}

export function ReceiveForm({
  items,
  onDone,
}: {
  items: readonly DeskItem[]
  onDone: (answer: Answer) => Promise<void>
}) {
  const [form] = Form.useForm()
  const key = useRef(newKey())
  const chosen = Form.useWatch('item', form) as string | undefined
  const given = (Form.useWatch('papers', form) ?? []) as string[]
  const item = items.find(({ id }) => id === chosen)
  const needed = item?.papers.filter(({ isExempt }) => !isExempt) ?? []
  const missing = needed.filter(({ paper }) => !given.includes(paper))
  const save = useMutation({
    mutationFn: (values: Record<string, unknown>) =>
      command<Answer>('/api/kinds/application', { input: clean(values) }, key.current),
    onSuccess: async (answer) => {
      key.current = newKey()
      form.resetFields()
      await onDone(answer)
    },
    onError: (error) => {
      if (!(error instanceof ApiRefusal) || error.status < 400 || error.status >= 500) return
      key.current = newKey()
      const { field, refused } = error.refusal
      if (field) form.setFields([{ name: field.split('.'), errors: [refused] }])
    },
  })
  if (items.length === 0) {
    return <Empty>还没有公开的服务事项。先由承办科室登记、审核，办公室公开。</Empty>
  }
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={(values: Record<string, unknown>) => save.mutate(values)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit()
      }}
    >
      <div className="fields">
        <Form.Item
          name="item"
          label="服务事项"
          style={{ gridColumn: 'span 12' }}
          rules={[{ required: true, message: '请选择服务事项。' }]}
        >
          <Select
            autoFocus
            showSearch={{ optionFilterProp: 'label' }}
            placeholder="事项名称"
            onChange={() => form.setFieldValue('papers', [])}
            options={items.map(({ id, name, unitName, limit }) => ({
              value: id,
              label: `${name}　${unitName}　${limit}个工作日`,
            }))}
          />
        </Form.Item>
        <Form.Item
          name="name"
          label="姓名"
          style={{ gridColumn: 'span 4' }}
          rules={[{ required: true, message: '请填写姓名。' }]}
        >
          <Input maxLength={50} />
        </Form.Item>
        <Form.Item
          name="phone"
          label="联系电话"
          style={{ gridColumn: 'span 4' }}
          rules={[{ required: true, message: '请填写联系电话。' }]}
        >
          <Input maxLength={30} inputMode="tel" />
        </Form.Item>
        <Form.Item name="idNumber" label="证件号码" style={{ gridColumn: 'span 4' }}>
          <Input maxLength={30} />
        </Form.Item>
        {item && (
          <Form.Item
            name="papers"
            label="收到的材料"
            style={{ gridColumn: 'span 12' }}
            extra={
              needed.length > 0 && missing.length > 0
                ? `缺${missing.map(({ paper }) => paper).join('、')}，将打印一次性告知单`
                : '材料齐全，当场受理'
            }
          >
            <Checkbox.Group
              options={item.papers.map(({ paper, isExempt }) => ({
                value: paper,
                label: isExempt ? `${paper}（免提交）` : paper,
              }))}
            />
          </Form.Item>
        )}
        <Form.Item name="unit" label="单位（个人不填）" style={{ gridColumn: 'span 6' }}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item
          name="handler"
          label="经办人（不填的按承办科室）"
          style={{ gridColumn: 'span 6' }}
        >
          <PeoplePicker />
        </Form.Item>
      </div>
      <Refused error={save.error} />
      <div className="spread above">
        <span className="row" style={{ gap: 4 }}>
          <Cite cite="第十四条(一)" />
          <Cite cite="第十四条(四)" />
        </span>
        <Button type="primary" htmlType="submit" loading={save.isPending} title="Ctrl + 回车">
          {missing.length > 0 ? '收件，一次性告知' : '收件受理'}（Ctrl+回车）
        </Button>
      </div>
    </Form>
  )
}
