import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import Button from 'antd/es/button'
import { RegisterListed } from '#modules/seals/seals-listed.screen.tsx'
import { get } from '#web/api.ts'
import { useWorkbench } from '#web/kit/asking.ts'
import { Empty, Loading, Refused } from '#web/kit/bits.tsx'
import { PageHead } from '#web/kit/page-head.tsx'
import { Filters, given, type Filter } from '#web/pages/register-filters.tsx'
import {
  ColumnChoice,
  RegisterTable,
  useColumns,
  type Register,
} from '#web/pages/register-table.tsx'

/** What a register offers besides a new entry. */
const heads: Record<string, () => React.ReactNode> = { seal: RegisterListed }

/** 登记簿: filtered, sorted, saved, exported. The filter stands in the address, so that 返回 finds it. */
export function RegisterScreen() {
  const { type } = useParams({ from: '/registers/$type' })
  return <RegisterOf key={type} type={type} />
}

function RegisterOf({ type }: { type: string }) {
  const navigate = useNavigate()
  const { data: bench } = useWorkbench()
  const kind = bench?.kinds.find((one) => one.type === type)
  const Head = heads[type]
  const filter = textOf(useSearch({ strict: false }))
  const setFilter = (next: Filter) =>
    void navigate({ to: '/registers/$type', params: { type }, search: given(next) as never })
  const query = useInfiniteQuery({
    queryKey: ['register', type, filter],
    queryFn: ({ pageParam }) =>
      get<Register>('/api/matters', { type, ...filter, after: pageParam }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    placeholderData: (before) => before,
  })
  const first = query.data?.pages[0]
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? []
  const columns = useColumns(type, first?.columns ?? [])
  const exportUrl = `/api/registers/export?${new URLSearchParams({ type, ...given(filter) })}`
  return (
    <>
      <PageHead
        title={`${kind?.label.replace(/登记$/u, '') ?? ''}登记簿`}
        actions={
          <>
            {kind?.canCreate && Head && <Head />}
            {kind?.canCreate && (
              <Link to={`/new/${type}` as '/'}>
                <Button type="primary">{kind.createLabel}</Button>
              </Link>
            )}
            <Button href={exportUrl} title="按现在的筛选导出全部；导出记入审计">
              导出 Excel
            </Button>
            <Button onClick={() => window.print()}>打印</Button>
          </>
        }
      >
        <span className="mute">
          {first && `共 ${first.total ?? 0} 件${first.totalCapped ? '以上' : ''}`}
        </span>
      </PageHead>
      <Filters type={type} filter={filter} states={first?.states ?? []} onChange={setFilter}>
        <ColumnChoice columns={columns} />
      </Filters>
      <Refused error={query.error} />
      <section className="card flush scroll" aria-busy={query.isFetching}>
        {query.isPending ? (
          <Loading lines={10} />
        ) : rows.length === 0 && !query.error ? (
          <Empty>
            {Object.keys(given(filter)).length > 0 ? (
              <>
                没有符合条件的事项。
                <Button size="small" onClick={() => setFilter({})}>
                  清除筛选
                </Button>
              </>
            ) : (
              '登记簿里还没有您能看到的事项。'
            )}
          </Empty>
        ) : (
          <RegisterTable
            rows={rows}
            columns={columns.shown}
            sort={filter['sort'] ?? '-createdAt'}
            onSort={(sort) => setFilter({ ...filter, sort })}
          />
        )}
        {query.hasNextPage && (
          <div className="more no-print">
            <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              加载更多
            </Button>
          </div>
        )}
      </section>
    </>
  )
}

/** The address gives numbers where a text looks like one. */
function textOf(search: Record<string, unknown>): Filter {
  return Object.fromEntries(Object.entries(search).map(([key, value]) => [key, String(value)]))
}
