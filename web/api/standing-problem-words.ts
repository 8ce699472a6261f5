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
  step_out_of_turn: {
    title: msg`The case takes another step first`,
    hint: msg`Read the case again: it shows what is possible now, and when more will be.`,
  },
  evidence_unopened: {
    title: msg`Not all the evidence was opened`,
    hint: msg`Open every item of the case, then decide.`,
  },
  second_human_needed: {
    title: msg`Another person must do this`,
    hint: msg`Leave it to somebody who has not decided in this case and whom it is not about.`,
  },
  operator_role_needed: {
    title: msg`Your role as an operator does not cover this`,
    hint: msg`Ask an operator whose role does.`,
  },
  same_payee: {
    title: msg`Another account paid to the same payee has this task`,
    hint: msg`Take another task: two accounts with one payee answer a task once.`,
  },
}
