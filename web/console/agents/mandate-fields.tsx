/** The limits of a mandate; an empty field is no limit of that kind. */
import { useLingui } from '@lingui/react/macro'
import type { Mandate, Money } from '../../api.generated.ts'
import { AmountField } from '../amount-field.tsx'

/** Amounts as typed, by limit. */
export type Limits = Record<LimitName, string | undefined>
export type LimitName = 'per_job' | 'per_day' | 'in_all' | 'confirm_above'

const NAMES: LimitName[] = ['per_job', 'per_day', 'in_all', 'confirm_above']

export const limitsOf = (mandate?: Mandate): Limits => ({
  per_job: mandate?.per_job?.amount,
  per_day: mandate?.per_day?.amount,
  in_all: mandate?.in_all?.amount,
  confirm_above: mandate?.confirm_above?.amount,
})

/** The limits as the API takes them. */
export const limitsInput = (
  limits: Limits,
  currency: Money['currency'],
): Record<LimitName, Money | null> => {
  const money = (amount: string | undefined) => (amount === undefined ? null : { amount, currency })
  return {
    per_job: money(limits.per_job),
    per_day: money(limits.per_day),
    in_all: money(limits.in_all),
    confirm_above: money(limits.confirm_above),
  }
}

/** What each limit is called, and what it means. */
export const useLimitWords = (): Record<LimitName, { label: string; hint: string }> => {
  const { t } = useLingui()
  return {
    per_job: { label: t`For one job`, hint: t`Jobs above it are refused.` },
    per_day: { label: t`In 24 hours`, hint: t`All its jobs of a day together.` },
    in_all: { label: t`In all`, hint: t`From the first job on.` },
    confirm_above: { label: t`Ask a human above`, hint: t`Such jobs wait here as drafts.` },
  }
}

type Props = { limits: Limits; onLimits: (limits: Limits) => void }

export const MandateFields = ({ limits, onLimits }: Props) => {
  const words = useLimitWords()
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      {NAMES.map((name) => (
        <AmountField
          key={name}
          label={words[name].label}
          hint={words[name].hint}
          initial={limits[name] ?? ''}
          onAmount={(amount) => onLimits({ ...limits, [name]: amount })}
        />
      ))}
    </div>
  )
}
