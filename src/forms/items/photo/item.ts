import { z } from 'zod'
import { countFields } from '../../item-parts/captured.ts'
import { answerFields } from '../../item-parts/item-fields.ts'

export const PhotoItem = z
  .strictObject({
    type: z.literal('photo'),
    ...answerFields,
    ...countFields('photos'),
    taken_at: z
      .boolean()
      .default(false)
      .describe('Also passes on when each was taken; people are told. Place and camera never are'),
  })
  .describe('Photos taken with the camera or chosen; answered with [{file, name}]')
export type PhotoItem = z.output<typeof PhotoItem>
