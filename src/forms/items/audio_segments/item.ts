import { z } from 'zod'
import { SOUND_LIMITS } from '../../../kernel/limits/forms/sound-limits.ts'
import { answerFields, Name } from '../../item-parts/item-fields.ts'
import { optionFields } from '../../item-parts/options.ts'

const count = () => z.int().min(1).max(SOUND_LIMITS.segments).optional()

export const AudioSegmentsItem = z
  .strictObject({
    type: z.literal('audio_segments'),
    ...answerFields,
    ...optionFields,
    from: Name().describe('Name of the data field of kind audio: the sound'),
    transcribe: z
      .enum(['always', 'optional', 'never'])
      .default('always')
      .describe('Whether people write down what is heard in each segment; always by default'),
    overlap: z
      .boolean()
      .default(false)
      .describe('Segments may overlap, as when two people speak at once'),
    min_segments: count().describe('Fewest segments; none by default, as a sound may be silent'),
    max_segments: count().describe(`Most segments; ${SOUND_LIMITS.segments} by default`),
    prefill_from: Name()
      .optional()
      .describe('Name of a data field of kind segments: suggestions to correct'),
    usual_seconds: z
      .int()
      .min(1)
      .max(SOUND_LIMITS.duration / 1000)
      .optional()
      .describe('How long the sounds usually are; the estimate of time goes by it, 30 by default'),
  })
  .describe(
    'Stretches of a sound, with a label, what is heard, or both; answered with {duration_ms, segments: [{start_ms, end_ms, label, text}]}',
  )
export type AudioSegmentsItem = z.output<typeof AudioSegmentsItem>
