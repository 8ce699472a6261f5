import { z } from 'zod'
import { REGION_LIMITS } from '../../../kernel/limits/forms/region-limits.ts'
import { answerFields, Name } from '../../item-parts/item-fields.ts'
import { labelFields } from '../../item-parts/labels.ts'
import { SHAPES } from '../../shapes/region.ts'

const count = (least: number) => z.int().min(least).max(REGION_LIMITS.regions)

export const ImageRegionsItem = z
  .strictObject({
    type: z.literal('image_regions'),
    ...answerFields,
    from: Name().describe('Data field of kind image: the picture to mark'),
    options: labelFields.options.optional(),
    shapes: z
      .array(z.enum(SHAPES))
      .min(1)
      .max(SHAPES.length)
      .default(['box'])
      .describe('What can be drawn; boxes by default. The first is in hand at the start'),
    min_regions: count(0).default(0).describe('Fewest regions; 0 offers “nothing to mark”'),
    max_regions: count(1).optional().describe(`Most regions; ${REGION_LIMITS.regions} by default`),
    prefill_from: Name()
      .optional()
      .describe('Data field of kind regions: shapes to begin with, to be put right'),
  })
  .describe(
    'Shapes drawn on a picture; answered with {width, height, regions}, in pixels of the picture as it is shown',
  )
export type ImageRegionsItem = z.output<typeof ImageRegionsItem>
