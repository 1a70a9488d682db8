import { formatDay } from '#kernel/clocks/time.ts'
import { home } from '#web/public/address.ts'
import { Answer, useAsked } from '#web/public/asked.tsx'
import { Link } from '#web/public/going.tsx'
import type { PageProps } from '#web/public/pages.tsx'
import type { NoticeLine } from '#web/public/pages/notices.tsx'

interface Notice extends NoticeLine {
  readonly text: string
  readonly leader: string
  readonly source: string
  readonly link: string
  readonly contact: string
  readonly version: number
  readonly change: string
  readonly isOpen: boolean
  readonly files: readonly { readonly id: string; readonly name: string }[]
}

/** One notice as it was signed (第五十一条(六)2, 第三十二条). */
export function Page({ held }: PageProps) {
  const id = encodeURIComponent(held['id'] ?? '')
  const asked = useAsked<Notice>(`/api/public/notices/${id}`)
  return (
    <>
      <p className="no-print">
        <Link to={`${home}notices`}>← 全部公告公示</Link>
      </p>
      <Answer asked={asked}>{(notice) => <Shown notice={notice} />}</Answer>
    </>
  )
}

function Shown({ notice }: { notice: Notice }) {
  const { number, title, text, first, last, contact, source, link, files } = notice
  return (
    <article>
      <h1>{title}</h1>
      <p className="mute">
        {notice.kind}
        {number && ` · ${number}`} · {notice.unit} ·{' '}
        <time dateTime={notice.publishedOn}>{formatDay(notice.publishedOn)}</time>发布
      </p>
      {source && (
        <p className="mute">
          来源：{source}
          {/^https?:/u.test(link) && (
            <>
              ，
              <a href={link} rel="noreferrer">
                原文
              </a>
            </>
          )}
        </p>
      )}
      {notice.version > 1 && (
        <p className="mute">
          第{notice.version}版，修改说明：{notice.change}
        </p>
      )}
      <div className="text">
        {text
          .split(/\n+/u)
          .filter((line) => line.trim())
          .map((line, at) => (
            <p key={at}>{line.trim()}</p>
          ))}
      </div>
      {files.length > 0 && (
        <>
          <h2>附件</h2>
          <ul>
            {files.map((file) => (
              <li key={file.id}>
                <a href={`/api/public/notices/${notice.id}/files/${file.id}`}>{file.name}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {last && (
        <section className="now" aria-labelledby="term">
          <h2 id="term">{notice.isConsultation ? '征求意见' : '公示期'}</h2>
          <p>
            {first && `自${formatDay(first)}`}至{formatDay(last)}。
            {contact && `联系电话：${contact}。`}
          </p>
          {notice.isOpen ? (
            <p>
              <Link to={`${home}send/notice-opinion#${opinion(notice)}`}>提意见</Link>
            </p>
          ) : (
            <p>期限已过，仍可以打电话或者在本站反映。</p>
          )}
        </section>
      )}
      {!last && contact && <p>联系电话：{contact}</p>}
      <div className="buttons">
        <button type="button" onClick={() => window.print()}>
          打印
        </button>
      </div>
    </article>
  )
}

/** The answer to the form's first question: about which notice. */
const opinion = ({ number, title }: NoticeLine): string =>
  new URLSearchParams({
    notice: [number, title].filter(Boolean).join(' ').slice(0, 100),
  }).toString()
