import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quorumOf, tally, type Ballot, type Vote } from '#kernel/matters/ballot.ts'

const seat = (vote: Vote | null, recused = false) => ({
  holder: 1,
  name: '某科',
  recused,
  vote,
  text: null,
  by: null,
  onBehalfOf: null,
  at: null,
})

const ballot = (
  votes: readonly (Vote | null | 'recused')[],
  rest: Partial<Ballot> = {},
): Ballot => ({
  id: 'b',
  title: '会签',
  calledBy: 1,
  at: '2026-03-02T01:00:00.000Z',
  need: 'majority',
  quorum: null,
  open: false,
  seats: votes.map((v) => (v === 'recused' ? seat(null, true) : seat(v))),
  ...rest,
})

const times = <T>(n: number, value: T): T[] => Array.from({ length: n }, () => value)

describe('会签与表决', () => {
  test.each([
    [7, 5],
    [8, 6],
    [9, 6],
    [3, 2],
  ])('三分之二以上：%i 席须到 %i 席', (seats, needed) => {
    expect(quorumOf(seats, { of: 2, in: 3 })).toBe(needed)
  })

  test('恰好一半同意不作决定', () => {
    const result = tally(ballot([...times(4, 'agree' as const), ...times(4, 'object' as const)]))
    expect(result.outcome).toBe('undecided')
  })

  test('过半数按参加人数计，弃权算参加', () => {
    expect(tally(ballot(['agree', 'agree', 'object'])).outcome).toBe('agreed')
    expect(tally(ballot(['agree', 'agree', 'object', 'abstain'])).outcome).toBe('undecided')
  })

  test('回避的人不投票，但法定人数仍以全体计', () => {
    const two = { of: 2, in: 3 }
    const votes = [...times(5, 'agree' as const), ...times(4, 'recused' as const)]
    const result = tally(ballot(votes, { quorum: two }))
    expect(result).toMatchObject({
      seats: 9,
      recused: 4,
      voted: 5,
      quorum: 6,
      outcome: 'no-quorum',
    })
  })

  test('会签须一致：一个不同意即不通过，沉默不算同意', () => {
    expect(tally(ballot(['agree', 'object'], { need: 'all' })).outcome).toBe('objected')
    expect(tally(ballot(['agree', null], { need: 'all' })).outcome).toBe('undecided')
    expect(tally(ballot(['agree', null], { need: 'all', open: true })).outcome).toBe('open')
    expect(tally(ballot(['agree', 'agree'], { need: 'all' })).outcome).toBe('agreed')
  })

  test('无论怎样投，通过必有超过半数的人同意', () => {
    const votes = fc.array(fc.constantFrom('agree', 'object', 'abstain', null, 'recused' as const))
    fc.assert(
      fc.property(votes, (cast) => {
        const result = tally(ballot(cast))
        const isOverHalf = result.agree * 2 > result.voted
        expect(result.outcome === 'agreed').toBe(isOverHalf && result.seats > result.recused)
        expect(result.agree + result.object + result.abstain).toBe(result.voted)
      }),
    )
  })
})
