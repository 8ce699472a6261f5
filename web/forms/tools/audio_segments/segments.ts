/** The answer while it is made: segments in order, without overlap where only one is marked at a time. */
import type { Segment } from '../../../../src/forms/items/audio_segments/answer.ts'
import type { ItemOf } from '../../item-kind.ts'
import { fitted, inOrder, roomAt, type Stretch } from '../parts/time/stretches.ts'

export type Item = ItemOf<'audio_segments'>
export type { Segment }

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** The segments of a value; none for what is no answer. */
export const segmentsOf = (value: unknown): Segment[] =>
  isObject(value) && Array.isArray(value.segments) ? (value.segments as Segment[]) : []

/** Segments that a task brings, as far as they fit the sound and the labels. */
export const broughtBy = (
  brought: unknown,
  length: number,
  item: Item,
  labels: readonly string[],
): Segment[] => {
  const kept: Segment[] = []
  for (const one of inOrder(Array.isArray(brought) ? (brought as Segment[]) : [])) {
    const place = fitted(one, length, item.overlap ? [] : kept)
    if (place === undefined) continue
    const known = one.label !== undefined && labels.includes(one.label)
    kept.push({
      ...place,
      ...(known && one.label !== undefined && { label: one.label }),
      ...(item.transcribe !== 'never' && one.text !== undefined && { text: one.text }),
    })
  }
  return kept.slice(0, item.max_segments ?? kept.length)
}

const without = (all: readonly Segment[], at: number): Segment[] =>
  all.filter((_, own) => own !== at)

/** With one more, and its place; undefined where there is no room. */
export const added = (
  item: Item,
  all: readonly Segment[],
  wish: Segment,
  length: number,
): { segments: Segment[]; at: number } | undefined => {
  const place = fitted(wish, length, item.overlap ? [] : all)
  if (place === undefined || all.length >= (item.max_segments ?? 2_000)) return undefined
  const one = { ...wish, ...place }
  const segments = inOrder([...all, one])
  return { segments, at: segments.indexOf(one) }
}

/** With other ends for one, as far as there is room. */
export const movedTo = (
  item: Item,
  all: readonly Segment[],
  at: number,
  to: Stretch,
  length: number,
): { segments: Segment[]; at: number } | undefined => {
  const own = all[at]
  return own === undefined ? undefined : added(item, without(all, at), { ...own, ...to }, length)
}

/** Two seconds from a place on, or as much as there is room for. */
export const freshAt = (
  item: Item,
  all: readonly Segment[],
  ms: number,
  length: number,
): Stretch | undefined => {
  const room = item.overlap ? { start_ms: ms, end_ms: length } : roomAt(ms, length, all)
  if (room === undefined) return undefined
  const start_ms = Math.max(room.start_ms, Math.round(ms))
  return { start_ms, end_ms: Math.min(room.end_ms, start_ms + 2_000) }
}

export const removed = without
