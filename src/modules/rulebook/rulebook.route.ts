import { z } from 'zod'
import { addDays } from '#kernel/calendar/day.ts'
import { route, type Route } from '#kernel/http/route.ts'
import { refuse } from '#kernel/refusal.ts'
import { isOf, policyCode } from '#modules/office.ts'
import { loadAmendments } from '#modules/rulebook/amendments.store.ts'
import { explained, ruleView } from '#modules/rulebook/explain.ts'
import { checkWorkbook } from '#modules/rulebook/check-export.store.ts'
import { pastCases } from '#modules/rulebook/past.store.ts'
import { wordingChanges } from '#modules/rulebook/printed.ts'
import { editions, printedClauses } from '#modules/rulebook/printed.store.ts'
import { ruleCounts } from '#modules/rulebook/tally.store.ts'
import { usedRules } from '#modules/rulebook/used.ts'
import { ImpossibleChange, ruleOf, withChange, type Change } from '#rulebook/amend.ts'
import { findings } from '#rulebook/analysis.ts'
import { contents } from '#rulebook/contents.ts'
import { FactError, firstEdition, type Amendments } from '#rulebook/kit.ts'
import { replay } from '#rulebook/replay.ts'
import { entries } from '#rulebook/rulebook.ts'

/** 规则手册 over HTTP: reading, asking, checking, trying out. How the rules stand is no secret inside. */

const day = z.iso.date('请填写日期，如2026-03-02。')
const word = z.string().max(100)
const change = z.strictObject({
  rule: word,
  parameters: z.record(z.string().max(60), z.unknown()).optional(),
  rows: z.array(z.unknown()).max(200).optional(),
})

const articleOf = (id: string) => id.split('.')[0]!

/** What a rule cannot answer is told, not thrown. */
function answered<T>(work: () => T) {
  try {
    return work()
  } catch (error) {
    if (error instanceof FactError) {
      const { rule: clause, cite, fact } = error
      return refuse(error.message, { clause, cite, field: fact, status: 400 })
    }
    if (error instanceof ImpossibleChange || error instanceof RangeError) {
      return refuse(error.message, { status: 400 })
    }
    throw error
  }
}

const tag = '规则手册'

export const rulebookRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/rulebook',
    tag,
    summary: '目录：章、条，各条有多少款、怎样落实、近一年执行多少次',
    access: 'session',
    handle: async ({ services }) => {
      const since = addDays(services.now().toISOString().slice(0, 10), -365)
      const counts = await ruleCounts(services.db, since)
      const tallies = new Map<string, { applied: number; refused: number }>()
      for (const { rule, applied, refused } of counts) {
        const key = articleOf(rule)
        const sum = tallies.get(key) ?? { applied: 0, refused: 0 }
        tallies.set(key, { applied: sum.applied + applied, refused: sum.refused + refused })
      }
      return {
        chapters: contents.map(({ title, articles }) => ({
          title,
          articles: articles.map(({ key, title: name }) => {
            const own = entries.filter(({ declared }) => articleOf(declared.id) === key)
            const of = (...bindings: string[]) =>
              own.filter(({ declared }) => bindings.includes(declared.binding)).length
            return {
              key,
              title: name,
              executable: of('executable'),
              papers: of('form', 'register', 'report'),
              citable: of('citable'),
              used: own.filter((entry) => usedRules.has(entry.name)).length,
              ...(tallies.get(key) ?? { applied: 0, refused: 0 }),
            }
          }),
        })),
        editions: await editions(services.db),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/rulebook/articles/:key',
    tag,
    summary: '一条的全部规则：表述、参数和版本、例子、印本原文、执行次数',
    access: 'session',
    params: z.strictObject({ key: z.string().max(8) }),
    handle: async ({ params, services }) => {
      const own = entries.filter(({ declared }) => articleOf(declared.id) === params.key)
      if (own.length === 0) return refuse('没有这一条。', { status: 404 })
      const [amendments, [edition], counts] = await Promise.all([
        loadAmendments(services.db),
        editions(services.db),
        ruleCounts(services.db, firstEdition),
      ])
      const printed = edition ? await printedClauses(services.db, edition.id, params.key) : []
      const count = new Map(counts.map((one) => [one.rule, one]))
      return {
        rows: own.map((entry) => ({
          ...ruleView(entry, amendments),
          used: usedRules.has(entry.name),
          applied: count.get(entry.declared.id)?.applied ?? 0,
          refused: count.get(entry.declared.id)?.refused ?? 0,
        })),
        printed,
        edition: edition?.name ?? null,
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/rulebook/search',
    tag,
    summary: '在规则里检索：名称、条款号、表述、读法',
    access: 'session',
    query: z.strictObject({ q: z.string().trim().min(1, '请输入检索词。').max(100) }),
    handle: async ({ query }) => {
      const words = query.q.toLowerCase().split(/\s+/u)
      const rows = entries.filter(({ name, declared }) => {
        const { cite, statement, reading = '', name: title } = declared
        const all = `${name} ${cite} ${title} ${statement} ${reading}`.toLowerCase()
        return words.every((one) => all.includes(one))
      })
      return {
        total: rows.length,
        rows: rows.slice(0, 100).map(({ name, declared }) => ({
          rule: name,
          article: articleOf(declared.id),
          name: declared.name,
          cite: declared.cite,
          binding: declared.binding,
          statement: declared.statement,
        })),
      }
    },
  }),
  route({
    method: 'POST',
    path: '/api/rulebook/explain',
    tag,
    summary: '问一条规则：结果、理由、条款、版本、推导',
    access: 'session',
    body: z.strictObject({ rule: word, facts: z.unknown(), asOf: day.optional() }),
    handle: async ({ body, services }) => {
      const [facts, amendments] = await Promise.all([
        services.engine.factsFor(null),
        loadAmendments(services.db),
      ])
      const when = { day: body.asOf ?? facts.today, calendar: facts.calendar, amendments }
      return answered(() => explained(ruleOf(body.rule), when, body.facts))
    },
  }),
  route({
    method: 'GET',
    path: '/api/rulebook/check',
    tag,
    summary: '规则检查：空档、重叠、冲突、缺例',
    access: 'session',
    handle: async () => ({ rows: findings(usedRules) }),
  }),
  route({
    method: 'GET',
    path: '/api/rulebook/check.xlsx',
    tag,
    summary: '规则检查，Excel',
    access: 'session',
    handle: async () => ({
      download: await checkWorkbook(findings(usedRules)),
      name: '规则检查.xlsx',
      mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    }),
  }),
  route({
    method: 'POST',
    path: '/api/rulebook/try',
    tag,
    summary: '试行：拿往事在两个版本下重算，有什么不同',
    access: 'session',
    body: z.strictObject({ change, from: day, to: day }),
    handle: async ({ body, session, services }) => {
      const facts = await services.engine.factsFor(session.person)
      const { org, today, calendar, amendments } = facts
      // It shows which papers would have been late: whoever decides on rules may see that.
      const mayTry =
        isOf(facts, policyCode) ||
        org.postsOf(session.person, today).some(({ post }) => post.duty === '局长')
      if (!mayTry) return refuse('试行由政策法规科办理。', { status: 403 })
      if (body.from > body.to) return refuse('起止日期颠倒。', { field: 'to', status: 400 })
      const asked = body.change as Change
      const found = answered(() => ({ rule: ruleOf(asked.rule).declared }))
      if ('refused' in found) return found
      const cases = await pastCases(services.db, found.rule, body)
      return answered(() =>
        replay(
          found.rule,
          cases,
          {
            before: amendments as Amendments,
            after: withChange(amendments as Amendments, asked, firstEdition, '试行'),
          },
          { calendar },
        ),
      )
    },
  }),
  route({
    method: 'GET',
    path: '/api/rulebook/printed/changes',
    tag,
    summary: '两次导入之间哪些条款的文字变了，涉及哪些规则',
    access: 'session',
    query: z.strictObject({
      before: z.coerce.number().int(),
      after: z.coerce.number().int(),
    }),
    handle: async ({ query, services }) => {
      const [before, after] = await Promise.all([
        printedClauses(services.db, query.before),
        printedClauses(services.db, query.after),
      ])
      if (before.length === 0 || after.length === 0)
        return refuse('没有这个印本。', { status: 404 })
      return {
        rows: wordingChanges(before, after).map((one) => ({
          ...one,
          rules: entries
            .filter(({ declared }) =>
              declared.ids.some((id) => id.replace(/[a-z]+$/u, '') === one.id),
            )
            .map(({ name, declared }) => ({ rule: name, name: declared.name })),
        })),
      }
    },
  }),
]
