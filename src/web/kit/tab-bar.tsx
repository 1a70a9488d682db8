import type { KeyboardEvent } from 'react'

/** A row of tabs: arrows move between them, as the keyboard habits of tabs have it. */
export function TabBar<K extends string>({
  tabs,
  value,
  onChange,
  label,
  panel,
}: {
  tabs: readonly (readonly [K, string])[]
  value: K
  onChange: (key: K) => void
  label: string
  /** Id of the element that the tabs change. */
  panel: string
}) {
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!by) return
    event.preventDefault()
    const at = tabs.findIndex(([key]) => key === value)
    const next = (at + by + tabs.length) % tabs.length
    onChange(tabs[next]![0])
    event.currentTarget.querySelectorAll('button')[next]?.focus()
  }
  return (
    <div className="tabs" role="tablist" tabIndex={-1} aria-label={label} onKeyDown={move}>
      {tabs.map(([key, text]) => (
        <button
          key={key}
          type="button"
          role="tab"
          tabIndex={key === value ? 0 : -1}
          aria-selected={key === value}
          aria-controls={panel}
          onClick={() => onChange(key)}
        >
          {text}
        </button>
      ))}
    </div>
  )
}
