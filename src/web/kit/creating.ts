import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { FormInstance } from 'antd/es/form'
import { useRef } from 'react'
import { ApiRefusal, command } from '#web/api.ts'
import { newKey } from '#web/new-key.ts'

/**
 * Brings a matter into being from a form and opens its page. Each submission has a key of its own:
 * without an answer the same key is sent again, so nothing is begun twice; a refusal marks its field.
 */
export function useCreating(type: string, form: FormInstance) {
  const navigate = useNavigate()
  const key = useRef(newKey())
  return useMutation({
    mutationFn: (values: Record<string, unknown>) =>
      command<{ matter: string }>(`/api/kinds/${type}`, { input: clean(values) }, key.current),
    onSuccess: (answer) => navigate({ to: '/matters/$id', params: { id: answer.matter } }),
    onError: (error) => {
      if (!(error instanceof ApiRefusal) || error.status < 400 || error.status >= 500) return
      key.current = newKey()
      const { field, refused } = error.refusal
      if (field) form.setFields([{ name: field.split('.'), errors: [refused] }])
    },
  })
}

/** What was left empty is not sent. */
export function clean(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value !== undefined && value !== '' && value !== null,
    ),
  )
}
