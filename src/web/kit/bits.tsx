import type { ReactNode } from 'react'
import { ApiRefusal } from '#web/api.ts'
import type { Lamp as LampView } from '#web/api-types.ts'

/** Small parts that every screen uses. */

/** Colour, shape and words together: nobody has to tell colours apart. */
export function Lamp({ lamp }: { lamp: LampView }) {
  return (
    <span className={`lamp ${lamp.colour}`}>
      <i aria-hidden="true" />
      {lamp.words}
    </span>
  )
}

/** The clause that something rests on. */
export function Cite({ cite }: { cite: string }) {
  return <span className="cite">{cite}</span>
}

/** What was refused, on what basis, and what to do. */
export function Refused({ error }: { error: unknown }) {
  if (!error) return null
  const refusal =
    error instanceof ApiRefusal ? error.refusal : { refused: '出了点问题，请刷新页面后重试。' }
  return (
    <div className="refusal" role="alert">
      <div>
        {refusal.refused}
        {refusal.cite && <Cite cite={refusal.cite} />}
      </div>
    </div>
  )
}

export function Empty({ children }: { children: ReactNode }) {
  return <div className="empty">{children}</div>
}

const folders = ['急办件', '阅处件', '待办件', '阅知件']

export function Folder({ rank }: { rank: number | null }) {
  return rank === null ? null : <span className={`folder r${rank}`}>{folders[rank]}</span>
}

export function Loading() {
  return (
    <div className="empty" role="status">
      正在载入…
    </div>
  )
}
