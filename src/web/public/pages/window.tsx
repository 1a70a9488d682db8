import { useEffect, useRef, useState } from 'react'
import { get, post, Problem } from '#web/public/ask.ts'
import { useSecret } from '#web/public/going.tsx'
import { RatingForm, type Questions, type Rating } from '#web/public/rating-form.tsx'
import { newKey } from '#web/new-key.ts'

/** 窗口评价器: it waits for the window's question, asks it once, thanks and waits again (第五十二条(三)2). */

interface Tablet extends Questions {
  readonly window: {
    readonly name: string
    readonly unit: string
    readonly place: string
    readonly scope: string
  }
  readonly clerk: { readonly name: string; readonly title: string } | null
  readonly away: { readonly backAt: string | null } | null
  readonly asking: { readonly id: string; readonly subject: string } | null
}

/** How often the window is asked, and how long thanks stay, in milliseconds. */
const every = 4_000
const thanksFor = 6_000

export function Page() {
  const secret = useSecret()
  const [tablet, setTablet] = useState<Tablet | null>(null)
  const [trouble, setTrouble] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const [thanks, setThanks] = useState('')
  const key = useRef(newKey())
  const url = `/api/public/window/${encodeURIComponent(secret)}`
  const asking = tablet?.asking ?? null

  useEffect(() => {
    document.title = '窗口评价器'
    let isCurrent = true
    let timer: ReturnType<typeof setTimeout>
    async function look() {
      try {
        const seen = await get<Tablet>(url)
        if (!isCurrent) return
        setTablet(seen)
        setTrouble('')
      } catch (error) {
        if (isCurrent) setTrouble(error instanceof Problem ? error.message : '页面出了问题。')
      }
      if (isCurrent) timer = setTimeout(() => void look(), every)
    }
    void look()
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [url])

  useEffect(() => {
    key.current = newKey()
  }, [asking?.id])

  useEffect(() => {
    if (!thanks) return undefined
    const timer = setTimeout(() => setThanks(''), thanksFor)
    return () => clearTimeout(timer)
  }, [thanks])

  async function rate(rating: Rating) {
    if (!asking) return
    setIsBusy(true)
    try {
      await post(`${url}/ratings`, { asking: asking.id, ...rating }, key.current)
      setThanks('谢谢您的评价。')
      setTablet((last) => last && { ...last, asking: null })
    } catch (error) {
      setTrouble(error instanceof Problem ? error.message : '没有提交成功，请再点一次。')
    }
    setIsBusy(false)
  }

  return (
    <main className="tablet">
      {trouble && (
        <p role="alert" className="summary">
          {trouble}
        </p>
      )}
      {thanks ? (
        <p role="status" className="big">
          {thanks}
        </p>
      ) : asking && tablet ? (
        <>
          <h1>请评价：{asking.subject}</h1>
          <RatingForm
            key={asking.id}
            questions={tablet}
            isBusy={isBusy}
            onRate={(rating) => void rate(rating)}
          />
        </>
      ) : (
        <Idle tablet={tablet} />
      )}
    </main>
  )
}

function Idle({ tablet }: { tablet: Tablet | null }) {
  if (!tablet) return <h1>窗口评价器</h1>
  const { window, clerk, away } = tablet
  return (
    <>
      <h1>{window.name}</h1>
      <p>
        {window.unit} {window.place}
      </p>
      <p>{window.scope}</p>
      {clerk && (
        <p className="big">
          {clerk.title} {clerk.name}
        </p>
      )}
      {away && <p>工作人员暂时离岗{away.backAt && `，${away.backAt.slice(11, 16)}回来`}。</p>}
      <p className="mute">办结以后，请在这里评价。</p>
    </>
  )
}
