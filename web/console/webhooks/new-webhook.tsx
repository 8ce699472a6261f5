/** An address, a name, and what it is told of. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { useWrite } from '../../api/use-api.ts'
import { CheckField, TextField } from '../../parts/field.tsx'
import { DialogEnd } from '../dialog-end.tsx'
import { GROUP_NAMES, GROUPS, type Offered, TYPES } from './event-words.ts'

type Props = { onMade: (secret: string) => void; onCancel: () => void }

export const NewWebhook = ({ onMade, onCancel }: Props) => {
  const { t } = useLingui()
  const [address, setAddress] = useState('')
  const [name, setName] = useState('')
  const [groups, setGroups] = useState<Offered[]>([])
  const make = useWrite('create_webhook', {
    onDone: ({ secret }) => onMade(secret),
    changes: ['list_webhooks'],
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!make.isPending)
      make.mutate({ address: address.trim(), name, types: groups.flatMap((group) => TYPES[group]) })
  }
  return (
    <form onSubmit={submit} className="grid gap-5">
      <TextField
        label={t`Address`}
        hint={t`Public and https, e.g. https://example.org/fairhand`}
        type="url"
        required
        autoComplete="off"
        value={address}
        onChange={(event) => setAddress(event.target.value)}
      />
      <TextField
        label={t`Name`}
        hint={t`For yourself; may stay empty.`}
        maxLength={80}
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Groups groups={groups} onGroups={setGroups} />
      <DialogEnd error={make.error} busy={make.isPending} onCancel={onCancel}>
        <Trans>Make the webhook</Trans>
      </DialogEnd>
    </form>
  )
}

type GroupsProps = { groups: Offered[]; onGroups: (groups: Offered[]) => void }

const Groups = ({ groups, onGroups }: GroupsProps) => {
  const { t } = useLingui()
  return (
    <fieldset>
      <legend className="mb-1 font-medium">
        <Trans>What it is told of</Trans>
      </legend>
      <p className="text-sm text-muted">
        <Trans>Nothing ticked means everything.</Trans>
      </p>
      {GROUP_NAMES.map((group) => {
        return (
          <CheckField
            key={group}
            checked={groups.includes(group)}
            onChange={(event) =>
              onGroups(
                event.target.checked
                  ? [...groups, group]
                  : groups.filter((other) => other !== group),
              )
            }
          >
            {t(GROUPS[group])}
          </CheckField>
        )
      })}
    </fieldset>
  )
}
