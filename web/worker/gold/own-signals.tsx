/** What a program saw in one’s own answers and a human looked at. It touched nothing; it is only told. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useList } from '../../api/use-api.ts'
import type { Output } from '../../api.generated.ts'
import { useLocale } from '../../parts/amount.tsx'
import { Section } from '../../parts/page.tsx'
import { SIGNAL_NAME, signalSentence } from '../../words/signals.ts'
import { formatInstant } from '../../words/time.ts'

type Own = Output<'list_own_signals'>['data'][number]

/** Draws nothing while there are none. */
export const OwnSignals = ({ job_id }: { job_id: string }) => {
  const list = useList('list_own_signals', { job_id })
  const all = list.data?.pages.flatMap(({ data }) => data) ?? []
  if (all.length === 0) return null
  return (
    <Section id="looked" title={<Trans>What a human looked at</Trans>}>
      <p className="max-w-prose text-muted">
        <Trans>
          A program thought this worth a look, and a human looked. Your pay and how you stand did
          not change by it.
        </Trans>
      </p>
      <ul className="divide-y divide-line rounded-card border border-line bg-surface">
        {all.map((one) => (
          <li key={one.id} className="grid gap-1 px-4 py-3">
            <OneSignal signal={one} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

const OneSignal = ({ signal }: { signal: Own }) => {
  const { t } = useLingui()
  const locale = useLocale()
  return (
    <>
      <p className="font-medium">{t(SIGNAL_NAME[signal.kind])}</p>
      <p className="max-w-prose wrap-anywhere">{t(signalSentence(signal))}</p>
      <p>
        {signal.finding === 'nothing' ? (
          <Trans>The human found nothing.</Trans>
        ) : (
          <Trans>The human found something.</Trans>
        )}
        {signal.note !== null && ` “${signal.note}”`}
      </p>
      <p className="text-sm text-muted">{formatInstant(locale, signal.noted_at)}</p>
    </>
  )
}
