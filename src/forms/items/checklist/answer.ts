import { z } from 'zod'
import type { Issue } from '../../../kernel/errors.ts'
import { SIMPLE_ITEM_LIMITS } from '../../../kernel/limits/forms/simple-limits.ts'
import type { Input } from '../../item-parts/item-type.ts'
import { distinct, offerProblems, optionValue } from '../../item-parts/option-answer.ts'
import { offered } from '../../item-parts/options.ts'
import type { ChecklistItem } from './item.ts'

/** The points ticked off: all, or as many as asked; a draft may have fewer. */
export const answer = (item: ChecklistItem, final: boolean): z.ZodType => {
  const points = item.options?.length
  const least = item.min_ticked ?? points ?? 1
  return distinct(
    z
      .array(optionValue(item))
      .min(final ? least : 0)
      .max(points ?? SIMPLE_ITEM_LIMITS.checklist_points),
  )
}

export const check = (
  item: ChecklistItem,
  value: unknown,
  input: Input,
  final: boolean,
): Issue[] => {
  const ticked = Array.isArray(value) ? value : []
  const missing = (offered(item, input) ?? []).filter((point) => !ticked.includes(point))
  const unfinished = final && item.min_ticked === undefined && missing.length > 0
  return [
    ...offerProblems(item, ticked, input, (index) => `/${index}`),
    ...(unfinished
      ? [
          {
            pointer: '',
            message: `${missing.length} of the points are not ticked off yet`,
            hint: `Tick these off when they are done: ${missing.join(', ')}.`,
          },
        ]
      : []),
  ]
}
