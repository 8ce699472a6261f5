/**
 * Infers the results of large jobs when something in them changed. A round takes one job for a while (a
 * lease, in the database), reads its answers in pieces, works them out in a thread of its own so that
 * nobody waits for arithmetic, and writes the results down through an ordinary operation. Whoever dies
 * in between leaves nothing half: the next round begins anew.
 */
import { Worker } from 'node:worker_threads'
import { transact } from '../database/transact.ts'
import { execute, type Runtime } from '../execute.ts'
import { keepInference } from '../features/results/contract.ts'
import { type TakenJob, takeInference } from '../features/results/inference/loop-queries.ts'
import { printOf } from '../features/results/inference/print.ts'
import {
  type CountedRow,
  selectCounted,
  selectKnown,
} from '../features/results/inference/queries.ts'
import { answeredOf } from '../features/results/inference/read-inference.ts'
import { corrected } from '../features/results/layers/carried.ts'
import { correctionsIn } from '../features/results/layers/outcome-queries.ts'
import { after } from '../kernel/clock.ts'
import { newUuid, toPublicId, type Uuid } from '../kernel/id.ts'
import { INFERENCE_LIMITS } from '../kernel/limits/results/inference-limits.ts'
import type { OperationSpec } from '../kernel/operation.ts'
import {
  type InferenceAnswer,
  type InferenceTask,
  inferHere,
  type SentAnswer,
} from './infer-task.ts'
import type { RoundSpec } from './loop.ts'

const SYSTEM = { kind: 'system', loop: 'infer_results' } as const

/** The loop. */
export const inferResults: RoundSpec = {
  name: 'infer_results',
  lanes: 1,
  round: async (runtime, stopping) => {
    const now = runtime.clock.now()
    const until = after(now, INFERENCE_LIMITS.lease)
    const job = await transact(runtime.database, 'write', (tx) => takeInference(tx, { now, until }))
    if (job === undefined) return 0
    await inferOne(runtime, job, stopping)
    return 1
  },
}

/** All answers of a job that count, and to its gold. */
export const answersOf = async (runtime: Runtime, job_id: Uuid): Promise<CountedRow[]> => {
  const rows: CountedRow[] = []
  for (let from: Uuid | null = null; ; ) {
    const next: CountedRow[] = await transact(runtime.database, 'read', (tx) =>
      selectCounted(tx, job_id, from),
    )
    rows.push(...next)
    from = next.at(-1)?.assignment_id ?? null
    if (next.length < INFERENCE_LIMITS.at_once) break
  }
  const corrections = await transact(runtime.database, 'read', (tx) => correctionsIn(tx, job_id))
  return corrected(rows, corrections)
}

const inThread = (task: InferenceTask, stopping: AbortSignal): Promise<InferenceAnswer> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./infer-thread.ts', import.meta.url), { workerData: task })
    const stop = () => void thread.terminate()
    stopping.addEventListener('abort', stop, { once: true })
    thread.once('message', ({ results, quality }: SentAnswer) =>
      resolve({ results, quality: () => quality }),
    )
    thread.once('error', reject)
    thread.once('exit', () => {
      stopping.removeEventListener('abort', stop)
      // After a message this changes nothing.
      reject(new Error('the inference ended without a result'))
    })
  })

/** What a job’s answers come to; in a thread of its own where there are many. */
export const inferRows = async (
  runtime: Runtime,
  { job_id, form, methods }: Pick<TakenJob, 'job_id' | 'form' | 'methods'>,
  { rows, stopping }: { rows: CountedRow[]; stopping: AbortSignal },
): Promise<InferenceAnswer> => {
  const known = await transact(runtime.database, 'read', (tx) => selectKnown(tx, job_id))
  const task = { form, methods, answered: answeredOf(rows), known }
  return rows.length > INFERENCE_LIMITS.in_loop ? inThread(task, stopping) : inferHere(task)
}

const inferOne = async (runtime: Runtime, job: TakenJob, stopping: AbortSignal): Promise<void> => {
  const begun = performance.now()
  const rows = await answersOf(runtime, job.job_id)
  const { results, quality } = await inferRows(runtime, job, { rows, stopping })
  const counted = rows.filter(({ is_check }) => !is_check)
  const byTask = Map.groupBy(counted, ({ task_id }) => task_id)
  const tasks = results.map(([task, result]) => ({
    task_id: toPublicId('task', task),
    print: printOf(byTask.get(task as Uuid) ?? [], job.methods_version),
    result,
  }))
  for (let from = 0; from < tasks.length; from += INFERENCE_LIMITS.at_once)
    await keep(runtime, job, {
      tasks: tasks.slice(from, from + INFERENCE_LIMITS.at_once),
      done: null,
    })
  const took = (performance.now() - begun) / 1000
  const pause = Math.max(INFERENCE_LIMITS.pause, Math.ceil(INFERENCE_LIMITS.pause_factor * took))
  const done = {
    ...{
      horizon: Number(job.horizon),
      answers: counted.length,
      quality: quality(),
      settled: job.closed,
    },
    pause_seconds: Math.min(pause, 86_400),
  }
  await keep(runtime, job, { tasks: [], done })
}

const keep = (
  runtime: Runtime,
  { job_id, methods_version }: TakenJob,
  found: Record<string, unknown>,
) =>
  execute(runtime, keepInference as unknown as OperationSpec, {
    caller: SYSTEM,
    input: { job_id: toPublicId('job', job_id), methods_version, ...found },
    request_id: `loop_${newUuid()}`,
  })
