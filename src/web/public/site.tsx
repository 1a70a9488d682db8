import { Component, Suspense, useEffect, useRef, useState } from 'react'
import { home, placeIn } from '#web/public/address.ts'
import { useAsked } from '#web/public/asked.tsx'
import { Link, usePathname } from '#web/public/going.tsx'
import { pageAt, pages, type PageProps, type PublicPage } from '#web/public/pages.tsx'

/** Head, navigation and foot around the page at hand; large type; where the focus goes. */

export interface Bureau {
  readonly name: string
}

export function Site() {
  const pathname = usePathname()
  const found = pageAt(placeIn(pathname))
  return found?.page.isBare ? (
    <Body page={found.page} held={found.held} />
  ) : (
    <Framed pathname={pathname} found={found} />
  )
}

function Framed({
  pathname,
  found,
}: {
  pathname: string
  found: { page: PublicPage; held: Record<string, string> } | null
}) {
  const bureau = useAsked<Bureau>('/api/public/site').answer?.name ?? ''
  const main = useRef<HTMLElement>(null)
  const title = found?.page.title ?? '没有这一页'
  const isFirst = useRef(true)
  useEffect(() => {
    document.title = bureau ? `${title} - ${bureau}` : title
  }, [title, bureau])
  useEffect(() => {
    // On the first page the browser begins at the top by itself.
    if (isFirst.current) isFirst.current = false
    else main.current?.focus()
  }, [pathname])
  const place = placeIn(pathname)
  return (
    <>
      <a
        className="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault()
          main.current?.focus()
        }}
      >
        跳到正文
      </a>
      <header className="head">
        <div className="wide row">
          <Link to={home} className="brand">
            {bureau && <span className="bureau">{bureau}</span>}
            <span>群众网上办事</span>
          </Link>
          <LargeType />
        </div>
        <nav aria-label="主要栏目">
          <ul className="wide">
            {pages
              .filter(({ nav }) => nav)
              .map(({ path, nav }) => (
                <li key={path}>
                  <Link
                    to={home + path}
                    {...(place.split('/')[0] === path ? { 'aria-current': 'page' as const } : {})}
                  >
                    {nav}
                  </Link>
                </li>
              ))}
          </ul>
        </nav>
      </header>
      <main id="main" ref={main} tabIndex={-1} className="wide" key={pathname}>
        {found ? <Body page={found.page} held={found.held} /> : <Nowhere />}
      </main>
      <footer className="foot">
        <div className="wide">
          <p>
            本站不跟踪访客，不用第三方服务。<Link to={`${home}help`}>谁能看到您的信息</Link>
          </p>
          <p>
            <a href="/">工作人员登录</a>
          </p>
        </div>
      </footer>
    </>
  )
}

function Body({ page, held }: { page: PublicPage } & PageProps) {
  return (
    <Stumble>
      <Suspense fallback={<p role="status">正在打开…</p>}>
        <page.Page held={held} />
      </Suspense>
    </Stumble>
  )
}

function Nowhere() {
  return (
    <>
      <h1>没有这一页</h1>
      <p>
        地址可能输错了。请从<Link to={home}>首页</Link>重新进入。
      </p>
    </>
  )
}

/** A page that could not be loaded or has failed: say so, and keep what was typed. */
class Stumble extends Component<{ children: React.ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false }
  static getDerivedStateFromError() {
    return { hasFailed: true }
  }
  override render() {
    if (!this.state.hasFailed) return this.props.children
    return (
      <div role="alert">
        <h1>页面没有打开</h1>
        <p>可能是网络不通，也可能是本站刚刚更新。填写的内容还在，请刷新后继续。</p>
        <button type="button" className="main" onClick={() => window.location.reload()}>
          刷新
        </button>
      </div>
    )
  }
}

const largeKey = 'xunzhang-large-type'

function LargeType() {
  const [isLarge, setIsLarge] = useState(() => remembered() === '1')
  useEffect(() => {
    document.documentElement.classList.toggle('large', isLarge)
    try {
      localStorage.setItem(largeKey, isLarge ? '1' : '0')
    } catch {
      // Not remembered, that is all.
    }
  }, [isLarge])
  return (
    <button
      type="button"
      className="small"
      aria-pressed={isLarge}
      onClick={() => setIsLarge(!isLarge)}
    >
      大字
    </button>
  )
}

function remembered(): string | null {
  try {
    return localStorage.getItem(largeKey)
  } catch {
    return null
  }
}
