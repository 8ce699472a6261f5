/** Refusals around rejected work and questions, in words for people. */
import { msg } from '@lingui/core/macro'

export const VERDICT_WORDS = {
  evidence_refused: {
    title: msg`The evidence does not show the reason`,
    hint: msg`Correct what is named below. What cannot be shown cannot be a reason; approve the work then.`,
  },
  question_open: {
    title: msg`A question about this is open`,
    hint: msg`Answer it first: what nobody explained is held against nobody.`,
  },
  reply_time_runs: {
    title: msg`The worker may still reply`,
    hint: msg`Decide after the reply, or when the 72 hours are over. Approving is always possible.`,
  },
  rejections_held: {
    title: msg`The rejections of this job wait for somebody of the instance`,
    hint: msg`With very many rejections in one job another human looks first. Approving is always possible.`,
  },
  appeal_too_late: {
    title: msg`The time to appeal is over`,
    hint: msg`An appeal is possible for 183 days after the rejection.`,
  },
  another_human_needed: {
    title: msg`Another human must decide this`,
    hint: msg`Leave it to somebody who belongs to neither side. Without an answer in time the work is paid.`,
  },
} as const
