/** Refusals about ratings, spaces and petitions. */
import type { ErrorEntry } from './entry.ts'

export const voiceRefusals = {
  rating_needs_work: {
    status: 403,
    title: 'Who rates a requester has approved work there',
    hint: 'Call rate_requester once the first work for this requester is approved.',
  },
} as const satisfies Record<string, ErrorEntry>
