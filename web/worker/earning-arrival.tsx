/** Says and shows every earning as it arrives, wherever the worker is. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { useRead } from '../api/use-api.ts'
import type { Earning } from '../api.generated.ts'
import { Amount, useLocale } from '../parts/amount.tsx'
import { say } from '../parts/say.tsx'
import { formatMoney } from '../words/money.ts'

const SHOWN_MS = 8000

/** Earnings that came in since the page was opened, newest first; payouts are no news. */
const useNewEarnings = (): Earning[] => {
  const lines = useRead('list_earnings', { limit: 10 }, { every: 5000 }).data?.data
  const seen = useRef<Set<string> | null>(null)
  const [fresh, setFresh] = useState<Earning[]>([])
  useEffect(() => {
    if (lines === undefined) return
    const known = seen.current
    const arrived = lines.filter(
      ({ id, kind }) => kind !== 'payout' && known !== null && !known.has(id),
    )
    seen.current = new Set([...(known ?? []), ...lines.map(({ id }) => id)])
    if (arrived.length > 0) setFresh(arrived)
  }, [lines])
  useEffect(() => {
    if (fresh.length === 0) return
    const timer = setTimeout(() => setFresh([]), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [fresh])
  return fresh
}

export const EarningArrival = () => {
  const { t } = useLingui()
  const locale = useLocale()
  const fresh = useNewEarnings()
  const [newest] = fresh
  useEffect(() => {
    if (newest !== undefined) say(t`Earned: ${formatMoney(locale, newest.amount)}`)
  }, [newest, locale, t])
  if (newest === undefined) return null
  const more = fresh.length - 1
  return (
    <div className="pointer-events-none fixed inset-x-0 top-3 z-30 flex justify-center px-4">
      <p className="flex max-w-md items-baseline gap-2 rounded-full bg-accent px-5 py-2.5 text-on-accent shadow-lg">
        <strong>
          + <Amount of={newest.amount} />
        </strong>
        <span className="truncate">{newest.title}</span>
        {more > 0 && (
          <span className="shrink-0">
            <Trans>and {more} more</Trans>
          </span>
        )}
      </p>
    </div>
  )
}
