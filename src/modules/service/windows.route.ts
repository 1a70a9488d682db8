import { z } from 'zod'
import { sql } from '#kernel/db/sql.ts'
import { route, type Call, type Route } from '#kernel/http/route.ts'
import type { Facts } from '#kernel/matters/matter.ts'
import { pairStandIn } from '#kernel/org/away.store.ts'
import { printForm } from '#kernel/printing/printer.store.ts'
import { mediaTypes } from '#kernel/printing/task.ts'
import { label, value } from '#kernel/printing/form.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import { inForce, refusalOf } from '#modules/decide.ts'
import { ref, words } from '#modules/fields.ts'
import { headSeat, isHandlingUnit, isOfOffice } from '#modules/office.ts'
import { finishedOf, hasRating } from '#modules/service/ratings.store.ts'
import { ratedUnits } from '#modules/service/rated-units.store.ts'
import { sinceWords, stateOf } from '#modules/service/window-state.ts'
import {
  ask,
  askingAt,
  lastTurns,
  windows,
  type Turn,
  type Window,
} from '#modules/service/windows.store.ts'
import { badgeAtWindow, badgeFields } from '#rulebook/articles/a13-first-contact.ts'
import { shownAtWindow } from '#rulebook/articles/a14-reception.ts'
import { leavingAnnounced, standInNamed } from '#rulebook/articles/a15-windows.ts'
import { oneEvaluation, surveyedUnits } from '#rulebook/articles/a52-service-survey.ts'

/** 服务窗口 (第十三条(二), 第十四条(六), 第十五条(八)): who sits where, comes and goes, and asks for a rating. */

/** Where the tablet of a window opens; the public site shows it. The secret is behind the hash, in no log. */
export const windowPath = (secret: string) => `/public/window#${secret}`
export const ratePath = (code: string) => `/public/rate#${code}`

const byId = z.strictObject({ id: z.uuid('窗口编号有误。') })
const noWindow = refuse('没有这个窗口。', { status: 404 })
const coverBasis = '窗口A-B角'

const asked = (facts: Facts) => inForce({ ...facts, matter: { ruleDate: facts.today } })

/** The head of the window's section, and the office, set windows up. */
const mayManage = (facts: Facts, unit: number): boolean =>
  isOfOffice(facts) || facts.actor.tokens.includes(headSeat(facts.org, unit) ?? -1)

const isMember = (facts: Facts, { unit, a, b }: Window): boolean => {
  const me = facts.actor.person!
  return me === a || me === b || facts.org.homeUnitOf(me, facts.today)?.id === unit
}

async function found(call: Call<{ id: string }>) {
  const facts = await call.services.engine.factsFor(call.session.person)
  const window = (await windows(call.services.db)).find(({ id }) => id === call.params.id)
  return { facts, window }
}

const titleOf = ({ org, today }: Facts, person: number) =>
  org.postsOf(person, today)[0]?.post.title ?? ''

export const windowRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/service/windows',
    tag: '服务窗口',
    summary: '窗口：谁在岗、谁补位、缺什么（第十五条(八)、第十四条(六)(七)）',
    access: 'session',
    handle: async ({ services, session }) => {
      const facts = await services.engine.factsFor(session.person)
      const [list, turns] = await Promise.all([windows(services.db), lastTurns(services.db)])
      const last = new Map<string, Turn>(turns.map((turn) => [turn.window, turn]))
      const name = (id: number | null) => (id === null ? null : facts.org.person(id).name)
      return {
        today: facts.today,
        shown: shownAtWindow,
        mayAdd: isOfOffice(facts) || facts.org.units.some(({ id }) => mayManage(facts, id)),
        rows: list.map((window) => {
          const state = stateOf(window, last.get(window.id), facts)
          const turn = last.get(window.id)
          return {
            id: window.id,
            unitId: window.unit,
            unit: facts.org.unit(window.unit).shortName,
            name: window.name,
            place: window.place,
            scope: window.scope,
            a: {
              id: window.a,
              name: name(window.a),
              away: Boolean(facts.org.isAway(window.a, facts.today)),
            },
            b:
              window.b === null
                ? null
                : {
                    id: window.b,
                    name: name(window.b),
                    away: Boolean(facts.org.isAway(window.b, facts.today)),
                  },
            state: { ...state, atName: name(state.at) },
            since: turn && state.isSigned ? sinceWords(turn.at) : null,
            isMine: state.at === session.person,
            maySign: isMember(facts, window),
            mayManage: mayManage(facts, window.unit),
            tablet: mayManage(facts, window.unit)
              ? windowPath(services.sealer.codeOf(window.link))
              : null,
          }
        }),
      }
    },
  }),
  route({
    method: 'POST',
    path: '/api/service/windows',
    tag: '服务窗口',
    summary: '设置窗口和A-B角（第十三条(二)、第十五条(八)）',
    access: 'session',
    body: z.strictObject({
      id: z.uuid().nullable().default(null),
      unit: ref,
      name: words(20).min(1, '请填写窗口名称。'),
      place: words(60).default(''),
      scope: words(300).default(''),
      a: ref,
      b: ref.nullable().default(null),
      isTrained: z.boolean().default(false),
    }),
    handle: async ({ body, services, session }) => {
      const facts = await services.engine.factsFor(session.person)
      const { org, today } = facts
      if (!isHandlingUnit(org, body.unit, today)) {
        return refuse('请选择窗口所在的科室。', { field: 'unit', status: 400 })
      }
      const before = body.id ? (await windows(services.db)).find(({ id }) => id === body.id) : null
      if (body.id && !before) return noWindow
      if (!mayManage(facts, body.unit) || (before && !mayManage(facts, before.unit))) {
        return refuse('窗口由所在科室负责人或办公室设置。', { status: 403 })
      }
      const people = [body.a, ...(body.b === null ? [] : [body.b])]
      const known = new Set(org.people.map(({ id }) => id))
      if (!people.every((id) => known.has(id))) {
        return refuse('A角、B角须为在册人员。', { field: 'a', status: 400 })
      }
      const fault = setFault(facts, body)
      if (fault) return fault
      const at = services.now()
      const id = body.id ?? facts.newId()
      const stop = await services.db.tx(async (tx): Promise<Refusal | null> => {
        await tx.run(sql`
          insert into service_window (id, unit, name, place, scope, a, b, link)
          values (${id}, ${body.unit}, ${body.name}, ${body.place}, ${body.scope}, ${body.a},
            ${body.b}, ${facts.newId()})
          on conflict (id) do update set unit = excluded.unit, name = excluded.name,
            place = excluded.place, scope = excluded.scope, a = excluded.a, b = excluded.b
        `)
        await services.audit.append(tx, {
          stream: 'settings',
          at,
          actor: session.person,
          kind: '设置窗口',
          body: { ...body, id },
        })
        return null
      })
      if (stop) return stop
      // B stands in for A everywhere, as the organisation knows it; already known is as good.
      if (body.b !== null && (before?.b !== body.b || before.a !== body.a)) {
        const pair = { a: body.a, b: body.b, basis: coverBasis, from: today }
        const paired = await pairStandIn(services.db, pair, { person: session.person, at })
        if (isRefusal(paired) && paired.status !== 409) return paired
      }
      return { id }
    },
  }),
  route({
    method: 'POST',
    path: '/api/service/windows/:id/turn',
    tag: '服务窗口',
    summary: '到岗、离岗（第十四条(六)、第十五条(八)）',
    access: 'session',
    params: byId,
    body: z.strictObject({
      act: z.enum(['到岗', '离岗']),
      shown: z.array(z.enum(shownAtWindow)).max(3).default([]),
      standIn: ref.nullable().default(null),
      backAt: words(20).default(''),
      shownBy: words(40).default(''),
    }),
    handle: async (call) => {
      const { facts, window } = await found(call)
      if (!window) return noWindow
      const { body, session, services } = call
      if (!isMember(facts, window)) {
        return refuse('只有本窗口的A角、B角和本科室人员可以签到。', { status: 403 })
      }
      const me = session.person
      const [turn] = (await lastTurns(services.db)).filter((one) => one.window === window.id)
      if (body.act === '离岗') {
        const state = stateOf(window, turn, facts)
        if (state.at !== me) return refuse('您现在不在这个窗口。', { status: 409 })
        if (body.standIn === me) {
          return refuse('顶岗人不能是本人。', { field: 'standIn', status: 400 })
        }
        const known = facts.org.people.find(({ id }) => id === body.standIn)
        const told = leavingAnnounced.on(asked(facts))({
          standIn: known?.name ?? '',
          backAt: body.backAt,
          shownBy: body.shownBy,
        })
        if (!told.outcome) return refusalOf(told, body.shownBy === '' ? 'shownBy' : 'backAt')
      } else {
        const badge = badgeAtWindow.on(asked(facts))({
          servesPublic: true,
          hasValidCard: window.scope !== '',
        })
        if (!badge.outcome) return refusalOf(badge)
      }
      await services.db.run(sql`
        insert into window_turn (window_id, person, at, act, stand_in, back_at, shown_by, shown)
        values (${window.id}, ${me}, ${services.now()}, ${body.act}, ${body.standIn}, ${body.backAt},
          ${body.shownBy}, ${body.shown})
      `)
      return {}
    },
  }),
  route({
    method: 'POST',
    path: '/api/service/windows/:id/ask',
    tag: '服务窗口',
    summary: '请群众在评价器上评价一件办结的服务（第五十二条(三)2）',
    access: 'session',
    params: byId,
    body: z.strictObject({ matter: z.uuid('请选择办结的事项。') }),
    handle: async (call) => {
      const { facts, window } = await found(call)
      if (!window) return noWindow
      const { body, session, services } = call
      const [turn] = (await lastTurns(services.db)).filter((one) => one.window === window.id)
      if (stateOf(window, turn, facts).at !== session.person) {
        return refuse('请先在这个窗口签到，再请群众评价。', { status: 409 })
      }
      const loaded = await services.engine.load(body.matter, session.person)
      if (isRefusal(loaded)) return loaded
      const service = await finishedOf(services.db, body.matter)
      const may = oneEvaluation.on(asked(facts))({
        isClosed: service !== null,
        hasEvaluated: await hasRating(services.db, body.matter),
        isByHandler: false,
      })
      if (!may.outcome) return { ...refusalOf(may), status: 409 }
      const units = await ratedUnits(services.db, facts.today)
      const kind = units.get(service!.unit)
      const rated = surveyedUnits.on(asked(facts))({
        isWindow: kind === '窗口单位',
        isPublicFacing: kind === '对外办理业务科室',
      })
      if (!rated.outcome) return refusalOf(rated)
      const { id, matter } = { id: facts.newId(), matter: body.matter }
      const at = services.now()
      await ask(services.db, { id, window: window.id, matter, at, person: session.person })
      return { id }
    },
  }),
  route({
    method: 'GET',
    path: '/api/service/windows/:id/asking',
    tag: '服务窗口',
    summary: '评价器现在请评价什么，评了没有（看不到评了什么）',
    access: 'session',
    params: byId,
    handle: async (call) => {
      const { window } = await found(call)
      if (!window) return noWindow
      const now = await askingAt(call.services.db, window.id)
      return { asking: now && { id: now.id, matter: now.matter, at: now.at } }
    },
  }),
  route({
    method: 'POST',
    path: '/api/service/windows/:id/link',
    tag: '服务窗口',
    summary: '换评价器的秘密地址，原来的立即失效',
    access: 'session',
    params: byId,
    handle: async (call) =>
      await managed(call, '换评价器地址', (facts) => sql`link = ${facts.newId()}`),
  }),
  route({
    method: 'POST',
    path: '/api/service/windows/:id/close',
    tag: '服务窗口',
    summary: '撤销窗口',
    access: 'session',
    params: byId,
    handle: async (call) =>
      await managed(call, '撤销窗口', (facts) => sql`closed_on = ${facts.today}`),
  }),
  route({
    method: 'GET',
    path: '/api/service/windows/:id/card',
    tag: '服务窗口',
    summary: '岗位牌（第十三条(二)：姓名、职务、工作岗位、业务范围）',
    access: 'session',
    params: byId,
    handle: async (call) => {
      const { facts, window } = await found(call)
      if (!window) return noWindow
      const { org } = facts
      const one = (person: number, role: string) => [
        [
          label(role),
          value(org.person(person).name, 4),
          label('职务'),
          value(titleOf(facts, person), 4),
        ],
      ]
      return {
        download: await printForm({
          title: '岗位公示',
          topLeft: org.unit(window.unit).name,
          topRight: `${window.name}　${window.place}`,
          rows: [
            ...one(window.a, 'A角'),
            ...(window.b === null ? [] : one(window.b, 'B角')),
            [label('工作岗位'), value(`${window.name}（${window.place}）`, 10)],
            [label('业务范围'), value(window.scope, 10)],
            [
              label('投诉监督'),
              value('对服务不满意的，请在评价器上评价，或向办公室、机关纪委反映。', 10),
            ],
          ],
        }),
        name: `岗位公示${window.name}.pdf`,
        mime: mediaTypes.pdf,
        inline: true,
      }
    },
  }),
]

/** 挂牌四项 and A-B角: the first thing amiss. */
function setFault(
  facts: Facts,
  body: { a: number; b: number | null; isTrained: boolean; name: string; scope: string },
): Refusal | null {
  const badge = badgeFields.on(asked(facts))({
    name: facts.org.person(body.a).name,
    title: titleOf(facts, body.a),
    post: body.name,
    scope: body.scope,
  })
  if (!badge.outcome) return refusalOf(badge, 'scope')
  const pair = standInNamed.on(asked(facts))({
    a: `${body.a}`,
    b: body.b === null ? '' : `${body.b}`,
    isBTrained: body.isTrained,
  })
  return pair.outcome ? null : refusalOf(pair, 'b')
}

async function managed(
  call: Call<{ id: string }>,
  kind: string,
  change: (facts: Facts) => ReturnType<typeof sql>,
) {
  const { facts, window } = await found(call)
  if (!window) return noWindow
  if (!mayManage(facts, window.unit)) {
    return refuse('窗口由所在科室负责人或办公室设置。', { status: 403 })
  }
  const { services, session } = call
  await services.db.tx(async (tx) => {
    await tx.run(sql`update service_window set ${change(facts)} where id = ${window.id}`)
    await services.audit.append(tx, {
      stream: 'settings',
      at: services.now(),
      actor: session.person,
      kind,
      body: { id: window.id, name: window.name },
    })
  })
  return {}
}
