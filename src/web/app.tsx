/** The whole application: theme, language and routes. */
import ConfigProvider from 'antd/es/config-provider'
import { createBrowserRouter, RouterProvider } from 'react-router'
import { useAppearance } from './appearance.tsx'
import { kitTheme } from './kit-theme.ts'
import { SessionProvider } from './session.tsx'
import { Home } from './home.tsx'
import { BrokenPage, NotFoundPage, WaitingPage } from './plain-pages.tsx'
import { Shell } from './shell.tsx'

const drafts = () => import('#modules/drafts/web')
const people = () => import('#modules/people/web')
const ledger = () => import('#modules/ledger/web')
const plans = () => import('#modules/plans/web')
const setup = () => import('#modules/setup/web')
const workbench = () => import('#modules/workbench/web')
const audit = () => import('#modules/audit/web')

const router = createBrowserRouter([
  {
    Component: Shell,
    ErrorBoundary: BrokenPage,
    HydrateFallback: WaitingPage,
    children: [
      { path: '/', Component: Home },
      { path: '/sign-in', lazy: async () => ({ Component: (await people()).SignInPage }) },
      { path: '/activate', lazy: async () => ({ Component: (await people()).ActivatePage }) },
      { path: '/account', lazy: async () => ({ Component: (await people()).AccountPage }) },
      { path: '/document', lazy: async () => ({ Component: (await plans()).DocumentPage }) },
      { path: '/plans', lazy: async () => ({ Component: (await plans()).PlansPage }) },
      { path: '/zones/:zone/plans/:plan', lazy: async () => ({ Component: (await plans()).PlanPage }) },
      { path: '/drafts', lazy: async () => ({ Component: (await drafts()).DraftsPage }) },
      { path: '/drafts/:draft', lazy: async () => ({ Component: (await drafts()).DraftPage }) },
      { path: '/drafts/:draft/comparison', lazy: async () => ({ Component: (await drafts()).ComparisonPage }) },
      { path: '/setup', lazy: async () => ({ Component: (await setup()).SetupPage }) },
      { path: '/ledger', lazy: async () => ({ Component: (await ledger()).LedgerPage }) },
      { path: '/ledger/:plan/:item', lazy: async () => ({ Component: (await ledger()).ItemPage }) },
      { path: '/workbench', lazy: async () => ({ Component: (await workbench()).WorkbenchPage }) },
      { path: '/audit', lazy: async () => ({ Component: (await audit()).AuditPage }) },
      { path: '/offices', lazy: async () => ({ Component: (await people()).DirectoryPage }) },
      { path: '/people', lazy: async () => ({ Component: (await people()).PeoplePage }) },
      { path: '/contacts', lazy: async () => ({ Component: (await people()).ContactsPage }) },
      { path: '*', Component: NotFoundPage },
    ],
  },
])

export function App() {
  const appearance = useAppearance()
  return (
    <ConfigProvider theme={kitTheme(appearance)} button={{ autoInsertSpace: false }}>
      <SessionProvider>
        <RouterProvider router={router} />
      </SessionProvider>
    </ConfigProvider>
  )
}
