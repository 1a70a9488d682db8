import type { Ctx } from '#kernel/matters/matter.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { decide, refusalOf } from '#modules/decide.ts'
import { noStateSecrets, secretMarkIn } from '#rulebook/articles/a43-secrecy.ts'

/** The refusal of words that bear a mark of secrecy (第四十三条(六)9), with the field they stand in. */
export function markedField(
  ctx: Ctx<unknown>,
  fields: Readonly<Record<string, string>>,
): Refusal | null {
  for (const [field, text] of Object.entries(fields)) {
    const decided = decide(noStateSecrets, ctx, { mark: secretMarkIn(text) })
    if (!decided.outcome) return refusalOf(decided, field)
  }
  return null
}
