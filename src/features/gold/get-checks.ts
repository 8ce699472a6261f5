import type { Uuid } from '../../kernel/id.ts'
import { gateOf, lookAtGold } from '../gates/gate-queries.ts'
import { waitsForCheck } from '../gates/mixing.ts'
import { asWorker, type Context, fail, handle } from '../handle.ts'
import { findAnyJob, type JobRow } from '../jobs/queries.ts'
import { checksOfWorker } from './check-queries.ts'
import { getChecks } from './contract.ts'
import { presentOwnCheck } from './present-check.ts'
import { hiddenTally, toldGate, trainingTally, visibleChecks } from './visible-checks.ts'

/** One’s own checks in one job. Reading tells nothing that submitting did not. */
export const getChecksHandler = handle(getChecks, async (context, { job_id }) => {
  const { tx, now } = context
  const { worker_id } = asWorker(context)
  const job = await findAnyJob(tx, job_id)
  if (job === undefined || job.published_at === null) return fail('not_found')
  const checks = await checksOfWorker(tx, job_id, worker_id)
  const gate = await gateOf(tx, job, worker_id, now)
  const closed = job.status === 'closed'
  return {
    object: 'checks' as const,
    job_id,
    title: job.title,
    training: trainingTally(checks),
    hidden: hiddenTally(checks, now, closed),
    gate: gate === null ? null : await ownGate(context, job, worker_id, gate),
    checks: visibleChecks(checks, { closed, gate }).map(presentOwnCheck),
  }
})

const ownGate = async (
  { tx, now }: Context,
  job: JobRow,
  worker_id: Uuid,
  gate: NonNullable<Awaited<ReturnType<typeof gateOf>>>,
) => {
  const { gate_percent, gate_over } = job
  if (gate_percent === null || gate_over === null) return null
  const look = await lookAtGold(tx, worker_id, job.id, now)
  const earlier = await gateOf(tx, job, worker_id, now, new Date(now.toISOString().slice(0, 10)))
  return {
    state: toldGate(gate, earlier ?? gate),
    percent: gate_percent,
    over: gate_over,
    retake_at: gate.retake_at,
    hand_in_first: look !== undefined && waitsForCheck(look, look),
  }
}
