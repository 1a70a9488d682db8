import type { Values } from '#web/public/form/fields.ts'
import { newKey } from '#web/new-key.ts'

/**
 * What was typed and not yet sent, kept in this tab only, so that neither a reload nor a lost answer
 * costs it; closing the tab forgets it.
 */
interface Draft {
  readonly values: Values
  /** What was last sent, and under which key: the same again must not be done twice. */
  readonly sent: { readonly text: string; readonly key: string } | null
}

const keyOf = (form: string) => `xunzhang-draft-${form}`

export function draftOf(form: string): Draft | null {
  try {
    const text = sessionStorage.getItem(keyOf(form))
    return text === null ? null : (JSON.parse(text) as Draft)
  } catch {
    return null
  }
}

export function keepDraft(form: string, draft: Draft): void {
  try {
    sessionStorage.setItem(keyOf(form), JSON.stringify(draft))
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
