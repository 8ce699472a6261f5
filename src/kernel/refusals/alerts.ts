/** Refusals about places that are drawn or kept. */
import type { ErrorEntry } from './entry.ts'

export const alertRefusals = {
  places_drawn: {
    status: 409,
    title: 'These few places are being drawn',
    hint: 'Call ask_for_place: everybody who asks within the first minute has the same odds.',
  },
  no_draw: {
    status: 409,
    title: 'Nothing is drawn here now',
    hint: 'Take a place with claim_task, or look for other work with list_work.',
  },
} as const satisfies Record<string, ErrorEntry>
