/** Refusals about taking results away. */
import type { ErrorEntry } from './entry.ts'

export const exportRefusals = {
  format_unfit: {
    status: 422,
    title: 'The format does not fit the form',
    hint: 'Choose a format that holds what the form asks; the detail names them.',
  },
} as const satisfies Record<string, ErrorEntry>
