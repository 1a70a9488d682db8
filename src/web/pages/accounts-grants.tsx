import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { get, post } from '#web/api.ts'
import { useMe } from '#web/kit/asking.ts'
import { Refused } from '#web/kit/bits.tsx'

export interface Account {
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

export const roles = { system: '系统管理员', security: '安全管理员', audit: '审计管理员' } as const

export const roleName = (role: string | null) => (role ? roles[role as keyof typeof roles] : '')

/** 待确认的三员授权: the security administrator asks, another administrator decides. */
export function Grants() {
  const { data: me } = useMe()
  const client = useQueryClient()
  const { data } = useQuery({
    queryKey: ['grants'],
    queryFn: () => get<{ rows: Grant[] }>('/api/accounts/grants'),
  })
  const decide = useMutation({
    mutationFn: ({ id, granted }: { id: number; granted: boolean }) =>
      post(`/api/accounts/grants/${id}`, { granted }),
    onSettled: async () => {
      for (const key of ['accounts', 'grants']) await client.invalidateQueries({ queryKey: [key] })
    },
  })
  if (!data || data.rows.length === 0) return null
  const mayDecide = me?.admin !== 'security'
  return (
    <section className="card below">
      <h2>待确认的三员授权</h2>
      {data.rows.map((grant) => (
        <div key={grant.id} className="post spread" style={{ paddingBottom: 8 }}>
          <span>
            {grant.askedBy} 申请
            {grant.role
              ? `授予 ${grant.name}（${grant.login}）${roleName(grant.role)}`
              : `收回 ${grant.name}（${grant.login}）的管理员角色`}
          </span>
          {mayDecide ? (
            <span className="row">
              <Button
                size="small"
                type="primary"
                onClick={() => decide.mutate({ id: grant.id, granted: true })}
              >
                确认
              </Button>
              <Button size="small" onClick={() => decide.mutate({ id: grant.id, granted: false })}>
                驳回
              </Button>
            </span>
          ) : (
            <span className="mute">等待审计管理员或系统管理员确认</span>
          )}
        </div>
      ))}
      <Refused error={decide.error} />
    </section>
  )
}
