import { z } from 'zod'
import type { Issue } from '../../../kernel/errors.ts'
import { SOUND_LIMITS } from '../../../kernel/limits/forms/sound-limits.ts'
import type { Input } from '../../item-parts/item-type.ts'
import { offerProblems, optionValue } from '../../item-parts/option-answer.ts'
import {
  Milliseconds,
  overlapIssues,
  type Stretch,
  stretchIssues,
} from '../../item-parts/stretches.ts'
import type { AudioSegmentsItem } from './item.ts'

export type Segment = Stretch & { label?: string; text?: string }
export type Segments = { duration_ms: number; segments: Segment[] }

/** Whether segments carry labels. */
export const isLabelled = (item: AudioSegmentsItem): boolean =>
  item.options !== undefined || item.options_from !== undefined

const whenFinal = <T extends z.ZodType>(schema: T, needed: boolean) =>
  needed ? schema : schema.optional()

const textOf = ({ transcribe }: AudioSegmentsItem, final: boolean) => {
  const most = z.string().max(SOUND_LIMITS.segment_text)
  if (transcribe === 'always' && final) return most.regex(/\S/, 'Nothing is written here yet')
  return most.optional()
}

const members = (item: AudioSegmentsItem, final: boolean) => ({
  start_ms: Milliseconds(),
  end_ms: Milliseconds(),
  ...(isLabelled(item) && { label: whenFinal(optionValue(item), final) }),
  ...(item.transcribe !== 'never' && { text: textOf(item, final) }),
})

/** How long the sound is, and the segments in any order: in whole milliseconds. */
export const answer = (item: AudioSegmentsItem, final: boolean): z.ZodType =>
  z.strictObject({
    duration_ms: Milliseconds().min(1),
    segments: z
      .array(z.strictObject(members(item, final)))
      .min(final ? (item.min_segments ?? 0) : 0)
      .max(item.max_segments ?? SOUND_LIMITS.segments),
  })

/** The segments of a value that fits. */
export const segmentsIn = (value: unknown): Segments => value as Segments

/** The segments by their start. */
export const inOrder = ({ segments }: Segments): Segment[] =>
  segments.toSorted((a, b) => a.start_ms - b.start_ms || a.end_ms - b.end_ms)

export const check = (
  item: AudioSegmentsItem,
  value: unknown,
  input: Input,
  final: boolean,
): Issue[] => {
  const { duration_ms, segments } = segmentsIn(value)
  const labels = segments.map(({ label }) => label)
  return [
    ...stretchIssues(segments, duration_ms, '/segments'),
    ...(final && !item.overlap ? overlapIssues(segments, '/segments') : []),
    ...(isLabelled(item)
      ? offerProblems(item, labels, input, (at) => `/segments/${at}/label`)
      : []),
  ]
}
