import { useEffect, useRef, useState } from 'react'
import { home } from '#web/public/address.ts'
import { post } from '#web/public/ask.ts'
import { Answer, useAsked } from '#web/public/asked.tsx'
import { codeInGroups } from '#web/public/form/fields.ts'
import { PublicForm } from '#web/public/form/public-form.tsx'
import { Link, usePreset } from '#web/public/going.tsx'
import type { PageProps } from '#web/public/pages.tsx'
import type { Progress } from '#web/public/pages/progress.tsx'

export interface PublicKind {
  readonly type: string
  readonly label: string
  readonly about: string
  readonly action: string
  readonly schema: unknown
}

export interface Sent {
  readonly code: string
  readonly number: string | null
}

export function Page({ held }: PageProps) {
  const asked = useAsked<PublicKind[]>('/api/public/kinds')
  const [sent, setSent] = useState<Sent | null>(null)
  const preset = usePreset()
  if (sent) return <Receipt sent={sent} />
  return (
    <Answer asked={asked}>
      {(kinds) => {
        const kind = kinds.find(({ type }) => type === held['type'])
        if (!kind) {
          return (
            <>
              <h1>没有这种事项</h1>
              <p>
                请从<Link to={`${home}send`}>我要提交</Link>选择。
              </p>
            </>
          )
        }
        return (
          <>
            <h1>{kind.label}</h1>
            {kind.about && <p>{kind.about}</p>}
            <PublicForm
              name={kind.type}
              schema={kind.schema}
              preset={preset}
              label={kind.action}
              send={async (input, proof, key) =>
                setSent(await post<Sent>(`/api/public/kinds/${kind.type}`, { input, proof }, key))
              }
            />
          </>
        )
      }}
    </Answer>
  )
}

/** What was received: the code is the only way back to it. */
export function Receipt({ sent: { code, number } }: { sent: Sent }) {
  const heading = useRef<HTMLHeadingElement>(null)
  const [copied, setCopied] = useState('')
  const [progress, setProgress] = useState<Progress | null>(null)
  useEffect(() => {
    heading.current?.focus()
    window.scrollTo(0, 0)
    // What comes next is a courtesy: without it the code is still shown.
    post<Progress>('/api/public/progress', { code }).then(setProgress, () => setProgress(null))
  }, [code])
  async function copy() {
    try {
      await navigator.clipboard.writeText(codeInGroups(code))
      setCopied('已复制。')
    } catch {
      setCopied('这个浏览器不让复制，请抄下来或者拍照。')
    }
  }
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        已经收到
      </h1>
      {number && <p>编号：{number}</p>}
      <section className="code" aria-labelledby="the-code">
        <h2 id="the-code">查询码</h2>
        <p className="big">{codeInGroups(code)}</p>
        <p>
          <strong>请保存好，丢了找不回来。</strong>
          凭它查进度、补充材料、撤回和评价；有它的人就能看到进度，不要给别人。
        </p>
        <div className="buttons">
          <button type="button" className="main" onClick={() => void copy()}>
            复制查询码
          </button>
          <button type="button" onClick={() => window.print()}>
            打印
          </button>
        </div>
        <p role="status">{copied}</p>
      </section>
      <h2>接下来</h2>
      {progress && <p>{progress.now}</p>}
      {progress?.dueOn && <p>下一次答复不晚于 {progress.dueOn}。</p>}
      <p>
        <Link to={`${home}progress#${code}`}>看办理进度</Link>
      </p>
    </>
  )
}
