import { useQuery } from '@tanstack/react-query'
import Select from 'antd/es/select'
import { useState } from 'react'
import { get } from '#web/api.ts'
import type { PersonRow, UnitRow } from '#web/api-types.ts'

/** Choosing people and units: by name, pinyin, initials, unit or title. */

interface Picked<T> {
  value?: T | undefined
  onChange?: (value: T) => void
  placeholder?: string
  id?: string
}

type People = Picked<number[] | number | null> & {
  multiple?: boolean
  unit?: number | undefined
  /** Only leaders of the bureau. */
  leaders?: boolean
}

export function PeoplePicker({
  value,
  onChange,
  multiple,
  unit,
  leaders,
  placeholder,
  id,
}: People) {
  const [q, setQ] = useState('')
  const { data, isFetching } = useQuery({
    queryKey: ['people', q, unit, leaders],
    queryFn: () =>
      get<{ rows: PersonRow[] }>('/api/people', { q, unit, limit: leaders ? 500 : 40 }),
    placeholderData: (before) => before,
  })
  const found = (data?.rows ?? []).filter((p) => !leaders || p.unit === '局领导')
  // Whoever is chosen already has a name, too, wherever the list ends.
  const ids = [value ?? []].flat().filter((one) => !found.some((p) => p.id === one))
  const { data: chosen } = useQuery({
    queryKey: ['people', 'chosen', ids],
    queryFn: () => get<{ rows: PersonRow[] }>('/api/people', { ids: ids.join(','), limit: 500 }),
    enabled: data !== undefined && ids.length > 0,
    staleTime: 600_000,
  })
  const rows = [...found, ...(q === '' ? (chosen?.rows ?? []) : [])]
  const options = rows.map((p) => ({
    value: p.id,
    label: `${p.name}　${p.posts[0]?.title ?? ''}${p.away ? '（外出）' : ''}`,
    name: p.name,
  }))
  return (
    <Select
      {...(id ? { id } : {})}
      showSearch={{ filterOption: false, onSearch: setQ }}
      allowClear
      {...(multiple ? { mode: 'multiple' as const } : {})}
      value={(value ?? undefined) as never}
      onChange={(next) => onChange?.(next ?? (multiple ? [] : null))}
      options={options}
      loading={isFetching}
      placeholder={placeholder ?? '姓名、拼音或职务'}
      notFoundContent="没有符合的人员"
      style={{ width: '100%' }}
      optionLabelProp={multiple ? 'name' : 'label'}
    />
  )
}

const handling = ['内设机构', '直属机构', '经办机构', '县市局']

type Units = Picked<number[] | number | null> & { multiple?: boolean; all?: boolean }

export function UnitPicker({ value, onChange, multiple, all, placeholder, id }: Units) {
  const { data } = useUnits()
  const options = (data?.rows ?? [])
    .filter((unit) => all || handling.includes(unit.kind))
    .map((unit) => ({
      value: unit.id,
      label: unit.shortName,
      search: `${unit.name}${unit.shortName}${unit.code}`,
    }))
  return (
    <Select
      {...(id ? { id } : {})}
      showSearch={{ filterOption: (q, option) => Boolean(option?.search.includes(q)) }}
      allowClear
      {...(multiple ? { mode: 'multiple' as const } : {})}
      value={(value ?? undefined) as never}
      onChange={(next) => onChange?.(next ?? (multiple ? [] : null))}
      options={options}
      placeholder={placeholder ?? '选择科室或单位'}
      notFoundContent="没有符合的单位"
      style={{ width: '100%' }}
    />
  )
}

export function useUnits(on?: string) {
  return useQuery({
    queryKey: ['units', on],
    queryFn: () => get<{ on: string; rows: UnitRow[] }>('/api/units', { on }),
    staleTime: 60_000,
  })
}

/** A matter of one kind, among those one may see: by title or number. */
export function MatterPicker({ value, onChange, of, id }: Picked<string | null> & { of: string }) {
  const [q, setQ] = useState('')
  const { data, isFetching } = useQuery({
    queryKey: ['register', of, 'choose', q],
    queryFn: () =>
      get<{ rows: { matter: string; number: string | null; title: string; stateLabel: string }[] }>(
        '/api/matters',
        { type: of, limit: 30, ...(q ? { q } : {}) },
      ),
    placeholderData: (before) => before,
  })
  return (
    <Select
      {...(id ? { id } : {})}
      showSearch={{ filterOption: false, onSearch: setQ }}
      allowClear
      value={(value ?? undefined) as never}
      onChange={(next) => onChange?.(next ?? null)}
      options={(data?.rows ?? []).map((row) => ({
        value: row.matter,
        label: `${row.number ? `${row.number}　` : ''}${row.title}（${row.stateLabel}）`,
      }))}
      loading={isFetching}
      placeholder="标题或编号"
      notFoundContent="没有您能看到的事项"
      style={{ width: '100%' }}
    />
  )
}
