import { useQuery } from '@tanstack/react-query'
import Input from 'antd/es/input'
import { useState } from 'react'
import { get } from '#web/api.ts'
import type { PersonRow } from '#web/api-types.ts'
import { Empty, Loading, Refused } from '#web/kit/bits.tsx'
import { PageHead } from '#web/kit/page-head.tsx'
import { PersonSheet } from '#web/kit/person-sheet.tsx'
import { Columns } from '#web/kit/table.tsx'

/** 通讯录. */
export function PeopleScreen() {
  const [q, setQ] = useState('')
  const [chosen, setChosen] = useState<number | null>(null)
  const { data, error, isPending } = useQuery({
    queryKey: ['people', 'book', q],
    queryFn: () => get<{ rows: PersonRow[]; total: number }>('/api/people', { q, limit: 500 }),
    placeholderData: (before) => before,
  })
  return (
    <>
      <PageHead
        title="通讯录"
        actions={
          <Input
            placeholder="姓名、拼音、首字母、单位、职务"
            aria-label="查找人员"
            allowClear
            onChange={(event) => setQ(event.target.value)}
            style={{ width: 280 }}
          />
        }
      >
        <span className="mute" role="status">
          {data && `${data.total} 人`}
        </span>
      </PageHead>
      <Refused error={error} />
      {isPending ? (
        <Loading />
      ) : (
        <section className="card flush scroll">
          {data?.rows.length === 0 && <Empty>没有符合的人员。</Empty>}
          <table className="list cards">
            <Columns names={['姓名', '单位', '职务', '职级', '电话']} />
            <tbody>
              {data?.rows.map((person) => (
                <tr key={person.id}>
                  <td className="nowrap">
                    <button
                      type="button"
                      className="name strong"
                      onClick={() => setChosen(person.id)}
                    >
                      {person.name}
                    </button>
                    {person.away && <span className="mute">（{person.away}）</span>}
                  </td>
                  <td>{person.unit}</td>
                  <td>{person.posts.map((post) => post.title).join('、')}</td>
                  <td>{person.rank}</td>
                  <td className="num nowrap">
                    {person.phone && <a href={`tel:${person.phone}`}>{person.phone}</a>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <PersonSheet id={chosen} onClose={() => setChosen(null)} />
    </>
  )
}
