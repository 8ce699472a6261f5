/** More time for people, or pay by silence sooner, on a job that runs. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { useWrite } from '../../../api/use-api.ts'
import type { Job } from '../../../api.generated.ts'
import { useLocale } from '../../../parts/amount.tsx'
import { Button } from '../../../parts/button.tsx'
import { Dialog } from '../../../parts/dialog.tsx'
import { SelectField, TextField } from '../../../parts/field.tsx'
import { formatDuration, formatInstant } from '../../../words/time.ts'
import { DialogEnd } from '../../dialog-end.tsx'

const HOUR = 3600
/** Silence pays after: what can be chosen, as long as it is sooner. */
const SILENCES = [0, HOUR, 24 * HOUR, 72 * HOUR, 168 * HOUR]
/** A place is held for: what can be chosen, as long as it is longer. */
const LEASES = [HOUR, 2 * HOUR, 4 * HOUR, 8 * HOUR, 24 * HOUR, 48 * HOUR]

export const BetterTerms = ({ job }: { job: Job }) => {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Trans>Better terms</Trans>
      </Button>
      <Dialog title={t`Better terms`} open={open} onClose={() => setOpen(false)}>
        {open && <BetterForm job={job} onClose={() => setOpen(false)} />}
      </Dialog>
    </>
  )
}

const AS_IT_IS = { deadline: '', lease: '', silence: '' }

const inputOf = ({ deadline, lease, silence }: typeof AS_IT_IS) => ({
  ...(deadline !== '' && { deadline: new Date(deadline).toISOString() }),
  ...(lease !== '' && { lease_seconds: Number(lease) }),
  ...(silence !== '' && { auto_approve_seconds: Number(silence) }),
})

/** Nothing is chosen at first, and what is not chosen stays as it is. */
const BetterForm = ({ job, onClose }: { job: Job; onClose: () => void }) => {
  const { t } = useLingui()
  const locale = useLocale()
  const [{ deadline, lease, silence }, setChosen] = useState(AS_IT_IS)
  const improve = useWrite('improve_terms', { onDone: onClose })
  const choose = (part: Partial<typeof AS_IT_IS>) => setChosen((all) => ({ ...all, ...part }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    improve.mutate({ job_id: job.id, ...inputOf({ deadline, lease, silence }) })
  }
  const { auto_approve_seconds: pays, lease_seconds: held } = job
  const until = job.deadline === null ? '' : formatInstant(locale, job.deadline)
  return (
    <form onSubmit={submit} className="grid gap-4">
      <p>
        <Trans>
          A new version of the terms, for whoever starts from now on. Whoever accepted before keeps
          theirs, and nothing can be taken back.
        </Trans>
      </p>
      <TextField
        label={t`Later deadline`}
        hint={until && t`Now ${until}`}
        type="datetime-local"
        value={deadline}
        onChange={(event) => choose({ deadline: event.target.value })}
      />
      <Duration
        label={t`Time to hold a place`}
        now={held}
        choices={LEASES.filter((seconds) => seconds > held)}
        value={lease}
        onValue={(next) => choose({ lease: next })}
      />
      <Duration
        label={t`Silence pays after`}
        now={pays}
        choices={SILENCES.filter((seconds) => seconds < pays)}
        value={silence}
        onValue={(next) => choose({ silence: next })}
      />
      <DialogEnd error={improve.error} busy={improve.isPending} onCancel={onClose}>
        <Trans>Publish this version</Trans>
      </DialogEnd>
    </form>
  )
}

type DurationProps = {
  label: string
  now: number
  choices: number[]
  value: string
  onValue: (value: string) => void
}

const Duration = ({ label, now, choices, value, onValue }: DurationProps) => {
  const { t } = useLingui()
  const locale = useLocale()
  const words = (seconds: number) =>
    seconds === 0 ? t`At once` : formatDuration(locale, seconds, 'long')
  const present = words(now)
  return (
    <SelectField label={label} value={value} onChange={(event) => onValue(event.target.value)}>
      <option value="">{t`As it is: ${present}`}</option>
      {choices.map((seconds) => (
        <option key={seconds} value={seconds}>
          {words(seconds)}
        </option>
      ))}
    </SelectField>
  )
}
