/**
 * Inferences of small jobs that were read lately, so that polling does not repeat them. They follow from
 * the answers alone, which their print names: a process that forgets them, or has never known them,
 * answers the same.
 */
import { INFERENCE_LIMITS } from '../../../kernel/limits/results/inference-limits.ts'
import type { Inferred } from './answered.ts'

const known = new Map<string, { print: string; inferred: Inferred }>()

/** The inference of a job under a print, made when it is not remembered. */
export const rememberedOr = async (
  job_id: string,
  print: string,
  make: () => Promise<Inferred>,
): Promise<Inferred> => {
  const before = known.get(job_id)
  if (before?.print === print) return before.inferred
  const inferred = await make()
  known.delete(job_id)
  known.set(job_id, { print, inferred })
  const [oldest] = known.keys()
  if (known.size > INFERENCE_LIMITS.remembered && oldest !== undefined) known.delete(oldest)
  return inferred
}
