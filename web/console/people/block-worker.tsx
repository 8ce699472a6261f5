/** Keeping somebody from one’s own work: a reason of the list, which the person reads (charter R27). */
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { useWrite } from '../../api/use-api.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { SelectField } from '../../parts/field.tsx'
import { say } from '../../parts/say.tsx'
import { BLOCK_REASON, type BlockReason } from '../../words/block-reasons.ts'
import { ConfirmAgain, otherThanStale } from '../confirm-again.tsx'
import { DialogEnd } from '../dialog-end.tsx'
import { useMay } from '../membership.tsx'
import { shortId } from './favourites.tsx'

/** Draws nothing for whoever may not. */
export const BlockWorker = ({ worker }: { worker: string }) => {
  const { t } = useLingui()
  const may = useMay('run_jobs')
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState<BlockReason | ''>('')
  const id = shortId(worker)
  const block = useWrite('block_worker', {
    onDone: () => {
      setOpen(false)
      say(t`Worker …${id} is offered none of your work any more.`)
    },
    changes: ['list_blocks'],
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!block.isPending && reason !== '') block.mutate({ worker_id: worker, reason })
  }
  if (!may) return null
  return (
    <>
      <Button
        look="plain"
        className="-ms-4 text-sm text-danger"
        aria-label={t`Block worker …${id}`}
        onClick={() => setOpen(true)}
      >
        <Trans>Block…</Trans>
      </Button>
      <Dialog
        title={<Trans>Keep worker …{id} from your work?</Trans>}
        open={open}
        onClose={() => setOpen(false)}
      >
        <form onSubmit={submit} className="grid gap-4 text-start">
          <WhatItMeans />
          <ReasonField reason={reason} onReason={setReason} />
          <DialogEnd
            error={otherThanStale(block.error)}
            busy={block.isPending}
            onCancel={() => setOpen(false)}
            look="danger"
          >
            <Trans>Block</Trans>
          </DialogEnd>
        </form>
      </Dialog>
      <ConfirmAgain of={block} />
    </>
  )
}

const WhatItMeans = () => (
  <p>
    <Trans>
      They are offered none of your jobs any more, and nothing else changes for them. What they have
      in hand is finished and paid. They read your reason.
    </Trans>
  </p>
)

type ReasonProps = { reason: BlockReason | ''; onReason: (reason: BlockReason | '') => void }

const ReasonField = ({ reason, onReason }: ReasonProps) => {
  const { t } = useLingui()
  return (
    <SelectField
      label={t`Reason`}
      required
      value={reason}
      onChange={(event) => onReason(event.target.value as BlockReason | '')}
    >
      <option value="">—</option>
      {Object.entries(BLOCK_REASON).map(([name, words]) => (
        <option key={name} value={name}>
          {t(words)}
        </option>
      ))}
    </SelectField>
  )
}
