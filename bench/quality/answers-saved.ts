/**
 * Answers saved by dynamic overlap: real answers in a random order, two for each task first, then one more
 * at a time while the result is not sure enough, refitted each round, without gold; beside it what a
 * forecast from a tenth of the tasks foretold.
 */
import { labelTable } from '../../src/features/quality/answers/label-table.ts'
import { goldColumn, infer } from '../../src/features/quality/categorical/infer.ts'
import { majorityVote } from '../../src/features/quality/categorical/majority-vote.ts'
import { fitCrowd } from '../../src/features/quality/forecast/fit-crowd.ts'
import { forecast } from '../../src/features/quality/forecast/play.ts'
import { seededRandom } from '../../src/features/quality/mathematics/random.ts'
import { scorePosterior } from '../../src/features/quality/measures/calibration.ts'
import { mean, percent, print } from './print-table.ts'
import type { DataSet } from './read-set.ts'

type Answer = DataSet['answers'][number]

const FIRST = 2
const TARGETS = [0.9, 0.95, 0.99]

/** Every task’s answers in an order of chance. */
const shuffled = (answers: readonly Answer[], seed: number): Map<string, Answer[]> => {
  const random = seededRandom(seed)
  const order = answers.map((answer) => ({ answer, at: random() })).sort((a, b) => a.at - b.at)
  return Map.groupBy(
    order.map(({ answer }) => answer),
    ({ task }) => task,
  )
}

const scoreOf = ({ truth }: DataSet, answers: Answer[], vote = false): number => {
  const table = labelTable(answers, { labels: [...new Set(truth.values())].sort() })
  const { posterior } = vote ? majorityVote(table) : infer(table)
  return scorePosterior(posterior, goldColumn(table, truth), table.labels.length)?.accuracy ?? 0
}

/** How many answers each task took, and which. */
const replay = (set: DataSet, target: number, seed: number): Answer[] => {
  const byTask = shuffled(set.answers, seed)
  const labels = [...new Set(set.truth.values())].sort()
  const taken = new Map([...byTask.keys()].map((task) => [task, FIRST]))
  for (;;) {
    const used = [...byTask].flatMap(([task, all]) => all.slice(0, taken.get(task)))
    const { table, confidence } = infer(labelTable(used, { labels }))
    const more = table.tasks.filter((task, t) => {
      const left = (byTask.get(task)?.length ?? 0) > (taken.get(task) ?? 0)
      return left && (confidence[t] ?? 0) < target
    })
    if (more.length === 0) return used
    for (const task of more) taken.set(task, (taken.get(task) ?? 0) + 1)
  }
}

const foretold = (set: DataSet, target: number): number => {
  const tasks = [...new Set(set.answers.map(({ task }) => task))]
  const pilot = new Set(tasks.filter((_, t) => t % 10 === 0))
  const answers = set.answers.filter(({ task }) => pilot.has(task))
  const crowd = fitCrowd(labelTable(answers, { labels: [...new Set(set.truth.values())].sort() }))
  if (crowd === null) return Number.NaN
  const max = Math.round(set.answers.length / tasks.length)
  return forecast(crowd, { min: FIRST, max, target }, tasks.length, answers.length).p50
}

const rowOf = (set: DataSet, target: number, seeds: readonly number[]): string[] => {
  const full = mean(seeds.map(() => scoreOf(set, [...set.answers], true)))
  const played = seeds.map((seed) => replay(set, target, seed))
  const used = mean(played.map(({ length }) => length))
  const found = mean(played.map((answers) => scoreOf(set, answers)))
  return [
    ...[set.name, String(target), percent(full), percent(found)],
    ...[
      percent(1 - used / set.answers.length),
      percent(1 - foretold(set, target) / set.answers.length),
    ],
  ]
}

/** Sets with five answers a task and more. */
export const benchSaved = (sets: readonly DataSet[], seeds: readonly number[] = [1]): void => {
  const rows = sets
    .filter(({ answers }) => answers.length >= 5 * new Set(answers.map(({ task }) => task)).size)
    .flatMap((set) => TARGETS.map((target) => rowOf(set, target, seeds)))
  const head = ['set', 'target', 'vote of all, %', 'dynamic, %', 'saved, %', 'foretold saved, %']
  print('Answers saved by dynamic overlap', [head, ...rows])
}
