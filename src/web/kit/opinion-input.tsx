import { useQuery } from '@tanstack/react-query'
import Input from 'antd/es/input'
import { get } from '#web/api.ts'

/** An opinion with 常用语 one click away. */
export function OpinionInput({
  value = '',
  onChange,
  rows = 4,
  id,
}: {
  value?: string
  onChange?: (value: string) => void
  rows?: number
  id?: string
}) {
  const { data } = useQuery({
    queryKey: ['phrases'],
    queryFn: () => get<{ standard: string[]; own: { id: number; text: string }[] }>('/api/phrases'),
    staleTime: 300_000,
  })
  const phrases = [...(data?.own.map((one) => one.text) ?? []), ...(data?.standard ?? [])]
  return (
    <div>
      <Input.TextArea
        {...(id ? { id } : {})}
        value={value}
        rows={rows}
        maxLength={2000}
        onChange={(event) => onChange?.(event.target.value)}
      />
      <div className="row" style={{ gap: 6, marginTop: 6 }} aria-label="常用语">
        {phrases.slice(0, 8).map((phrase) => (
          <button
            key={phrase}
            type="button"
            className="cite"
            style={{ cursor: 'pointer' }}
            onClick={() => onChange?.(value ? `${value}${phrase}` : phrase)}
          >
            {phrase}
          </button>
        ))}
      </div>
    </div>
  )
}
