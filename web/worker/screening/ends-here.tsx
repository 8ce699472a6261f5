/** An answer on the first page that ends the work: said at once, and it can still be changed. */
import { Trans } from '@lingui/react/macro'
import { Notice } from '../../parts/notice.tsx'

export const EndsHere = () => (
  <div role="status">
    <Notice look="plain" title={<Trans>With this answer the work ends here</Trans>}>
      <Trans>
        They look for other people. Leave now: after the first minute your time is paid, nothing
        stands against you, and your answers are not kept. Not what you meant? Change the answer.
      </Trans>
    </Notice>
  </div>
)
