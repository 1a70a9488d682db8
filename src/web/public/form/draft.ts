import type { Values } from '#web/public/form/fields.ts'
import { newKey } from '#web/new-key.ts'

/**
 * What was typed and not yet sent, kept in this tab only, so that neither a reload nor a lost answer
 * costs it; closing the tab forgets it, and so do thirty minutes without typing: the next citizen at a
 * computer in the hall finds nothing.
 */
interface Draft {
  readonly values: Values
  /** What was last sent, and under which key: the same again must not be done twice. */
  readonly sent: { readonly text: string; readonly key: string } | null
}

/** How long a draft waits for its next stroke, in milliseconds. */
const lasts = 30 * 60_000

const keyOf = (form: string) => `xunzhang-draft-${form}`

export function draftOf(form: string): Draft | null {
  try {
    const text = sessionStorage.getItem(keyOf(form))
    const draft = text === null ? null : (JSON.parse(text) as Draft & { at?: number })
    if (draft && Date.now() - (draft.at ?? 0) < lasts) return draft
    dropDraft(form)
    return null
  } catch {
    return null
  }
}

export function keepDraft(form: string, draft: Draft): void {
  try {
    sessionStorage.setItem(keyOf(form), JSON.stringify({ ...draft, at: Date.now() }))
  } catch {
    // Storage is full or forbidden: the form works all the same, it is only not kept.
  }
}

export function dropDraft(form: string): void {
  try {
    sessionStorage.removeItem(keyOf(form))
  } catch {
    // As above.
  }
}

/** The key under which this input is sent: the same as last time if it is the same input. */
export function sendingKey(form: string, values: Values, input: unknown): string {
  const text = JSON.stringify(input)
  const before = draftOf(form)?.sent
  const key = before?.text === text ? before.key : newKey()
  keepDraft(form, { values, sent: { text, key } })
  return key
}
