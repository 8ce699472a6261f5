/**
 * Looks at jobs with dynamic overlap when something in them happened: which results are sure enough, and
 * where one more answer changes most. A round takes one job for a while (a lease, in the database), infers
 * its results as a read would, and opens places through an ordinary operation. Whoever dies in between
 * leaves nothing half; the next round begins anew. A claim knows nothing of all this: it reads free places.
 */
import { transact } from '../database/transact.ts'
import { execute, type Runtime } from '../execute.ts'
import { keepOverlap } from '../features/results/certainty/contract.ts'
import { decide, type OpenTask } from '../features/results/certainty/decide.ts'
import {
  selectUndecided,
  type TakenOverlap,
  takeOverlap,
  type UndecidedRow,
} from '../features/results/certainty/queries.ts'
import type { FormResult } from '../forms/aggregate.ts'
import { after } from '../kernel/clock.ts'
import { newUuid, toPublicId, type Uuid } from '../kernel/id.ts'
import { CERTAINTY_LIMITS } from '../kernel/limits/jobs/certainty-limits.ts'
import { INFERENCE_LIMITS } from '../kernel/limits/results/inference-limits.ts'
import type { OperationSpec } from '../kernel/operation.ts'
import { answersOf, inferRows } from './infer-results.ts'
import type { RoundSpec } from './loop.ts'

const SYSTEM = { kind: 'system', loop: 'decide_overlap' } as const

/** The loop. */
export const decideOverlap: RoundSpec = {
  name: 'decide_overlap',
  lanes: 1,
  round: async (runtime, stopping) => {
    const now = runtime.clock.now()
    const until = after(now, CERTAINTY_LIMITS.lease)
    const job = await transact(runtime.database, 'write', (tx) => takeOverlap(tx, { now, until }))
    if (job === undefined) return 0
    await lookAt(runtime, job, stopping)
    return 1
  },
}

const undecided = async (runtime: Runtime, job_id: Uuid): Promise<UndecidedRow[]> => {
  const rows: UndecidedRow[] = []
  const limit = INFERENCE_LIMITS.at_once
  for (let from = 0; ; ) {
    const next: UndecidedRow[] = await transact(runtime.database, 'read', (tx) =>
      selectUndecided(tx, { job_id, after: from, limit }),
    )
    rows.push(...next)
    from = next.at(-1)?.ordinal ?? from
    if (next.length < limit) return rows
  }
}

/** The chances of the item that a result is least sure of. */
const leastSure = (result: FormResult | undefined): number[] => {
  const known = Object.values(result?.items ?? {}).filter(({ confidence }) => confidence !== null)
  const [least] = known.toSorted((a, b) => (a.confidence ?? 0) - (b.confidence ?? 0))
  return Object.values(least?.posterior ?? least?.shares ?? {})
}

const openTask = (
  { id, places, pending }: UndecidedRow,
  result: FormResult | undefined,
): OpenTask => ({
  ...{ id, places, pending },
  confidence: result?.confidence ?? null,
  posterior: leastSure(result),
})

/** The undecided tasks are read before the answers: who hands in meanwhile is seen as still pending. */
const lookAt = async (
  runtime: Runtime,
  job: TakenOverlap,
  stopping: AbortSignal,
): Promise<void> => {
  const begun = performance.now()
  const open = await undecided(runtime, job.job_id)
  const rows = await answersOf(runtime, job.job_id)
  const { results } = await inferRows(runtime, job, { rows, stopping })
  const byTask = new Map(results)
  const decision = decide(
    open.map((row) => openTask(row, byTask.get(row.id))),
    {
      target: job.sure_permille / 1000,
      most: job.overlap,
      left: job.left,
      begun: job.begun,
    },
  )
  await keepAll(runtime, job, { open, decision, begun })
}

const keepAll = async (
  runtime: Runtime,
  job: TakenOverlap,
  {
    open,
    decision,
    begun,
  }: { open: UndecidedRow[]; decision: ReturnType<typeof decide>; begun: number },
): Promise<void> => {
  const seen = new Map<string, number>(open.map(({ id, places }) => [id, places]))
  const task = (id: string) => toPublicId('task', id)
  const more = decision.more.map((id) => ({ task_id: task(id), places: seen.get(id) ?? 1 }))
  for (const piece of pieces(more)) await keep(runtime, job, { more: piece })
  for (const certainty of ['reached', 'budget_ended'] as const)
    for (const piece of pieces(decision[certainty].map(task)))
      await keep(runtime, job, { ended: [{ certainty, tasks: piece }] })
  const took = (performance.now() - begun) / 1000
  const pause = Math.max(CERTAINTY_LIMITS.pause, Math.ceil(CERTAINTY_LIMITS.pause_factor * took))
  const done = { horizon: Number(job.horizon), pause_seconds: Math.min(pause, 86_400) }
  await keep(runtime, job, { done })
}

const pieces = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / INFERENCE_LIMITS.at_once) }, (_, at) =>
    all.slice(at * INFERENCE_LIMITS.at_once, (at + 1) * INFERENCE_LIMITS.at_once),
  )

const keep = (runtime: Runtime, { job_id }: TakenOverlap, found: Record<string, unknown>) =>
  execute(runtime, keepOverlap as unknown as OperationSpec, {
    caller: SYSTEM,
    input: {
      ...{ job_id: toPublicId('job', job_id), more: [], ended: [], done: null },
      ...found,
    },
    request_id: `loop_${newUuid()}`,
  })
