import Button from 'antd/es/button'
import Checkbox from 'antd/es/checkbox'
import Form from 'antd/es/form'
import Input from 'antd/es/input'
import InputNumber from 'antd/es/input-number'
import Radio from 'antd/es/radio'
import { Cite, Refused } from '#web/kit/bits.tsx'
import { useCreating } from '#web/kit/creating.ts'
import { DayInput } from '#web/kit/day-input.tsx'
import { PageHead } from '#web/kit/page-head.tsx'
import { secretLevels } from '#rulebook/articles/a43-secrecy.ts'

/** 涉密件登记: there is nowhere to put content, and 绝密 has no title. */
export function NewClassified() {
  const [form] = Form.useForm()
  const level = Form.useWatch('level', form) as string | undefined
  const save = useCreating('classified', form)
  return (
    <>
      <PageHead title="登记涉密件" />
      <div className="banner below">
        只登记实物：密级、份数、编号、去向。不得录入内容，不得上传附件；绝密件不登记标题。{' '}
        <Cite cite="第四十三条(四)" />
      </div>
      <Form
        form={form}
        layout="vertical"
        className="card"
        requiredMark={false}
        initialValues={{ copies: 1 }}
        onFinish={(values: Record<string, unknown>) => save.mutate(values)}
        style={{ maxWidth: 720 }}
      >
        <Form.Item name="level" label="密级" rules={[{ required: true, message: '请选择密级。' }]}>
          <Radio.Group optionType="button" options={[...secretLevels]} />
        </Form.Item>
        <Form.Item
          name="from"
          label="来文单位"
          rules={[{ required: true, message: '请填写来文单位。' }]}
        >
          <Input />
        </Form.Item>
        <Form.Item name="docNumber" label="来文字号">
          <Input />
        </Form.Item>
        {level !== '绝密' && (
          <Form.Item name="title" label="件名（不得涉密）">
            <Input maxLength={100} />
          </Form.Item>
        )}
        <div className="row">
          <Form.Item name="copies" label="份数">
            <InputNumber min={1} max={999} />
          </Form.Item>
          <Form.Item name="copyNumbers" label="份号">
            <Input placeholder="000123–000125" />
          </Form.Item>
          <Form.Item name="clearBy" label="清退期限">
            <DayInput />
          </Form.Item>
        </div>
        <Form.Item name="isUrgent" valuePropName="checked">
          <Checkbox>紧急密件（随到随送、不过夜）</Checkbox>
        </Form.Item>
        <Refused error={save.error} />
        <Button type="primary" htmlType="submit" loading={save.isPending} style={{ marginTop: 10 }}>
          登记
        </Button>
      </Form>
    </>
  )
}
