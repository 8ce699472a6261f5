/** Plays a job through, task by task, as often as it takes to see how it may come out. Pure, seeded. */
import { worth } from '../categorical/shared-error.ts'
import { seededRandom } from '../mathematics/random.ts'
import { type Crowd, USUAL } from './fit-crowd.ts'
import { type Step, spend } from './spend.ts'

/** How many answers a task gets: from, to, and when it stops before. */
export type Plan = {
  min: number
  max: number
  target: number | null
  /** Answers that are paid for, per task in the mean; left out: all that are wanted. */
  paid?: number
}

export type Played = {
  /** Answers that tasks want, in the mean and how far they differ. */
  answers: number
  deviation: number
  /** Share of the results that are right, and of the tasks sure enough, with what is paid for. */
  accuracy: number
  reached: number
}

type Random = () => number

/** A draw from the normal distribution (Box–Muller). */
const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(Math.max(1e-12, random()))) * Math.cos(2 * Math.PI * random())

/** A draw from the gamma distribution (Marsaglia & Tsang 2000). */
const gamma = (shape: number, random: Random): number => {
  if (shape < 1) return gamma(shape + 1, random) * Math.max(1e-12, random()) ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = normal(random)
    const v = (1 + c * x) ** 3
    if (v > 0 && Math.log(Math.max(1e-12, random())) < 0.5 * x * x + d - d * v + d * Math.log(v))
      return d * v
  }
}

/** How often people are right on one task: beta, so that they err together as far as the crowd does. */
const chanceOf = ({ accuracy, correlation }: Crowd, random: Random): number => {
  const size = 1 / Math.max(0.01, correlation) - 1
  const [a, b] = [gamma(accuracy * size, random), gamma((1 - accuracy) * size, random)]
  return a / Math.max(1e-12, a + b)
}

const pick = (shares: readonly number[], random: Random): number => {
  let left = random()
  for (const [k, share] of shares.entries()) {
    left -= share
    if (left <= 0) return k
  }
  return shares.length - 1
}

/** Wrong answers half on one label that is easily taken for the right one, half on any. */
const answerOf = (
  { truth, trap, chance }: { truth: number; trap: number; chance: number },
  labels: number,
  random: Random,
): number => {
  if (random() < chance) return truth
  if (random() < 0.5) return trap
  return (truth + 1 + Math.floor(random() * (labels - 1))) % labels
}

/** The engine’s view of so many votes: tempered log odds, as a running job’s results have them. */
const sureOf = (votes: readonly number[], answers: number, crowd: Crowd) => {
  const odds = Math.log((crowd.accuracy * (votes.length - 1)) / (1 - crowd.accuracy))
  const scale = odds * worth(answers, crowd.correlation)
  const logs = votes.map((count, k) => count * scale + Math.log(crowd.labels[k] ?? 1))
  const top = Math.max(...logs)
  const weights = logs.map((log) => Math.exp(log - top))
  const sum = weights.reduce((all, one) => all + one, 0)
  return { best: logs.indexOf(top), posterior: weights.map((one) => one / sum) }
}

/** Step by step from the first answers on, until it wants no more. */
const playTask = (crowd: Crowd, plan: Plan, random: Random): Step[] => {
  const labels = crowd.labels.length
  const truth = pick(crowd.labels, random)
  const trap = (truth + 1 + Math.floor(random() * (labels - 1))) % labels
  const chance = chanceOf(crowd, random)
  const votes = new Array<number>(labels).fill(0)
  const steps: Step[] = []
  for (let answers = 1; ; answers++) {
    const said = answerOf({ truth, trap, chance }, labels, random)
    votes[said] = (votes[said] ?? 0) + 1
    if (answers < plan.min) continue
    const { best, posterior } = sureOf(votes, answers, crowd)
    const reached = plan.target !== null && (posterior[best] ?? 0) >= plan.target
    steps.push({ right: best === truth, reached: reached || plan.target === null, posterior })
    if (reached || answers >= plan.max) return steps
  }
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / numbers.length

/** Plays `tasks` tasks. */
export const play = (crowd: Crowd, plan: Plan, tasks: number, seed: number): Played => {
  const random = seededRandom(seed)
  const played = Array.from({ length: tasks }, () => playTask(crowd, plan, random))
  const wanted = played.map((steps) => plan.min - 1 + steps.length)
  const answers = mean(wanted)
  const further = plan.paid === undefined ? Infinity : Math.floor((plan.paid - plan.min) * tasks)
  const ended = spend(played, further)
  return {
    answers,
    deviation: Math.sqrt(mean(wanted.map((one) => (one - answers) ** 2))),
    accuracy: mean(ended.map(({ right }) => Number(right))),
    reached: mean(ended.map(({ reached }) => Number(reached))),
  }
}

export type Forecast = { p50: number; p90: number; accuracy: number; reached: number }

/** Worlds played, and tasks in each: what is not known of the crowd matters more than chance in tasks. */
const WORLDS = 40
const TASKS = 300

/**
 * Answers that a job of `tasks` tasks wants, as likely fewer as more and fewer in nine of ten cases. `known`: how
 * many answers the crowd was learned from; 0 for one of whom nothing is known.
 */
export const forecast = (crowd: Crowd, plan: Plan, tasks: number, known: number): Forecast => {
  const random = seededRandom(11)
  const spread =
    known === 0
      ? USUAL.spread
      : Math.sqrt((crowd.accuracy * (1 - crowd.accuracy) * (1 + 3 * crowd.correlation)) / known)
  const worlds = Array.from({ length: WORLDS }, (_, world) => {
    const accuracy = Math.min(0.99, Math.max(0.4, crowd.accuracy + spread * normal(random)))
    const played = play({ ...crowd, accuracy }, plan, TASKS, 100 + world)
    const chance = (played.deviation * normal(random)) / Math.sqrt(tasks)
    return {
      ...played,
      sum: tasks * Math.min(plan.max, Math.max(plan.min, played.answers + chance)),
    }
  })
  const sums = worlds.map(({ sum }) => sum).sort((a, b) => a - b)
  return {
    p50: Math.round(sums[Math.floor(WORLDS / 2)] ?? 0),
    p90: Math.ceil(sums[Math.floor(WORLDS * 0.9)] ?? 0),
    accuracy: mean(worlds.map(({ accuracy }) => accuracy)),
    reached: mean(worlds.map(({ reached }) => reached)),
  }
}
