/** Money that came in at the bank, newest first; a large sum is confirmed by somebody else. */
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { inFours } from '../../../../src/kernel/bank/iban.ts'
import { useList, useWrite } from '../../../api/use-api.ts'
import type { BankTransfer } from '../../../api.generated.ts'
import { Amount, useLocale } from '../../../parts/amount.tsx'
import { Button } from '../../../parts/button.tsx'
import { ProblemNotice } from '../../../parts/notice.tsx'
import { Empty, Loading, Section } from '../../../parts/page.tsx'
import { formatDay } from '../../../words/time.ts'
import { AskFirst } from '../../ask-first.tsx'
import { RecordDeposit } from './record-deposit.tsx'
import { StateTag, type Tone } from './state-tag.tsx'

const CHANGES = ['list_bank_transfers', 'get_money_desk', 'list_queues'] as const

const STATES: Record<BankTransfer['status'], [MessageDescriptor, Tone]> = {
  recorded: [msg`To confirm`, 'waits'],
  booked: [msg`Booked`, 'done'],
  discarded: [msg`Thrown away`, 'over'],
}

export const Transfers = () => {
  const transfers = useList('list_bank_transfers', { limit: 10 }, { every: 10_000 })
  const all = transfers.data?.pages.flatMap(({ data }) => data) ?? []
  return (
    <Section id="in" title={<Trans>What came in</Trans>} aside={<RecordDeposit />}>
      <ProblemNotice error={transfers.error} />
      {transfers.isPending && <Loading rows={1} />}
      {transfers.isSuccess && all.length === 0 && (
        <Empty title={<Trans>Nothing recorded yet</Trans>}>
          <Trans>
            Every entry of the bank’s statement with a reference (RF…) is recorded here.
          </Trans>
        </Empty>
      )}
      {all.length > 0 && (
        <ul className="divide-y divide-line rounded-card border border-line bg-surface">
          {all.map((transfer) => (
            <TransferRow key={transfer.id} transfer={transfer} />
          ))}
        </ul>
      )}
      {transfers.hasNextPage && (
        <div>
          <Button
            busy={transfers.isFetchingNextPage}
            onClick={() => void transfers.fetchNextPage()}
          >
            <Trans>Show more</Trans>
          </Button>
        </div>
      )}
    </Section>
  )
}

const TransferRow = ({ transfer }: { transfer: BankTransfer }) => {
  const { t } = useLingui()
  const locale = useLocale()
  const { status, amount, payer_name: payer, payer_iban: iban, bank_id, booked_on } = transfer
  const [words, tone] = STATES[status]
  return (
    <li className="grid gap-2 px-4 py-3 sm:px-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <p className="min-w-0 font-medium">{transfer.requester_name}</p>
        <p className="ms-auto text-lg font-semibold">
          <Amount of={amount} />
        </p>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 text-sm text-muted">
          <p>
            <Trans>
              From {payer}, <span className="numbers">{inFours(iban)}</span>
            </Trans>
          </p>
          <p className="numbers break-all">
            {formatDay(locale, booked_on)} · {bank_id}
          </p>
        </div>
        <StateTag tone={tone}>{t(words)}</StateTag>
      </div>
      {status === 'recorded' && <Decide transfer={transfer} />}
    </li>
  )
}

const Decide = ({ transfer }: { transfer: BankTransfer }) => {
  const { t } = useLingui()
  const confirm = useWrite('confirm_deposit', { changes: CHANGES })
  const discard = useWrite('discard_deposit', { changes: CHANGES })
  const input = { bank_transfer_id: transfer.id }
  return (
    <div className="flex flex-wrap items-center gap-3">
      {transfer.recorded_by_you ? (
        <p className="grow text-sm">
          <Trans>You recorded it, so another operator confirms it.</Trans>
        </p>
      ) : (
        <AskFirst
          button={t`Confirm`}
          look="primary"
          title={t`Did it come in like this?`}
          action={t`Yes, book it`}
          write={confirm}
          input={input}
        >
          <Trans>
            Compare sum, payer and reference with the bank’s statement. Booked money can be spent at
            once.
          </Trans>
        </AskFirst>
      )}
      <AskFirst
        button={t`Throw away`}
        look="plain"
        title={t`Throw this entry away?`}
        action={t`Throw it away`}
        actionLook="danger"
        write={discard}
        input={input}
      >
        <Trans>Nothing was booked. The entry can be recorded again, as it should be.</Trans>
      </AskFirst>
    </div>
  )
}
