/** Where a worker's money goes; drawn only where money goes through a bank. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useRead } from '../../api/use-api.ts'
import type { Payee } from '../../api.generated.ts'
import { useLocale } from '../../parts/amount.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Card, Section } from '../../parts/page.tsx'
import { formatInstant, secondsUntil } from '../../words/time.ts'
import { PayeeForm } from './payee-form.tsx'

export const BankAccount = () => {
  const { t } = useLingui()
  const setting = useRead('get_payee', {})
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  if (setting.data?.needed !== true) return <ProblemNotice error={setting.error} />
  const { payee } = setting.data
  return (
    <Section id="bank-account" title={<Trans>Your bank account</Trans>}>
      <Card className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">{payee === null ? <None /> : <Account payee={payee} />}</div>
        <Button onClick={() => setOpen(true)}>
          {payee === null ? <Trans>Add it</Trans> : <Trans>Change</Trans>}
        </Button>
      </Card>
      <Dialog title={t`Your bank account`} open={open} onClose={close}>
        <PayeeForm payee={payee} onDone={close} onCancel={close} />
      </Dialog>
    </Section>
  )
}

const None = () => (
  <p className="max-w-prose">
    <Trans>
      To withdraw, say to which account your money goes. Nobody who asks for work sees it.
    </Trans>
  </p>
)

const Account = ({ payee }: { payee: Payee }) => {
  const locale = useLocale()
  return (
    <>
      <p className="font-medium">{payee.name}</p>
      <p className="numbers text-muted">{payee.iban_masked}</p>
      {secondsUntil(payee.clears_at) > 0 && (
        <p className="mt-1 text-sm text-warn">
          <Trans>
            Changed lately: nothing is sent before {formatInstant(locale, payee.clears_at)}.
          </Trans>
        </p>
      )}
    </>
  )
}
