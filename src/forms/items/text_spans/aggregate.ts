import type { ItemResult } from '../../aggregation/item-result.ts'
import { sharesOf } from '../../aggregation/plurality.ts'
import { assembled, type Passage } from '../../spans/assemble.ts'
import { type Marked, markedIn } from '../../spans/span.ts'
import type { TextSpansItem } from './item.ts'

/** The stretches that more than half of the people gave this label, neighbours put together. */
const passagesOf = (label: string, everybody: readonly Marked[]): Passage[] => {
  // Per place, how many more people's marks begin there than end; one person's own marks count once.
  const steps = new Map<number, number>()
  const step = (at: number, by: number) => steps.set(at, (steps.get(at) ?? 0) + by)
  for (const { spans } of everybody) {
    const own = spans.filter((span) => span.label === label).sort((a, b) => a.start - b.start)
    let reach = -1
    for (const { start, end } of own) {
      const from = Math.max(start, reach)
      if (from >= end) continue
      step(from, 1)
      step(end, -1)
      reach = end
    }
  }
  const passages: Passage[] = []
  let [people, begun] = [0, -1]
  for (const [at, by] of [...steps].sort(([a], [b]) => a - b)) {
    people += by
    const most = people * 2 > everybody.length
    if (most && begun < 0) begun = at
    if (!most && begun >= 0) {
      passages.push({ start: begun, end: at, label })
      begun = -1
    }
  }
  return passages
}

/**
 * What more than half of the people marked alike, character by character and each label by itself, so that marks
 * upon each other stay. `shares` keeps every mark that anybody made.
 */
export const aggregate = (item: TextSpansItem, values: unknown[]): ItemResult => {
  const everybody = values.map(markedIn)
  const [n, method] = [values.length, 'per_character']
  if (n === 0) return { answer: null, confidence: null, n, method }
  const labels = [...new Set(everybody.flatMap(({ spans }) => spans.map(({ label }) => label)))]
  const passages = labels.flatMap((label) => passagesOf(label, everybody))
  const marks = everybody.flatMap(({ spans }) => [
    ...new Set(spans.map(({ start, end, label }) => `${start}-${end} ${label}`)),
  ])
  const shares = Object.fromEntries(
    Object.entries(sharesOf(marks)).map(([mark, share]) => [
      mark,
      Math.round(((share * marks.length) / n) * 1e4) / 1e4,
    ]),
  )
  return {
    answer: assembled(passages, everybody, item.relations !== undefined),
    confidence: null,
    n,
    method,
    shares,
  }
}
