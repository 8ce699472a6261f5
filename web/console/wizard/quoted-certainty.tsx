/** In the price of a job: what asking until results are sure would come to. */
import { Plural, Trans } from '@lingui/react/macro'
import type { Output } from '../../api.generated.ts'
import { Amount, useLocale } from '../../parts/amount.tsx'

type Props = { quote: Output<'quote_job'>; tasks: number }

/** Draws nothing where every task gets the same number of answers. */
export const QuotedCertainty = ({ quote, tasks }: Props) => {
  const locale = useLocale()
  const { certainty } = quote
  if (certainty === null) return null
  const percent = new Intl.NumberFormat(locale, { style: 'percent' })
  const sure = percent.format(certainty.reached_share)
  return (
    <div className="grid max-w-prose gap-1">
      <p>
        <Trans>
          Probably <Amount of={certainty.cost_p50} className="font-semibold" />, rarely above{' '}
          <Amount of={certainty.cost_p90} />: about {certainty.answers_p50} answers, and {sure} of
          the results sure enough.
        </Trans>
      </p>
      <p className="text-[0.9375rem] text-muted">
        {certainty.from === 'pilot' ? (
          <Trans>Played through from {certainty.pilot_answers} of your own answers.</Trans>
        ) : (
          <Plural
            value={tasks}
            one="From what people are like elsewhere: you have no answers to this form yet."
            other="From what people are like elsewhere: you have no answers to this form yet. Publish a few of the # tasks first to know better."
          />
        )}
      </p>
    </div>
  )
}
