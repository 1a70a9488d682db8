import { useSearch } from '@tanstack/react-router'
import Button from 'antd/es/button'
import Checkbox from 'antd/es/checkbox'
import Form from 'antd/es/form'
import Input from 'antd/es/input'
import Radio from 'antd/es/radio'
import { loanWays } from '#modules/archives/loan-data.ts'
import { Cite, Refused } from '#web/kit/bits.tsx'
import { useCreating } from '#web/kit/creating.ts'
import { DayInput } from '#web/kit/day-input.tsx'
import { PageHead } from '#web/kit/page-head.tsx'

/** 申请利用档案: which pieces, what for; an excerpt and an outside reader ask for more. */
export function NewLoan() {
  const { items }: { items?: string } = useSearch({ strict: false })
  const [form] = Form.useForm()
  const way = Form.useWatch('way', form) as string | undefined
  const isOutside = Form.useWatch('isOutside', form) as boolean | undefined
  const save = useCreating('archive-loan', form)
  const must = (message: string) => [{ required: true, message }]
  return (
    <>
      <PageHead title="申请利用档案">
        <span className="mute">
          须经办公室主任或分管局领导同意，个人不得调出 <Cite cite="第四十三条(三)3" />
        </span>
      </PageHead>
      <Form
        form={form}
        layout="vertical"
        className="card"
        requiredMark={false}
        style={{ maxWidth: 720 }}
        initialValues={{ way: '查阅', items: items ?? '' }}
        onFinish={(values: Record<string, unknown>) => save.mutate(values)}
      >
        <Form.Item name="way" label="方式">
          <Radio.Group optionType="button" options={[...loanWays]} />
        </Form.Item>
        <Form.Item name="items" label="档号（一行一个）" rules={must('请填写档号，一行一个。')}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} placeholder="WS·2025-D30-0007" />
        </Form.Item>
        <Form.Item name="purpose" label="用途" rules={must('请写明用途。')}>
          <Input maxLength={300} />
        </Form.Item>
        {way === '摘抄' && (
          <>
            <Form.Item name="pages" label="摘抄页次" rules={must('请写明页次。')}>
              <Input maxLength={200} />
            </Form.Item>
            <Form.Item name="copyKeeper" label="摘抄件保管单位" rules={must('请写明保管单位。')}>
              <Input maxLength={100} />
            </Form.Item>
          </>
        )}
        {way === '科室借出' && (
          <Form.Item name="dueBack" label="归还日期" rules={must('请填写归还日期。')}>
            <DayInput />
          </Form.Item>
        )}
        <div className="row below" style={{ gap: 18 }}>
          <Form.Item name="isImportant" valuePropName="checked" style={{ margin: 0 }}>
            <Checkbox>重要、机要档案</Checkbox>
          </Form.Item>
          <Form.Item name="isOutside" valuePropName="checked" style={{ margin: 0 }}>
            <Checkbox>外单位查阅</Checkbox>
          </Form.Item>
          {isOutside && (
            <>
              <Form.Item name="hasLetter" valuePropName="checked" style={{ margin: 0 }}>
                <Checkbox>持单位介绍信</Checkbox>
              </Form.Item>
              <Form.Item name="hasProof" valuePropName="checked" style={{ margin: 0 }}>
                <Checkbox>持身份证明</Checkbox>
              </Form.Item>
            </>
          )}
        </div>
        {isOutside && (
          <div className="fields">
            <Form.Item
              name="reader"
              label="查阅人"
              rules={must('请填写查阅人。')}
              style={{ gridColumn: 'span 4' }}
            >
              <Input maxLength={40} />
            </Form.Item>
            <Form.Item
              name="readerUnit"
              label="单位"
              rules={must('请填写单位。')}
              style={{ gridColumn: 'span 8' }}
            >
              <Input maxLength={100} />
            </Form.Item>
          </div>
        )}
        <Refused error={save.error} />
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          送审
        </Button>
      </Form>
    </>
  )
}
