import { useEffect } from 'react'

/** Keys that work anywhere outside a text field. */
export function useKeys(keys: Record<string, (event: KeyboardEvent) => void>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      const isTyping = /^(INPUT|TEXTAREA|SELECT)$/u.test(target.tagName) || target.isContentEditable
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return
      keys[event.key]?.(event)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
}
