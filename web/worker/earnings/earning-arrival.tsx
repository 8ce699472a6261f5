/** Says and shows every earning as it arrives, wherever the worker is. */
import { Trans } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { useRead } from '../../api/use-api.ts'
import type { Earning } from '../../api.generated.ts'
import { Amount } from '../../parts/amount.tsx'

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
      ({ id, direction }) => direction === 'in' && known !== null && !known.has(id),
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

/** The container is always there, so that readers hear what comes into it. */
export const EarningArrival = () => {
  const fresh = useNewEarnings()
  const [newest] = fresh
  const more = fresh.length - 1
  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-0 top-2 z-30 flex justify-center px-4"
    >
      {newest !== undefined && (
        <p className="flex max-w-full min-w-0 items-baseline gap-2.5 rounded-full bg-accent px-5 py-2.5 text-on-accent shadow-lg sm:max-w-lg">
          <strong className="shrink-0">
            + <Amount of={newest.amount} />
          </strong>
          <span className="truncate">{newest.title}</span>
          {more > 0 && (
            <span className="shrink-0">
              <Trans>and {more} more</Trans>
            </span>
          )}
        </p>
      )}
    </div>
  )
}
