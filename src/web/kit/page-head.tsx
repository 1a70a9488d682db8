import { useEffect, useRef, type ReactNode } from 'react'

/** Whether a page was shown before: the first one must not take the focus away from the address bar. */
let hasShown = false

/**
 * Head of a page: its name (also the window's title), a remark below it, what one may do at the right.
 * On arriving from another page the name takes the focus, so that a screen reader says where one is.
 */
export function PageHead({
  title,
  children,
  actions,
}: {
  title: string
  children?: ReactNode
  actions?: ReactNode
}) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (title) document.title = `${title} · 循章`
  }, [title])
  useEffect(() => {
    const isFree = document.activeElement === document.body || isInNavigation()
    if (hasShown && isFree) heading.current?.focus({ preventScroll: true })
    hasShown = true
  }, [])
  return (
    <div className="page-head">
      <div className="words">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </div>
      {actions && <div className="row no-print">{actions}</div>}
    </div>
  )
}

const isInNavigation = () => document.activeElement?.closest('#nav') !== null
