/** Labels and levels: every categorical and ordinal method, measured by its probabilities. */
import { ratingsOf } from '../../agreement/ratings.ts'
import { type LabelTable, tableOfColumns } from '../../answers/label-table.ts'
import { type Inference, infer, type Method, taskResult } from '../../categorical/infer.ts'
import { SINGLE_METHODS } from '../../categorical/methods.ts'
import { at, idAt, largest } from '../../mathematics/vectors.ts'
import { reliabilityBins, scorePosterior } from '../../measures/calibration.ts'
import { confusionCounts } from '../../workers/confusion-matrix.ts'
import type { Confusion, Found, Measures, Prepared, PrepareOptions, ResultRow } from '../report.ts'
import { alphaOf, sharesOfTop, sizesOf } from './figures.ts'
import type { Readable } from './readable.ts'

/** The known answers as numbers beside the tasks: −1 unknown, a number beyond the labels never said. */
export const truthColumn = (
  table: LabelTable,
  { truth, gold }: PrepareOptions,
): { column: Int32Array; labels: string[] } => {
  const labels = [...table.labels]
  const numbers = new Map(labels.map((label, number) => [label, number]))
  const numberOf = (label: string): number => {
    const number = numbers.get(label)
    if (number !== undefined) return number
    numbers.set(label, labels.length)
    labels.push(label)
    return labels.length - 1
  }
  const column = Int32Array.from(table.tasks, (task, t) => {
    const known = truth.get(task)
    const answered = idAt(table.start, t + 1) > idAt(table.start, t)
    return known === undefined || gold.has(task) || !answered ? -1 : numberOf(known)
  })
  return { column, labels }
}

export const measuresOf = (
  posterior: Float64Array,
  truth: Int32Array,
  labels: number,
): Measures => {
  const scores = scorePosterior(posterior, truth, labels)
  return {
    accuracy: scores?.accuracy ?? null,
    log_loss: scores?.logLoss ?? null,
    ece: scores?.ece ?? null,
    brier: scores?.brier ?? null,
  }
}

/** Results against the truth; without any truth, what people say against the results. */
export const confusionOf = (
  table: LabelTable,
  posterior: Float64Array,
  truth: { column: Int32Array; labels: string[] },
): Confusion => {
  const size = table.labels.length
  const known = truth.column.some((label) => label >= 0)
  const labels = known ? truth.labels : [...table.labels]
  const counts = labels.map(() => labels.map(() => 0))
  const note = (right: number, said: number, weight: number): void => {
    const row = counts[right]
    if (row !== undefined) row[said] = (row[said] ?? 0) + weight
  }
  if (known) {
    for (let t = 0; t < table.tasks.length; t++)
      if (idAt(truth.column, t) >= 0)
        note(idAt(truth.column, t), largest(posterior, t * size, size), 1)
    return { labels, counts }
  }
  const cells = confusionCounts(table, posterior)
  for (let i = 0; i < cells.length; i++)
    note(i % size, Math.floor((i % (size * size)) / size), at(cells, i))
  return { labels, counts }
}

function* rowsOf(found: Inference): Generator<ResultRow> {
  for (const [t, task] of found.table.tasks.entries()) {
    const { answer, confidence, posterior, shares, answers } = taskResult(found, t)
    yield {
      task,
      answer,
      confidence: answers === 0 ? null : confidence,
      answers,
      posterior,
      shares,
    }
  }
}

/** Labels of which none is more than another. */
export const prepareLabels = (given: Readable<string>, options: PrepareOptions): Prepared => {
  const { columns } = given
  const table = tableOfColumns(columns, columns)
  const truth = truthColumn(table, options)
  const run = (method: string): Found => {
    const found = infer(table, { method: method as Method, gold: options.gold })
    const size = found.table.labels.length
    return {
      measures: measuresOf(found.posterior, truth.column, size),
      rows: () => rowsOf(found),
      calibration: () => reliabilityBins(found.posterior, truth.column, size),
      confusion: () => confusionOf(found.table, found.posterior, truth),
    }
  }
  return {
    methods: SINGLE_METHODS,
    run,
    agreement: () => [alphaOf(ratingsOf(table), 'nominal')],
    unity: () => sharesOfTop(table.start, table.label),
    sizes: sizesOf(given),
    unreadable: given.unreadable,
    scored: truth.column.reduce((sum, label) => sum + Number(label >= 0), 0),
  }
}
