/** Why somebody sees the work they see: every reason there is, each with what it concerns. */
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useRead } from '../api/use-api.ts'
import type { Output } from '../api.generated.ts'
import { buttonClass } from '../parts/button.tsx'
import { Link } from '../parts/navigation.tsx'
import { ProblemNotice } from '../parts/notice.tsx'
import { OrderOfWork } from '../parts/order-of-work.tsx'
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
      <OrderOfWork />
      <div>
        <Link href="/work" className={buttonClass()}>
          <Trans>Back to the work</Trans>
        </Link>
      </div>
    </div>
  )
}

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
