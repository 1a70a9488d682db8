import { useMemo, useSyncExternalStore } from 'react'

/** Where the visitor is and how he gets elsewhere: the browser's own history, nothing more. */

const moved = new EventTarget()
const told = (listen: () => void) => {
  moved.addEventListener('moved', listen)
  window.addEventListener('popstate', listen)
  window.addEventListener('hashchange', listen)
  return () => {
    moved.removeEventListener('moved', listen)
    window.removeEventListener('popstate', listen)
    window.removeEventListener('hashchange', listen)
  }
}

export const usePathname = (): string => useSyncExternalStore(told, () => window.location.pathname)

/** What stands behind `#`: a query code, the secret of a window's tablet. */
export const useSecret = (): string =>
  useSyncExternalStore(told, () => decodeURIComponent(window.location.hash.slice(1)))

/** What stands behind `?`: which part of a list is shown. */
export const useQuery = (): URLSearchParams =>
  new URLSearchParams(useSyncExternalStore(told, () => window.location.search))

/** The same page with another part of its list: no further step in the history. */
export function turn(to: string): void {
  window.history.replaceState(null, '', to)
  moved.dispatchEvent(new Event('moved'))
}

/** Answers that the page before gave along behind `#`: about which notice, which hour. */
export function usePreset(): Readonly<Record<string, string>> {
  const text = useSyncExternalStore(told, () => window.location.hash.slice(1))
  return useMemo(() => Object.fromEntries(new URLSearchParams(text)), [text])
}

export function go(to: string): void {
  window.history.pushState(null, '', to)
  window.scrollTo(0, 0)
  moved.dispatchEvent(new Event('moved'))
}

export function Link({
  to,
  children,
  ...rest
}: { to: string } & Omit<React.ComponentProps<'a'>, 'href'>) {
  return (
    <a
      href={to}
      {...rest}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
        event.preventDefault()
        go(to)
      }}
    >
      {children}
    </a>
  )
}
