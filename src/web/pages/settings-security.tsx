import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Input from 'antd/es/input'
import { useState } from 'react'
import { formatInstant } from '#kernel/clocks/time.ts'
import { get, post } from '#web/api.ts'
import { useMe } from '#web/kit/asking.ts'
import { Refused } from '#web/kit/bits.tsx'
import { PasswordForm } from '#web/kit/password-form.tsx'

/** Password, second factor, sessions. */

export function OwnPassword() {
  const [isDone, setIsDone] = useState(false)
  return (
    <section className="card">
      <h2>口令</h2>
      {isDone && (
        <div className="done below" role="status">
          口令已修改，其他登录会话已结束。
        </div>
      )}
      <PasswordForm onDone={() => setIsDone(true)} />
    </section>
  )
}

export function SecondFactor() {
  const { data: me } = useMe()
  const client = useQueryClient()
  const begin = useMutation({
    mutationFn: () => post<{ qr: string; secret: string }>('/api/auth/totp/begin'),
  })
  const confirm = useMutation({
    mutationFn: (code: string) => post<{ recovery: string[] }>('/api/auth/totp/confirm', { code }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['me'] }),
  })
  return (
    <section className="card">
      <h2>动态口令</h2>
      {confirm.data ? (
        <div role="status">
          <p>已启用。请抄下恢复码，每个只能用一次，关闭后不再显示：</p>
          <ul className="codes num">
            {confirm.data.recovery.map((code) => (
              <li key={code}>
                <code>{code}</code>
              </li>
            ))}
          </ul>
        </div>
      ) : me?.totp ? (
        <p className="mute">已启用。手机遗失请联系安全管理员停用。</p>
      ) : begin.data ? (
        <>
          <p className="mute">用手机上的动态口令程序扫码，再输入显示的6位数字。</p>
          <img src={begin.data.qr} alt="动态口令二维码" width="180" height="180" />
          <p className="mute">
            扫不了码的，手工输入：<code>{begin.data.secret}</code>
          </p>
          <Input.Search
            placeholder="6位动态口令"
            aria-label="动态口令"
            inputMode="numeric"
            autoComplete="one-time-code"
            enterButton="启用"
            onSearch={(code) => confirm.mutate(code.trim())}
          />
        </>
      ) : (
        <>
          <p className="mute">登录时除口令外再输一次手机上的数字，口令泄露也进不来。</p>
          <Button onClick={() => begin.mutate()} loading={begin.isPending}>
            启用动态口令
          </Button>
        </>
      )}
      <Refused error={begin.error ?? confirm.error} />
    </section>
  )
}

interface SessionRow {
  id: string
  ip: string
  userAgent: string
  seenAt: string
  current: boolean
}

export function Sessions() {
  const client = useQueryClient()
  const { data, error } = useQuery({
    queryKey: ['sessions'],
    queryFn: () => get<{ rows: SessionRow[] }>('/api/auth/sessions'),
  })
  const revoke = useMutation({
    mutationFn: (id?: string) => post('/api/auth/sessions/revoke', id ? { id } : {}),
    onSuccess: () => client.invalidateQueries({ queryKey: ['sessions'] }),
  })
  const others = data?.rows.filter((row) => !row.current).length ?? 0
  return (
    <section className="card">
      <h2>登录会话</h2>
      <p className="mute">不认识的地点或时间，请立即结束并修改口令。</p>
      {data?.rows.map((row) => (
        <div key={row.id} className="post spread" style={{ paddingBottom: 6 }}>
          <span>
            {row.ip} <span className="mute">{programOf(row.userAgent)}</span>
            <span className="mute num"> · {formatInstant(row.seenAt)}</span>
          </span>
          {row.current ? (
            <strong>本次</strong>
          ) : (
            <Button size="small" onClick={() => revoke.mutate(row.id)}>
              结束
            </Button>
          )}
        </div>
      ))}
      {others > 0 && (
        <Button
          size="small"
          danger
          loading={revoke.isPending}
          onClick={() => revoke.mutate(undefined)}
        >
          结束其他 {others} 个会话
        </Button>
      )}
      <Refused error={error ?? revoke.error} />
    </section>
  )
}

/** A browser by a name people know. */
function programOf(userAgent: string): string {
  const known: [RegExp, string][] = [
    [/MicroMessenger/u, '微信'],
    [/Edg\//u, 'Edge'],
    [/Firefox\//u, 'Firefox'],
    [/Chrom(e|ium)\//u, 'Chrome'],
    [/Safari\//u, 'Safari'],
  ]
  const name = known.find(([pattern]) => pattern.test(userAgent))?.[1] ?? '其他程序'
  return /Mobile|Android|iPhone/u.test(userAgent) ? `${name}（手机）` : name
}
