import { home } from '#web/public/address.ts'
import { Answer, useAsked } from '#web/public/asked.tsx'
import { Link } from '#web/public/going.tsx'
import type { PageProps } from '#web/public/pages.tsx'

interface Item {
  readonly version: number
  readonly effective: string
  readonly name: string
  readonly kind: string
  readonly unit: string
  readonly staff: readonly { readonly name: string; readonly title: string }[]
  readonly content: string
  readonly basis: readonly string[]
  readonly qualification: readonly string[]
  readonly steps: readonly string[]
  readonly requirements: readonly string[]
  readonly papers: readonly {
    readonly paper: string
    readonly basis: string
    readonly isExempt: boolean
  }[]
  readonly statutory: { readonly days: number; readonly basis: string } | null
  readonly limit: string
  readonly isInstant: boolean
  readonly charge: string
  readonly duties: string
  readonly place: string
  readonly hours: string
  readonly phone: string
  readonly complaint: { readonly phone: string; readonly address: string; readonly online: string }
}

/** One service as the commitment publishes it (第十四条(一)–(三)). */
export function Page({ held }: PageProps) {
  const asked = useAsked<Item>(`/api/public/service-items/${encodeURIComponent(held['id'] ?? '')}`)
  return (
    <>
      <p className="no-print">
        <Link to={`${home}guide`}>← 全部服务事项</Link>
      </p>
      <Answer asked={asked}>{(item) => <Shown item={item} />}</Answer>
    </>
  )
}

function Shown({ item }: { item: Item }) {
  return (
    <article>
      <h1>{item.name}</h1>
      <p>{item.content}</p>
      <dl className="read">
        <Part title="办结期限">
          {item.isInstant ? '当场办结' : item.limit}
          {item.statutory && `（法定${item.statutory.days}个工作日，${item.statutory.basis}）`}
        </Part>
        <Part title="收费">{item.charge}</Part>
        <Part title="在哪里办">{item.place}</Part>
        <Part title="什么时候">{item.hours}</Part>
        <Part title="电话">{item.phone && <a href={`tel:${item.phone}`}>{item.phone}</a>}</Part>
        <Part title="办理科室">{item.unit}</Part>
        <Part title="责任人">
          {item.staff.map(({ name, title }) => (title ? `${name}（${title}）` : name)).join('、')}
        </Part>
      </dl>
      <Lines title="要带的材料" lines={item.papers.map(paperText)} />
      <Lines title="谁可以办" lines={item.qualification} />
      <Lines title="怎么办" lines={item.steps} isOrdered />
      <Lines title="其他要求" lines={item.requirements} />
      <Lines title="依据" lines={item.basis} />
      <h2>不满意怎么办</h2>
      <p>
        {item.complaint.phone && `投诉电话：${item.complaint.phone}。`}
        {item.complaint.address && `来信来访：${item.complaint.address}。`}
        {item.complaint.online && `网上：${item.complaint.online}。`}
        也可以在本站<Link to={`${home}send`}>提交</Link>。
      </p>
      <p className="mute">
        第{item.version}版，{item.effective}起施行。依据：第十四条。
      </p>
      <button type="button" className="no-print" onClick={() => window.print()}>
        打印这份指南
      </button>
    </article>
  )
}

const paperText = ({ paper, basis, isExempt }: Item['papers'][number]): string =>
  `${paper}${isExempt ? '（免交，局里已有）' : ''}${basis ? `，依据：${basis}` : ''}`

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  if (!children) return null
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Lines({
  title,
  lines,
  isOrdered = false,
}: {
  title: string
  lines: readonly string[]
  isOrdered?: boolean
}) {
  if (lines.length === 0) return null
  const items = lines.map((line) => <li key={line}>{line}</li>)
  return (
    <>
      <h2>{title}</h2>
      {isOrdered ? <ol>{items}</ol> : <ul>{items}</ul>}
    </>
  )
}
