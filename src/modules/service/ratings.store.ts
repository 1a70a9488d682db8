import { createHmac } from 'node:crypto'
import { minuteOf } from '#kernel/clocks/time.ts'
import type { Db } from '#kernel/db/database.store.ts'
import { sql } from '#kernel/db/sql.ts'
import type { Facts, MatterId } from '#kernel/matters/matter.ts'
import { maskNumbers } from '#kernel/privacy/mask.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import { inForce, refusalOf } from '#modules/decide.ts'
import type { Finished } from '#modules/service/finished.ts'
import { ratedUnits } from '#modules/service/rated-units.store.ts'
import {
  evaluationOpen,
  oneEvaluation,
  type serviceGrades,
  surveyCounts,
  surveyedUnits,
} from '#rulebook/articles/a52-service-survey.ts'

/** 满意度评价 (第五十二条): one for each finished service, by the citizen, never altered. */

export type Grade = (typeof serviceGrades)[number]

export interface Rating {
  /** 总评; without it nothing counts. */
  readonly overall: Grade | null
  /** The five aspects in printed order; `null` where nothing was chosen. */
  readonly aspects: readonly (Grade | null)[]
  readonly remarks: string
}

export interface Rated extends Finished {
  readonly matter: MatterId
  readonly type: string
  readonly data: unknown
}

export interface RatingBy {
  readonly way: '评价器' | '查询码'
  readonly window: string | null
  /** When the window asked, or when the service ended: ISO instant. */
  readonly since: string
  /** Somebody of the bureau is signed in on the device that sends it. */
  readonly isByStaff: boolean
  /** What tells one device from another, keyed; never the address itself. */
  readonly origin: string
}

/** The finished service of a matter; `null` while there is none. */
export async function finishedOf(db: Db, matter: MatterId): Promise<Rated | null> {
  const [row] = await db.many<Rated>(sql`
    select id as matter, type, data, data -> 'finished' ->> 'at' as at,
      (data -> 'finished' ->> 'by')::int as by, (data -> 'finished' ->> 'unit')::int as unit,
      data -> 'finished' ->> 'subject' as subject
    from matter where id = ${matter} and jsonb_typeof(data -> 'finished') = 'object'
  `)
  return row ?? null
}

export async function hasRating(db: Db, matter: MatterId): Promise<boolean> {
  const [row] = await db.many(sql`
    select 1 from service_rating where matter_id = ${matter} and overall is not null
  `)
  return row !== undefined
}

/** Which device it came from, as far as it must be known to notice many from one. */
export const originOf = (key: Uint8Array, ip: string, userAgent: string): string =>
  createHmac('sha256', key).update(`rating\n${ip}\n${userAgent}`).digest('hex').slice(0, 16)

const notFinished = refuse('事项办结后再请服务对象评价。', {
  status: 409,
  clause: '52.3.2',
  cite: '第五十二条(三)2',
})

/** Keeps the rating, or says why not. The database alone decides between two at the same instant. */
export async function rate(
  db: Db,
  facts: Facts,
  service: Rated | null,
  given: Rating,
  by: RatingBy,
): Promise<{ counts: boolean; say: string } | Refusal> {
  if (!service) return notFinished
  const asking = inForce({ ...facts, matter: { ruleDate: facts.today } })
  const units = await ratedUnits(db, facts.today)
  const unit = surveyedUnits.on(asking)({
    isWindow: units.get(service.unit) === '窗口单位',
    isPublicFacing: units.get(service.unit) === '对外办理业务科室',
  })
  if (!unit.outcome) return refusalOf(unit)
  const once = (hasEvaluated: boolean) =>
    oneEvaluation.on(asking)({ isClosed: true, hasEvaluated, isByHandler: by.isByStaff })
  const may = once(await hasRating(db, service.matter))
  if (!may.outcome) return { ...refusalOf(may), status: by.isByStaff ? 403 : 409 }
  const open = evaluationOpen.on(asking)({
    way: by.way,
    since: minuteOf(by.since),
    now: minuteOf(facts.now),
  })
  if (!open.outcome) return { ...refusalOf(open), status: 409 }
  const filled = given.aspects.filter((one) => one !== null)
  const counts = surveyCounts.on(asking)({ overall: given.overall, dimensions: filled.length })
  if (given.overall === null && filled.length === 0) {
    return refuse('请选择满意程度。', { field: 'overall', status: 400 })
  }
  const written = await db.run(sql`
    insert into service_rating (matter_id, type, at, unit, person, overall, aspects, remarks, way,
      window_id, origin)
    values (${service.matter}, ${service.type}, ${facts.now}, ${service.unit}, ${service.by},
      ${given.overall}, ${given.aspects.map((one) => one ?? '')}, ${maskNumbers(given.remarks)},
      ${by.way}, ${by.window}, ${by.origin})
    on conflict do nothing
  `)
  if (written === 0) {
    return given.overall === null
      ? refusalOf(counts, 'overall')
      : { ...refusalOf(once(true)), status: 409 }
  }
  return counts.outcome
    ? { counts: true, say: '感谢您的评价。' }
    : { counts: false, say: `${counts.reason}。` }
}
