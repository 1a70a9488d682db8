import { home } from '#web/public/address.ts'
import { Answer, useAsked } from '#web/public/asked.tsx'
import { Link } from '#web/public/going.tsx'
import type { PublicKind } from '#web/public/pages/send.tsx'

export function Page() {
  const asked = useAsked<PublicKind[]>('/api/public/kinds')
  return (
    <>
      <h1>我要提交</h1>
      <Answer asked={asked}>
        {(kinds) => (
          <ul className="doors">
            {kinds
              // What has a way of its own is not offered here.
              .filter(({ about }) => about)
              .map(({ type, label, about }) => (
                <li key={type}>
                  <Link to={`${home}send/${type}`}>{label}</Link>
                  <p>{about}</p>
                </li>
              ))}
          </ul>
        )}
      </Answer>
      <p>
        不清楚该交给谁、要什么材料，先看<Link to={`${home}guide`}>服务指南</Link>。
      </p>
    </>
  )
}
