/** Refusals about projects: their promises, their end, and the same work for less. */
import type { ErrorEntry } from './entry.ts'

export const projectRefusals = {
  lower_pay_undisclosed: {
    status: 422,
    title: 'The same work paid more before',
    hint: 'Raise the reward, or send discloses_lower_pay: true to show workers what it paid before.',
  },
  notice_needed: {
    status: 409,
    title: 'People count on this project',
    hint: 'A member ends it with end_project: 14 days of notice, or a fee to each of them.',
  },
} as const satisfies Record<string, ErrorEntry>
