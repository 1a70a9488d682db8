import type { Day } from '#kernel/calendar/day.ts'
import { tokens, type Directory, type PersonId, type UnitKind } from '#kernel/org/directory.ts'
import { director, officeHead } from '#modules/office.ts'
import type { MeetingKind } from '#modules/meetings/data.ts'
import { mondayRoll } from '#rulebook/articles/a11-other-meetings.ts'
import type { InForce } from '#rulebook/kit.ts'

/** Who belongs to a meeting (第十一条): members with a vote, and those who only sit in. */

const peopleOf = (org: Directory, code: string, day: Day): PersonId[] => {
  const unit = org.unitByCode(code)
  return unit ? org.membersOf(unit.id, day).map(({ id }) => id) : []
}

const distinct = (ids: readonly PersonId[]): PersonId[] => [...new Set(ids)]

/** Heads of units of these kinds. */
const headsOf = (org: Directory, kinds: readonly UnitKind[], day: Day): PersonId[] =>
  org
    .unitsOn(day)
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap(({ id }) => org.headOf(id, day).people.map((one) => one.id))

/** Whose roll is called on Mondays: as the rule says of each (第十一条(四)1). */
function mondayMembers(asking: InForce, org: Directory, isAllStaff: boolean): PersonId[] {
  const { day } = asking
  const of: Partial<Record<UnitKind, '局机关' | '直属单位' | '经办机构'>> = {
    局领导: '局机关',
    内设机构: '局机关',
    直属机构: '直属单位',
    经办机构: '经办机构',
  }
  const rolled = mondayRoll.on(asking)
  return distinct(
    org.unitsOn(day).flatMap(({ id, kind }) => {
      const unit = of[kind]
      if (!unit) return []
      return org.membersOf(id, day).flatMap((person) => {
        const isUnitLeadership =
          isAllStaff ||
          org
            .postsOf(person.id, day)
            .some(({ post }) => ['科室负责人', '科室副职'].includes(post.duty))
        const roll = rolled({ unit, isUnitLeadership, isOnLeave: false })
        return roll.outcome === '不参加' ? [] : [person.id]
      })
    }),
  )
}

/**
 * The members by rule, and whom the caller adds where the clause speaks of 相关科室; only the caller's
 * for 专题业务会议.
 */
export function membersOf(
  asking: InForce,
  org: Directory,
  kind: MeetingKind,
  named: readonly PersonId[] = [],
): PersonId[] {
  const { day } = asking
  const leaders = org.leadersOn(day)
  const isOneOf = (id: PersonId, duties: readonly ('局长' | '副局长')[]) =>
    duties.some((duty) => org.tokensOf(id, day).includes(tokens.duty(duty)))
  switch (kind) {
    case '党组会议':
      return peopleOf(org, 'party', day)
    case '局长办公会议':
      return distinct([
        ...leaders.filter(({ id }) => isOneOf(id, ['局长', '副局长'])).map(({ id }) => id),
        ...peopleOf(org, 'party', day),
      ])
    case '局务会议':
      return distinct([
        ...leaders.map(({ id }) => id),
        ...headsOf(org, ['内设机构', '直属机构'], day),
      ])
    case '专题业务会议':
      return distinct(named)
    case '周一例行会议':
      return mondayMembers(asking, org, false)
    case '全体职工会议':
      return mondayMembers(asking, org, true)
    case '年度工作会议':
      return distinct([
        ...leaders.map(({ id }) => id),
        ...headsOf(org, ['内设机构', '直属机构', '经办机构', '县市局'], day),
        ...named,
      ])
    case '县（市）局长座谈会':
      return distinct([...leaders.map(({ id }) => id), ...headsOf(org, ['县市局'], day), ...named])
  }
}

/**
 * 仲裁院院长、办公室主任、机关纪委书记 sit in throughout; at the 局长办公会议 the last
 * two; at the 局务会议 the heads of the agencies.
 */
export function fixedObservers(org: Directory, kind: MeetingKind, day: Day): PersonId[] {
  if (kind === '局务会议') return headsOf(org, ['经办机构'], day)
  if (kind !== '党组会议' && kind !== '局长办公会议') return []
  const heads = kind === '党组会议' ? ['arbitration', 'office'] : ['office']
  const discipline = org.unitByCode('discipline')
  return distinct([
    ...heads.flatMap((code) => {
      const unit = org.unitByCode(code)
      return unit ? org.headOf(unit.id, day).people.map(({ id }) => id) : []
    }),
    ...(discipline
      ? org
          .membersOf(discipline.id, day)
          .slice(0, 1)
          .map(({ id }) => id)
      : []),
  ])
}

/** 党组书记, 局长: who presides by rule and speaks last. */
export const chiefOf = (org: Directory, day: Day): PersonId | undefined => director(org, day)?.id

export const clerk = (org: Directory): number => officeHead(org)
