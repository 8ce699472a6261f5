import type { Issue } from '../../../kernel/errors.ts'
import { SIMPLE_ITEM_LIMITS } from '../../../kernel/limits/forms/simple-limits.ts'
import { PACE } from '../../../kernel/limits.ts'
import { votesPerLabel } from '../../aggregation/per-label.ts'
import { plurality } from '../../aggregation/plurality.ts'
import type { AnswerType } from '../../item-parts/item-type.ts'
import { optionProblems, optionUse } from '../../item-parts/options.ts'
import { answer, check, choosable } from './answer.ts'
import { TaxonomyItem } from './item.ts'
import { isPath, stepsOf } from './paths.ts'

const problems = (item: TaxonomyItem): Issue[] => [
  ...optionProblems(item),
  ...(item.options ?? []).flatMap(({ value }, index) =>
    isPath(value, SIMPLE_ITEM_LIMITS.taxonomy_levels)
      ? []
      : [
          {
            pointer: `/options/${index}/value`,
            message: `"${value.slice(0, 60)}" is not a path of at most ${SIMPLE_ITEM_LIMITS.taxonomy_levels} steps`,
            hint: 'Write steps with / between them, such as "animal/dog", and none of them empty.',
          },
        ],
  ),
]

const pathsIn = (values: unknown[]): string[] => values.flat().map(String)

const levelsOf = (item: TaxonomyItem): number =>
  Math.max(2, ...(item.options ?? []).map(({ value }) => stepsOf(value).length))

export const taxonomy: AnswerType<TaxonomyItem, typeof TaxonomyItem> = {
  kind: 'answer',
  schema: TaxonomyItem,
  problems,
  uses: optionUse,
  // One decision on every level.
  seconds: (item) => PACE.choose * levelsOf(item) * (item.multiple ? 2 : 1),
  answer,
  check,
  cells: (_item, value) => ({ '': Array.isArray(value) ? JSON.stringify(value) : String(value) }),
  aggregate: (item, values) => {
    const paths = item.options?.map(({ value }) => value) ?? [...new Set(pathsIn(values))]
    const open = choosable(item, paths)
    // A tree has many ends: those nobody named are no evidence of anything.
    if (item.multiple) return votesPerLabel([...new Set(pathsIn(values))], values)
    const { winner, ...vote } = plurality(values.map(String), open.length)
    return { answer: winner, n: values.length, method: 'plurality', ...vote }
  },
}
