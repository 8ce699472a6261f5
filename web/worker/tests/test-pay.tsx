/** What a test pays, or that it is unpaid, and how long it takes: said before it begins. */
import { Trans } from '@lingui/react/macro'
import type { WorkerTest } from '../../api.generated.ts'
import { Amount, useLocale } from '../../parts/amount.tsx'
import { formatDuration } from '../../words/time.ts'

type Props = { test: Pick<WorkerTest, 'reward' | 'estimated_seconds'> }

export const TestPay = ({ test: { reward, estimated_seconds: seconds } }: Props) => {
  const locale = useLocale()
  const long = formatDuration(locale, seconds)
  if (reward === null)
    return (
      <p>
        <Trans>
          <span className="font-semibold">Unpaid</span>, about {long}
        </Trans>
      </p>
    )
  return (
    <p className="numbers">
      <Trans>
        <Amount of={reward} className="font-semibold text-accent" /> for about {long}, paid when you
        hand it in, whatever the result
      </Trans>
    </p>
  )
}
