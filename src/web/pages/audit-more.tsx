import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { formatInstant } from '#kernel/clocks/time.ts'
import { get } from '#web/api.ts'
import { Empty, Loading, Refused } from '#web/kit/bits.tsx'
import { Columns } from '#web/kit/table.tsx'

interface Look {
  id: number
  at: string
  person: string
  matter: string | null
  what: string
  reason: string | null
}

const pageSize = 100

/** 查阅记录: who opened, printed or downloaded what is sensitive. */
export function AccessLog() {
  const query = useInfiniteQuery({
    queryKey: ['access'],
    queryFn: ({ pageParam }) => get<{ rows: Look[] }>('/api/audit/access', { before: pageParam }),
    initialPageParam: 0,
    getNextPageParam: ({ rows }) => (rows.length < pageSize ? undefined : rows.at(-1)!.id),
    select: ({ pages }) => pages.flatMap((page) => page.rows),
  })
  const rows = query.data ?? []
  if (query.isPending) return <Loading lines={8} />
  if (query.error) return <Refused error={query.error} />
  return (
    <section className="card flush scroll">
      {rows.length === 0 ? (
        <Empty>还没有人打印或下载过处理单和附件。</Empty>
      ) : (
        <table className="list cards">
          <Columns names={['时间', '人员', '做了什么', '理由', '事项编号（系统）']} />
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td className="num nowrap">{formatInstant(row.at)}</td>
                <td className="nowrap">{row.person}</td>
                <td className="wrap">{row.what}</td>
                <td className="wrap">{row.reason}</td>
                <td className="mute extra">
                  <code>{row.matter}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {query.hasNextPage && (
        <div className="more">
          <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            加载更多
          </Button>
        </div>
      )}
    </section>
  )
}

interface Checkpoint {
  id: number
  at: string
  leaves: number
  hash: string
}

/** 封存点: the heads of all trails at an hour, in one value to keep outside the system. */
export function Checkpoints() {
  const { data, error, isPending } = useQuery({
    queryKey: ['checkpoints'],
    queryFn: () => get<{ rows: Checkpoint[] }>('/api/audit/checkpoints'),
  })
  if (isPending) return <Loading />
  if (!data) return <Refused error={error} />
  return (
    <section className="card flush scroll">
      {data.rows.length === 0 ? (
        <Empty>还没有封存点，系统每小时封存一次。</Empty>
      ) : (
        <table className="list cards">
          <Columns names={['序号', '时间', '事项', '封存值']} />
          <tbody>
            {data.rows.map((row) => (
              <tr key={row.id}>
                <td className="num">第{row.id}个</td>
                <td className="num nowrap">{formatInstant(row.at)}</td>
                <td className="num nowrap">{row.leaves}件</td>
                <td className="full">
                  <code>{row.hash}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
