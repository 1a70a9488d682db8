import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import Button from 'antd/es/button'
import Input from 'antd/es/input'
import { useState } from 'react'
import { formatDay, formatInstant } from '#kernel/clocks/time.ts'
import { get } from '#web/api.ts'
import type { Page, TaskRow } from '#web/api-types.ts'
import { Empty, Folder, Lamp, Loading, Refused } from '#web/kit/bits.tsx'
import { useListKeys } from '#web/kit/keys.ts'

const nothing = {
  todo: '没有待办。新到的任务会自动出现在这里。',
  toread: '没有待阅。送您传阅、抄送的件会出现在这里。',
  doing: '没有在办的事项。您经办过、尚未办结的会列在这里。',
  done: '还没有办过的事项。',
  mine: '没有您发起的事项。',
  ended: '没有已办结的事项。',
}
export type Box = keyof typeof nothing

/** One box of the workbench. Open tasks come in folder order: 急办件 first. */
export function BoxList({ box }: { box: Box }) {
  const navigate = useNavigate()
  const [q, setQ] = useState('')
  const query = useInfiniteQuery({
    queryKey: ['tasks', box, q],
    queryFn: ({ pageParam }) =>
      get<Page<TaskRow>>('/api/tasks', { box, q, after: pageParam, limit: 30 }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })
  const rows = query.data?.pages.flatMap((one) => one.rows) ?? []
  const open = (row: TaskRow) => void navigate({ to: '/matters/$id', params: { id: row.matter } })
  const at = useListKeys(rows.length, (i) => open(rows[i]!))
  const isInbox = box === 'todo' || box === 'toread'
  return (
    <section className="card flush" id="box" role="tabpanel" aria-label="事项">
      <div className="spread tools">
        <Input.Search
          placeholder="在此箱内找标题或编号"
          aria-label="在此箱内查找"
          allowClear
          onSearch={setQ}
          style={{ maxWidth: 280 }}
        />
        <span className="mute hide-small">
          <kbd>j</kbd> <kbd>k</kbd> 上下移动，回车打开
        </span>
      </div>
      <Refused error={query.error} />
      {query.isPending ? (
        <Loading lines={8} />
      ) : rows.length === 0 ? (
        !query.error && <Empty>{q ? '没有符合的事项，换个词试试。' : nothing[box]}</Empty>
      ) : (
        <div className="scroll">
          <table className="list cards">
            <thead>
              <tr>
                {isInbox && <th scope="col">文件夹</th>}
                <th scope="col">标题</th>
                <th scope="col">{isInbox ? '任务' : '环节'}</th>
                <th scope="col">时限</th>
                <th scope="col">{isInbox ? '送来' : '登记'}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row, i) => (
                <tr
                  key={row.taskId ?? row.matter}
                  data-row={i}
                  className={`link${i === at ? ' at' : ''}`}
                  onClick={() => open(row)}
                >
                  {isInbox && (
                    <td>
                      <Folder rank={row.rank} />
                    </td>
                  )}
                  <td className="title">
                    <TaskTitle row={row} isNew={isInbox && !row.readAt} isInbox={isInbox} />
                  </td>
                  <td className="nowrap">{isInbox ? row.label : row.stateLabel}</td>
                  <td className="nowrap">
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
      {query.hasNextPage && (
        <div className="more">
          <Button onClick={() => void query.fetchNextPage()} loading={query.isFetchingNextPage}>
            加载更多
          </Button>
        </div>
      )}
    </section>
  )
}

function TaskTitle({ row, isNew, isInbox }: { row: TaskRow; isNew: boolean; isInbox: boolean }) {
  return (
    <>
      <Link
        to="/matters/$id"
        params={{ id: row.matter }}
        className={isNew ? 'unread' : ''}
        onClick={(event) => event.stopPropagation()}
      >
        {row.title}
        {isNew && <span className="unseen">（未读）</span>}
      </Link>
      <div className="mute">
        {row.typeLabel} {row.number}
        {row.onBehalfOf && <strong> · 代{row.onBehalfOf}办理</strong>}
        {row.note && isInbox && <span> · {row.note}</span>}
      </div>
    </>
  )
}
