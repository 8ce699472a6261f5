import { z } from 'zod'
import type { Issue } from '../../../kernel/errors.ts'
import { FORM_LIMITS } from '../../../kernel/limits.ts'
import type { Input } from '../../item-parts/item-type.ts'
import { distinct, offerProblems, optionValue } from '../../item-parts/option-answer.ts'
import { offered } from '../../item-parts/options.ts'
import type { RankItem } from './item.ts'

/** The values in order, best first: all of them, or the best `top`. */
export const answer = (item: RankItem, final: boolean) => {
  const wanted = item.top ?? item.options?.length
  const list = z.array(optionValue(item)).max(wanted ?? FORM_LIMITS.rank_options)
  return distinct(final ? list.min(wanted ?? 1) : list)
}

export const check = (item: RankItem, value: unknown, input: Input, final: boolean): Issue[] => {
  const order = Array.isArray(value) ? value : []
  const missing = (offered(item, input) ?? []).filter((option) => !order.includes(option))
  const unfinished = final && item.top === undefined && missing.length > 0
  return [
    ...offerProblems(item, order, input, (index) => `/${index}`),
    ...(unfinished
      ? [
          {
            pointer: '',
            message: `${missing.length} of the options are not in the order yet`,
            hint: `Put these in their place too: ${missing.join(', ')}.`,
          },
        ]
      : []),
  ]
}
