import { useQuery } from '@tanstack/react-query'
import { get } from '#web/api.ts'
import type { Counts, Me, Workbench } from '#web/api-types.ts'

/** Questions that many screens ask. */

export function useMe() {
  return useQuery({ queryKey: ['me'], queryFn: () => get<Me>('/api/auth/me'), staleTime: 60_000 })
}

export function useCounts() {
  return useQuery({
    queryKey: ['counts'],
    queryFn: () => get<Counts>('/api/counts'),
    refetchInterval: 60_000,
  })
}

export function useWorkbench() {
  return useQuery({
    queryKey: ['workbench'],
    queryFn: () => get<Workbench>('/api/workbench'),
    staleTime: 60_000,
  })
}
