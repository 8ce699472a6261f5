/** Refusals about rejected work and what is said against it. */
import type { ErrorEntry } from './entry.ts'

export const verdictsRefusals = {
  evidence_refused: {
    status: 422,
    title: 'The evidence does not show the reason',
    hint: 'Correct the members named in `errors`; what cannot be shown cannot be a reason, so approve the work then.',
  },
  reply_time_runs: {
    status: 409,
    title: 'The worker may still reply',
    hint: 'Decide when the worker has replied or `reply_until` has passed; approving is always possible.',
  },
  rejections_held: {
    status: 409,
    title: 'The rejections of this job wait for a human of the instance',
    hint: 'Wait for that decision, or approve: with very many rejections in one job somebody else looks first.',
  },
  appeal_too_late: {
    status: 409,
    title: 'The time to appeal is over',
    hint: 'An appeal is possible for 183 days after the rejection.',
  },
  another_human_needed: {
    status: 403,
    title: 'Another human must decide this',
    hint: 'Leave it to an operator who belongs to neither side; without an answer in time the work is paid.',
  },
} as const satisfies Record<string, ErrorEntry>
