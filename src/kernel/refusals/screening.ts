/** Refusals about what texts ask of people (charter R34). */
import type { ErrorEntry } from './entry.ts'

export const screeningRefusals = {
  asks_for_private: {
    status: 422,
    title: 'The text asks for what no job may ask for',
    hint: 'Ask for no contact data, identity documents, passwords, codes, bank details or whereabouts; people can be reached and paid through here.',
  },
  text_refused: {
    status: 422,
    title: 'A human of the instance refused these texts',
    hint: 'Read `detail`, change the named places with update_job, then publish again.',
  },
} as const satisfies Record<string, ErrorEntry>
