/** What a job sets aside besides its escrow, in words: part of what it costs at most. */
import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Quote } from '../api.generated.ts'
import { Amount } from '../parts/amount.tsx'

type Reserves = Quote['reserves']

/** One fact for each reserve, as `Facts` shows them. */
export const useReserveFacts = (): ((reserves: Reserves) => [string, ReactNode][]) => {
  const { t } = useLingui()
  const names = {
    floor: t`Kept for minimum pay`,
    quality: t`Kept for control tasks`,
    care: t`Kept for time to recover`,
    screening: t`Kept for work that ends early`,
  }
  return (reserves) =>
    reserves.map(({ kind, amount }) => [names[kind], <Amount key={kind} of={amount} />])
}
