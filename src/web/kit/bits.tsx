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
  return (
    <span className="cite" title={`依据：工作规则${cite}`}>
      {cite}
    </span>
  )
}

/** What was refused, on what basis, and what to do. */
export function Refused({ error }: { error: unknown }) {
  if (!error) return null
  const refusal =
    error instanceof ApiRefusal ? error.refusal : { refused: '出了点问题，请刷新页面后重试。' }
  const id = 'id' in refusal ? refusal.id : undefined
  return (
    <div className="refusal" role="alert">
      <div>
        {refusal.refused}
        {refusal.cite && <Cite cite={refusal.cite} />}
        {id && <div className="mute">错误编号 {id}，请告诉系统管理员。</div>}
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

/** Grey lines where content will be. */
export function Loading({ lines = 5 }: { lines?: number }) {
  return (
    <div className="bones" role="status">
      <span className="unseen">正在载入…</span>
      {Array.from({ length: lines }, (_, i) => (
        <i key={i} aria-hidden="true" style={{ width: `${92 - ((i * 17) % 41)}%` }} />
      ))}
    </div>
  )
}
