/** What is said of work that paid more before: on cards, and in quotes before anything is stored. */
import type { z } from 'zod'
import type { Transaction } from '../../../database/pool.ts'
import type { Uuid } from '../../../kernel/id.ts'
import { type Currency, money } from '../../../kernel/money.ts'
import type { Context } from '../../handle.ts'
import type { LowerPay } from '../launch-schemas.ts'
import { hashForm, requireForm, type Terms } from '../terms.ts'
import { findLower } from './lower-pay.ts'
import { lowerPayOf } from './relaunch-queries.ts'

type Shown = z.output<typeof LowerPay> | null

/** What a published job says of earlier pay; null: it is not for less. */
export const shownLowerPay = async (
  tx: Transaction,
  { id, currency }: { id: Uuid; currency: Currency },
): Promise<Shown> => {
  const row = await lowerPayOf(tx, id)
  if (row === undefined) return null
  return {
    hourly: money(row.hourly_minor, currency),
    hourly_before: money(row.previous_hourly_minor, currency),
  }
}

/** The same of terms that somebody asks a quote for. */
export const quotedLowerPay = async (
  context: Context,
  asked: { requester_id: Uuid; terms: Terms; estimated_seconds: number },
): Promise<Shown> => {
  const { requester_id, terms, estimated_seconds } = asked
  const form = requireForm(terms.form)
  const { minor: reward_minor, currency } = terms.reward
  const { title, description, paid_elsewhere } = terms
  const words = { title, description, form, form_sha256: hashForm(form), paid_elsewhere }
  const work = { ...words, requester_id, currency, reward_minor, estimated_seconds }
  const lower = await findLower(context, work)
  if (lower === undefined) return null
  return {
    hourly: money(lower.hourly, currency),
    hourly_before: money(lower.hourly_before, currency),
  }
}
