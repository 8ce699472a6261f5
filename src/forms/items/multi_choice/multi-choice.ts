import { PACE } from '../../../kernel/limits.ts'
import { boundsProblems } from '../../item-parts/bounds.ts'
import type { AnswerType } from '../../item-parts/item-type.ts'
import { ownWords } from '../../item-parts/option-answer.ts'
import { optionProblems, optionUse } from '../../item-parts/options.ts'
import { aggregate } from './aggregate.ts'
import { answer, check } from './answer.ts'
import { MultiChoiceItem } from './item.ts'

export const multiChoice: AnswerType<MultiChoiceItem, typeof MultiChoiceItem> = {
  kind: 'answer',
  schema: MultiChoiceItem,
  problems: (item) => [
    ...optionProblems(item),
    ...boundsProblems(item, 'min_choices', 'max_choices'),
  ],
  uses: optionUse,
  // Every option is a small decision, and some of them a tap.
  seconds: (item) => PACE.choose * (1 + (item.options?.length ?? 4) / 4),
  answer,
  check,
  columns: (item) => (item.other ? ['other'] : []),
  cells: (_item, value) => {
    const chosen = Array.isArray(value) ? value : []
    const other = chosen.map(ownWords).find((words) => words !== undefined)
    const values = chosen.filter((entry) => ownWords(entry) === undefined)
    return { '': JSON.stringify(values), ...(other !== undefined && { other }) }
  },
  aggregate,
}
