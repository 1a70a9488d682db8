import { useMutation, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Form from 'antd/es/form'
import Input from 'antd/es/input'
import Modal from 'antd/es/modal'
import { useState } from 'react'
import { ApiRefusal, post } from '#web/api.ts'
import { Refused } from '#web/kit/bits.tsx'
import { PeoplePicker } from '#web/kit/pickers.tsx'
import { roleName, roles, type Account } from '#web/pages/accounts-grants.tsx'

/** What the security administrator does to an account; each says first what follows from it. */

export interface Deed {
  readonly key: string
  readonly label: string
  readonly danger: boolean
  readonly path: string
  readonly body: unknown
  readonly account: Account
  /** What follows from it, in a sentence. */
  readonly follows: string
}

export function deedsFor(account: Account): Deed[] {
  const deed = (
    key: string,
    label: string,
    follows: string,
    body: unknown = {},
    danger = false,
  ) => ({
    key,
    label,
    danger,
    path: `/api/accounts/${account.id}/${key.split('.')[0]}`,
    body,
    account,
    follows,
  })
  return [
    deed('reset', '重置口令', '原口令立即作废，登录会话全部结束，得到一个只显示一次的新口令。'),
    account.disabled
      ? deed('disabled', '启用', '此账号可以再次登录。', { disabled: false })
      : deed(
          'disabled',
          '停用',
          '立即不能登录，登录会话全部结束；办理记录不受影响。',
          { disabled: true },
          true,
        ),
    ...(account.totp
      ? [
          {
            ...deed('totp', '停用动态口令', '下次登录只凭口令；请提醒本人换好手机后重新启用。'),
            path: `/api/accounts/${account.id}/totp/drop`,
          },
        ]
      : []),
    ...Object.entries(roles)
      .filter(([role]) => role !== account.admin)
      .map(([role, label]) =>
        deed(`grants.${role}`, `申请授予${label}`, '须由另一名管理员确认后生效。', { role }),
      ),
    ...(account.admin
      ? [
          deed(
            'grants.none',
            `申请收回${roleName(account.admin)}`,
            '须由另一名管理员确认后生效。',
            { role: null },
            true,
          ),
        ]
      : []),
  ]
}

export function Confirm({ deed, onClose }: { deed: Deed; onClose: () => void }) {
  const client = useQueryClient()
  const run = useMutation({
    mutationFn: () => post<{ password?: string }>(deed.path, deed.body),
    onSuccess: async ({ password }) => {
      for (const key of ['accounts', 'grants']) await client.invalidateQueries({ queryKey: [key] })
      if (!password) onClose()
    },
  })
  const password = run.data?.password
  return (
    <Modal
      open
      title={`${deed.label}：${deed.account.name}（${deed.account.login}）`}
      onCancel={onClose}
      onOk={() => (password ? onClose() : run.mutate())}
      okText={password ? '已记下' : deed.label}
      okButtonProps={{ danger: deed.danger }}
      confirmLoading={run.isPending}
    >
      {password ? <OneTime password={password} /> : <p>{deed.follows}</p>}
      <Refused error={run.error} />
    </Modal>
  )
}

function OneTime({ password }: { password: string }) {
  return (
    <div role="status">
      <p>一次性口令，请当面告知本人，关闭后不再显示；首次登录必须修改：</p>
      <p className="one-time">
        <code>{password}</code>
      </p>
    </div>
  )
}

/** 建立账号: for somebody who is in the organisation already. */
export function NewAccount() {
  const client = useQueryClient()
  const [isOpen, setIsOpen] = useState(false)
  const [form] = Form.useForm<{ person: number; login: string }>()
  const make = useMutation({
    mutationFn: (body: { person: number; login: string }) =>
      post<{ password: string }>('/api/accounts', body),
    onSuccess: () => client.invalidateQueries({ queryKey: ['accounts'] }),
    onError: (error) => {
      const field = error instanceof ApiRefusal ? error.refusal.field : undefined
      if (field === 'person' || field === 'login') {
        form.setFields([{ name: field, errors: [error.message] }])
      }
    },
  })
  const close = () => {
    setIsOpen(false)
    make.reset()
  }
  return (
    <>
      <Button type="primary" onClick={() => setIsOpen(true)}>
        建立账号
      </Button>
      <Modal
        open={isOpen}
        title="建立账号"
        onCancel={close}
        onOk={() => (make.data ? close() : form.submit())}
        okText={make.data ? '已记下' : '建立'}
        confirmLoading={make.isPending}
        destroyOnHidden
      >
        {make.data ? (
          <OneTime password={make.data.password} />
        ) : (
          <Form
            form={form}
            layout="vertical"
            requiredMark={false}
            onFinish={(values) => make.mutate(values)}
          >
            <Form.Item
              name="person"
              label="人员"
              rules={[{ required: true, message: '请选择人员。' }]}
            >
              <PeoplePicker />
            </Form.Item>
            <Form.Item
              name="login"
              label="登录名"
              extra="小写字母开头，可含数字。"
              rules={[{ required: true, message: '请填写登录名。' }]}
            >
              <Input maxLength={32} autoComplete="off" />
            </Form.Item>
          </Form>
        )}
        <Refused error={make.error} />
      </Modal>
    </>
  )
}
