/** The third step: what one answer pays, how long it takes, how many are wanted; the hour is counted live. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useInstance } from '../../api/use-instance.ts'
import { Amount, useLocale } from '../../parts/amount.tsx'
import { Button } from '../../parts/button.tsx'
import { Section } from '../../parts/page.tsx'
import { hourlyOf, leastReward, minorOf, moneyOf } from '../../words/sums.ts'
import { formatDuration } from '../../words/time.ts'
import { AmountField } from '../amount-field.tsx'
import { AudienceFields } from '../audience/audience-fields.tsx'
import { ProjectField } from '../projects/project-field.tsx'
import { AnswersField } from './answers-field.tsx'
import { GoldTerms } from './gold-terms.tsx'
import { ReviewFields } from './review-fields.tsx'
import type { Terms } from './terms.ts'
import { Told } from './told.tsx'
import type { DraftJob } from './use-draft-job.ts'
import { WholeNumber } from './whole-number.tsx'

const HOUR = 3600

export const PayStep = ({ draft }: { draft: DraftJob }) => (
  <div className="grid gap-8">
    <Pay draft={draft} />
    <Section id="told" title={<Trans>What people are told about it</Trans>}>
      <Told draft={draft} />
    </Section>
    <Section id="gold" title={<Trans>Checks</Trans>}>
      <GoldTerms draft={draft} />
      <ReviewFields draft={draft} />
    </Section>
    <ProjectField
      asked={draft.terms.project_id}
      onChange={(project_id) => draft.change({ project_id })}
    />
    <Section id="audience" title={<Trans>Whom it is for</Trans>}>
      <AudienceFields
        asked={draft.terms.audience}
        onChange={(audience) => draft.change({ audience })}
      />
    </Section>
  </div>
)

const Pay = ({ draft }: { draft: DraftJob }) => {
  const { t } = useLingui()
  const { terms, change } = draft
  // A floor that was taken over is written into the field anew.
  const [writing, setWriting] = useState(0)
  const { currency } = terms.reward
  return (
    <div className="grid gap-5">
      <div className="grid items-start gap-5 sm:grid-cols-3">
        <AmountField
          key={writing}
          label={t`Reward for one answer`}
          initial={terms.reward.amount}
          required
          onAmount={(amount) => change({ reward: { amount: amount ?? '', currency } })}
        />
        <WholeNumber
          label={t`Seconds for one answer`}
          hint={t`An honest guess: pay and time limit follow from it. Where half of the people need longer, they are topped up.`}
          value={terms.estimated_seconds ?? 60}
          least={10}
          most={8 * HOUR}
          onNumber={(estimated_seconds) => change({ estimated_seconds })}
        />
      </div>
      <AnswersField draft={draft} />
      <TheHour
        terms={terms}
        onFloor={(amount) => {
          change({ reward: { amount, currency: terms.reward.currency } })
          setWriting((count) => count + 1)
        }}
      />
    </div>
  )
}

type HourProps = { terms: Terms; onFloor: (amount: string) => void }

/** The pay for an hour, beside the floor; under it the way up. */
const TheHour = ({ terms, onFloor }: HourProps) => {
  const locale = useLocale()
  const pay = useHourlyPay(terms)
  if (pay === null) return null
  const { hourly, floor, least, under, currency, seconds } = pay
  const width = Number((hourly * 1000n) / (floor * 2n || 1n)) / 10
  return (
    <div
      role="status"
      className={`grid gap-2 rounded-card border px-4 py-3 ${under ? 'border-warn bg-warn-soft' : 'border-accent bg-accent-soft'}`}
    >
      <p>
        <Trans>
          That is{' '}
          <Amount
            of={moneyOf(hourly, currency)}
            className={`text-xl font-semibold ${under ? 'text-warn' : 'text-accent'}`}
          />{' '}
          an hour. The floor here is{' '}
          <Amount of={moneyOf(floor, currency)} className="font-semibold" />.
        </Trans>
      </p>
      <div aria-hidden="true" className="relative h-2 overflow-hidden rounded-full bg-sunk">
        <span
          className={`block h-full ${under ? 'bg-warn' : 'bg-accent'}`}
          style={{ width: `${Math.min(100, width)}%` }}
        />
        <span className="absolute inset-y-0 left-1/2 w-0.5 bg-ink" />
      </div>
      {under && (
        <div className="flex flex-wrap items-center gap-3">
          <p className="font-medium text-warn">
            <Trans>
              For {formatDuration(locale, seconds)} of work it must be at least{' '}
              <Amount of={moneyOf(least, currency)} />.
            </Trans>
          </p>
          <Button onClick={() => onFloor(moneyOf(least, currency).amount)}>
            <Trans>Pay that</Trans>
          </Button>
        </div>
      )}
    </div>
  )
}

/** Reward, time and floor as whole minor units; null while one of them is not known. */
export const useHourlyPay = (terms: Terms) => {
  const floors = useInstance()?.pay_floor_per_hour
  const { reward, estimated_seconds: seconds = 0 } = terms
  const entry = floors?.find(({ currency }) => currency === reward.currency)
  const floor = entry === undefined ? undefined : minorOf(entry)
  const minor = minorOf(reward)
  if (floor === undefined || minor === undefined || seconds < 10) return null
  // Mending is paid as writing anew.
  const paid = Math.max(seconds, terms.repair?.creation_seconds ?? 0)
  const least = leastReward(floor, paid)
  return {
    hourly: hourlyOf(minor, seconds),
    floor,
    least,
    under: minor < least,
    currency: reward.currency,
    seconds: paid,
  }
}
