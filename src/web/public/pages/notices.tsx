import { useEffect, useState } from 'react'
import { formatDay } from '#kernel/clocks/time.ts'
import { home } from '#web/public/address.ts'
import { Answer, useAsked } from '#web/public/asked.tsx'
import { go, Link, turn, useQuery } from '#web/public/going.tsx'

export interface NoticeLine {
  readonly id: string
  readonly number: string | null
  readonly kind: string
  readonly title: string
  readonly unit: string
  readonly publishedOn: string
  readonly first: string | null
  readonly last: string | null
  readonly isConsultation: boolean
  readonly hasFiles: boolean
}

interface Listed {
  readonly rows: readonly NoticeLine[]
  readonly total: number
  readonly page: number
  readonly pageSize: number
  readonly kinds: readonly string[]
}

/** 公告公示 (第五十一条(六)2): by kind, by word, page by page; the address holds which. */
export function Page() {
  const query = useQuery()
  const [text, setText] = useState(query.get('q') ?? '')
  const kind = query.get('kind') ?? ''
  const q = query.get('q') ?? ''
  const page = Number(query.get('page')) || 1
  useEffect(() => {
    if (text.trim() === q) return
    const timer = setTimeout(() => turn(place({ kind, q: text.trim() })), 400)
    return () => clearTimeout(timer)
  }, [text, q, kind])
  const asked = useAsked<Listed>(`/api/public/notices?${searchOf({ kind, q, page })}`)
  const kinds = asked.answer?.kinds ?? (kind ? [kind] : [])
  return (
    <>
      <h1>公告公示</h1>
      <form role="search" onSubmit={(event) => event.preventDefault()}>
        <div className="field">
          <label htmlFor="kind">类别</label>
          <select
            id="kind"
            value={kind}
            onChange={(event) => turn(place({ kind: event.target.value, q: text.trim() }))}
          >
            <option value="">全部</option>
            {kinds.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="q">找什么</label>
          <input
            id="q"
            type="search"
            value={text}
            maxLength={50}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
      </form>
      <Answer asked={asked}>
        {({ rows, total, pageSize }) => {
          const last = Math.max(1, Math.ceil(total / pageSize))
          return (
            <>
              <p role="status">
                {total === 0
                  ? kind || q
                    ? '没有找到，换一个词或者类别试试。'
                    : '还没有发布公告公示。'
                  : `共${total}条${last > 1 ? `，第${page}页，共${last}页` : ''}`}
              </p>
              <NoticeList rows={rows} />
              {last > 1 && (
                <div className="buttons">
                  {page > 1 && (
                    <button type="button" onClick={() => go(place({ kind, q, page: page - 1 }))}>
                      上一页
                    </button>
                  )}
                  {page < last && (
                    <button type="button" onClick={() => go(place({ kind, q, page: page + 1 }))}>
                      下一页
                    </button>
                  )}
                </div>
              )}
            </>
          )
        }}
      </Answer>
    </>
  )
}

export function NoticeList({ rows }: { rows: readonly NoticeLine[] }) {
  return (
    <ul className="doors">
      {rows.map((row) => (
        <li key={row.id}>
          <Link to={`${home}notices/${row.id}`}>{row.title}</Link>
          <p className="mute">
            {row.kind} · {row.unit} ·{' '}
            <time dateTime={row.publishedOn}>{formatDay(row.publishedOn)}</time>
            {row.hasFiles && ' · 有附件'}
          </p>
          {row.last && (
            <p>
              {row.isConsultation ? '征求意见' : '公示'}
              {row.first && `自${formatDay(row.first)}`}至{formatDay(row.last)}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

interface Asking {
  readonly kind: string
  readonly q: string
  readonly page?: number
}

function searchOf({ kind, q, page = 1 }: Asking): string {
  const asked = new URLSearchParams()
  if (kind) asked.set('kind', kind)
  if (q) asked.set('q', q)
  if (page > 1) asked.set('page', String(page))
  return asked.toString()
}

const place = (asking: Asking): string => {
  const search = searchOf(asking)
  return `${home}notices${search && `?${search}`}`
}
