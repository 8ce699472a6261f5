/** What a test pays, or that it is unpaid, and how long it takes: said before it begins. */
import { Trans } from '@lingui/react/macro'
import type { WorkerTest } from '../../api.generated.ts'
import { Amount, useLocale } from '../../parts/amount.tsx'
import { formatDuration } from '../../words/time.ts'

type Props = {
  test: Pick<WorkerTest, 'reward' | 'estimated_seconds'> &
    Partial<Pick<WorkerTest, 'measured_seconds'>>
}

export const TestPay = ({ test }: Props) => {
  const { reward, estimated_seconds: seconds } = test
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
    <div className="grid gap-1">
      <p className="numbers">
        <Trans>
          <Amount of={reward} className="font-semibold text-accent" /> for about {long}, paid when
          you hand it in, whatever the result
        </Trans>
      </p>
      <Measured test={test} />
    </div>
  )
}

/** Where people take longer than was said: how long, and that it is paid. */
const Measured = ({ test: { estimated_seconds: stated, measured_seconds: measured } }: Props) => {
  const locale = useLocale()
  if (measured === undefined || measured === null || measured <= stated) return null
  return (
    <p className="numbers text-sm text-muted">
      <Trans>
        Half of the people needed {formatDuration(locale, measured)} or more. What the pay lacks of
        the floor for your own time is added a few minutes after you hand it in.
      </Trans>
    </p>
  )
}
