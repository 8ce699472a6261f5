import { z } from 'zod'
import type { DateItem } from './item.ts'
import { momentOf, WRITTEN } from './moments.ts'

/** A date that exists, within the bounds. */
export const answer = (item: DateItem): z.ZodType => {
  const { precision, earliest, latest } = item
  const at = (text: string) => momentOf(text, precision)
  const says = { hint: `Write a date that exists, such as ${WRITTEN[precision]}.` }
  return z
    .string()
    .max(20)
    .refine((text) => at(text) !== undefined, { message: 'Not such a date', params: says })
    .refine((text) => at(text) === undefined || earliest === undefined || text >= earliest, {
      message: `Before ${earliest}`,
      params: { hint: `Not before ${earliest}.` },
    })
    .refine((text) => at(text) === undefined || latest === undefined || text <= latest, {
      message: `After ${latest}`,
      params: { hint: `Not after ${latest}.` },
    })
    .describe(`Written as ${WRITTEN[precision]}`)
}
