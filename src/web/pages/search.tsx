import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import Button from 'antd/es/button'
import Input from 'antd/es/input'
import Select from 'antd/es/select'
import { Fragment } from 'react'
import { formatInstant } from '#kernel/clocks/time.ts'
import { get } from '#web/api.ts'
import type { Page } from '#web/api-types.ts'
import { useWorkbench } from '#web/kit/asking.ts'
import { Empty, Loading, Refused } from '#web/kit/bits.tsx'
import { useListKeys } from '#web/kit/keys.ts'
import { PageHead } from '#web/kit/page-head.tsx'

interface Hit {
  matter: string
  typeLabel: string
  number: string | null
  title: string
  stateLabel: string
  createdAt: string
  excerpt: string
  inAttachment: boolean
}

/** Full-text search; only what the person may read is found or counted. */
export function SearchScreen() {
  const navigate = useNavigate()
  const { data: bench } = useWorkbench()
  const search: { q?: string | number; type?: string } = useSearch({ strict: false })
  const q = search.q === undefined ? '' : String(search.q)
  const type = search.type ?? ''
  const ask = (next: { q?: string; type?: string }) => {
    const { q: words, type: kind } = { q, type, ...next }
    void navigate({
      to: '/search',
      search: { q: words.trim(), ...(kind ? { type: kind } : {}) } as never,
    })
  }
  const query = useInfiniteQuery({
    queryKey: ['search', q, type],
    queryFn: ({ pageParam }) => get<Page<Hit>>('/api/search', { q, type, after: pageParam }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    enabled: q.length > 1,
  })
  const first = query.data?.pages[0]
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? []
  const at = useListKeys(
    rows.length,
    (i) => void navigate({ to: '/matters/$id', params: { id: rows[i]!.matter } }),
  )
  return (
    <>
      <PageHead title={q ? `检索：${q}` : '检索'}>
        <span className="mute" role="status">
          {first && `找到 ${first.total ?? 0} 件${first.totalCapped ? '以上' : ''}`}
        </span>
      </PageHead>
      <section className="card filters" aria-label="检索条件">
        <Input.Search
          key={q}
          className="find wide"
          placeholder="标题、编号、来文单位、意见、附件里的文字"
          aria-label="检索词"
          enterButton="检索"
          defaultValue={q}
          onSearch={(words) => ask({ q: words })}
        />
        <Select
          aria-label="种类"
          style={{ width: 150 }}
          value={type}
          onChange={(kind) => ask({ type: kind })}
          options={[
            { value: '', label: '全部种类' },
            ...(bench?.kinds.map((kind) => ({ value: kind.type, label: kind.label })) ?? []),
          ]}
        />
      </section>
      <section className="card flush">
        <Refused error={query.error} />
        {q.length < 2 ? (
          <Empty>请输入至少两个字；几个词用空格隔开，都要出现。</Empty>
        ) : query.isPending ? (
          <Loading lines={9} />
        ) : rows.length === 0 && !query.error ? (
          <Empty>没有找到。换个说法，或少用几个词试试。无权查看的件不会出现。</Empty>
        ) : (
          rows.map((hit, i) => (
            <article key={hit.matter} data-row={i} className={`hit${i === at ? ' at' : ''}`}>
              <Link to="/matters/$id" params={{ id: hit.matter }} className="strong">
                {hit.title}
              </Link>
              <div className="mute">
                {hit.typeLabel} {hit.number} · {hit.stateLabel} · {formatInstant(hit.createdAt)}
                {hit.inAttachment && ' · 在附件中'}
              </div>
              <div className="excerpt">
                <Marked text={hit.excerpt} />
              </div>
            </article>
          ))
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

/** Text with hits between the marks U+0001 and U+0002. */
function Marked({ text }: { text: string }) {
  return text.split('\u0001').map((part, i) => {
    const [hit = '', rest] = part.split('\u0002')
    return rest === undefined ? (
      // oxlint-disable-next-line react/no-array-index-key -- pieces of one text have no other name
      <Fragment key={i}>{hit}</Fragment>
    ) : (
      // oxlint-disable-next-line react/no-array-index-key -- pieces of one text have no other name
      <Fragment key={i}>
        <mark>{hit}</mark>
        {rest}
      </Fragment>
    )
  })
}
