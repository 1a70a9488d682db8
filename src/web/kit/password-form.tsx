import { useMutation } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Form from 'antd/es/form'
import Input from 'antd/es/input'
import { ApiRefusal, post } from '#web/api.ts'
import { Refused } from '#web/kit/bits.tsx'

interface Values {
  old: string
  password: string
}

/** Changing one's own password; every other session of the account ends with it. */
export function PasswordForm({ onDone }: { onDone: () => void }) {
  const [form] = Form.useForm<Values & { again: string }>()
  const change = useMutation({
    mutationFn: ({ old, password }: Values) => post('/api/auth/password', { old, password }),
    onSuccess: () => {
      form.resetFields()
      onDone()
    },
    onError: (error) => {
      const field = error instanceof ApiRefusal ? error.refusal.field : undefined
      if (field === 'old' || field === 'password') {
        form.setFields([{ name: field, errors: [error.message] }])
      }
    },
  })
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={(values) => change.mutate(values)}
    >
      <Form.Item
        name="old"
        label="现在的口令"
        rules={[{ required: true, message: '请输入现在的口令。' }]}
      >
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item
        name="password"
        label="新口令"
        extra="至少10位，含大写、小写、数字、符号中的三种，不含登录名。"
        rules={[{ required: true, message: '请输入新口令。' }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label="再输一次"
        dependencies={['password']}
        rules={[
          ({ getFieldValue }) => ({
            validator: async (_, value) => {
              if (value !== getFieldValue('password')) throw new Error('两次输入不一致。')
            },
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Refused error={change.error} />
      <Button type="primary" htmlType="submit" loading={change.isPending} className="above">
        修改口令
      </Button>
    </Form>
  )
}
