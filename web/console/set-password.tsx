/** Somebody came in by a sign-in link and has no password yet: the grave acts will need one. */

import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { LIMITS } from '../../src/kernel/limits.ts'
import { setPassword, useSessionChanged } from '../api/session.ts'
import { Button } from '../parts/button.tsx'
import { TextField } from '../parts/field.tsx'
import { ProblemNotice } from '../parts/notice.tsx'

export const SetPassword = () => {
  const { t } = useLingui()
  const changed = useSessionChanged()
  const [password, setTyped] = useState('')
  const set = useMutation({
    mutationFn: async () => {
      await setPassword(password)
      await changed()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!set.isPending) set.mutate()
  }
  return (
    <details className="mb-6 rounded-card border border-line bg-sunk px-4 py-1 open:pb-4">
      <summary className="py-2.5 font-medium">
        <Trans>You came in by a link: choose a password for the next time</Trans>
      </summary>
      <form onSubmit={submit} className="flex max-w-lg flex-wrap items-end gap-3">
        <div className="min-w-56 grow">
          <TextField
            label={t`New password`}
            type="password"
            autoComplete="new-password"
            required
            minLength={LIMITS.password_minimum}
            maxLength={LIMITS.password_maximum}
            value={password}
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
        <Button type="submit" busy={set.isPending}>
          <Trans>Save it</Trans>
        </Button>
        <div className="w-full">
          <ProblemNotice error={set.error} />
        </div>
      </form>
    </details>
  )
}
