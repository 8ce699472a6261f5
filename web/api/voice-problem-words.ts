/** Refusals about ratings, spaces and petitions, in words for people. */
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { voiceRefusals } from '../../src/kernel/refusals/voice.ts'

type Words = { title: MessageDescriptor; hint: MessageDescriptor }

/** By code. The type makes a missing code a compile error. */
export const VOICE_PROBLEM_WORDS: Record<keyof typeof voiceRefusals, Words> = {
  rating_needs_work: {
    title: msg`Only people with approved work there rate a requester`,
    hint: msg`Once your first work for it is approved, you can.`,
  },
  not_of_this_space: {
    title: msg`Only people who worked there write and sign here`,
    hint: msg`Once you have handed in work of this project or organisation, you can.`,
  },
  written_enough: {
    title: msg`That is as much as one person writes in a day`,
    hint: msg`Go on tomorrow; what you wrote is there.`,
  },
  petition_unanswered: {
    title: msg`A petition of workers was left unanswered`,
    hint: msg`Answer it first, under “What workers say”; then you can publish again.`,
  },
}
