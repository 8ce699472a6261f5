import { PACE } from '../../../kernel/limits.ts'
import type { AnswerType } from '../../item-parts/item-type.ts'
import { ownWords } from '../../item-parts/option-answer.ts'
import { optionProblems, optionUse } from '../../item-parts/options.ts'
import { aggregate } from './aggregate.ts'
import { answer, check } from './answer.ts'
import { ChoiceItem } from './item.ts'

export const choice: AnswerType<ChoiceItem, typeof ChoiceItem> = {
  kind: 'answer',
  schema: ChoiceItem,
  problems: optionProblems,
  uses: optionUse,
  seconds: () => PACE.choose,
  answer,
  check,
  columns: (item) => (item.other ? ['other'] : []),
  cells: (_item, value) => {
    const other = ownWords(value)
    return other === undefined ? { '': String(value) } : { '': '', other }
  },
  aggregate,
}
