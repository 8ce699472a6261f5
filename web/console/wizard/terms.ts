/** The terms of a draft as the page changes them, and the call they become. */

import type { Form } from '../../../src/forms/form.ts'
import { asForm } from '../../../src/forms/reading.ts'
import type { Input, Job } from '../../api.generated.ts'
import { minorOf } from '../../words/sums.ts'

/** All that `update_job` takes, with the form as it is read. */
export type Terms = Omit<Input<'update_job'>, 'job_id' | 'form'> & { form: Form }

/** Gold as the operation takes it. */
const goldOf = ({ percent, gate }: NonNullable<Job['gold']>): NonNullable<Terms['gold']> =>
  gate === null ? { percent } : { percent, gate: { percent: gate.percent, over: gate.over } }

/** How many answers are asked for, as the operation takes it. */
const answersOf = ({
  overlap,
  certainty,
}: Job): Pick<Terms, 'overlap' | 'target_confidence' | 'max_cost'> => {
  if (certainty === null) return { overlap }
  const { min, max, target_confidence: confidence, max_cost } = certainty
  if (max_cost !== null) return { overlap: 1, target_confidence: confidence, max_cost }
  return { overlap: { min, max, confidence } }
}

/** How the number of answers is said. */
export const answersWay = (terms: Terms): 'fixed' | 'until_sure' | 'for_a_sum' => {
  if (terms.target_confidence !== undefined) return 'for_a_sum'
  return typeof terms.overlap === 'object' ? 'until_sure' : 'fixed'
}

/** As many answers to a task are bought for a sum at most. */
const MOST_BOUGHT = 10

/** The most answers that one task can get. */
export const mostAnswers = ({ overlap = 1, target_confidence }: Terms): number => {
  if (target_confidence !== undefined) return MOST_BOUGHT
  return typeof overlap === 'number' ? overlap : overlap.max
}

/** Whether what is said of it can be kept. */
export const answersFaulty = ({ overlap = 1, target_confidence, max_cost }: Terms): boolean => {
  if (target_confidence !== undefined)
    return (minorOf(max_cost ?? { amount: '', currency: 'EUR' }) ?? 0n) <= 0n
  if (typeof overlap === 'number') return overlap < 1 || overlap > 100
  const { min = 2, max } = overlap
  return min < 1 || max > 100 || min >= max
}
/** Repair as the operation takes it. */
const repairOf = ({ creation_seconds, worst }: NonNullable<Job['repair']>) => ({
  creation_seconds,
  worst,
})

/** The terms of a draft, as it stands on the instance. */
export const termsOf = (job: Job): Terms => ({
  title: job.title,
  description: job.description,
  form: asForm(job.form),
  reward: job.reward,
  ...answersOf(job),
  estimated_seconds: job.estimated_seconds,
  auto_approve_seconds: job.auto_approve_seconds,
  purpose: job.purpose,
  data_use: job.data_use,
  ai_use: job.ai_use,
  input_origin: job.input_origin,
  paid_elsewhere: job.paid_elsewhere,
  ...(job.repair !== null && { repair: repairOf(job.repair) }),
  ...(job.content_flags !== null && { content_flags: job.content_flags }),
  ...(job.gold !== null && { gold: goldOf(job.gold) }),
  ...(job.review !== null && job.review.terms !== null && { review: job.review.terms }),
  ...(job.project_id !== null && { project_id: job.project_id }),
  ...(job.audience !== null && { audience: job.audience }),
  ...(job.deadline !== null && { deadline: job.deadline }),
})
