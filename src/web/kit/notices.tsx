import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import Button from 'antd/es/button'
import Popover from 'antd/es/popover'
import { useEffect, useState } from 'react'
import { formatInstant } from '#kernel/clocks/time.ts'
import { get, post } from '#web/api.ts'
import { Empty, Loading, Refused } from '#web/kit/bits.tsx'
import { Icon } from '#web/kit/icons.tsx'

/** Pages that notices about no single matter lead to, by kind. */
const pages: Readonly<Record<string, string>> = {
  'petition-overdue': '/petitions/ledgers',
  'petition-table': '/petitions/board',
  'petition-trend': '/petitions/board',
}

/** 通知: the bell, its list, and the stream that brings new ones without reloading. */

interface Notice {
  id: number
  kind: string
  text: string
  matter: string | null
  at: string
  readAt: string | null
}

export function Notices() {
  const client = useQueryClient()
  const [isOpen, setIsOpen] = useState(false)
  const { data, error, isPending } = useQuery({
    queryKey: ['notices'],
    queryFn: () => get<{ rows: Notice[]; unread: number }>('/api/notices'),
  })
  useStream()
  const mark = async (ids?: number[]) => {
    await post('/api/notices/read', ids ? { ids } : {})
    for (const key of ['notices', 'counts']) await client.invalidateQueries({ queryKey: [key] })
  }
  const unread = data?.unread ?? 0
  const list = (
    <div className="notices">
      <div className="spread">
        <strong>通知</strong>
        {unread > 0 && (
          <Button size="small" type="link" onClick={() => void mark()}>
            {unread}条未读，全部标为已读
          </Button>
        )}
      </div>
      <Refused error={error} />
      {isPending && <Loading lines={3} />}
      {data?.rows.length === 0 && <Empty>没有通知。任务到手、催办、到期会在这里提醒。</Empty>}
      {data?.rows.map((notice) => (
        <div key={notice.id} className="item">
          {placeOf(notice) ? (
            <Link
              to={placeOf(notice)!}
              className={notice.readAt ? '' : 'strong'}
              onClick={() => {
                setIsOpen(false)
                if (!notice.readAt) void mark([notice.id])
              }}
            >
              {notice.text}
            </Link>
          ) : (
            notice.text
          )}
          <div className="mute num">
            {formatInstant(notice.at)}
            {!notice.readAt && ' · 未读'}
          </div>
        </div>
      ))}
    </div>
  )
  return (
    <Popover
      content={list}
      trigger="click"
      placement="bottomRight"
      getPopupContainer={(bell) => bell.closest('header') ?? document.body}
      open={isOpen}
      onOpenChange={setIsOpen}
    >
      <button type="button" className="plain bell" aria-label={`通知，未读${unread}条`}>
        <Icon name="bell" />
        {unread > 0 && <b aria-hidden="true">{unread > 99 ? '99+' : unread}</b>}
      </button>
    </Popover>
  )
}

/** Where a notice leads. */
const placeOf = ({ matter, kind }: Notice): string | undefined =>
  matter ? `/matters/${matter}` : pages[kind]

/** Live notices; the browser reconnects by itself after an interruption. */
function useStream(): void {
  const client = useQueryClient()
  useEffect(() => {
    const source = new EventSource('/api/stream')
    const refresh = () => {
      for (const key of ['notices', 'counts', 'tasks']) {
        void client.invalidateQueries({ queryKey: [key] })
      }
    }
    source.addEventListener('notice', refresh)
    source.addEventListener('refresh', refresh)
    return () => source.close()
  }, [client])
}
