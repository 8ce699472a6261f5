/** Why somebody sees the work they see: every reason there is, each with what it concerns. */
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useRead } from '../api/use-api.ts'
import type { Output } from '../api.generated.ts'
import { buttonClass } from '../parts/button.tsx'
import { Link } from '../parts/navigation.tsx'
import { ProblemNotice } from '../parts/notice.tsx'
import { Card, Loading, PageTitle } from '../parts/page.tsx'
import { WhyReason } from './why-reason.tsx'

const EVERY_MS = 10_000

export const WhyPage = () => {
  const { t } = useLingui()
  const why = useRead('why_no_work', {}, { every: EVERY_MS })
  return (
    <div className="grid gap-6">
      <PageTitle title={t`Why I see this work`}>
        <Trans>Why you see the work you see</Trans>
      </PageTitle>
      <p className="max-w-prose text-muted">
        <Trans>
          Everything that can keep work from you stands on this page. Nothing else does: there is no
          hidden score and no secret list.
        </Trans>
      </p>
      <ProblemNotice error={why.error} />
      {why.isPending && <Loading />}
      {why.data && <Reasons why={why.data} />}
      <Order />
      <div>
        <Link href="/work" className={buttonClass()}>
          <Trans>Back to the work</Trans>
        </Link>
      </div>
    </div>
  )
}

/** The whole of the ranking (charter R40): one order for everybody, and nobody’s doing moves it. */
const Order = () => (
  <section aria-labelledby="order" className="grid gap-2">
    <h2 id="order" className="text-lg">
      <Trans>How the list is ordered</Trans>
    </h2>
    <p className="max-w-prose text-muted">
      <Trans>
        The best pay for an hour first, at the published time; of equal pay, the newest first.
        Everybody sees the same order. Nothing you do moves a job up or down: not how fast you work,
        not what you refuse or give back, not what anybody thinks of you.
      </Trans>
    </p>
  </section>
)

const Reasons = ({ why }: { why: Output<'why_no_work'> }) => (
  <>
    <dl className="grid grid-cols-2 gap-3 sm:max-w-md">
      <Figure name={<Trans>Jobs you can start</Trans>}>{why.offers}</Figure>
      <Figure name={<Trans>Tasks in your hands</Trans>}>
        <Trans>
          {why.in_hand} of {why.places_at_once}
        </Trans>
      </Figure>
    </dl>
    <ul className="grid gap-3">
      {why.reasons.map((one) => (
        <li key={`${one.reason} ${one.requester} ${one.case_id}`}>
          <Card>
            <WhyReason reason={one} places={why.places_at_once} />
          </Card>
        </li>
      ))}
    </ul>
  </>
)

const Figure = ({ name, children }: { name: ReactNode; children: ReactNode }) => (
  <div className="rounded-card border border-line bg-surface px-4 py-3">
    <dt className="text-sm text-muted">{name}</dt>
    <dd className="text-xl font-semibold">{children}</dd>
  </div>
)
