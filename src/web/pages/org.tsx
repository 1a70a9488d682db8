import { useState } from 'react'
import { unitKinds } from '#kernel/org/directory.ts'
import type { UnitRow } from '#web/api-types.ts'
import { useMe } from '#web/kit/asking.ts'
import { Empty, Loading, Refused } from '#web/kit/bits.tsx'
import { DayInput } from '#web/kit/day-input.tsx'
import { PageHead } from '#web/kit/page-head.tsx'
import { useUnits } from '#web/kit/pickers.tsx'
import { AdminMenu } from '#web/pages/org-admin.tsx'
import { UnitCard } from '#web/pages/org-unit.tsx'

/** 机构岗位: who is who, on any day; the system administrator changes it, dated, with its basis. */
export function OrgScreen() {
  const { data: me } = useMe()
  const [on, setOn] = useState('')
  const [chosen, setChosen] = useState<number | null>(null)
  const { data, error, isPending } = useUnits(on || undefined)
  const isAdmin = me?.admin === 'system'
  if (isPending) return <Loading lines={12} />
  if (!data) return <Refused error={error} />
  const unit =
    data.rows.find((row) => row.id === chosen) ??
    data.rows.find((row) => row.kind === '局领导') ??
    data.rows[0]
  return (
    <>
      <PageHead
        title="机构岗位"
        actions={
          <>
            <label htmlFor="on">看哪一天的</label>
            <DayInput id="on" value={on || data.on} onChange={setOn} />
            {isAdmin && <AdminMenu unit={unit?.id ?? null} />}
          </>
        }
      >
        <span className="mute">
          {data.rows.length} 个机构，{vacancies(data.rows)}
        </span>
      </PageHead>
      {data.rows.length === 0 ? (
        <section className="card">
          <Empty>
            {isAdmin
              ? '还没有机构。可以从右上角“变更”里逐个设置，或从 Excel 导入。'
              : '还没有机构，由系统管理员设置。'}
          </Empty>
        </section>
      ) : (
        <div className="two">
          <Tree rows={data.rows} at={unit?.id ?? null} onPick={setChosen} />
          {unit && <UnitCard id={unit.id} on={on} isAdmin={isAdmin} />}
        </div>
      )}
    </>
  )
}

function vacancies(rows: readonly UnitRow[]): string {
  const withHead = ['内设机构', '直属机构', '经办机构', '县市局']
  const vacant = rows.filter((row) => row.headHow === '空缺' && withHead.includes(row.kind))
  return vacant.length === 0
    ? '负责人都已明确'
    : `负责人空缺：${vacant.map((row) => row.shortName).join('、')}`
}

function Tree(props: {
  rows: readonly UnitRow[]
  at: number | null
  onPick: (id: number) => void
}) {
  return (
    <nav className="card units" aria-label="机构">
      {unitKinds.map((kind) => {
        const rows = props.rows.filter((row) => row.kind === kind)
        if (rows.length === 0) return null
        return (
          <section key={kind}>
            <h2>{kind}</h2>
            <ul className="tree">
              {rows.map((row) => (
                <li key={row.id}>
                  <button
                    type="button"
                    aria-current={row.id === props.at}
                    onClick={() => props.onPick(row.id)}
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
  )
}
