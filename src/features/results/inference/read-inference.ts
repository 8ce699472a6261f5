/** What a read of results finds inferred: made now for a small job, kept by the loop for a large one. */
import type { FormResult } from '../../../forms/aggregate.ts'
import type { Form } from '../../../forms/form.ts'
import type { Uuid } from '../../../kernel/id.ts'
import { INFERENCE_LIMITS } from '../../../kernel/limits/results/inference-limits.ts'
import type { Context } from '../../handle.ts'
import type { JobRow } from '../../jobs/queries.ts'
import { corrected } from '../layers/carried.ts'
import { correctionsIn } from '../layers/outcome-queries.ts'
import type { Answered, Inferred } from './answered.ts'
import { inferForm } from './infer-form.ts'
import { printOf } from './print.ts'
import {
  type CountedRow,
  inferenceState,
  selectCounted,
  selectKept,
  selectKnown,
} from './queries.ts'
import { rememberedOr } from './remembered.ts'

/** Whether the loop infers its results; the index job_inferred_by_loop knows the same number. */
export const isLarge = (job: Pick<JobRow, 'task_count' | 'overlap'>): boolean =>
  job.task_count * job.overlap > INFERENCE_LIMITS.when_read

/** Rows in the order in which they were handed in, as the engine takes them. */
export const answeredOf = (rows: readonly CountedRow[]): Answered[] =>
  rows
    .toSorted(
      (a, b) =>
        a.first_submitted_at.getTime() - b.first_submitted_at.getTime() ||
        (a.assignment_id < b.assignment_id ? -1 : 1),
    )
    .map(({ task_id, worker_id, answers, is_check }) => ({
      ...{ task: task_id, worker: worker_id, answers },
      ...(is_check && { check: true as const }),
    }))

/** All answers of a job that count. */
const allCounted = async (context: Context, job_id: Uuid): Promise<CountedRow[]> => {
  const rows: CountedRow[] = []
  for (let after: Uuid | null = null; ; ) {
    const next: CountedRow[] = await selectCounted(context.tx, job_id, after)
    rows.push(...next)
    after = next.at(-1)?.assignment_id ?? null
    if (next.length < INFERENCE_LIMITS.at_once)
      return corrected(rows, await correctionsIn(context.tx, job_id))
  }
}

/** A small job’s results, inferred from all of its answers. */
export const inferNow = async (context: Context, job: JobRow, form: Form): Promise<Inferred> => {
  const { print, methods, methods_version } = await inferenceState(context.tx, job.id)
  return rememberedOr(job.id, `${methods_version} ${print}`, async () =>
    inferForm(
      form,
      answeredOf(await allCounted(context, job.id)),
      methods,
      await selectKnown(context.tx, job.id),
    ),
  )
}

type Counted = { assignment_id: Uuid; revision: number; corrected?: string }

/** What is inferred of a task from just these answers; undefined: count them. */
export type FindInferred = (task_id: Uuid, counted: readonly Counted[]) => FormResult | undefined

/** For some tasks of one job. One answer to each task has only gold to be weighed against. */
export const findInferred = async (
  context: Context,
  job: JobRow,
  form: Form,
  task_ids: Uuid[],
): Promise<FindInferred> => {
  if ((job.overlap === 1 && job.gold_percent === 0) || task_ids.length === 0) return () => undefined
  if (!isLarge(job)) {
    const { results } = await inferNow(context, job, form)
    return (task_id, counted) => (counted.length === 0 ? undefined : results.get(task_id))
  }
  const kept = await selectKept(context.tx, task_ids)
  return (task_id, counted) => {
    const found = kept.get(task_id)
    if (found === undefined) return undefined
    return found.print === printOf(counted, found.methods_version) ? found.result : undefined
  }
}
