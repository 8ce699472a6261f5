import { PACE } from '../../../kernel/limits.ts'
import { boundsProblems } from '../../item-parts/bounds.ts'
import type { AnswerType } from '../../item-parts/item-type.ts'
import { aggregate } from './aggregate.ts'
import { answer } from './answer.ts'
import { NumberItem } from './item.ts'

export const number: AnswerType<NumberItem, typeof NumberItem> = {
  kind: 'answer',
  schema: NumberItem,
  problems: (item) => boundsProblems(item, 'min', 'max'),
  // A decision, then a few digits.
  seconds: () => PACE.choose * 2,
  answer,
  cells: (_item, value) => ({ '': String(value) }),
  aggregate,
}
