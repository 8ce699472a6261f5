/** Refusals about what work pays one person. */
import type { ErrorEntry } from './entry.ts'

export const payRefusals = {
  minimum_not_covered: {
    status: 409,
    title: 'What the job keeps to bring its pay up to your minimum is promised to others',
    hint: 'Take other work, or come back: the job goes on, and its requester can raise the pay.',
  },
} as const satisfies Record<string, ErrorEntry>
