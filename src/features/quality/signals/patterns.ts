/**
 * People whose answers follow a pattern of their own instead of the tasks: always the same answer, or the
 * same few in turn. Held against what the others said on the very same tasks, so that sorted or one-sided
 * work raises nothing.
 */
import { SIGNAL_LIMITS } from '../../../kernel/limits/quality/signal-limits.ts'
import { type Grid, labelOf, othersSay } from './answer-grid.ts'
import { type Finding, rounded } from './finding.ts'

const { person_answers, pattern_sigmas, pattern_share, pattern_expected, pattern_period } =
  SIGNAL_LIMITS

/** Share of answers that are the one before. */
const STEADY = 0.75

/** Hits against what was expected of them one by one. */
type Tally = { hits: number; of: number; expected: number; variance: number }

const tally = (steps: readonly { hit: boolean; chance: number }[]): Tally => ({
  hits: steps.filter(({ hit }) => hit).length,
  of: steps.length,
  expected: steps.reduce((sum, { chance }) => sum + chance, 0),
  variance: steps.reduce((sum, { chance }) => sum + chance * (1 - chance), 0),
})

const sigmas = ({ hits, expected, variance }: Tally): number =>
  (hits - expected) / Math.sqrt(Math.max(variance, 1e-9))

const stands = (seen: Tally): boolean =>
  seen.of >= person_answers - pattern_period &&
  seen.hits >= pattern_share * seen.of &&
  seen.expected <= pattern_expected * seen.of &&
  sigmas(seen) >= pattern_sigmas

const mostFrequent = (labels: readonly number[]): number => {
  const counts = new Map<number, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

const sameAnswer = (grid: Grid, rows: readonly number[]): { label: number; seen: Tally } => {
  const label = mostFrequent(rows.map((row) => labelOf(grid, row)))
  const steps = rows.map((row) => ({
    hit: labelOf(grid, row) === label,
    chance: othersSay(grid, row, label),
  }))
  return { label, seen: tally(steps) }
}

/** How often an answer is the one given `period` answers ago. */
const repeats = (grid: Grid, rows: readonly number[], period: number): Tally =>
  tally(
    rows.slice(period).map((row, index) => {
      const earlier = rows[index] ?? row
      let chance = 0
      for (let label = 0; label < grid.labels.length; label++)
        chance += othersSay(grid, row, label) * othersSay(grid, earlier, label)
      return { hit: labelOf(grid, row) === labelOf(grid, earlier), chance: Math.min(0.99, chance) }
    }),
  )

const figuresOf = (seen: Tally) => ({
  answers: seen.of,
  follow: seen.hits,
  expected: rounded(seen.expected),
})

const findingOf = (grid: Grid, worker: number, rows: readonly number[]): Finding[] => {
  const workers = [grid.workers[worker] ?? '']
  const { label, seen } = sameAnswer(grid, rows)
  if (seen.hits >= pattern_share * seen.of) {
    if (!stands(seen)) return []
    const shows = grid.labels[label] ?? ''
    return [
      { kind: 'same_answers', workers, figures: figuresOf(seen), shows, strength: sigmas(seen) },
    ]
  }
  // Whoever mostly repeats the last answer follows sorted work; that is not a pattern in turn.
  const steady = repeats(grid, rows, 1)
  if (steady.hits > STEADY * steady.of) return []
  // The tasks may come in turn themselves: then the others say the same.
  const own = tally(
    rows.map((row) => ({ hit: true, chance: othersSay(grid, row, labelOf(grid, row)) })),
  )
  if (own.expected > pattern_expected * own.of) return []
  for (let period = 2; period <= pattern_period; period++) {
    const turns = repeats(grid, rows, period)
    if (!stands(turns)) continue
    const shows = rows
      .slice(-period)
      .map((row) => grid.labels[labelOf(grid, row)] ?? '')
      .join(', ')
    const figures = { ...figuresOf(turns), period }
    return [{ kind: 'pattern', workers, figures, shows, strength: sigmas(turns) }]
  }
  return []
}

/** One finding at most for each person. */
export const findPatterns = (grid: Grid): Finding[] =>
  grid.rows.flatMap((rows, worker) =>
    rows.length < person_answers ? [] : findingOf(grid, worker, rows),
  )
