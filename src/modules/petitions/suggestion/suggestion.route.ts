import { z } from 'zod'
import { route, type Route } from '#kernel/http/route.ts'
import { suggestionFor, unitsOf } from '#modules/petitions/suggestion/suggestion.ts'

/** 归口建议: shown while somebody registers; nothing is stored. */
export const suggestionRoutes: Route[] = [
  route({
    method: 'POST',
    path: '/api/petitions/suggestion',
    tag: '信访',
    summary: '从文字看可能由哪个科室承办，或者可能不属于本局职权，附理由；由人决定',
    access: 'session',
    body: z.strictObject({ title: z.string().max(200), text: z.string().max(10_000).default('') }),
    handle: async ({ services, body }) => {
      const { org } = await services.engine.factsFor(null)
      const suggestion = suggestionFor(`${body.title}\n${body.text}`)
      const { elsewhere } = suggestion
      return {
        rows: unitsOf(suggestion, org).map(({ unit, words, score }) => ({
          unit,
          name: org.unit(unit).name,
          score,
          why: `写到“${words.join('”“')}”，属${org.unit(unit).shortName}的职责（第一章）`,
        })),
        elsewhere: elsewhere && {
          organ: elsewhere.organ,
          score: elsewhere.score,
          why: `写到“${elsewhere.words.join('”“')}”，请核对是否应引导到该部门（第三十三条(九)）`,
        },
      }
    },
  }),
]
