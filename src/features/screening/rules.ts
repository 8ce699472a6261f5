/** What leaving early pays: a pure decision over whole minor units. */
import { SCREENING_LIMITS } from '../../kernel/limits/time-limits.ts'

type Left = { seconds: number; reward: bigint; estimated_seconds: number }

/** The reward’s share of the time, rounded up in the person’s favour; nothing within the first minute. */
export const payForScreening = ({ seconds, reward, estimated_seconds }: Left): bigint => {
  if (seconds <= SCREENING_LIMITS.unpaid_seconds || reward === 0n) return 0n
  const estimate = BigInt(estimated_seconds)
  const part = (reward * BigInt(seconds) + estimate - 1n) / estimate
  return part < reward ? part : reward
}
