import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router'
import Badge from 'antd/es/badge'
import Button from 'antd/es/button'
import Dropdown from 'antd/es/dropdown'
import Input, { type InputRef } from 'antd/es/input'
import Popover from 'antd/es/popover'
import { useEffect, useRef, useState } from 'react'
import { get, post } from '#web/api.ts'
import { useCounts, useMe, useWorkbench } from '#web/kit/asking.ts'
import { Empty } from '#web/kit/bits.tsx'
import { useKeys } from '#web/kit/keys.ts'
import { formatInstant } from '#kernel/clocks/time.ts'

/** Navigation, search, notices, the person. */

export function Shell() {
  const [isOpen, setIsOpen] = useState(false)
  const path = useRouterState({ select: (state) => state.location.pathname })
  useEffect(() => setIsOpen(false), [path])
  useStream()
  return (
    <div className="shell">
      <a className="skip" href="#main">
        跳到正文
      </a>
      <div className="brand">
        <span className="seal" aria-hidden="true">
          循
        </span>
        循章
      </div>
      <TopBar onMenu={() => setIsOpen(!isOpen)} isOpen={isOpen} />
      <SideNav isOpen={isOpen} />
      <main className="main" id="main" tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  )
}

function SideNav({ isOpen }: { isOpen: boolean }) {
  const { data: me } = useMe()
  const { data: counts } = useCounts()
  const { data: bench } = useWorkbench()
  const item = (to: string, label: string, count?: number) => (
    <Link
      key={to}
      to={to}
      activeProps={{ className: 'active' }}
      activeOptions={{ exact: to === '/' }}
    >
      {label}
      {count ? <span className="count">{count}</span> : null}
    </Link>
  )
  return (
    <nav className={`side${isOpen ? ' open' : ''}`} id="nav" aria-label="主导航">
      {item('/', '工作台', (counts?.todo ?? 0) + (counts?.toread ?? 0))}
      {item('/search', '检索')}
      {item('/late', '逾期清单')}
      <div className="group">登记簿</div>
      {bench?.kinds.map((kind) => item(`/registers/${kind.type}`, kind.label))}
      <div className="group">机关</div>
      {item('/people', '通讯录')}
      {item('/org', '机构岗位')}
      {item('/calendar', '工作日历')}
      {me?.admin && <div className="group">管理</div>}
      {(me?.admin === 'security' || me?.admin === 'audit') && item('/accounts', '账号')}
      {me?.admin === 'audit' && item('/audit', '审计')}
    </nav>
  )
}

function TopBar({ onMenu, isOpen }: { onMenu: () => void; isOpen: boolean }) {
  const navigate = useNavigate()
  const search = useRef<InputRef>(null)
  const [q, setQ] = useState('')
  useKeys({
    '/': (event) => {
      event.preventDefault()
      search.current?.focus()
    },
  })
  return (
    <header className="bar">
      <Button className="menu-button" onClick={onMenu} aria-expanded={isOpen} aria-controls="nav">
        菜单
      </Button>
      <Input.Search
        ref={search}
        className="search"
        placeholder="搜索标题、编号、来文单位、附件文字（按 / 键）"
        aria-label="全文检索"
        value={q}
        onChange={(event) => setQ(event.target.value)}
        onSearch={(text) => {
          if (text.trim().length > 1)
            void navigate({ to: '/search', search: { q: text.trim() } as never })
        }}
      />
      <div className="end">
        <Notices />
        <Person />
      </div>
    </header>
  )
}

interface Notice {
  id: number
  text: string
  matter: string | null
  at: string
  readAt: string | null
}

function Notices() {
  const client = useQueryClient()
  const { data } = useQuery({
    queryKey: ['notices'],
    queryFn: () => get<{ rows: Notice[]; unread: number }>('/api/notices'),
  })
  const markAll = async () => {
    await post('/api/notices/read', {})
    await client.invalidateQueries({ queryKey: ['notices'] })
  }
  const body = (
    <div style={{ width: 340, maxHeight: 420, overflowY: 'auto' }}>
      {data?.rows.length ? (
        <>
          <div className="spread">
            <span className="mute">未读 {data.unread} 条</span>
            <Button size="small" type="link" onClick={() => void markAll()}>
              全部已读
            </Button>
          </div>
          {data.rows.map((notice) => (
            <div key={notice.id} style={{ padding: '6px 0', borderTop: '1px solid #eef1f0' }}>
              {notice.matter ? (
                <Link to="/matters/$id" params={{ id: notice.matter }}>
                  <span style={{ fontWeight: notice.readAt ? 400 : 600 }}>{notice.text}</span>
                </Link>
              ) : (
                notice.text
              )}
              <div className="mute num">{formatInstant(notice.at)}</div>
            </div>
          ))}
        </>
      ) : (
        <Empty>没有通知。</Empty>
      )}
    </div>
  )
  return (
    <Popover content={body} trigger="click" placement="bottomRight">
      <Badge count={data?.unread ?? 0} size="small">
        <Button>通知</Button>
      </Badge>
    </Popover>
  )
}

function Person() {
  const { data: me } = useMe()
  const navigate = useNavigate()
  const client = useQueryClient()
  if (!me) return null
  const items = [
    {
      key: 'who',
      label: me.posts.map((p) => `${p.unit}${p.title}`).join('、') || me.login,
      disabled: true,
    },
    ...me.behalves.map((b, i) => ({
      key: `b${i}`,
      label: `代${b.name}办理（${b.ground}）`,
      disabled: true,
    })),
    { key: 'settings', label: '个人设置' },
    { key: 'out', label: '退出' },
  ]
  const onClick = async ({ key }: { key: string }) => {
    if (key === 'settings') void navigate({ to: '/settings' })
    if (key !== 'out') return
    await post('/api/auth/sign-out')
    client.clear()
    window.location.assign('/')
  }
  return (
    <Dropdown menu={{ items, onClick: (info) => void onClick(info) }} trigger={['click']}>
      <Button type="text">
        {me.person.name}
        {me.person.demo && <span className="mute hide-small">（演示）</span>}
      </Button>
    </Dropdown>
  )
}

/** Live notices: what is new shows without reloading. */
function useStream(): void {
  const client = useQueryClient()
  useEffect(() => {
    const source = new EventSource('/api/stream')
    source.addEventListener('notice', () => {
      for (const key of ['notices', 'counts', 'tasks'])
        void client.invalidateQueries({ queryKey: [key] })
    })
    return () => source.close()
  }, [client])
}
