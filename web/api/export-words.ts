/** Refusals about taking results away, in words for people. */
import { msg } from '@lingui/core/macro'

export const EXPORT_PROBLEM_WORDS = {
  format_unfit: {
    title: msg`These results do not fit that kind of file`,
    hint: msg`Choose another kind of file.`,
  },
}
