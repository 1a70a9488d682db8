import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Input from 'antd/es/input'
import Select from 'antd/es/select'
import { useState } from 'react'
import { formatInstant } from '#kernel/clocks/time.ts'
import { get, post } from '#web/api.ts'
import type { Page } from '#web/api-types.ts'
import { Empty, Loading, Refused } from '#web/kit/bits.tsx'

interface Entry {
  stream: string
  seq: number
  at: string
  kind: string
  actor: string | null
  body: unknown
  hash: string
}

interface Verification {
  ok: boolean
  matters: number
  events: number
  checkpoints: number
  audited: number
  findings: { where: string; what: string }[]
}

const streams = {
  org: '机构',
  account: '账号',
  calendar: '日历',
  settings: '设置',
  export: '导出',
  duty: '值班',
} as const

/** What was changed, and whether every byte still fits; for the audit administrator. */
export function AuditScreen() {
  const [filter, setFilter] = useState<Record<string, string | undefined>>({})
  const verify = useMutation({ mutationFn: () => post<Verification>('/api/audit/verify') })
  const { data: sealed } = useQuery({
    queryKey: ['checkpoints'],
    queryFn: () =>
      get<{ rows: { id: number; at: string; leaves: number; hash: string }[] }>(
        '/api/audit/checkpoints',
      ),
  })
  const query = useInfiniteQuery({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam }) => get<Page<Entry>>('/api/audit', { ...filter, before: pageParam }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <>
      <div className="spread" style={{ marginBottom: 14 }}>
        <h1>审计</h1>
        <Button type="primary" loading={verify.isPending} onClick={() => verify.mutate()}>
          校验全部记录
        </Button>
      </div>
      <Refused error={verify.error} />
      {verify.data && (
        <div
          className={verify.data.ok ? 'banner' : 'refusal'}
          role="status"
          style={{ marginBottom: 12 }}
        >
          <div>
            {verify.data.ok ? '全部相符。' : `${verify.data.findings.length}处不符：`}
            事项{verify.data.matters}件，办理记录{verify.data.events}条，封存点
            {verify.data.checkpoints}个，审计记录{verify.data.audited}条。
            {verify.data.findings.slice(0, 50).map((finding) => (
              <div key={`${finding.where}${finding.what}`}>
                {finding.where}：{finding.what}
              </div>
            ))}
          </div>
        </div>
      )}
      <section className="card row" style={{ marginBottom: 12 }}>
        <Select
          aria-label="类别"
          allowClear
          placeholder="类别"
          style={{ width: 120 }}
          onChange={(stream) => setFilter((now) => ({ ...now, stream }))}
          options={Object.entries(streams).map(([value, label]) => ({ value, label }))}
        />
        <Input.Search
          placeholder="人员、动作、内容"
          aria-label="查找"
          allowClear
          style={{ width: 240 }}
          onSearch={(q) => setFilter((now) => ({ ...now, q: q || undefined }))}
        />
      </section>
      <section className="card scroll" style={{ padding: 0 }}>
        <Refused error={query.error} />
        {query.isPending && <Loading />}
        {!query.isPending && rows.length === 0 && <Empty>没有符合的记录。</Empty>}
        <table className="list">
          <thead>
            <tr>
              <th scope="col">时间</th>
              <th scope="col">类别</th>
              <th scope="col">人员</th>
              <th scope="col">动作</th>
              <th scope="col">内容</th>
              <th scope="col">校验值</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.stream}${row.seq}`}>
                <td className="num nowrap">{formatInstant(row.at)}</td>
                <td className="nowrap">{streams[row.stream as keyof typeof streams]}</td>
                <td className="nowrap">{row.actor ?? '系统'}</td>
                <td className="nowrap">{row.kind}</td>
                <td className="wrap mute">{JSON.stringify(row.body)}</td>
                <td className="mute num" title={row.hash}>
                  {row.hash.slice(0, 8)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {query.hasNextPage && (
          <div style={{ padding: 12, textAlign: 'center' }}>
            <Button onClick={() => void query.fetchNextPage()}>更多</Button>
          </div>
        )}
      </section>
      <section className="card" style={{ marginTop: 12 }}>
        <h2>封存点</h2>
        {sealed?.rows.length === 0 && <Empty>还没有封存点，系统每小时封存一次。</Empty>}
        {sealed?.rows.slice(0, 10).map((row) => (
          <div key={row.id} className="spread num">
            <span>
              第{row.id}个 · {formatInstant(row.at)} · {row.leaves}件
            </span>
            <code>{row.hash}</code>
          </div>
        ))}
      </section>
    </>
  )
}
