import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import Button from 'antd/es/button'
import Checkbox from 'antd/es/checkbox'
import Input from 'antd/es/input'
import Modal from 'antd/es/modal'
import Select from 'antd/es/select'
import { useState } from 'react'
import { formatDay } from '#kernel/clocks/time.ts'
import { get, post } from '#web/api.ts'
import type { Lamp as LampView } from '#web/api-types.ts'
import { Cite, Empty, Lamp, Loading, Refused } from '#web/kit/bits.tsx'
import { PageHead } from '#web/kit/page-head.tsx'
import { Columns } from '#web/kit/table.tsx'

/** 定期职责: what the rulebook wants done by when, and one's own section's part in it. */

interface Line {
  key: string
  name: string
  cite: string
  who: string[]
  due: string
  isLocal: boolean
  lamp: LampView
  total: number
  done: number
  isOwn: boolean
  ownNote: string | null
  /** Where it is done, instead of being ticked here. */
  page: { path: string; label: string } | null
  missing: string[]
}

const spans = [
  [7, '一周'],
  [31, '一个月'],
  [92, '三个月'],
  [366, '一年'],
] as const

export function Duties() {
  const [ahead, setAhead] = useState(31)
  const [isOwn, setIsOwn] = useState(false)
  const [q, setQ] = useState('')
  const [chosen, setChosen] = useState<Line | null>(null)
  const { data, error } = useQuery({
    queryKey: ['duties', ahead],
    queryFn: () => get<{ today: string; rows: Line[] }>('/api/duties', { ahead }),
    placeholderData: (before) => before,
  })
  const rows = data?.rows.filter(
    (row) =>
      (!isOwn || row.isOwn) &&
      (q === '' || `${row.name}${row.who.join('')}${row.cite}`.includes(q)),
  )
  const coming = rows?.filter((row) => row.due >= data!.today) ?? []
  const past = rows?.filter((row) => row.due < data!.today) ?? []
  return (
    <>
      <PageHead title="定期职责" actions={<Button onClick={() => window.print()}>打印</Button>}>
        <span className="mute">
          规则要求每周、每月、每季度、每年做的事；日期由规则和工作日历推出
        </span>
      </PageHead>
      <section className="card flush">
        <div className="tools row no-print">
          <Select
            aria-label="今后多久"
            value={ahead}
            onChange={setAhead}
            options={spans.map(([value, label]) => ({ value, label: `今后${label}` }))}
            style={{ minWidth: 130 }}
          />
          <Input.Search
            aria-label="查找职责"
            placeholder="职责、科室、条款"
            allowClear
            onSearch={setQ}
            style={{ maxWidth: 260 }}
          />
          <Checkbox checked={isOwn} onChange={(event) => setIsOwn(event.target.checked)}>
            只看本科室
          </Checkbox>
        </div>
        <Refused error={error} />
        {!rows ? (
          !error && <Loading lines={10} />
        ) : coming.length === 0 ? (
          <Empty>这段时间没有到期的职责。</Empty>
        ) : (
          <Table rows={coming} onDone={setChosen} />
        )}
        {past.length > 0 && (
          <details className="past">
            <summary>过去一个月没有登记完成的 {past.length} 项</summary>
            <Table rows={past} onDone={setChosen} />
          </details>
        )}
      </section>
      <Telling line={chosen} onClose={() => setChosen(null)} />
    </>
  )
}

function Table({ rows, onDone }: { rows: readonly Line[]; onDone: (line: Line) => void }) {
  return (
    <div className="scroll">
      <table className="list cards">
        <Columns names={['到期', '职责', '由谁', '依据', '完成', '本科室']} />
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.key}${row.due}`}>
              <td className="num nowrap">
                {formatDay(row.due)} <Lamp lamp={row.lamp} />
              </td>
              <td className="title">{row.name}</td>
              <td>{row.who.join('、')}</td>
              <td className="nowrap">
                <Cite cite={row.cite} />
                {row.isLocal && <span className="mute"> 本地设置</span>}
              </td>
              <td>
                {row.total > 0 ? `${row.done}/${row.total}` : '—'}
                {row.missing.length > 0 && row.total > 1 && (
                  <details>
                    <summary>未报</summary>
                    {row.missing.join('、')}
                  </details>
                )}
              </td>
              <td>
                {row.ownNote !== null ? (
                  <span className="mute">已完成：{row.ownNote}</span>
                ) : (
                  row.isOwn &&
                  (row.page ? (
                    <Link to={row.page.path as '/'} className="no-print">
                      {row.page.label}
                    </Link>
                  ) : (
                    <Button size="small" className="no-print" onClick={() => onDone(row)}>
                      登记完成
                    </Button>
                  ))
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Telling({ line, onClose }: { line: Line | null; onClose: () => void }) {
  const client = useQueryClient()
  const [note, setNote] = useState('')
  const save = useMutation({
    mutationFn: () => post('/api/duties/done', { key: line!.key, due: line!.due, note }),
    onSuccess: async () => {
      setNote('')
      onClose()
      await client.invalidateQueries({ queryKey: ['duties'] })
    },
  })
  return (
    <Modal
      open={line !== null}
      title={`登记完成：${line?.name ?? ''}`}
      okText="登记"
      cancelText="取消"
      confirmLoading={save.isPending}
      onOk={() => save.mutate()}
      onCancel={onClose}
      destroyOnHidden
    >
      <label htmlFor="duty-note">完成情况或报送文号</label>
      <Input id="duty-note" value={note} onChange={(event) => setNote(event.target.value)} />
      <Refused error={save.error} />
    </Modal>
  )
}
