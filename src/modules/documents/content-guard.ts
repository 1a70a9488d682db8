import { firstEdition } from '#rulebook/kit.ts'
import { noStateSecrets, secretMarkIn } from '#rulebook/articles/a43-secrecy.ts'
import { refusalOf } from '#modules/decide.ts'
import type { Refusal } from '#kernel/refusal.ts'

/** Stops marked text before it is stored anywhere (第四十三条(六)9); names the clause, not the text. */
export function contentGuard(text: string): Refusal | null {
  const decided = noStateSecrets.on(firstEdition)({ mark: secretMarkIn(text) })
  return decided.outcome ? null : refusalOf(decided)
}
