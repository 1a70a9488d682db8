import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { get } from '#web/api.ts'
import type { MatterPage } from '#web/api-types.ts'
import { Empty, Loading, Refused } from '#web/kit/bits.tsx'
import { PaperForm } from '#web/kit/paper-form.tsx'

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
      <thead>
        <tr>
          {['类别', '编号', '名称', '现在'].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.matter}>
            <td className="nowrap">{row.typeLabel}</td>
            <td className="num nowrap">{row.number}</td>
            <td className="title">
              <Link to="/matters/$id" params={{ id: row.matter }}>
                {row.title}
              </Link>
            </td>
            <td className="nowrap">{row.stateLabel}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
