import type { Facts, MatterId, MatterType, Snapshot } from '#kernel/matters/matter.ts'

/** The matter before its first action: what a rule is asked about that is still to begin. */
export function blank(
  type: Pick<MatterType, 'type' | 'start' | 'flowVersion'>,
  facts: Pick<Facts, 'today' | 'now' | 'actor'>,
  id: MatterId,
  barred: readonly number[] = [],
): Snapshot {
  return {
    id,
    type: type.type,
    number: null,
    title: '',
    state: type.start,
    version: 0,
    head: '00'.repeat(32),
    flowVersion: type.flowVersion,
    ruleDate: facts.today,
    unit: null,
    createdBy: facts.actor.person ?? 0,
    createdAt: facts.now,
    data: {},
    meta: { trail: [], undo: null, ballots: [], ...(barred.length > 0 ? { barred } : {}) },
    acl: [],
    tasks: [],
    clocks: [],
  }
}
