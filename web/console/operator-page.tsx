/** For those who run the instance: what waits, and the books recomputed. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useRead } from '../api/use-api.ts'
import { Button } from '../parts/button.tsx'
import { Notice, ProblemNotice } from '../parts/notice.tsx'
import { Card, Facts, Section } from '../parts/page.tsx'
import { ForOperators } from './operator/for-operators.tsx'
import { HeldTexts } from './operator/held-texts.tsx'
import { LongTimes } from './operator/long-times.tsx'
import { MailList } from './operator/mail-list.tsx'
import { PostReviews } from './operator/post-reviews.tsx'
import { Queues } from './operator/queues.tsx'
import { ReportedJobs } from './operator/reported-jobs.tsx'
import { SignalList } from './signals/signal-list.tsx'

export const OperatorPage = () => {
  const { t } = useLingui()
  return (
    <ForOperators title={t`This instance`}>
      <Queues />
      <HeldTexts />
      <PostReviews />
      <ReportedJobs />
      <LongTimes />
      <SignalList may />
      <MailList />
      <Audit />
    </ForOperators>
  )
}

const Audit = () => {
  const { t } = useLingui()
  const [wanted, setWanted] = useState(false)
  const audit = useRead('audit_ledger', {}, { enabled: wanted })
  const check = () => {
    if (wanted) void audit.refetch()
    setWanted(true)
  }
  return (
    <Section id="audit" title={<Trans>The books</Trans>}>
      <Card className="grid gap-4">
        <p className="max-w-prose text-muted">
          <Trans>Recomputes every balance from the transfers themselves.</Trans>
        </p>
        <div>
          <Button busy={audit.isFetching} onClick={check}>
            <Trans>Check now</Trans>
          </Button>
          <ProblemNotice error={audit.error} />
        </div>
        {audit.data && (
          <div role="status" className="grid gap-3">
            {audit.data.ok ? (
              <Notice look="good" title={<Trans>Every cent is where it should be</Trans>} />
            ) : (
              <Notice look="error" title={<Trans>Something differs</Trans>}>
                <pre className="overflow-auto text-sm">
                  {JSON.stringify(audit.data.differences, null, 2)}
                </pre>
              </Notice>
            )}
            <Facts
              facts={[
                [t`Accounts`, audit.data.accounts],
                [t`Transfers`, audit.data.transfers],
                ...audit.data.trial_balance.map(
                  ({ currency, amount }) => [t`Sum in ${currency}`, amount] as [string, string],
                ),
              ]}
            />
          </div>
        )}
      </Card>
    </Section>
  )
}
