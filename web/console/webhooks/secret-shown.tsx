/** A webhook's secret, this once: to copy into the program that checks the signatures. */
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../parts/button.tsx'
import { CopyField } from '../../parts/copy-field.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Notice } from '../../parts/notice.tsx'

type Props = { secret: string | null; onClose: () => void }

export const SecretShown = ({ secret, onClose }: Props) => {
  const { t } = useLingui()
  return (
    <Dialog title={t`The secret`} open={secret !== null} onClose={onClose}>
      <div className="grid gap-4">
        <Notice look="warn">
          <Trans>It is shown this once. Your program checks every signature with it.</Trans>
        </Notice>
        <CopyField label={t`Secret`} text={secret ?? ''} />
        <div className="text-end">
          <Button look="primary" onClick={onClose}>
            <Trans>It is kept safe</Trans>
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
