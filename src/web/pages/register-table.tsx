import { Link, useNavigate } from '@tanstack/react-router'
import Button from 'antd/es/button'
import Checkbox from 'antd/es/checkbox'
import Popover from 'antd/es/popover'
import { useState } from 'react'
import { dayOf, formatDay } from '#kernel/clocks/time.ts'
import type { Page, RegisterLine } from '#web/api-types.ts'
import { Lamp } from '#web/kit/bits.tsx'
import { useListKeys } from '#web/kit/keys.ts'

interface Column {
  key: string
  label: string
}

export interface Register extends Page<RegisterLine> {
  columns: Column[]
  states: Column[]
}

/** How many columns of a kind's own are shown before anybody chose. */
const atFirst = 3

interface Columns {
  readonly all: readonly Column[]
  readonly shown: readonly Column[]
  readonly choose: (keys: string[]) => void
}

/** Which columns are shown is remembered on this machine, for each register. */
export function useColumns(type: string, all: readonly Column[]): Columns {
  const name = `columns.${type}`
  const [chosen, setChosen] = useState(() => localStorage.getItem(name)?.split(',') ?? null)
  const shown = chosen ? all.filter((column) => chosen.includes(column.key)) : all.slice(0, atFirst)
  const choose = (keys: string[]) => {
    localStorage.setItem(name, keys.join(','))
    setChosen(keys)
  }
  return { all, shown, choose }
}

export function ColumnChoice({ columns: { all, shown, choose } }: { columns: Columns }) {
  const body = (
    <Checkbox.Group
      value={shown.map((column) => column.key)}
      onChange={(keys) => choose(keys.map(String))}
      options={all.map(({ key, label }) => ({ value: key, label }))}
      style={{ display: 'grid', gap: 6 }}
    />
  )
  return (
    <Popover content={body} trigger="click" placement="bottomRight">
      <Button className="hide-small">选列</Button>
    </Popover>
  )
}

export function RegisterTable({
  rows,
  columns,
  sort,
  onSort,
}: {
  rows: readonly RegisterLine[]
  columns: readonly Column[]
  sort: string
  onSort: (sort: string) => void
}) {
  const navigate = useNavigate()
  const open = (row: RegisterLine) =>
    void navigate({ to: '/matters/$id', params: { id: row.matter } })
  const at = useListKeys(rows.length, (i) => open(rows[i]!))
  const sorted = { sort, onSort }
  return (
    <table className="list cards">
      <thead>
        <tr>
          <SortHead label="编号" name="number" {...sorted} />
          <SortHead label="标题" name="title" isOneWay {...sorted} />
          <th scope="col">环节</th>
          <SortHead label="时限" name="dueOn" {...sorted} />
          <th scope="col">主办</th>
          {columns.map((column) => (
            <th key={column.key} scope="col">
              {column.label}
            </th>
          ))}
          <SortHead label="登记日期" name="createdAt" {...sorted} />
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          <tr
            key={row.matter}
            data-row={i}
            className={`link${i === at ? ' at' : ''}`}
            onClick={() => open(row)}
          >
            <td className="num nowrap">{row.number}</td>
            <td className="title" style={{ minWidth: 260 }}>
              <Link
                to="/matters/$id"
                params={{ id: row.matter }}
                onClick={(event) => event.stopPropagation()}
              >
                {row.title}
              </Link>
            </td>
            <td className="nowrap">{row.stateLabel}</td>
            <td className="nowrap">
              <Lamp lamp={row.lamp} />
            </td>
            <td className="nowrap" data-label="主办">
              {row.unit}
            </td>
            {columns.map((column) => (
              <td
                key={column.key}
                className="cut extra"
                title={String(row.columns[column.key] ?? '')}
              >
                {row.columns[column.key]}
              </td>
            ))}
            <td className="num nowrap">{formatDay(dayOf(row.createdAt))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A column to sort by: once one way, again the other way. */
function SortHead(props: {
  label: string
  name: string
  sort: string
  onSort: (sort: string) => void
  isOneWay?: boolean
}) {
  const { label, name, sort, onSort, isOneWay = false } = props
  const isUp = sort === name
  const isDown = sort === `-${name}`
  return (
    <th scope="col" aria-sort={isUp ? 'ascending' : isDown ? 'descending' : 'none'}>
      <button
        type="button"
        title={`按${label}排序`}
        onClick={() => onSort(isUp && !isOneWay ? `-${name}` : name)}
      >
        {label}
        <span aria-hidden="true">{isUp ? '▲' : isDown ? '▼' : ''}</span>
      </button>
    </th>
  )
}
