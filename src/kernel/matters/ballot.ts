import type { Instant } from '#kernel/matters/matter.ts'
import type { PersonId } from '#kernel/org/directory.ts'

/**
 * 会签 and 表决 as a real ballot: who is entitled, who is present, who is recused, what each said.
 * Completions are never counted as consent, silence is never consent, and an exact half decides nothing.
 */

export type Vote = 'agree' | 'object' | 'abstain'

export interface Seat {
  /** Access token of who may vote: a post or a person. One vote a seat, whoever casts it. */
  readonly holder: number
  readonly name: string
  readonly recused: boolean
  readonly vote: Vote | null
  readonly text: string | null
  readonly by: PersonId | null
  readonly onBehalfOf: PersonId | null
  readonly at: Instant | null
}

export interface Ballot {
  readonly id: string
  readonly title: string
  readonly calledBy: PersonId
  readonly at: Instant
  readonly seats: readonly Seat[]
  /** `all`: every seat not recused agrees. `majority`: more than half of those who voted. */
  readonly need: 'all' | 'majority'
  /** Share of all seats (recused ones included) that must have voted, e.g. 2/3; ceil(share × seats). */
  readonly quorum: { readonly of: number; readonly in: number } | null
  readonly open: boolean
}

export interface Tally {
  readonly seats: number
  readonly recused: number
  readonly voted: number
  readonly agree: number
  readonly object: number
  readonly abstain: number
  readonly waiting: number
  readonly quorum: number
  readonly inQuorum: boolean
  /** `open` while votes that could still change the answer are missing. */
  readonly outcome: 'agreed' | 'objected' | 'undecided' | 'no-quorum' | 'open'
  readonly reason: string
}

/** ceil(of/in × seats): 2/3 of 7, 8, 9 is 5, 6, 6. Pure integer arithmetic. */
export function quorumOf(seats: number, share: { of: number; in: number }): number {
  return Math.ceil((seats * share.of) / share.in - 1e-9)
}

/** Counts a ballot. Recused seats count for the quorum's base but may not vote. */
export function tally(ballot: Ballot): Tally {
  const seats = ballot.seats.length
  const recused = ballot.seats.filter((seat) => seat.recused).length
  const count = (vote: Vote) =>
    ballot.seats.filter((seat) => !seat.recused && seat.vote === vote).length
  const agree = count('agree')
  const object = count('object')
  const abstain = count('abstain')
  const voted = agree + object + abstain
  const waiting = seats - recused - voted
  const quorum = ballot.quorum ? quorumOf(seats, ballot.quorum) : 0
  const inQuorum = voted >= quorum
  const base = { seats, recused, voted, agree, object, abstain, waiting, quorum, inQuorum }
  const counts = `应签${seats}，回避${recused}，同意${agree}，不同意${object}，弃权${abstain}，未签${waiting}`
  const answer = (outcome: Tally['outcome'], why: string): Tally => ({
    ...base,
    outcome,
    reason: `${counts}；${why}`,
  })
  if (waiting > 0 && ballot.open) return answer('open', '尚未签齐')
  if (seats - recused === 0) return answer('undecided', '全部回避，无人可签')
  if (!inQuorum) return answer('no-quorum', `须${quorum}人以上参加，实到${voted}人，不足法定人数`)
  if (ballot.need === 'all') {
    if (object > 0) return answer('objected', '会签须一致同意，有不同意见')
    if (waiting > 0 || abstain > 0) return answer('undecided', '会签须一致同意，有弃权或未签')
    return answer('agreed', '全部同意')
  }
  if (agree * 2 > voted) return answer('agreed', `同意超过参加人数${voted}的半数`)
  if (object * 2 > voted) return answer('objected', `不同意超过参加人数${voted}的半数`)
  return answer('undecided', `同意与不同意均未超过参加人数${voted}的半数，不作决定`)
}
