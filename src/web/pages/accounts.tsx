import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Input from 'antd/es/input'
import Modal from 'antd/es/modal'
import Select from 'antd/es/select'
import { useState } from 'react'
import { formatInstant } from '#kernel/clocks/time.ts'
import { useMe } from '#web/kit/asking.ts'
import { get, post } from '#web/api.ts'
import type { Page } from '#web/api-types.ts'
import { Empty, Loading, Refused } from '#web/kit/bits.tsx'
import { PeoplePicker } from '#web/kit/pickers.tsx'

interface Account {
  id: number
  login: string
  name: string
  admin: string | null
  demo: boolean
  disabled: boolean
  totp: boolean
  mustChange: boolean
  seenAt: string | null
}

interface Grant {
  id: number
  login: string
  name: string
  role: string | null
  askedBy: string
}

const roles = { system: '系统管理员', security: '安全管理员', audit: '审计管理员' } as const
const roleName = (role: string | null) => (role ? roles[role as keyof typeof roles] : '')

/** Accounts, for the security administrator; grants of 三员 roles take two. */
export function AccountsScreen() {
  const { data: me } = useMe()
  const client = useQueryClient()
  const [q, setQ] = useState('')
  const [told, setTold] = useState<string | null>(null)
  const { data, error, isPending } = useQuery({
    queryKey: ['accounts', q],
    queryFn: () => get<Page<Account>>('/api/accounts', { q, limit: 200 }),
    placeholderData: (before) => before,
  })
  const { data: grants } = useQuery({
    queryKey: ['grants'],
    queryFn: () => get<{ rows: Grant[] }>('/api/accounts/grants'),
  })
  const run = useMutation({
    mutationFn: ({ path, body }: { path: string; body?: unknown }) =>
      post<{ password?: string }>(path, body),
    onSuccess: async (answer) => {
      if (answer.password) setTold(answer.password)
      for (const key of ['accounts', 'grants']) await client.invalidateQueries({ queryKey: [key] })
    },
  })
  const isSecurity = me?.admin === 'security'
  return (
    <>
      <div className="spread" style={{ marginBottom: 14 }}>
        <h1>账号</h1>
        <div className="row">
          <Input.Search
            placeholder="登录名、姓名、拼音"
            aria-label="查找账号"
            allowClear
            onSearch={setQ}
            style={{ width: 240 }}
          />
          {isSecurity && (
            <NewAccount onMake={(body) => run.mutate({ path: '/api/accounts', body })} />
          )}
        </div>
      </div>
      <Refused error={error ?? run.error} />
      {grants && grants.rows.length > 0 && (
        <section className="card" style={{ marginBottom: 12 }}>
          <h2>待确认的三员授权</h2>
          {grants.rows.map((grant) => (
            <div key={grant.id} className="spread">
              <span>
                {grant.askedBy} 申请
                {grant.role
                  ? `授予 ${grant.name}（${grant.login}）${roleName(grant.role)}`
                  : `收回 ${grant.name}（${grant.login}）的管理员角色`}
              </span>
              {me?.admin !== 'security' && (
                <span className="row">
                  <Button
                    size="small"
                    type="primary"
                    onClick={() =>
                      run.mutate({
                        path: `/api/accounts/grants/${grant.id}`,
                        body: { granted: true },
                      })
                    }
                  >
                    确认
                  </Button>
                  <Button
                    size="small"
                    onClick={() =>
                      run.mutate({
                        path: `/api/accounts/grants/${grant.id}`,
                        body: { granted: false },
                      })
                    }
                  >
                    驳回
                  </Button>
                </span>
              )}
            </div>
          ))}
        </section>
      )}
      {isPending ? (
        <Loading />
      ) : (
        <section className="card scroll" style={{ padding: 0 }}>
          {data?.rows.length === 0 && <Empty>没有符合的账号。</Empty>}
          <table className="list cards">
            <thead>
              <tr>
                <th scope="col">登录名</th>
                <th scope="col">姓名</th>
                <th scope="col">管理员</th>
                <th scope="col">状态</th>
                <th scope="col">最近使用</th>
                {isSecurity && <th scope="col">操作</th>}
              </tr>
            </thead>
            <tbody>
              {data?.rows.map((account) => (
                <tr key={account.id}>
                  <td>{account.login}</td>
                  <td>{account.name}</td>
                  <td>{roleName(account.admin)}</td>
                  <td>
                    {account.disabled ? '已停用' : account.mustChange ? '待改初始口令' : '正常'}
                    {account.totp && ' · 动态口令'}
                    {account.demo && ' · 演示'}
                  </td>
                  <td className="num nowrap">
                    {account.seenAt ? formatInstant(account.seenAt) : '从未'}
                  </td>
                  {isSecurity && (
                    <td>
                      <div className="row" style={{ gap: 6 }}>
                        <Button
                          size="small"
                          onClick={() => run.mutate({ path: `/api/accounts/${account.id}/reset` })}
                        >
                          重置口令
                        </Button>
                        <Button
                          size="small"
                          danger={!account.disabled}
                          onClick={() =>
                            run.mutate({
                              path: `/api/accounts/${account.id}/disabled`,
                              body: { disabled: !account.disabled },
                            })
                          }
                        >
                          {account.disabled ? '启用' : '停用'}
                        </Button>
                        {account.totp && (
                          <Button
                            size="small"
                            onClick={() =>
                              run.mutate({ path: `/api/accounts/${account.id}/totp/drop` })
                            }
                          >
                            停用动态口令
                          </Button>
                        )}
                        <Select
                          size="small"
                          aria-label={`${account.login}的管理员角色`}
                          placeholder="三员授权"
                          style={{ width: 120 }}
                          value={null}
                          onChange={(role) =>
                            run.mutate({
                              path: `/api/accounts/${account.id}/grants`,
                              body: { role: role === 'none' ? null : role },
                            })
                          }
                          options={[
                            ...Object.entries(roles).map(([value, label]) => ({ value, label })),
                            { value: 'none', label: '收回' },
                          ]}
                        />
                      </div>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <Modal open={told !== null} title="一次性口令" footer={null} onCancel={() => setTold(null)}>
        <p>请当面告知本人，关闭后不再显示；首次登录必须修改。</p>
        <p style={{ fontSize: 22 }} className="num">
          {told}
        </p>
      </Modal>
    </>
  )
}

function NewAccount({ onMake }: { onMake: (body: { person: number; login: string }) => void }) {
  const [isOpen, setIsOpen] = useState(false)
  const [person, setPerson] = useState<number | null>(null)
  const [login, setLogin] = useState('')
  return (
    <>
      <Button type="primary" onClick={() => setIsOpen(true)}>
        建立账号
      </Button>
      <Modal
        open={isOpen}
        title="建立账号"
        onCancel={() => setIsOpen(false)}
        onOk={() => {
          if (person && login) {
            onMake({ person, login })
            setIsOpen(false)
          }
        }}
      >
        <div className="stack">
          <PeoplePicker
            value={person}
            onChange={(next) => setPerson(typeof next === 'number' ? next : null)}
          />
          <Input
            placeholder="登录名（小写字母开头）"
            aria-label="登录名"
            value={login}
            onChange={(event) => setLogin(event.target.value)}
          />
        </div>
      </Modal>
    </>
  )
}
