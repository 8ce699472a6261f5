/** Refusals about places that are drawn or kept, in words for people. */
import { msg } from '@lingui/core/macro'
import type { Words } from './first-problem-words.ts'

export const ALERT_WORDS = {
  places_drawn: {
    title: msg`These few places are being drawn`,
    hint: msg`Put your name in: everybody who asks within the minute has the same odds.`,
  },
  no_draw: {
    title: msg`Nothing is drawn here now`,
    hint: msg`Start the task if places are free, or look for other work.`,
  },
} as const satisfies Record<string, Words>
