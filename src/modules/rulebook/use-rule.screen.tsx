import { useQuery } from '@tanstack/react-query'
import type { RuleView } from '#modules/rulebook/rule-types.ts'
import { get } from '#web/api.ts'

/** A rule by its name, as the reader shows it. */
export function useRule(rule: string) {
  return useQuery({
    queryKey: ['rulebook', 'rule', rule],
    queryFn: async () => {
      const found = await get<{ rows: { rule: string; article: string }[] }>(
        '/api/rulebook/search',
        { q: rule },
      )
      const article = found.rows.find((row) => row.rule === rule)?.article ?? ''
      const { rows } = await get<{ rows: RuleView[] }>(`/api/rulebook/articles/${article}`)
      return rows.find((row) => row.rule === rule)!
    },
  })
}
