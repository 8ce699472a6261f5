import type { Issue } from '../../../kernel/errors.ts'
import { FORM_LIMITS, PACE } from '../../../kernel/limits.ts'
import { boundsProblems } from '../../item-parts/bounds.ts'
import type { AnswerType } from '../../item-parts/item-type.ts'
import { ownWords } from '../../item-parts/option-answer.ts'
import { optionProblems, optionUse } from '../../item-parts/options.ts'
import { aggregate } from './aggregate.ts'
import { answer, check } from './answer.ts'
import { MultiChoiceItem } from './item.ts'

const problems = (item: MultiChoiceItem): Issue[] => {
  const issues = [...optionProblems(item), ...boundsProblems(item, 'min_choices', 'max_choices')]
  const count = (item.options?.length ?? FORM_LIMITS.options) + (item.other ? 1 : 0)
  if ((item.min_choices ?? 0) > count)
    issues.push({
      pointer: '/min_choices',
      message: `${item.min_choices} of ${count} cannot be chosen`,
      hint: `Lower \`min_choices\` to at most ${count}.`,
    })
  return issues
}

export const multiChoice: AnswerType<MultiChoiceItem, typeof MultiChoiceItem> = {
  kind: 'answer',
  schema: MultiChoiceItem,
  problems,
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
