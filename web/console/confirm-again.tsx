/** Grave acts need a sign-in of the last 15 minutes: the password is asked here, then it goes on. */

import { Trans, useLingui } from '@lingui/react/macro'
import { type UseMutationResult, useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { signIn, useMe } from '../api/session.ts'
import { codeOf } from '../api/use-api.ts'
import { Dialog } from '../parts/dialog.tsx'
import { TextField } from '../parts/field.tsx'
import { DialogEnd } from './dialog-end.tsx'

/** Opens by itself when `of` was refused for that reason; repeats it afterwards. */
export const ConfirmAgain = <O, I>({ of }: { of: UseMutationResult<O, Error, I> }) => {
  const { t } = useLingui()
  const me = useMe().data
  const stale = codeOf(of.error) === 'confirmation_stale'
  const again = () => {
    if (of.variables !== undefined) of.mutate(of.variables)
  }
  return (
    <Dialog title={t`Is it you?`} open={stale} onClose={() => stale && of.reset()}>
      {me?.has_password === false ? (
        <p>
          <Trans>
            This needs a fresh sign-in, and you have no password yet. Ask the operator for a new
            sign-in link.
          </Trans>
        </p>
      ) : (
        <PasswordForm email={me?.email ?? ''} onSure={again} onCancel={() => of.reset()} />
      )}
    </Dialog>
  )
}

type PasswordFormProps = { email: string; onSure: () => void; onCancel: () => void }

const PasswordForm = ({ email, onSure, onCancel }: PasswordFormProps) => {
  const { t } = useLingui()
  const [password, setPassword] = useState('')
  const confirm = useMutation({ mutationFn: () => signIn(email, password), onSuccess: onSure })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // The dialog may stand inside the form it confirms.
    event.stopPropagation()
    if (!confirm.isPending) confirm.mutate()
  }
  return (
    <form onSubmit={submit} className="grid gap-4">
      <p>
        <Trans>
          Money and rights hang on this, so please give your password again. It counts for 15
          minutes.
        </Trans>
      </p>
      <TextField
        label={t`Password`}
        type="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <DialogEnd error={confirm.error} busy={confirm.isPending} onCancel={onCancel}>
        <Trans>Go on</Trans>
      </DialogEnd>
    </form>
  )
}

/** The error to show beside an act; a stale confirmation has its own dialog. */
export const otherThanStale = (error: Error | null): Error | null =>
  codeOf(error) === 'confirmation_stale' ? null : error
