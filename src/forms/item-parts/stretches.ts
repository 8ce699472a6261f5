/** Stretches of time: what is marked on sounds and brought as suggestions. Times in whole milliseconds. */
import { z } from 'zod'
import type { Issue } from '../../kernel/errors.ts'
import { SOUND_LIMITS } from '../../kernel/limits/forms/sound-limits.ts'
import { FORM_LIMITS } from '../../kernel/limits.ts'

/** A place on the axis. */
export const Milliseconds = () => z.int().min(0).max(SOUND_LIMITS.duration)

/** From where to where, in milliseconds. */
export type Stretch = { start_ms: number; end_ms: number }

const Brought = z.strictObject({
  start_ms: Milliseconds(),
  end_ms: Milliseconds(),
  label: z.string().min(1).max(FORM_LIMITS.option_value).optional(),
  text: z.string().max(SOUND_LIMITS.segment_text).optional(),
})

/** Suggestions that a task brings, e.g. of a speech recogniser: to be corrected, not believed. */
export const BroughtSegments = z
  .array(Brought)
  .max(SOUND_LIMITS.segments)
  .refine((all) => all.every(({ start_ms, end_ms }) => end_ms - start_ms >= SOUND_LIMITS.least), {
    message: `A segment is shorter than ${SOUND_LIMITS.least} ms, or ends before it begins`,
    params: { hint: 'Give every segment start_ms and a later end_ms, in milliseconds.' },
  })

const seconds = (ms: number): string => (ms / 1000).toFixed(2)

/** What is wrong with the ends of each stretch; `last` is the end of what is marked. */
export const stretchIssues = (all: readonly Stretch[], last: number, pointer: string): Issue[] =>
  all.flatMap(({ start_ms, end_ms }, at) => {
    if (end_ms - start_ms < SOUND_LIMITS.least)
      return [
        {
          pointer: `${pointer}/${at}/end_ms`,
          message: `The segment from ${seconds(start_ms)} s ends at ${seconds(end_ms)} s`,
          hint: `Let it end at least ${SOUND_LIMITS.least} ms after its start.`,
        },
      ]
    if (end_ms <= last) return []
    return [
      {
        pointer: `${pointer}/${at}/end_ms`,
        message: `The segment ends at ${seconds(end_ms)} s, after the end at ${seconds(last)} s`,
        hint: 'Let it end where what is marked ends.',
      },
    ]
  })

/** Stretches that begin before an earlier one has ended, in order of their start. */
export const overlapIssues = (all: readonly Stretch[], pointer: string): Issue[] => {
  const order = all.map((one, at) => ({ ...one, at })).sort((a, b) => a.start_ms - b.start_ms)
  return order.flatMap((one, place) => {
    const before = order[place - 1]
    if (before === undefined || one.start_ms >= before.end_ms) return []
    return [
      {
        pointer: `${pointer}/${one.at}/start_ms`,
        message: `Two segments overlap at ${seconds(one.start_ms)} s`,
        hint: 'Let one end where the next begins; here only one is marked at a time.',
      },
    ]
  })
}
