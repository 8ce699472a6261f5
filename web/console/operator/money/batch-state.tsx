/** How far a batch, or one payment of it, has come. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Batch, Payment } from '../../../api.generated.ts'
import { StateTag, type Tone } from './state-tag.tsx'

export const BatchState = ({ batch }: { batch: Batch }) => {
  if (batch.status === 'discarded')
    return (
      <StateTag tone="over">
        <Trans>Thrown away</Trans>
      </StateTag>
    )
  if (batch.status === 'prepared')
    return (
      <StateTag tone="waits">
        <Trans>Not at the bank yet</Trans>
      </StateTag>
    )
  if (batch.open === 0)
    return (
      <StateTag tone="done">
        <Trans>All settled</Trans>
      </StateTag>
    )
  return (
    <StateTag tone="moves">
      <Plural value={batch.open} one="At the bank, # open" other="At the bank, # open" />
    </StateTag>
  )
}

const TONES: Record<Payment['status'], Tone> = {
  batched: 'waits',
  sent: 'moves',
  settled: 'done',
  failed: 'failed',
  unknown: 'waits',
  returned: 'failed',
}

export const PaymentState = ({ status }: { status: Payment['status'] }) => {
  const { t } = useLingui()
  const words = {
    batched: t`In the file`,
    sent: t`At the bank`,
    settled: t`Arrived`,
    failed: t`Came back`,
    unknown: t`No word`,
    returned: t`Came back`,
  }
  return <StateTag tone={TONES[status]}>{words[status]}</StateTag>
}
