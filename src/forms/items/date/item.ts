import { z } from 'zod'
import { answerFields } from '../../item-parts/item-fields.ts'
import { momentOf, PRECISIONS } from './moments.ts'

const bound = () =>
  z
    .string()
    .max(20)
    .refine((text) => PRECISIONS.some((precision) => momentOf(text, precision) !== undefined), {
      message: 'Not a date',
      params: {
        hint: 'Write it as the answers are: 2026, 2026-11, 2026-11-23 or 2026-11-23T09:30.',
      },
    })
    .optional()

export const DateItem = z
  .strictObject({
    type: z.literal('date'),
    ...answerFields,
    precision: z
      .enum(PRECISIONS)
      .default('day')
      .describe('year: "2026"; month: "2026-11"; day: "2026-11-23"; minute: "2026-11-23T09:30"'),
    earliest: bound().describe('First one accepted, written as the answers are'),
    latest: bound().describe('Last one accepted'),
  })
  .describe('A date of the calendar, without a time zone')
export type DateItem = z.output<typeof DateItem>
