import { z } from 'zod'
import type { Issue } from '../../../kernel/errors.ts'
import { FORM_LIMITS } from '../../../kernel/limits.ts'
import type { Input } from '../../item-parts/item-type.ts'
import { distinct, offerProblems, optionOrOther, ownWords } from '../../item-parts/option-answer.ts'
import type { MultiChoiceItem } from './item.ts'

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/** The list of values chosen; own words at most once. */
export const answer = (item: MultiChoiceItem, final: boolean) => {
  const most = (item.options?.length ?? FORM_LIMITS.options) + (item.other ? 1 : 0)
  return distinct(
    z
      .array(optionOrOther(item))
      .min(final ? (item.min_choices ?? 1) : 0)
      .max(item.max_choices ?? most),
  )
}

export const check = (item: MultiChoiceItem, value: unknown, input: Input): Issue[] => {
  const chosen = asList(value)
  const own = chosen.flatMap((entry, index) => (ownWords(entry) === undefined ? [] : [index]))
  return [
    ...offerProblems(item, chosen, input, (index) => `/${index}`),
    ...own.slice(1).map((index) => ({
      pointer: `/${index}`,
      message: 'Own words stand more than once',
      hint: 'Write all own words into one `other`.',
    })),
  ]
}
