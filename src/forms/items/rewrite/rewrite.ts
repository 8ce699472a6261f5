import { EXPERT_LIMITS } from '../../../kernel/limits/expert/expert-limits.ts'
import { PACE } from '../../../kernel/limits.ts'
import { medoid } from '../../aggregation/medoid.ts'
import { boundsProblems } from '../../item-parts/bounds.ts'
import type { AnswerType, Input } from '../../item-parts/item-type.ts'
import { typingSeconds } from '../../item-parts/text-length.ts'
import { answer, check } from './answer.ts'
import { RewriteItem } from './item.ts'

/** A part of the text is typed anew; reading it is counted apart. */
const seconds = (item: RewriteItem, input: Input): number => {
  const words = String(input[item.from] ?? '').length / PACE.characters_per_word
  return typingSeconds({}, words * EXPERT_LIMITS.rewritten_share)
}

export const rewrite: AnswerType<RewriteItem, typeof RewriteItem> = {
  kind: 'answer',
  schema: RewriteItem,
  problems: (item) => boundsProblems(item, 'min_length', 'max_length'),
  uses: (item) => [
    { pointer: '/from', name: item.from, kinds: ['text', 'markdown'], needed: true },
  ],
  seconds,
  answer,
  check,
  cells: (_item, value) => ({ '': String(value) }),
  // The most typical text of one person: two good texts do not mix.
  aggregate: (_item, values) => ({
    answer: values.length === 0 ? null : medoid(values.map(String)),
    confidence: null,
    n: values.length,
    method: 'medoid',
  }),
}
