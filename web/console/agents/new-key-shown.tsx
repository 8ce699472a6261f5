/** A new key, this once: to copy, with the line that gives it to an agent. */
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../parts/button.tsx'
import { CopyField } from '../../parts/copy-field.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Notice } from '../../parts/notice.tsx'

type Props = { secret: string | null; onClose: () => void }

export const NewKeyShown = ({ secret, onClose }: Props) => {
  const { t } = useLingui()
  const line = `claude mcp add --transport http fairhand ${location.origin}/mcp --header "Authorization: Bearer ${secret}"`
  return (
    <Dialog title={t`The new key`} open={secret !== null} onClose={onClose}>
      <div className="grid gap-4">
        <Notice look="warn">
          <Trans>It is shown this once; only its fingerprint is kept. Copy it now.</Trans>
        </Notice>
        <CopyField label={t`Key`} text={secret ?? ''} />
        <CopyField label={t`For an agent that speaks MCP`} text={line} />
        <div className="text-end">
          <Button look="primary" onClick={onClose}>
            <Trans>I have kept it</Trans>
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
