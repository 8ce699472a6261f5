/** Refusals about ratings, spaces and petitions. */
import type { ErrorEntry } from './entry.ts'

export const voiceRefusals = {
  rating_needs_work: {
    status: 403,
    title: 'Who rates a requester has approved work there',
    hint: 'Call rate_requester once the first work for this requester is approved.',
  },
  not_of_this_space: {
    status: 403,
    title: 'Who writes or signs here has handed in work here',
    hint: 'Hand in work of this project or requester first; list_spaces shows where you may write.',
  },
  written_enough: {
    status: 429,
    title: 'That is as much as one person writes in a day',
    hint: 'Go on tomorrow; what you wrote is there.',
    retryable: true,
  },
  petition_unanswered: {
    status: 409,
    title: 'A petition of workers was left unanswered',
    hint: 'Answer it with answer_petition first; list_received_petitions shows it.',
  },
} as const satisfies Record<string, ErrorEntry>
