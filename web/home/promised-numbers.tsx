/** The numbers that workers are promised, and which are announced to get worse (charter R43). */
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useRead } from '../api/use-api.ts'
import type { Output } from '../api.generated.ts'
import { useLocale } from '../parts/amount.tsx'
import { Notice, ProblemNotice } from '../parts/notice.tsx'
import { Card, Facts, Section } from '../parts/page.tsx'
import { formatDuration, formatInstant } from '../words/time.ts'

type Promised = Output<'list_promised_numbers'>['data'][number]

const NAMES: Record<Promised['name'], MessageDescriptor> = {
  approval_by_silence: msg`Silence approves a batch after, at most`,
  decision_at_most: msg`Work is decided within, at most`,
  change_rounds: msg`Rounds of changes, at most`,
  payout_minimum: msg`Smallest payout, in cents`,
  payout_wait_after_change: msg`Wait after a change of bank account, at most`,
  debt_doubles_after: msg`What is owed to you doubles after`,
  rejection_reply: msg`Your time to reply to a proposed rejection, at least`,
  rejection_decision: msg`A human decides it within, at most`,
  appeal_window: msg`You can appeal for, at least`,
  appeal_answer: msg`An appeal is answered within, at most`,
  case_answer: msg`Your time to answer before a decision about you, at least`,
  case_review: msg`A contested decision is answered within, at most`,
  complaint_window: msg`You can contest a decision for, at least`,
  suspension_before_decision: msg`Suspension before a decision, at most`,
  termination_notice: msg`Notice before an account ends, at least`,
  decisions_kept: msg`Decisions are kept for, at least`,
  project_notice: msg`Notice before steady work ends, at least`,
  relaunch_compared: msg`New work is compared with that of the last`,
  steady_offered_first: msg`Steady workers are offered a relaunch first for`,
  terms_notice: msg`Notice of new terms, at least`,
  terms_notice_if_worse: msg`Notice of worse terms, at least`,
  petition_answer: msg`A petition is answered within, at most`,
  petition_signatures: msg`Signatures that a petition needs at least`,
  worse_number_notice: msg`Notice before one of these numbers gets worse`,
}

export const PromisedNumbers = () => {
  const { t } = useLingui()
  const locale = useLocale()
  const read = useRead('list_promised_numbers', {}, { role: 'person' })
  const all = read.data?.data ?? []
  const shown = (unit: Promised['unit'], value: number): ReactNode =>
    unit === 'seconds' ? formatDuration(locale, value, 'long') : value
  const coming = all.filter((one) => one.coming !== null)
  return (
    <Section id="numbers" title={<Trans>Promised in numbers</Trans>}>
      <p className="max-w-prose text-muted">
        <Trans>
          A number that gets worse for workers is announced here thirty days before; the program
          does not start with it earlier.
        </Trans>
      </p>
      <ProblemNotice error={read.error} />
      {coming.map(({ name, unit, coming: next }) => (
        <Notice key={name} look="warn" title={t(NAMES[name])}>
          {next !== null && (
            <p>
              {next.value === null ? (
                <Trans>No longer promised, from {formatInstant(locale, next.earliest)} on.</Trans>
              ) : (
                <Trans>
                  {shown(unit, next.value)}, from {formatInstant(locale, next.earliest)} on.
                </Trans>
              )}{' '}
              {next.reason}
            </p>
          )}
        </Notice>
      ))}
      {all.length > 0 && (
        <Card>
          <Facts facts={all.map(({ name, unit, value }) => [t(NAMES[name]), shown(unit, value)])} />
        </Card>
      )}
    </Section>
  )
}
