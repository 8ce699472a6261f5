import type { Issue } from '../../../kernel/errors.ts'
import { FORM_LIMITS, PACE } from '../../../kernel/limits.ts'
import type { AnswerType } from '../../item-parts/item-type.ts'
import { aggregate } from './aggregate.ts'
import { answer } from './answer.ts'
import { RatingItem } from './item.ts'

const problems = ({ min, max }: RatingItem): Issue[] => {
  if (max <= min)
    return [
      {
        pointer: '/max',
        message: `The highest level (${max}) is not above the lowest (${min})`,
        hint: 'Raise `max` or lower `min`.',
      },
    ]
  if (max - min + 1 > FORM_LIMITS.rating_levels)
    return [
      {
        pointer: '/max',
        message: `A scale of ${max - min + 1} levels is too fine to tap`,
        hint: `Use at most ${FORM_LIMITS.rating_levels} levels, or an item of type number.`,
      },
    ]
  return []
}

export const rating: AnswerType<RatingItem, typeof RatingItem> = {
  kind: 'answer',
  schema: RatingItem,
  problems,
  seconds: () => PACE.choose,
  answer,
  cells: (_item, value) => ({ '': String(value) }),
  aggregate,
}
