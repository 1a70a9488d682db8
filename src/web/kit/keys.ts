import { useEffect, useState } from 'react'

type Keys = Record<string, (event: KeyboardEvent) => void>

/** Keys that work anywhere outside a field, a menu and a dialog. */
export function useKeys(keys: Keys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if (isBusy(event)) return
      keys[event.key]?.(event)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
}

/** Whether the key belongs to what has the focus: a field, an open menu or dialog, a link to follow. */
function isBusy(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement
  if (/^(INPUT|TEXTAREA|SELECT)$/u.test(target.tagName) || target.isContentEditable) return true
  if (target.closest('[role=menu], [role=listbox], [role=dialog], dialog[open]')) return true
  return event.key === 'Enter' && target.closest('a, button') !== null
}

/** j/k or the arrows move through a list, Enter opens; `at` is the chosen row, -1 for none. */
export function useListKeys(length: number, open: (at: number) => void): number {
  const [chosen, setChosen] = useState(-1)
  const at = Math.min(chosen, length - 1)
  const move = (by: number) => (event: KeyboardEvent) => {
    if (length === 0) return
    event.preventDefault()
    const next = Math.max(0, Math.min(length - 1, at + by))
    setChosen(next)
    document.querySelector(`[data-row="${next}"]`)?.scrollIntoView({ block: 'nearest' })
  }
  useKeys({
    j: move(1),
    k: move(-1),
    ArrowDown: move(1),
    ArrowUp: move(-1),
    Enter: () => {
      if (at >= 0) open(at)
    },
  })
  return at
}
