import type { Ctx } from '#kernel/matters/matter.ts'
import type { UnitId } from '#kernel/org/directory.ts'
import { columnKeeper, siteColumns } from '#rulebook/articles/a51-website-points.ts'
import { inForce } from '#modules/decide.ts'

/** 专栏责任单位 (第五十一条(三)2): the units that answer for a column; none where it is nobody's. */
export function keepersOf(
  column: string,
  asking: Pick<Ctx<unknown>, 'org' | 'today' | 'calendar' | 'amendments'>,
): UnitId[] {
  const known = siteColumns.find((one) => one === column)
  if (!known) return []
  const { org, today, calendar, amendments } = asking
  const when = inForce({ matter: { ruleDate: today }, calendar, amendments })
  const units = org.unitsOn(today)
  return columnKeeper
    .on(when)({ column: known })
    .outcome.split('、')
    .flatMap((words) => units.find(({ name }) => name === words || name.endsWith(words))?.id ?? [])
}
