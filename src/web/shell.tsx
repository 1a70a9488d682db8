import { useQueryClient } from '@tanstack/react-query'
import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router'
import Button from 'antd/es/button'
import Dropdown from 'antd/es/dropdown'
import Input, { type InputRef } from 'antd/es/input'
import { useEffect, useRef, useState } from 'react'
import { post } from '#web/api.ts'
import { useMe } from '#web/kit/asking.ts'
import { dropDrafts } from '#web/kit/drafts.ts'
import { HelpKeys } from '#web/kit/help-keys.tsx'
import { Icon } from '#web/kit/icons.tsx'
import { useKeys } from '#web/kit/keys.ts'
import { Notices } from '#web/kit/notices.tsx'
import { Offline } from '#web/kit/offline.tsx'
import { SideNav } from '#web/kit/side-nav.tsx'

/** What stays while the pages change: navigation, search, notices, the person. */
export function Shell() {
  const [isOpen, setIsOpen] = useState(false)
  const navigate = useNavigate()
  const path = useRouterState({ select: (state) => state.location.pathname })
  useEffect(() => setIsOpen(false), [path])
  useKeys({ g: () => void navigate({ to: '/' }), Escape: () => setIsOpen(false) })
  return (
    <div className="shell">
      <a className="skip" href="#main">
        跳到正文
      </a>
      <header className="top">
        <Link to="/" className="brand">
          <span className="seal" aria-hidden="true">
            循
          </span>
          循章
        </Link>
        <TopBar onMenu={() => setIsOpen(!isOpen)} isOpen={isOpen} />
      </header>
      <SideNav isOpen={isOpen} />
      {isOpen && (
        <button
          type="button"
          className="scrim"
          aria-label="关闭菜单"
          onClick={() => setIsOpen(false)}
        />
      )}
      <main className="main" id="main" tabIndex={-1}>
        <Offline />
        <Outlet />
      </main>
    </div>
  )
}

function TopBar({ onMenu, isOpen }: { onMenu: () => void; isOpen: boolean }) {
  const navigate = useNavigate()
  const search = useRef<InputRef>(null)
  const [q, setQ] = useState('')
  useKeys({
    '/': (event) => {
      event.preventDefault()
      search.current?.focus({ cursor: 'all' })
    },
  })
  return (
    <div className="bar">
      <Button
        className="menu-button"
        onClick={onMenu}
        aria-label="菜单"
        aria-expanded={isOpen}
        aria-controls="nav"
        icon={<Icon name={isOpen ? 'close' : 'menu'} />}
      />
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
        <HelpKeys />
        <Notices />
        <Person />
      </div>
    </div>
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
    ...me.behalves.map((b) => ({
      key: `behalf-${b.name}-${b.ground}`,
      label: `代${b.name}办理（${b.ground}）`,
      disabled: true,
    })),
    { type: 'divider' as const },
    { key: 'settings', label: '个人设置：外出、委托、常用语、口令' },
    { key: 'out', label: '退出' },
  ]
  const onClick = async ({ key }: { key: string }) => {
    if (key === 'settings') void navigate({ to: '/settings' })
    if (key !== 'out') return
    await post('/api/auth/sign-out')
    client.clear()
    dropDrafts()
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
