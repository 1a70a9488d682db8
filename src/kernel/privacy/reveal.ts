import { z } from 'zod'
import { readingTokens } from '#kernel/matters/access.ts'
import type { Facts, MatterType, Snapshot } from '#kernel/matters/matter.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'

/**
 * Who may have the personal data in a matter in full: who has it to handle right now, or for whom
 * the kind of matter says so. Pure; that it is about oneself never gets as far as this.
 */
export function mayReveal(type: MatterType, matter: Snapshot, facts: Facts): Refusal | null {
  const held = readingTokens(facts.actor, type.type)
  if (matter.tasks.some(({ kind, holder }) => kind === 'do' && held.has(holder))) return null
  const seat = { task: undefined, behalf: undefined }
  const ctx = { ...facts, ...seat, matter, data: matter.data, input: undefined }
  if (type.reveals?.(ctx)) return null
  return refuse('个人信息只供经办人查看，您现在不是此件的经办人。', { status: 403 })
}

/** Why somebody asks for personal data in full: 4 to 200 characters. */
export const revealReason = z
  .string()
  .trim()
  .min(4, '请写明查看个人信息的事由，不少于4个字。')
  .max(200, '最多200字。')
