import { z } from 'zod'
import { addDays } from '#kernel/calendar/day.ts'
import { formatDay } from '#kernel/clocks/time.ts'
import { route, type Call, type Route } from '#kernel/http/route.ts'
import type { Facts } from '#kernel/matters/matter.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { inForce } from '#modules/decide.ts'
import { day, ref } from '#modules/fields.ts'
import { headSeat, isLeader, isOf, isOfOffice, personnelCode } from '#modules/office.ts'
import { nameRatedUnit, ratedKinds, ratedUnits } from '#modules/service/rated-units.store.ts'
import {
  aspectsIn,
  findingsIn,
  manyFromOne,
  ratingsIn,
  remarksIn,
  surveyBook,
  visitsIn,
} from '#modules/service/survey.store.ts'
import {
  linesBy,
  periodOf,
  quarterOfDay,
  topTen,
  whole,
  type Line,
} from '#modules/service/survey.ts'
import { surveyDimensions } from '#rulebook/articles/a52-service-survey.ts'

/** 服务满意度测评 (第五十二条): figures, the bulletin as a draft, Excel, and who is rated. */

/** A quarter, for the bulletin; a year, for the ten who are first at its end (第五十二条(四)1、2). */
const period = z
  .string()
  .regex(/^2\d{3}(Q[1-4])?$/u, '请选择季度或年度。')
  .optional()
/** Ratings from one device in a quarter, from which on 人事教育科 looks into it; a local setting. */
const manyRatings = 5
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const clause = { clause: '52.4.1', cite: '第五十二条(四)1' }

/** 人事教育科 and leaders see every person's line; a head those of the section; else one's own. */
const seesAll = (facts: Facts) =>
  isOf(facts, personnelCode) ||
  isOfOffice(facts) ||
  isLeader(facts.org, facts.actor.person, facts.today)

async function surveyOf({ services, session }: Call, asked: string | undefined) {
  const facts = await services.engine.factsFor(session.person)
  const { org, today } = facts
  const key = asked ?? quarterOfDay(today)
  const { from, to, words } = periodOf(key)
  const year = Number(key.slice(0, 4))
  const { db } = services
  const [visits, ratings, found, ofYear] = await Promise.all([
    visitsIn(db, from, to),
    ratingsIn(db, from, to),
    findingsIn(db, from, to),
    findingsIn(db, `${year}-01-01`, `${year}-12-31`),
  ])
  const asking = inForce({ ...facts, matter: { ruleDate: today } })
  const count = (by: 'unit' | 'person') => {
    const counts = new Map<number, number>()
    for (const one of found) counts.set(one[by], (counts.get(one[by]) ?? 0) + 1)
    return counts
  }
  const units = linesBy('unit', asking, visits, ratings, count('unit'))
  const people = linesBy('person', asking, visits, ratings, count('person'))
  const locked = ofYear.filter((one) => one.locked === year)
  const unitName = (id: number) => org.unit(id).shortName
  const personName = (id: number) => org.person(id).name
  const tops = {
    units: topTen('科室', asking, units, unitName, new Set(locked.map(({ unit }) => unit))),
    people: topTen('个人', asking, people, personName, new Set(locked.map(({ person }) => person))),
  }
  const named = (lines: readonly Line[], name: (id: number) => string) =>
    lines.map((line) => ({ ...line, name: name(line.key) }))
  return {
    facts,
    key,
    from,
    to,
    words,
    whole: whole(asking, units),
    units: named(units, unitName),
    people: named(people, personName),
    tops,
    locked: locked.map(({ person, unit }) => ({
      person: personName(person),
      unit: unitName(unit),
    })),
  }
}

export const surveyRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/service/survey',
    tag: '服务窗口',
    summary: '满意度测评：登记、评价、记分、满意率、前十位（第五十二条）',
    access: 'session',
    query: z.strictObject({ period }),
    handle: async (call) => {
      const { facts, people, tops, locked, ...survey } = await surveyOf(call, call.query.period)
      const { org, today, actor } = facts
      const isPersonnel = isOf(facts, personnelCode)
      const mine = org.homeUnitOf(call.session.person, today)?.id
      const isHead = mine !== undefined && actor.tokens.includes(headSeat(org, mine) ?? -1)
      const all = seesAll(facts)
      const { db } = call.services
      const { from, to } = survey
      const [aspects, remarks, many, rated] = await Promise.all([
        aspectsIn(db, from, to),
        all || isHead ? remarksIn(db, from, to, all ? null : mine!) : [],
        isPersonnel ? manyFromOne(db, from, to, manyRatings) : [],
        ratedUnits(db, today),
      ])
      return {
        ...survey,
        people: people.filter(
          ({ key }) =>
            all ||
            key === call.session.person ||
            (isHead && org.homeUnitOf(key, today)?.id === mine),
        ),
        // Who is first is told in the bulletin; a single section's own people are not compared here.
        tops: all ? tops : { units: tops.units, people: null },
        locked: all ? locked : [],
        dimensions: surveyDimensions,
        aspects,
        remarks: remarks.map((one) => ({ ...one, unit: org.unit(one.unit).shortName })),
        many: many.map(({ n, people: about }) => ({
          n,
          people: about.map((id) => org.person(id).name),
        })),
        rated: [...rated].map(([unit, kind]) => ({ unit, name: org.unit(unit).shortName, kind })),
        mayReport: isPersonnel,
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/service/survey.xlsx',
    tag: '服务窗口',
    summary: '满意度测评（Excel，导出留痕）',
    access: 'session',
    query: z.strictObject({ period }),
    handle: async (call) => {
      const { facts, key, units, people } = await surveyOf(call, call.query.period)
      if (!seesAll(facts)) {
        return refuse('测评表由人事教育科、办公室和局领导导出。', { status: 403 })
      }
      const { services, session } = call
      await services.db.tx((tx) =>
        services.audit.append(tx, {
          stream: 'export',
          at: services.now(),
          actor: session.person,
          kind: '导出满意度测评',
          body: { period: key, rows: units.length + people.length },
        }),
      )
      return {
        download: await surveyBook([
          { name: '科室', lines: units },
          { name: '个人', lines: people },
        ]),
        name: `服务满意度测评${key}.xlsx`,
        mime: xlsx,
      }
    },
  }),
  route({
    method: 'POST',
    path: '/api/service/survey/bulletin',
    tag: '服务窗口',
    summary: '把季度、年度测评写成通报文稿，接着走发文流程（第五十二条(四)1）',
    access: 'session',
    body: z.strictObject({ period }),
    handle: async (call) => {
      const survey = await surveyOf(call, call.body.period)
      if (!isOf(survey.facts, personnelCode)) {
        return refuse('测评通报由人事教育科起草。', { ...clause, status: 403 })
      }
      if (survey.units.length === 0) {
        return refuse(`${survey.words}没有来访登记和评价，不用通报。`, { status: 422 })
      }
      const answer = await call.services.engine.run({
        type: 'outgoing',
        action: 'create',
        input: { draft: bulletin(survey) },
        person: call.session.person,
      })
      return isRefusal(answer) ? answer : { matter: answer.matter }
    },
  }),
  route({
    method: 'POST',
    path: '/api/service/rated-units',
    tag: '服务窗口',
    summary: '测评对象：窗口单位、对外办理业务科室（第五十二条(一)）',
    access: 'session',
    body: z.strictObject({ unit: ref, kind: z.enum(ratedKinds).nullable(), from: day }),
    handle: async ({ body, services, session }) => {
      const facts = await services.engine.factsFor(session.person)
      if (!isOf(facts, personnelCode)) {
        return refuse('测评对象由人事教育科注明。', {
          clause: '52.1',
          cite: '第五十二条(一)',
          status: 403,
        })
      }
      if (!facts.org.units.some(({ id }) => id === body.unit)) {
        return refuse('没有这个科室。', { field: 'unit', status: 400 })
      }
      const at = services.now()
      await services.db.tx(async (tx) => {
        const before = addDays(body.from, -1)
        await nameRatedUnit(tx, { ...body, before, person: session.person, at })
        await services.audit.append(tx, {
          stream: 'settings',
          at,
          actor: session.person,
          kind: '注明测评对象',
          body: { ...body },
        })
      })
      return {}
    },
  }),
]

type Survey = Awaited<ReturnType<typeof surveyOf>>

function bulletin({ words, whole: all, units, people, tops, facts }: Survey) {
  const row = (one: Line & { name: string }) =>
    `|${[
      one.name,
      one.visits,
      one.counts['非常满意'],
      one.counts['满意'],
      one.counts['一般'],
      one.counts['不满意'],
      one.rate === null ? '—' : `${one.rate}%`,
      one.complaints,
      one.points,
    ].join('|')}|`
  const head = (first: string) => `|${first}|登记|非常满意|满意|一般|不满意|满意率|投诉|得分|`
  return {
    kind: '通报',
    code: '文人社发',
    direction: '下行',
    title: `文山州人力资源和社会保障局关于${words}服务满意度测评情况的通报`,
    to: '局机关各科室，各直属单位、经办机构',
    body: [
      `截至${formatDay(facts.today)}，${words}登记来访${all.visits}人次，收到评价${all.ratings}次，满意率${all.rate === null ? '—' : `${all.rate}%`}。现通报如下：`,
      '一、各科室测评情况',
      head('科室'),
      ...units.map(row),
      '二、个人测评情况',
      head('姓名'),
      ...people.map(row),
      '三、得分靠前的科室和个人',
      `科室：${tops.units.names.join('、') || '无'}。${tops.units.isTied ? tops.units.reason : ''}`,
      `个人：${tops.people.names.join('、') || '无'}。${tops.people.isTied ? tops.people.reason : ''}`,
      '四、工作要求',
      '请各窗口和对外办理业务科室针对不满意评价和群众意见改进服务，办结后请群众评价。',
    ].join('\n'),
    copies: 1,
  }
}
