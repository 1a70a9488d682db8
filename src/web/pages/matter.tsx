import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import Button from 'antd/es/button'
import { useEffect } from 'react'
import { formatDay } from '#kernel/clocks/time.ts'
import { IncomingPaper } from '#modules/documents/incoming.screen.tsx'
import { ClassifiedPaper } from '#modules/documents/classified.screen.tsx'
import { get, post } from '#web/api.ts'
import type { MatterPage } from '#web/api-types.ts'
import { Lamp, Loading, Refused } from '#web/kit/bits.tsx'
import { Actions } from '#web/pages/matter-actions.tsx'
import { Details } from '#web/pages/matter-details.tsx'

/** The handling page: the paper in the middle, what one may do beside it, the reasons below. */

export function MatterScreen() {
  const { id } = useParams({ from: '/matters/$id' })
  const client = useQueryClient()
  const {
    data: page,
    error,
    isPending,
  } = useQuery({
    queryKey: ['matter', id],
    queryFn: () => get<MatterPage>(`/api/matters/${id}`),
  })
  useEffect(() => {
    if (!page?.tasks.some((task) => task.mine && !task.readAt)) return
    void post(`/api/matters/${id}/read`).then(() =>
      client.invalidateQueries({ queryKey: ['tasks'] }),
    )
  }, [id, page, client])
  useEffect(() => {
    document.title = page ? `${page.title} · 循章` : '循章'
  }, [page])
  if (isPending) return <Loading />
  if (!page) return <Refused error={error} />
  return (
    <>
      <div className="spread" style={{ marginBottom: 12 }}>
        <div style={{ minWidth: 0 }}>
          <h1 style={{ overflowWrap: 'anywhere' }}>{page.title}</h1>
          <div className="row" style={{ gap: 14 }}>
            <span className="num">{page.number}</span>
            <strong>{page.stateLabel}</strong>
            <Lamp lamp={page.lamp} />
            {page.dueOn && <span className="mute num">{formatDay(page.dueOn)}前</span>}
          </div>
        </div>
        {page.type === 'incoming' && (
          <Button href={`/api/matters/${id}/print`} target="_blank" className="no-print">
            打印处理单
          </Button>
        )}
      </div>
      {page.clocks.some((clock) => clock.provisional && clock.state === 'running') && (
        <div className="banner" style={{ marginBottom: 12 }}>
          到期日经过尚未公布放假安排的年份，为暂定，公布后自动重算。
        </div>
      )}
      <div className="handling">
        <div className="stack" style={{ gap: 16, minWidth: 0 }}>
          {page.type === 'incoming' ? (
            <IncomingPaper page={page} />
          ) : (
            <ClassifiedPaper page={page} />
          )}
          <Details page={page} />
        </div>
        <div className="panel">
          <Waiting page={page} />
          <Actions page={page} />
        </div>
      </div>
    </>
  )
}

/** Whose desk it is on. */
function Waiting({ page }: { page: MatterPage }) {
  if (page.tasks.length === 0) return null
  return (
    <section className="card" aria-label="现在何处">
      <h2>现在何处</h2>
      {page.tasks.map((task) => (
        <div
          key={task.id}
          className="spread"
          style={{ padding: '4px 0', borderTop: '1px solid #eef1f0' }}
        >
          <div>
            {task.mine ? <strong>{task.holder}</strong> : task.holder}
            <span className="mute"> · {task.label}</span>
            {task.note && <div className="mute">{task.note}</div>}
          </div>
          <span className="mute num">{task.readAt ? '已打开' : '未打开'}</span>
        </div>
      ))}
    </section>
  )
}
