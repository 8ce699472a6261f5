import { z } from 'zod'
import { answerFields } from '../../item-parts/item-fields.ts'

export const LocationItem = z
  .strictObject({
    type: z.literal('location'),
    ...answerFields,
    accuracy_m: z
      .int()
      .min(1)
      .max(100_000)
      .optional()
      .describe('A device’s reading must be at least so exact, in metres'),
    typed: z
      .boolean()
      .default(true)
      .describe('Coordinates may be typed in instead of read from the device; true by default'),
  })
  .describe('One place, read once from the device or typed; answered with {lat, lon, accuracy_m}')
export type LocationItem = z.output<typeof LocationItem>
