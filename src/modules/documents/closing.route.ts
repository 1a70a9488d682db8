import { generalTokens } from '#kernel/matters/access.ts'
import { readable } from '#kernel/matters/readable.store.ts'
import { addDays, partsOf } from '#kernel/calendar/day.ts'
import { lampOf } from '#kernel/clocks/lamp.ts'
import { sql } from '#kernel/db/sql.ts'
import { z } from 'zod'
import { route, type Call, type Route } from '#kernel/http/route.ts'
import { formDocx } from '#kernel/printing/form-docx.store.ts'
import { printForm } from '#kernel/printing/printer.store.ts'
import { mediaTypes } from '#kernel/printing/task.ts'
import { clearanceForm } from '#modules/documents/clearance-form.ts'
import { holderName } from '#kernel/matters/step.ts'

/**
 * 清退与立卷 (第五十三条(一)6): what has to go back to whoever sent it and by when, what the sections
 * still have, and which of last year's papers are not yet filed by the end of June.
 */

interface Row {
  readonly matter: string
  readonly type: string
  readonly number: string
  readonly title: string
  readonly from: string
  readonly state: string
  readonly copies: number
  readonly clearBy: string | null
  readonly day: string
  readonly holders: readonly number[] | null
}

const most = 500

async function closingOf({ session, services }: Pick<Call, 'session' | 'services'>) {
  const facts = await services.engine.factsFor(session.person)
  const { today, calendar } = facts
  const year = partsOf(today).year - 1
  const filedBy = `${year + 1}-06-30`
  const rows = await services.db.many<Row>(sql`
      select m.id as matter, m.type, m.number, m.title, coalesce(m.data ->> 'from', '本局发文') as "from", m.state,
        coalesce(m.data ->> 'copies', m.data -> 'draft' ->> 'copies')::int as copies, (m.data ->> 'clearBy')::date as "clearBy",
        (m.created_at at time zone 'Asia/Shanghai')::date as day,
        (select array_agg(distinct t.holder) from task t
          where t.matter_id = m.id and t.closed_at is null and t.kind <> 'read') as holders
      from matter m
      where m.bureau = 1 and ${readable(sql`m.acl`, generalTokens(facts.actor))} and (
        (m.type = 'incoming' and m.ended_at is null
          and (m.state in ('returning', 'filing') or m.data ->> 'clearBy' is not null
            or m.created_at < ${`${year + 1}-01-01T00:00:00+08:00`}))
        or (m.type = 'outgoing' and m.state = 'filing')
        or (m.type = 'classified' and m.ended_at is null and m.data ->> 'clearBy' is not null))
      order by (m.data ->> 'clearBy') nulls last, m.created_at, m.id limit ${most}
    `)
  const types = services.engine.types
  const view = ({ holders, state, ...row }: Row) => ({
    ...row,
    state: types.get(row.type)?.states[state]?.label ?? state,
    holder: (holders ?? []).map((holder) => holderName(holder, facts)).join('、'),
    lamp: row.clearBy ? lampOf(row.clearBy, today, calendar) : null,
  })
  const filing = rows.filter(({ state }) => state === 'filing')
  const lastYear = filing.filter(({ day }) => day < addDays(`${year}-12-31`, 1))
  const owed = rows.filter(
    ({ state, day }) => state !== 'filing' && day < addDays(`${year}-12-31`, 1),
  )
  const returnBy = `${year + 1}-03-31`
  return {
    today,
    /** 上年的文件科室须于次年第一季度内清退 (第四十四条(二)1). */
    quarter: { year, by: returnBy, open: owed.length, lamp: lampOf(returnBy, today, calendar) },
    clear: rows.filter(({ clearBy }) => clearBy !== null).map(view),
    returning: rows.filter(({ state }) => state === 'returning').map(view),
    filing: filing.map(view),
    volume: {
      year,
      by: filedBy,
      open: lastYear.length,
      lamp: lampOf(filedBy, today, calendar),
    },
  }
}

export const closingRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/documents/closing',
    tag: '收文',
    summary: '文件清退表、待收回和待立卷的收文（第五十三条(一)6）',
    access: 'session',
    handle: closingOf,
  }),
  route({
    method: 'GET',
    path: '/api/documents/closing/form',
    tag: '收文',
    summary: '文件清退表（PDF或Word）',
    access: 'session',
    query: z.strictObject({ format: z.enum(['pdf', 'docx']).default('pdf') }),
    handle: async (call) => {
      const { clear, today } = await closingOf(call)
      const form = clearanceForm(clear, today)
      const isPdf = call.query.format === 'pdf'
      return {
        download: isPdf ? await printForm(form) : await formDocx(form),
        name: `文件清退表.${call.query.format}`,
        mime: mediaTypes[call.query.format],
        inline: isPdf,
      }
    },
  }),
]
