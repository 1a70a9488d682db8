import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import Button from 'antd/es/button'
import { Fragment } from 'react'
import { formatInstant } from '#kernel/clocks/time.ts'
import { get } from '#web/api.ts'
import type { Page } from '#web/api-types.ts'
import { Empty, Loading, Refused } from '#web/kit/bits.tsx'

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
  const q = new URLSearchParams(useLocation().searchStr).get('q')?.replaceAll('"', '') ?? ''
  const query = useInfiniteQuery({
    queryKey: ['search', q],
    queryFn: ({ pageParam }) => get<Page<Hit>>('/api/search', { q, after: pageParam }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    enabled: q.length > 1,
  })
  const first = query.data?.pages[0]
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <>
      <h1 style={{ marginBottom: 12 }}>检索{q && `：${q}`}</h1>
      {q.length < 2 ? (
        <section className="card">
          <Empty>
            在上方输入至少两个字。可以找标题、编号、来文单位和附件里的文字，几个词用空格隔开。
          </Empty>
        </section>
      ) : query.isPending ? (
        <Loading />
      ) : (
        <section className="card">
          <Refused error={query.error} />
          <p className="mute">
            {first?.totalCapped ? `找到 ${first.total} 件以上` : `找到 ${first?.total ?? 0} 件`}
          </p>
          {rows.length === 0 && <Empty>没有找到。换个说法，或少用几个词试试。</Empty>}
          {rows.map((hit) => (
            <article key={hit.matter} style={{ padding: '10px 0', borderTop: '1px solid #eef1f0' }}>
              <Link to="/matters/$id" params={{ id: hit.matter }}>
                <strong>{hit.title}</strong>
              </Link>
              <div className="mute">
                {hit.typeLabel} {hit.number} · {hit.stateLabel} · {formatInstant(hit.createdAt)}
                {hit.inAttachment && ' · 在附件中'}
              </div>
              <div>
                <Marked text={hit.excerpt} />
              </div>
            </article>
          ))}
          {query.hasNextPage && (
            <div style={{ textAlign: 'center', paddingTop: 12 }}>
              <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                更多
              </Button>
            </div>
          )}
        </section>
      )}
    </>
  )
}

/** Text with hits between the marks U+0001 and U+0002. */
function Marked({ text }: { text: string }) {
  return text.split('\u0001').map((part, i) => {
    const [hit = '', rest] = part.split('\u0002')
    // oxlint-disable-next-line react/no-array-index-key -- pieces of one text have no other name
    return rest === undefined ? (
      <Fragment key={i}>{hit}</Fragment>
    ) : (
      <Fragment key={i}>
        <mark>{hit}</mark>
        {rest}
      </Fragment>
    )
  })
}
