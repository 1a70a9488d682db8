import { useMutation, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Form from 'antd/es/form'
import Input from 'antd/es/input'
import Radio from 'antd/es/radio'
import { post } from '#web/api.ts'
import type { Me } from '#web/api-types.ts'
import { useMe } from '#web/kit/asking.ts'
import { Refused } from '#web/kit/bits.tsx'

/** Which notices also come by mail; only where the office sends mail at all. */
export function MailNotices() {
  const { data: me } = useMe()
  return me?.mail ? <MailForm mail={me.mail} /> : null
}

type Mail = NonNullable<Me['mail']>

function MailForm({ mail }: { mail: Mail }) {
  const client = useQueryClient()
  const save = useMutation({
    mutationFn: (values: Mail) => post('/api/auth/mail', { ...values, to: values.to || null }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['me'] }),
  })
  return (
    <section className="card">
      <h2>邮件通知</h2>
      <p className="mute">邮件只说有事要办，不写标题和内容。</p>
      <Form<Mail>
        layout="vertical"
        requiredMark={false}
        initialValues={mail}
        onFinish={(values) => save.mutate(values)}
      >
        <Form.Item name="to" label="邮箱">
          <Input type="email" maxLength={200} autoComplete="email" />
        </Form.Item>
        <Form.Item name="kinds" label="发送">
          <Radio.Group
            options={[
              { value: 'none', label: '不发' },
              { value: 'urgent', label: '催办、逾期和岗位空缺' },
              { value: 'all', label: '全部通知' },
            ]}
          />
        </Form.Item>
        <Refused error={save.error} />
        {save.isSuccess && (
          <div className="done below" role="status">
            已保存。
          </div>
        )}
        <Button htmlType="submit" loading={save.isPending}>
          保存
        </Button>
      </Form>
    </section>
  )
}
