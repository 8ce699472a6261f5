import type { Issue } from '../../../kernel/errors.ts'
import { FORM_LIMITS, PACE } from '../../../kernel/limits.ts'
import type { AnswerType } from '../../item-parts/item-type.ts'
import { optionProblems, optionUse } from '../../item-parts/options.ts'
import { aggregate } from './aggregate.ts'
import { answer, check } from './answer.ts'
import { RankItem } from './item.ts'

const problems = (item: RankItem): Issue[] => {
  const count = item.options?.length ?? 0
  const issues = optionProblems(item)
  if (count > FORM_LIMITS.rank_options)
    issues.push({
      pointer: '/options',
      message: `${count} options are too many to put in order`,
      hint: `Offer at most ${FORM_LIMITS.rank_options}, or compare them two by two with pairwise.`,
    })
  if (item.options !== undefined && item.top !== undefined && item.top > count)
    issues.push({
      pointer: '/top',
      message: `The best ${item.top} of ${count} options cannot be named`,
      hint: `Lower \`top\` to at most ${count}.`,
    })
  return issues
}

export const rank: AnswerType<RankItem, typeof RankItem> = {
  kind: 'answer',
  schema: RankItem,
  problems,
  uses: optionUse,
  seconds: (item) => PACE.choose * (item.top ?? item.options?.length ?? 5),
  answer,
  check,
  cells: (_item, value) => ({ '': JSON.stringify(value) }),
  aggregate,
}
