/**
 * Pairs who say the same against everybody else more often than their own habits and the difficulty of the
 * tasks explain: people who share answers. Two who are right against the rest look the same, so that this is
 * only ever a reason to look.
 */
import { SIGNAL_LIMITS } from '../../../kernel/limits/quality/signal-limits.ts'
import { answersTo, countOf, type Grid, labelOf, workerOf } from './answer-grid.ts'
import { type Finding, rounded } from './finding.ts'
import { poissonTail } from './tails.ts'

const { pair_tasks, pair_errors, pair_times, pair_chance, pair_answers_of_task } = SIGNAL_LIMITS
/** As if everybody had shared so many tasks as all pairs do … */
const PERSON_PRIOR = 20
/** … and every task been answered by so many other pairs. */
const TASK_PRIOR = 3

/** A task that two people share: whether they stood together against the rest, who said one thing. */
type Shared = { task: number; together: boolean }
type Pair = { first: number; second: number; shared: Shared[]; together: number }
type Rate = { together: number; of: number }

/**
 * What the rest said most, without the answers of these two; null where two labels say it alike, or only one
 * person does: standing against one person is no sign.
 */
const restOf = (grid: Grid, task: number, a: number, b: number): number | null => {
  let best: number | null = null
  let most = 0
  for (let label = 0; label < grid.labels.length; label++) {
    const count = countOf(grid, task, label) - (a === label ? 1 : 0) - (b === label ? 1 : 0)
    if (count > most) [best, most] = [label, count]
    else if (count === most) best = null
  }
  return most < 2 ? null : best
}

const pairsOf = (grid: Grid): Pair[] => {
  const pairs = new Map<number, Pair>()
  for (const [task, rows] of grid.taskRows.entries()) {
    const answers = answersTo(grid, task)
    if (answers < 4 || answers > pair_answers_of_task) continue
    for (const [at, row] of rows.entries())
      for (const other of rows.slice(at + 1)) {
        const [a, b] = [labelOf(grid, row), labelOf(grid, other)]
        const rest = restOf(grid, task, a, b)
        if (rest === null) continue
        const [u, v] = [workerOf(grid, row), workerOf(grid, other)]
        const [first, second] = u < v ? [u, v] : [v, u]
        const key = first * grid.workers.length + second
        const pair = pairs.get(key) ?? { first, second, shared: [], together: 0 }
        const together = a === b && a !== rest
        pair.shared.push({ task, together })
        if (together) pair.together++
        pairs.set(key, pair)
      }
  }
  return [...pairs.values()]
}

const rates = (size: number): Rate[] => Array.from({ length: size }, () => ({ together: 0, of: 0 }))

const count = (rate: Rate | undefined, { together }: { together: boolean }): void => {
  if (rate === undefined) return
  rate.of += 1
  rate.together += together ? 1 : 0
}

/** How often people, and tasks, have two stand together against the rest. */
const usualOf = (grid: Grid, pairs: readonly Pair[]) => {
  const people = rates(grid.workers.length)
  const tasks = rates(grid.taskRows.length)
  const all: Rate = { together: 0, of: 0 }
  for (const { first, second, shared } of pairs)
    for (const one of shared)
      for (const rate of [people[first], people[second], tasks[one.task], all]) count(rate, one)
  return { people, tasks, mean: (all.together + 0.5) / (all.of + 1) }
}

const shrunk = ({ together, of }: Rate, mean: number, prior: number): number =>
  (Math.max(0, together) + mean * prior) / (Math.max(0, of) + prior)

/** What is expected of a pair: how each stands with others, times how such things go on these tasks. */
const expectedOf = (pair: Pair, { people, tasks, mean }: ReturnType<typeof usualOf>): number => {
  const without = (rate: Rate | undefined) => ({
    together: (rate?.together ?? 0) - pair.together,
    of: (rate?.of ?? 0) - pair.shared.length,
  })
  const habit =
    shrunk(without(people[pair.first]), mean, PERSON_PRIOR) *
    shrunk(without(people[pair.second]), mean, PERSON_PRIOR)
  return pair.shared.reduce((sum, { task, together }) => {
    const { together: seen, of } = tasks[task] ?? { together: 0, of: 0 }
    const own = { together: seen - (together ? 1 : 0), of: of - 1 }
    return sum + Math.min(0.95, (habit / mean ** 2) * shrunk(own, mean, TASK_PRIOR))
  }, 0)
}

export const findAgreedErrors = (grid: Grid): Finding[] => {
  const pairs = pairsOf(grid)
  const usual = usualOf(grid, pairs)
  const compared = pairs.filter(({ shared }) => shared.length >= pair_tasks)
  return compared.flatMap((pair) => {
    if (pair.together < pair_errors) return []
    const expected = expectedOf(pair, usual)
    const chance = poissonTail(pair.together, expected) * compared.length
    if (chance > pair_chance || pair.together < pair_times * expected) return []
    return {
      kind: 'agreed_errors' as const,
      workers: [grid.workers[pair.first] ?? '', grid.workers[pair.second] ?? ''],
      figures: {
        shared: pair.shared.length,
        together: pair.together,
        expected: rounded(expected),
      },
      strength: -Math.log10(Math.max(chance, 1e-300)),
    }
  })
}
