/** The work somebody could do now, best hourly pay first. */

import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect } from 'react'
import { useList, useWrite } from '../api/use-api.ts'
import { Button, buttonClass } from '../parts/button.tsx'
import { go, Link, taskAddress } from '../parts/navigation.tsx'
import { ProblemNotice } from '../parts/notice.tsx'
import { Empty, Loading, PageTitle } from '../parts/page.tsx'
import type { Offer } from '../words/choices.ts'
import { OpenCases } from './cases/open-cases.tsx'
import { ContestedWork } from './contested/contested-work.tsx'
import { HeldWork } from './held-work.tsx'
import { useUnpaidTime } from './hours/use-unpaid-time.ts'
import { KeptForYou } from './kept/kept.tsx'
import { WorkOffer } from './offer/work-offer.tsx'
import { ProjectNotices } from './projects/project-notices.tsx'

const EVERY_MS = 5000

export const WorkPage = () => {
  const { t } = useLingui()
  // The task screen is there before the first tap on Start.
  useEffect(() => {
    void import('./task-page.tsx')
  }, [])
  const work = useList('list_work', {}, { every: EVERY_MS })
  const claim = useWrite('claim_task', {
    onDone: ({ id }) => go(taskAddress(id)),
    changes: ['list_work', 'list_assignments'],
  })
  const cards = work.data?.pages.flatMap(({ data }) => data) ?? []
  const best = cards.find(({ drawn_at }) => drawn_at === null)
  const start = (card: Offer) => {
    if (!claim.isPending) claim.mutate({ job_id: card.job_id })
  }
  return (
    <div className="grid gap-6">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <PageTitle title={t`Work`}>
          <Trans>Work you could do now</Trans>
        </PageTitle>
        {best !== undefined && (
          <Button look="primary" busy={claim.isPending} onClick={() => start(best)}>
            <Trans>Start with the best paid</Trans>
          </Button>
        )}
      </div>
      <ProblemNotice error={claim.error ?? work.error} />
      <Pending listed={work.isSuccess} found={cards.length > 0} />
      {work.isPending && <Loading />}
      {work.isSuccess && cards.length === 0 && <NoWork />}
      {cards.length > 0 && (
        <ul className="grid gap-4">
          {cards.map((card) => (
            <li key={card.job_id}>
              <WorkOffer card={card} busy={claim.isPending} onStart={() => start(card)} />
            </li>
          ))}
        </ul>
      )}
      {work.hasNextPage && (
        <Button busy={work.isFetchingNextPage} onClick={() => void work.fetchNextPage()}>
          <Trans>Show more</Trans>
        </Button>
      )}
      {cards.length > 0 && <WhyLink />}
    </div>
  )
}

/** A case that asks for an answer, what was begun, what is not to be paid: before anything new. */
const Pending = ({ listed, found }: { listed: boolean; found: boolean }) => {
  useUnpaidTime(listed, found)
  return (
    <>
      <OpenCases />
      <KeptForYou />
      <HeldWork />
      <ContestedWork />
      <ProjectNotices />
    </>
  )
}

/** Every reason for what is listed and what is not. */
const WhyLink = () => (
  <p>
    <Link href="/work/why" className={buttonClass('plain', '-ms-4')}>
      <Trans>Why do I see this work?</Trans>
    </Link>
  </p>
)

const NoWork = () => (
  <Empty title={<Trans>There is no work for you just now</Trans>}>
    <Trans>
      Nobody needs you to wait here: say what you would like to do, and a place is kept for you when
      it comes.
    </Trans>
    <p className="pt-3">
      <Link href="/work/told" className={buttonClass('quiet')}>
        <Trans>Tell me when there is work</Trans>
      </Link>
    </p>
    <WhyLink />
  </Empty>
)
