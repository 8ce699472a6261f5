import { LIMITS } from '../../kernel/limits.ts'
import { CURRENCIES, money } from '../../kernel/money.ts'
import { handle } from '../handle.ts'
import { getInstance } from './contract.ts'

export const getInstanceHandler = handle(getInstance, async ({ instance }) => ({
  object: 'instance' as const,
  name: instance.name,
  livemode: instance.livemode,
  version: instance.version,
  source_url: instance.source_url ?? null,
  receipt_key: instance.receipt_key,
  fee_percent: percent(LIMITS.fee_basis_points),
  pay_floor_per_hour: CURRENCIES.map((currency) =>
    money(LIMITS.pay_floor_per_hour[currency], currency),
  ),
}))

/** Hundredths of a percent as people write them: 2000 → `20`, 1250 → `12.5`. */
export const percent = (basisPoints: number): string => String(basisPoints / 100)
