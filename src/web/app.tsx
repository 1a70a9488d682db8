import { QueryClientProvider } from '@tanstack/react-query'
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  RouterProvider,
  type RouteComponent,
} from '@tanstack/react-router'
import ConfigProvider from 'antd/es/config-provider'
import zhCN from 'antd/es/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { useEffect } from 'react'
import { ApiRefusal, queries, signedOut } from '#web/api.ts'
import { useMe } from '#web/kit/asking.ts'
import { Loading, Refused } from '#web/kit/bits.tsx'
import { Fallen, Nowhere } from '#web/kit/fallen.tsx'
import { Shell } from '#web/shell.tsx'
import { SignIn } from '#web/pages/sign-in.tsx'
import { WorkbenchPage } from '#web/pages/workbench.tsx'

/** The staff site: who is signed in, and which page is shown. */

dayjs.locale('zh-cn')

const rootRoute = createRootRoute({ component: Shell, notFoundComponent: Nowhere })
const page = <const P extends string>(path: P, component: RouteComponent) =>
  createRoute({ getParentRoute: () => rootRoute, path, component })

const documents = () => import('#modules/documents/incoming/new.screen.tsx')
const outgoing = () => import('#modules/documents/outgoing/editor.screen.tsx')

const routeTree = rootRoute.addChildren([
  page('/', WorkbenchPage),
  page(
    '/matters/$id',
    lazyRouteComponent(() => import('#web/pages/matter.tsx'), 'MatterScreen'),
  ),
  page('/new/incoming', lazyRouteComponent(documents, 'NewIncoming')),
  page('/new/outgoing', lazyRouteComponent(outgoing, 'NewOutgoing')),
  page('/outgoing/$id/edit', lazyRouteComponent(outgoing, 'EditOutgoing')),
  page(
    '/new/seal-use',
    lazyRouteComponent(() => import('#modules/seals/seal-use-new.screen.tsx'), 'NewSealUse'),
  ),
  page(
    '/new/$type',
    lazyRouteComponent(() => import('#web/pages/new-matter.tsx'), 'NewMatter'),
  ),
  page(
    '/archives',
    lazyRouteComponent(() => import('#modules/archives/catalogue.screen.tsx'), 'Catalogue'),
  ),
  page(
    '/supervision',
    lazyRouteComponent(() => import('#modules/supervision/board.screen.tsx'), 'SupervisionBoard'),
  ),
  page(
    '/publicity',
    lazyRouteComponent(
      () => import('#modules/publicity/points/board.screen.tsx'),
      'PublicityBoard',
    ),
  ),
  page(
    '/agenda',
    lazyRouteComponent(() => import('#modules/supervision/agenda.screen.tsx'), 'AgendaScreen'),
  ),
  page(
    '/proposals',
    lazyRouteComponent(() => import('#modules/proposals/board.screen.tsx'), 'ProposalBoard'),
  ),
  page(
    '/reconsideration',
    lazyRouteComponent(
      () => import('#modules/reconsideration/board/board.screen.tsx'),
      'ReconsiderationBoard',
    ),
  ),
  page(
    '/meetings',
    lazyRouteComponent(() => import('#modules/meetings/overview.screen.tsx'), 'Meetings'),
  ),
  page(
    '/duties',
    lazyRouteComponent(() => import('#modules/supervision/duties.screen.tsx'), 'Duties'),
  ),
  page(
    '/seals',
    lazyRouteComponent(() => import('#modules/seals/uses.screen.tsx'), 'SealUses'),
  ),
  page(
    '/petitions/board',
    lazyRouteComponent(
      () => import('#modules/petitions/board/board.screen.tsx'),
      'PetitionBoardScreen',
    ),
  ),
  page(
    '/petitions/ledgers',
    lazyRouteComponent(
      () => import('#modules/petitions/ledgers/ledgers.screen.tsx'),
      'PetitionLedgers',
    ),
  ),
  page(
    '/petitions/messages',
    lazyRouteComponent(
      () => import('#modules/petitions/messages/messages.screen.tsx'),
      'MessagesScreen',
    ),
  ),
  page(
    '/petitions/disputes',
    lazyRouteComponent(
      () => import('#modules/petitions/disputes/ledger/disputes.screen.tsx'),
      'Disputes',
    ),
  ),
  page(
    '/petitions/reception',
    lazyRouteComponent(
      () => import('#modules/petitions/reception/reception.screen.tsx'),
      'Receptions',
    ),
  ),
  page(
    '/service',
    lazyRouteComponent(() => import('#modules/service/desk.screen.tsx'), 'Desk'),
  ),
  page(
    '/service/windows',
    lazyRouteComponent(() => import('#modules/service/windows.screen.tsx'), 'Windows'),
  ),
  page(
    '/service/survey',
    lazyRouteComponent(() => import('#modules/service/survey.screen.tsx'), 'Survey'),
  ),
  page(
    '/revisits',
    lazyRouteComponent(() => import('#modules/revisits/board.screen.tsx'), 'RevisitBoard'),
  ),
  page(
    '/service/board',
    lazyRouteComponent(() => import('#modules/service/board.screen.tsx'), 'ServiceBoard'),
  ),
  page(
    '/service/receipt/$id',
    lazyRouteComponent(() => import('#modules/service/receipt.screen.tsx'), 'Receipt'),
  ),
  page(
    '/registers/$type',
    lazyRouteComponent(() => import('#web/pages/register.tsx'), 'RegisterScreen'),
  ),
  page(
    '/search',
    lazyRouteComponent(() => import('#web/pages/search.tsx'), 'SearchScreen'),
  ),
  page(
    '/late',
    lazyRouteComponent(() => import('#modules/documents/late.screen.tsx'), 'LateScreen'),
  ),
  page(
    '/closing',
    lazyRouteComponent(() => import('#modules/documents/closing.screen.tsx'), 'ClosingScreen'),
  ),
  page(
    '/rulebook',
    lazyRouteComponent(() => import('#modules/rulebook/rulebook.screen.tsx'), 'RulebookScreen'),
  ),
  page(
    '/rulebook/check',
    lazyRouteComponent(() => import('#modules/rulebook/check.screen.tsx'), 'CheckScreen'),
  ),
  page(
    '/rulebook/amend/$rule',
    lazyRouteComponent(() => import('#modules/rulebook/amend.screen.tsx'), 'AmendScreen'),
  ),
  page(
    '/people',
    lazyRouteComponent(() => import('#web/pages/people.tsx'), 'PeopleScreen'),
  ),
  page(
    '/org',
    lazyRouteComponent(() => import('#web/pages/org.tsx'), 'OrgScreen'),
  ),
  page(
    '/calendar',
    lazyRouteComponent(() => import('#web/pages/calendar.tsx'), 'CalendarScreen'),
  ),
  page(
    '/accounts',
    lazyRouteComponent(() => import('#web/pages/accounts.tsx'), 'AccountsScreen'),
  ),
  page(
    '/form-templates',
    lazyRouteComponent(() => import('#web/pages/form-templates.tsx'), 'FormTemplates'),
  ),
  page(
    '/audit',
    lazyRouteComponent(() => import('#web/pages/audit.tsx'), 'AuditScreen'),
  ),
  page(
    '/settings',
    lazyRouteComponent(() => import('#web/pages/settings.tsx'), 'SettingsScreen'),
  ),
])

const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultPendingComponent: Loading,
  defaultErrorComponent: Fallen,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

const theme = {
  token: {
    colorPrimary: '#17494d',
    colorError: '#a4262c',
    colorLink: '#17494d',
    borderRadius: 4,
    fontFamily: 'var(--sans)',
    controlHeight: 34,
    colorTextPlaceholder: '#5c696b',
    colorTextDescription: '#566567',
    colorBorder: '#c3cccb',
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Form: { itemMarginBottom: 14, verticalLabelPadding: '0 0 4px' },
  },
}

export function App() {
  return (
    <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }}>
      <QueryClientProvider client={queries}>
        <Gate />
      </QueryClientProvider>
    </ConfigProvider>
  )
}

/** The sign-in page until somebody is signed in and has a password of their own. */
function Gate() {
  const { data: me, error, isPending, refetch } = useMe()
  useEffect(() => {
    const over = () => void refetch()
    signedOut.addEventListener('over', over)
    return () => signedOut.removeEventListener('over', over)
  }, [refetch])
  if (isPending) return <Loading />
  const isOut = error instanceof ApiRefusal && error.status === 401
  if (isOut || me?.mustChange)
    return <SignIn mustChange={me?.mustChange ?? false} onDone={() => void refetch()} />
  if (!me) return <Refused error={error} />
  return <RouterProvider router={router} />
}
