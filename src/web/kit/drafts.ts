/**
 * What was typed and not yet sent, kept in the browser's tab (never longer, never elsewhere): a page
 * left by mistake or a session that ran out costs nobody a written opinion.
 */

type Values = Record<string, unknown>

const prefix = 'draft:'

export function keepDraft(name: string, values: Values): void {
  const filled = Object.entries(values).filter(([, value]) => value !== undefined && value !== '')
  try {
    sessionStorage.setItem(prefix + name, JSON.stringify(Object.fromEntries(filled)))
  } catch {
    // Storage is full or forbidden: then there is no draft.
  }
}

export function draftOf(name: string): Values | null {
  const text = sessionStorage.getItem(prefix + name)
  return text === null ? null : (JSON.parse(text) as Values)
}

export function dropDraft(name: string): void {
  sessionStorage.removeItem(prefix + name)
}

/** On signing out: the next person at this machine finds nothing. */
export function dropDrafts(): void {
  sessionStorage.clear()
}
