/** Refusals of what workers send for an answer, in words for people. */
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

export const CAPTURE_PROBLEM_WORDS = {
  capture_not_asked: {
    title: msg`The task does not take this`,
    hint: msg`Choose another file: the kind or the size does not fit.`,
  },
  capture_out_of_step: {
    title: msg`A piece arrived out of turn`,
    hint: msg`Try again; what has arrived stays.`,
  },
  capture_incomplete: {
    title: msg`Not all of it has arrived yet`,
    hint: msg`Try again; what has arrived stays.`,
  },
  capture_damaged: {
    title: msg`It changed on its way`,
    hint: msg`Remove it here and choose it again.`,
  },
  capture_no_room: {
    title: msg`Whoever asks has no room left for files`,
    hint: msg`Nothing is lost: it stays on this device. Ask a question, try again later, or return the task.`,
  },
  capture_not_here: {
    title: msg`A file of your answer is not there any more`,
    hint: msg`Remove it and send it again.`,
  },
} satisfies Record<string, { title: MessageDescriptor; hint: MessageDescriptor }>
