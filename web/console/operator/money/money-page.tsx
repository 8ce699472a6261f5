/** The money desk: what came in at the bank, and what goes out in files. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useRead } from '../../../api/use-api.ts'
import type { Output } from '../../../api.generated.ts'
import { Notice, ProblemNotice } from '../../../parts/notice.tsx'
import { Loading } from '../../../parts/page.tsx'
import { ForOperators } from '../for-operators.tsx'
import { Batches } from './batches.tsx'
import { Chargebacks } from './chargebacks.tsx'
import { Transfers } from './transfers.tsx'

export const MoneyDeskPage = () => {
  const { t } = useLingui()
  return (
    <ForOperators title={t`Money desk`}>
      <Desk />
    </ForOperators>
  )
}

const Desk = () => {
  const desk = useRead('get_money_desk', {}, { every: 10_000 })
  if (desk.data === undefined)
    return desk.isPending ? <Loading rows={2} /> : <ProblemNotice error={desk.error} />
  return (
    <>
      <Asked desk={desk.data} />
      <Transfers />
      <Batches waiting={desk.data.waiting} />
      <Chargebacks named />
    </>
  )
}

/** What only a person can settle, said at the top. */
const Asked = ({ desk: { bank, to_confirm, unknown } }: { desk: Output<'get_money_desk'> }) => (
  <div className="grid gap-3 empty:hidden">
    {!bank && (
      <Notice>
        <Trans>
          This instance has no bank account: money moves by the test rail only. FAIRHAND_BANK_IBAN
          and FAIRHAND_RAILS name one.
        </Trans>
      </Notice>
    )}
    {to_confirm > 0 && (
      <Notice look="warn">
        <Plural
          value={to_confirm}
          one="One large transfer waits for a second person."
          other="# large transfers wait for a second person."
        />
      </Notice>
    )}
    {unknown > 0 && (
      <Notice look="warn">
        <Plural
          value={unknown}
          one="Of one payment there was no word for a week: ask the bank, then say below whether it arrived."
          other="Of # payments there was no word for a week: ask the bank, then say below whether they arrived."
        />
      </Notice>
    )}
  </div>
)
