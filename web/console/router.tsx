/** The console's pages and their addresses, all below /console. */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router'
import { NotFound } from '../parts/not-found.tsx'
import { ProblemNotice } from '../parts/notice.tsx'
import { ConsoleShell } from './console-shell.tsx'
import { OverviewPage } from './overview-page.tsx'
import { isStep, type Step } from './wizard/steps.ts'

const root = createRootRoute({
  component: ConsoleShell,
  notFoundComponent: () => <NotFound home="/console" />,
})

const overview = createRoute({ getParentRoute: () => root, path: '/', component: OverviewPage })

const ask = createRoute({
  getParentRoute: () => root,
  path: '/ask',
  component: lazyRouteComponent(() => import('./ask/ask-page.tsx'), 'AskPage'),
})

const job = createRoute({
  getParentRoute: () => root,
  path: '/jobs/$job',
  component: lazyRouteComponent(() => import('./job/job-page.tsx'), 'JobPage'),
})

const newJob = createRoute({
  getParentRoute: () => root,
  path: '/jobs/new',
  component: lazyRouteComponent(() => import('./wizard/gallery-page.tsx'), 'GalleryPage'),
})

const newLayout = createRoute({
  getParentRoute: () => root,
  path: '/jobs/new/layout',
  component: lazyRouteComponent(() => import('./wizard/layout-page.tsx'), 'LayoutPage'),
})

const editJob = createRoute({
  getParentRoute: () => root,
  path: '/jobs/$job/edit',
  validateSearch: ({ step }: Record<string, unknown>): { step?: Step } =>
    isStep(step) ? { step } : {},
  component: lazyRouteComponent(() => import('./wizard/wizard-page.tsx'), 'WizardPage'),
})

const projects = createRoute({
  getParentRoute: () => root,
  path: '/projects',
  component: lazyRouteComponent(() => import('./projects/projects-page.tsx'), 'ProjectsPage'),
})

const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  component: lazyRouteComponent(() => import('./people/people-page.tsx'), 'PeoplePage'),
})

const pool = createRoute({
  getParentRoute: () => root,
  path: '/people/$pool',
  component: lazyRouteComponent(() => import('./people/pool-page.tsx'), 'PoolPage'),
})

const tests = createRoute({
  getParentRoute: () => root,
  path: '/tests',
  component: lazyRouteComponent(() => import('./tests/tests-page.tsx'), 'TestsPage'),
})

const test = createRoute({
  getParentRoute: () => root,
  path: '/tests/$test',
  component: lazyRouteComponent(() => import('./tests/test-page.tsx'), 'TestPage'),
})

const agents = createRoute({
  getParentRoute: () => root,
  path: '/agents',
  component: lazyRouteComponent(() => import('./agents/agents-page.tsx'), 'AgentsPage'),
})

const members = createRoute({
  getParentRoute: () => root,
  path: '/members',
  component: lazyRouteComponent(() => import('./members-page.tsx'), 'MembersPage'),
})

const money = createRoute({
  getParentRoute: () => root,
  path: '/money',
  component: lazyRouteComponent(() => import('./money-page.tsx'), 'MoneyPage'),
})

const another = createRoute({
  getParentRoute: () => root,
  path: '/new',
  component: lazyRouteComponent(() => import('./new-requester.tsx'), 'AnotherRequesterPage'),
})

const webhooks = createRoute({
  getParentRoute: () => root,
  path: '/webhooks',
  component: lazyRouteComponent(() => import('./webhooks/webhooks-page.tsx'), 'WebhooksPage'),
})

const ledger = createRoute({
  getParentRoute: () => root,
  path: '/operator/ledger',
  validateSearch: ({ find }: Record<string, unknown>): { find?: string } =>
    typeof find === 'string' && find !== '' ? { find } : {},
  component: lazyRouteComponent(() => import('./operator/ledger-page.tsx'), 'LedgerPage'),
})

const lookUp = createRoute({
  getParentRoute: () => root,
  path: '/operator/people',
  component: lazyRouteComponent(() => import('./operator/people-page.tsx'), 'PeoplePage'),
})

const moneyDesk = createRoute({
  getParentRoute: () => root,
  path: '/operator/money',
  component: lazyRouteComponent(() => import('./operator/money/money-page.tsx'), 'MoneyDeskPage'),
})

const batch = createRoute({
  getParentRoute: () => root,
  path: '/operator/money/$batch',
  component: lazyRouteComponent(() => import('./operator/money/batch-page.tsx'), 'BatchPage'),
})

const operator = createRoute({
  getParentRoute: () => root,
  path: '/operator',
  component: lazyRouteComponent(() => import('./operator-page.tsx'), 'OperatorPage'),
})

const cases = createRoute({
  getParentRoute: () => root,
  path: '/operator/cases',
  component: lazyRouteComponent(() => import('./cases/cases-page.tsx'), 'CasesPage'),
})

const caseDesk = createRoute({
  getParentRoute: () => root,
  path: '/operator/cases/$case',
  component: lazyRouteComponent(() => import('./cases/case-desk.tsx'), 'CaseDeskPage'),
})

const appeals = createRoute({
  getParentRoute: () => root,
  path: '/operator/appeals',
  component: lazyRouteComponent(() => import('./operator/appeals-page.tsx'), 'AppealsPage'),
})

const voice = createRoute({
  getParentRoute: () => root,
  path: '/voice',
  component: lazyRouteComponent(() => import('./voice/voice-page.tsx'), 'VoicePage'),
})

const reports = createRoute({
  getParentRoute: () => root,
  path: '/operator/reports',
  component: lazyRouteComponent(() => import('./operator/reports-page.tsx'), 'ReportsPage'),
})

const houseTerms = createRoute({
  getParentRoute: () => root,
  path: '/operator/terms',
  component: lazyRouteComponent(() => import('./operator/terms-page.tsx'), 'HouseTermsPage'),
})

const placeTests = createRoute({
  getParentRoute: () => root,
  path: '/operator/tests',
  component: lazyRouteComponent(() => import('./operator/place-tests.tsx'), 'PlaceTestsPage'),
})

const placeTest = createRoute({
  getParentRoute: () => root,
  path: '/operator/tests/$test',
  component: lazyRouteComponent(() => import('./operator/place-tests.tsx'), 'PlaceTestPage'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    overview,
    ask,
    newJob,
    newLayout,
    editJob,
    job,
    projects,
    people,
    pool,
    tests,
    test,
    agents,
    members,
    money,
    another,
    operator,
    webhooks,
    ledger,
    lookUp,
    moneyDesk,
    batch,
    cases,
    caseDesk,
    appeals,
    houseTerms,
    placeTests,
    placeTest,
    voice,
    reports,
  ]),
  basepath: '/console',
  // A page that cannot be drawn says so in the words of all failures, within the shell.
  defaultErrorComponent: ({ error }) => <ProblemNotice error={error} />,
  defaultPreload: 'intent',
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
