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
}
