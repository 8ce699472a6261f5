/** Refuses what the gate of one job refuses: some days of that job, and nothing else. */
import { GOLD_LIMITS } from '../../kernel/limits/quality/gold-limits.ts'
import { fail } from '../handle.ts'
import type { GoldLook } from './gate-queries.ts'
import { type Mixed, waitsForCheck } from './mixing.ts'

export const refuseUnderGate = (job: Mixed & GoldLook): void => {
  if (job.gate_state === 'under')
    fail(
      'under_gate',
      `Fewer than ${job.gate_percent} of 100 of your last ${job.gate_over} checks were right. The job is offered to you again at ${job.retake_at?.toISOString()}; see get_checks.`,
    )
  if (waitsForCheck(job, job))
    fail(
      'too_many_held',
      `New to this job, you may take ${GOLD_LIMITS.first_places} places until you are checked; hand in what you hold first.`,
    )
}
