import { z } from 'zod'
import type { Issue } from '../../../kernel/errors.ts'
import { REGION_LIMITS } from '../../../kernel/limits/forms/region-limits.ts'
import { FORM_LIMITS } from '../../../kernel/limits.ts'
import type { Input } from '../../item-parts/item-type.ts'
import { isInside } from '../../shapes/outline.ts'
import { regionsIn } from '../../shapes/read-regions.ts'
import type { Region, Regions } from '../../shapes/region.ts'
import { PictureSide, RegionId, regionSchema } from '../../shapes/region-schema.ts'
import type { ImageRegionsItem } from './item.ts'

/** A draft may hold a label that is no longer on offer: its region waits for another. */
const labelSchema = ({ options }: ImageRegionsItem, final: boolean): z.ZodType => {
  const values = options?.map(({ value }) => value) ?? []
  if (!final) return z.string().max(FORM_LIMITS.option_value).optional()
  return values.length === 0 ? z.undefined().optional() : z.enum(values)
}

/** What was marked, and the size of the picture it was marked on. */
export const answer = (item: ImageRegionsItem, final: boolean): z.ZodType => {
  const labelled = item.options !== undefined || !final
  const named = {
    id: RegionId().describe('Unique in this answer'),
    ...(labelled && { label: labelSchema(item, final) }),
  }
  return z.strictObject({
    width: PictureSide().describe('Width of the picture, pixels'),
    height: PictureSide().describe('Height of the picture, pixels'),
    regions: z
      .array(regionSchema([...new Set(item.shapes)], named))
      .min(final ? item.min_regions : 0)
      .max(item.max_regions ?? REGION_LIMITS.regions),
  })
}

const outside = (region: Region, size: Regions, index: number): Issue[] =>
  isInside(region, size)
    ? []
    : [
        {
          pointer: `/regions/${index}`,
          message: `The region "${region.id}" stands outside the picture`,
          hint: `Keep it within ${size.width} × ${size.height} pixels, counted from the top left corner.`,
        },
      ]

const twice = ({ regions }: Regions): Issue[] => {
  const seen = new Set<string>()
  return regions.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id)
      return []
    }
    const hint = 'Give every region an id of its own.'
    return [{ pointer: `/regions/${index}/id`, message: `The id "${id}" stands twice`, hint }]
  })
}

/** What no schema says: ids are unique, and everything lies in the picture. */
export const check = (
  _item: ImageRegionsItem,
  value: unknown,
  _input: Input,
  final: boolean,
): Issue[] => {
  const given = regionsIn(value)
  if (given === undefined) return []
  const lying = final ? given.regions.flatMap((one, index) => outside(one, given, index)) : []
  return [...twice(given), ...lying]
}
