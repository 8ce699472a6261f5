import { z } from 'zod'
import { CAPTURE_LIMITS } from '../../../kernel/limits/forms/capture-limits.ts'
import { answerFields } from '../../item-parts/item-fields.ts'

const seconds = () => z.int().min(1).max(CAPTURE_LIMITS.recording)

export const RecordingItem = z
  .strictObject({
    type: z.literal('recording'),
    ...answerFields,
    media: z
      .enum(['audio', 'video'])
      .default('audio')
      .describe('audio: with the microphone; video: with the camera too'),
    min_seconds: seconds().default(1).describe('Shortest recording; 1 by default'),
    max_seconds: seconds()
      .default(CAPTURE_LIMITS.recording_default)
      .describe(`Longest recording; ${CAPTURE_LIMITS.recording_default} by default`),
  })
  .describe('A voice or a video, recorded on the spot or chosen; answered with [{file, name}]')
export type RecordingItem = z.output<typeof RecordingItem>
