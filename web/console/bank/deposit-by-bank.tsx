/** How a requester's money comes in through a bank: to which account, and with which reference. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useRead } from '../../api/use-api.ts'
import type { Output } from '../../api.generated.ts'
import { CopyField } from '../../parts/copy-field.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Card, Facts, Section } from '../../parts/page.tsx'

type Bank = NonNullable<Output<'get_deposit_instructions'>['bank']>

/** Draws nothing where the instance has no bank account. */
export const DepositByBank = () => {
  const told = useRead('get_deposit_instructions', {})
  if (told.data === undefined || told.data.bank === null)
    return <ProblemNotice error={told.error} />
  const { bank, reference, currency } = told.data
  return (
    <Section id="by-bank" title={<Trans>Put money in by bank transfer</Trans>}>
      <Card className="grid gap-5">
        <p className="max-w-prose text-muted">
          <Trans>
            Send {currency} to this account, with your reference and nothing else as its text. It is
            available as soon as a person here has read it on the bank’s statement; a large sum is
            read by two.
          </Trans>
        </p>
        <div className="grid gap-5 lg:grid-cols-2">
          <Where bank={bank} />
          <Reference reference={reference} />
        </div>
      </Card>
    </Section>
  )
}

const Where = ({ bank }: { bank: Bank }) => {
  const { t } = useLingui()
  return (
    <div className="grid content-start gap-4">
      <CopyField label="IBAN" text={bank.iban} />
      <Facts
        facts={[
          [t`Account holder`, bank.holder],
          ...(bank.bic === null ? [] : [['BIC', bank.bic] as [string, string]]),
        ]}
      />
    </div>
  )
}

const Reference = ({ reference }: { reference: string }) => {
  const { t } = useLingui()
  return (
    <div className="grid content-start gap-2">
      <CopyField label={t`Your reference`} text={reference} />
      <p className="text-sm text-muted">
        <Trans>
          It is yours alone and stays the same. Without it nobody knows whose money it is.
        </Trans>
      </p>
    </div>
  )
}
