/** What was sent to a webhook, newest first, with every attempt and what came back. */
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useList, useWrite } from '../../api/use-api.ts'
import type { Delivery, Webhook } from '../../api.generated.ts'
import { useLocale } from '../../parts/amount.tsx'
import { Button } from '../../parts/button.tsx'
import { SelectField } from '../../parts/field.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Loading } from '../../parts/page.tsx'
import { formatInstant } from '../../words/time.ts'

type Status = Delivery['status']

const STATUS: Record<Status, MessageDescriptor> = {
  pending: msg`Waiting`,
  delivered: msg`Arrived`,
  failed: msg`Given up`,
}
const TONES: Record<Status, string> = {
  pending: 'border-edge text-muted',
  delivered: 'border-accent text-accent',
  failed: 'border-danger text-danger',
}

type Props = { webhook: Webhook; may: boolean }

export const Deliveries = ({ webhook, may }: Props) => {
  const { t } = useLingui()
  const [status, setStatus] = useState<Status | ''>('')
  const webhook_id = webhook.id
  const log = useList(
    'list_deliveries',
    { webhook_id, ...(status !== '' && { status }) },
    { every: 4000 },
  )
  const all = log.data?.pages.flatMap(({ data }) => data) ?? []
  return (
    <div className="grid gap-3 pt-1">
      <div className="max-w-56">
        <SelectField
          label={t`Show`}
          value={status}
          onChange={(event) => setStatus(event.target.value as Status | '')}
        >
          <option value="">{t`Everything`}</option>
          {(Object.keys(STATUS) as Status[]).map((one) => (
            <option key={one} value={one}>
              {t(STATUS[one])}
            </option>
          ))}
        </SelectField>
      </div>
      <ProblemNotice error={log.error} />
      {log.isPending && <Loading rows={1} />}
      {log.isSuccess && all.length === 0 && (
        <p className="text-muted">
          <Trans>Nothing yet.</Trans>
        </p>
      )}
      <ul className="divide-y divide-line rounded-control border border-line">
        {all.map((delivery) => (
          <DeliveryRow key={delivery.id} delivery={delivery} may={may} />
        ))}
      </ul>
      {log.hasNextPage && (
        <Button busy={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </div>
  )
}

const DeliveryRow = ({ delivery, may }: { delivery: Delivery; may: boolean }) => {
  const { t } = useLingui()
  const locale = useLocale()
  const again = useWrite('redeliver', { changes: ['list_deliveries', 'list_webhooks'] })
  const { attempts, next_attempt_at: next, status, type } = delivery
  return (
    <li className="grid gap-2 px-3 py-2.5 sm:px-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span
          className={`rounded-full border px-2.5 text-sm font-medium whitespace-nowrap ${TONES[status]}`}
        >
          {t(STATUS[status])}
        </span>
        <span className="font-mono text-sm">{type}</span>
        <span className="numbers text-sm text-muted">
          {formatInstant(locale, delivery.created_at)}
        </span>
        {may && status !== 'pending' && (
          <Button
            look="plain"
            className="ms-auto px-2"
            busy={again.isPending}
            onClick={() => again.mutate({ delivery_id: delivery.id })}
          >
            <Trans>Send again</Trans>
          </Button>
        )}
      </div>
      {next !== null && (
        <p className="text-sm text-muted">
          <Trans>Next attempt: {formatInstant(locale, next)}</Trans>
        </p>
      )}
      {attempts.length > 0 && <Attempts delivery={delivery} />}
      <ProblemNotice error={again.error} />
    </li>
  )
}

/** What an answer's number says is said in the reader's language; the rest comes as it was. */
const Fault = ({ status, error }: { status: number | null; error: string }) =>
  status === null ? (
    <p lang="en" className="text-danger">
      {error}
    </p>
  ) : (
    <p className="text-danger">
      <Trans>The receiver answered {status}.</Trans>
    </p>
  )

const Attempts = ({ delivery }: { delivery: Delivery }) => {
  const locale = useLocale()
  return (
    <details className="text-sm">
      <summary className="min-h-8 py-1 text-muted">
        <Plural value={delivery.attempts.length} one="One attempt" other="# attempts" />
      </summary>
      <ol className="grid gap-2 ps-4">
        {delivery.attempts.map(({ number, at, status_code, error, duration_ms, response_body }) => (
          <li key={number}>
            <p className="numbers">
              {formatInstant(locale, at)} · {status_code ?? '–'} · {duration_ms} ms
            </p>
            {error !== null && <Fault status={status_code} error={error} />}
            {response_body !== null && response_body !== '' && (
              <pre className="mt-1 max-h-40 overflow-auto rounded bg-sunk p-2 whitespace-pre-wrap">
                {response_body}
              </pre>
            )}
          </li>
        ))}
      </ol>
    </details>
  )
}
