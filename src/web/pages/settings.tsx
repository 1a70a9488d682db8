import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Form from 'antd/es/form'
import Input from 'antd/es/input'
import { useState } from 'react'
import { formatDay, formatInstant } from '#kernel/clocks/time.ts'
import { useMe } from '#web/kit/asking.ts'
import { get, post, remove } from '#web/api.ts'
import { Empty, Refused } from '#web/kit/bits.tsx'
import { DayInput } from '#web/kit/day-input.tsx'
import { PeoplePicker } from '#web/kit/pickers.tsx'
import { ChangeFirst } from '#web/pages/sign-in.tsx'

/** One's own: delegation and absence, phrases, password, second factor, sessions. */
export function SettingsScreen() {
  return (
    <>
      <h1 style={{ marginBottom: 14 }}>个人设置</h1>
      <div
        className="year"
        style={{
          gridTemplateColumns: 'repeat(auto-fill, minmax(340px, 1fr))',
          alignItems: 'start',
        }}
      >
        <Away />
        <Delegations />
        <Phrases />
        <SecondFactor />
        <Sessions />
        <section className="card">
          <ChangeFirst onDone={() => window.location.reload()} />
        </section>
      </div>
    </>
  )
}

const must = [{ required: true, message: '请填写。' }]

interface PersonPage {
  absences: { id: number; ground: string; from: string; to: string | null }[]
  delegations: {
    id: number
    principal: number
    delegateName: string
    principalName: string
    basis: string
    from: string
    to: string
  }[]
}

function usePerson() {
  const { data: me } = useMe()
  return useQuery({
    queryKey: ['person', me?.person.id],
    queryFn: () => get<PersonPage>(`/api/people/${me?.person.id}`),
    enabled: Boolean(me),
  })
}

function useOwn(path: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: unknown) => post(path, body),
    onSuccess: () => client.invalidateQueries({ queryKey: ['person'] }),
  })
}

function Away() {
  const { data } = usePerson()
  const save = useOwn('/api/org/absences')
  return (
    <section className="card">
      <h2>外出</h2>
      <p className="mute">外出期间，您的待办由B角代行；没有B角的会一直等您。</p>
      {data?.absences.map((row) => (
        <div key={row.id}>
          {formatDay(row.from)}
          {row.to && `至${formatDay(row.to)}`} {row.ground}
        </div>
      ))}
      <Form
        layout="vertical"
        requiredMark={false}
        onFinish={(v) => save.mutate({ ...v, to: v.to || null })}
      >
        <Form.Item name="ground" label="事由" rules={must}>
          <Input />
        </Form.Item>
        <div className="row">
          <Form.Item name="from" label="自" rules={must}>
            <DayInput />
          </Form.Item>
          <Form.Item name="to" label="至">
            <DayInput />
          </Form.Item>
        </div>
        <Refused error={save.error} />
        <Button htmlType="submit" loading={save.isPending}>
          登记
        </Button>
      </Form>
    </section>
  )
}

function Delegations() {
  const { data: me } = useMe()
  const { data } = usePerson()
  const client = useQueryClient()
  const save = useOwn('/api/org/delegations')
  const end = useMutation({
    mutationFn: (id: number) => post(`/api/org/delegations/${id}/end`),
    onSuccess: () => client.invalidateQueries({ queryKey: ['person'] }),
  })
  return (
    <section className="card">
      <h2>委托</h2>
      <p className="mute">委托须有书面依据，最长一年，不得转委托；记录中同时写明两人。</p>
      {data?.delegations.map((row) => (
        <div key={row.id} className="spread">
          <span>
            {row.principalName}委托{row.delegateName}，{formatDay(row.from)}至{formatDay(row.to)}（
            {row.basis}）
          </span>
          {row.principal === me?.person.id && (
            <Button size="small" onClick={() => end.mutate(row.id)}>
              收回
            </Button>
          )}
        </div>
      ))}
      <Form
        layout="vertical"
        requiredMark={false}
        onFinish={(v) => save.mutate({ ...v, types: null })}
      >
        <Form.Item name="delegate" label="受托人" rules={must}>
          <PeoplePicker />
        </Form.Item>
        <Form.Item name="basis" label="书面依据" rules={must}>
          <Input />
        </Form.Item>
        <div className="row">
          <Form.Item name="from" label="自" rules={must}>
            <DayInput />
          </Form.Item>
          <Form.Item name="to" label="至" rules={must}>
            <DayInput />
          </Form.Item>
        </div>
        <Refused error={save.error} />
        <Button htmlType="submit" loading={save.isPending}>
          委托
        </Button>
      </Form>
    </section>
  )
}

function Phrases() {
  const client = useQueryClient()
  const [text, setText] = useState('')
  const { data } = useQuery({
    queryKey: ['phrases'],
    queryFn: () => get<{ standard: string[]; own: { id: number; text: string }[] }>('/api/phrases'),
  })
  const refresh = () => client.invalidateQueries({ queryKey: ['phrases'] })
  const add = useMutation({ mutationFn: () => post('/api/phrases', { text }), onSettled: refresh })
  const drop = useMutation({
    mutationFn: (id: number) => remove(`/api/phrases/${id}`),
    onSettled: refresh,
  })
  return (
    <section className="card">
      <h2>常用语</h2>
      {data?.own.length === 0 && <Empty>还没有自己的常用语。</Empty>}
      {data?.own.map((one) => (
        <div key={one.id} className="spread">
          <span>{one.text}</span>
          <Button size="small" onClick={() => drop.mutate(one.id)}>
            删除
          </Button>
        </div>
      ))}
      <div className="row" style={{ marginTop: 8 }}>
        <Input
          aria-label="新的常用语"
          value={text}
          onChange={(event) => setText(event.target.value)}
          style={{ flex: 1 }}
        />
        <Button onClick={() => add.mutate(undefined, { onSuccess: () => setText('') })}>
          增加
        </Button>
      </div>
      <Refused error={add.error} />
    </section>
  )
}

function SecondFactor() {
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
        <>
          <p>已启用。请抄下恢复码，每个只能用一次，不再显示：</p>
          <code>{confirm.data.recovery.join('　')}</code>
        </>
      ) : me?.totp ? (
        <p>已启用。手机遗失请联系安全管理员停用。</p>
      ) : begin.data ? (
        <>
          <img src={begin.data.qr} alt="动态口令二维码" />
          <p className="mute">扫不了码的，手工输入：{begin.data.secret}</p>
          <Input.Search
            placeholder="6位动态口令"
            aria-label="动态口令"
            enterButton="启用"
            onSearch={(code) => confirm.mutate(code)}
          />
        </>
      ) : (
        <Button onClick={() => begin.mutate()}>启用</Button>
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

function Sessions() {
  const client = useQueryClient()
  const { data } = useQuery({
    queryKey: ['sessions'],
    queryFn: () => get<{ rows: SessionRow[] }>('/api/auth/sessions'),
  })
  const revoke = useMutation({
    mutationFn: (id?: string) => post('/api/auth/sessions/revoke', id ? { id } : {}),
    onSuccess: () => client.invalidateQueries({ queryKey: ['sessions'] }),
  })
  return (
    <section className="card">
      <h2>登录会话</h2>
      {data?.rows.map((row) => (
        <div
          key={row.id}
          className="spread"
          style={{ borderTop: '1px solid #eef1f0', padding: '4px 0' }}
        >
          <span>
            {row.ip} <span className="mute num">{formatInstant(row.seenAt)}</span>
            {row.current && <strong> 本次</strong>}
          </span>
          {!row.current && (
            <Button size="small" onClick={() => revoke.mutate(row.id)}>
              结束
            </Button>
          )}
        </div>
      ))}
      <Button size="small" onClick={() => revoke.mutate(undefined)}>
        结束其他会话
      </Button>
    </section>
  )
}
