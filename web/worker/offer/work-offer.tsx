/** One offer as a card: the true hourly pay first, then what it is, who asks, and on what terms. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Suspense, useId, useState } from 'react'
import { Amount, useLocale } from '../../parts/amount.tsx'
import { Button } from '../../parts/button.tsx'
import { Facts, Loading } from '../../parts/page.tsx'
import { CONTENT_FLAG, type Offer } from '../../words/choices.ts'
import { useSaid } from '../../words/said.ts'
import { formatDuration, formatInstant } from '../../words/time.ts'
import { AskedByLine } from '../asked-by.tsx'
import { useGoldFacts } from '../gold/gold-facts.tsx'
import { Drawn } from '../kept/kept.tsx'
import { withWords } from '../later.ts'
import { useProjectFacts } from '../projects/project-facts.tsx'
import { useRequesterFacts } from '../voice/requester-facts.tsx'
import { useOfferedTo } from './offered-to.tsx'

type Props = { card: Offer; busy: boolean; onStart: () => void }

export const WorkOffer = ({ card, busy, onStart }: Props) => {
  const id = useId()
  return (
    <article
      aria-labelledby={id}
      className="grid gap-x-8 gap-y-3 rounded-card border border-line bg-surface p-4 sm:grid-cols-[1fr_auto] sm:p-5"
    >
      <div className="min-w-0">
        <h2 id={id} lang={card.lang} className="text-lg">
          {card.title}
        </h2>
        {card.description && (
          <p lang={card.lang} className="mt-1 text-muted">
            {card.description}
          </p>
        )}
      </div>
      <Pay card={card} />
      <Terms card={card} />
      <div className="flex flex-wrap items-center justify-between gap-3 sm:flex-col sm:items-end sm:justify-end">
        <p className="text-sm text-muted">
          {card.places_left >= 1000 ? (
            <Trans>More than a thousand places free</Trans>
          ) : (
            <Plural value={card.places_left} one="# place free" other="# places free" />
          )}
        </p>
        {card.drawn_at === null ? (
          <Button
            busy={busy}
            onClick={onStart}
            aria-describedby={id}
            className="max-sm:w-full sm:min-w-36"
          >
            <Trans>Start</Trans>
          </Button>
        ) : (
          <Drawn card={card} labelledBy={id} />
        )}
      </div>
      <Asked job={card.job_id} />
    </article>
  )
}

const OfferBrief = withWords(async () => (await import('./offer-brief.tsx')).OfferBrief)

/** Nobody has to accept first in order to read what is asked. */
const Asked = ({ job }: { job: string }) => {
  const [open, setOpen] = useState(false)
  return (
    <details className="sm:col-span-2" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="min-h-11 py-2.5 font-medium">
        <Trans>What exactly is asked</Trans>
      </summary>
      {open && (
        <Suspense fallback={<Loading rows={1} />}>
          <OfferBrief job={job} />
        </Suspense>
      )}
    </details>
  )
}

/** The figure people decide by; it comes first for the eye and, on a phone, in the order too. */
const Pay = ({ card }: { card: Offer }) => {
  const locale = useLocale()
  const measured = card.measured_seconds
  const seconds = measured ?? card.estimated_seconds
  if (card.paid_elsewhere) return <PaidElsewhere card={card} seconds={seconds} />
  return (
    <div className="-order-1 shrink-0 sm:order-none sm:text-end">
      <p className="text-2xl font-semibold tracking-tight text-accent">
        <Trans>
          <Amount of={card.hourly} />
          <span className="text-base font-medium"> an hour</span>
        </Trans>
      </p>
      <p className="numbers text-[0.9375rem]">
        <Trans>
          <Amount of={card.reward} className="font-semibold" /> for about{' '}
          {formatDuration(locale, seconds)}
        </Trans>
      </p>
      {card.supplement && (
        <p className="numbers text-[0.9375rem] font-medium text-accent">
          <Trans>
            + <Amount of={card.supplement} />, up to your minimum
          </Trans>
        </p>
      )}
      <p className="text-sm text-muted">
        {measured === null ? (
          <Trans>estimated time</Trans>
        ) : (
          <Trans>measured on answers so far</Trans>
        )}
      </p>
    </div>
  )
}

/** In the place of the pay, as plainly as that. */
const PaidElsewhere = ({ card, seconds }: { card: Offer; seconds: number }) => {
  const locale = useLocale()
  return (
    <div className="-order-1 shrink-0 sm:order-none sm:max-w-56 sm:text-end">
      <p className="text-lg font-semibold">
        <Trans>Paid elsewhere by {card.asked_by.requester}</Trans>
      </p>
      <p className="text-sm text-muted">
        <Trans>Nothing is earned here; about {formatDuration(locale, seconds)}</Trans>
      </p>
    </div>
  )
}

const Terms = ({ card }: { card: Offer }) => {
  const { t } = useLingui()
  const offeredTo = useOfferedTo(card)
  const usual = useProjectFacts(card)
  const said = useRequesterFacts(card)
  const checks = useGoldFacts(card)
  const purposes = useSaid()
  const paid = (silence: string) =>
    card.paid_elsewhere
      ? t`By ${card.asked_by.requester}, under your contract; not through Fairhand`
      : t`On approval; silence pays after ${silence}`
  const locale = useLocale()
  const silence = formatDuration(locale, card.auto_approve_seconds, 'long')
  const again = (instant: string) => t`Planned for ${formatInstant(locale, instant)}, not promised`
  return (
    <Facts
      facts={[
        [t`Asked by`, <AskedByLine key="by" of={card.asked_by} />],
        ...said,
        ...purposes(card),
        ...(card.content_flags.length === 0
          ? []
          : [
              [t`May show`, card.content_flags.map((flag) => t(CONTENT_FLAG[flag])).join(', ')] as [
                string,
                string,
              ],
            ]),
        [t`Paid`, paid(silence)],
        ...checks,
        ...usual,
        ...(offeredTo === undefined ? [] : [[t`Offered to`, offeredTo] as [string, string]]),
        ...(card.deadline === null
          ? []
          : [[t`Until`, formatInstant(locale, card.deadline)] as [string, string]]),
        ...(card.again_at === null
          ? []
          : [[t`More work`, again(card.again_at)] as [string, string]]),
      ]}
    />
  )
}
