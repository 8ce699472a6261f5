/** Refusals about how people stand, and about decisions on them, in words for people. */
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { standingRefusals } from '../../src/kernel/refusals/standing.ts'

type Words = { title: MessageDescriptor; hint: MessageDescriptor }

/** By code. The type makes a missing code a compile error. */
export const STANDING_PROBLEM_WORDS: Record<keyof typeof standingRefusals, Words> = {
  no_new_work: {
    title: msg`You take no new work here at present`,
    hint: msg`Read why under “Why do I see this work?”. You can answer and contest; your money and your work in hand stay yours.`,
  },
  blocked_by_requester: {
    title: msg`This requester does not offer you its work`,
    hint: msg`You can read the reason under “Why do I see this work?”. It changes nothing else for you.`,
  },
  same_payee: {
    title: msg`Another account paid to the same payee has this task`,
    hint: msg`Take another task: two accounts with one payee answer a task once.`,
  },
}
