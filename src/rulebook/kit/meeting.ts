import type { Head, Ids } from './declared.ts'
import { count, type FactsOf } from './facts.ts'
import type { Parameter } from './parameters.ts'
import { makeRule, type Example, type Rule } from './rule.ts'

/** 到会人数与表决。 */

const atMeeting = { members: count('应到人数', '人', { min: 1 }), present: count('实到人数', '人') }

/**
 * 到会人数：a share of all members. `share: [2, 3]` is 2/3以上, which includes exactly 2/3 of them;
 * with `isMore` more than the share is needed (超过半数).
 */
export function quorum(
  ids: Ids,
  declaration: Head & {
    readonly share: readonly [number, number]
    readonly isMore?: boolean
    readonly examples: readonly Example<FactsOf<typeof atMeeting>, boolean>[]
  },
): Rule<FactsOf<typeof atMeeting>, boolean> {
  const [part, whole] = declaration.share
  const parameters: Record<string, Parameter<number>> = {
    part: { value: part, unit: '份', basis: 'rule' },
    whole: { value: whole, unit: '份', basis: 'rule' },
  }
  return makeRule(ids, declaration, {
    kind: 'quorum',
    facts: atMeeting,
    terms: { parameters },
    examples: declaration.examples,
    wrongTerms: ({ parameters: { part: p, whole: w } }) =>
      Number(w?.value) >= 1 && Number(p?.value) <= Number(w?.value) ? null : '到会比例须在0与1之间',
    answering: ({ parameters: { part: p, whole: w } }) => {
      const share = `${Number(p!.value)}/${Number(w!.value)}`
      return ({ members, present }) => {
        const exact = (members * Number(p!.value)) / Number(w!.value)
        const needed = declaration.isMore ? Math.floor(exact) + 1 : Math.ceil(exact - 1e-9)
        const said = `应到${members}人，实到${present}人，须到${needed}人（${declaration.isMore ? '超过' : ''}${share}${declaration.isMore ? '' : '以上'}）`
        return present > members
          ? { outcome: false, reason: '实到人数多于应到人数，请核对' }
          : {
              outcome: present >= needed,
              reason: present >= needed ? said : `${said}，人数不足，不得召开`,
            }
      }
    },
  })
}

const votes = {
  /** All who are entitled to vote. */
  members: count('应到成员', '人', { min: 1 }),
  present: count('到会成员', '人'),
  recused: count('回避', '人'),
  inFavour: count('同意', '票'),
  against: count('不同意', '票'),
  abstained: count('弃权', '票'),
}

/** Of whom more than half is reckoned. */
export type VoteBase = '应到成员' | '到会且未回避的成员' | '投票成员'

/**
 * 表决：passed with more than half of the base; an exact half decides nothing. Counts that do not
 * fit together (more votes than voters) are answered with `无效`.
 */
export function ballot(
  ids: Ids,
  declaration: Head & {
    readonly of: VoteBase
    /** The clause does not say of whom: the base is a local setting. */
    readonly isLocal?: boolean
    readonly examples: readonly Example<FactsOf<typeof votes>, '通过' | '未通过' | '无效'>[]
  },
): Rule<FactsOf<typeof votes>, '通过' | '未通过' | '无效'> {
  const base: Parameter<string> = {
    value: declaration.of,
    unit: '',
    basis: declaration.isLocal ? 'proposed' : 'rule',
  }
  return makeRule(ids, declaration, {
    kind: 'ballot',
    facts: votes,
    terms: { parameters: { base } },
    examples: declaration.examples,
    answering: ({ parameters }) => {
      const of = parameters['base']!.value as VoteBase
      return (v) => {
        const cast = v.inFavour + v.against + v.abstained
        const may = v.present - v.recused
        if (v.present > v.members || v.recused > v.present || cast > may) {
          return { outcome: '无效', reason: `可投票${may}人，投票${cast}张，人数与票数不符` }
        }
        const whole = of === '应到成员' ? v.members : of === '投票成员' ? cast : may
        const needed = Math.floor(whole / 2) + 1
        const said = `${of}${whole}人，须超过半数即${needed}票；同意${v.inFavour}、不同意${v.against}、弃权${v.abstained}`
        return v.inFavour >= needed
          ? { outcome: '通过', reason: `${said}，通过` }
          : { outcome: '未通过', reason: `${said}，未通过` }
      }
    },
  })
}
