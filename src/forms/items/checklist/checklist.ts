import type { Issue } from '../../../kernel/errors.ts'
import { PACE } from '../../../kernel/limits.ts'
import { votesPerLabel } from '../../aggregation/per-label.ts'
import type { AnswerType } from '../../item-parts/item-type.ts'
import { optionProblems, optionUse } from '../../item-parts/options.ts'
import { answer, check } from './answer.ts'
import { ChecklistItem } from './item.ts'

const problems = (item: ChecklistItem): Issue[] => {
  const points = item.options?.length
  const issues = optionProblems(item)
  if (points !== undefined && (item.min_ticked ?? 0) > points)
    issues.push({
      pointer: '/min_ticked',
      message: `${item.min_ticked} of ${points} points cannot be ticked off`,
      hint: `Lower \`min_ticked\` to at most ${points}, or leave it out.`,
    })
  return issues
}

const tickedIn = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

export const checklist: AnswerType<ChecklistItem, typeof ChecklistItem> = {
  kind: 'answer',
  schema: ChecklistItem,
  problems,
  uses: optionUse,
  seconds: (item) => PACE.choose * (item.options?.length ?? 5),
  answer,
  check,
  cells: (_item, value) => ({ '': JSON.stringify(value) }),
  aggregate: (item, values) =>
    votesPerLabel(
      item.options?.map(({ value }) => value) ?? [...new Set(values.flatMap(tickedIn).map(String))],
      values,
    ),
}
