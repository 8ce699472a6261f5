import { PACE } from '../../../kernel/limits.ts'
import { boundsProblems } from '../../item-parts/bounds.ts'
import type { AnswerType } from '../../item-parts/item-type.ts'
import { typingSeconds } from '../../item-parts/text-length.ts'
import { aggregate } from './aggregate.ts'
import { answer } from './answer.ts'
import { ShortTextItem } from './item.ts'

export const shortText: AnswerType<ShortTextItem, typeof ShortTextItem> = {
  kind: 'answer',
  schema: ShortTextItem,
  problems: (item) => boundsProblems(item, 'min_length', 'max_length'),
  seconds: (item) => typingSeconds(item, PACE.short_answer_words),
  answer,
  cells: (_item, value) => ({ '': String(value) }),
  aggregate,
}
