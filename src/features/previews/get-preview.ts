import type { Form } from '../../forms/form.ts'
import { PREVIEW_LIMITS } from '../../kernel/limits/preview-limits.ts'
import { money } from '../../kernel/money.ts'
import { shownInput } from '../copies/addresses.ts'
import { settledForm } from '../copies/form-copies.ts'
import { handle } from '../handle.ts'
import { askedBy } from '../identity/asked-by.ts'
import { hourlyPay } from '../jobs/pricing.ts'
import { getPreview } from './contract.ts'
import { openedBy } from './opened.ts'
import { findTaskAt } from './queries.ts'

/** What a column of each kind stands for while there is nothing in it; pictures stay empty. */
const standIn = (name: string, kind: string): unknown => {
  if (kind === 'image' || kind === 'audio' || kind === 'link') return undefined
  if (kind === 'number') return 1
  if (kind === 'files') return [{ path: 'file.txt', text: `‹${name}›` }]
  if (kind === 'chat') return [{ role: 'user', text: `‹${name}›` }]
  return kind === 'options' ? [`‹${name} 1›`, `‹${name} 2›`] : `‹${name}›`
}

const madeUpInput = (form: Form): Record<string, unknown> =>
  Object.fromEntries(
    form.data
      .map(({ name, kind }) => [name, standIn(name, kind)] as const)
      .filter(([, value]) => value !== undefined),
  )

/** The job as it is now, with one of its first tasks; with stand-ins while it has none. */
export const getPreviewHandler = handle(getPreview, async (context, { token, task: wanted }) => {
  const { tx } = context
  const { job, expires_at } = await openedBy(context, token)
  const tasks = Math.min(job.task_count, PREVIEW_LIMITS.tasks)
  const task = Math.max(1, Math.min(wanted, tasks))
  const found = await findTaskAt(tx, job.id, task)
  const { form } = await settledForm(context, job.id, job.form as Form)
  return {
    object: 'preview' as const,
    job_id: job.id,
    livemode: job.livemode,
    title: job.title,
    description: job.description,
    form,
    input: found ? shownInput(form, found.input, found.copied) : madeUpInput(form),
    made_up: found === undefined,
    task,
    tasks,
    reward: money(job.reward_minor, job.currency),
    hourly: money(hourlyPay(job.reward_minor, job.estimated_seconds), job.currency),
    paid_elsewhere: job.paid_elsewhere,
    estimated_seconds: job.estimated_seconds,
    lease_seconds: job.lease_seconds,
    asked_by: await askedBy(tx, job),
    expires_at,
  }
})
