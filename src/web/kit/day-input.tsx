import { DatePicker } from 'antd'
import dayjs from 'dayjs'

/** A day as `YYYY-MM-DD`, shown as 2026年3月2日; with `time` also the minute. */
export function DayInput({
  value,
  onChange,
  id,
  time = false,
  label,
}: {
  value?: string | null
  onChange?: (day: string) => void
  id?: string
  time?: boolean
  label?: string
}) {
  const stored = time ? 'YYYY-MM-DDTHH:mm' : 'YYYY-MM-DD'
  return (
    <DatePicker
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      value={value ? dayjs(value) : null}
      format={time ? 'YYYY年M月D日 HH:mm' : 'YYYY年M月D日'}
      {...(time ? { showTime: { format: 'HH:mm' } } : {})}
      needConfirm={false}
      placeholder="选择日期"
      onChange={(next) => onChange?.(next ? next.format(stored) : '')}
      style={{ width: time ? 220 : 168 }}
    />
  )
}
