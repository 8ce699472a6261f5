/** The worker entry's pages and their addresses. The list comes at once, the rest when wanted. */
import { type ReactNode, Suspense } from 'react'
import { ActAs } from '../api/role.tsx'
import { useAddress } from '../parts/navigation.tsx'
import { Loading } from '../parts/page.tsx'
import { later, withWords } from './later.ts'
import { WorkPage } from './work-page.tsx'
import { WorkerShell } from './worker-shell.tsx'

const HomePage = later(async () => (await import('../home/home-page.tsx')).HomePage)
const StartPage = later(async () => (await import('../home/start-page.tsx')).StartPage)
const SignInPage = later(async () => (await import('../home/sign-in-page.tsx')).SignInPage)
const TermsPage = withWords(async () => (await import('../home/terms-page.tsx')).TermsPage)
const ReportPage = withWords(async () => (await import('../home/report-page.tsx')).ReportPage)
const TaskPage = later(async () => (await import('./task-page.tsx')).TaskPage)
const EarningsPage = withWords(
  async () => (await import('./earnings/earnings-page.tsx')).EarningsPage,
)
const RecordPage = withWords(async () => (await import('./record/record-page.tsx')).RecordPage)
const RightsPage = withWords(async () => (await import('./rights-page.tsx')).RightsPage)
const PreviewPage = withWords(async () => (await import('../preview/preview-page.tsx')).PreviewPage)
const PlacePage = withWords(async () => (await import('../home/place-page.tsx')).PlacePage)
const JoinPage = withWords(async () => (await import('./invited/join-page.tsx')).JoinPage)
const AboutPage = withWords(async () => (await import('./about/about-page.tsx')).AboutPage)
const WhyPage = withWords(async () => (await import('./why-page.tsx')).WhyPage)
const ContentPage = withWords(async () => (await import('./content/content-page.tsx')).ContentPage)
const ToldPage = withWords(async () => (await import('./told/told-page.tsx')).ToldPage)
const StopMailPage = withWords(
  async () => (await import('../home/stop-mail-page.tsx')).StopMailPage,
)
const ChecksPage = withWords(async () => (await import('./gold/checks-page.tsx')).ChecksPage)
const CasesPage = withWords(async () => (await import('./cases/cases-page.tsx')).CasesPage)
const CasePage = withWords(async () => (await import('./cases/case-page.tsx')).CasePage)
const RequesterPage = withWords(
  async () => (await import('./voice/requester-page.tsx')).RequesterPage,
)
const SpacesPage = withWords(async () => (await import('./voice/spaces-page.tsx')).SpacesPage)
const SpacePage = withWords(async () => (await import('./voice/space-page.tsx')).SpacePage)
const TestsPage = withWords(async () => (await import('./tests/tests-page.tsx')).TestsPage)
const AttemptPage = withWords(async () => (await import('./tests/attempt-page.tsx')).AttemptPage)
const Gallery = later(async () => (await import('../gallery/entry.ts')).loadGallery())
const NotFoundPage = withWords(async () => (await import('../parts/not-found.tsx')).NotFoundPage)

const STOP = /^\/mail\/stop\/([^/]+)$/
const PREVIEW = /^\/preview\/([^/]+)$/
const TASK = /^\/work\/task\/([^/]+)$/
const REQUESTER = /^\/requesters\/([^/]+)$/
const SPACE = /^\/work\/spaces\/([^/]+)$/
const ATTEMPT = /^\/work\/tests\/([^/]+)$/
const CHECKS = /^\/work\/checks\/([^/]+)$/
const CASE = /^\/work\/cases\/([^/]+)$/

const roomAt = (path: string): ReactNode => {
  const assignment = TASK.exec(path)?.[1]
  if (assignment !== undefined) return <TaskPage id={decodeURIComponent(assignment)} />
  const about = CASE.exec(path)?.[1]
  if (about !== undefined) return <CasePage id={decodeURIComponent(about)} />
  const space = SPACE.exec(path)?.[1]
  if (space !== undefined) return <SpacePage id={decodeURIComponent(space)} />
  if (path === '/work/spaces') return <SpacesPage />
  const attempt = ATTEMPT.exec(path)?.[1]
  if (attempt !== undefined) return <AttemptPage id={decodeURIComponent(attempt)} />
  if (path === '/work/tests') return <TestsPage />
  const job = CHECKS.exec(path)?.[1]
  if (job !== undefined) return <ChecksPage job_id={decodeURIComponent(job)} />
  if (path === '/work') return <WorkPage />
  if (path === '/work/earnings') return <EarningsPage />
  if (path === '/work/record') return <RecordPage />
  if (path === '/work/rights') return <RightsPage />
  if (path === '/work/about') return <AboutPage />
  if (path === '/work/why') return <WhyPage />
  if (path === '/work/content') return <ContentPage />
  if (path === '/work/cases') return <CasesPage />
  if (path === '/work/told') return <ToldPage />
  return undefined
}

const pageAt = (path: string): ReactNode => {
  const room = roomAt(path)
  if (room !== undefined)
    return (
      <WorkerShell>
        <Suspense fallback={<Loading />}>{room}</Suspense>
      </WorkerShell>
    )
  const token = PREVIEW.exec(path)?.[1]
  if (token !== undefined) return <PreviewPage token={token} />
  const requester = REQUESTER.exec(path)?.[1]
  if (requester !== undefined) return <RequesterPage id={decodeURIComponent(requester)} />
  const stop = STOP.exec(path)?.[1]
  if (stop !== undefined) return <StopMailPage token={decodeURIComponent(stop)} />
  if (path === '/') return <HomePage />
  if (path === '/start') return <StartPage />
  if (path === '/sign-in') return <SignInPage />
  if (path === '/terms') return <TermsPage />
  if (path === '/about') return <PlacePage />
  if (path === '/report') return <ReportPage />
  if (path === '/join') return <JoinPage />
  if (/^\/gallery(\/|$)/.test(path)) return <Gallery path={path} />
  return <NotFoundPage />
}

export const Pages = () => {
  const { path } = useAddress()
  return (
    <ActAs as="worker">
      <Suspense>{pageAt(path)}</Suspense>
    </ActAs>
  )
}
