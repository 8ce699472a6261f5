import { z } from 'zod'
import { CAPTURE_LIMITS } from '../../../kernel/limits/forms/capture-limits.ts'
import { boundsProblems } from '../../item-parts/bounds.ts'
import {
  everyFile,
  FILE_COLUMNS,
  fileCells,
  fileMembers,
  filesAnswer,
} from '../../item-parts/captured.ts'
import type { AnswerType } from '../../item-parts/item-type.ts'
import { RecordingItem } from './item.ts'

const ONE = { min_files: 1, max_files: 1 }

const oneRecording = ({ min_seconds, max_seconds }: RecordingItem, final: boolean): z.ZodType =>
  z.strictObject({
    ...fileMembers,
    duration_ms: z
      .int()
      .min(final ? min_seconds * 1000 : 0)
      // A recorder stops some moments after it is told to.
      .max((max_seconds + 1) * 1000)
      .describe('Its length as the device played it'),
  })

export const recording: AnswerType<RecordingItem, typeof RecordingItem> = {
  kind: 'answer',
  schema: RecordingItem,
  problems: (item) => boundsProblems(item, 'min_seconds', 'max_seconds'),
  // Recorded, and listened to once.
  seconds: ({ min_seconds, max_seconds }) =>
    CAPTURE_LIMITS.taking + 2 * Math.max(min_seconds, Math.min(max_seconds, CAPTURE_LIMITS.taking)),
  answer: (item, final) => filesAnswer(oneRecording(item, final), ONE, final),
  columns: () => [...FILE_COLUMNS, 'duration_ms'],
  cells: (item, value) => ({
    ...fileCells(item, value),
    duration_ms: String(Array.isArray(value) ? (value[0]?.duration_ms ?? '') : ''),
  }),
  aggregate: everyFile,
}
