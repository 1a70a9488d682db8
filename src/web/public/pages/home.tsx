import { home } from '#web/public/address.ts'
import { CodeBox } from '#web/public/code-box.tsx'
import { useAsked } from '#web/public/asked.tsx'
import { go, Link } from '#web/public/going.tsx'
import { NoticeList, type NoticeLine } from '#web/public/pages/notices.tsx'
import { pages } from '#web/public/pages.tsx'

export function Page() {
  return (
    <>
      <h1>您要办什么？</h1>
      <ul className="doors">
        {pages
          .filter(({ about }) => about)
          .map(({ path, title, about }) => (
            <li key={path}>
              <Link to={home + path}>{title}</Link>
              <p>{about}</p>
            </li>
          ))}
      </ul>
      <section aria-labelledby="has-code">
        <h2 id="has-code">已经有查询码</h2>
        <CodeBox label="查进度" onCode={(code) => go(`${home}progress#${code}`)} />
      </section>
      <Latest />
    </>
  )
}

/** The newest notices; without any, or while they can't be had, nothing. */
function Latest() {
  const rows = useAsked<{ rows: NoticeLine[] }>('/api/public/notices').answer?.rows ?? []
  if (rows.length === 0) return null
  return (
    <section aria-labelledby="latest">
      <h2 id="latest">最新公告公示</h2>
      <NoticeList rows={rows.slice(0, 5)} />
      <p>
        <Link to={`${home}notices`}>全部公告公示</Link>
      </p>
    </section>
  )
}
