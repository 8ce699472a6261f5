import { PACE } from '../../../kernel/limits.ts'
import { boundsProblems } from '../../item-parts/bounds.ts'
import type { AnswerType } from '../../item-parts/item-type.ts'
import { typingSeconds } from '../../item-parts/text-length.ts'
import { aggregate } from './aggregate.ts'
import { answer } from './answer.ts'
import { LongTextItem } from './item.ts'

export const longText: AnswerType<LongTextItem, typeof LongTextItem> = {
  kind: 'answer',
  schema: LongTextItem,
  problems: (item) => boundsProblems(item, 'min_length', 'max_length'),
  seconds: (item) => typingSeconds(item, PACE.long_answer_words),
  answer,
  cells: (_item, value) => ({ '': String(value) }),
  aggregate,
}
