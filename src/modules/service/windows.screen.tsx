import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Checkbox from 'antd/es/checkbox'
import Form from 'antd/es/form'
import Input from 'antd/es/input'
import Modal from 'antd/es/modal'
import { useState } from 'react'
import { ApiRefusal, get, post } from '#web/api.ts'
import { Cite, Empty, Loading, Refused } from '#web/kit/bits.tsx'
import { PageHead } from '#web/kit/page-head.tsx'
import { PeoplePicker, UnitPicker } from '#web/kit/pickers.tsx'

/** 窗口和A-B角: who is at which window now, who covers whom, and what is amiss. */

interface Seat {
  id: number
  name: string
  away: boolean
}

interface Row {
  id: string
  unitId: number
  unit: string
  name: string
  place: string
  scope: string
  a: Seat
  b: Seat | null
  state: {
    at: number | null
    atName: string | null
    role: string | null
    words: string
    faults: { text: string; cite: string }[]
  }
  since: string | null
  isMine: boolean
  maySign: boolean
  mayManage: boolean
  tablet: string | null
}

interface Windows {
  rows: Row[]
  shown: string[]
  mayAdd: boolean
}

type Doing = { kind: 'in' | 'out' | 'set'; row: Row | null } | null

export function Windows() {
  const { data, error } = useQuery({
    queryKey: ['windows'],
    queryFn: () => get<Windows>('/api/service/windows'),
    refetchInterval: 20_000,
  })
  const [doing, setDoing] = useState<Doing>(null)
  return (
    <>
      <PageHead
        title="窗口和A-B角"
        actions={
          data?.mayAdd && (
            <Button type="primary" onClick={() => setDoing({ kind: 'set', row: null })}>
              设窗口
            </Button>
          )
        }
      >
        <span className="mute">
          A角外出由B角补位；离岗先告知，窗口不空 <Cite cite="第十五条(八)" />
        </span>
      </PageHead>
      <Refused error={error} />
      {!data && !error && <Loading />}
      {data?.rows.length === 0 && <Empty>还没有设窗口。科室负责人或办公室先设窗口和A-B角。</Empty>}
      <div className="window-cards">
        {data?.rows.map((row) => (
          <WindowCard key={row.id} row={row} onDo={(kind) => setDoing({ kind, row })} />
        ))}
      </div>
      <Modal
        open={doing !== null}
        title={doing && titles[doing.kind]}
        footer={null}
        onCancel={() => setDoing(null)}
        destroyOnHidden
      >
        {doing?.kind === 'set' && <SetWindow row={doing.row} onDone={() => setDoing(null)} />}
        {doing?.kind === 'in' && (
          <SignIn row={doing.row!} shown={data!.shown} onDone={() => setDoing(null)} />
        )}
        {doing?.kind === 'out' && <SignOut row={doing.row!} onDone={() => setDoing(null)} />}
      </Modal>
    </>
  )
}

const titles = { in: '到岗', out: '离岗', set: '设窗口' }

function WindowCard({ row, onDo }: { row: Row; onDo: (kind: 'in' | 'out' | 'set') => void }) {
  const { a, b, state } = row
  const seat = (one: Seat) => `${one.name}${one.away ? '（外出）' : ''}`
  return (
    <section className="card" aria-label={row.name}>
      <div className="spread">
        <h2>{row.name}</h2>
        <span className="mute">
          {row.unit}　{row.place}
        </span>
      </div>
      <p className="strong">
        {state.words}
        {row.since && <span className="mute num">　{row.since}起</span>}
      </p>
      <p className="mute">
        A角{seat(a)}　B角{b ? seat(b) : '未定'}
      </p>
      <p className="mute">{row.scope}</p>
      {state.faults.map((fault) => (
        <div key={fault.text} className="refusal">
          <div>
            {fault.text}
            <Cite cite={fault.cite} />
          </div>
        </div>
      ))}
      <div className="row above">
        {row.maySign && !row.isMine && (
          <Button type="primary" onClick={() => onDo('in')}>
            到岗
          </Button>
        )}
        {row.isMine && <Button onClick={() => onDo('out')}>离岗</Button>}
        <Button href={`/api/service/windows/${row.id}/card`} target="_blank">
          岗位牌
        </Button>
        {row.mayManage && (
          <>
            <Button onClick={() => onDo('set')}>修改</Button>
            {row.tablet && (
              <Button href={row.tablet} target="_blank" title="在窗口的平板上打开，不要登录">
                评价器
              </Button>
            )}
          </>
        )}
      </div>
    </section>
  )
}

/** Sends, refreshes, closes; a refusal marks its field. */
function useSending(path: string, form: ReturnType<typeof Form.useForm>[0], onDone: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Record<string, unknown>) => post(path, body),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['windows'] })
      await client.invalidateQueries({ queryKey: ['desk'] })
      onDone()
    },
    onError: (error) => {
      if (!(error instanceof ApiRefusal) || !error.refusal.field) return
      form.setFields([{ name: error.refusal.field, errors: [error.refusal.refused] }])
    },
  })
}

function SignIn({
  row,
  shown,
  onDone,
}: {
  row: Row
  shown: readonly string[]
  onDone: () => void
}) {
  const [form] = Form.useForm()
  const send = useSending(`/api/service/windows/${row.id}/turn`, form, onDone)
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={{ shown }}
      onFinish={(values: object) => send.mutate({ act: '到岗', ...values })}
    >
      <Form.Item name="shown" label={`${row.name}三亮`}>
        <Checkbox.Group options={shown.map((value) => ({ value, label: value }))} />
      </Form.Item>
      <Refused error={send.error} />
      <Button type="primary" htmlType="submit" loading={send.isPending} autoFocus>
        到岗
      </Button>
    </Form>
  )
}

function SignOut({ row, onDone }: { row: Row; onDone: () => void }) {
  const [form] = Form.useForm()
  const send = useSending(`/api/service/windows/${row.id}/turn`, form, onDone)
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={{ shownBy: '窗口屏' }}
      onFinish={(values: object) => send.mutate({ act: '离岗', ...values })}
    >
      <Form.Item name="standIn" label="顶岗人">
        <PeoplePicker />
      </Form.Item>
      <Form.Item name="backAt" label="返岗时间">
        <Input maxLength={20} placeholder="15:00" />
      </Form.Item>
      <Form.Item name="shownBy" label="告知方式">
        <Input maxLength={40} placeholder="窗口屏、标牌、电话转接" />
      </Form.Item>
      <Refused error={send.error} />
      <Button type="primary" htmlType="submit" loading={send.isPending}>
        离岗
      </Button>
    </Form>
  )
}

function SetWindow({ row, onDone }: { row: Row | null; onDone: () => void }) {
  const [form] = Form.useForm()
  const send = useSending('/api/service/windows', form, onDone)
  const close = useSending(`/api/service/windows/${row?.id}/close`, form, onDone)
  const renew = useSending(`/api/service/windows/${row?.id}/link`, form, onDone)
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={
        row
          ? {
              unit: row.unitId,
              name: row.name,
              place: row.place,
              scope: row.scope,
              a: row.a.id,
              b: row.b?.id,
              isTrained: true,
            }
          : {}
      }
      onFinish={(values: object) => send.mutate({ id: row?.id ?? null, ...values })}
    >
      <div className="fields">
        <Form.Item
          name="unit"
          label="科室"
          style={{ gridColumn: 'span 6' }}
          rules={[{ required: true, message: '请选择科室。' }]}
        >
          <UnitPicker />
        </Form.Item>
        <Form.Item
          name="name"
          label="窗口名称"
          style={{ gridColumn: 'span 6' }}
          rules={[{ required: true, message: '请填写窗口名称。' }]}
        >
          <Input maxLength={20} />
        </Form.Item>
        <Form.Item name="place" label="地点" style={{ gridColumn: 'span 12' }}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="scope" label="业务范围" style={{ gridColumn: 'span 12' }}>
          <Input.TextArea maxLength={300} autoSize={{ minRows: 2 }} />
        </Form.Item>
        <Form.Item
          name="a"
          label="A角"
          style={{ gridColumn: 'span 6' }}
          rules={[{ required: true, message: '请选择A角。' }]}
        >
          <PeoplePicker />
        </Form.Item>
        <Form.Item name="b" label="B角" style={{ gridColumn: 'span 6' }}>
          <PeoplePicker />
        </Form.Item>
        <Form.Item
          name="isTrained"
          valuePropName="checked"
          style={{ gridColumn: 'span 12' }}
          initialValue={false}
        >
          <Checkbox>B角熟悉此岗</Checkbox>
        </Form.Item>
      </div>
      <Refused error={send.error ?? close.error ?? renew.error} />
      <div className="spread">
        <Button type="primary" htmlType="submit" loading={send.isPending}>
          保存
        </Button>
        {row && (
          <span className="row">
            <Button onClick={() => renew.mutate({})}>换评价器地址</Button>
            <Button danger onClick={() => close.mutate({})}>
              撤销窗口
            </Button>
          </span>
        )}
      </div>
    </Form>
  )
}
