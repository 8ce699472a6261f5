/** What a requester said after publishing, above the task it is about; most tasks come without. */
import { Trans } from '@lingui/react/macro'
import { Notice } from './notice.tsx'

type Props = { text: string | null }

/** After many gave the work back. */
export const Clarified = ({ text }: Props) => (
  <Notice look="plain" title={<Trans>Said more clearly by the requester</Trans>}>
    <p className="my-1 whitespace-pre-wrap">{text}</p>
  </Notice>
)

/** About the answers of whoever reads it. */
export const ChangeRequest = ({ text }: Props) => (
  <Notice look="warn" title={<Trans>The requester asks you to change something</Trans>}>
    <p className="my-1 whitespace-pre-wrap">{text}</p>
    <p className="text-muted">
      <Trans>Change your answers below and hand them in again. The pay stays yours to earn.</Trans>
    </p>
  </Notice>
)
