/** Refusals about what work shows, in words for people. */
import { msg } from '@lingui/core/macro'

export const CONTENT_PROBLEM_WORDS = {
  content_flags_missing: {
    title: msg`What people may have to see is not said yet`,
    hint: msg`Choose it among what people are told.`,
  },
  content_not_agreed: {
    title: msg`You have not agreed to see such work`,
    hint: msg`Choose other work; nothing follows from it.`,
  },
  asks_for_private: {
    title: msg`The text asks for private data`,
    hint: msg`People are reached and paid through here.`,
  },
  text_refused: {
    title: msg`These texts were refused`,
    hint: msg`Change them, then publish again.`,
  },
  flagged_time_used: {
    title: msg`Enough of such work for now`,
    hint: msg`Two hours in 24 are the most.`,
  },
}
