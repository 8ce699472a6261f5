/** One file for the bank: to take there, and what became of each payment. */
import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useParams } from '@tanstack/react-router'
import { useRead, useWrite } from '../../../api/use-api.ts'
import type { Output } from '../../../api.generated.ts'
import { Amount, useLocale } from '../../../parts/amount.tsx'
import { Button } from '../../../parts/button.tsx'
import { ProblemNotice } from '../../../parts/notice.tsx'
import { Card, Facts, Loading, Section } from '../../../parts/page.tsx'
import { saveFile } from '../../../parts/save-file.ts'
import { formatDay, formatInstant } from '../../../words/time.ts'
import { AskFirst } from '../../ask-first.tsx'
import { ForOperators } from '../for-operators.tsx'
import { BatchState } from './batch-state.tsx'
import { PaymentRow } from './payment-row.tsx'

type Full = Output<'get_batch'>

export const BatchPage = () => {
  const { t } = useLingui()
  return (
    <ForOperators title={t`A file for the bank`}>
      <OneBatch />
    </ForOperators>
  )
}

const OneBatch = () => {
  const { batch: batch_id } = useParams({ from: '/operator/money/$batch' })
  const read = useRead('get_batch', { batch_id }, { every: 15_000 })
  if (read.data === undefined)
    return read.isPending ? <Loading rows={2} /> : <ProblemNotice error={read.error} />
  const batch = read.data
  return (
    <>
      <Link to="/operator/money" className="text-accent underline underline-offset-2">
        <Trans>Back to the money desk</Trans>
      </Link>
      <Card className="grid gap-5">
        <Standing batch={batch} />
        {batch.status !== 'discarded' && <Files batch={batch} />}
        <Acts batch={batch} />
      </Card>
      <Section id="payments" title={<Trans>Payment by payment</Trans>}>
        <ul className="divide-y divide-line rounded-card border border-line bg-surface">
          {batch.lines.map((payment) => (
            <PaymentRow key={payment.reference} payment={payment} />
          ))}
        </ul>
      </Section>
    </>
  )
}

const Standing = ({ batch }: { batch: Full }) => {
  const { t } = useLingui()
  const locale = useLocale()
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-3xl font-semibold tracking-tight">
          <Amount of={batch.sum} />
        </p>
        <BatchState batch={batch} />
      </div>
      <Facts
        facts={[
          [t`Payments`, batch.payments],
          [t`The bank sends it on`, formatDay(locale, batch.executes_on)],
          [t`Made`, formatInstant(locale, batch.prepared_at)],
          [
            t`Taken to the bank`,
            batch.sent_at === null ? '–' : formatInstant(locale, batch.sent_at),
          ],
          [
            t`Id`,
            <span key="id" className="font-mono text-sm break-all">
              {batch.id}
            </span>,
          ],
        ]}
      />
    </>
  )
}

/** The same files however often they are saved, so that the bank recognises a second upload. */
const Files = ({ batch }: { batch: Full }) => {
  const { pain001, csv, id } = batch
  return (
    <div className="flex flex-wrap gap-3">
      {pain001 !== null && (
        <Button
          look={batch.status === 'prepared' ? 'primary' : 'quiet'}
          onClick={() => saveFile(`${id}.xml`, pain001, 'application/xml')}
        >
          <Trans>Save for the bank (SEPA, XML)</Trans>
        </Button>
      )}
      <Button onClick={() => saveFile(`${id}.csv`, csv, 'text/csv')}>
        <Trans>Save as a table (CSV)</Trans>
      </Button>
    </div>
  )
}

const CHANGES = ['get_batch', 'list_batches', 'get_money_desk', 'list_queues'] as const

const Acts = ({ batch }: { batch: Full }) => {
  const { t } = useLingui()
  const settle = useWrite('settle_batch', { changes: CHANGES })
  if (batch.status === 'prepared') return <BeforeBank batch_id={batch.id} />
  if (batch.status !== 'sent' || batch.open === 0) return null
  return (
    <div className="grid gap-2 border-t border-line pt-4">
      <p className="max-w-prose text-sm text-muted">
        <Trans>
          When the statement shows them as paid, say so. What came back you mark below first, one by
          one.
        </Trans>
      </p>
      <div>
        <AskFirst
          button={t`Everything open has arrived`}
          title={t`Has everything arrived?`}
          action={t`Yes, all of it`}
          write={settle}
          input={{ batch_id: batch.id }}
        >
          <Trans>Each payment that is still open counts as paid, and its receipt is written.</Trans>
        </AskFirst>
      </div>
    </div>
  )
}

const BeforeBank = ({ batch_id }: { batch_id: string }) => {
  const { t } = useLingui()
  const send = useWrite('send_batch', { changes: CHANGES })
  const discard = useWrite('discard_batch', { changes: CHANGES })
  return (
    <div className="flex flex-wrap gap-3 border-t border-line pt-4">
      <AskFirst
        button={t`It is at the bank`}
        title={t`Is the file at the bank?`}
        action={t`Yes, it is there`}
        write={send}
        input={{ batch_id }}
      >
        <Trans>From then on nothing of it is ever sent again.</Trans>
      </AskFirst>
      <AskFirst
        button={t`Throw away`}
        look="plain"
        title={t`Throw this file away?`}
        action={t`Throw it away`}
        actionLook="danger"
        write={discard}
        input={{ batch_id }}
      >
        <Trans>
          Only when it surely never reached the bank. Its payments wait for the next file.
        </Trans>
      </AskFirst>
    </div>
  )
}
