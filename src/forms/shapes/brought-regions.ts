/** Regions that a task brings to begin with: found by a model, or by somebody before. */
import { z } from 'zod'
import { REGION_LIMITS } from '../../kernel/limits/forms/region-limits.ts'
import { FORM_LIMITS } from '../../kernel/limits.ts'
import { SafeText } from '../text/safe-text.ts'
import { SHAPES } from './region.ts'
import { PictureSide, RegionId, regionSchema } from './region-schema.ts'

const Brought = regionSchema(SHAPES, {
  id: RegionId().optional(),
  label: SafeText(FORM_LIMITS.option_value).optional(),
})

const named = ({ regions }: { regions: readonly object[] }): boolean => {
  const ids = regions.flatMap((one) => ('id' in one && one.id !== undefined ? [one.id] : []))
  return new Set(ids).size === ids.length
}

/** `width` and `height`: of the copy of the picture on which they were found; the tool scales them. */
export const BroughtRegions = z
  .strictObject({
    width: PictureSide().optional(),
    height: PictureSide().optional(),
    regions: z.array(Brought).max(REGION_LIMITS.regions),
  })
  .refine(named, {
    message: 'Two regions have the same id',
    params: { hint: 'Give every region an id of its own, or leave ids out.' },
  })
  .refine(({ width, height }) => (width === undefined) === (height === undefined), {
    message: '`width` and `height` belong together',
    params: { hint: 'Give both, or neither when the regions are in the picture’s own pixels.' },
  })
