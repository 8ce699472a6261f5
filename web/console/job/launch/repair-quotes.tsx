/** What people said of the pay after looking at work that is to be mended. */
import { Trans, useLingui } from '@lingui/react/macro'
import type { Job, Output } from '../../../api.generated.ts'
import { Amount, useLocale } from '../../../parts/amount.tsx'
import { Facts, Section } from '../../../parts/page.tsx'
import { WorstItems } from '../../../parts/worst-items.tsx'
import { formatDuration, formatInstant } from '../../../words/time.ts'

type Quote = Output<'get_job'>['repair_quotes'][number]

/** Draws nothing while nobody has said anything. */
export const RepairQuotes = ({ quotes }: { quotes: readonly Quote[] }) => {
  if (quotes.length === 0) return null
  return (
    <Section id="wishes" title={<Trans>What people would mend one for</Trans>}>
      <p className="max-w-prose text-muted">
        <Trans>Said after a look. Raising the pay answers everybody at once.</Trans>
      </p>
      <ul className="divide-y divide-line rounded-card border border-line bg-surface">
        {quotes.map((quote) => (
          <li key={quote.assignment_id} className="grid gap-1 px-4 py-3 sm:px-5">
            <Said quote={quote} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

const Said = ({ quote: { wish, left, text, quoted_at } }: { quote: Quote }) => {
  const locale = useLocale()
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-semibold">
          {wish === null ? <Trans>No price</Trans> : <Amount of={wish} />}
        </span>
        <span className="text-sm text-muted">
          {formatInstant(locale, quoted_at)}
          {' · '}
          {left ? <Trans>left, paid for the look</Trans> : <Trans>works on</Trans>}
        </span>
      </p>
      {text !== '' && <p className="whitespace-pre-wrap">{text}</p>}
    </>
  )
}

/** Among the terms of a job: how it is paid, and the worst of it. */
export const RepairTerms = ({ repair }: { repair: NonNullable<Job['repair']> }) => {
  const { t } = useLingui()
  const locale = useLocale()
  return (
    <div className="grid gap-3">
      <h3 className="text-base font-medium">
        <Trans>Mending what AI made</Trans>
      </h3>
      <Facts
        facts={[
          [t`Paid as writing anew`, formatDuration(locale, repair.creation_seconds)],
          [t`Places to judge it in`, t`the first ${repair.assessment_places} of each person`],
        ]}
      />
      <WorstItems worst={repair.worst ?? []} />
    </div>
  )
}
