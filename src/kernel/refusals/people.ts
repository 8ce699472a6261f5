/** Refusals about people and their place here. */
import type { ErrorEntry } from './entry.ts'

export const peopleRefusals = {
  waiting_list: {
    status: 409,
    title: 'There is a waiting list',
    hint: 'Read get_market for how much work there is; join_waiting_list keeps a place for you.',
  },
  record_refused: {
    status: 422,
    title: 'The work record cannot be used',
    hint: 'Bring the file as export_record gave it, unchanged; `detail` says what is wrong with this one.',
  },
  terms_notice: {
    status: 422,
    title: 'New terms need more notice',
    hint: 'Leave `effective_at` out, or send the time named in `detail` or a later one.',
  },
} as const satisfies Record<string, ErrorEntry>
