import { useEffect, useState } from 'react'
import { home } from '#web/public/address.ts'
import { Answer, useAsked } from '#web/public/asked.tsx'
import { Link } from '#web/public/going.tsx'

interface Row {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly unit: string
  readonly limit: string
  readonly isInstant: boolean
  readonly charge: string
  readonly phone: string
  readonly place: string
}

/** 服务指南 (第十四条(一)): found while typing. */
export function Page() {
  const [text, setText] = useState('')
  const [q, setQ] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setQ(text.trim()), 400)
    return () => clearTimeout(timer)
  }, [text])
  const asked = useAsked<{ rows: Row[] }>(`/api/public/service-items?q=${encodeURIComponent(q)}`)
  return (
    <>
      <h1>服务指南</h1>
      <form role="search" onSubmit={(event) => event.preventDefault()}>
        <div className="field">
          <label htmlFor="q">找什么事</label>
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
        {({ rows }) => (
          <>
            <p role="status">
              {rows.length > 0
                ? `共${rows.length}项`
                : q
                  ? `没有找到“${q}”，换一个词试试，或者打电话问。`
                  : '还没有公布服务事项。'}
            </p>
            <ul className="doors">
              {rows.map((row) => (
                <li key={row.id}>
                  <Link to={`${home}guide/${row.id}`}>{row.name}</Link>
                  <p>
                    {row.unit} · {row.isInstant ? '当场办结' : `${row.limit}办结`} · {row.charge}
                  </p>
                  <p className="mute">
                    {row.place}
                    {row.phone && <> · 电话 {row.phone}</>}
                  </p>
                </li>
              ))}
            </ul>
          </>
        )}
      </Answer>
    </>
  )
}
