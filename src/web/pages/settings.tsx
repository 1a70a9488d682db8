import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Form from 'antd/es/form'
import Input from 'antd/es/input'
import { useState } from 'react'
import { get, post, remove } from '#web/api.ts'
import type { PersonPage } from '#web/api-types.ts'
import { useMe } from '#web/kit/asking.ts'
import { Refused } from '#web/kit/bits.tsx'
import { DayInput } from '#web/kit/day-input.tsx'
import { PageHead } from '#web/kit/page-head.tsx'
import { spanOf } from '#web/kit/person-sheet.tsx'
import { PeoplePicker } from '#web/kit/pickers.tsx'
import { MailNotices } from '#web/pages/settings-mail.tsx'
import { OwnPassword, SecondFactor, Sessions } from '#web/pages/settings-security.tsx'

/** One's own: absence and delegation, phrases; password, second factor, sessions. */
export function SettingsScreen() {
  const { data: me } = useMe()
  return (
    <>
      <PageHead title="个人设置">
        <span className="mute">
          {me &&
            [me.person.name, me.unit, ...me.posts.map((p) => p.title)].filter(Boolean).join(' · ')}
        </span>
      </PageHead>
      <div className="halves">
        <div className="stack" style={{ gap: 16 }}>
          <Away />
          <Delegations />
          <Phrases />
        </div>
        <div className="stack" style={{ gap: 16 }}>
          <OwnPassword />
          <SecondFactor />
          <MailNotices />
          <Sessions />
        </div>
      </div>
    </>
  )
}

const must = [{ required: true, message: '请填写。' }]

function usePerson() {
  const { data: me } = useMe()
  return useQuery({
    queryKey: ['person', me?.person.id],
    queryFn: () => get<PersonPage>(`/api/people/${me?.person.id}`),
    enabled: Boolean(me),
  })
}

/** A command about oneself; its form is empty again when it was carried out. */
function useOwn(path: string) {
  const client = useQueryClient()
  const [form] = Form.useForm<Record<string, unknown>>()
  const run = useMutation({
    mutationFn: (body: unknown) => post(path, body),
    onSuccess: async () => {
      form.resetFields()
      for (const key of ['person', 'people', 'me']) {
        await client.invalidateQueries({ queryKey: [key] })
      }
    },
  })
  return { form, run }
}

function Away() {
  const { data } = usePerson()
  const { form, run } = useOwn('/api/org/absences')
  return (
    <section className="card">
      <h2>外出</h2>
      <p className="mute">外出期间您的待办由B角代行；没有B角的会一直等您，不会自动通过。</p>
      {data?.absences.map((row) => (
        <div key={row.id} className="line spread">
          <span>{row.ground}</span>
          <span className="mute num">{spanOf(row)}</span>
        </div>
      ))}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(values) => run.mutate({ ...values, to: values['to'] || null })}
      >
        <Form.Item name="ground" label="事由" rules={must}>
          <Input placeholder="赴昆明开会" maxLength={100} />
        </Form.Item>
        <div className="row">
          <Form.Item name="from" label="自" rules={must}>
            <DayInput />
          </Form.Item>
          <Form.Item name="to" label="至（不填为未定）">
            <DayInput />
          </Form.Item>
        </div>
        <Refused error={run.error} />
        <Button htmlType="submit" loading={run.isPending}>
          登记外出
        </Button>
      </Form>
    </section>
  )
}

function Delegations() {
  const { data: me } = useMe()
  const { data } = usePerson()
  const client = useQueryClient()
  const { form, run } = useOwn('/api/org/delegations')
  const end = useMutation({
    mutationFn: (id: number) => post(`/api/org/delegations/${id}/end`),
    onSuccess: () => client.invalidateQueries({ queryKey: ['person'] }),
  })
  return (
    <section className="card">
      <h2>委托</h2>
      <p className="mute">须有书面依据，最长一年，不得转委托；办理记录中同时写明两人。</p>
      {data?.delegations.map((row) => (
        <div key={row.id} className="line spread">
          <span>
            {row.principalName}委托{row.delegateName} <span className="mute">{row.basis}</span>
          </span>
          <span className="row" style={{ gap: 8 }}>
            <span className="mute num">{spanOf(row)}</span>
            {row.principal === me?.person.id && (
              <Button size="small" loading={end.isPending} onClick={() => end.mutate(row.id)}>
                收回
              </Button>
            )}
          </span>
        </div>
      ))}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(values) => run.mutate({ ...values, types: null })}
      >
        <Form.Item name="delegate" label="受托人" rules={must}>
          <PeoplePicker />
        </Form.Item>
        <Form.Item name="basis" label="书面依据" rules={must}>
          <Input placeholder="委托书文号" maxLength={200} />
        </Form.Item>
        <div className="row">
          <Form.Item name="from" label="自" rules={must}>
            <DayInput />
          </Form.Item>
          <Form.Item name="to" label="至" rules={must}>
            <DayInput />
          </Form.Item>
        </div>
        <Refused error={run.error ?? end.error} />
        <Button htmlType="submit" loading={run.isPending}>
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
  const add = useMutation({
    mutationFn: () => post('/api/phrases', { text }),
    onSuccess: () => setText(''),
    onSettled: refresh,
  })
  const drop = useMutation({
    mutationFn: (id: number) => remove(`/api/phrases/${id}`),
    onSettled: refresh,
  })
  return (
    <section className="card">
      <h2>常用语</h2>
      <p className="mute">
        填写意见时点一下就写入。{data?.own.length === 0 && '自己的排在通用的前面，现在还没有。'}
      </p>
      {data?.own.map((one) => (
        <div key={one.id} className="line spread">
          <span>{one.text}</span>
          <Button size="small" onClick={() => drop.mutate(one.id)}>
            删除
          </Button>
        </div>
      ))}
      <Input.Search
        className="above"
        aria-label="新的常用语"
        placeholder="请按规定办理，并于月底前报结果。"
        enterButton="增加"
        maxLength={200}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onSearch={() => {
          if (text.trim()) add.mutate()
        }}
      />
      <Refused error={add.error ?? drop.error} />
    </section>
  )
}
