/** What it would cost, to the cent, before anything is spent. */
import { Trans, useLingui } from '@lingui/react/macro'
import type { Output } from '../../api.generated.ts'
import { Amount, useLocale } from '../../parts/amount.tsx'
import { Button } from '../../parts/button.tsx'
import { Facts } from '../../parts/page.tsx'
import { formatMoney } from '../../words/money.ts'
import { formatDuration } from '../../words/time.ts'
import { AudienceWarnings, usePeopleWords } from '../audience/matching-words.tsx'
import { PublishProblem } from '../publish-problem.tsx'
import { useReserveFacts } from '../reserve-facts.tsx'

type Props = {
  quote: Output<'ask_people'>
  busy: boolean
  error: Error | null
  onAsk: () => void
  /** Asks again, and says that it paid more before. */
  onDisclose: () => void
}

export const QuotePanel = ({ quote, busy, error, onAsk, onDisclose }: Props) => {
  const { t } = useLingui()
  const locale = useLocale()
  const people = usePeopleWords()
  const reserves = useReserveFacts()
  const wait = quote.expected_minutes
  return (
    <section
      aria-labelledby="price"
      className="grid gap-4 rounded-card border border-accent bg-accent-soft p-4 sm:p-5"
    >
      <div>
        <h2 id="price" className="text-base font-medium">
          <Trans>Expected cost, fee included</Trans>
        </h2>
        <p className="text-3xl font-semibold tracking-tight text-accent">
          <Amount of={quote.cost} />
        </p>
      </div>
      <Facts
        facts={[
          [t`For one answer`, <Amount key="r" of={quote.reward} />],
          [
            t`An hour`,
            <Trans key="h">
              <Amount of={quote.hourly} />, the floor is <Amount of={quote.hourly_floor} />
            </Trans>,
          ],
          [t`Time needed`, formatDuration(locale, quote.estimated_seconds)],
          [t`Answers`, quote.places],
          [t`Fee`, <Amount key="f" of={quote.fee} />],
          [t`Match now`, people(quote.matching_people)],
          [t`Set aside`, <Amount key="m" of={quote.at_most} />],
          ...reserves(quote.reserves),
          [
            t`Answers within`,
            wait === null ? t`Nobody worked here lately` : formatDuration(locale, wait * 60),
          ],
        ]}
      />
      <AudienceWarnings warnings={quote.audience_warnings} />
      <div>
        <Button look="primary" busy={busy} onClick={onAsk}>
          {t`Ask for at most ${formatMoney(locale, quote.at_most)}`}
        </Button>
        <PublishProblem error={error} onDisclose={onDisclose} />
      </div>
    </section>
  )
}
