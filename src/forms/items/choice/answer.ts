import type { Issue } from '../../../kernel/errors.ts'
import type { Input } from '../../item-parts/item-type.ts'
import { offerProblems, optionOrOther } from '../../item-parts/option-answer.ts'
import type { ChoiceItem } from './item.ts'

/** The value of the option chosen, or `{other}`. */
export const answer = (item: ChoiceItem) => optionOrOther(item)

export const check = (item: ChoiceItem, value: unknown, input: Input): Issue[] =>
  offerProblems(item, [value], input, () => '')
