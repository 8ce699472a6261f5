/** The bank account that money goes to. A slip of the finger is found here, before anything is sent. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { readIban } from '../../../src/kernel/bank/iban.ts'
import { useWrite } from '../../api/use-api.ts'
import { useInstance } from '../../api/use-instance.ts'
import type { Payee } from '../../api.generated.ts'
import { Button } from '../../parts/button.tsx'
import { TextField } from '../../parts/field.tsx'
import { Notice, ProblemNotice } from '../../parts/notice.tsx'
import { say } from '../../parts/say.tsx'

type Props = { payee: Payee | null; onDone: () => void; onCancel: () => void }

export const PayeeForm = ({ payee, onDone, onCancel }: Props) => {
  const { t } = useLingui()
  const [name, setName] = useState(payee?.name ?? '')
  const save = useWrite('set_payee', {
    onDone: () => {
      say(t`Your bank account is kept.`)
      onDone()
    },
    changes: ['get_payee', 'list_payouts'],
  })
  const [iban, setIban] = useState('')
  const wrong = iban.trim().length >= 15 && readIban(iban) === undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!save.isPending && !wrong) save.mutate({ name: name.trim(), iban })
  }
  return (
    <form onSubmit={submit} className="grid gap-4">
      {payee !== null && <Clearing />}
      <TextField
        label={t`Account holder`}
        hint={t`As your bank knows you, in Latin letters.`}
        autoComplete="name"
        required
        minLength={2}
        maxLength={70}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <IbanField iban={iban} wrong={wrong} onIban={setIban} />
      <ProblemNotice error={save.error} />
      <div className="flex flex-wrap justify-end gap-3 max-sm:*:grow">
        <Button onClick={onCancel}>
          <Trans>Not now</Trans>
        </Button>
        <Button look="primary" type="submit" busy={save.isPending}>
          <Trans>Keep this account</Trans>
        </Button>
      </div>
    </form>
  )
}

const Clearing = () => (
  <Notice>
    <Trans>
      After a change nothing is sent for 24 hours, so that somebody who stole your password does not
      get your money too.
    </Trans>
  </Notice>
)

type IbanProps = { iban: string; wrong: boolean; onIban: (iban: string) => void }

const IbanField = ({ iban, wrong, onIban }: IbanProps) => {
  const { t } = useLingui()
  const sandbox = useInstance()?.livemode === false
  return (
    <TextField
      label="IBAN"
      hint={
        sandbox
          ? t`A sandbox sends nothing: NL91 ABNA 0417 1643 00 will do.`
          : t`From your card or your bank’s app. Only its last four signs are shown again.`
      }
      fault={wrong && t`The check digits do not fit: look for a slip.`}
      required
      minLength={15}
      maxLength={50}
      autoComplete="off"
      autoCapitalize="characters"
      spellCheck={false}
      className="numbers"
      value={iban}
      onChange={(event) => onIban(event.target.value)}
    />
  )
}
