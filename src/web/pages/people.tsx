import { useQuery } from '@tanstack/react-query'
import Input from 'antd/es/input'
import { useState } from 'react'
import { get } from '#web/api.ts'
import type { PersonRow } from '#web/api-types.ts'
import { Empty, Loading, Refused } from '#web/kit/bits.tsx'

/** 通讯录. */
export function PeopleScreen() {
  const [q, setQ] = useState('')
  const { data, error, isPending } = useQuery({
    queryKey: ['people', 'book', q],
    queryFn: () => get<{ rows: PersonRow[]; total: number }>('/api/people', { q, limit: 500 }),
    placeholderData: (before) => before,
  })
  return (
    <>
      <div className="spread" style={{ marginBottom: 14 }}>
        <h1>通讯录</h1>
        <Input.Search
          placeholder="姓名、拼音、首字母、单位、职务"
          aria-label="查找人员"
          allowClear
          onChange={(event) => setQ(event.target.value)}
          style={{ maxWidth: 320 }}
        />
      </div>
      <Refused error={error} />
      {isPending ? (
        <Loading />
      ) : (
        <section className="card scroll" style={{ padding: 0 }}>
          {data?.rows.length === 0 && <Empty>没有符合的人员。</Empty>}
          <table className="list cards">
            <thead>
              <tr>
                <th scope="col">姓名</th>
                <th scope="col">单位</th>
                <th scope="col">职务</th>
                <th scope="col">职级</th>
                <th scope="col">电话</th>
              </tr>
            </thead>
            <tbody>
              {data?.rows.map((person) => (
                <tr key={person.id}>
                  <td>
                    <strong>{person.name}</strong>
                    {person.away && <span className="mute">（{person.away}）</span>}
                  </td>
                  <td>{person.unit}</td>
                  <td>{person.posts.map((post) => post.title).join('、')}</td>
                  <td>{person.rank}</td>
                  <td className="num">{person.phone}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  )
}
