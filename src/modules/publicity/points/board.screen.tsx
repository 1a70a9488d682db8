import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import Button from 'antd/es/button'
import Modal from 'antd/es/modal'
import Select from 'antd/es/select'
import { useState } from 'react'
import type { Item, Points, UnitScore } from '#modules/publicity/points/board.ts'
import type { RequestFigures } from '#modules/publicity/points/board.store.ts'
import { get } from '#web/api.ts'
import { Cite, Empty, Loading, Refused } from '#web/kit/bits.tsx'
import { PageHead } from '#web/kit/page-head.tsx'
import { Columns, TitleCell } from '#web/kit/table.tsx'

/** 公开考核 (第五十一条): each section's task and score, every figure with what it is reckoned from. */

interface Board {
  year: number
  quarter: number | null
  to: string
  units: UnitScore[]
  requests: RequestFigures
}

const spans: Record<string, { quarter?: string }> = {
  本年至今: {},
  截至第1季度: { quarter: '1' },
  截至第2季度: { quarter: '2' },
  截至第3季度: { quarter: '3' },
}

export function PublicityBoard() {
  const [name, setName] = useState('本年至今')
  const [asked, setAsked] = useState<UnitScore | null>(null)
  const query = spans[name]!
  const { data, error } = useQuery({
    queryKey: ['publicity', query],
    queryFn: () => get<Board>('/api/publicity/board', query),
    placeholderData: (before) => before,
  })
  return (
    <>
      <PageHead
        title="公开考核"
        actions={
          <>
            <Select
              aria-label="期间"
              value={name}
              onChange={setName}
              options={Object.keys(spans).map((value) => ({ value, label: value }))}
              style={{ width: 130 }}
            />
            <Button href={`/api/publicity/board.xlsx?${new URLSearchParams(query).toString()}`}>
              导出 Excel
            </Button>
            <Button onClick={() => window.print()}>打印</Button>
            <Link to="/new/$type" params={{ type: 'notice' }}>
              <Button type="primary">起草公告公示</Button>
            </Link>
          </>
        }
      >
        <span className="mute">
          {data ? `截至${data.to}，` : ''}数字都从登记簿算出，点科室看被计数的各条{' '}
          <Cite cite="第五十一条(三)" />
          <Cite cite="第五十一条(五)1" />
        </span>
      </PageHead>
      <Refused error={error} />
      {data ? <Scores board={data} onAsk={setAsked} /> : !error && <Loading lines={10} />}
      <Behind asked={asked} query={query} onClose={() => setAsked(null)} />
    </>
  )
}

function Scores({ board, onAsk }: { board: Board; onAsk: (asked: UnitScore) => void }) {
  const { requests, units } = board
  const heads: readonly (readonly [string, number])[] = [
    ['收到公开申请', requests.received],
    ['已答复', requests.answered],
    ['在办', requests.open],
    ['超期', requests.late],
    ['延期', requests.extended],
  ]
  return (
    <div className="stack" style={{ gap: 16 }}>
      <dl className="figures">
        {heads.map(([label, n]) => (
          <div key={label} className="card">
            <dt>{label}</dt>
            <dd className="num">{n}</dd>
          </div>
        ))}
      </dl>
      <section className="card flush scroll" aria-label="各科室任务和得分">
        <table className="list cards">
          <Columns
            names={['科室', '年任务', '原创', '转发', '未达月份', '得分', '怎样算的', '评优限制']}
          />
          <tbody>
            {units.map((one) => (
              <tr key={one.unit}>
                <td className="nowrap">
                  <button type="button" className="figure" onClick={() => onAsk(one)}>
                    {one.name}
                  </button>
                </td>
                <td className="num">{one.target}</td>
                <td className="num">{one.originals}</td>
                <td className="num">{one.forwarded}</td>
                <td>{one.short.map((month) => `${Number(month.slice(5))}月`).join('、')}</td>
                <td className="num">{one.total}</td>
                <td>
                  {one.figures
                    .filter(({ label, value }) => label === '基本任务' || value !== 0)
                    .map(({ label, value, reason }) => `${label}${value}（${reason}）`)
                    .join('；')}
                </td>
                <td>{one.lock === '无' ? '' : one.lock}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}

function Behind({
  asked,
  query,
  onClose,
}: {
  asked: UnitScore | null
  query: { quarter?: string }
  onClose: () => void
}) {
  const { data, error } = useQuery({
    queryKey: ['publicity', 'unit', asked?.unit, query],
    queryFn: () =>
      get<{ items: Item[]; points: Points[] }>(`/api/publicity/board/${asked!.unit}`, query),
    enabled: asked !== null,
  })
  return (
    <Modal
      open={asked !== null}
      title={`${asked?.name ?? ''}：被计数的各条`}
      onCancel={onClose}
      footer={null}
      width={800}
    >
      <Refused error={error} />
      {!data && !error && <Loading lines={4} />}
      {data && data.items.length + data.points.length === 0 && (
        <Empty>这段时间没有公开的信息，也没有扣分。</Empty>
      )}
      {data && data.items.length > 0 && (
        <table className="list cards">
          <Columns names={['首次公开', '标题', '原创转发', '专栏']} />
          <tbody>
            {data.items.map((item) => (
              <tr key={item.matter}>
                <td className="num nowrap">{item.on}</td>
                <TitleCell matter={item.matter}>{item.title}</TitleCell>
                <td>
                  {item.isOwnWork ? '原创' : '转发'}
                  {item.units.length > 1 ? `（${item.units.length}个科室平分）` : ''}
                </td>
                <td>{item.column}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {data?.points.map((point) => (
        <p key={`${point.matter}${point.kind}`}>
          {point.on}　{point.kind}
          {point.points === 0 ? '' : `　${point.points}分`}
        </p>
      ))}
    </Modal>
  )
}
