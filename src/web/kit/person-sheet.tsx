import { useQuery } from '@tanstack/react-query'
import Modal from 'antd/es/modal'
import type { ReactNode } from 'react'
import { formatDay } from '#kernel/clocks/time.ts'
import { get } from '#web/api.ts'
import type { PersonPage } from '#web/api-types.ts'
import { Loading, Refused } from '#web/kit/bits.tsx'

/** One person with the whole history: posts, A-B 角, absences, delegations. */
export function PersonSheet({
  id,
  onClose,
  endOf,
}: {
  id: number | null
  onClose: () => void
  /** A button that ends a row, for whoever may. */
  endOf?: (kind: string, id: number) => ReactNode
}) {
  return (
    <Modal open={id !== null} onCancel={onClose} footer={null} title="人员" destroyOnHidden>
      {id !== null && <Person id={id} {...(endOf ? { endOf } : {})} />}
    </Modal>
  )
}

function Person({ id, endOf }: { id: number; endOf?: (kind: string, id: number) => ReactNode }) {
  const { data, error, isPending } = useQuery({
    queryKey: ['person', id],
    queryFn: () => get<PersonPage>(`/api/people/${id}`),
  })
  if (isPending) return <Loading />
  if (!data) return <Refused error={error} />
  const end = (kind: string, row: { id: number; to: string | null }) =>
    row.to === null ? endOf?.(kind, row.id) : null
  return (
    <div className="stack">
      <div>
        <h2>{data.name}</h2>
        <span className="mute">
          {[data.unit, data.rank, data.phone, data.away && `外出：${data.away}`]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      <Part title="任职" isEmpty={data.appointments.length === 0}>
        {data.appointments.map((row) => (
          <Line key={row.id} row={row} aside={end('appointment', row)}>
            {row.unit} {row.title}
            {row.acting && '（主持工作）'} {row.basis && <span className="mute">{row.basis}</span>}
          </Line>
        ))}
      </Part>
      <Part title="A-B角" isEmpty={data.standIns.length === 0}>
        {data.standIns.map((row) => (
          <Line key={row.id} row={row} aside={end('standIn', row)}>
            {row.aName}外出时由{row.bName}代行
          </Line>
        ))}
      </Part>
      <Part title="外出" isEmpty={data.absences.length === 0}>
        {data.absences.map((row) => (
          <Line key={row.id} row={row}>
            {row.ground}
          </Line>
        ))}
      </Part>
      <Part title="委托" isEmpty={data.delegations.length === 0}>
        {data.delegations.map((row) => (
          <Line key={row.id} row={row}>
            {row.principalName}委托{row.delegateName} <span className="mute">{row.basis}</span>
          </Line>
        ))}
      </Part>
    </div>
  )
}

function Part(props: { title: string; isEmpty: boolean; children: ReactNode }) {
  return (
    <section>
      <h3>{props.title}</h3>
      {props.isEmpty ? <span className="mute">没有</span> : props.children}
    </section>
  )
}

function Line(props: {
  row: { from: string; to: string | null }
  children: ReactNode
  aside?: ReactNode
}) {
  return (
    <div className="line spread">
      <span>{props.children}</span>
      <span className="row" style={{ gap: 8 }}>
        <span className="mute num">{spanOf(props.row)}</span>
        {props.aside}
      </span>
    </div>
  )
}

/** `2026年3月2日至2026年3月5日`, open at the end where nothing is said. */
export function spanOf({ from, to }: { from: string; to: string | null }): string {
  if (from === to) return formatDay(from)
  return to ? `${formatDay(from)}至${formatDay(to)}` : `${formatDay(from)}起`
}
