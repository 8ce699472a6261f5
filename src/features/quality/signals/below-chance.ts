/**
 * People who agree with the others hardly more than chance would, in a job in which others do agree. Where
 * nobody agrees with anybody, nobody is held against it: then it is the question.
 */
import { SIGNAL_LIMITS } from '../../../kernel/limits/quality/signal-limits.ts'
import { answersTo, countOf, type Grid, labelOf, taskOf } from './answer-grid.ts'
import { type Finding, rounded } from './finding.ts'
import { median } from './tails.ts'

const { person_answers, crowd_agreement, chance_share, chance_errors } = SIGNAL_LIMITS
/** The crowd’s own agreement is the median of at least so many people with so many answers. */
const CROWD = { people: 5, answers: 10 }

type Agreement = {
  worker: number
  answers: number
  /** Share of the others who said the same. */
  seen: number
  /** What that would be if this person answered without looking at the task. */
  chance: number
  kappa: number
  error: number
}

const agreementOf = (grid: Grid, worker: number, rows: readonly number[]): Agreement | null => {
  const shared = rows.filter((row) => answersTo(grid, taskOf(grid, row)) > 1)
  const answers = shared.length
  if (answers < CROWD.answers) return null
  const same = shared.map((row) => {
    const task = taskOf(grid, row)
    return (countOf(grid, task, labelOf(grid, row)) - 1) / (answersTo(grid, task) - 1)
  })
  const seen = same.reduce((sum, share) => sum + share, 0) / answers
  const chance = chanceOf(grid, shared)
  // Everybody says the same all the time: there is nothing to agree about.
  if (chance > 0.95) return null
  const variance = same.reduce((sum, share) => sum + (share - seen) ** 2, 0) / answers
  const error = Math.sqrt(Math.max(variance, 0.01) / answers) / (1 - chance)
  return { worker, answers, seen, chance, kappa: (seen - chance) / (1 - chance), error }
}

/** As often as this person gives a label, the others give it somewhere on the same tasks. */
const chanceOf = (grid: Grid, rows: readonly number[]): number => {
  const size = grid.labels.length
  const own = new Float64Array(size)
  const others = new Float64Array(size)
  let all = 0
  for (const row of rows) {
    const [task, label] = [taskOf(grid, row), labelOf(grid, row)]
    own[label] = (own[label] ?? 0) + 1 / rows.length
    for (let l = 0; l < size; l++)
      others[l] = (others[l] ?? 0) + countOf(grid, task, l) - (l === label ? 1 : 0)
    all += answersTo(grid, task) - 1
  }
  return own.reduce((sum, share, l) => sum + (share * (others[l] ?? 0)) / all, 0)
}

export const findBelowChance = (grid: Grid): Finding[] => {
  const all = grid.rows.flatMap((rows, worker) => agreementOf(grid, worker, rows) ?? [])
  const usual = median(all.map(({ kappa }) => kappa))
  if (all.length < CROWD.people || !(usual >= crowd_agreement)) return []
  return all
    .filter(
      ({ answers, kappa, error }) =>
        answers >= person_answers && kappa + chance_errors * error < chance_share * usual,
    )
    .map(({ worker, answers, seen, chance, kappa, error }) => ({
      kind: 'below_chance' as const,
      workers: [grid.workers[worker] ?? ''],
      figures: {
        answers,
        same_as_others: rounded(seen),
        by_chance: rounded(chance),
        kappa: rounded(kappa),
        kappa_of_others: rounded(usual),
      },
      strength: (chance_share * usual - kappa) / error,
    }))
}
