/** Refusals about what work shows, and what its texts ask for. */
import type { ErrorEntry } from './entry.ts'

export const contentRefusals = {
  content_flags_missing: {
    status: 422,
    title: 'The job does not say what it may show',
    hint: 'Set content_flags with update_job; an empty list says that it shows nothing of the kind.',
  },
  content_not_agreed: {
    status: 403,
    title: 'This work shows content that you have not agreed to see',
    hint: 'Choose other work, or agree to it with set_content_choice; refusing changes nothing for you.',
  },
  flagged_time_used: {
    status: 403,
    title: 'That is enough of such work for now',
    hint: 'Take other work, or come back at the time in `detail`; get_content_choice says how much is left.',
  },
} as const satisfies Record<string, ErrorEntry>
