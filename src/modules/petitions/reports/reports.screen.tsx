import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import Button from 'antd/es/button'
import Input from 'antd/es/input'
import Modal from 'antd/es/modal'
import { useState } from 'react'
import { formatDay } from '#kernel/clocks/time.ts'
import type { PeriodicKind } from '#modules/petitions/reports/due.ts'
import { Trends } from '#modules/petitions/reports/trends.screen.tsx'
import type { Trend } from '#modules/petitions/reports/trend.ts'
import { get, post } from '#web/api.ts'
import type { Lamp as LampView } from '#web/api-types.ts'
import { Cite, Lamp, Loading, Refused } from '#web/kit/bits.tsx'
import { Columns } from '#web/kit/table.tsx'

/** 报送: which tables and summaries are due, when they were sent; 苗头 for the desk. */

interface Line {
  kind: PeriodicKind
  title: string
  span: { to: string }
  due: string
  cite: string
  matter: string | null
  sentAt: string | null
  isLate: boolean
  late: number
  lamp: LampView | null
}

export function Reports() {
  const { data, error } = useQuery({
    queryKey: ['petition-reports'],
    queryFn: () =>
      get<{ mayReport: boolean; due: Line[]; trends: Trend[] }>('/api/petitions/reports'),
  })
  if (error) return <Refused error={error} />
  if (!data) return <Loading lines={3} />
  return (
    <>
      {data.mayReport && <Trends trends={data.trends} />}
      <section className="card flush scroll" aria-label="报送">
        <h2>统计表和总结的报送</h2>
        <table className="list cards">
          <Columns names={['报告', '应报送', '情况', '依据', '']} />
          <tbody>
            {data.due.map((line) => (
              <DueLine key={line.title} line={line} mayReport={data.mayReport} />
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

function DueLine({ line, mayReport }: { line: Line; mayReport: boolean }) {
  const [isSending, setIsSending] = useState(false)
  const [to, setTo] = useState('州信访局')
  const client = useQueryClient()
  const navigate = useNavigate()
  const send = useMutation({
    mutationFn: () => post('/api/petitions/reports/sent', { on: line.span.to, to }),
    onSuccess: async () => {
      setIsSending(false)
      await client.invalidateQueries({ queryKey: ['petition-reports'] })
    },
  })
  const draft = useMutation({
    mutationFn: () =>
      post<{ matter: string }>('/api/petitions/reports/summary', {
        kind: line.kind,
        on: line.span.to,
      }),
    onSuccess: ({ matter }) => navigate({ to: '/matters/$id', params: { id: matter } }),
  })
  const isTable = line.kind === '月统计表'
  return (
    <tr>
      <td className="title">
        {line.matter ? (
          <Link to="/matters/$id" params={{ id: line.matter }}>
            {line.title}
          </Link>
        ) : (
          line.title
        )}
      </td>
      <td className="num nowrap">{formatDay(line.due)}</td>
      <td className="nowrap">
        {line.sentAt ? (
          <>
            {line.sentAt}报送
            {line.isLate && <strong>，逾期{line.late > 0 && `${line.late}个工作日`}</strong>}
          </>
        ) : (
          line.lamp && <Lamp lamp={line.lamp} />
        )}
        {!line.sentAt && line.matter && '，已起草'}
      </td>
      <td>
        <Cite cite={line.cite} />
      </td>
      <td className="no-print">
        {mayReport && !line.matter && (
          <Button
            size="small"
            loading={draft.isPending}
            onClick={() => (isTable ? setIsSending(true) : draft.mutate())}
          >
            {isTable ? '登记报送' : '起草总结'}
          </Button>
        )}
        <Refused error={draft.error} />
        <Modal
          open={isSending}
          title={`登记${line.title}已报送`}
          okText="登记报送"
          onOk={() => send.mutate()}
          confirmLoading={send.isPending}
          onCancel={() => setIsSending(false)}
        >
          <Refused error={send.error} />
          <p className="mute">时间由系统记；晚于{formatDay(line.due)}的记为逾期。</p>
          <Input
            aria-label="报送对象"
            value={to}
            maxLength={60}
            onChange={(event) => setTo(event.target.value)}
          />
        </Modal>
      </td>
    </tr>
  )
}
