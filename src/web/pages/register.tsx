import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import Button from 'antd/es/button'
import Input from 'antd/es/input'
import Select from 'antd/es/select'
import { useState } from 'react'
import { dayOf, formatDay } from '#kernel/clocks/time.ts'
import { get, post, remove } from '#web/api.ts'
import type { Page, RegisterLine } from '#web/api-types.ts'
import { Empty, Lamp, Loading, Refused } from '#web/kit/bits.tsx'
import { DayInput } from '#web/kit/day-input.tsx'
import { useWorkbench } from '#web/kit/asking.ts'

/** 登记簿: filtered, sorted, saved, exported. */

interface Register extends Page<RegisterLine> {
  columns: { key: string; label: string }[]
  states: { key: string; label: string }[]
}

type Filter = Record<string, string | undefined>

const sorts = [
  ['-createdAt', '登记时间，新的在前'],
  ['createdAt', '登记时间，旧的在前'],
  ['number', '编号'],
  ['dueOn', '到期日'],
  ['title', '标题'],
]

export function RegisterScreen() {
  const { type } = useParams({ from: '/registers/$type' })
  return <RegisterOf key={type} type={type} />
}

function RegisterOf({ type }: { type: string }) {
  const navigate = useNavigate()
  const { data: bench } = useWorkbench()
  const kind = bench?.kinds.find((one) => one.type === type)
  const [filter, setFilter] = useState<Filter>({})
  const query = useInfiniteQuery({
    queryKey: ['register', type, filter],
    queryFn: ({ pageParam }) =>
      get<Register>('/api/matters', { type, ...filter, after: pageParam }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })
  const first = query.data?.pages[0]
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? []
  const set = (change: Filter) => setFilter((now) => ({ ...now, ...change }))
  const exportUrl = `/api/registers/export?${new URLSearchParams({ type, ...clean(filter) })}`
  return (
    <>
      <div className="spread" style={{ marginBottom: 14 }}>
        <h1>{kind?.label ?? ''}登记簿</h1>
        <div className="row no-print">
          {kind?.canCreate && (
            <Link to={`/new/${type}` as '/'}>
              <Button type="primary">{kind.createLabel}</Button>
            </Link>
          )}
          <Button href={exportUrl}>导出 Excel</Button>
          <Button onClick={() => window.print()}>打印</Button>
        </div>
      </div>
      <section className="card row no-print" style={{ marginBottom: 12 }}>
        <Input.Search
          placeholder="标题、编号、来文单位…"
          aria-label="查找"
          allowClear
          onSearch={(q) => set({ q: q || undefined })}
          style={{ width: 240 }}
        />
        <Select
          aria-label="环节"
          allowClear
          placeholder="环节"
          style={{ width: 130 }}
          value={filter['state']}
          onChange={(state) => set({ state })}
          options={first?.states.map(({ key, label }) => ({ value: key, label })) ?? []}
        />
        <Select
          aria-label="时限"
          allowClear
          placeholder="时限"
          style={{ width: 150 }}
          value={filter['due']}
          onChange={(due) => set({ due })}
          options={[
            { value: 'overdue', label: '已超期' },
            { value: 'today', label: '今日到期' },
            { value: 'soon', label: '2个工作日内' },
          ]}
        />
        <DayInput
          label="登记日期从"
          value={filter['from'] ?? ''}
          onChange={(from) => set({ from: from || undefined })}
        />
        <span aria-hidden="true">至</span>
        <DayInput
          label="登记日期到"
          value={filter['to'] ?? ''}
          onChange={(to) => set({ to: to || undefined })}
        />
        <Select
          aria-label="排序"
          style={{ width: 190 }}
          value={filter['sort'] ?? '-createdAt'}
          onChange={(sort) => set({ sort })}
          options={sorts.map(([value, label]) => ({ value, label }))}
        />
        <Saved register={type} filter={filter} onPick={setFilter} />
      </section>
      <section className="card scroll" style={{ padding: 0 }}>
        <Refused error={query.error} />
        {query.isPending ? (
          <Loading />
        ) : rows.length === 0 ? (
          <Empty>没有符合条件的事项。</Empty>
        ) : (
          <table className="list cards">
            <caption className="mute" style={{ textAlign: 'left', padding: '8px 12px' }}>
              共 {first?.totalCapped ? `${first.total}件以上` : `${first?.total ?? 0}件`}
            </caption>
            <thead>
              <tr>
                <th scope="col">编号</th>
                <th scope="col">标题</th>
                <th scope="col">环节</th>
                <th scope="col">时限</th>
                <th scope="col">主办</th>
                {first?.columns.map((column) => (
                  <th key={column.key} scope="col">
                    {column.label}
                  </th>
                ))}
                <th scope="col">登记日期</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr
                  key={row.matter}
                  className="link"
                  onClick={() => void navigate({ to: '/matters/$id', params: { id: row.matter } })}
                >
                  <td className="num nowrap">{row.number}</td>
                  <td className="title" style={{ minWidth: 260 }}>
                    <Link
                      to="/matters/$id"
                      params={{ id: row.matter }}
                      onClick={(event) => event.stopPropagation()}
                    >
                      {row.title}
                    </Link>
                  </td>
                  <td className="nowrap">{row.stateLabel}</td>
                  <td>
                    <Lamp lamp={row.lamp} />
                  </td>
                  <td className="nowrap">{row.unit}</td>
                  {first?.columns.map((column) => (
                    <td key={column.key} className="wrap" style={{ minWidth: 70, maxWidth: 200 }}>
                      {row.columns[column.key]}
                    </td>
                  ))}
                  <td className="num nowrap">{formatDay(dayOf(row.createdAt))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {query.hasNextPage && (
          <div style={{ padding: 12, textAlign: 'center' }}>
            <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              更多
            </Button>
          </div>
        )}
      </section>
    </>
  )
}

function clean(filter: Filter): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filter).filter((pair): pair is [string, string] => Boolean(pair[1])),
  )
}

function Saved({
  register,
  filter,
  onPick,
}: {
  register: string
  filter: Filter
  onPick: (filter: Filter) => void
}) {
  const client = useQueryClient()
  const { data } = useQuery({
    queryKey: ['filters', register],
    queryFn: () =>
      get<{ rows: { id: number; name: string; query: Filter }[] }>('/api/filters', { register }),
  })
  const refresh = () => client.invalidateQueries({ queryKey: ['filters', register] })
  const save = useMutation({
    mutationFn: (name: string) => post('/api/filters', { register, name, query: clean(filter) }),
    onSettled: refresh,
  })
  const drop = useMutation({
    mutationFn: (id: number) => remove(`/api/filters/${id}`),
    onSettled: refresh,
  })
  return (
    <div className="row" style={{ gap: 6 }}>
      {data?.rows.map((one) => (
        <span key={one.id} className="row" style={{ gap: 0 }}>
          <Button size="small" onClick={() => onPick(one.query)}>
            {one.name}
          </Button>
          <Button
            size="small"
            type="text"
            aria-label={`删除筛选${one.name}`}
            onClick={() => drop.mutate(one.id)}
          >
            ×
          </Button>
        </span>
      ))}
      {Object.keys(clean(filter)).length > 0 && (
        <Button
          size="small"
          type="link"
          onClick={() => {
            const name = window.prompt('给这组筛选起个名字')
            if (name) save.mutate(name)
          }}
        >
          保存筛选
        </Button>
      )}
    </div>
  )
}
