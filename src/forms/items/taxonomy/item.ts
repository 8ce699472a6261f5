import { z } from 'zod'
import { SIMPLE_ITEM_LIMITS } from '../../../kernel/limits/forms/simple-limits.ts'
import { answerFields } from '../../item-parts/item-fields.ts'
import { offerFields } from '../../item-parts/options.ts'

export const TaxonomyItem = z
  .strictObject({
    type: z.literal('taxonomy'),
    ...answerFields,
    ...offerFields(
      2,
      SIMPLE_ITEM_LIMITS.taxonomy_options,
      'The tree as a flat list; the value is the path, "animal/dog" standing under "animal"; or use options_from',
    ),
    multiple: z
      .boolean()
      .default(false)
      .describe('Several may be chosen; the answer is then a list of paths'),
    branches: z
      .boolean()
      .default(false)
      .describe('Entries that others stand under may be chosen too; only the ends by default'),
  })
  .describe('An entry of a tree, searched or opened level by level; answered with its path')
export type TaxonomyItem = z.output<typeof TaxonomyItem>
