/** Registering a program, with its mandate from the first moment. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { useWrite } from '../../api/use-api.ts'
import { TextField } from '../../parts/field.tsx'
import { ConfirmAgain, otherThanStale } from '../confirm-again.tsx'
import { DialogEnd } from '../dialog-end.tsx'
import { useMembership } from '../membership.tsx'
import { limitsInput, limitsOf, MandateFields } from './mandate-fields.tsx'

export const NewAgent = ({ onDone }: { onDone: () => void }) => {
  const { t } = useLingui()
  const { currency } = useMembership()
  const [name, setName] = useState('')
  const [limits, setLimits] = useState(limitsOf())
  const make = useWrite('create_agent', { onDone, changes: ['list_agents'] })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!make.isPending) make.mutate({ name, ...limitsInput(limits, currency) })
  }
  return (
    <>
      <form onSubmit={submit} className="grid gap-5">
        <TextField
          label={t`Name`}
          hint={t`People see it beside every question it asks.`}
          required
          maxLength={80}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <fieldset className="grid gap-3">
          <legend className="mb-1 font-semibold">
            <Trans>Its mandate</Trans>
          </legend>
          <p className="text-sm text-muted">
            <Trans>An empty field is no limit.</Trans>
          </p>
          <MandateFields limits={limits} onLimits={setLimits} />
        </fieldset>
        <DialogEnd error={otherThanStale(make.error)} busy={make.isPending} onCancel={onDone}>
          <Trans>Make the agent</Trans>
        </DialogEnd>
      </form>
      <ConfirmAgain of={make} />
    </>
  )
}
