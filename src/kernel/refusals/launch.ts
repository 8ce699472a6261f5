/** Refusals about what must be clear before people work. */
import type { ErrorEntry } from './entry.ts'

export const launchRefusals = {
  unclear_terms: {
    status: 422,
    title: 'People are not told enough for so many answers',
    hint: 'Write what `errors` names into the form with update_job, or ask for fewer answers.',
  },
} as const satisfies Record<string, ErrorEntry>
