import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatDay } from '#kernel/clocks/time.ts'
import { unitKinds } from '#kernel/org/directory.ts'
import { useMe } from '#web/kit/asking.ts'
import { get } from '#web/api.ts'
import type { UnitPage } from '#web/api-types.ts'
import { Empty, Loading, Refused } from '#web/kit/bits.tsx'
import { DayInput } from '#web/kit/day-input.tsx'
import { useUnits } from '#web/kit/pickers.tsx'
import { AdminButtons, EndButton } from '#web/pages/org-admin.tsx'

/** 机构岗位: who is who, on any day; the system administrator changes it, dated, with its basis. */

export function OrgScreen() {
  const { data: me } = useMe()
  const [on, setOn] = useState('')
  const [chosen, setChosen] = useState<number | null>(null)
  const { data, error, isPending } = useUnits(on || undefined)
  const isAdmin = me?.admin === 'system'
  if (isPending) return <Loading />
  if (!data) return <Refused error={error} />
  const unit =
    chosen ?? data.rows.find((row) => row.kind === '局领导')?.id ?? data.rows[0]?.id ?? null
  return (
    <>
      <div className="spread" style={{ marginBottom: 14 }}>
        <h1>机构岗位</h1>
        <div className="row">
          <label htmlFor="on">看哪一天的：</label>
          <DayInput id="on" value={on || data.on} onChange={setOn} />
          {isAdmin && <AdminButtons />}
        </div>
      </div>
      {data.rows.length === 0 && (
        <section className="card">
          <Empty>还没有机构。系统管理员可以逐个设置，或从 Excel 导入。</Empty>
        </section>
      )}
      <div className="two">
        <nav
          className="card"
          aria-label="机构"
          style={{ maxHeight: '76vh', overflowY: 'auto', padding: 10 }}
        >
          {unitKinds.map((kind) => {
            const rows = data.rows.filter((row) => row.kind === kind)
            if (rows.length === 0) return null
            return (
              <section key={kind}>
                <div className="mute" style={{ padding: '8px 10px 2px' }}>
                  {kind}
                </div>
                <ul className="tree">
                  {rows.map((row) => (
                    <li key={row.id}>
                      <button
                        type="button"
                        aria-current={row.id === unit}
                        onClick={() => setChosen(row.id)}
                      >
                        {row.name}
                        <span className="mute"> {row.head.map((p) => p.name).join('、')}</span>
                      </button>
                    </li>
                  ))}
                </ul>
              </section>
            )
          })}
        </nav>
        {unit !== null && <UnitCard id={unit} on={on} isAdmin={isAdmin} />}
      </div>
    </>
  )
}

function UnitCard({ id, on, isAdmin }: { id: number; on: string; isAdmin: boolean }) {
  const { data, error, isPending } = useQuery({
    queryKey: ['unit', id, on],
    queryFn: () => get<UnitPage>(`/api/units/${id}`, { on }),
  })
  if (isPending) return <Loading />
  if (!data) return <Refused error={error} />
  const span = (row: { from: string; to: string | null }) =>
    `${formatDay(row.from)}起${row.to ? `至${formatDay(row.to)}` : ''}`
  return (
    <section className="card stack">
      <div className="spread">
        <div>
          <h2>{data.unit.name}</h2>
          <span className="mute">
            {data.unit.kind}
            {data.leader && ` · 分管领导：${data.leader}`}
          </span>
        </div>
      </div>
      {data.posts.map((one) => (
        <div key={one.id} style={{ borderTop: '1px solid #eef1f0', paddingTop: 8 }}>
          <div className="spread">
            <span>
              <strong>{one.title}</strong>{' '}
              <span className="mute">{one.duty !== one.title && one.duty}</span>
            </span>
            <span>
              {one.holders.how === '空缺' ? (
                <strong style={{ color: 'var(--seal)' }}>空缺</strong>
              ) : (
                one.holders.people.map((p) => p.name).join('、')
              )}
              {one.holders.how !== '任职' && one.holders.how !== '空缺' && (
                <span className="mute">（{one.holders.how}）</span>
              )}
            </span>
          </div>
          {one.history.map((row) => (
            <div key={row.id} className="spread mute" style={{ fontSize: 13 }}>
              <span>
                {row.name} {row.acting && '主持工作'} {span(row)} {row.basis}
              </span>
              {isAdmin && row.current && row.to === null && (
                <EndButton kind="appointment" id={row.id} />
              )}
            </div>
          ))}
        </div>
      ))}
      {data.members.length > 0 && (
        <div style={{ borderTop: '1px solid #eef1f0', paddingTop: 8 }}>
          {data.members.map((row) => (
            <div key={row.id} className="spread">
              <span>
                {row.name} <span className="mute">{row.role}</span>
              </span>
              <span className="mute">{span(row)}</span>
            </div>
          ))}
        </div>
      )}
      {data.charges.length > 0 && (
        <div style={{ borderTop: '1px solid #eef1f0', paddingTop: 8 }} className="mute">
          分管：
          {data.charges.map((row) => `${row.name}（${span(row)}，${row.basis ?? ''}）`).join('；')}
        </div>
      )}
    </section>
  )
}
