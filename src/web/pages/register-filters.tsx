import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Input from 'antd/es/input'
import Popover from 'antd/es/popover'
import Select from 'antd/es/select'
import { useState, type ReactNode } from 'react'
import { get, post, remove } from '#web/api.ts'
import { Refused } from '#web/kit/bits.tsx'
import { DayInput } from '#web/kit/day-input.tsx'
import { Icon } from '#web/kit/icons.tsx'

export type Filter = Record<string, string | undefined>

/** What is really asked for, without the empty parts. */
export function given(filter: Filter): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filter).filter((pair): pair is [string, string] => Boolean(pair[1])),
  )
}

export function Filters({
  type,
  filter,
  states,
  onChange,
  children,
}: {
  type: string
  filter: Filter
  states: readonly { key: string; label: string }[]
  onChange: (filter: Filter) => void
  children?: ReactNode
}) {
  // On a narrow screen the filters unfold; the search field is always there.
  const [isOpen, setIsOpen] = useState(false)
  const set = (change: Filter) => onChange({ ...filter, ...change })
  const count = Object.keys(given({ ...filter, q: undefined, sort: undefined })).length
  return (
    <section className={`card filters no-print${isOpen ? ' open' : ''}`} aria-label="筛选">
      <Input.Search
        key={filter['q'] ?? ''}
        className="find"
        placeholder="标题、编号、来文单位"
        aria-label="查找"
        allowClear
        defaultValue={filter['q'] ?? ''}
        onSearch={(q) => set({ q: q.trim() || undefined })}
      />
      <Button className="only-small" onClick={() => setIsOpen(!isOpen)} aria-expanded={isOpen}>
        筛选{count > 0 && ` ${count}`}
      </Button>
      <div className="folding">
        <Select
          aria-label="环节"
          allowClear
          placeholder="环节"
          style={{ width: 124 }}
          value={filter['state'] ?? null}
          onChange={(state: string | undefined) => set({ state })}
          options={states.map(({ key, label }) => ({ value: key, label }))}
        />
        <Select
          aria-label="时限"
          allowClear
          placeholder="时限"
          style={{ width: 138 }}
          value={filter['due'] ?? null}
          onChange={(due: string | undefined) => set({ due })}
          options={[
            { value: 'overdue', label: '已超期' },
            { value: 'today', label: '今日到期' },
            { value: 'soon', label: '2个工作日内' },
          ]}
        />
        <span className="row" style={{ gap: 6 }}>
          <span className="mute">登记日期</span>
          <DayInput
            label="登记日期从"
            value={filter['from'] ?? ''}
            onChange={(from) => set({ from: from || undefined })}
          />
          <span aria-hidden="true">至</span>
          <DayInput
            label="登记日期到"
            value={filter['to'] ?? ''}
            onChange={(to) => set({ to: to || undefined })}
          />
        </span>
        <Saved register={type} filter={filter} onPick={onChange} />
        {children}
      </div>
    </section>
  )
}

interface SavedFilter {
  id: number
  name: string
  query: Filter
}

/** 保存的筛选: one's own, by name. */
function Saved(props: { register: string; filter: Filter; onPick: (filter: Filter) => void }) {
  const { register, filter, onPick } = props
  const client = useQueryClient()
  const [name, setName] = useState('')
  const { data } = useQuery({
    queryKey: ['filters', register],
    queryFn: () => get<{ rows: SavedFilter[] }>('/api/filters', { register }),
  })
  const refresh = () => client.invalidateQueries({ queryKey: ['filters', register] })
  const save = useMutation({
    mutationFn: () => post('/api/filters', { register, name, query: given(filter) }),
    onSuccess: () => setName(''),
    onSettled: refresh,
  })
  const drop = useMutation({
    mutationFn: (id: number) => remove(`/api/filters/${id}`),
    onSettled: refresh,
  })
  const isSome = Object.keys(given(filter)).length > 0
  const body = (
    <div className="stack" style={{ width: 280 }}>
      {data?.rows.length === 0 && <span className="mute">还没有保存的筛选。</span>}
      {data?.rows.map((one) => (
        <div key={one.id} className="spread">
          <Button size="small" onClick={() => onPick(one.query)}>
            {one.name}
          </Button>
          <button
            type="button"
            className="plain"
            aria-label={`删除筛选“${one.name}”`}
            onClick={() => drop.mutate(one.id)}
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
      {isSome ? (
        <Input.Search
          placeholder="给现在的筛选起名"
          aria-label="筛选的名称"
          enterButton="保存"
          maxLength={30}
          value={name}
          onChange={(event) => setName(event.target.value)}
          onSearch={() => {
            if (name.trim()) save.mutate()
          }}
        />
      ) : (
        <span className="mute">先设好条件，再起名保存。</span>
      )}
      <Refused error={save.error ?? drop.error} />
    </div>
  )
  return (
    <Popover content={body} trigger="click" placement="bottomRight">
      <Button>常用筛选{data && data.rows.length > 0 && ` ${data.rows.length}`}</Button>
    </Popover>
  )
}
