/**
 * The mandate: what an agent may commit its requester to. Every limit counts the highest cost of a
 * job (`at_most`), not what it turns out to cost, so that no mandate is ever overspent by surprise.
 */
import type { Transaction } from '../../database/pool.ts'
import { Problem } from '../../kernel/errors.ts'
import type { Uuid } from '../../kernel/id.ts'
import { LIMITS } from '../../kernel/limits.ts'
import { type Currency, formatMoney, type Money, money } from '../../kernel/money.ts'
import {
  type Committed,
  committedBy,
  committedTo,
  findMandate,
  insertCommitment,
  lockAgent,
  type MandateRow,
} from './agent-queries.ts'

/** The limits of a mandate in minor units of one currency; null is no limit of that kind. */
export type MandateLimits = Pick<
  MandateRow,
  'currency' | 'per_job' | 'per_day' | 'in_all' | 'confirm_above'
>

/** What a commitment is weighed against: this job's earlier ones, and the agent's. */
export type Standing = Committed & { job: bigint }

/**
 * Whether the mandate covers `amount` more. `needs_human`: within every limit, but the job is above
 * the sum from which a human confirms. Throws Problem('mandate_exceeded') naming the limit, what is
 * committed and what was asked.
 */
export const checkMandate = (
  limits: MandateLimits,
  standing: Standing,
  amount: Money,
): 'covered' | 'needs_human' => {
  if (amount.currency !== limits.currency)
    throw new Problem('mandate_exceeded', {
      detail: `The mandate is in ${limits.currency}, and ${formatMoney(amount)} was asked for.`,
    })
  refuseOver(limits.per_job, standing.job, amount, 'for one job')
  refuseOver(limits.per_day, standing.today, amount, 'in 24 hours')
  refuseOver(limits.in_all, standing.in_all, amount, 'in all')
  const above = limits.confirm_above !== null && standing.job + amount.minor > limits.confirm_above
  return above ? 'needs_human' : 'covered'
}

const refuseOver = (limit: bigint | null, used: bigint, amount: Money, span: string): void => {
  if (limit === null || used + amount.minor <= limit) return
  const say = (minor: bigint) => formatMoney(money(minor, amount.currency))
  throw new Problem('mandate_exceeded', {
    detail: `The mandate allows ${say(limit)} ${span}; ${say(used)} is committed and ${formatMoney(amount)} more was asked for.`,
  })
}

/**
 * Counts `amount` against the agent's mandate, in the transaction that spends it. On `needs_human`
 * nothing is counted: a member has to do it. Two calls at once wait for each other, so that both
 * cannot fit under a limit that holds one. Throws Problem('mandate_exceeded').
 */
export const commitUnderMandate = async (
  tx: Transaction,
  { agent_id, job_id, amount, now }: { agent_id: Uuid; job_id: Uuid; amount: Money; now: Date },
): Promise<'covered' | 'needs_human'> => {
  await lockAgent(tx, agent_id)
  const mandate = await mandateOf(tx, agent_id)
  const job = await committedTo(tx, agent_id, job_id)
  const standing = { job, ...(await committedBy(tx, agent_id, dayBefore(now))) }
  const answer = checkMandate(mandate, standing, amount)
  if (answer === 'covered' && amount.minor > 0n)
    await insertCommitment(tx, {
      agent_id,
      job_id,
      amount: amount.minor,
      currency: mandate.currency,
      created_at: now,
    })
  return answer
}

/** The mandate in force; an agent without one is a fault of ours, and may spend nothing. */
export const mandateOf = async (tx: Transaction, agent_id: Uuid): Promise<MandateRow> => {
  const mandate = await findMandate(tx, agent_id)
  if (mandate === undefined) throw new Error(`agent ${agent_id} has no mandate`)
  return mandate
}

/** Commitments after this moment count for the daily limit. */
export const dayBefore = (now: Date): Date => new Date(now.getTime() - LIMITS.mandate_day * 1000)

/** The limits a human stated, in the requester's currency. Throws Problem('invalid_input'). */
export const limitsFrom = (
  stated: Record<'per_job' | 'per_day' | 'in_all' | 'confirm_above', Money | null>,
  currency: Currency,
): MandateLimits => {
  const minor = (name: keyof typeof stated): bigint | null => {
    const value = stated[name]
    if (value !== null && value.currency !== currency)
      throw new Problem('invalid_input', {
        detail: `The requester's money is in ${currency}; state ${name} in it.`,
        param: `/${name}`,
      })
    return value?.minor ?? null
  }
  return {
    currency,
    per_job: minor('per_job'),
    per_day: minor('per_day'),
    in_all: minor('in_all'),
    confirm_above: minor('confirm_above'),
  }
}
