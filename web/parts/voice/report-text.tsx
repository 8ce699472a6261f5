/** Asks a person of the instance to look at words of others; nothing is hidden by it. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useWrite } from '../../api/use-api.ts'
import type { Input } from '../../api.generated.ts'
import { Button } from '../button.tsx'
import { TextField } from '../field.tsx'
import { Notice, ProblemNotice } from '../notice.tsx'

type About = Omit<Input<'report_text'>, 'reason'>

export const ReportText = ({ about }: { about: About }) => {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const report = useWrite('report_text', { changes: [] })
  if (report.isSuccess)
    return (
      <Notice>
        <Trans>Thank you. A person of this instance reads it and decides.</Trans>
      </Notice>
    )
  if (!open)
    return (
      <Button look="plain" onClick={() => setOpen(true)}>
        <Trans>Report this text</Trans>
      </Button>
    )
  return (
    <form
      className="ms-4 grid w-full gap-3 border-t border-line pt-3"
      onSubmit={(event) => {
        event.preventDefault()
        if (!report.isPending) report.mutate({ ...about, reason })
      }}
    >
      <TextField
        label={t`What is wrong with it?`}
        required
        minLength={3}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" busy={report.isPending}>
          <Trans>Ask a person to look</Trans>
        </Button>
        <Button look="plain" onClick={() => setOpen(false)}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
      <ProblemNotice error={report.error} />
    </form>
  )
}
