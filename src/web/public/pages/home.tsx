import { home } from '#web/public/address.ts'
import { CodeBox } from '#web/public/code-box.tsx'
import { go, Link } from '#web/public/going.tsx'
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
    </>
  )
}
