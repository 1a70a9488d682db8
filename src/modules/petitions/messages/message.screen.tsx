import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatDay } from '#kernel/clocks/time.ts'
import type { MatterPage } from '#web/api-types.ts'
import { get } from '#web/api.ts'
import { Cite } from '#web/kit/bits.tsx'
import { PaperForm } from '#web/kit/paper-form.tsx'

/** 群众留言: its form, and while it is open the messages it may be answered together with. */

interface Row {
  id: string
  title: string
  state: string
  on: string
  why: string[]
}

export function MessagePaper({ page }: { page: MatterPage }) {
  const isOpen = page.state === 'received' || page.state === 'answering'
  return (
    <>
      {page.form && <PaperForm form={page.form} />}
      {isOpen && <SameMessages matter={page.matter} />}
    </>
  )
}

function SameMessages({ matter }: { matter: string }) {
  const { data } = useQuery({
    queryKey: ['matter', matter, 'alike'],
    queryFn: () => get<{ rows: Row[] }>(`/api/petitions/messages/${matter}/alike`),
  })
  if (!data || data.rows.length === 0) return null
  return (
    <section className="card" aria-label="可能是同一人、同一事的留言">
      <h2>可能是同一人、同一事的留言</h2>
      <p className="mute">
        是的，用“并入同一事项的留言”并入先收到的一件，一并答复；各按自己的期限。
        <Cite cite="第五十六条(一)1(1)" />
      </p>
      <ul className="files">
        {data.rows.map((row) => (
          <li key={row.id}>
            <Link to="/matters/$id" params={{ id: row.id }}>
              {row.title}
            </Link>
            <span className="mute">
              　{formatDay(row.on)}收到　{row.state}　{row.why.join('、')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
