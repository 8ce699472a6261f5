/** Refusals about how people stand, and about decisions on them. */
import type { ErrorEntry } from './entry.ts'

export const standingRefusals = {
  no_new_work: {
    status: 403,
    title: 'You take no new work here at present',
    hint: 'Read why with why_no_work, and contest the decision; your money and your work in hand stay yours.',
  },
  blocked_by_requester: {
    status: 403,
    title: 'This requester does not offer you its work',
    hint: 'Read the reason with why_no_work and choose work of others; it changes nothing else for you.',
  },
  same_payee: {
    status: 409,
    title: 'Another account paid to the same payee has this task',
    hint: 'Take another task: two accounts with one payee answer a task once.',
  },
} as const satisfies Record<string, ErrorEntry>
