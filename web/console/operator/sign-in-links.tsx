/** A link that signs somebody in once, to hand over. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { useWrite } from '../../api/use-api.ts'
import { useLocale } from '../../parts/amount.tsx'
import { Button } from '../../parts/button.tsx'
import { CopyField } from '../../parts/copy-field.tsx'
import { TextField } from '../../parts/field.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Card, Section } from '../../parts/page.tsx'
import { formatInstant } from '../../words/time.ts'
import { ConfirmAgain, otherThanStale } from '../confirm-again.tsx'

export const SignInLinks = () => {
  const { t } = useLingui()
  const locale = useLocale()
  const [email, setEmail] = useState('')
  const make = useWrite('create_sign_in_link', { changes: ['list_accounts'] })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!make.isPending) make.mutate({ email })
  }
  return (
    <Section id="links" title={<Trans>A sign-in link to hand over</Trans>}>
      <Card className="grid gap-4">
        <form onSubmit={submit} className="flex flex-wrap items-end gap-3">
          <div className="min-w-64 grow">
            <TextField
              label={t`E-mail address`}
              hint={t`For forgotten passwords, or where no mail is sent. It works once, for an hour.`}
              type="email"
              required
              autoComplete="off"
              value={email}
              onChange={(event) => setEmail(event.target.value)}
            />
          </div>
          <Button look="primary" type="submit" busy={make.isPending}>
            <Trans>Make the link</Trans>
          </Button>
        </form>
        <ProblemNotice error={otherThanStale(make.error)} />
        {make.data && (
          <CopyField
            label={t`Works once, until ${formatInstant(locale, make.data.expires_at)}`}
            text={make.data.url}
          />
        )}
      </Card>
      <ConfirmAgain of={make} />
    </Section>
  )
}
