/** Refusals about what work shows, in words for people. */
import { msg } from '@lingui/core/macro'

export const CONTENT_PROBLEM_WORDS = {
  content_flags_missing: {
    title: msg`The job does not say yet what people may have to see`,
    hint: msg`Choose it among what people are told; “nothing of the kind” is an answer too.`,
  },
  content_not_agreed: {
    title: msg`This work shows what you have not agreed to see`,
    hint: msg`Choose other work, or change what you agree to see. Nothing follows from not agreeing.`,
  },
  flagged_time_used: {
    title: msg`That is enough of such work for now`,
    hint: msg`Two hours in 24 are the most. Take other work meanwhile.`,
  },
}
