import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { get } from '#web/api.ts'
import type { UnitPage } from '#web/api-types.ts'
import { Empty, Loading, Refused } from '#web/kit/bits.tsx'
import { PersonSheet, spanOf } from '#web/kit/person-sheet.tsx'
import { EndButton } from '#web/pages/org-admin.tsx'

const endOf = (kind: string, row: number) => <EndButton kind={kind} id={row} />

/** One unit: its posts with who holds them and held them, its members, who is in charge of it. */
export function UnitCard({ id, on, isAdmin }: { id: number; on: string; isAdmin: boolean }) {
  const [person, setPerson] = useState<number | null>(null)
  const { data, error, isPending } = useQuery({
    queryKey: ['unit', id, on],
    queryFn: () => get<UnitPage>(`/api/units/${id}`, { on }),
    placeholderData: (before) => before,
  })
  if (isPending) return <Loading />
  if (!data) return <Refused error={error} />
  const end = (kind: string, row: { id: number; to: string | null; current: boolean }) =>
    isAdmin && row.current && row.to === null ? <EndButton kind={kind} id={row.id} /> : null
  const isBare = data.posts.length + data.members.length + data.charges.length === 0
  return (
    <section className="card stack">
      <div>
        <h2>{data.unit.name}</h2>
        <span className="mute">
          {data.unit.kind}
          {data.leader && ` · 分管领导：${data.leader}`} · {spanOf(data.unit)}
        </span>
      </div>
      {isBare && <Empty>这个机构还没有岗位和人员。</Empty>}
      {data.posts.map((post) => (
        <div key={post.id} className="post">
          <div className="spread">
            <span>
              <strong>{post.title}</strong>{' '}
              {post.duty !== post.title && <span className="mute">{post.duty}</span>}
            </span>
            <Holders holders={post.holders} onPick={setPerson} />
          </div>
          {post.history.map((row) => (
            <Row key={row.id} span={spanOf(row)} aside={end('appointment', row)}>
              {row.name}
              {row.acting && '（主持工作）'} {row.basis}
            </Row>
          ))}
        </div>
      ))}
      {data.members.length > 0 && (
        <div className="post">
          <strong>组成人员</strong>
          {data.members.map((row) => (
            <Row key={row.id} span={spanOf(row)} aside={end('membership', row)}>
              {row.role} {row.name}
            </Row>
          ))}
        </div>
      )}
      {data.charges.length > 0 && (
        <div className="post">
          <strong>分管</strong>
          {data.charges.map((row) => (
            <Row key={row.id} span={spanOf(row)} aside={end('charge', row)}>
              {row.name} {row.basis}
            </Row>
          ))}
        </div>
      )}
      <PersonSheet id={person} onClose={() => setPerson(null)} {...(isAdmin ? { endOf } : {})} />
    </section>
  )
}

type Post = UnitPage['posts'][number]

function Holders({ holders, onPick }: { holders: Post['holders']; onPick: (id: number) => void }) {
  if (holders.how === '空缺') return <strong className="vacant">空缺</strong>
  return (
    <span>
      {holders.people.map((p) => (
        <button key={p.id} type="button" className="name" onClick={() => onPick(p.id)}>
          {p.name}
        </button>
      ))}
      {holders.how !== '任职' && <span className="mute">（{holders.how}）</span>}
    </span>
  )
}

function Row(props: { span: string; children: ReactNode; aside: ReactNode }) {
  return (
    <div className="line spread mute">
      <span>{props.children}</span>
      <span className="row" style={{ gap: 8 }}>
        <span className="num">{props.span}</span>
        {props.aside}
      </span>
    </div>
  )
}
