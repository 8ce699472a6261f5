/** Pairs: scores of the items, and how well judgements that were hidden are foretold. */
import { ratingsFrom } from '../../agreement/ratings.ts'
import { seededRandom } from '../../mathematics/random.ts'
import { at, idAt } from '../../mathematics/vectors.ts'
import { spearman } from '../../measures/rank-correlation.ts'
import {
  type BradleyTerry,
  type BradleyTerryOptions,
  bradleyTerry,
  foretell,
} from '../../pairwise/bradley-terry.ts'
import {
  type Comparison,
  type ComparisonTable,
  comparisonTable,
} from '../../pairwise/comparison-table.ts'
import type { AnswerColumns } from '../reading/columns.ts'
import { UnreadableAnswers } from '../reading/unreadable.ts'
import type { Found, Prepared, PrepareOptions, ResultRow } from '../report.ts'
import { alphaOf, meanOf, sharesOfTop } from './figures.ts'
import { readNumber } from './numbers.ts'
import { readPair, signBetween } from './pair-labels.ts'

const METHODS: Record<string, BradleyTerryOptions> = {
  crowd_bt: {},
  bradley_terry: { reliability: false },
  bradley_terry_no_prior: { reliability: false, variance: 1e6 },
}

/** Share of the judgements hidden to see how well they are foretold. */
const HIDDEN = 0.2

type Judgement = Comparison & { task: string }

const readAll = (columns: AnswerColumns) => {
  const sign = signBetween(columns.tasks)
  // The last judgement of a person on a pair counts.
  const last = new Map<string, Judgement>()
  let unreadable = 0
  for (let i = 0; i < columns.task.length; i++) {
    const task = columns.tasks[idAt(columns.task, i)] ?? ''
    const worker = columns.workers[idAt(columns.worker, i)] ?? ''
    const label = columns.labels[idAt(columns.label, i)] ?? ''
    const judged = readPair(label, task, sign)
    if (judged === null) unreadable++
    else
      last.set(JSON.stringify([task, worker, judged.left, judged.right]), {
        ...judged,
        task,
        worker,
      })
  }
  if (unreadable * 2 > columns.task.length)
    throw new UnreadableAnswers(
      `Most labels are not pairwise, for instance ${JSON.stringify((columns.labels[0] ?? '').slice(0, 60))}.`,
      'A label is first>second or first=second; or give the columns worker,left,right,label with left, right or equal in label.',
    )
  return { judgements: [...last.values()], unreadable, sign }
}

type Lookup = { items: Map<string, number>; workers: Map<string, number> }

const lookupOf = (table: ComparisonTable): Lookup => ({
  items: new Map(table.items.map((item, number) => [item, number])),
  workers: new Map(table.workers.map((worker, number) => [worker, number])),
})

/** Log-loss and hits on judgements that the model did not see. */
const foretold = (all: readonly Judgement[], options: BradleyTerryOptions) => {
  const random = seededRandom(1)
  const hidden = all.map(() => random() < HIDDEN)
  const table = comparisonTable(all.filter((_, i) => !hidden[i]))
  const fit = bradleyTerry(table, options)
  const lookup = lookupOf(table)
  const scores = all
    .filter((_, i) => hidden[i])
    .map(({ left, right, worker, choice }) => {
      const chances = foretell(table, fit, {
        left: lookup.items.get(left) ?? -1,
        right: lookup.items.get(right) ?? -1,
        worker: lookup.workers.get(worker) ?? -1,
      })
      const own = chances[(['left', 'right', 'equal'] as const).indexOf(choice)] ?? 0
      const top = Math.max(...chances)
      const tied = chances.filter((chance) => chance > top - 1e-12).length
      return { loss: -Math.log(Math.max(own, 1e-6)), hit: own > top - 1e-12 ? 1 / tied : 0 }
    })
  return {
    held_out_log_loss: meanOf(scores.map(({ loss }) => loss)),
    held_out_accuracy: meanOf(scores.map(({ hit }) => hit)),
  }
}

/** Right answers: the better item of a pair, or a score for each item. */
const againstTruth = (
  table: ComparisonTable,
  fit: BradleyTerry,
  options: PrepareOptions,
  sign: string | undefined,
) => {
  const { items } = lookupOf(table)
  const scoreOf = (item: string) => at(fit.score, items.get(item) ?? 0)
  const pairs = [...options.truth].flatMap(([task, label]) => {
    const judged = readPair(label, task, sign)
    if (judged === null || judged.choice === 'equal') return []
    if (!items.has(judged.left) || !items.has(judged.right)) return []
    const ahead = scoreOf(judged.left) - scoreOf(judged.right)
    const sides = judged.choice === 'left' ? ahead : -ahead
    return [sides > 0 ? 1 : sides === 0 ? 0.5 : 0]
  })
  const scored = [...options.truth].flatMap(([item, label]) => {
    const worth = items.has(item) ? readNumber(label) : null
    return worth === null ? [] : [[scoreOf(item), worth] as const]
  })
  return {
    accuracy: meanOf(pairs),
    spearman:
      scored.length < 2
        ? null
        : spearman(
            scored.map(([one]) => one),
            scored.map(([, other]) => other),
          ),
    known: pairs.length + scored.length,
  }
}

const rowsOf = (table: ComparisonTable, fit: BradleyTerry): ResultRow[] => {
  const order = table.items.map((_, i) => i).sort((a, b) => at(fit.score, b) - at(fit.score, a))
  const judged = new Int32Array(table.items.length)
  for (let i = 0; i < table.left.length; i++)
    for (const item of [idAt(table.left, i), idAt(table.right, i)])
      judged[item] = idAt(judged, item) + 1
  return order.map((item, rank) => ({
    task: table.items[item] ?? '',
    answer: at(fit.score, item),
    confidence: null,
    rank: rank + 1,
    standard_error: at(fit.error, item),
    judgements: idAt(judged, item),
  }))
}

/** Judgements by pair, whichever side an item was on: 0 first, 1 second, 2 equal. */
const byPair = (judgements: readonly Judgement[]) =>
  ratingsFrom(
    [
      ...Map.groupBy(judgements, ({ left, right }) =>
        JSON.stringify([left, right].sort()),
      ).values(),
    ].map((pair) =>
      pair.map(({ left, right, choice }) =>
        choice === 'equal' ? 2 : Number((choice === 'left') === left > right),
      ),
    ),
  )

/** Which of two is better, for many pairs of the same items. */
export const preparePairs = (columns: AnswerColumns, options: PrepareOptions): Prepared => {
  const { judgements, unreadable, sign } = readAll(columns)
  const table = comparisonTable(judgements)
  const ratings = byPair(judgements)
  const run = (method: string): Found => {
    const settings = METHODS[method] ?? {}
    const fit = bradleyTerry(table, settings)
    const { accuracy, spearman: order } = againstTruth(table, fit, options, sign)
    return {
      measures: { ...foretold(judgements, settings), accuracy, spearman: order },
      rows: () => rowsOf(table, fit),
    }
  }
  return {
    methods: Object.keys(METHODS),
    run,
    agreement: () => [alphaOf(ratings, 'nominal')],
    unity: () => sharesOfTop(ratings.start, ratings.value),
    sizes: {
      tasks: ratings.start.length - 1,
      workers: table.workers.length,
      answers: judgements.length,
    },
    unreadable,
    scored: againstTruth(table, bradleyTerry(table, { rounds: 1 }), options, sign).known,
  }
}
