/** Refusals about what nobody has explained yet. */
import type { ErrorEntry } from './entry.ts'

export const questionsRefusals = {
  question_open: {
    status: 409,
    title: 'A question about this criterion is open',
    hint: 'Answer it with answer_question first: what nobody explained is held against nobody.',
  },
} as const satisfies Record<string, ErrorEntry>
