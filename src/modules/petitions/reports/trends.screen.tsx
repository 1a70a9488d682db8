import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import Button from 'antd/es/button'
import Input from 'antd/es/input'
import Modal from 'antd/es/modal'
import { useState } from 'react'
import type { Trend } from '#modules/petitions/reports/trend.ts'
import { post } from '#web/api.ts'
import { Cite, Refused } from '#web/kit/bits.tsx'

/** 苗头性问题 that nobody has dealt with, each with its items, for 信访科 to report on or to decide against. */
export function Trends({ trends }: { trends: readonly Trend[] }) {
  if (trends.length === 0) return null
  return (
    <section className="card stack" aria-label="苗头性问题">
      <h2>
        苗头性问题，请研究专题报告 <Cite cite="第三十三条(十二)2" />
      </h2>
      {trends.map((trend) => (
        <TrendCard key={trend.key} trend={trend} />
      ))}
    </section>
  )
}

function TrendCard({ trend }: { trend: Trend }) {
  const [isDeclining, setIsDeclining] = useState(false)
  const [reason, setReason] = useState('')
  const client = useQueryClient()
  const navigate = useNavigate()
  const settle = useMutation({
    mutationFn: (isReported: boolean) =>
      post<{ matter: string }>('/api/petitions/reports/trend', {
        items: trend.items.map(({ matter }) => matter),
        isReported,
        ...(isReported ? {} : { reason }),
      }),
    onSuccess: async ({ matter }, isReported) => {
      setIsDeclining(false)
      await client.invalidateQueries({ queryKey: ['petition-reports'] })
      if (isReported) await navigate({ to: '/matters/$id', params: { id: matter } })
    },
  })
  return (
    <div>
      <div className="spread">
        <strong>
          {trend.key}（{trend.items.length}件、{trend.people}人次）
        </strong>
        <span className="row no-print">
          <Button
            size="small"
            type="primary"
            loading={settle.isPending}
            onClick={() => settle.mutate(true)}
          >
            起草专题报告
          </Button>
          <Button size="small" onClick={() => setIsDeclining(true)}>
            不作报告
          </Button>
        </span>
      </div>
      <div className="mute">{trend.reason}</div>
      <ul>
        {trend.items.map((item) => (
          <li key={item.matter}>
            <span className="num">{item.received}</span>{' '}
            <Link to="/matters/$id" params={{ id: item.matter }}>
              {item.number ?? item.kind} {item.subject}
            </Link>
            {item.people > 1 && `（${item.people}人）`}
          </li>
        ))}
      </ul>
      <Refused error={isDeclining ? null : settle.error} />
      <Modal
        open={isDeclining}
        title={`不就“${trend.name}”作专题报告`}
        okText="登记"
        onOk={() => settle.mutate(false)}
        confirmLoading={settle.isPending}
        onCancel={() => setIsDeclining(false)}
      >
        <Refused error={settle.error} />
        <Input
          aria-label="不报告的理由"
          placeholder="理由，如：同一工地，已一并办理"
          value={reason}
          maxLength={300}
          onChange={(event) => setReason(event.target.value)}
        />
      </Modal>
    </div>
  )
}
