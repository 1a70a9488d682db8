import { useQuery } from '@tanstack/react-query'
import Modal from 'antd/es/modal'
import type { Figure, Group } from '#modules/petitions/board/figures.ts'
import { get } from '#web/api.ts'
import { Empty, Loading, Refused } from '#web/kit/bits.tsx'
import { Columns, TitleCell } from '#web/kit/table.tsx'

/** A figure whose lines are asked for. */
export interface Asked {
  readonly group: Group
  readonly key: string
  readonly figure: Figure
  readonly title: string
}

interface Line {
  matter: string
  number: string | null
  title: string
  channel: string
  received: string
  people: number
  unit: string
  accepted: string | null
  replied: string | null
  ended: string | null
  ending: string | null
  isLate: boolean
}

/** The petitions behind a figure: those the reader may open, and how many more were counted. */
export function BehindFigure({
  asked,
  query,
  onClose,
}: {
  asked: Asked | null
  query: object
  onClose: () => void
}) {
  const { data, error } = useQuery({
    queryKey: ['petition-board', 'lines', query, asked],
    queryFn: () =>
      get<{ rows: Line[]; closed: number }>('/api/petitions/board/lines', {
        ...query,
        group: asked!.group,
        key: asked!.key,
        figure: asked!.figure,
      }),
    enabled: asked !== null,
  })
  return (
    <Modal
      open={asked !== null}
      title={asked ? `${asked.title}${data ? `，${data.rows.length + data.closed}件` : ''}` : ''}
      onCancel={onClose}
      footer={null}
      width="min(1080px, 96vw)"
      destroyOnHidden
    >
      <Refused error={error} />
      {!data && !error && <Loading />}
      {data && data.rows.length === 0 && <Empty>没有您可以查看的逐件。</Empty>}
      {data && data.rows.length > 0 && (
        <div className="scroll">
          <table className="list cards">
            <Columns
              names={['编号', '事项', '形式', '收到', '人数', '科室', '受理', '答复', '结果']}
            />
            <tbody>
              {data.rows.map((row) => (
                <tr key={row.matter}>
                  <td className="num nowrap">{row.number}</td>
                  <TitleCell matter={row.matter}>{row.title}</TitleCell>
                  <td className="nowrap">{row.channel}</td>
                  <td className="num nowrap">{row.received}</td>
                  <td className="num">{row.people}</td>
                  <td className="nowrap">{row.unit}</td>
                  <td className="num nowrap">{row.accepted}</td>
                  <td className="num nowrap">{row.replied}</td>
                  <td className="nowrap">
                    {row.ending ? `${row.ended}${row.ending}` : '在办'}
                    {row.isLate && <strong>，逾期</strong>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {data && data.closed > 0 && (
        <p className="mute">另有{data.closed}件不在您的可读范围，只计数，不列出。</p>
      )}
    </Modal>
  )
}
