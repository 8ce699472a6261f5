/** Refusals about what work pays one person, in words for people. */
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { payRefusals } from '../../src/kernel/refusals/pay.ts'

type Words = { title: MessageDescriptor; hint: MessageDescriptor }

/** By code. The type makes a missing code a compile error. */
export const PAY_PROBLEM_WORDS: Record<keyof typeof payRefusals, Words> = {
  minimum_not_covered: {
    title: msg`This work is for other people`,
    hint: msg`Choose other work, or come back later.`,
  },
}
