/** Refusals about jobs, places and what is handed in. */
import type { ErrorEntry } from './entry.ts'

export const workRefusals = {
  screened_out: {
    status: 409,
    title: 'An answer of yours ended work on this job',
    hint: 'Choose other work; nothing stands against you.',
  },
  job_closed: {
    status: 409,
    title: 'The job takes no more work',
    hint: 'Look for other work with list_work.',
  },
  job_not_open: {
    status: 409,
    title: 'The job is not open',
    hint: 'Wait until the requester opens it again, or look for other work with list_work.',
  },
  no_place_left: {
    status: 409,
    title: 'Every place is taken',
    hint: 'Look for other work with list_work; a returned place opens again by itself.',
  },
  already_claimed: {
    status: 409,
    title: 'You already had this task',
    hint: 'Claim another task; each person answers a task once.',
  },
  too_many_held: {
    status: 409,
    title: 'You hold as many places as one person may',
    hint: 'Submit or return one of your assignments first.',
  },
  other_layer: {
    status: 409,
    title: 'You work in another layer of these answers',
    hint: 'Nobody checks their own work: who answers in a job, reviews it or decides between two does just that. Take other work.',
  },
  own_work: {
    status: 403,
    title: 'Members do not work on their own requester’s jobs',
    hint: 'Choose work of another requester.',
  },
  assignment_expired: {
    status: 409,
    title: 'The time for this assignment has passed',
    hint: 'Your draft is kept for 7 days; claim the task again if a place is free.',
  },
  change_rounds_used: {
    status: 409,
    title: 'Changes were asked for twice already',
    hint: 'Approve the submission; silence approves it at the time in `auto_approve_at`.',
  },
  terms_only_rise: {
    status: 409,
    title: 'Published pay never falls',
    hint: 'Send a reward above the present one.',
  },
} as const satisfies Record<string, ErrorEntry>
