import { lazy } from 'react'
import { matched } from '#web/public/address.ts'

/** The pages of the public site. A further page is one file in `pages/` and one line here. */

export interface PublicPage {
  /** Behind `/public/`; `:id` stands for anything. */
  readonly path: string
  readonly title: string
  /** The word in the navigation, for pages that stand there. */
  readonly nav?: string
  /** What it is good for, as the home page says it. */
  readonly about?: string
  /** Without head and foot: a tablet shows nothing else. */
  readonly isBare?: true
  readonly Page: React.ComponentType<PageProps>
}

export interface PageProps {
  /** What the path holds in the place of `:id`. */
  readonly held: Readonly<Record<string, string>>
}

/** A page is fetched when somebody goes there. */
const later = (load: () => Promise<{ Page: React.ComponentType<PageProps> }>) =>
  lazy(async () => ({ default: (await load()).Page }))

export const pages: readonly PublicPage[] = [
  { path: '', title: '群众网上办事', Page: later(() => import('#web/public/pages/home.tsx')) },
  {
    path: 'send',
    title: '我要提交',
    nav: '提交',
    about: '反映问题、提出建议、提出申请，交材料，得到查询码。',
    Page: later(() => import('#web/public/pages/kinds.tsx')),
  },
  {
    path: 'send/:type',
    title: '填写提交',
    Page: later(() => import('#web/public/pages/send.tsx')),
  },
  {
    path: 'progress',
    title: '查办理进度',
    nav: '查进度',
    about: '用查询码看办到哪一步、什么时候答复，补充材料或者撤回。',
    Page: later(() => import('#web/public/pages/progress.tsx')),
  },
  {
    path: 'guide',
    title: '服务指南',
    nav: '服务指南',
    about: '每件事要什么材料、多少天办完、收不收费、在哪里办。',
    Page: later(() => import('#web/public/pages/guide.tsx')),
  },
  {
    path: 'guide/:id',
    title: '服务指南',
    Page: later(() => import('#web/public/pages/guide-item.tsx')),
  },
  {
    path: 'notices',
    title: '公告公示',
    nav: '公告',
    about: '局里的公告、公示、通知和政策；公示期内可以提意见。',
    Page: later(() => import('#web/public/pages/notices.tsx')),
  },
  {
    path: 'notices/:id',
    title: '公告公示',
    Page: later(() => import('#web/public/pages/notice.tsx')),
  },
  {
    path: 'reception',
    title: '领导接访',
    nav: '领导接访',
    about: '局领导哪天、在哪里接待来访群众，预约一个时段。',
    Page: later(() => import('#web/public/pages/reception.tsx')),
  },
  {
    path: 'reception/book',
    title: '预约领导接访',
    Page: later(() => import('#web/public/pages/reception-book.tsx')),
  },
  {
    path: 'rate',
    title: '满意度评价',
    nav: '评价',
    about: '办完的服务，凭单子上的查询码评一次。',
    Page: later(() => import('#web/public/pages/rate.tsx')),
  },
  {
    path: 'window',
    title: '窗口评价器',
    isBare: true,
    Page: later(() => import('#web/public/pages/window.tsx')),
  },
  {
    path: 'help',
    title: '使用帮助和个人信息保护',
    nav: '帮助',
    Page: later(() => import('#web/public/pages/help.tsx')),
  },
]

/** The page at a place, with what its path holds. */
export function pageAt(place: string): { page: PublicPage; held: Record<string, string> } | null {
  for (const page of pages) {
    const held = matched(page.path, place)
    if (held) return { page, held }
  }
  return null
}
