import { z } from 'zod'
import { FORM_LIMITS } from '../../../kernel/limits.ts'
import { answerFields, Name } from '../../item-parts/item-fields.ts'
import { Option } from '../../item-parts/options.ts'

export const ASKED = [
  'choice',
  'multi_choice',
  'short_text',
  'long_text',
  'number',
  'rating',
] as const

export const PerRegionItem = z
  .strictObject({
    type: z.literal('per_region'),
    ...answerFields,
    of: Name().describe(
      'Id of an earlier item of the same page whose answer is regions with ids: text_spans or image_regions',
    ),
    ask: z.enum(ASKED).describe('The kind of question that is asked about each region'),
    only: z
      .array(z.string().min(1).max(FORM_LIMITS.option_value))
      .min(1)
      .max(FORM_LIMITS.options)
      .optional()
      .describe('Ask only about regions with one of these labels; about all by default'),
    options: z
      .array(Option)
      .min(2, 'Offer at least two options')
      .max(FORM_LIMITS.options)
      .optional()
      .describe('For choice and multi_choice: what can be chosen'),
    min: z.number().optional().describe('For number and rating: the least'),
    max: z.number().optional().describe('For number and rating: the most'),
  })
  .describe(
    'One question about each region that another item marked; answered with a map by region id. Several questions are several items',
  )
export type PerRegionItem = z.output<typeof PerRegionItem>
