/** Levels of a scale: the middle level is the answer, and being off by one is not being off by four. */
import { ratingsOf } from '../../agreement/ratings.ts'
import { tableOfColumns } from '../../answers/label-table.ts'
import { SINGLE_METHODS } from '../../categorical/methods.ts'
import { at, idAt } from '../../mathematics/vectors.ts'
import { reliabilityBins } from '../../measures/calibration.ts'
import { inferLevels, type LevelInference, type LevelMethod } from '../../ordinal/infer-levels.ts'
import type { AnswerColumns } from '../reading/columns.ts'
import { UnreadableAnswers } from '../reading/unreadable.ts'
import type { Found, Prepared, PrepareOptions, ResultRow } from '../report.ts'
import { alphaOf, meanOf, sharesOfTop, sizesOf } from './figures.ts'
import { confusionOf, measuresOf, truthColumn } from './labels.ts'
import { readLabels } from './readable.ts'

const isNumber = (label: string): boolean => Number.isFinite(Number(label)) && label.trim() !== ''

/** The levels from lowest to highest: as said, or by their numbers. */
const levelsOf = (columns: AnswerColumns, options: PrepareOptions): readonly string[] => {
  if (options.levels !== undefined) return options.levels
  const known = [...options.truth.values(), ...options.gold.values()]
  const labels = [...new Set([...columns.labels, ...known.map((label) => label.trim())])]
  const named = labels.find((label) => !isNumber(label))
  if (named !== undefined)
    throw new UnreadableAnswers(
      `The label ${JSON.stringify(named.slice(0, 60))} has no place in an order.`,
      'Say the levels from lowest to highest: --levels low,middle,high',
    )
  return labels.sort((a, b) => Number(a) - Number(b))
}

function* rowsOf({ table, ...found }: LevelInference): Generator<ResultRow> {
  const size = table.labels.length
  for (const [t, task] of table.tasks.entries()) {
    const answers = idAt(table.start, t + 1) - idAt(table.start, t)
    const posterior = Object.fromEntries(
      table.labels.map((label, level) => [label, at(found.posterior, t * size + level)]),
    )
    const answer = table.labels[idAt(found.median, t)] ?? null
    const confidence = answers === 0 ? null : at(found.confidence, t)
    yield { task, answer, confidence, answers, mode: table.labels[idAt(found.mode, t)], posterior }
  }
}

/** Levels off, in the mean over tasks that are known. */
const levelsOff = (found: LevelInference, truth: Int32Array): number | null => {
  const off: number[] = []
  for (let t = 0; t < truth.length; t++)
    if (idAt(truth, t) >= 0 && idAt(found.median, t) >= 0)
      off.push(Math.abs(idAt(found.median, t) - idAt(truth, t)))
  return meanOf(off)
}

/** Ordered labels. */
export const prepareLevels = (columns: AnswerColumns, options: PrepareOptions): Prepared => {
  const levels = levelsOf(columns, options)
  const numbers = new Map(levels.map((level, number) => [level, number]))
  const given = readLabels(columns, 'ordinal', (label) => numbers.get(label.trim()) ?? null)
  const label = given.columns.label.map((one) => given.values[one] ?? 0)
  const { tasks, workers, task, worker } = given.columns
  const table = tableOfColumns({ tasks, workers, labels: levels }, { task, worker, label })
  const truth = truthColumn(table, options)
  const run = (method: string): Found => {
    const found = inferLevels(table, { method: method as LevelMethod, gold: options.gold })
    return {
      measures: {
        ...measuresOf(found.posterior, truth.column, levels.length),
        levels_off: levelsOff(found, truth.column),
      },
      rows: () => rowsOf(found),
      calibration: () => reliabilityBins(found.posterior, truth.column, levels.length),
      confusion: () => confusionOf(table, found.posterior, truth),
    }
  }
  return {
    methods: ['auto', 'ordinal', 'mean_rank', ...SINGLE_METHODS],
    run,
    agreement: () => [alphaOf(ratingsOf(table), 'ordinal')],
    unity: () => sharesOfTop(table.start, table.label),
    sizes: sizesOf(given),
    unreadable: given.unreadable,
    scored: truth.column.reduce((sum, one) => sum + Number(one >= 0), 0),
  }
}
