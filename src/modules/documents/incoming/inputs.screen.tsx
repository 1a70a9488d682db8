import Radio from 'antd/es/radio'
import { DayInput } from '#web/kit/day-input.tsx'
import { PeoplePicker } from '#web/kit/pickers.tsx'

/** Inputs that only papers have. */

export function LimitInput({
  value,
  onChange,
}: {
  value?: { kind: string; day?: string } | null
  onChange?: (v: unknown) => void
}) {
  return (
    <div className="row">
      <Radio.Group
        value={value?.kind}
        onChange={(event) =>
          onChange?.(event.target.value === 'none' ? { kind: 'none' } : { kind: 'set', day: '' })
        }
        options={[
          { value: 'none', label: '无具体时限' },
          { value: 'set', label: '有，须于' },
        ]}
      />
      {value?.kind === 'set' && (
        <DayInput value={value.day ?? ''} onChange={(day) => onChange?.({ kind: 'set', day })} />
      )}
    </div>
  )
}

/** Leaders by id, as a choice. */
export function Leaders({
  ids,
  value,
  onChange,
}: {
  ids: readonly number[]
  value?: number
  onChange?: (id: number) => void
}) {
  return (
    <PeoplePicker
      leaders
      value={value ?? ids[0] ?? null}
      onChange={(next) => {
        if (typeof next === 'number') onChange?.(next)
      }}
    />
  )
}
