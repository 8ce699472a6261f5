/** On the card of a job with few places, while they are drawn: taking part instead of being quick. */
import { Trans } from '@lingui/react/macro'
import { useWrite } from '../../api/use-api.ts'
import { useLocale } from '../../parts/amount.tsx'
import { Button } from '../../parts/button.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import type { Offer } from '../../words/choices.ts'
import { formatTimeLeft } from '../../words/time.ts'
import { useCountdown } from '../use-countdown.ts'

export const DrawnSoon = ({ card, labelledBy }: { card: Offer; labelledBy: string }) => {
  const locale = useLocale()
  const ask = useWrite('ask_for_place', { changes: ['list_kept_places'] })
  const left = formatTimeLeft(locale, useCountdown(card.drawn_at ?? ''))
  return (
    <div className="grid gap-2 sm:max-w-56 sm:justify-items-end sm:text-end">
      <p className="text-sm text-muted">
        <Trans>Few places: they are drawn in {left}. Asking now or later is the same.</Trans>
      </p>
      {ask.isSuccess ? (
        <p role="status" className="font-semibold text-accent">
          <Trans>Your name is in</Trans>
        </p>
      ) : (
        <Button
          busy={ask.isPending}
          onClick={() => ask.mutate({ job_id: card.job_id })}
          aria-describedby={labelledBy}
          className="max-sm:w-full"
        >
          <Trans>Put my name in</Trans>
        </Button>
      )}
      <ProblemNotice error={ask.error} />
    </div>
  )
}
