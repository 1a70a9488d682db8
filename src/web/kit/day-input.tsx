import Input from 'antd/es/input'

/** A day: the browser's own date field, which keyboards and phones know. */
export function DayInput({ value, onChange, id }: { value?: string; onChange?: (day: string) => void; id?: string }) {
  return (
    <Input
      {...(id ? { id } : {})}
      type="date"
      value={value ?? ''}
      onChange={(event) => onChange?.(event.target.value)}
      style={{ maxWidth: 190 }}
    />
  )
}
