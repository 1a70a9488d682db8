import { Link, useLocation } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { useCounts, useMe, useWorkbench } from '#web/kit/asking.ts'
import { Icon, type IconName } from '#web/kit/icons.tsx'

/** The bureau's subjects, each with its registers and the pages of its own. */
const modules: readonly {
  module: string
  label: string
  pages: readonly (readonly [string, string])[]
}[] = [
  { module: 'documents', label: '公文', pages: [['/closing', '清退与立卷']] },
  { module: 'meetings', label: '会议', pages: [['/meetings', '会议安排']] },
  { module: 'proposals', label: '建议提案', pages: [['/proposals', '办理情况']] },
  {
    module: 'petitions',
    label: '信访',
    pages: [
      ['/petitions/board', '信访情况统计'],
      ['/petitions/ledgers', '信访台账'],
      ['/petitions/reception', '领导接访'],
      ['/petitions/messages', '留言导入和答复'],
      ['/petitions/disputes', '矛盾纠纷排查'],
    ],
  },
  { module: 'reconsideration', label: '行政复议', pages: [['/reconsideration', '复议统计']] },
  { module: 'publicity', label: '信息公开', pages: [['/publicity', '公开考核']] },
  {
    module: 'supervision',
    label: '督办',
    pages: [
      ['/agenda', '日清单周清单'],
      ['/supervision', '督办看板'],
      ['/duties', '定期职责'],
    ],
  },
  {
    module: 'seals',
    label: '印章',
    pages: [['/seals', '用印登记簿']],
  },
  { module: 'archives', label: '档案', pages: [['/archives', '归档文件目录']] },
  {
    module: 'service',
    label: '服务窗口',
    pages: [
      ['/service', '窗口台'],
      ['/service/windows', '窗口和A-B角'],
      ['/service/board', '首问和承诺统计'],
      ['/service/survey', '满意度测评'],
    ],
  },
  { module: 'revisits', label: '执法回访', pages: [['/revisits', '回访统计']] },
  { module: 'secrecy', label: '保密', pages: [] },
]

const iconOf = (type: string): IconName =>
  ['classified', 'leak'].includes(type) ? 'shield' : 'book'

/** The navigation: what one's seat and role have to do with, nothing else. */
export function SideNav({ isOpen }: { isOpen: boolean }) {
  const { data: me } = useMe()
  const { data: counts } = useCounts()
  const { data: bench } = useWorkbench()
  const admin = me?.admin ?? null
  const { pathname } = useLocation()
  const isIn = (module: string, pages: readonly (readonly [string, string])[]) =>
    pages.some(([to]) => pathname.startsWith(to)) ||
    (bench?.kinds.some((kind) => kind.module === module && pathname.endsWith(`/${kind.type}`)) ??
      false)
  const item = (to: string, icon: IconName, label: string, count = 0) => (
    <Link
      key={to}
      to={to}
      activeProps={{ className: 'active', 'aria-current': 'page' as const }}
      activeOptions={{ exact: to === '/' || to === '/service', includeSearch: false }}
    >
      <Icon name={icon} />
      {label}
      {count > 0 && <span className="count">{count}</span>}
    </Link>
  )
  return (
    <nav className={`side${isOpen ? ' open' : ''}`} id="nav" aria-label="主导航">
      {item('/', 'desk', '工作台', (counts?.todo ?? 0) + (counts?.toread ?? 0))}
      {item('/search', 'search', '检索')}
      {item('/late', 'late', '逾期清单')}
      {modules.map(({ module, label, pages }) => (
        <NavGroup
          key={module}
          label={label}
          isHere={isIn(module, pages)}
          isUsual={module === 'documents'}
        >
          {bench?.kinds
            .filter((kind) => kind.module === module)
            .map((kind) => item(`/registers/${kind.type}`, iconOf(kind.type), kind.label))}
          {pages.map(([to, name]) => item(to, 'book', name))}
        </NavGroup>
      ))}
      <div className="group">机关</div>
      {item('/rulebook', 'book', '规则手册')}
      {item('/registers/amendment', 'book', '规则修订')}
      {item('/people', 'people', '通讯录')}
      {item('/org', 'tree', '机构岗位')}
      {item('/calendar', 'calendar', '工作日历')}
      {admin === 'system' && (
        <>
          <div className="group">管理</div>
          {item('/form-templates', 'book', '表单模板')}
        </>
      )}
      {(admin === 'security' || admin === 'audit') && (
        <>
          <div className="group">管理</div>
          {item('/accounts', 'key', '账号')}
          {admin === 'audit' && item('/audit', 'audit', '审计')}
        </>
      )}
    </nav>
  )
}

/** A subject's registers; folded away until one works with it, and then as one left it. */
function NavGroup({
  label,
  isHere,
  isUsual,
  children,
}: {
  label: string
  isHere: boolean
  isUsual: boolean
  children: ReactNode
}) {
  const key = `nav.${label}`
  const [left, setLeft] = useState(() => localStorage.getItem(key))
  const isOpen = isHere || (left === null ? isUsual : left === 'open')
  return (
    <details open={isOpen}>
      <summary
        className="group"
        onClick={(event) => {
          event.preventDefault()
          const next = isOpen ? 'closed' : 'open'
          localStorage.setItem(key, next)
          setLeft(next)
        }}
      >
        {label}
      </summary>
      {children}
    </details>
  )
}
