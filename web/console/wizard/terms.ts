/** The terms of a draft as the page changes them, and the call they become. */

import type { Form } from '../../../src/forms/form.ts'
import { asForm } from '../../../src/forms/reading.ts'
import type { Input, Job } from '../../api.generated.ts'

/** All that `update_job` takes, with the form as it is read. */
export type Terms = Omit<Input<'update_job'>, 'job_id' | 'form'> & { form: Form }

/** Gold as the operation takes it. */
const goldOf = ({ percent, gate }: NonNullable<Job['gold']>): NonNullable<Terms['gold']> =>
  gate === null ? { percent } : { percent, gate: { percent: gate.percent, over: gate.over } }

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
  overlap: job.overlap,
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
  ...(job.project_id !== null && { project_id: job.project_id }),
  ...(job.audience !== null && { audience: job.audience }),
  ...(job.deadline !== null && { deadline: job.deadline }),
})
