import { useInfiniteQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Input from 'antd/es/input'
import Select from 'antd/es/select'
import { useState } from 'react'
import { formatInstant } from '#kernel/clocks/time.ts'
import { get } from '#web/api.ts'
import type { Page } from '#web/api-types.ts'
import { Empty, Loading, Refused } from '#web/kit/bits.tsx'
import { DayInput } from '#web/kit/day-input.tsx'
import { PageHead } from '#web/kit/page-head.tsx'
import { TabBar } from '#web/kit/tab-bar.tsx'
import { AccessLog, Checkpoints } from '#web/pages/audit-more.tsx'
import { wordsOf } from '#web/kit/audit-words.ts'
import { Columns } from '#web/kit/table.tsx'
import { Verify } from '#web/pages/audit-verify.tsx'

/** What was changed, who looked, and whether every byte still fits; for the audit administrator. */
export function AuditScreen() {
  const [tab, setTab] = useState<'changes' | 'access' | 'seals'>('changes')
  return (
    <>
      <PageHead title="审计">
        <span className="mute">记录只增不改，逐条以 SM3 相接；封存点请定期留存到系统之外。</span>
      </PageHead>
      <Verify />
      <TabBar
        label="审计内容"
        panel="audit"
        value={tab}
        onChange={setTab}
        tabs={[
          ['changes', '变更记录'],
          ['access', '查阅记录'],
          ['seals', '封存点'],
        ]}
      />
      <div id="audit" role="tabpanel">
        {tab === 'changes' && <Changes />}
        {tab === 'access' && <AccessLog />}
        {tab === 'seals' && <Checkpoints />}
      </div>
    </>
  )
}

interface Entry {
  stream: string
  seq: number
  at: string
  kind: string
  actor: string | null
  body: unknown
  hash: string
}

const streams: Record<string, string> = {
  org: '机构',
  account: '账号',
  calendar: '日历',
  settings: '设置',
  export: '导出',
  duty: '值班',
}

function Changes() {
  const [filter, setFilter] = useState<Record<string, string | undefined>>({})
  const set = (change: typeof filter) => setFilter((now) => ({ ...now, ...change }))
  const query = useInfiniteQuery({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam }) => get<Page<Entry>>('/api/audit', { ...filter, before: pageParam }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <>
      <section className="card filters" aria-label="筛选">
        <Input.Search
          className="find"
          placeholder="人员、动作、内容"
          aria-label="查找"
          allowClear
          onSearch={(q) => set({ q: q.trim() || undefined })}
        />
        <Select
          aria-label="类别"
          allowClear
          placeholder="类别"
          style={{ width: 120 }}
          onChange={(stream: string | undefined) => set({ stream })}
          options={Object.entries(streams).map(([value, label]) => ({ value, label }))}
        />
        <span className="row" style={{ gap: 6 }}>
          <DayInput
            label="日期从"
            value={filter['from'] ?? ''}
            onChange={(from) => set({ from: from || undefined })}
          />
          <span aria-hidden="true">至</span>
          <DayInput
            label="日期到"
            value={filter['to'] ?? ''}
            onChange={(to) => set({ to: to || undefined })}
          />
        </span>
      </section>
      <Refused error={query.error} />
      <section className="card flush scroll">
        {query.isPending ? (
          <Loading lines={10} />
        ) : rows.length === 0 ? (
          <Empty>没有符合的记录。</Empty>
        ) : (
          <table className="list cards">
            <Columns names={['时间', '类别', '人员', '动作', '内容', '校验值']} />
            <tbody>
              {rows.map((row) => (
                <tr key={`${row.stream}${row.seq}`}>
                  <td className="num nowrap">{formatInstant(row.at)}</td>
                  <td className="nowrap">{streams[row.stream] ?? row.stream}</td>
                  <td className="nowrap">{row.actor ?? '系统'}</td>
                  <td className="nowrap">{row.kind}</td>
                  <td className="wrap mute full">{wordsOf(row.body)}</td>
                  <td className="mute num extra" title={row.hash}>
                    {row.hash.slice(0, 8)}
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
    </>
  )
}
