/** Refusals about gold, checks and the gate of a job. */
import type { ErrorEntry } from './entry.ts'

export const goldRefusals = {
  under_gate: {
    status: 409,
    title: 'This job is offered to you again later',
    hint: 'Wait until the time in `detail`, or contest a check that was wrong; all your work is paid, and other jobs are open to you.',
  },
  invalid_gold: {
    status: 422,
    title: 'The gold cannot be used',
    hint: 'Correct what `errors` names by its place in the list; nothing was stored.',
  },
} as const satisfies Record<string, ErrorEntry>
