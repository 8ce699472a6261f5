/** All receipts in sight in one file. */
import { Trans } from '@lingui/react/macro'
import type { Earning } from '../../api.generated.ts'
import { Button } from '../../parts/button.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { useReceipts } from './receipts.ts'

export const KeepReceipts = ({ lines }: { lines: readonly Earning[] }) => {
  const receipts = useReceipts()
  return (
    <div>
      <Button busy={receipts.busy} onClick={() => receipts.keep(lines)}>
        <Trans>Keep all receipts</Trans>
      </Button>
      <ProblemNotice error={receipts.error} />
    </div>
  )
}
