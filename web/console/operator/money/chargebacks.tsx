/** Payments that a bank took back: whom they came from, and what the reserve bore (charter R09). */
import { Trans } from '@lingui/react/macro'
import { useList } from '../../../api/use-api.ts'
import type { Output } from '../../../api.generated.ts'
import { Amount, useLocale } from '../../../parts/amount.tsx'
import { Button } from '../../../parts/button.tsx'
import { ProblemNotice } from '../../../parts/notice.tsx'
import { Section } from '../../../parts/page.tsx'
import { formatInstant } from '../../../words/time.ts'

/** `named`: with whose they are, for operators. Draws nothing where there was none. */
export const Chargebacks = ({ named = false }: { named?: boolean }) => {
  const list = useList('list_chargebacks', {})
  const all = list.data?.pages.flatMap(({ data }) => data) ?? []
  if (list.isSuccess && all.length === 0 && !named) return null
  return (
    <Section id="chargebacks" title={<Trans>Taken back by the bank</Trans>}>
      <ProblemNotice error={list.error} />
      {list.isSuccess && all.length === 0 && (
        <p className="text-muted">
          <Trans>No payment was ever taken back.</Trans>
        </p>
      )}
      {all.length > 0 && (
        <ul className="divide-y divide-line rounded-card border border-line bg-surface">
          {all.map((one) => (
            <Line key={one.id} one={one} named={named} />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          <Trans>Show more</Trans>
        </Button>
      )}
      <p className="max-w-prose text-sm text-muted">
        <Trans>
          No worker is ever touched by it: what is missing the platform pays, and is owed.
        </Trans>
      </p>
    </Section>
  )
}

type LineProps = { one: Output<'list_chargebacks'>['data'][number]; named: boolean }

const Line = ({ one, named }: LineProps) => {
  const locale = useLocale()
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 px-4 py-3 sm:px-5">
      <div className="min-w-0">
        <p className="font-medium break-words">{named ? one.requester : one.bank_id}</p>
        <p className="text-sm text-muted">
          {named && `${one.bank_id} · `}
          {formatInstant(locale, one.recorded_at)}
        </p>
      </div>
      <div className="text-end">
        <p className="font-semibold">
          <Amount of={one.amount} />
        </p>
        <p className="text-sm text-muted">
          <Trans>
            <Amount of={one.still_owed} /> still owed
          </Trans>
        </p>
      </div>
    </li>
  )
}
