import { z } from 'zod'
import { derive } from '#kernel/clocks/derive.ts'
import { lampOf } from '#kernel/clocks/lamp.ts'
import { route, type Call, type Route } from '#kernel/http/route.ts'
import { readingTokens } from '#kernel/matters/access.ts'
import {
  boxes,
  countBound,
  countBoxes,
  listBox,
  markRead,
  type BoxRow,
} from '#kernel/matters/boxes.store.ts'
import { flowOf } from '#kernel/matters/drawing.ts'
import { handlingOf } from '#kernel/matters/handling.store.ts'
import type { Facts, MatterType } from '#kernel/matters/matter.ts'
import { pageOf, schemaOf } from '#kernel/matters/page.ts'
import { keyed } from '#kernel/http/keyed.ts'
import { actionNames, actionOf } from '#kernel/matters/verbs.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'

/** HTTP of the matter engine: workbench boxes, handling page, commands. */

const id = z.strictObject({ id: z.uuid('事项编号有误。') })
const command = z.strictObject({ input: z.unknown(), taskId: z.uuid().optional() })
const answer = z.object({
  matter: z.string(),
  version: z.number(),
  number: z.string().nullable(),
  state: z.string(),
  say: z.string(),
  repeated: z.literal(true).optional(),
})

/** Tokens a person may act with, own and for others; a type filter is applied per row. */
function holdersOf(facts: Facts): number[] {
  return [...new Set([...facts.actor.tokens, ...facts.actor.behalves.flatMap((b) => b.tokens)])]
}

function rowView(row: BoxRow, types: ReadonlyMap<string, MatterType>, facts: Facts) {
  const type = types.get(row.type)
  const behalf =
    row.holder !== null && !facts.actor.tokens.includes(row.holder)
      ? facts.actor.behalves.find((b) => b.tokens.includes(row.holder!))
      : undefined
  const { cursor: _, holder: __, openedBy, ...rest } = row
  return {
    ...rest,
    typeLabel: type?.label ?? row.type,
    stateLabel: type?.states[row.state]?.label ?? row.state,
    from: openedBy === null ? '系统' : facts.org.person(openedBy).name,
    lamp: row.endedAt
      ? { colour: 'none' as const, words: '已办结' }
      : lampOf(row.dueOn, facts.today, facts.calendar),
    onBehalfOf: behalf ? facts.org.person(behalf.principal).name : null,
  }
}

/** A task seen through a delegation counts only in the kinds of matters it covers. */
function covered(row: BoxRow, facts: Facts): boolean {
  if (row.holder === null || facts.actor.tokens.includes(row.holder)) return true
  return readingTokens(facts.actor, row.type).has(row.holder)
}

const taskQuery = z.strictObject({
  box: z.enum(boxes),
  type: z.string().max(40).optional(),
  q: z.string().trim().max(100).optional(),
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})

const page = async ({ params, session, services }: Call<{ id: string }>) => {
  const found = await handlingOf(services, params.id, session.person)
  if (isRefusal(found)) return found
  const { type, matter, story, facts } = found
  return pageOf(type, matter, story, facts)
}

export const matterRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/tasks',
    tag: '工作台',
    summary: '待办、待阅、在办、已办、我发起、办结',
    access: 'session',
    query: taskQuery,
    handle: async ({ query, session, services }) => {
      const facts = await services.engine.factsFor(session.person)
      const { box, limit } = query
      const ask = {
        box,
        person: session.person,
        holders: holdersOf(facts),
        type: query.type ?? null,
        q: query.q || null,
        after: query.after ?? null,
        limit: limit + 1,
      }
      const rows = await listBox(services.db, ask)
      const shown = rows.slice(0, limit)
      return {
        rows: shown
          .filter((row) => covered(row, facts))
          .map((row) => rowView(row, services.engine.types, facts)),
        next: rows.length > limit ? (shown.at(-1)?.cursor ?? null) : null,
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/counts',
    tag: '工作台',
    summary: '各箱件数与时限灯',
    access: 'session',
    handle: async ({ session, services }) => {
      const facts = await services.engine.factsFor(session.person)
      const counts = await countBoxes(services.db, {
        person: session.person,
        holders: holdersOf(facts),
        today: facts.today,
        soon: facts.calendar.addWorkdays(facts.today, 2),
      })
      return { ...counts, bound: countBound }
    },
  }),
  route({
    method: 'GET',
    path: '/api/matters/:id',
    tag: '事项',
    summary: '办理页',
    access: 'session',
    params: id,
    handle: page,
  }),
  route({
    method: 'POST',
    path: '/api/matters/:id/read',
    tag: '事项',
    summary: '标记本人任务为已打开',
    access: 'session',
    params: id,
    handle: async ({ params, session, services }) => {
      const facts = await services.engine.factsFor(session.person)
      await markRead(services.db, params.id, holdersOf(facts), session.person, services.now())
      return {}
    },
  }),
  route({
    method: 'GET',
    path: '/api/matters/:id/clocks/:clock',
    tag: '事项',
    summary: '时限逐日推导',
    access: 'session',
    params: id.extend({ clock: z.uuid('时限编号有误。') }),
    handle: async ({ params, session, services }) => {
      const loaded = await services.engine.load(params.id, session.person)
      if (isRefusal(loaded)) return loaded
      const clock = loaded.snapshot!.clocks.find((c) => c.id === params.clock)
      if (!clock) return refuse('没有这个时限。', { status: 404 })
      const calendar = await services.calendar()
      const { pauses = [], extensions = [] } = clock.segments
      return {
        label: clock.label,
        cite: clock.cite,
        dueOn: clock.dueOn,
        dueAt: clock.dueAt,
        provisional: clock.provisional,
        dues: clock.dues,
        pauses,
        extensions,
        days: derive(clock.spec, clock.segments, calendar),
      }
    },
  }),
  route({
    method: 'POST',
    path: '/api/kinds/:type',
    tag: '事项',
    summary: '新建事项',
    access: 'session',
    params: z.strictObject({ type: z.string().max(40) }),
    body: command,
    answer,
    handle: async ({ params, body, session, key, services }) =>
      keyed(key) ??
      (await services.engine.run({
        type: params.type,
        action: 'create',
        input: body.input,
        person: session.person,
        key: key!,
      })),
  }),
  route({
    method: 'POST',
    path: '/api/matters/:id/:action',
    tag: '事项',
    summary: '办理（各类事项的操作见 /api/kinds）',
    access: 'session',
    params: id.extend({ action: z.string().regex(/^[a-zA-Z]+$/, '操作名有误。') }),
    body: command,
    answer,
    handle: async ({ params, body, session, key, services }) =>
      keyed(key) ??
      (params.action === 'create'
        ? refuse('事项已经建立。', { status: 409 })
        : await services.engine.run({
            matter: params.id,
            action: params.action,
            input: body.input,
            taskId: body.taskId,
            person: session.person,
            key: key!,
          })),
  }),
  route({
    method: 'GET',
    path: '/api/kinds/:type',
    tag: '事项',
    summary: '事项种类：流程、环节、操作及其填写项',
    access: 'session',
    params: z.strictObject({ type: z.string().max(40) }),
    handle: async ({ params, services }) => {
      const type = services.engine.types.get(params.type)
      if (!type) return refuse('没有这种事项。', { status: 404 })
      return kindView(type)
    },
  }),
]

/** A kind of matter for screens, OpenAPI and integrators. */
export function kindView(type: MatterType) {
  return {
    type: type.type,
    label: type.label,
    createLabel: type.create.label,
    about: type.about ?? '',
    clauses: type.create.clauses ?? [],
    create: schemaOf(type.create),
    flow: flowOf(type),
    steps: Object.entries(type.steps).map(([key, { label, state }]) => ({ key, label, state })),
    actions: actionNames(type).map((name) => {
      const action = actionOf(type, name)!
      return {
        name,
        label: action.label,
        who: action.who.label,
        clauses: action.clauses ?? [],
        input: schemaOf(action),
      }
    }),
  }
}
