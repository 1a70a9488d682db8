import { z } from 'zod'
import type { Day } from '#kernel/calendar/day.ts'
import type { Directory, UnitId } from '#kernel/org/directory.ts'
import { officeOf } from '#modules/office.ts'
import { disputeSweep } from '#rulebook/articles/a33-petition-leaders.ts'

/** 定期职责 between the subjects: which units owe one, and what says that a unit has done it. */

const everySection = ['各科室', '各牵头承办科室', '牵头承办科室', '承办科室', '科室负责人']
const everyUnit = ['各单位', '各科室', '经办机构']

/** The units that a duty's words mean, as the organisation stands. */
export function unitsOf(who: readonly string[], org: Directory, day: Day): UnitId[] {
  const all = org.unitsOn(day)
  const found = who.flatMap((words): UnitId[] => {
    if (everySection.includes(words)) {
      return all.filter(({ kind }) => kind === '内设机构').map(({ id }) => id)
    }
    if (everyUnit.includes(words)) {
      return all
        .filter(({ kind }) => ['内设机构', '直属机构', '经办机构'].includes(kind))
        .map(({ id }) => id)
    }
    const plain = words.replace(/^局/u, '')
    if (plain === '办公室' || plain === '档案管理员' || plain === '收发人员') return [officeOf(org)]
    const own = all.find(({ name, shortName }) => name.includes(plain) || shortName === plain)
    return own ? [own.id] : []
  })
  return [...new Set(found)]
}

/**
 * In the data of a matter whose doing is a unit's duty (第几条的职责, due on which day), under
 * `fulfils`, once it is done: the list of duties counts it for the matter's unit.
 */
export const fulfilment = z.object({ duty: z.string(), day: z.string(), note: z.string() })

/** Duties that are done at a page of their own, by key: they are not ticked by hand. */
export const donePages: Readonly<
  Record<string, { readonly path: string; readonly label: string }>
> = { [disputeSweep.key]: { path: '/petitions/disputes', label: '排查回复' } }
