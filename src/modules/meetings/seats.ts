import type { Day } from '#kernel/calendar/day.ts'
import { tokens, type Directory, type PersonId } from '#kernel/org/directory.ts'
import { director, officeHead } from '#modules/office.ts'
import type { MeetingKind } from '#modules/meetings/data.ts'

/** Who belongs to a meeting (第十一条): members with a vote, and those who only sit in. */

const peopleOf = (org: Directory, code: string, day: Day): PersonId[] => {
  const unit = org.unitByCode(code)
  return unit ? org.membersOf(unit.id, day).map(({ id }) => id) : []
}

const distinct = (ids: readonly PersonId[]): PersonId[] => [...new Set(ids)]

/** The members by rule; empty where whoever calls the meeting names them (专题业务会议). */
export function membersOf(org: Directory, kind: MeetingKind, day: Day): PersonId[] {
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
        ...org
          .unitsOn(day)
          .filter((unit) => unit.kind === '内设机构')
          .flatMap((unit) => org.headOf(unit.id, day).people.map(({ id }) => id)),
      ])
    case '专题业务会议':
      return []
  }
}

/** 仲裁院院长、办公室主任、机关纪委书记 sit in throughout; at the 局长办公会议 the last two. */
export function fixedObservers(org: Directory, kind: MeetingKind, day: Day): PersonId[] {
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
