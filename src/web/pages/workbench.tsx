import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import Button from 'antd/es/button'
import Input from 'antd/es/input'
import { useState } from 'react'
import { formatDay, formatInstant } from '#kernel/clocks/time.ts'
import { get, post } from '#web/api.ts'
import type { Counts, Page, TaskRow } from '#web/api-types.ts'
import { Cite, Empty, Folder, Lamp, Loading, Refused } from '#web/kit/bits.tsx'
import { useKeys } from '#web/kit/keys.ts'
import { Month } from '#web/kit/month.tsx'
import { useCounts, useWorkbench } from '#web/kit/asking.ts'

/** The workbench: what is to be done, in the order of the folders, and today. */

const boxes = [
  ['todo', '待办'],
  ['toread', '待阅'],
  ['doing', '在办'],
  ['done', '已办'],
  ['mine', '我发起'],
  ['ended', '办结'],
] as const
type Box = (typeof boxes)[number][0]

const nothing: Record<Box, string> = {
  todo: '没有待办。新到的任务会自动出现在这里。',
  toread: '没有待阅。',
  doing: '没有在办的事项。您经办过、尚未办结的会列在这里。',
  done: '还没有办过的事项。',
  mine: '没有您发起的事项。',
  ended: '没有已办结的事项。',
}

export function WorkbenchPage() {
  const [box, setBox] = useState<Box>('todo')
  const { data: bench } = useWorkbench()
  const { data: counts } = useCounts()
  const canCreate = bench?.kinds.filter((kind) => kind.canCreate) ?? []
  return (
    <>
      <div className="spread" style={{ marginBottom: 14 }}>
        <div>
          <h1>{bench?.today.words ?? '工作台'}</h1>
          <span className="mute">
            {bench?.today.why}
            {bench?.today.provisional && '（暂定：放假安排尚未公布）'}
          </span>
        </div>
        <div className="row">
          {canCreate.map((kind) => (
            <Link key={kind.type} to={`/new/${kind.type}` as '/'}>
              <Button type="primary">{kind.createLabel}</Button>
            </Link>
          ))}
        </div>
      </div>
      <div className="boxes" role="tablist" aria-label="工作箱">
        {boxes.map(([key, label]) => (
          <button
            key={key}
            role="tab"
            type="button"
            aria-selected={box === key}
            aria-controls="box"
            className={key}
            onClick={() => setBox(key)}
          >
            <span>{label}</span>
            <span className="n">{countOf(counts, key)}</span>
          </button>
        ))}
      </div>
      <div className="bench">
        <BoxList key={box} box={box} />
        <aside className="stack">
          <Lamps counts={counts} />
          <Duties />
          {bench && (
            <section className="card" aria-label="本月日历">
              <h2>本月</h2>
              <Month days={bench.calendar} today={bench.today.day} />
            </section>
          )}
        </aside>
      </div>
    </>
  )
}

function countOf(counts: Counts | undefined, box: Box): string {
  if (!counts) return '…'
  return counts[box] >= counts.bound ? `${counts.bound}+` : String(counts[box])
}

function Lamps({ counts }: { counts: Counts | undefined }) {
  if (!counts) return null
  return (
    <section className="card" aria-label="时限">
      <h2>时限</h2>
      <div className="stack" style={{ gap: 4 }}>
        <Lamp lamp={{ colour: 'red', words: `已超期 ${counts.red} 件` }} />
        <Lamp lamp={{ colour: 'yellow', words: `2个工作日内到期 ${counts.yellow} 件` }} />
        <Lamp lamp={{ colour: 'green', words: `其余有时限 ${counts.green} 件` }} />
      </div>
    </section>
  )
}

interface DutyRow {
  key: string
  time: string
  label: string
  cite: string
  state: 'done' | 'coming' | 'due' | 'late'
  doneAt: string | null
}

/** 收发室今日事务, for whoever holds the duty. */
function Duties() {
  const client = useQueryClient()
  const { data } = useQuery({
    queryKey: ['duties'],
    queryFn: () => get<{ mine: boolean; rows: DutyRow[] }>('/api/office-duties'),
    refetchInterval: 300_000,
  })
  const check = useMutation({
    mutationFn: (duty: string) => post('/api/office-duties', { duty }),
    onSettled: () => client.invalidateQueries({ queryKey: ['duties'] }),
  })
  if (!data?.mine || data.rows.length === 0) return null
  return (
    <section className="card" aria-label="今日事务">
      <h2>今日事务</h2>
      {data.rows.map((duty) => (
        <div
          key={duty.key}
          className="spread"
          style={{ padding: '5px 0', borderTop: '1px solid #eef1f0' }}
        >
          <div style={{ flex: 1, minWidth: 150 }}>
            <strong className="num">{duty.time}</strong> {duty.label} <Cite cite={duty.cite} />
          </div>
          {duty.state === 'done' ? (
            <span className="mute">已办</span>
          ) : (
            <Button
              size="small"
              danger={duty.state === 'late'}
              loading={check.isPending}
              onClick={() => check.mutate(duty.key)}
            >
              {duty.state === 'late' ? '已逾时，登记' : '登记已办'}
            </Button>
          )}
        </div>
      ))}
      <Refused error={check.error} />
    </section>
  )
}

function BoxList({ box }: { box: Box }) {
  const navigate = useNavigate()
  const [q, setQ] = useState('')
  const [at, setAt] = useState(-1)
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery({
      queryKey: ['tasks', box, q],
      queryFn: ({ pageParam }) =>
        get<Page<TaskRow>>('/api/tasks', { box, q, after: pageParam, limit: 30 }),
      initialPageParam: '',
      getNextPageParam: (last) => last.next,
    })
  const rows = data?.pages.flatMap((one) => one.rows) ?? []
  const open = (row: TaskRow | undefined) => {
    if (row) void navigate({ to: '/matters/$id', params: { id: row.matter } })
  }
  const move = (by: number) => setAt((now) => Math.max(0, Math.min(rows.length - 1, now + by)))
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => open(rows[at]),
  })
  const isInbox = box === 'todo' || box === 'toread'
  return (
    <section className="card" id="box" role="tabpanel" style={{ padding: 0 }}>
      <div className="spread" style={{ padding: '10px 14px' }}>
        <Input.Search
          placeholder="在此箱内找标题或编号"
          aria-label="在此箱内查找"
          allowClear
          onSearch={setQ}
          style={{ maxWidth: 280 }}
        />
        <span className="mute hide-small">j / k 上下移动，回车打开</span>
      </div>
      <Refused error={error} />
      {isPending ? (
        <Loading />
      ) : rows.length === 0 ? (
        <Empty>{q ? '没有符合的事项，换个词试试。' : nothing[box]}</Empty>
      ) : (
        <div className="scroll">
          <table className="list cards">
            <thead>
              <tr>
                {isInbox && <th scope="col">文件夹</th>}
                <th scope="col">标题</th>
                <th scope="col">{isInbox ? '任务' : '环节'}</th>
                <th scope="col">{isInbox ? '时限' : '时限或结果'}</th>
                <th scope="col">{isInbox ? '送来' : '登记'}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row, i) => (
                <tr
                  key={row.taskId ?? row.matter}
                  className={`link${i === at ? ' at' : ''}`}
                  onClick={() => open(row)}
                >
                  {isInbox && (
                    <td>
                      <Folder rank={row.rank} />
                    </td>
                  )}
                  <td className="title">
                    <Link
                      to="/matters/$id"
                      params={{ id: row.matter }}
                      className={isInbox && !row.readAt ? 'unread' : ''}
                      onClick={(event) => event.stopPropagation()}
                    >
                      {row.title}
                    </Link>
                    <div className="mute">
                      {row.typeLabel} {row.number}
                      {row.onBehalfOf && <strong> 代{row.onBehalfOf}办理</strong>}
                      {row.note && isInbox && <span> · {row.note}</span>}
                    </div>
                  </td>
                  <td className="nowrap">{isInbox ? row.label : row.stateLabel}</td>
                  <td>
                    <Lamp lamp={row.lamp} />
                    {row.dueOn && <div className="mute num">{formatDay(row.dueOn)}</div>}
                  </td>
                  <td className="nowrap">
                    {isInbox && row.from}
                    <div className="mute num">{formatInstant(row.openedAt ?? row.createdAt)}</div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {hasNextPage && (
        <div style={{ padding: 12, textAlign: 'center' }}>
          <Button onClick={() => void fetchNextPage()} loading={isFetchingNextPage}>
            更多
          </Button>
        </div>
      )}
    </section>
  )
}
