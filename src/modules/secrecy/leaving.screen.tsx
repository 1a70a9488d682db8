import { useQuery } from '@tanstack/react-query'
import { get } from '#web/api.ts'
import type { MatterPage } from '#web/api-types.ts'
import { Empty, Loading, Refused } from '#web/kit/bits.tsx'
import { PaperForm } from '#web/kit/paper-form.tsx'
import { Columns, TitleCell } from '#web/kit/table.tsx'

/** 离岗清退 on the screen: the form, and what the leaver still has as far as one may see it. */

interface Held {
  matter: string
  number: string | null
  title: string
  typeLabel: string
  stateLabel: string
}

export function LeavingPaper({ page }: { page: MatterPage }) {
  const { person } = page.data as { person: number }
  const { data, error } = useQuery({
    queryKey: ['held', person],
    queryFn: () => get<{ rows: Held[] }>(`/api/secrecy/held/${person}`),
  })
  return (
    <div className="stack" style={{ gap: 16 }}>
      {page.form && <PaperForm form={page.form} />}
      <section className="card flush scroll" aria-label="在手清单">
        <h2>在手清单</h2>
        <Refused error={error} />
        {data ? <List rows={data.rows} /> : !error && <Loading />}
      </section>
    </div>
  )
}

function List({ rows }: { rows: readonly Held[] }) {
  if (rows.length === 0) return <Empty>系统里没有您可以查看的在手文件、档案或印章。</Empty>
  return (
    <table className="list cards">
      <Columns names={['类别', '编号', '名称', '现在']} />
      <tbody>
        {rows.map((row) => (
          <tr key={row.matter}>
            <td className="nowrap">{row.typeLabel}</td>
            <td className="num nowrap">{row.number}</td>
            <TitleCell matter={row.matter}>{row.title}</TitleCell>
            <td className="nowrap">{row.stateLabel}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
