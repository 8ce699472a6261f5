/** How results would have done on tasks whose answer is known, had they not known it. */
import type { OnGold } from './answered.ts'
import type { Value } from './item-columns.ts'

/** What came out for one task. */
export type Judged = { task: string; answer: unknown; confidence: number | null }

/** Answers that a task of the job has in the mean, at least one. */
const usualAnswers = (values: readonly Value[], known: ReadonlyMap<string, unknown>): number => {
  const plain = values.filter(({ task, check }) => !check && !known.has(task))
  const tasks = new Set(plain.map(({ task }) => task)).size
  return Math.max(1, Math.round(plain.length / Math.max(1, tasks)))
}

/**
 * Infers once more without the gold. Everybody meets a gold task, so that all of its answers would flatter:
 * of each only the first few count, as many as other tasks have.
 */
export const checkOnGold = (
  values: readonly Value[],
  known: ReadonlyMap<string, unknown>,
  infer: (values: readonly Value[]) => Iterable<Judged>,
  same: (a: unknown, b: unknown) => boolean,
): OnGold | null => {
  if (known.size === 0) return null
  const usual = usualAnswers(values, known)
  const met = new Map<string, number>()
  const fair = values.filter(({ task }) => {
    const before = met.get(task) ?? 0
    met.set(task, before + 1)
    return !known.has(task) || before < usual
  })
  const judged = [...infer(fair)].filter(
    ({ task }) => known.has(task) && (met.get(task) ?? 0) >= usual,
  )
  if (judged.length === 0) return null
  const right = judged.filter(({ task, answer }) => same(answer, known.get(task))).length
  const sure = judged.reduce((sum, { confidence }) => sum + (confidence ?? 0), 0)
  const share = (sum: number) => Math.round((sum / judged.length) * 1e4) / 1e4
  return { tasks: judged.length, right: share(right), sure: share(sure) }
}
